/**
 * Stands in for the packages that a compiled chart does not need: Vega-Lite and its themes, maps, networks, trees, word
 * clouds. Vite resolves them to this file (see `leftOut` in chart-aliases.ts), which halves what a reader downloads.
 */
export const version = "6.0.0";

/** Vega-Lite's compiler; the build has used it, so a reader never does. */
export function compile(): never {
  throw new Error("charts are compiled when the site is built");
}
