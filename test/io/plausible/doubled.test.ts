import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sfc32 } from "../../../scripts/sfc32.ts";
import { doubledUnits } from "../../../src/io/plausible/doubled-unit.ts";
import { heldRows } from "../../../src/io/plausible/held-rows.ts";
import { rowSketch } from "../../../src/io/plausible/row-sketch.ts";
import { unitParity } from "../../../src/io/plausible/unit-parity.ts";
import type { Instrument } from "../../../src/survey/instrument.ts";
import { judged, type Person, people, shortSurvey } from "./made-waves.ts";

/** Four questions: most people answer like somebody else. */
const tinySurvey: Instrument = {
  ...shortSurvey,
  items: Object.fromEntries(Object.entries(shortSurvey.items).slice(0, 4)),
  constructs: {},
};
const inUnits = (all: readonly Person[], units: number) =>
  all.map((one, at): Person => ({ ...one, unit: `unit-${at % units}` }));
const kinds = (survey: Instrument, ...waves: readonly (readonly Person[])[]) =>
  judged(
    survey,
    waves.map((all, at) => ({ id: `w${at}`, people: all })),
  ).notices.map(({ expected }) => expected.split(":")[0]);
const sketchOf = (digests: readonly number[]) => {
  const growing = rowSketch();
  for (const digest of digests) growing.add(digest);
  return growing.done();
};

describe("a unit that was delivered twice", () => {
  it.each([
    ["four questions", tinySurvey],
    ["seven questions", shortSurvey],
  ])("is found in a survey of %s, by its name", (_, survey) => {
    for (let run = 0; run < 10; run += 1) {
      const all = inUnits(people(150, survey, `unit ${run}`), 5);
      expect(kinds(survey, all)).toEqual([]);
      const twice = [...all, ...all.filter(({ unit }) => unit === "unit-3")];
      const [notice] = judged(survey, [{ id: "one", people: twice }]).notices;
      expect(notice?.expected).toMatch(/^doubled-rows: .* in unit-3 occurs an even number of times/);
    }
  });

  it("is told of by chance in fewer than one of a thousand files, however alike people answer", () => {
    const random = sfc32("parity");
    let alarms = 0;
    for (let run = 0; run < 4000; run += 1) {
      // From everybody alike to everybody different.
      const patterns = 2 ** (1 + (run % 12));
      const tally = unitParity();
      for (let row = 0; row < 200; row += 1) tally.add(`u${row % 4}`, Math.floor(patterns * random() ** 2));
      if (doubledUnits(tally.done()) !== undefined) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(4);
  });

  it("keeps to its memory, and what it keeps has all its copies", () => {
    const rows = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(400)), { maxLength: 400 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 4, max: 60 }), (all, size) => {
        const tally = unitParity(size);
        for (const [unit, digest] of [...all, ...all]) tally.add(unit, digest);
        const units = tally.done();
        expect(units.reduce((sum, { patterns }) => sum + patterns, 0)).toBeLessThanOrEqual(size);
        expect(units.every(({ patterns, even }) => patterns === even)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

describe("a file that holds the wave before as a part", () => {
  it.each([
    ["four questions", tinySurvey],
    ["seven questions", shortSurvey],
  ])("is found in a survey of %s, and two waves of one population are not", (_, survey) => {
    for (let run = 0; run < 10; run += 1) {
      const [before, now] = [people(120, survey, `before ${run}`), people(150, survey, `now ${run}`)];
      expect(kinds(survey, before, now)).toEqual([]);
      expect(kinds(survey, before, [...now, ...before])).toContain("same-rows");
    }
  });

  it("is told of by chance in fewer than one of a thousand pairs, also of files of very unlike size", () => {
    const random = sfc32("held");
    let alarms = 0;
    for (let run = 0; run < 3000; run += 1) {
      const patterns = 2 ** (2 + (run % 10));
      const draw = (n: number) => sketchOf(Array.from({ length: n }, () => Math.floor(patterns * random() ** 2)));
      const [before, now] = [draw(30 + (run % 70)), draw(100 + 20 * (run % 30))];
      if (heldRows(now, { file: "before.csv", sketch: before }) !== undefined) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(3);
  });
});
