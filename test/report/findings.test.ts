import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topicOf } from "../../src/charts/figure-words.ts";
import { type FindingRows, findingsOf, isClear } from "../../src/report/findings.ts";
import { findingsText } from "../../src/report/findings-text.ts";
import { type ChangeRow, type GapRow, type Label, label as labels, type ScoreRow } from "../../src/report/rows.ts";
import type { Measure, SiteReport, Subject } from "../../src/report/site-report.ts";
import { spoken } from "../../src/report/spoken.ts";
import type { Locale } from "../../src/survey/text.ts";
import { readFindingLine, readUnitLine } from "./findings-reader.ts";

const locales = ["nl", "en"] as const;
const waves = ["w1", "w2", "w3"] as const;
const starts = { w1: "2025-05-01", w2: "2025-11-01", w3: "2026-05-01" };

const index: Measure = {
  metric: "index",
  label: { nl: "Index", en: "Index" },
  unit: "index",
  decimals: 0,
  domain: [0, 100],
  better: "higher",
  meaningful: 5,
  version: "index/1",
};

/** Constructs of one survey, named after letters: "Alpha1", … */
function subjectsNamed(count: number, better: "higher" | "lower" = "higher"): Subject[] {
  return Array.from({ length: count }, (_, at): Subject => {
    const id = `measure-${at}`;
    return {
      id: `employee.${id}`,
      survey: "employee",
      subject: id,
      slug: id,
      side: "ex",
      kind: "construct",
      title: { nl: `Maat ${nameOf(at)}`, en: `Measure ${nameOf(at)}` },
      text: { nl: "", en: "" },
      reversed: false,
      items: [],
      measures: [{ ...index, better }],
      waves: [...waves],
      breaks: [],
      asked: [],
      restated: [],
    };
  });
}

/** Letters only, and no name inside another. */
function nameOf(at: number): string {
  return `q${[...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join("")}z`;
}

function siteWith(subjects: Subject[], units: string[] = []): SiteReport {
  const unit = (id: string, parent?: string) => ({
    id,
    ...(parent === undefined ? {} : { parent }),
    name: { nl: `Team ${id}`, en: `Team ${id}` },
    children: [],
    depth: parent === undefined ? 0 : 1,
    open: true,
    waves: [...waves],
  });
  const site: Partial<SiteReport> = {
    organisation: { nl: "Proef", en: "Trial" },
    locales: [...locales],
    root: "all",
    pillars: [],
    subjects,
    surveys: [
      {
        id: "employee",
        side: "ex",
        title: { nl: "Onderzoek", en: "Survey" },
        waves: [...(subjects[0]?.waves ?? [])],
        weighted: false,
        main: true,
        asPublished: [],
        unconfirmed: false,
        collects: { unit: true, code: false, groups: [], comments: false },
        segments: [],
      },
    ],
    waves: waves.map((id, at) => ({
      id,
      number: at + 1,
      title: { nl: id, en: id },
      start: starts[id],
      end: starts[id],
      surveys: ["employee"],
      events: [],
      corrections: [],
    })),
    units: [unit("all"), ...units.map((id) => unit(id, "all"))],
  };
  // Only what findings ask of a site.
  return site as SiteReport;
}

function change(at: number, label: Label, from = "w2"): ChangeRow {
  const difference = { higher: 7, lower: -7, "slightly-higher": 3, "slightly-lower": -3 }[label as string] ?? 0;
  return {
    survey: "employee",
    unit: "all",
    segment: "",
    category: "",
    subject: `measure-${at}`,
    metric: "index",
    from,
    to: "w3",
    n_from: 100,
    n_to: 100,
    difference,
    low: difference - 2,
    high: difference + 2,
    label,
    method: "index/1",
  };
}

function score(at: number, wave: string, value: number | undefined): ScoreRow {
  return {
    wave,
    survey: "employee",
    unit: "all",
    segment: "",
    category: "",
    subject: `measure-${at}`,
    metric: "index",
    weighting: "none",
    ...(value === undefined ? {} : { n: 100, value, low: value - 1, high: value + 1 }),
    state: value === undefined ? "hidden" : "ok",
    method: "index/1",
  };
}

interface Given {
  changes?: ChangeRow[];
  history?: ChangeRow[];
  scores?: ScoreRow[];
  gaps?: GapRow[];
}

function written(site: SiteReport, { changes = [], history = [], scores = [], gaps = [] }: Given, locale: Locale) {
  const rows: FindingRows = { root: { scores, changes, history, trends: [] }, gaps };
  const findings = findingsOf(site, rows);
  if (findings === undefined) throw new Error("nothing was asked");
  const topic = (subject: Subject, measure: Measure) => topicOf(subject, measure, locale);
  return { findings, text: findingsText(findings, { site, scores, topic }, locale) };
}

