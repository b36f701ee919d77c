import type { Drawing } from "../charts/drawing.ts";
import { chartFiles, writeWhole } from "./chart-files.ts";
import { compileChart } from "./compile-chart.ts";
import { renderSvg, type Templates } from "./render-svg.ts";

/** A drawing on its way to the cache. */
export interface DrawingTask {
  drawing: Drawing;
  /** Whether a reader may point at it: then its form and its data are kept as well. */
  live: boolean;
}

/** Draws some drawings into a folder. The picture comes last: where it is, the rest is too. */
export async function drawBatch(
  tasks: readonly DrawingTask[],
  folder: string,
  templates: Templates,
  forms: Set<string>,
): Promise<void> {
  for (const { drawing, live } of tasks) {
    const { key, template, spec, locale, data } = drawing;
    const svg = await renderSvg(drawing, templates);
    if (live) {
      if (!forms.has(template)) {
        forms.add(template);
        await writeWhole(folder, chartFiles.form(template), JSON.stringify(compileChart(spec, locale, "live")));
      }
      await writeWhole(folder, chartFiles.data(key), JSON.stringify(data));
    }
    await writeWhole(folder, chartFiles.svg(key), svg);
  }
}
