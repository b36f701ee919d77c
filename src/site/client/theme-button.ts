/** Light or dark by a button. Which of the two was chosen is remembered where the browser allows it. */
export function themeButton(): void {
  const root = document.documentElement;
  const isDark = () => {
    const { theme } = root.dataset;
    return theme === undefined ? matchMedia("(prefers-color-scheme:dark)").matches : theme === "dark";
  };
  for (const button of document.querySelectorAll<HTMLButtonElement>("button.theme")) {
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      const chosen = isDark() ? "light" : "dark";
      root.dataset.theme = chosen;
      try {
        localStorage.setItem("theme", chosen);
      } catch {
        // A browser that keeps nothing still changes this page.
      }
      show();
    });
  }
}
