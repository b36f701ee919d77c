import { readFileSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dist, framed, textOf } from "./built-pages.ts";
import { inBrowser } from "./in-browser.ts";

/** A difference as a page prints it, with what stands beside it. */
interface Printed {
  route: string;
  /** What the page says before it, back to the beginning of its row. */
  before: string;
  label: string;
  difference: string;
  asks: string;
  recipe: string;
}

const differences: Printed[] = framed.flatMap(({ route, html }) =>
  [...html.matchAll(/<span class="v [^"]*" data-label="([^"]+)">/g)].map((found): Printed => {
    const after = html.slice(found.index);
    const [, verdict = "", asks = "", recipe = ""] =
      /^((?:<\/?span[^>]*>|[^<])*?)<details class="why" name="why"><summary>(.*?)<\/summary><p>(.*?)<\/p><\/details>/.exec(
        after,
      ) ?? [];
    return {
      route,
      before: html.slice(html.lastIndexOf("<tr", found.index), found.index),
      label: found[1] ?? "",
      difference: /[+−]?\d[\d.,]*/.exec(textOf(verdict))?.[0] ?? "",
      asks: textOf(asks),
      recipe: textOf(recipe),
    };
  }),
);
const isDutch = ({ route }: Printed) => route.startsWith("nl");

/** What a recipe tells, read back from its words. */
function readRecipe(printed: Printed): { kind: "change" | "gap" | "trend"; figures: string } | undefined {
  const { recipe, label } = printed;
  const number = String.raw`([+−]?\d[\d.,]*)`;
  const plainOf = (texts: readonly (string | undefined)[]) =>
    texts.map((text = "") => {
      const [thousands, decimal] = isDutch(printed) ? [".", ","] : [",", "."];
      return Number(text.replaceAll(thousands, "").replace(decimal, ".").replace("−", "-"));
    });
  const slope = new RegExp(
    String.raw`^(?:A line through|Een lijn door) .*?\. ${number} (?:a year|per jaar)\. .*?(?:between|tussen) ${number} (?:and|en) ${number} (?:a year|per jaar)\. .*?(?:Method|Methode): ([a-z]+/\d+)\.$`,
  ).exec(recipe);
  if (slope !== null) {
    return { kind: "trend", figures: [...plainOf(slope.slice(1, 4)), label, slope[4]].join() };
  }
  const operands = new RegExp(
    String.raw`^(From|Van|This unit|Dit onderdeel)\b.*?\(${number} \w+\).*?\(${number} \w+\): ${number}\. `,
  ).exec(recipe);
  const interval = new RegExp(String.raw`(?:between|tussen) ${number} (?:and|en) ${number}\. `).exec(recipe);
  const method = /(?:Method|Methode): ([a-z]+\/\d+)\.$/.exec(recipe);
  if (operands === null || interval === null || method === null) return undefined;
  const [, start = "", n, other, difference] = operands;
  const plain = plainOf([n, other, difference, interval[1], interval[2]]);
  const kind = start === "From" || start === "Van" ? "change" : "gap";
  return { kind, figures: [...plain, label, method[1]].join() };
}

/** The published rows, by what a recipe tells of them. */
function published(name: string, columns: readonly string[]): { key: string; figures: string }[] {
  const [head = "", ...lines] = readFileSync(path.join(dist, "data", `${name}.csv`), "utf8")
    .trimEnd()
    .split("\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const at = (column: string) => cells[names.indexOf(column)] ?? "";
    const numbers = columns.map((column) => Number(at(column)));
    return {
      key: [at("survey"), at("unit"), at("subject").replaceAll(".", "-")].join(),
      figures: [...numbers, at("label"), at("method").split(" ")[0]].join(),
    };
  });
}

const rows = {
  change: published("changes", ["n_from", "n_to", "difference", "low", "high"]),
  gap: published("gaps", ["n", "n_against", "difference", "low", "high"]),
  trend: published("trends", ["slope_per_year", "low", "high"]),
};
const placeOf = ({ route, difference }: Printed) => `${route}: ${difference}`;

