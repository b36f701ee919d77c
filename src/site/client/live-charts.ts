import type { LiveChart } from "./embed-chart.ts";

// Everything on a page works without this file. It adds: the theme button, charts that answer to a pointer, reading a
// chart with the arrow keys, links that mark their dot, and filters.

const root = document.documentElement;
const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)];
const nl = root.lang.startsWith("nl");
const hint = nl
  ? "Met de pijltjestoetsen lees je de punten één voor één. Escape stopt."
  : "Arrow keys read the points one by one. Escape stops.";

for (const button of all("button.theme")) {
  const dark = () => {
    const chosen = root.dataset.theme;
    return chosen === undefined ? matchMedia("(prefers-color-scheme:dark)").matches : chosen === "dark";
  };
  const show = () => button.setAttribute("aria-pressed", String(dark()));
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // A browser that keeps nothing still changes this page.
    }
    show();
  });
}

const charts = new Map<HTMLElement, Promise<LiveChart | undefined>>();

/** The live chart of a plot, started when it is first asked for. Where it cannot be had the drawing stays. */
function live(plot: HTMLElement): Promise<LiveChart | undefined> {
  const started = charts.get(plot) ?? start(plot).catch(() => undefined);
  charts.set(plot, started);
  return started;
}

async function start(plot: HTMLElement): Promise<LiveChart | undefined> {
  // From a file nothing can be fetched.
  if (!location.protocol.startsWith("http")) return undefined;
  const place = all("[data-form]", plot).find((child) => child.offsetParent !== null);
  const { form, rows } = place?.dataset ?? {};
  const drawing = place?.querySelector("svg");
  if (place === undefined || form === undefined || rows === undefined || !drawing) return undefined;
  const read = async (address: string) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer.json();
  };
  const [{ embedChart }, spec, values] = await Promise.all([import("./embed-chart.ts"), read(form), read(rows)]);
  const box = document.createElement("div");
  // Drawn out of sight first, then put in the place of the drawing in one step: nothing on the page moves.
  box.style.cssText = "position:absolute;visibility:hidden;left:0;top:0";
  place.append(box);
  const chart = await embedChart(box, spec, values);
  const svg = box.querySelector("svg");
  for (const name of ["aria-hidden", "focusable", "font-family"]) {
    svg?.setAttribute(name, drawing.getAttribute(name) ?? "");
  }
  drawing.remove();
  box.style.cssText = "";
  plot.classList.add("live");
  return chart;
}

const mark = (plot: HTMLElement | undefined, name: "hi" | "kind", value: string | null) => {
  if (plot !== undefined) void live(plot).then((chart) => chart?.set(name, value));
};

/** The plot that a filter or a table belongs to. */
const plotOf = (element: Element) => {
  const id = element.closest<HTMLElement>("[data-for]")?.dataset.for;
  return all(".plot[data-chart]").find(({ dataset }) => dataset.chart === id);
};

const text = (cell: Element | undefined) => cell?.textContent?.trim() ?? "";

for (const plot of all(".plot[data-chart]")) {
  for (const event of ["pointerenter", "focusin", "touchstart"]) {
    plot.addEventListener(event, () => void live(plot), { once: true, passive: true });
  }
  const table = plot.closest(".fig")?.querySelector("details.tbl table");
  const rows = table ? all("tbody tr", table) : [];
  if (rows.length === 0 || !table) continue;
  const heads = all("thead th", table).map(text);
  const readout = plot.parentElement?.querySelector<HTMLElement>(".readout") ?? document.createElement("p");
  readout.className = "readout";
  readout.setAttribute("aria-live", "polite");
  if (!readout.isConnected) plot.after(readout);
  plot.tabIndex = 0;
  let at = -1;
  const leave = (message: string) => {
    at = -1;
    readout.textContent = message;
    mark(plot, "hi", null);
  };
  plot.addEventListener("focus", () => {
    if (at < 0) readout.textContent = hint;
  });
  plot.addEventListener("blur", () => leave(""));
  plot.addEventListener("keydown", (event) => {
    const last = rows.length - 1;
    const next = {
      ArrowRight: Math.min(last, at + 1),
      ArrowDown: Math.min(last, at + 1),
      ArrowLeft: Math.max(0, at - 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === "Escape") leave(hint);
    if (next === undefined) return;
    event.preventDefault();
    at = next;
    const [name, ...values] = [...(rows[at]?.children ?? [])].map(text);
    readout.textContent = `${name}: ${values.map((value, place) => `${heads[place + 1]} ${value}`).join(", ")}.`;
    mark(plot, "hi", name ?? null);
  });
}

for (const link of all("[data-hi]")) {
  const plot = plotOf(link);
  for (const event of ["pointerenter", "focusin"]) {
    link.addEventListener(event, () => mark(plot, "hi", link.dataset.hi ?? null));
  }
  for (const event of ["pointerleave", "focusout"]) link.addEventListener(event, () => mark(plot, "hi", null));
}

for (const filter of all(".seg[data-for]")) {
  const plot = plotOf(filter);
  // Without http the chart stays as it is, so the buttons would do nothing.
  if (!location.protocol.startsWith("http")) continue;
  filter.hidden = false;
  filter.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("button") : null;
    if (pressed === null) return;
    for (const button of all("button", filter)) button.setAttribute("aria-pressed", String(button === pressed));
    mark(plot, "kind", pressed.value || null);
  });
}