function namesOf(subjects: readonly Subject[], locale: Locale): Map<string, string> {
  return new Map(
    subjects.map((subject) => [
      spoken(topicOf(subject, subject.measures[0] ?? index, locale), locale),
      subject.subject,
    ]),
  );
}

describe("findings of scores as their source published them", () => {
  it("say that without margins nobody can tell what changed, of one measure and of several", () => {
    for (const count of [1, 3]) {
      const subjects = subjectsNamed(count);
      const site = siteWith(subjects);
      const published = { ...site, surveys: site.surveys.map((survey) => ({ ...survey, asPublished: [...waves] })) };
      const scores = subjects.flatMap((_, at) =>
        waves.map((wave): ScoreRow => {
          const { n: _n, low: _low, high: _high, ...given } = score(at, wave, 60);
          return given;
        }),
      );
      for (const locale of locales) {
        const { findings, text } = written(published, { scores }, locale);
        expect(findings.alone.map(({ why }) => why)).toEqual(subjects.map(() => "as-published"));
        expect(text.title).toBe(
          locale === "nl"
            ? "Zonder marges is niet te zeggen wat er veranderde"
            : "Without margins nobody can tell what changed",
        );
        const [line] = text.unknown;
        const read = readFindingLine(plain(line?.text ?? ""), [...namesOf(subjects, locale).keys()], locale);
        expect(read).toMatchObject({ kind: "alone", names: [...namesOf(subjects, locale).keys()] });
      }
    }
  });
});

const plain = (text: string) => text.replaceAll("**", "");

describe("findings, read back", () => {
  it("claim of every measure its own label, and leave none out", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...labels.options), { minLength: 1, maxLength: 10 }), (given) => {
        const subjects = subjectsNamed(given.length);
        const changes = given.map((label, at) => change(at, label));
        for (const locale of locales) {
          const { text } = written(siteWith(subjects), { changes }, locale);
          const known = namesOf(subjects, locale);
          const told = [...text.moved, ...text.still, ...text.unknown].flatMap((line) => {
            const read = readFindingLine(plain(line.text), [...known.keys()], locale);
            if (read === undefined) throw new Error(`no template says "${line.text}"`);
            expect(read.others).toBe(0);
            return read.names.map((name) => [known.get(name) ?? "", read.label] as const);
          });
          const clear = given.filter(isClear).length;
          expect(text.moved.length + text.movedMore).toBe(clear);
          expect(told.length + text.movedMore).toBe(given.length);
          for (const [subject, label] of told) expect(label).toBe(given[Number(subject.split("-")[1])]);
        }
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it("count what they do not name", () => {
    const subjects = subjectsNamed(40);
    const changes = subjects.map((_, at) => change(at, at < 20 ? "no-meaningful-difference" : "lower"));
    for (const locale of locales) {
      const { text } = written(siteWith(subjects), { changes }, locale);
      const known = namesOf(subjects, locale);
      const [same] = text.still.map((line) => readFindingLine(plain(line.text), [...known.keys()], locale));
      expect((same?.names.length ?? 0) + (same?.others ?? 0)).toBe(20);
      expect(text.moved.length + text.movedMore).toBe(20);
      expect(text.moved.length).toBeLessThan(12);
      expect(text.title).toMatch(locale === "nl" ? /^20 van de 40 indicatoren/ : /^20 of 40 measures fell clearly/);
    }
  });

  it("say of a unit on what it differs, and how", () => {
    const subjects = subjectsNamed(6);
    const gap = (unit: string, at: number, label: Label): GapRow => ({
      wave: "w3",
      survey: "employee",
      unit,
      subject: `measure-${at}`,
      metric: "index",
      against: "rest",
      difference: label === "lower" ? -9 : 9,
      low: -12,
      high: 12,
      label,
      method: "index/1",
    });
    const gaps = [
      gap("n1", 0, "lower"),
      gap("n1", 1, "higher"),
      gap("n1", 2, "not-enough-data"),
      ...subjects.map((_, at) => gap("n2", at, "lower")),
      gap("n3", 3, "slightly-lower"),
    ];
    for (const locale of locales) {
      const { text } = written(siteWith(subjects, ["n1", "n2", "n3"]), { gaps }, locale);
      const known = [...namesOf(subjects, locale).keys()];
      const read = text.units.map((line) => readUnitLine(plain(line.text), known, locale));
      expect(read).toEqual([
        { unit: "Team n2", lower: "all", higher: undefined },
        { unit: "Team n1", lower: { names: [known[0]], others: 0 }, higher: { names: [known[1]], others: 0 } },
      ]);
    }
  });
});

