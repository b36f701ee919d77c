import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers.ts";
import { replicateGroup } from "../../src/counts/replicate-group.ts";
import type { Respondent } from "../../src/counts/tally.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { MeasureReport } from "../../src/report/site-report.ts";
import { crossProducts } from "../../src/stats/cross-products.ts";
import type { Instrument, Item } from "../../src/survey/instrument.ts";
import { organisation, people, survey, treeOf } from "./organisation.ts";

type Answers = readonly [recommend: number, heard: number, tired: number];

/** Numbers that look like chance and are always the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** People whose recommendation goes with being heard, a little with not being tired, and with chance. */
function answersOf(count: number, seed = 1): Answers[] {
  const next = chance(seed);
  return Array.from({ length: count }, () => {
    const [heard, tired] = [1 + Math.floor(next() * 5), 1 + Math.floor(next() * 5)];
    const recommend = Math.round(1.2 * heard - 0.5 * tired + 2 + 3 * next());
    return [Math.max(0, Math.min(10, recommend)), heard, tired];
  });
}

function measureOf(input: ReturnType<typeof organisation>, subject: string): MeasureReport {
  const found = makeReport(input).report.measures.find((each) => each.subject === `employee.${subject}`);
  if (found === undefined) throw new Error(`no measure ${subject}`);
  return found;
}

const of = (...names: string[]) => ({ instrument: { ...survey, drivers: { outcomes: ["recommend"], of: names } } });

