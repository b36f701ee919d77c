import { describe, expect, it } from "vitest";
import { tallyPair } from "../../src/counts/pair-counts.ts";
import type { Respondent } from "../../src/counts/tally.ts";
import { formatShare } from "../../src/report/format.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { ambassadorFinding, promoterFinding } from "../../src/report/promoter-finding.ts";
import { label } from "../../src/report/rows.ts";
import type { Instrument } from "../../src/survey/instrument.ts";
import { crowd, organisation, people, survey } from "./organisation.ts";

const declared: Instrument = { ...survey, ambassadors: { group: "recommend", by: "heard" } };

/** A workspace that declares the pair, with its counts. */
function paired(waves: Record<string, readonly Respondent[]>, settings: object = {}) {
  const input = organisation(waves, settings, { instrument: declared });
  const counts = input.counts.map((own) => {
    const counting = tallyPair(own.wave, declared, new Set(Object.keys(declared.items)));
    for (const respondent of waves[own.wave] ?? []) counting?.add(respondent);
    const pair = counting?.done();
    return pair === undefined ? own : { ...own, pair };
  });
  return { ...input, counts };
}

type Answers = readonly [recommend: number, heard: number, tired: number];

/** So many people with one recommendation, of whom so many say that they are heard. */
function group(recommend: number, favorable: number, others: number): Answers[] {
  return [
    ...Array.from({ length: favorable }, (_, index): Answers => [recommend, 4 + (index % 2), 1 + (index % 5)]),
    ...Array.from({ length: others }, (_, index): Answers => [recommend, 1 + (index % 3), 1 + (index % 5)]),
  ];
}
const everybody = (answers: readonly Answers[]) => [
  ...people("n1", ...answers.filter((_, index) => index % 2 === 0)),
  ...people("s1", ...answers.filter((_, index) => index % 2 === 1)),
];

