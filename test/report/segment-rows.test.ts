import { describe, expect, it } from "vitest";
import { answerCodes } from "../../src/counts/answer-codes.ts";
import { respondentPatterns } from "../../src/counts/respondent-patterns.ts";
import { segmentTally } from "../../src/counts/segment-tally.ts";
import { leftOpen, personScore, type Respondent } from "../../src/counts/tally.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import type { ScoreRow } from "../../src/report/rows.ts";
import { ladderOf } from "../../src/report/segment-rows.ts";
import { type Instrument, instrument as instrumentSchema } from "../../src/survey/instrument.ts";
import { crowd, organisation, people, survey } from "./organisation.ts";

const instrument: Instrument = instrumentSchema.parse({
  ...survey,
  segments: {
    tenure: {
      title: { nl: "Dienstjaren", en: "Years of service" },
      column: "tenure",
      categories: {
        short: { title: { nl: "Kort", en: "Short" }, values: ["0-2"] },
        medium: { title: { nl: "Even", en: "A while" }, values: ["3-10"] },
        long: { title: { nl: "Lang", en: "Long" }, values: ["10+"] },
      },
      coarser: [
        {
          "under-10": { title: { nl: "Tot 10", en: "Under 10" }, joins: ["short", "medium"] },
          long: { title: { nl: "Lang", en: "Long" }, joins: ["long"] },
        },
      ],
    },
  },
});

type Grouped = readonly (readonly [category: string, people: readonly Respondent[]])[];

/** A workspace whose waves have these people, by their category ("" where it is not known). */
function grouped(waves: Record<string, Grouped>, settings: object = {}): ReportInput {
  const everybody = Object.entries(waves).map(([wave, groups]) => [wave, groups.flatMap(([, own]) => own)]);
  const input = organisation(Object.fromEntries(everybody), settings, { instrument });
  return {
    ...input,
    counts: input.counts.map((counts) => {
      const codes = answerCodes();
      const tally = segmentTally("tenure", ["short", "medium", "long"], codes);
      const patterns = respondentPatterns(["tenure"]);
      for (const [category, own] of waves[counts.wave] ?? []) {
        for (const { unit, answers } of own) {
          patterns.add(unit, [category]);
          if (category === "") continue;
          const given = [...answers].flatMap(([id, answer]) =>
            typeof answer === "number" ? [codes.code("subject", id, answer)] : [],
          );
          for (const [id, construct] of Object.entries(instrument.constructs)) {
            const score = personScore(answers, construct, instrument);
            if (score === undefined) continue;
            given.push(codes.code("subject", id, score));
            const skipped = codes.code("skipped", id, leftOpen(answers, construct, score) ?? 0);
            tally.add(unit, category, [skipped], { n: 1 });
          }
          tally.add(unit, category, given, { n: 1 });
        }
      }
      return { ...counts, segments: [tally.done()], patterns: patterns.done() };
    }),
  };
}

/** Ten people who would recommend us and ten who would not; heard by three fifths of them. */
const twenty = (unit: string) =>
  people(unit, ...Array.from({ length: 20 }, (_, at) => [at < 10 ? 9 : 0, at % 5 < 3 ? 4 : 2, 1 + (at % 5)] as const));
const find = (rows: readonly ScoreRow[], unit: string, category: string, subject: string) =>
  rows.filter((row) => row.unit === unit && row.category === category && row.subject === subject);

/** So many people of a unit who answered everything, and so many who did not say whether they are tired. */
const skipping = (unit: string, all: number, some: number): Respondent[] =>
  Array.from({ length: all + some }, (_, at) => ({
    unit,
    answers: new Map<string, number | "missing">([
      ["recommend", at % 2 === 0 ? 9 : 0],
      ["heard", 1 + (at % 5)],
      ["tired", at < all ? 1 + ((3 * at) % 5) : "missing"],
    ]),
  }));