describe("what goes with an outcome", () => {
  const answers = answersOf(300);
  const input = organisation({ first: people("n1", ...answers) });

  it("is what two drivers add to r², in either order, by hand", () => {
    const rows = makeReport(input).rows.drivers;
    const r = (a: number, b: number) => correlation(answers.map((row) => [row[a] ?? 0, row[b] ?? 0]));
    const [heard, tired, both] = [r(0, 1), r(0, 2), r(1, 2)];
    const r2 = (heard ** 2 + tired ** 2 - 2 * heard * tired * both) / (1 - both ** 2);
    const part = (heard ** 2 + r2 - tired ** 2) / 2;
    const share = Math.round((100 * part) / r2);
    expect(rows).toMatchObject([
      { outcome: "recommend", driver: "heard", share, n: 300, explained: Math.round(100 * r2), method: "lmg/1" },
      { outcome: "recommend", driver: "tired", share: 100 - share, n: 300 },
    ]);
    for (const { low, high, share } of rows) {
      expect(low).toBeLessThan(share ?? 0);
      expect(high).toBeGreaterThan(share ?? 100);
    }
    // Both scores lie near their mean.
    expect(rows.map(({ quadrant }) => quadrant)).toEqual(["major-unclear", "minor-unclear"]);
  });

  it("prints the score of a driver from 0 to 100, a tiring item turned", () => {
    const mean = (place: number) => answers.reduce((sum, row) => sum + (row[place] ?? 0), 0) / answers.length;
    expect(makeReport(input).rows.drivers.map(({ score }) => score)).toEqual([
      Math.round((100 * (mean(1) - 1)) / 4),
      Math.round((100 * (5 - mean(2))) / 4),
    ]);
  });

  it("has four decimals in public data, and shares that sum to 100 in any", () => {
    const rows = makeReport(
      organisation({ first: people("n1", ...answers) }, { confidentiality: { public: true } }),
    ).rows;
    const shares = rows.drivers.map(({ share }) => share ?? 0);
    expect(shares[0]).not.toBe(Math.round(shares[0] ?? 0));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 8);
  });

  it("is told per wave, and the page of the outcome has the latest", () => {
    const both = organisation({ first: people("n1", ...answers), second: people("n1", ...answersOf(200, 9)) });
    expect(makeReport(both).rows.drivers.map(({ wave, n }) => [wave, n])).toEqual([
      ["first", 300],
      ["first", 300],
      ["second", 200],
      ["second", 200],
    ]);
    expect(measureOf(both, "recommend").drivers?.rows.map(({ wave }) => wave)).toEqual(["second", "second"]);
    expect(measureOf(both, "heard").drivers).toBeUndefined();
  });

  it("asks for a hundred people who answered everything", () => {
    const few = people("n1", ...answers.slice(0, 99));
    expect(measureOf(organisation({ first: few }), "recommend").drivers).toEqual({
      outcome: "recommend",
      state: "too-few",
      needed: 100,
      rows: [],
      notes: {},
    });
    const [one] = people("n1", ...answers.slice(99, 100));
    const blank: Respondent = { unit: "n1", answers: new Map([...(one?.answers ?? [])]).set("tired", "missing") };
    expect(measureOf(organisation({ first: [...few, blank] }), "recommend").drivers?.state).toBe("too-few");
    expect(measureOf(organisation({ first: people("n1", ...answers.slice(0, 100)) }), "recommend").drivers?.state).toBe(
      "ok",
    );
  });

  it("cannot be told from counts, of one driver, of a mixture, or where an answer is always the same", () => {
    const counted = { ...input, counts: input.counts.map(({ moments, ...counts }) => counts) };
    expect(measureOf(counted, "recommend").drivers).toMatchObject({ state: "counts-only", rows: [] });
    expect(measureOf(counted, "energy").reliability).toMatchObject({ state: "counts-only", items: [] });
    const first = people("n1", ...answers);
    expect(measureOf(organisation({ first }, {}, of("heard", "recommend")), "recommend").drivers?.state).toBe(
      "one-driver",
    );
    expect(measureOf(organisation({ first }, {}, of("heard", "tired", "energy")), "recommend").drivers?.state).toBe(
      "singular",
    );
    const flat = people("n1", ...answers.map(([recommend, heard]): Answers => [recommend, heard, 2]));
    const open = organisation({ first: flat }, { confidentiality: { public: true } });
    expect(measureOf(open, "recommend").drivers?.state).toBe("no-variance");
    expect(measureOf(open, "energy").reliability?.state).toBe("no-variance");
    // Where people are protected, answers that are all alike are not shown, and neither is what goes with them.
    expect(measureOf(organisation({ first: flat }), "recommend").drivers?.state).toBe("one-driver");
    expect(measureOf(organisation({ first: flat }), "energy").reliability).toBeUndefined();
  });

  it("says so where more scores stand beside an outcome than can be told apart", () => {
    const many = Array.from({ length: 13 }, (_, index) => `q${index}`);
    const heard = survey.items.heard as Item;
    const wide: Instrument = {
      ...survey,
      items: { ...survey.items, ...Object.fromEntries(many.map((id) => [id, heard])) },
      constructs: {},
    };
    const first = people("n1", ...answers).map(({ unit, answers: own }, person) => {
      const more = many.map((id, index) => [id, 1 + ((person * (index + 2)) % 5)] as const);
      return { unit, answers: new Map([...own, ...more]) };
    });
    const found = measureOf(organisation({ first }, {}, { instrument: wide }), "recommend").drivers;
    expect(found).toMatchObject({ state: "too-many", rows: [] });
  });

  it("lists drivers without shares where together they explain too little to divide", () => {
    const next = chance(5);
    const unrelated = answers.map(([, heard, tired]): Answers => [Math.floor(next() * 11), heard, tired]);
    const found = measureOf(organisation({ first: people("n1", ...unrelated) }), "recommend").drivers;
    expect(found?.state).toBe("too-little");
    expect(found?.rows.map(({ share, low, quadrant }) => [share, low, quadrant])).toEqual([
      [undefined, undefined, "unclear"],
      [undefined, undefined, "unclear"],
    ]);
    expect(found?.rows[0]?.explained).toBeLessThan(5);
  });

  it("calls a quadrant where both the share and the score are clear", () => {
    const low = answers.map(([, heard, tired], person): Answers => {
      const [ear, rest] = [Math.max(1, heard - 2), Math.max(1, tired - 2)];
      return [Math.max(0, Math.min(10, 3 * ear - rest + (person % 3))), ear, rest];
    });
    expect(makeReport(organisation({ first: people("n1", ...low) })).rows.drivers).toMatchObject([
      { driver: "heard", quadrant: "major-low" },
      { driver: "tired", quadrant: "minor-high" },
    ]);
  });

  it("warns of a suppressor, and of drivers that are nearly the same", () => {
    const close = answers.map(([, heard], person): Answers => {
      const energy = person % 3 === 0 ? (heard % 5) + 1 : heard;
      return [Math.max(0, Math.min(10, 3 * heard - energy)), heard, 6 - energy];
    });
    expect(measureOf(organisation({ first: people("n1", ...close) }), "recommend").drivers?.notes).toEqual({
      tired: "suppressor",
    });
    const same = answers.map(([recommend, heard], person): Answers => {
      return [recommend, heard, 6 - (person % 25 === 0 ? Math.max(1, heard - 1) : heard)];
    });
    const overlapping = measureOf(organisation({ first: people("n1", ...same) }), "recommend").drivers;
    expect(overlapping?.notes).toMatchObject({ tired: "overlaps" });
    expect(overlapping?.rows.map(({ quadrant }) => quadrant)).toEqual(["unclear", "unclear"]);
  });

  it("warns of a driver that goes the other way, and calls no quadrant there", () => {
    const turned = answers.map(([recommend, heard, tired]): Answers => [recommend, heard, 6 - tired]);
    const found = measureOf(organisation({ first: people("n1", ...turned) }), "recommend").drivers;
    expect(found?.notes).toEqual({ tired: "opposite" });
    expect(found?.rows[1]?.quadrant).toBe("unclear");
  });

  it("stays silent about an outcome that is not shown", () => {
    const alike = answers.map(([, heard, tired]): Answers => [10, heard, tired]);
    expect(measureOf(organisation({ first: people("n1", ...alike) }), "recommend").drivers).toBeUndefined();
  });
});

