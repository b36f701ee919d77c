import { Error as ErrorLevel, logger, parse, type Runtime, View } from "vega";
import type { Drawing } from "../charts/drawing.ts";
import { font } from "../charts/theme.ts";
import { compileChart } from "./compile-chart.ts";
import { measureTextByTable } from "./measure-text.ts";

/** Parsed templates by name. Compiling and parsing cost two thirds of a drawing, and most drawings share a form. */
export type Templates = Map<string, Runtime>;

/**
 * A drawing as a static SVG: no ids that could clash on a page, no roles or labels of single marks (the figure carries the
 * text alternative), coordinates in hundredths of a px. The same drawing always gives the same bytes.
 */
export async function renderSvg(drawing: Drawing, templates: Templates): Promise<string> {
  const runtime = templates.get(drawing.template) ?? parsed(drawing);
  templates.set(drawing.template, runtime);
  measureTextByTable();
  // A View is never used twice: some transforms keep state between runs.
  const view = new View(runtime, { renderer: "none", logger: logger(ErrorLevel) });
  for (const [name, rows] of Object.entries(drawing.data)) view.data(name, structuredClone(rows));
  await view.runAsync();
  const svg = await view.toSVG();
  view.finalize();
  return tidy(svg, drawing.key);
}

function parsed({ spec, locale }: Drawing): Runtime {
  return parse(compileChart(spec, locale, "drawing"));
}

function tidy(svg: string, key: string): string {
  let out = svg
    .replace(/ id="([^"]+)"/g, ` id="c${key}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#c${key}-$1)`)
    .replace(/ xmlns:xlink="[^"]*"/, "")
    .replace(/ version="1.1"/, "")
    .replaceAll(` font-family="${font}"`, "")
    .replace(/ (aria-[a-z]+|role|class|pointer-events)="[^"]*"/g, "")
    .replace(/<path[^>]* d="M0,0h0v0h0Z"[^>]*\/>/g, "")
    .replace(/<path d="M0(\.5)?,0(\.5)?h[\d.]+v[\d.]+h-[\d.]+Z"\/>/g, "")
    .replace(/<path[^>]*display="none"\/>/g, "")
    .replace(/ opacity="1"/g, "")
    .replace(/ transform="translate\(0,0\)"/g, "")
    // Coordinates alone: a figure in a text keeps its decimals.
    .replace(/<[^>]+>/g, (tag) => tag.replace(/(\d+\.\d{2})\d+/g, "$1"));
  for (let before = ""; before !== out; ) {
    before = out;
    out = out.replace(/<g(?: [^>]*)?>\s*<\/g>/g, "");
  }
  return out.replace("<svg ", `<svg aria-hidden="true" focusable="false" font-family="${font}" `);
}
