/**
 * Buttons that leave only one group of measures on a page: `data-group` of a row or a figure names the groups that it belongs to. The
 * choice stands in the address, so that it survives a reload and going back.
 */
export function measureGroups(): void {
  const set = document.querySelector<HTMLElement>(".seg.groups");
  if (set === null) return;
  const buttons = [...set.querySelectorAll("button")];
  const show = () => {
    const asked = new URLSearchParams(location.search).get("group") ?? "";
    const group = buttons.some(({ value }) => value === asked) ? asked : "";
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === group));
    for (const element of document.querySelectorAll<HTMLElement>("[data-group]")) {
      element.hidden = group !== "" && !(element.dataset.group ?? "").split(" ").includes(group);
    }
  };
  set.hidden = false;
  set.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("button") : null;
    if (pressed === null) return;
    const address = new URL(location.href);
    if (pressed.value === "") address.searchParams.delete("group");
    else address.searchParams.set("group", pressed.value);
    history.pushState(null, "", address);
    show();
  });
  addEventListener("popstate", show);
  show();
}