describe("the interval of a share", () => {
  /** Forty-five units of eight people; in every second the recommendation goes with being tired, in the others with being heard. */
  const units = Array.from({ length: 45 }, (_, index) => `u${index}`);
  const tree = treeOf({ all: "", ...Object.fromEntries(units.map((unit) => [unit, "all"])) });
  const rowsOf = units.map((_, unit) =>
    answersOf(8, 100 + unit).map(([, heard, tired], person): Answers => {
      return [Math.max(0, 2 * (unit % 2 === 0 ? 6 - tired : heard) - (person % 2)), heard, tired];
    }),
  );
  const first = units.flatMap((unit, index) => people(unit, ...(rowsOf[index] ?? [])));

  it("is the wider of leaving out people and leaving out units, from forty units on", () => {
    const groups = Array.from({ length: 40 }, (_, group) => {
      const own = rowsOf.filter((_, unit) => replicateGroup("first", `u${unit}`) === group).flat();
      return crossProducts(
        own.map(([recommend, heard, tired]) => [heard, 6 - tired, recommend]),
        [3, 3, 5],
      );
    });
    const byUnit = drivers(groups).drivers.map(({ share }) => share);
    const open = { confidentiality: { public: true } };
    const { rows } = makeReport(organisation({ first }, open, { units: tree }));
    const together = first.map(({ answers }) => ({ unit: "u0", answers }));
    const byPerson = makeReport(organisation({ first: together }, open, { units: tree })).rows.drivers;
    expect(rows.drivers.map(({ driver }) => driver)).toEqual(["heard", "tired"]);
    rows.drivers.forEach(({ low = 0, high = 0, share }, index) => {
      const other = byPerson[index];
      expect(share).toBe(other?.share);
      expect(low).toBeCloseTo(100 * (byUnit[index]?.low ?? Number.NaN), 3);
      expect(high).toBeCloseTo(100 * (byUnit[index]?.high ?? Number.NaN), 3);
      expect(high - low).toBeGreaterThan(1.3 * ((other?.high ?? 0) - (other?.low ?? 0)));
    });
  });

  it("does not move when two hidden units of one group exchange their people", () => {
    const swapped = (unit: string) => ({ u0: "u1", u1: "u0" })[unit] ?? unit;
    // Two hidden units whose people answer very differently, so that who goes with whom shows in an interval.
    const some = [
      ...first.filter(({ unit }) => unit !== "u0" && unit !== "u1"),
      ...people("u0", ...Array<Answers>(7).fill([0, 5, 1])),
      ...people("u1", ...Array<Answers>(6).fill([10, 5, 5])),
    ];
    const other = some.map((respondent) => ({ ...respondent, unit: swapped(respondent.unit) }));
    const least = { confidentiality: { minimum: { score: 8 } } };
    const rows = (list: Respondent[]) => makeReport(organisation({ first: list }, least, { units: tree })).rows;
    expect(rows(some).scores.filter(({ unit, state }) => ["u0", "u1"].includes(unit) && state !== "hidden")).toEqual(
      [],
    );
    expect(rows(some).drivers).not.toEqual([]);
    expect(rows(other)).toEqual(rows(some));
  });
});

