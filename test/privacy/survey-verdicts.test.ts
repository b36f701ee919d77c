import { describe, expect, it } from "vitest";
import type { Histogram } from "../../src/counts/histogram.ts";
import { mergeHistograms } from "../../src/counts/histogram.ts";
import { type MaskedSubject, surveyVerdicts } from "../../src/privacy/survey-verdicts.ts";
import { treeOf } from "../report/organisation.ts";

const tree = treeOf({ all: "", a: "all", b: "all", c: "all" });
const everywhere = new Set(tree.units.keys());
const minimum = { score: 5, distribution: 10 };

const answers = (...counts: number[]): Histogram =>
  new Map(counts.flatMap((n, index) => (n > 0 ? [[index + 1, { n }] as const] : [])));
const subject = (id: string, own: Record<string, Histogram>, more: Partial<MaskedSubject> = {}): MaskedSubject => {
  const units = new Map(Object.entries(own));
  const whole = mergeHistograms(...units.values());
  return {
    id,
    parts: [],
    own: units,
    rolled: new Map([...units, ["all", whole]]),
    classOf: (answer) => answer,
    totals: [],
    ...more,
  };
};
const spread = { a: answers(3, 3, 3, 3, 3), b: answers(2, 2, 2, 2, 2), c: answers(4, 4, 4, 4, 4) };

describe("surveyVerdicts(tree, subjects, waveShown, minimum)", () => {
  it("hides a construct where one of its items is not exact: index times n minus the other items would give it away", () => {
    const items = [subject("heard", spread), subject("tired", { ...spread, b: answers(1, 0, 2) })];
    const construct = subject("energy", spread, { parts: ["heard", "tired"] });
    const verdicts = surveyVerdicts(tree, [construct, ...items], everywhere, minimum);
    expect(verdicts.get("heard")?.exact).toContain("b");
    expect(verdicts.get("tired")?.exact).not.toContain("b");
    expect(verdicts.get("energy")?.exact).not.toContain("b");
    // Whoever protects b in the item is not in the construct either.
    for (const unit of verdicts.get("energy")?.exact ?? []) expect(verdicts.get("tired")?.exact).toContain(unit);
  });

  it("hides a construct that tells of a small unit, beside another, what the answers to one item add up to", () => {
    const small = { ...spread, b: answers(2, 2, 1, 2, 1) };
    const scale = { min: 1, max: 5 };
    const item = (id: string) => subject(id, small, { scale });
    const items = ["heard", "tired", "proud"].map(item);
    const whole = subject("energy", small, { parts: ["heard", "tired", "proud"] });
    const common = subject("energy.common", small, { parts: ["heard", "tired"] });
    const alone = subject("pride", small, { parts: ["proud"] });
    const verdicts = surveyVerdicts(tree, [whole, common, ...items], everywhere, minimum);
    expect(verdicts.get("proud")?.exact).toContain("b");
    expect(verdicts.get("proud")?.summed).not.toContain("b");
    expect(verdicts.get("energy")?.exact).toContain("b");
    expect(verdicts.get("energy.common")?.exact).not.toContain("b");
    for (const unit of verdicts.get("energy.common")?.exact ?? []) {
      expect(verdicts.get("proud")?.summed).toContain(unit);
    }
    expect(verdicts.get("energy.common")?.exact).toContain("all");
    // Where it adds nothing to what is known, it is shown; an index of one item is the mean of that item.
    const restated = surveyVerdicts(tree, [common, ...items], everywhere, minimum);
    expect(restated.get("energy.common")?.exact).toContain("b");
    expect(surveyVerdicts(tree, [alone, ...items], everywhere, minimum).get("pride")?.exact).not.toContain("b");
  });

  it("withholds a distribution that pins down the hidden few whom it counts", () => {
    const narrow = { a: answers(8, 8, 8, 8, 8), b: answers(0, 0, 2, 2, 0), c: answers(0, 0, 12, 13, 0) };
    const [verdict] = surveyVerdicts(
      tree,
      [subject("x", narrow, { scale: { min: 1, max: 5 } })],
      everywhere,
      minimum,
    ).values();
    expect(verdict?.exact).toContain("all");
    expect(verdict?.exact).not.toContain("b");
    // b and c together all said 3 or 4: four of them total 12 to 16, a quarter of what the scale allows.
    // The smallest unit beside them joins them, and the whole can be shown.
    expect([...(verdict?.distribution ?? [])]).toEqual(["all"]);
    const wide = { ...narrow, c: answers(12, 0, 0, 0, 13) };
    const [open] = surveyVerdicts(
      tree,
      [subject("x", wide, { scale: { min: 1, max: 5 } })],
      everywhere,
      minimum,
    ).values();
    expect([...(open?.distribution ?? [])].sort()).toEqual(["a", "all"]);
  });

  it("hides a weighted group in which a few weights speak for all", () => {
    const heavy = (n: number, weight: bigint, squares: bigint) => ({
      n,
      weight: weight * 1_000_000_000_000n,
      squares: squares * 1_000_000_000_000_000_000_000_000n,
    });
    const even: Histogram = new Map([1, 2, 3, 4, 5].map((answer) => [answer, heavy(2, 2n, 2n)]));
    const one: Histogram = new Map([...even, [5, heavy(2, 100n, 9_802n)]]);
    const [verdict] = surveyVerdicts(tree, [subject("x", { a: even, b: one, c: even })], everywhere, minimum).values();
    expect(verdict?.exact).toContain("a");
    expect(verdict?.exact).not.toContain("b");
  });

  it("hides a neighbour with such a group, not the whole organisation, where that is enough", () => {
    const people = (n: number, weight: bigint) =>
      new Map(
        [1, 2, 3, 4, 5].map((answer) => [answer, { n, weight: BigInt(n) * weight, squares: BigInt(n) * weight ** 2n }]),
      );
    const even = people(6, 10n);
    const uneven = new Map([...people(1, 10n), [5, { n: 1, weight: 100n, squares: 10_000n }]]);
    const [verdict] = surveyVerdicts(
      tree,
      [subject("x", { a: even, b: uneven, c: people(8, 10n) })],
      everywhere,
      minimum,
    ).values();
    expect([...(verdict?.exact ?? [])].sort()).toEqual(["all", "c"]);
  });
});

