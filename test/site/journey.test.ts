import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dist, pages } from "./built-pages.ts";
import { elementsIn, htmlTree, type PageElement, wordsIn } from "./html-tree.ts";
import { csvRows } from "./published-rows.ts";

const read = (name: string) => csvRows(readFileSync(path.join(dist, "data", name), "utf8"));
const [scores, changes] = [read("scores.csv"), read("changes.csv")];
const further = ["onboarding", "exit"];
const pageAt = (route: string) => {
  const page = pages.find((each) => each.route === route);
  if (page === undefined) throw new Error(`no page ${route}`);
  return htmlTree(page.html);
};
const all = (root: PageElement, name: string) => [...elementsIn(root)].filter((element) => element.name === name);

/** The phases of a side as the table of the page has them, each with its rows: title and subject. */
function phasesOn(
  root: PageElement,
  side: "ex" | "cx",
): { name: string; subjects: { title: string; survey: string; subject: string }[] }[] {
  const section = all(root, "section").find(({ attributes }) => attributes.id === side);
  const table = section && all(section, "table").find(({ attributes }) => attributes["data-rows"] !== undefined);
  if (table === undefined) throw new Error(`no table of ${side}`);
  return all(table, "tbody").map((body) => {
    const [head] = all(body, "th");
    const name =
      head?.children
        .filter((child) => typeof child === "string")
        .join("")
        .trim() ?? "";
    const subjects = all(body, "a").flatMap((link) => {
      const [, survey = "", subject = ""] = /measures\/([a-z-]+)\/([a-z0-9-]+)/.exec(link.attributes.href ?? "") ?? [];
      return subject === "" ? [] : [{ title: wordsIn(link), survey, subject }];
    });
    return { name, subjects };
  });
}

/** The last published row of the whole organisation. */
function latest<Row extends Readonly<Record<string, string>>>(
  rows: readonly Row[],
  wave: "wave" | "to",
  { survey, subject }: { survey: string; subject: string },
) {
  const own = rows.filter(
    (row) =>
      row.survey === survey &&
      row.subject === subject &&
      row.unit === "meridiaan" &&
      row.segment === "" &&
      row.metric !== "mean",
  );
  const order = ["spring", "autumn"];
  const time = (id = "") => id.slice(0, 4) + order.indexOf(id.slice(5));
  const last = own
    .map((row) => row[wave] ?? "")
    .sort((a, b) => (time(a) < time(b) ? -1 : 1))
    .at(-1);
  return own.filter((row) => row[wave] === last);
}