describe("how well the items of a construct hang together", () => {
  /** Both items 1 or 5 together, 80 people of 100; apart, 20. Covariances are in proportion 1 : 0.6, so α = 2(1 − 2/3.2). */
  const alike = [...Array<Answers>(40).fill([3, 5, 1]), ...Array<Answers>(40).fill([8, 1, 5])];
  const apart = [...Array<Answers>(10).fill([3, 5, 5]), ...Array<Answers>(10).fill([8, 1, 1])];
  const input = organisation({ first: people("n1", ...alike, ...apart) });

  it("is Cronbach's alpha, by hand", () => {
    expect(makeReport(input).rows.reliability).toEqual([
      {
        wave: "first",
        survey: "employee",
        construct: "energy",
        items: 2,
        n: 100,
        alpha: 0.75,
        low: 0.63,
        high: 0.83,
        average_r: 0.6,
        reading: "good",
        method: "alpha/1",
      },
    ]);
    expect(makeReport(input).rows["reliability-items"]).toMatchObject([
      { construct: "energy", item: "heard", item_rest: 0.6, reading: "good" },
      { construct: "energy", item: "tired", item_rest: 0.6, reading: "good" },
    ]);
    expect(measureOf(input, "energy").reliability?.state).toBe("ok");
  });

  it("warns of an item that goes against the others, and then asks to read the items", () => {
    const against = [...alike, ...apart].map(([recommend, heard, tired]): Answers => [recommend, heard, 6 - tired]);
    const { reliability } = measureOf(organisation({ first: people("n1", ...against) }), "energy");
    expect(reliability?.row?.reading).toBe("items-instead");
    expect(reliability?.row?.alpha).toBeLessThan(0);
    expect(reliability?.items.map(({ reading }) => reading)).toEqual(["check-direction", "check-direction"]);
  });

  it("asks for a hundred people who answered everything, and for fifty where the data are public", () => {
    const few = { first: people("n1", ...alike.slice(0, 25), ...alike.slice(-25), ...apart.slice(0, 15)) };
    expect(measureOf(organisation(few), "energy").reliability).toMatchObject({ state: "too-few", needed: 100 });
    const open = { confidentiality: { public: true } };
    expect(measureOf(organisation(few, open), "energy").reliability?.row).toMatchObject({ n: 65 });
  });

  it("needs two items", () => {
    const instrument = { ...survey, waves: { first: { ...emptyWave, without: ["tired"] } } };
    const first = people("n1", ...alike, ...apart).map(({ unit, answers }) => {
      return { unit, answers: new Map([...answers].filter(([item]) => item !== "tired")) };
    });
    expect(measureOf(organisation({ first }, {}, { instrument }), "energy").reliability?.state).toBe("one-item");
  });
});

const emptyWave = { columns: {}, without: [], wording: {}, scales: {}, reversed: {}, notes: {}, missing: {} };

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (place: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const total = (of: (x: number, y: number) => number) => pairs.reduce((sum, [x, y]) => sum + of(x - a, y - b), 0);
  return total((x, y) => x * y) / Math.sqrt(total((x) => x * x) * total((_, y) => y * y));
}
