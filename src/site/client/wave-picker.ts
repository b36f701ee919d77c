import type { Mark } from "./live-charts.ts";

/**
 * Two lists and a button lead to the page of two waves; a stretch drawn in a chart chooses them too. Each published pair has a page of
 * its own, which the form finds among the links below it: that keeps the choice in the address, for going back and for sending on.
 * Of a pair that has no page the form says so. `?from=…&to=…` leads to the same place.
 */
export function wavePicker(mark: Mark): void {
  const form = document.querySelector<HTMLFormElement>("form.wavepick");
  const [from, to] = form?.querySelectorAll("select") ?? [];
  if (form === null || from === undefined || to === undefined) return;
  form.hidden = false;
  const refusal = form.querySelector<HTMLElement>("[aria-live]");
  const linkTo = () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".pairs a")];
    return links.find(({ pathname }) => pathname.includes(`/${from.value}/${to.value}/`));
  };
  const show = (leave: (address: string) => void) => {
    const link = linkTo();
    if (refusal !== null) refusal.textContent = link === undefined ? (refusal.dataset.not ?? "") : "";
    if (link !== undefined && link.pathname !== location.pathname) leave(link.pathname + groupOf());
  };
  const markChosen = () => {
    for (const plot of document.querySelectorAll(".plot[data-chart^=waves]")) {
      for (const list of [from, to]) mark(plot, list.name as "from" | "to", list.selectedOptions[0]?.text ?? null);
    }
  };
  const asked = new URLSearchParams(location.search);
  for (const list of [from, to]) {
    const value = asked.get(list.name);
    if ([...list.options].some((option) => option.value === value)) list.value = value ?? "";
  }
  if (asked.has("from")) show((address) => location.replace(address));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show((address) => location.assign(address));
  });
  document.addEventListener("brush", (event) => {
    const names = (event as CustomEvent<(string | undefined)[]>).detail;
    [from, to].forEach((list, index) => {
      const option = [...list.options].find(({ text }) => text === names[index]);
      if (option !== undefined) list.value = option.value;
    });
    markChosen();
    show((address) => location.assign(address));
  });
  // A chart that nobody looks at is not fetched for the sake of two rules.
  for (const plot of document.querySelectorAll(".plot[data-chart^=waves]"))
    for (const event of ["pointerenter", "focusin"]) plot.addEventListener(event, markChosen, { once: true });
}

/** The group of measures that was chosen goes along. */
function groupOf(): string {
  const group = new URLSearchParams(location.search).get("group");
  return group === null ? "" : `?group=${group}`;
}
