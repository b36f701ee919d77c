import type { Mark } from "./live-charts.ts";
import { plotOf } from "./plot-of.ts";

/** A link with `data-hi` marks its point in the chart that its table names, with a pointer or with the keyboard. */
export function linkedMarks(mark: Mark): void {
  for (const link of document.querySelectorAll<HTMLElement>("[data-hi]")) {
    const plot = plotOf(link);
    const { hi = null } = link.dataset;
    for (const event of ["pointerenter", "focusin"]) link.addEventListener(event, () => mark(plot, "hi", hi));
    for (const event of ["pointerleave", "focusout"]) link.addEventListener(event, () => mark(plot, "hi", null));
  }
}
