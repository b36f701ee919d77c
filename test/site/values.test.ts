import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dist, framed, textOf } from "./built-pages.ts";
import { csvRows, type PublishedRow } from "./published-rows.ts";

/** The pairs of the demo, as a reader knows them: by their questions, not from the report that the page is made of. */
const pairs = [
  {
    id: "keep-promises",
    names: ["Afspraken nakomen", "Keeping promises"],
    inside: "employee.promises",
    outside: "customer.promises",
  },
  {
    id: "informed",
    names: ["Eerst weten, dan vertellen", "Knowing before telling"],
    inside: "employee.information-at-hand",
    outside: "customer.informed",
  },
  {
    id: "heard",
    names: ["Eerst luisteren", "Listening first"],
    inside: "employee.listened-to",
    outside: "customer.friendly",
  },
  {
    id: "clarity",
    names: ["Duidelijkheid", "Clarity"],
    inside: "customer.informed",
    outside: "customer.expected",
    expectation: true,
  },
] as const;
const gaps = csvRows(readFileSync(path.join(dist, "data/gaps.csv"), "utf8"));
const scores = csvRows(readFileSync(path.join(dist, "data/scores.csv"), "utf8"));
const pages = (["nl", "en"] as const).map((locale) => {
  const html = framed.find(({ route }) => route === `${locale}/ex-and-cx/values`)?.html ?? "";
  return { locale, html, at: locale === "nl" ? (0 as const) : (1 as const) };
});
const gapOf = (pair: (typeof pairs)[number], unit = "meridiaan", wave = "2026-spring"): PublishedRow | undefined =>
  gaps.find(
    (row) =>
      row.unit === unit &&
      row.wave === wave &&
      `${row.survey}.${row.subject}` === pair.inside &&
      row.against === pair.outside,
  );
const words = {
  nl: {
    higher: "duidelijk hoger",
    lower: "duidelijk lager",
    "slightly-higher": "iets hoger",
    "slightly-lower": "iets lager",
    "no-meaningful-difference": "vrijwel gelijk",
    "not-enough-data": "niet te zeggen",
  },
  en: {
    higher: "clearly higher",
    lower: "clearly lower",
    "slightly-higher": "slightly higher",
    "slightly-lower": "slightly lower",
    "no-meaningful-difference": "about the same",
    "not-enough-data": "cannot tell",
  },
} as Record<"nl" | "en", Record<string, string>>;
const expectation = {
  nl: { higher: "duidelijk boven de verwachting", lower: "duidelijk onder de verwachting" },
  en: { higher: "clearly above what was expected", lower: "clearly below what was expected" },
} as Record<"nl" | "en", Record<string, string>>;
const sectionOf = (html: string, id: string) =>
  new RegExp(`<section class="sec" id="${id}".*?</section>\\s*(?=<section class="sec"|</main>)`, "s").exec(html)?.[0] ??
  "";
const isClear = (row: PublishedRow | undefined) => row?.label === "higher" || row?.label === "lower";

describe("the page about values", () => {
  it("says of each pair what gaps.csv says, with both questions, both scores and the difference", () => {
    for (const { locale, html } of pages)
      for (const pair of pairs) {
        const section = textOf(sectionOf(html, pair.id));
        const gap = gapOf(pair);
        expect(gap, pair.id).toBeDefined();
        const said = "expectation" in pair ? expectation[locale][gap?.label ?? ""] : words[locale][gap?.label ?? ""];
        expect(said, `${pair.id} ${gap?.label}`).toBeDefined();
        expect(section.toLowerCase()).toContain(said);
        const others = Object.entries("expectation" in pair ? expectation[locale] : words[locale]);
        for (const [label, other] of others)
          if (label !== gap?.label && /duidelijk|clearly/.test(other))
            expect(section.toLowerCase()).not.toContain(other);
        for (const id of [pair.inside, pair.outside]) {
          const [survey = "", subject = ""] = id.split(".");
          const score = scores.find(
            (row) =>
              row.survey === survey &&
              row.subject === subject &&
              row.unit === "meridiaan" &&
              row.wave === "2026-spring" &&
              row.metric === "favorable" &&
              row.segment === "",
          );
          expect(section).toContain(`${score?.value}%`);
        }
        const size = String(Math.abs(Number(gap?.difference)));
        expect(section).toContain(Number(gap?.difference) < 0 ? `−${size}` : size);
      }
  });

  it("begins with what clearly differs, and starts the talk with the largest of these", () => {
    const clear = pairs.filter((pair) => isClear(gapOf(pair)));
    const values = pairs.filter((pair) => !("expectation" in pair));
    expect(clear.length).toBeGreaterThan(1);
    for (const { locale, html, at } of pages) {
      const title = textOf(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? "");
      const numbers = locale === "nl" ? ["geen", "één", "twee", "drie"] : ["no", "one", "two", "three"];
      const differ = values.filter((pair) => isClear(gapOf(pair))).length;
      expect(title).toContain(` ${numbers[differ]} `);
      const stand = textOf(/<p class="stand">(.*?)<\/p>/s.exec(html)?.[1] ?? "");
      const [first = "", ...rest] = stand.split(". ");
      for (const pair of pairs) {
        expect(first.includes(pair.names[at]), pair.id).toBe(isClear(gapOf(pair)));
        expect(stand).toContain(pair.names[at]);
      }
      const largest = clear.toSorted(
        (a, b) => Math.abs(Number(gapOf(b)?.difference)) - Math.abs(Number(gapOf(a)?.difference)),
      )[0];
      expect(rest.find((sentence) => /^(Praat eerst over|Talk first about)/.test(sentence))).toContain(
        largest?.names[at],
      );
    }
  });

  it("shows a unit its label or [c], never a difference of a hidden score", () => {
    const listed = new Set(gaps.filter(({ against = "" }) => against === "customer.promises").map(({ unit }) => unit));
    let hidden = 0;
    for (const { locale, html } of pages) {
      const table = /<section class="sec" id="units".*?<\/table>/s.exec(html)?.[0] ?? "";
      const rows = [...table.matchAll(/<tr>\s*<th scope="row".*?href="[^"]*units\/([a-z-]+)\/index.html".*?<\/tr>/gs)];
      expect(rows.length).toBeGreaterThan(30);
      for (const [row, unit = ""] of rows) {
        const cells = [...row.matchAll(/<td.*?<\/td>/gs)].map(([cell]) => textOf(cell));
        expect(cells).toHaveLength(pairs.length);
        pairs.forEach((pair, at) => {
          const gap = gapOf(pair, unit);
          if (gap !== undefined) expect(cells[at]).toContain(words[locale][gap.label ?? ""]);
          else expect(cells[at]).toMatch(/^(\[c\]|–)/);
          if (cells[at] === "[c]") hidden += 1;
        });
        if (!listed.has(unit)) expect(cells[0]).not.toMatch(/[+−]?\d/);
        expect(cells.join(" ")).not.toMatch(/\d/);
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it("has no arrow and no colour of good or bad: a difference is no mark for either side", () => {
    for (const { html } of pages) {
      const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
      expect(main).not.toMatch(/[↑↓]/);
      expect(main).not.toMatch(/class="[^"]*\b(better|worse)\b/);
    }
  });
});
