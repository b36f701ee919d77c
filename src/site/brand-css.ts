/**
 * The style sheet of a workspace with its own accent. In the dark the colour is mixed with white, so that it stays visible.
 *
 * @example brandCss("#1f5c99").includes("--accent:#1f5c99") // => true
 */
export function brandCss(accent: string): string {
  const dark = `--accent:color-mix(in oklab,${accent} 55%,white)`;
  return `:root:root{--accent:${accent}}@media (prefers-color-scheme:dark){:root:root:not([data-theme="light"]){${dark}}}:root:root[data-theme="dark"]{${dark}}@media print{:root:root:root{--accent:${accent}}}\n`;
}
