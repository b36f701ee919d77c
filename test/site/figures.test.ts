import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { attributes, dist, files, framed, textOf } from "./built-pages.ts";

const figures = framed.flatMap(({ route, html }) =>
  [...html.matchAll(/<figure class="fig (?:full|half|third)".*?<\/figure>/gs)].map(([figure]) => ({ route, figure })),
);
const drawn = figures.filter(({ figure }) => figure.includes('class="plot"'));
const nameOf = ({ route, figure }: { route: string; figure: string }) => `${route}#${attributes(figure, "id")[0]}`;

describe("every figure", () => {
  it("is there to be tested", () => {
    expect(drawn.length).toBeGreaterThan(50);
  });

  it("has a title that is a sentence without a full stop, and a subtitle", () => {
    const wrong = figures.filter(({ figure }) => {
      const title = textOf(/<h3 class="fig-t">(.*?)<\/h3>/s.exec(figure)?.[1] ?? "");
      const subtitle = textOf(/<p class="fig-s">(.*?)<\/p>/s.exec(figure)?.[1] ?? "");
      return title === "" || title.endsWith(".") || (subtitle === "" && !figure.includes('class="empty"'));
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it("says its message to those who do not see it", () => {
    const wrong = drawn.filter(
      ({ figure }) => (/<div class="plot" role="img" aria-label="([^"]{20,})"/.exec(figure)?.[1] ?? "") === "",
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it("has the same numbers as a table", () => {
    const wrong = figures.filter(({ figure }) => !/<table/.test(figure) && !figure.includes('class="empty"'));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it("can be downloaded as a table and as a drawing", () => {
    const wrong = drawn.filter(({ figure }) => !/href="[^"]+\.csv"/.test(figure) || !/href="[^"]+\.svg"/.test(figure));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it("hides its drawings from screen readers, and shows one per width", () => {
    const wrong = drawn.filter(({ figure }) => {
      const widths = [...figure.matchAll(/<div class="w(\d+)"/g)].map(([, width]) => width);
      return (
        widths.length < 2 || new Set(widths).size !== widths.length || /<svg(?![^>]*aria-hidden="true")/.test(figure)
      );
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it("finds the data of its live chart beside the site", () => {
    const present = new Set(files);
    const lost = drawn.flatMap(({ figure }) => [
      ...attributes(figure, "data-key").map((key) => `charts/${key}.json`),
      ...attributes(figure, "data-template").map((template) => `charts/${template}.vg.json`),
    ]);
    expect([...new Set(lost)].filter((file) => !present.has(file))).toEqual([]);
  });
});

describe("downloads", () => {
  const tables = files.filter((file) => file.endsWith(".csv") && !file.startsWith("data/"));

  it("of a Dutch page open right in a Dutch spreadsheet: mark of order, semicolons, decimal commas", () => {
    const wrong = tables
      .filter((file) => file.startsWith("nl/"))
      .filter((file) => {
        const text = readFileSync(path.join(dist, file), "utf8");
        return !text.startsWith("\ufeff") || !text.split("\n")[0]?.includes(";");
      });
    expect(wrong).toEqual([]);
  });

  it("are drawings without variables, so that they can be seen anywhere", () => {
    const wrong = files
      .filter((file) => /^charts\/.*\.svg$/.test(file))
      .filter((file) => readFileSync(path.join(dist, file), "utf8").includes("var(--"));
    expect(wrong).toEqual([]);
  });
});