describe.each(["nl", "en"] as const)("the journey, %s", (locale) => {
  const root = pageAt(`${locale}/journey`);
  const title = wordsIn(all(root, "h1")[0] as PageElement);
  const stand = wordsIn([...elementsIn(root)].find(({ classes }) => classes.includes("stand")) as PageElement);
  const sides = { ex: phasesOn(root, "ex"), cx: phasesOn(root, "cx") };
  const quoted = (text: string) => [...text.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => name);

  /** The plain mean of the published shares of a phase. */
  const meanOf = (subjects: (typeof sides)["ex"][number]["subjects"]) => {
    const shares = subjects.flatMap((each) =>
      latest(scores, "wave", each).flatMap((row) =>
        ["favorable", "csat", "ces"].includes(row.metric ?? "") && row.state === "ok" ? [Number(row.value)] : [],
      ),
    );
    return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };

  it("names a phase as lower or higher only where its published shares are, by what counts", () => {
    const sentences = stand.split(/(?<=\.) /);
    const claims = [
      { side: "ex" as const, text: sentences[0] ?? "" },
      { side: "cx" as const, text: sentences[1] ?? "" },
    ];
    let told = 0;
    for (const { side, text } of claims) {
      const known = sides[side].flatMap(({ name, subjects }) => {
        const mean = meanOf(subjects);
        return mean === undefined ? [] : [{ name, mean }];
      });
      for (const part of text.split(/, (?:en|and) /)) {
        const direction = /gunstiger|more favourably/.test(part)
          ? 1
          : /minder gunstig|less favourably/.test(part)
            ? -1
            : 0;
        for (const name of quoted(part)) {
          const own = known.find((phase) => phase.name === name);
          const others = known.filter((phase) => phase !== own);
          expect(own, name).toBeDefined();
          const gap = (own?.mean ?? 0) - others.reduce((sum, { mean }) => sum + mean, 0) / others.length;
          // A half point for the rounding of the published shares.
          expect(direction * gap, name).toBeGreaterThan(4.5);
          told += 1;
        }
      }
    }
    expect(told).toBeGreaterThan(0);
    expect(quoted(sentences[0] ?? "").filter((name) => title.startsWith(`${name} `))).toHaveLength(1);
  });

  it("names as moved what changes.csv labels so, and nothing else", () => {
    const rows = [...sides.ex, ...sides.cx].flatMap(({ subjects }) => subjects);
    for (const [label, sentence] of [
      ["lower", /(?:Clearly lower than a wave before|Duidelijk lager dan een meting eerder): ([^.]+)\./],
      ["higher", /(?:Clearly higher than a wave before|Duidelijk hoger dan een meting eerder): ([^.]+)\./],
    ] as const) {
      // The wave before: of several changes up to the last wave the one with the latest start.
      const expected = rows.filter((each) => {
        const own = latest(changes, "to", each);
        const from = own.map((row) => row.from ?? "").sort();
        const order = (id: string) => id.slice(0, 4) + (id.endsWith("spring") ? "1" : "2");
        const before = from.sort((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1);
        const score = latest(scores, "wave", each)[0];
        return own.some((row) => row.from === before && row.to === score?.wave && row.label === label);
      });
      const names = sentence.exec(stand)?.[1] ?? "";
      expect(names.split(/, | en | and /).filter((name) => name !== "").length).toBe(expected.length);
      for (const { title: name } of expected) expect(names).toContain(name);
    }
  });

  it("keeps phases that nobody is asked about in their place, and says so", () => {
    expect(sides.ex.map(({ subjects }) => subjects.length > 0)).toEqual([true, true, true, true, true]);
    expect(sides.cx.map(({ subjects }) => subjects.length > 0)).toEqual([false, false, true, true, false]);
    for (const { name, subjects } of [...sides.ex, ...sides.cx]) {
      if (subjects.length === 0) expect(stand).toContain(name);
    }
  });

  it("advises a play only when the published score is past its limit", () => {
    const section = all(root, "section").find(({ attributes }) => attributes.id === "first");
    const because = [...elementsIn(section as PageElement)].find(({ classes }) => classes.includes("because"));
    const [, value, limit] = /(?:stands at|op) (\d+)%.*?(\d+)%/.exec(wordsIn(because as PageElement)) ?? [];
    const shown = latest(scores, "wave", { survey: "employee", subject: "good-start" });
    expect(shown.find(({ metric }) => metric === "favorable")?.value).toBe(value);
    expect(Number(value)).toBeLessThan(Number(limit));
  });

  it("says that leavers are missing from the employee survey", () => {
    const text = wordsIn(all(root, "section").find(({ attributes }) => attributes.id === "read") as PageElement);
    expect(text).toMatch(/Who has left does not answer|Wie weg is, vult het medewerkersonderzoek niet meer in/);
  });

  it("leaves overview, trends and units to the main surveys", () => {
    const names =
      locale === "nl" ? /Onboardingonderzoek|Vertrekonderzoek|vertrekkers/ : /Onboarding survey|Exit survey|leavers/;
    for (const route of [locale, `${locale}/trends`, `${locale}/units`, `${locale}/units/customer-contact`])
      expect(wordsIn(pageAt(route)), route).not.toMatch(names);
    for (const route of ["waves/2026-spring", "data-quality", "measures"])
      expect(wordsIn(pageAt(`${locale}/${route}`)), route).toMatch(names);
  });
});

describe("the masks of surveys that few answer", () => {
  it("show no unit with fewer than five answers, and hide most units", () => {
    for (const survey of further) {
      const own = scores.filter((row) => row.survey === survey && row.wave === "2026-spring" && row.metric !== "mean");
      const shown = own.filter(({ state }) => state === "ok");
      expect(shown.length).toBeGreaterThan(0);
      for (const { n } of shown) expect(Number(n)).toBeGreaterThanOrEqual(5);
      const units = Map.groupBy(own, ({ unit }) => unit);
      const open = [...units].filter(([, rows]) => rows.some(({ state }) => state === "ok"));
      expect(open.length).toBeLessThan(units.size / 2);
      expect(open.map(([unit]) => unit)).toContain("meridiaan");
      expect(open.map(([unit]) => unit)).toContain("customer-contact");
    }
  });

  it("have no headcount, no drivers and no response that rests on the headcount", () => {
    for (const table of ["headcount.csv", "drivers.csv"])
      expect(read(table).filter(({ survey = "" }) => further.includes(survey))).toEqual([]);
    const invited = read("responses.csv").filter(
      ({ survey = "", invited: number }) => further.includes(survey) && number !== "",
    );
    expect(new Set(invited.map(({ unit }) => unit))).toEqual(new Set(["meridiaan"]));
  });
});