describe("segmentRows(wave, counts, instrument, minimum)", () => {
  const input = grouped({
    first: [
      ["short", twenty("n1")],
      ["medium", twenty("n1")],
      ["long", [...twenty("n1"), ...crowd("s1", 30)]],
    ],
  });
  const { rows, report } = makeReport(input);

  it("publishes each category by the headline measure of each subject, as can be added by hand", () => {
    const [heard, ...more] = find(rows.segments, "all", "short", "heard");
    expect(more).toEqual([]);
    expect(heard).toMatchObject({ segment: "tenure", metric: "favorable", n: 20, value: 60, state: "ok" });
    expect(find(rows.segments, "all", "short", "recommend")[0]).toMatchObject({ metric: "nps", n: 20, value: 0 });
    expect(find(rows.segments, "all", "long", "recommend")[0]?.n).toBe(50);
    expect(new Set(rows.segments.map(({ metric }) => metric))).toEqual(new Set(["nps", "favorable", "index"]));
  });

  it("has rows only where the table is shown, and keeps them apart from all other scores", () => {
    expect([...new Set(rows.segments.map(({ unit }) => unit))].sort()).toEqual(["all", "n1", "north"]);
    expect(rows.scores.every(({ segment, category }) => segment === "" && category === "")).toBe(true);
  });

  it("hides a row whole: all categories, without a figure", () => {
    const alike = people("n1", ...Array.from({ length: 20 }, (_, at) => [at < 10 ? 9 : 0, 5, 1 + (at % 5)] as const));
    const { rows: hidden } = makeReport(
      grouped({
        first: [
          ["short", alike],
          ["medium", twenty("n1")],
          ["long", twenty("n1")],
        ],
      }),
    );
    for (const category of ["short", "medium", "long"]) {
      const [row] = find(hidden.segments, "all", category, "heard");
      expect(row?.state).toBe("hidden");
      expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(["n"]));
      expect([row?.value, row?.low, row?.high]).toEqual([undefined, undefined, undefined]);
      expect(find(hidden.segments, "all", category, "recommend")[0]?.state).toBe("ok");
    }
  });

  it("shows no index of a category that is a unit, where the unit's own is hidden for the one who skipped an item", () => {
    const { rows: aligned } = makeReport(
      grouped({
        first: [
          ["short", skipping("n1", 13, 1)],
          ["medium", skipping("n2", 14, 6)],
          ["long", skipping("s1", 20, 0)],
        ],
      }),
    );
    const unit = (subject: string, metric: string) =>
      aligned.scores.find((row) => row.unit === "n1" && row.subject === subject && row.metric === metric);
    // The totals of both items are published, so that 2 × 14 × index would leave what that one person answered.
    expect([unit("heard", "mean")?.state, unit("tired", "mean")?.state]).toEqual(["ok", "ok"]);
    expect(unit("energy", "index")?.state).toBe("hidden");
    for (const row of aligned.segments.filter(({ subject }) => subject === "energy")) expect(row.state).toBe("hidden");
    expect(find(aligned.segments, "all", "short", "heard")[0]?.state).toBe("ok");

    const mixed = makeReport(
      grouped({
        first: [
          ["short", [...skipping("n1", 7, 0), ...skipping("n2", 7, 3)]],
          ["medium", [...skipping("n1", 6, 1), ...skipping("n2", 7, 3)]],
          ["long", skipping("s1", 20, 0)],
        ],
      }),
    );
    expect(find(mixed.rows.segments, "north", "short", "energy")[0]?.state).toBe("ok");
  });

  it("names the categories of the level that was shown, and tells the site what they are called", () => {
    expect(report.site.surveys[0]?.segments).toEqual([
      {
        wave: "first",
        id: "tenure",
        title: { nl: "Dienstjaren", en: "Years of service" },
        categories: [
          { id: "short", title: { nl: "Kort", en: "Short" } },
          { id: "medium", title: { nl: "Even", en: "A while" } },
          { id: "long", title: { nl: "Lang", en: "Long" } },
        ],
      },
    ]);
    const { rows: coarse, report: coarser } = makeReport(
      grouped({
        first: [
          ["short", crowd("n1", 8)],
          ["medium", twenty("n1")],
          ["long", twenty("n1")],
        ],
      }),
    );
    expect(coarser.site.surveys[0]?.segments[0]?.categories.map(({ id }) => id)).toEqual(["under-10", "long"]);
    expect([...new Set(coarse.segments.map(({ category }) => category))].sort()).toEqual(["long", "under-10"]);
    expect(find(coarse.segments, "all", "under-10", "recommend")[0]?.n).toBe(28);
  });

  it("gives the page of a unit the latest wave, and that of a measure the whole organisation", () => {
    const wave: Grouped = [
      ["short", twenty("n1")],
      ["medium", twenty("n1")],
      ["long", twenty("n1")],
    ];
    const { report: both, rows: all } = makeReport(grouped({ first: wave, second: wave }));
    expect(new Set(all.segments.map((row) => row.wave))).toEqual(new Set(["first", "second"]));
    const unit = both.units.find((own) => own.unit === "n1");
    expect(new Set(unit?.segments.map((row) => `${row.wave} ${row.subject}`))).toEqual(
      new Set(["second recommend", "second energy"]),
    );
    const measure = both.measures.find(({ subject }) => subject === "employee.heard");
    expect(measure?.segments.map((row) => `${row.wave} ${row.unit} ${row.category}`)).toEqual([
      "second all short",
      "second all medium",
      "second all long",
    ]);
  });

  it("shows every table of public data, however small", () => {
    const { rows: open } = makeReport(
      grouped(
        {
          first: [
            ["short", crowd("n1", 2)],
            ["long", crowd("n1", 3)],
          ],
        },
        { confidentiality: { public: true } },
      ),
    );
    expect([...new Set(open.segments.map(({ unit }) => unit))].sort()).toEqual(["all", "n1", "north"]);
    expect(find(open.segments, "n1", "short", "recommend")[0]).toMatchObject({ n: 2, state: "ok" });
    expect(find(open.segments, "n1", "medium", "recommend")[0]).toMatchObject({ state: "no-data" });
  });
});

describe("ladderOf(segment, declared)", () => {
  it("maps every declared category at every level", () => {
    const { tenure } = instrument.segments;
    if (tenure === undefined) throw new Error("declared above");
    expect(ladderOf("tenure", tenure).levels.map((level) => Object.fromEntries(level))).toEqual([
      { short: "short", medium: "medium", long: "long" },
      { short: "under-10", medium: "under-10", long: "long" },
    ]);
  });
});
