import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedVariable } from "../../src/counts/counted-variable.ts";
import { type CrossMoments, mergeCrossMoments } from "../../src/counts/cross-moments.ts";
import { fnv1a, replicateGroup, replicateGroups } from "../../src/counts/replicate-group.ts";
import type { MomentSet, SurveyMoments } from "../../src/counts/survey-moments.ts";
import type { Answer, Respondent } from "../../src/counts/tally.ts";
import { tallyMoments } from "../../src/counts/tally-moments.ts";
import { type Instrument, instrument } from "../../src/survey/instrument.ts";

const words = { nl: "Woord", en: "Word" };
/** One recommendation; a construct of three items on two scales, one asked in reverse; one of two items. */
const survey: Instrument = instrument.parse({
  side: "ex",
  title: words,
  scales: { recommend: { min: 0, max: 10, metric: "nps" }, five: { min: 1, max: 5 }, four: { min: 1, max: 4 } },
  items: {
    recommend: { scale: "recommend", text: words },
    calm: { scale: "five", text: words },
    tired: { scale: "five", reversed: true, text: words },
    heard: { scale: "four", text: words },
    proud: { scale: "five", text: words },
    glad: { scale: "five", text: words },
  },
  constructs: {
    energy: { items: ["calm", "tired", "heard"], title: words, definition: words },
    pride: { items: ["proud", "glad"], title: words, definition: words },
  },
});
const asked = new Set(Object.keys(survey.items));

interface Row {
  key: string;
  respondent: Respondent;
}

function person(key: string, unit: string, answers: Record<string, Answer>): Row {
  return { key, respondent: { unit, answers: new Map(Object.entries(answers)) } };
}

function momentsOf(rows: readonly Row[], of: Instrument = survey, items: ReadonlySet<string> = asked): SurveyMoments {
  const counting = tallyMoments("w1", of, items);
  for (const { key, respondent } of rows) counting.add(key, respondent);
  return counting.done();
}

function everybody({ groups, variables }: MomentSet | undefined = { groups: [], variables: [], units: new Map() }) {
  return mergeCrossMoments(groups, variables.length);
}

const answer = fc.option(fc.integer({ min: 1, max: 4 }), { nil: "missing" as const });
const rows = fc.array(
  fc.record({
    key: fc.string(),
    respondent: fc.record({
      unit: fc.constantFrom("a", "b", "c"),
      answers: fc
        .record({ recommend: answer, calm: answer, tired: answer, heard: answer, proud: answer, glad: answer })
        .map((cells) => new Map<string, Answer>(Object.entries(cells))),
    }),
  }),
  { maxLength: 40 },
);

describe("tallyMoments(wave, instrument, asked)", () => {
  it("counts steps from the middle of the scale, a reversed item turned, over people who answered all: by hand", () => {
    const moments = momentsOf([
      person("1", "a", { recommend: 9, calm: 4, tired: 2, heard: 3, proud: 5, glad: 4 }),
      person("2", "a", { recommend: 6, calm: 2, tired: 5, heard: 1, proud: 3, glad: 1 }),
      person("3", "b", { recommend: 8, calm: 5, tired: "missing", heard: 4, proud: 1, glad: "invalid" }),
    ]);
    // calm 4 → +1, tired 2 → turned 4 → +1, heard 3 → two of three steps, one above the first; 2 → −1, −2, −1.
    expect(everybody(moments.constructs.get("energy"))).toEqual({
      n: 2,
      sums: [0, -1, 0],
      products: [
        [2, 3, 2],
        [3, 5, 3],
        [2, 3, 2],
      ],
    });
    expect(moments.constructs.get("energy")?.variables).toEqual([
      { subject: "calm", steps: 4, centre: 2 },
      { subject: "tired", steps: 4, centre: 2 },
      { subject: "heard", steps: 3, centre: 1 },
    ]);
    const drivers = moments.drivers.get("recommend");
    // A mean of two of three answers, or of three: 12 × 6 steps. Of one or two: 4 × 2.
    expect(drivers?.variables).toEqual([
      { subject: "energy", steps: 72, centre: 36 },
      { subject: "pride", steps: 8, centre: 4 },
      { subject: "recommend", steps: 10, centre: 5 },
    ]);
    // energy: (¾ + ¾ + ⅔)/3 = 52/72, (¼ + 0 + 0)/3 = 6/72, (1 + 1)/2 = 72/72; pride 7/8, 2/8 and 0/8; recommend 9, 6, 8.
    expect(everybody(drivers)).toEqual({
      n: 3,
      sums: [52 - 36 + (6 - 36) + (72 - 36), 3 - 2 - 4, 4 + 1 + 3],
      products: [
        [16 * 16 + 30 * 30 + 36 * 36, 16 * 3 + 30 * 2 - 36 * 4, 16 * 4 - 30 * 1 + 36 * 3],
        [16 * 3 + 30 * 2 - 36 * 4, 9 + 4 + 16, 12 - 2 - 12],
        [16 * 4 - 30 * 1 + 36 * 3, 12 - 2 - 12, 16 + 1 + 9],
      ],
    });
    expect([...(drivers?.units ?? [])].map(([unit, { n }]) => [unit, n])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
  });

  it("gives the same bytes for shuffled rows", () => {
    fc.assert(
      fc.property(
        rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(bytes(momentsOf(shuffled))).toBe(bytes(momentsOf(list)));
        },
      ),
      { seed: 7 },
    );
  });

  it("of a concatenation is the sum of the tallies, group by group and unit by unit", () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [a, b, whole] = [momentsOf(one), momentsOf(other), momentsOf([...one, ...other])].map(
          ({ drivers }) => drivers.get("recommend") as MomentSet,
        );
        const width = whole?.variables.length ?? 0;
        whole?.groups.forEach((group, index) => {
          expect(mergeCrossMoments([a?.groups[index], b?.groups[index]] as CrossMoments[], width)).toEqual(group);
        });
        for (const [unit, own] of whole?.units ?? []) {
          const parts = [a, b].flatMap((set) => set?.units.get(unit) ?? []);
          expect(mergeCrossMoments(parts, width)).toEqual(own);
        }
      }),
      { seed: 8 },
    );
  });

  it("holds the same people by group and by unit, whoever is in which unit", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const set = momentsOf(list).drivers.get("recommend") as MomentSet;
        expect(mergeCrossMoments([...set.units.values()], set.variables.length)).toEqual(everybody(set));
        const moved = list.map(({ key, respondent }) => ({ key, respondent: { ...respondent, unit: "b" } }));
        expect(momentsOf(moved).drivers.get("recommend")?.groups).toEqual(set.groups);
      }),
      { seed: 9 },
    );
  });

  it("leaves out who weighs nothing, and what was not asked", () => {
    const full = person("1", "a", { recommend: 9, calm: 4, tired: 2, heard: 3, proud: 5, glad: 4 });
    const weightless = { ...full, respondent: { ...full.respondent, weight: 0n } };
    expect(everybody(momentsOf([full, weightless]).drivers.get("recommend")).n).toBe(1);
    const without = momentsOf([], survey, new Set([...asked].filter((item) => item !== "heard")));
    expect(without.constructs.get("energy")?.variables.map(({ subject }) => subject)).toEqual(["calm", "tired"]);
  });
});