describe("who would recommend the organisation to customers", () => {
  const answers = [...group(9, 30, 10), ...group(8, 20, 20), ...group(3, 10, 30)];

  it("is counted by group: by hand, and shown together", () => {
    const { rows, report } = makeReport(paired({ first: everybody(answers) }));
    expect(rows.ambassadors.map(({ group, n, value, state }) => [group, n, value, state])).toEqual([
      ["promoters", 40, 75, "ok"],
      ["passives", 40, 50, "ok"],
      ["detractors", 40, 25, "ok"],
    ]);
    // Wilson of 30 of 40.
    expect(rows.ambassadors[0]).toMatchObject({ low: 60, high: 86, method: "ambassadors/1 favorable/1" });
    expect(report.insight.promoters?.ambassadors).toMatchObject({ group: "employee.recommend", by: "employee.heard" });
  });

  const hidden = (answers: readonly Respondent[], settings: object = {}) =>
    makeReport(paired({ first: answers }, settings)).rows.ambassadors;
  const isHidden = (rows: ReturnType<typeof hidden>) =>
    rows.length === 3 &&
    rows.every(
      ({ state, n, value, low }) => state === "hidden" && n === undefined && value === undefined && low === undefined,
    );

  it("is hidden whole where one group is smaller than a segment may be", () => {
    expect(isHidden(hidden(everybody([...group(9, 30, 10), ...group(8, 20, 20), ...group(3, 4, 5)])))).toBe(true);
  });

  it("is hidden whole where one kind of answers in one group is below the minimum", () => {
    expect(isHidden(hidden(everybody([...group(9, 36, 4), ...group(8, 20, 20), ...group(3, 10, 30)])))).toBe(true);
    expect(isHidden(hidden(everybody([...group(9, 35, 5), ...group(8, 20, 20), ...group(3, 10, 30)])))).toBe(false);
  });

  it("is hidden whole where subtracting would tell of the few who skipped one of the questions", () => {
    const skipping = (count: number, item: string): Respondent[] =>
      everybody([...answers, ...group(9, count, 0), ...group(3, 0, count)]).map((person, index, all) => {
        if (index < all.length / 2 - count || (index >= all.length / 2 && index < all.length - count)) return person;
        return { ...person, answers: new Map([...person.answers, [item, "missing"]]) };
      });
    for (const item of ["recommend", "heard"]) {
      expect(isHidden(hidden(skipping(1, item))), item).toBe(true);
      expect(isHidden(hidden(skipping(8, item))), item).toBe(false);
    }
  });

  it("is hidden whole where a group and a unit differ by one person", () => {
    // Nobody says who a promoter is, but of n1 all are but one, and of s1 none is: their difference is that one person.
    const [n1, s1] = [group(9, 30, 10), [...group(8, 20, 20), ...group(3, 10, 30)]];
    const odd: Answers[] = [[3, 5, 2], ...group(9, 6, 6)];
    expect(isHidden(hidden([...people("n1", ...n1, odd[0] as Answers), ...people("s1", ...s1)]))).toBe(true);
    expect(isHidden(hidden([...people("n1", ...n1, ...s1.slice(0, 20)), ...people("s1", ...s1, ...odd)]))).toBe(false);
  });

  it("is hidden whole where a unit holds one group and a few who skipped the first question", () => {
    // n1 less the promoters: the two of n1 who said nothing about the first question. In all as many skipped it as may be told of.
    const skipped = (unit: string, ...answers: Answers[]) =>
      people(unit, ...answers).map((person) => {
        return { ...person, answers: new Map([...person.answers, ["recommend", "missing" as const]]) };
      });
    const [n1, s1] = [group(9, 30, 10), [...group(8, 20, 20), ...group(3, 10, 30)]];
    const few = [...people("n1", ...n1), ...skipped("n1", [9, 5, 2], [9, 1, 2]), ...people("s1", ...s1)];
    expect(isHidden(hidden([...few, ...skipped("s1", ...group(3, 4, 4))]))).toBe(true);
    const mixed = [...people("n1", ...n1.slice(8), ...s1.slice(0, 20)), ...skipped("n1", [9, 5, 2], [9, 1, 2])];
    const rest = people("s1", ...n1.slice(0, 8), ...s1.slice(20));
    expect(isHidden(hidden([...mixed, ...rest, ...skipped("s1", ...group(3, 4, 4))]))).toBe(false);
  });

  it("is shown of public data as it is, and is not there where no pair is declared", () => {
    const rows = hidden(everybody([...group(9, 3, 1), ...group(8, 2, 2), ...group(3, 1, 3)]), {
      confidentiality: { public: true },
    });
    expect(rows.map(({ state, value }) => [state, value])).toEqual([
      ["ok", 75],
      ["ok", 50],
      ["ok", 25],
    ]);
    expect(makeReport(organisation({ first: everybody(answers) })).rows.ambassadors).toEqual([]);
  });
});

