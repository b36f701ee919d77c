import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

/**
 * Measures the advance of every character of the chart font in a browser and writes src/charts/advances.ts. Run after
 * an update of the font: `node scripts/measure-font.ts`.
 */

const characters = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
  ...Array.from({ length: 96 }, (_, index) => String.fromCodePoint(160 + index)),
  ..."\u2212\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022\u20ac\u2009\u2191\u2193",
].join("");
const weights = [400, 600];

const file = createRequire(import.meta.url).resolve(
  "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? (await sparticuz.executablePath()),
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
await page.setContent("<p>measure</p>");
const advances = await page.evaluate(
  async ({ font, characters, weights }) => {
    const face = new FontFace("Measured", `url(data:font/woff2;base64,${font})`, { weight: "200 900" });
    document.fonts.add(await face.load());
    const context = document.createElement("canvas").getContext("2d");
    if (context === null) throw new Error("no canvas");
    return weights.map((weight) => {
      context.font = `${weight} 1000px Measured`;
      return [...characters].map((character) => Math.round(context.measureText(character).width));
    });
  },
  { font: readFileSync(file).toString("base64"), characters, weights },
);
await browser.close();

const table = [
  "/** Advances of Source Sans 3 in thousandths of an em, in the order of the characters. Made by scripts/measure-font.ts. */",
  `export const characters = ${JSON.stringify(characters)};`,
  ...weights.map((weight, index) => `export const advances${weight} = ${JSON.stringify(advances[index])};`),
];
writeFileSync(new URL("../src/charts/advances.ts", import.meta.url), `${table.join("\n\n")}\n`);
