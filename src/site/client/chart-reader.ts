import type { Mark } from "./live-charts.ts";

/**
 * Reads a chart with the keyboard. A plot is one tab stop; arrow keys walk the rows of its own table, which a line under the
 * plot reads aloud while the chart marks the point. Home, End; Escape stops.
 */
export function chartReader(mark: Mark): void {
  const hint = document.documentElement.lang.startsWith("nl")
    ? "Met de pijltjestoetsen lees je de punten één voor één. Escape stopt."
    : "Arrow keys read the points one by one. Escape stops.";
  for (const plot of document.querySelectorAll<HTMLElement>(".plot[data-chart]")) {
    const table = plot.closest(".fig")?.querySelector("details.tbl table");
    const rows = [...(table?.querySelectorAll("tbody tr") ?? [])];
    const heads = [...(table?.querySelectorAll("thead th") ?? [])].map(textOf);
    if (rows.length > 0) readRows(plot, heads, rows, hint, mark);
  }
}

function readRows(plot: HTMLElement, heads: string[], rows: Element[], hint: string, mark: Mark): void {
  const readout = document.createElement("p");
  readout.className = "readout";
  readout.setAttribute("aria-live", "polite");
  plot.after(readout);
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
    const [name = "", ...values] = [...(rows[at]?.children ?? [])].map(textOf);
    readout.textContent = `${name}: ${values.map((value, place) => `${heads[place + 1]} ${value}`).join(", ")}.`;
    mark(plot, "hi", name);
  });
}

function textOf(cell: Element): string {
  return cell.textContent?.trim() ?? "";
}