describe("the shares of promoters, passives and detractors", () => {
  const wave = (promoters: number, passives: number, detractors: number) =>
    everybody([...group(9, promoters, 0), ...group(8, passives, 0), ...group(2, 0, detractors)]);
  const input = organisation({ first: wave(100, 200, 100), second: wave(200, 100, 100), third: wave(200, 99, 101) });
  const { rows, report } = makeReport(input);
  const at = (wave: string, unit = "all") => rows.promoters.filter((row) => row.wave === wave && row.unit === unit);

  it("are those of the published distribution, sum to 100 and lie in their margins", () => {
    for (const own of Map.groupBy(rows.promoters, ({ wave, unit }) => `${wave} ${unit}`).values()) {
      if (own.some(({ state }) => state !== "ok")) continue;
      expect(own.reduce((sum, { share = 0 }) => sum + share, 0)).toBe(100);
      for (const { share = -1, low = 0, high = 0 } of own) expect(low <= share && share <= high).toBe(true);
      const shown = rows.distributions.filter(
        (row) => row.item === "recommend" && row.wave === own[0]?.wave && row.unit === own[0]?.unit,
      );
      const counted = shown.reduce((sum, { value, n = 0 }) => sum + (value >= 9 ? n : 0), 0);
      const all = shown.reduce((sum, { n = 0 }) => sum + n, 0);
      expect(Math.abs((100 * counted) / all - (own.find((row) => row.class === "promoters")?.share ?? 0))).toBeLessThan(
        1,
      );
    }
  });

  it("say what clearly moved and what did not, against the wave before and against the first", () => {
    expect(at("first").map(({ share, label, from }) => [share, label, from])).toEqual([
      [25, undefined, ""],
      [50, undefined, ""],
      [25, undefined, ""],
    ]);
    expect(at("second").map((row) => [row.class, row.share, row.difference, row.label, row.from])).toEqual([
      ["promoters", 50, 25, "higher", "first"],
      ["passives", 25, undefined, undefined, ""],
      ["detractors", 25, 0, "not-enough-data", "first"],
    ]);
    expect(at("third").map((row) => [row.label, row.first_label, row.first])).toEqual([
      ["not-enough-data", "higher", "first"],
      [undefined, undefined, ""],
      ["not-enough-data", "not-enough-data", "first"],
    ]);
  });

  it("are told of units in the latest wave only, and hidden where the distribution is", () => {
    const few = makeReport(
      organisation({ first: crowd("n1", 40), second: [...crowd("n1", 40), ...crowd("s1", 8)] }),
    ).rows;
    expect(new Set(few.promoters.filter(({ wave }) => wave === "first").map(({ unit }) => unit))).toEqual(
      new Set(["all"]),
    );
    for (const row of few.promoters.filter(({ unit }) => unit === "s1")) {
      expect(row).toMatchObject({ state: "hidden", first: "", from: "" });
      expect(row.share ?? row.n ?? row.low).toBeUndefined();
    }
  });

  it("reach the page with the whole organisation first in time and units in order", () => {
    const [item] = report.insight.promoters?.items ?? [];
    expect(item?.wave).toBe("third");
    expect(item?.rows.map(({ wave }) => wave)).toEqual([
      ...Array(3).fill("first"),
      ...Array(3).fill("second"),
      ...Array(3).fill("third"),
    ]);
  });
});

describe("the sentences about promoters, read back", () => {
  const read = (sentence: string) => {
    const of = (name: string) =>
      new RegExp(
        `(clearly more|clearly fewer|slightly more|slightly fewer|about as many) (?:promoters and )?${name}`,
        "i",
      )
        .exec(sentence)?.[1]
        ?.toLowerCase();
    return { promoters: of("promoters"), detractors: of("detractors") };
  };
  const words: Record<string, string | undefined> = {
    higher: "clearly more",
    lower: "clearly fewer",
    "slightly-higher": "slightly more",
    "slightly-lower": "slightly fewer",
    "no-meaningful-difference": "about as many",
  };

  it("give back both labels, in at most twelve words in either language", () => {
    for (const promoters of label.options) {
      for (const detractors of label.options) {
        const sentence = promoterFinding({ promoters, detractors }, "November 2025", "en");
        expect(read(sentence), sentence).toEqual({ promoters: words[promoters], detractors: words[detractors] });
        const dutch = promoterFinding({ promoters, detractors }, "november 2025", "nl");
        for (const each of [sentence, dutch]) expect(each.split(" ").length, each).toBeLessThanOrEqual(12);
        if (promoters === "not-enough-data" || detractors === "not-enough-data")
          expect(dutch).toMatch(/niet te zeggen/i);
      }
    }
  });

  it("of ambassadors hold the shares of their rows", () => {
    const answers = [...group(9, 30, 10), ...group(8, 20, 20), ...group(3, 10, 30)];
    const { ambassadors } = makeReport(paired({ first: everybody(answers) })).rows;
    const share = (name: string) => formatShare(ambassadors.find(({ group }) => group === name)?.value ?? -1, "en");
    expect(ambassadorFinding(share("promoters"), share("detractors"), "en")).toBe(
      "75% of promoters would recommend us to customers, 25% of detractors",
    );
  });
});
