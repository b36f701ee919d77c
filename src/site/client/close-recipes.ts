/** A recipe lies over the page; it closes on Escape and on a click beside it. Without this it closes where it was opened. */
export function closeRecipes(): void {
  const find = () => document.querySelector<HTMLDetailsElement>("details.why[open]");
  document.addEventListener("keydown", ({ key }) => {
    const open = find();
    if (key !== "Escape" || open === null) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    const open = find();
    if (open !== null && target instanceof Node && !open.contains(target)) open.open = false;
  });
}
