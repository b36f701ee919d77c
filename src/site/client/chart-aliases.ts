import { fileURLToPath } from "node:url";

const leftOut = [
  "vega-lite",
  "vega-themes",
  "vega-geo",
  "vega-force",
  "vega-hierarchy",
  "vega-label",
  "vega-regression",
  "vega-voronoi",
  "vega-wordcloud",
  "vega-crossfilter",
];

/** `resolve.alias` of Vite for the browser: packages that a compiled chart does not need become an empty module. */
export const chartAliases = leftOut.map((name) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL("./left-out.ts", import.meta.url)),
}));
