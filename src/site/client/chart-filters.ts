import type { Mark } from "./live-charts.ts";
import { plotOf } from "./plot-of.ts";

/** Buttons above a plot dim the other groups; nothing is taken away and no scale changes. Hidden where charts cannot be live. */
export function chartFilters(mark: Mark): void {
  if (!location.protocol.startsWith("http")) return;
  for (const filter of document.querySelectorAll<HTMLElement>(".seg[data-for]")) {
    const plot = plotOf(filter);
    if (plot === undefined) continue;
    filter.hidden = false;
    filter.addEventListener("click", ({ target }) => {
      const pressed = target instanceof Element ? target.closest("button") : null;
      if (pressed === null) return;
      for (const button of filter.querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(button === pressed));
      }
      mark(plot, "kind", pressed.value || null);
    });
  }
}