describe("what the classes of answers tell of the hidden few", () => {
  const scale = { min: 1, max: 5 };
  const favourable = { value: (answer: number) => (answer >= 4 ? 100 : 0), min: 0, max: 100, scale };
  const distributionOf = (own: Record<string, Histogram>) => {
    const rules = {
      scale,
      classOf: (answer: number) => (answer >= 4 ? 2 : answer === 3 ? 1 : 0),
      totals: [favourable],
    };
    const [verdict] = surveyVerdicts(tree, [subject("x", own, rules)], everywhere, minimum).values();
    return { exact: verdict?.exact, distribution: verdict?.distribution, banded: verdict?.units.get("a")?.state };
  };

  it("takes the answers that a band places in a unit off those that the few beside it can have given", () => {
    // The four 4s of ten people: at least three are in a, of which a band says so; b and the rest share what is left.
    const own = { a: answers(0, 0, 1, 4), b: answers(0, 2), all: answers(0, 1, 2) };
    const found = distributionOf(own);
    expect(found.banded).toBe("banded");
    expect(found.exact).toContain("all");
    expect(found.distribution).not.toContain("all");
  });

  it("holds an NPS to the answers behind its classes as well: passives gave 7 or 8", () => {
    const points = (answer: number) => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0);
    const nps = { value: points, min: -100, max: 100, scale: { min: 0, max: 10 } };
    const given = (...all: number[]): Histogram =>
      new Map([...Map.groupBy(all, (answer) => answer)].map(([answer, same]) => [answer, { n: same.length }]));
    const own = { all: given(7, 8, 9, 9), b: given(4, 8, 8) };
    const rules = { scale: nps.scale, classOf: points, totals: [nps] };
    const [verdict] = surveyVerdicts(tree, [subject("x", own, rules)], everywhere, minimum).values();
    // One detractor, four passives, two promoters: three of them keep half in points, 14 to 28 of 30 in answers.
    expect([...(verdict?.exact ?? [])]).toEqual([]);
  });
});