describe("findingsText(findings, context, locale)", () => {
  const two = subjectsNamed(2);

  it("names from which score to which, and since when", () => {
    const given = {
      changes: [change(0, "lower"), change(1, "no-meaningful-difference")],
      history: [change(0, "lower", "w1")],
      scores: [score(0, "w2", 62), score(0, "w3", 55), score(1, "w2", 60), score(1, "w3", 60)],
    };
    const en = written(siteWith(two), given, "en").text;
    expect(en.moved.map(({ text }) => text)).toEqual([
      "Measure qaz fell clearly since November 2025, from **62** to **55**. It is clearly lower than in every earlier wave from May 2025 on.",
    ]);
    expect(en.title).toBe("Measure qaz fell clearly; measure qbz stayed about the same");
    expect(en.stand).toEqual([
      "Measure qaz fell clearly since November 2025, from **62** to **55**.",
      "Measure qbz stayed about the same.",
    ]);
    const nl = written(siteWith(two), given, "nl").text;
    expect(nl.moved.map(({ text }) => text)).toEqual([
      "Maat qaz is sinds november 2025 duidelijk gedaald, van **62** naar **55**. De score is duidelijk lager dan in elke eerdere meting vanaf mei 2025.",
    ]);
    expect(nl.still.map(({ text }) => text)).toEqual([
      "Maat qbz is vrijwel gelijk gebleven sinds november 2025: een verandering die ertoe doet, is uitgesloten.",
    ]);
  });

  it("does not go back past a wave that says something else", () => {
    const { findings } = written(
      siteWith(two),
      { changes: [change(0, "lower")], history: [change(0, "slightly-lower", "w1")] },
      "en",
    );
    expect(findings.changes[0]).not.toHaveProperty("since");
  });

  it("tells of a slow change what a single step does not show", () => {
    const { text } = written(
      siteWith(two),
      {
        changes: [change(0, "no-meaningful-difference")],
        history: [change(0, "higher", "w1")],
        scores: [score(0, "w1", 50), score(0, "w3", 57)],
      },
      "nl",
    );
    expect(text.moved.map((line) => line.text)).toEqual([
      "Over langere tijd is maat qaz duidelijk gestegen, van **50** in mei 2025 naar **57**.",
    ]);
  });

  it("says what a low score means where low is good news", () => {
    const { text } = written(siteWith(subjectsNamed(1, "lower")), { changes: [change(0, "lower")] }, "en");
    expect(text.moved[0]?.text).toContain("Here a lower score is the better one.");
  });

  it("has a sentence for a first wave, for hidden scores and for nothing that moved", () => {
    const first = subjectsNamed(3).map((subject) => ({ ...subject, waves: ["w3"] }));
    const scores = [0, 1, 2].map((at) => score(at, "w3", 60));
    const once = written(siteWith(first), { scores }, "en").text;
    expect(once.title).toBe("A first measurement: there is nothing to compare with yet");
    expect(once.moved).toEqual([]);
    expect(once.unknown).toHaveLength(1);
    const hidden = written(siteWith(first), { scores: [0, 1, 2].map((at) => score(at, "w3", undefined)) }, "nl").text;
    expect(hidden.title).toBe("Geen score is te tonen, om mensen te beschermen");
    const still = written(
      siteWith(two),
      { changes: [0, 1].map((at) => change(at, "no-meaningful-difference")) },
      "en",
    ).text;
    expect(still.title).toBe("All two measures stayed about the same since November 2025");
    const unclear = written(siteWith(two), { changes: [0, 1].map((at) => change(at, "not-enough-data")) }, "nl").text;
    expect(unclear.title).toBe("Te weinig antwoorden om veranderingen sinds november 2025 te zien");
    expect(unclear.moved).toEqual([]);
  });

  it("keeps every title within twelve words and names no cause", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...labels.options), { minLength: 1, maxLength: 30 }), (given) => {
        const changes = given.map((label, at) => change(at, label));
        for (const locale of locales) {
          const { text } = written(siteWith(subjectsNamed(given.length)), { changes }, locale);
          expect(text.title.split(" ").length, text.title).toBeLessThanOrEqual(12);
          expect(text.title).not.toMatch(/[.]$|\*/);
          expect(text.stand.length).toBeLessThanOrEqual(3);
          expect([text.title, ...text.stand].join(" ")).not.toMatch(/undefined|NaN|because|due to|dankzij|doordat/i);
        }
      }),
      { seed: 10, numRuns: 100 },
    );
  });

  it("is absent where nothing was ever asked", () => {
    expect(
      findingsOf(siteWith([]), { root: { scores: [], changes: [], history: [], trends: [] }, gaps: [] }),
    ).toBeUndefined();
  });
});
