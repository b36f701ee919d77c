import type { LiveChart } from "./embed-chart.ts";

/** Sets a parameter of the live chart of a plot: `hi` marks a row of its table, `kind` shows one group, `from` and `to` a stretch of waves. */
export type Mark = (plot: Element | undefined, name: "hi" | "kind" | "from" | "to", value: string | null) => void;

/**
 * Charts become live when somebody looks at them: at the first pointer, touch or focus the live chart is fetched and takes
 * the place of the drawing, at the same size. Where that cannot be done (from a file, offline) the drawing stays.
 */
export function liveCharts(): Mark {
  const started = new Map<Element, Promise<LiveChart | undefined>>();
  const live = (plot: HTMLElement) => {
    const chart = started.get(plot) ?? start(plot).catch(() => undefined);
    started.set(plot, chart);
    return chart;
  };
  for (const plot of document.querySelectorAll<HTMLElement>(".plot[data-chart]")) {
    for (const event of ["pointerenter", "focusin", "touchstart"]) {
      plot.addEventListener(event, () => void live(plot), { once: true, passive: true });
    }
  }
  return (plot, name, value) => {
    if (plot instanceof HTMLElement) void live(plot).then((chart) => chart?.set(name, value));
  };
}

async function start(plot: HTMLElement): Promise<LiveChart | undefined> {
  if (!location.protocol.startsWith("http")) return undefined;
  const { base = "" } = plot.dataset;
  const place = [...plot.children].find((child) => child.getClientRects().length > 0);
  const drawing = place?.querySelector("svg");
  if (!(place instanceof HTMLElement) || !drawing) return undefined;
  const { key, template } = place.dataset;
  const read = async (name: string) => {
    const answer = await fetch(base + name);
    if (!answer.ok) throw new Error(name);
    return answer.json();
  };
  // By name, not by import of the source: the bundler's own loader would need a module, and this runs in a classic script.
  const bundle = "./live-chart.js";
  const [{ embedChart }, form, rows] = await Promise.all([
    import(/* @vite-ignore */ bundle) as Promise<typeof import("./embed-chart.ts")>,
    read(`${template}.vg.json`),
    read(`${key}.json`),
  ]);
  const box = document.createElement("div");
  // Drawn out of sight, then put in the place of the drawing in one step, so that nothing on the page moves.
  box.style.cssText = "position:absolute;visibility:hidden;left:0;top:0";
  place.append(box);
  const chart = await embedChart(box, form, rows);
  const svg = box.querySelector("svg");
  // A drawing scales with its column; the live chart takes over how far.
  if (svg !== null) svg.style.cssText = `width:100%;height:auto;max-width:${getComputedStyle(drawing).maxWidth}`;
  svg?.setAttribute("aria-hidden", "true");
  drawing.remove();
  box.style.cssText = "";
  return chart;
}
