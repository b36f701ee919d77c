/**
 * The style sheet of a workspace with its own accent. In the dark the colour is mixed with white, so that it stays visible.
 *
 * @example brandCss("#1f5c99").includes("light-dark(#1f5c99,") // => true
 */
export function brandCss(accent: string): string {
  return `:root:root{--accent:light-dark(${accent},color-mix(in oklab,${accent} 55%,white))}\n`;
}