describe("mergeCrossMoments(parts, width)", () => {
  const moments = fc.record({
    n: fc.nat(1000),
    sums: fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 2 }),
    products: fc.array(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 2,
    }),
  });

  it("is associative and commutative, with nobody as its neutral element", () => {
    fc.assert(
      fc.property(moments, moments, moments, (a, b, c) => {
        const whole = mergeCrossMoments([a, b, c], 2);
        expect(mergeCrossMoments([mergeCrossMoments([c, b], 2), a], 2)).toEqual(whole);
        expect(mergeCrossMoments([whole, mergeCrossMoments([], 2)], 2)).toEqual(whole);
      }),
      { seed: 10 },
    );
  });
});

describe("countedVariable(subject, instrument, asked)", () => {
  it("has whole steps for every person score, however many items were answered", () => {
    const { steps, centre, stepOf } = countedVariable("energy", survey, asked);
    const scores = [
      { calm: 5, tired: 1, heard: 4 },
      { calm: 1, tired: 5, heard: 1 },
      { calm: 4, tired: "missing" as const, heard: 2 },
    ].map((answers) => stepOf(new Map<string, Answer>(Object.entries(answers))));
    // 100, 0 and (¾ + ⅓)/2.
    expect(scores).toEqual([steps - centre, -centre, (39 * steps) / 72 - centre]);
    expect(
      stepOf(
        new Map<string, Answer>([
          ["calm", 4],
          ["tired", "missing"],
          ["heard", "missing"],
        ]),
      ),
    ).toBeUndefined();
  });

  it("rounds the means of very many items to a step rather than count beyond exact numbers", () => {
    const items = Object.fromEntries(
      Array.from({ length: 24 }, (_, index) => [`q${index}`, { scale: "five", text: words }]),
    );
    const long = instrument.parse({
      side: "ex",
      title: words,
      scales: { five: { min: 1, max: 5 } },
      items,
      constructs: { all: { items: Object.keys(items), title: words, definition: words } },
    });
    const { steps, centre, stepOf } = countedVariable("all", long, new Set(Object.keys(items)));
    expect(steps).toBe(2 ** 18);
    const answers = new Map<string, Answer>(Object.keys(items).map((id, index) => [id, index < 23 ? 5 : 1]));
    expect(((stepOf(answers) ?? 0) + centre) / steps).toBeCloseTo(23 / 24, 5);
  });
});

describe("replicateGroup(wave, key)", () => {
  it("is FNV-1a by its published values", () => {
    const hash = (text: string) => fnv1a(new TextEncoder().encode(text));
    expect(["", "a", "foobar"].map(hash)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it("deals people about evenly, and otherwise in another wave", () => {
    const dealt = (wave: string) => Array.from({ length: 4000 }, (_, index) => replicateGroup(wave, `r${index}`));
    const sizes = Array.from(
      { length: replicateGroups },
      (_, group) => dealt("w1").filter((each) => each === group).length,
    );
    expect(Math.min(...sizes)).toBeGreaterThan(60);
    expect(Math.max(...sizes)).toBeLessThan(140);
    expect(dealt("w2")).not.toEqual(dealt("w1"));
  });
});

function bytes(moments: SurveyMoments): string {
  return JSON.stringify(moments, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