describe("a printed difference", () => {
  it("is there to be tested, as a change and as a gap, in both languages", () => {
    for (const kind of ["change", "gap"] as const) {
      const found = differences.filter((printed) => readRecipe(printed)?.kind === kind);
      expect(found.filter(isDutch).length).toBeGreaterThan(1000);
      expect(found.filter(isDutch).length).toBe(found.length / 2);
    }
  });

  it("has its recipe beside it, which asks after what is printed", () => {
    const wrong = differences.filter((printed) => {
      const { difference, asks } = printed;
      const [why, year] = isDutch(printed) ? ["Waarom", " per jaar"] : ["Why", " a year"];
      const asked = readRecipe(printed)?.kind === "trend" ? `${difference}${year}` : difference;
      return difference === "" || asks !== `${why} ${asked}?`;
    });
    expect(wrong.map(placeOf)).toEqual([]);
  });

  it("is there for the slopes of the page of trends too", () => {
    const slopes = differences.filter((printed) => readRecipe(printed)?.kind === "trend");
    expect(slopes.length).toBeGreaterThan(30);
  });

  it("has a recipe with the figures, the label and the method of a published row", () => {
    const known = { change: new Set<string>(), gap: new Set<string>(), trend: new Set<string>() };
    for (const kind of ["change", "gap", "trend"] as const)
      for (const { figures } of rows[kind]) known[kind].add(figures);
    const wrong = differences.filter((printed) => {
      const told = readRecipe(printed);
      return told === undefined || !known[told.kind].has(told.figures);
    });
    expect(wrong.map((printed) => `${placeOf(printed)} ${printed.recipe}`)).toEqual([]);
  });

  it("has the recipe of its own unit and its own subject where the row says which they are", () => {
    const known = {
      change: new Set(rows.change.map(({ key, figures }) => `${key} ${figures}`)),
      gap: new Set(rows.gap.map(({ key, figures }) => `${key} ${figures}`)),
      trend: new Set(rows.trend.map(({ key, figures }) => `${key} ${figures}`)),
    };
    const named = differences.flatMap((printed) => {
      const { route, before } = printed;
      const measure =
        /href="[^"]*measures\/([^/"]+)\/([^/"]+)\//.exec(before) ?? /^..\/measures\/([^/]+)\/([^/]+)$/.exec(route);
      const unit =
        /^<tr[^>]* data-unit="([^"]+)"/.exec(before) ??
        /href="[^"]*units\/([^/"]+)\//.exec(before) ??
        /^..\/units\/([^/]+)$/.exec(route);
      const told = readRecipe(printed);
      if (measure === null || unit === null || told === undefined || before.includes("</tr>")) return [];
      return [{ printed, kind: told.kind, key: `${measure[1]},${unit[1]},${measure[2]} ${told.figures}` }];
    });
    expect(named.length).toBeGreaterThan(2000);
    expect(named.filter(({ kind, key }) => !known[kind].has(key)).map(({ printed }) => placeOf(printed))).toEqual([]);
  });

  it("stands where a parser leaves it: a paragraph would end at its recipe", () => {
    const wrong = framed.flatMap(({ route, html }) =>
      [...html.matchAll(/<details class="why"/g)]
        .filter(({ index }) => {
          const before = html.slice(0, index);
          return Math.max(before.lastIndexOf("<p>"), before.lastIndexOf("<p ")) > before.lastIndexOf("</p>");
        })
        .map(() => route),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a recipe in a browser", () => {
  const places = [
    "nl/index.html",
    "en/units/complaints/index.html",
    "nl/measures/employee/agile-leadership/index.html",
    "en/playbook/agile-leadership/weekly-blocker-round/index.html",
  ];
  const live = inBrowser();

  const controls = (page: Page) => page.locator("details.why > summary").locator("visible=true");
  const panel = (page: Page) => page.locator("details.why[open] > p");

  it("opens without JavaScript, one at a time, within the window, and moves nothing", async () => {
    const context = await live.browser.newContext({ javaScriptEnabled: false, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const route of places) {
      for (const width of [320, 390, 820, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(live.site.url + route);
        const count = await controls(page).count();
        for (const nth of new Set([0, Math.floor(count / 2), count - 1])) {
          const where = `${route} at ${width}, ${nth}`;
          const control = controls(page).nth(nth);
          await control.scrollIntoViewIfNeeded();
          const was = await control.boundingBox();
          expect(Math.min(was?.width ?? 0, was?.height ?? 0), where).toBeGreaterThanOrEqual(24);
          await control.click();
          expect(await panel(page).count(), where).toBe(1);
          expect(await control.boundingBox(), where).toEqual(was);
          const box = await panel(page).boundingBox();
          expect(box?.x ?? -1, where).toBeGreaterThanOrEqual(0);
          expect((box?.x ?? 0) + (box?.width ?? width + 1), where).toBeLessThanOrEqual(width);
          expect(box?.width ?? 0, where).toBeGreaterThan(250);
        }
      }
    }
    await context.close();
  });

  it("has no violation found by axe when it is open, light or dark", async () => {
    for (const [place, route] of places.entries()) {
      const colorScheme = place % 2 === 0 ? "light" : "dark";
      const context = await live.browser.newContext({ colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(live.site.url + route);
      await controls(page).first().click();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect({ route, found: violations.map(({ id }) => id) }).toEqual({ route, found: [] });
      await context.close();
    }
  });

  it("closes on Escape, and on a click beside it", async () => {
    const page = await live.browser.newPage();
    await page.goto(`${live.site.url}en/index.html`);
    await controls(page).first().click();
    await page.keyboard.press("Escape");
    expect(await panel(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Why .+\?$/);
    await controls(page).first().click();
    await page.locator("h1").click();
    expect(await panel(page).count()).toBe(0);
    await page.close();
  });

  it("leaves a unit its one sheet of paper", async () => {
    const page = await live.browser.newPage();
    await page.goto(`${live.site.url}en/units/complaints/index.html`);
    await controls(page).first().click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("details.why").locator("visible=true").count()).toBe(0);
    await page.close();
  });

  it("is on paper only where it was opened", async () => {
    const page = await live.browser.newPage();
    await page.goto(`${live.site.url}nl/index.html`);
    await controls(page).first().click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("details.why").locator("visible=true").count()).toBe(1);
    expect(await panel(page).isVisible()).toBe(true);
    await page.close();
  });
});
