/** The plot that a filter or a table of links belongs to: `data-for` names its figure. */
export function plotOf(element: Element): Element | undefined {
  const id = element.closest<HTMLElement>("[data-for]")?.dataset.for;
  const plots = [...document.querySelectorAll<HTMLElement>(".plot[data-chart]")];
  return plots.find(({ dataset }) => dataset.chart === id);
}
