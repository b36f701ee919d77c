import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers.ts";
import { driversReplicates } from "../../src/analysis/drivers-replicates.ts";
import { kappa } from "../../src/analysis/kappa.ts";
import { leadLag } from "../../src/analysis/lead-lag.ts";
import { linkage } from "../../src/analysis/linkage.ts";
import { type LinkEvidence, linkageGrade } from "../../src/analysis/linkage-grade.ts";
import { moderator } from "../../src/analysis/moderator.ts";
import { withinBetween } from "../../src/analysis/within-between.ts";
import { MethodError } from "../../src/stats/method-error.ts";

fc.configureGlobal({ seed: 20260511 });

const score = fc.integer({ min: -20, max: 20 });
const variance = fc.integer({ min: 0, max: 40 });
const linked = fc.array(fc.record({ x: score, y: score, vx: variance, vy: variance }), { minLength: 3, maxLength: 16 });

/** The result of a method, or the code of its refusal. */
function answerOf<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (refusal) {
    if (refusal instanceof MethodError) return refusal.code;
    throw refusal;
  }
}

/** Expects two results to be alike to nine digits, key by key, and to lack the same. */
function expectAlike(found: unknown, wanted: unknown): void {
  if (typeof wanted === "number" && typeof found === "number") {
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 + 1e-7 * Math.abs(wanted));
  } else if (typeof wanted === "object" && wanted !== null && typeof found === "object" && found !== null) {
    expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
    for (const [key, own] of Object.entries(wanted)) expectAlike((found as Record<string, unknown>)[key], own);
  } else {
    expect(found).toBe(wanted);
  }
}

const mirrored = ({ low, high }: { low: number; high: number }) => ({ low: 0 - high, high: 0 - low });

describe("linkage(units)", () => {
  it("is the same for x and y exchanged, but for the slope", () => {
    fc.assert(
      fc.property(linked, (units) => {
        const plain = answerOf(() => linkage(units));
        const turned = answerOf(() => linkage(units.map(({ x, y, vx, vy }) => ({ x: y, y: x, vx: vy, vy: vx }))));
        if (typeof plain === "string" || typeof turned === "string") return expectAlike(turned, plain);
        const { slope, corrected, reliabilityX, reliabilityY, ...rest } = plain;
        const { slope: otherSlope, corrected: other, reliabilityX: x, reliabilityY: y, ...turnedRest } = turned;
        expectAlike(turnedRest, rest);
        expectAlike([x, y], [reliabilityY, reliabilityX]);
        // The two regression slopes multiply to r².
        expect(slope * otherSlope).toBeCloseTo(plain.r ** 2, 8);
        expectAlike([other?.r, other?.low, other?.high], [corrected?.r, corrected?.low, corrected?.high]);
      }),
    );
  });

  it("turns its sign and mirrors its intervals when y is read backwards", () => {
    fc.assert(
      fc.property(linked, (units) => {
        const plain = answerOf(() => linkage(units));
        const turned = answerOf(() => linkage(units.map((unit) => ({ ...unit, y: 100 - unit.y }))));
        if (typeof plain === "string" || typeof turned === "string") return expectAlike(turned, plain);
        expectAlike([turned.r, turned.slope], [0 - plain.r, 0 - plain.slope]);
        if (plain.fisher) expectAlike(turned.fisher, { ...mirrored(plain.fisher), p: plain.fisher.p });
        if (plain.jackknife) expectAlike(turned.jackknife, mirrored(plain.jackknife));
        if (plain.leaveOneOut) {
          const { min, max } = plain.leaveOneOut;
          expectAlike(turned.leaveOneOut, { min: 0 - max, max: 0 - min });
        }
        expectAlike(turned.reliabilityX, plain.reliabilityX);
        expectAlike(turned.corrected === undefined, plain.corrected === undefined);
      }),
    );
  });

  it("does not care in which unit x and y are counted", () => {
    fc.assert(
      fc.property(linked, (units) => {
        const plain = answerOf(() => linkage(units));
        const other = answerOf(() =>
          linkage(units.map(({ x, y, vx, vy }) => ({ x: 10 * x + 3, y: y / 4 - 7, vx: 100 * vx, vy: vy / 16 }))),
        );
        if (typeof plain === "string" || typeof other === "string") return expectAlike(other, plain);
        expect(other.slope).toBeCloseTo(plain.slope / 40, 9);
        const { slope: _, corrected, ...rest } = plain;
        const { slope: __, corrected: otherCorrected, ...otherRest } = other;
        expectAlike(otherRest, rest);
        expectAlike(otherCorrected?.r, corrected?.r);
      }),
    );
  });

  it("holds r in its intervals, and puts the corrected value on the same side, no nearer to 0", () => {
    fc.assert(
      fc.property(linked, (units) => {
        const found = answerOf(() => linkage(units));
        if (typeof found === "string") return;
        const { r, fisher, jackknife, leaveOneOut, corrected } = found;
        for (const { low, high } of [fisher, jackknife].filter((interval) => interval !== undefined)) {
          expect(low).toBeLessThanOrEqual(r + 1e-12);
          expect(high).toBeGreaterThanOrEqual(r - 1e-12);
          expect(low).toBeGreaterThanOrEqual(-1);
          expect(high).toBeLessThanOrEqual(1);
        }
        if (leaveOneOut) expect(leaveOneOut.min).toBeLessThanOrEqual(leaveOneOut.max);
        if (corrected) expect(Math.abs(corrected.r)).toBeGreaterThanOrEqual(Math.abs(r) - 1e-12);
        for (const reliability of [found.reliabilityX ?? 0, found.reliabilityY ?? 0]) {
          expect(reliability).toBeGreaterThanOrEqual(0);
          expect(reliability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("linkageGrade(link, evidence)", () => {
  const range = fc
    .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  const evidence: fc.Arbitrary<LinkEvidence> = fc.record({
    pAdjusted: fc.option(fc.double({ min: 0, max: 0.1, noNaN: true }), { nil: undefined }),
    repeatedWaves: fc.nat({ max: 1 }),
    within: range,
    partial: range,
  });
  const many = fc.integer({ min: 8, max: 40 }).chain((size) =>
    fc.record({
      noise: fc.integer({ min: 0, max: 6 }),
      offsets: fc.array(score, { minLength: size, maxLength: size }),
    }),
  );
  const unitsOf = ({ noise, offsets }: { noise: number; offsets: number[] }) =>
    offsets.map((off, at) => ({ x: at, y: at + (off * noise) / 20, vx: noise, vy: noise }));
  const order = ["insufficient", "indicative", "strong"];

  it("is the same for a link read backwards, evidence and all", () => {
    fc.assert(
      fc.property(many, evidence, (drawn, known) => {
        const plain = linkageGrade(linkage(unitsOf(drawn)), known);
        const turned = linkage(unitsOf(drawn).map((unit) => ({ ...unit, y: -unit.y })));
        const back = {
          ...known,
          ...(known.within ? { within: mirrored(known.within) } : {}),
          ...(known.partial ? { partial: mirrored(known.partial) } : {}),
        };
        expect(linkageGrade(turned, back)).toEqual(plain);
      }),
    );
  });

  it("never falls by a smaller p, a repetition, or a wider sign-keeping test", () => {
    fc.assert(
      fc.property(many, evidence, (drawn, known) => {
        const link = linkage(unitsOf(drawn));
        const grade = (more: Partial<LinkEvidence>) => order.indexOf(linkageGrade(link, { ...known, ...more }).grade);
        expect(grade({ pAdjusted: (known.pAdjusted ?? 1) / 2 })).toBeGreaterThanOrEqual(grade({}));
        expect(grade({ repeatedWaves: (known.repeatedWaves ?? 0) + 1 })).toBeGreaterThanOrEqual(grade({}));
        expect(grade({ partial: { low: 0.1, high: 0.2 } })).toBeGreaterThanOrEqual(grade({}));
        expect(grade({ pAdjusted: undefined })).toBe(0);
      }),
    );
  });
});

describe("moderator(high, low)", () => {
  it("turns its sign when the groups change places, and keeps it for another unit of x or y", () => {
    const group = fc.array(fc.record({ x: score, y: score }), { maxLength: 10 });
    fc.assert(
      fc.property(group, group, (high, low) => {
        const plain = moderator(high, low);
        const back = moderator(low, high);
        expectAlike([back.nHigh, back.rHigh, back.nLow, back.rLow], [plain.nLow, plain.rLow, plain.nHigh, plain.rHigh]);
        const moved = [high, low].map((units) => units.map(({ x, y }) => ({ x: 3 * x - 50, y: y / 8 })));
        expectAlike(moderator(moved[0] ?? [], moved[1] ?? []), plain);
        const { difference } = plain;
        const turned = difference && { z: 0 - difference.z, p: difference.p, ...mirrored(difference) };
        expectAlike(back.difference, turned);
      }),
    );
  });
});

const panel = fc.uniqueArray(
  fc.record({
    unit: fc.constantFrom("a", "b", "c", "d", "e"),
    wave: fc.integer({ min: 1, max: 4 }),
    x: score,
    y: score,
  }),
  { selector: ({ unit, wave }) => `${unit} ${wave}`, maxLength: 20 },
);

describe("withinBetween(rows) and leadLag(rows)", () => {
  it("turn their signs with y, whatever the units and waves are called", () => {
    fc.assert(
      fc.property(panel, (rows) => {
        const renamed = rows.map(({ unit, wave, x, y }) => ({
          unit: `unit ${unit}`,
          wave: 100 + wave,
          x,
          y: 50 - 2 * y,
        }));
        const [plain, turned] = [withinBetween(rows), withinBetween(renamed)];
        expectAlike([turned.units, turned.observations], [plain.units, plain.observations]);
        expectAlike(turned.pooledR, plain.pooledR === undefined ? undefined : 0 - plain.pooledR);
        expectAlike(turned.between?.slope, plain.between && -2 * plain.between.slope + 0);
        expect(turned.within?.slope ?? 0).toBeCloseTo(-2 * (plain.within?.slope ?? 0), 8);
        expect(turned.within?.low ?? 0).toBeCloseTo(-2 * (plain.within?.high ?? 0), 6);
        const [lag, lagTurned] = [leadLag(rows), leadLag(renamed)];
        expectAlike(lagTurned.pairs, lag.pairs);
        expectAlike(lagTurned.forward, lag.forward && 0 - lag.forward);
        expectAlike(lagTurned.difference?.value, lag.difference && 0 - lag.difference.value);
      }),
      { numRuns: 50 },
    );
  });

  it("do not see levels: a unit that scores higher on both sides, or a wave that does, changes nothing within or over time", () => {
    fc.assert(
      fc.property(panel, (rows) => {
        const lifted = rows.map(({ unit, wave, x, y }) => {
          const level = 40 * unit.charCodeAt(0);
          return { unit, wave, x: x + level - 5 * wave, y: y + level + 9 * wave };
        });
        const [plain, found] = [withinBetween(rows), withinBetween(lifted)];
        expect(found.within?.slope ?? 0).toBeCloseTo(plain.within?.slope ?? 0, 7);
        expect(found.within?.se ?? 0).toBeCloseTo(plain.within?.se ?? 0, 7);
        const [lag, lagLifted] = [leadLag(rows), leadLag(lifted)];
        expect(lagLifted.forward ?? 0).toBeCloseTo(lag.forward ?? 0, 7);
        expect(lagLifted.backward ?? 0).toBeCloseTo(lag.backward ?? 0, 7);
      }),
      { numRuns: 50 },
    );
  });

  it("read backwards in time, what led follows", () => {
    fc.assert(
      fc.property(panel, (rows) => {
        const plain = leadLag(rows);
        const back = leadLag(rows.map((row) => ({ ...row, wave: -row.wave })));
        expectAlike([back.pairs, back.forward, back.backward], [plain.pairs, plain.backward, plain.forward]);
        for (const r of [plain.forward ?? 0, plain.backward ?? 0]) expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});

describe("drivers(groups)", () => {
  const answers = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 5, maxLength: 5 }), {
    minLength: 20,
    maxLength: 40,
  });
  const of = (rows: readonly (readonly number[])[], groups = 4) =>
    answerOf(() => drivers(driversReplicates(rows, groups)));

  it("divide the same over drivers asked in reverse or on another scale: only the signs turn", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const plain = of(rows);
        const turned = of(rows.map(([a = 0, b = 0, c = 0, d = 0, y = 0]) => [8 - a, 25 * b, c - 40, 8 - d, y / 10]));
        if (typeof plain === "string" || typeof turned === "string") return expectAlike(turned, plain);
        expect(turned.r2).toBeCloseTo(plain.r2, 8);
        for (const [i, driver] of plain.drivers.entries()) {
          const sign = i === 0 || i === 3 ? -1 : 1;
          const other = turned.drivers[i];
          expect(other?.r).toBeCloseTo(sign * driver.r, 8);
          expect(other?.coefficient).toBeCloseTo(sign * driver.coefficient, 7);
          expect(other?.vif).toBeCloseTo(driver.vif, 6);
          expect(other?.lmg).toBeCloseTo(driver.lmg, 8);
          expect(other?.relativeWeight).toBeCloseTo(driver.relativeWeight, 7);
          expect(other?.share?.se ?? 0).toBeCloseTo(driver.share?.se ?? 0, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("divide the same when the outcome is read backwards, and when the drivers come in another order", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const plain = of(rows);
        const backwards = of(rows.map((row) => row.with(4, 8 - (row[4] ?? 0))));
        const reordered = of(rows.map(([a = 0, b = 0, c = 0, d = 0, y = 0]) => [d, c, b, a, y]));
        if (typeof plain === "string" || typeof backwards === "string" || typeof reordered === "string") return;
        for (const [i, driver] of plain.drivers.entries()) {
          expect(backwards.drivers[i]?.lmg).toBeCloseTo(driver.lmg, 8);
          expect(reordered.drivers[3 - i]?.lmg).toBeCloseTo(driver.lmg, 8);
          expect(reordered.drivers[3 - i]?.share?.low ?? 0).toBeCloseTo(driver.share?.low ?? 0, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("divide the same however many groups the people are dealt over: only the errors differ", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 9 }), (rows, groups) => {
        const [whole, dealt] = [of(rows, 1), of(rows, groups)];
        if (typeof whole === "string" || typeof dealt === "string") return expectAlike(dealt, whole);
        const withoutErrors = ({ share, ...driver }: (typeof whole.drivers)[number]) => [driver, share?.value];
        expectAlike([dealt.n, dealt.r2], [whole.n, whole.r2]);
        expectAlike(dealt.drivers.map(withoutErrors), whole.drivers.map(withoutErrors));
      }),
      { numRuns: 40 },
    );
  });

  it("have parts of 0 or more that sum to r², shares inside their intervals and vif of 1 or more", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const found = of(rows);
        if (typeof found === "string") return;
        expect(found.drivers.reduce((sum, { lmg }) => sum + lmg, 0)).toBeCloseTo(found.r2, 9);
        expect(found.r2).toBeLessThanOrEqual(1 + 1e-9);
        for (const { lmg, vif, share } of found.drivers) {
          expect(lmg).toBeGreaterThanOrEqual(-1e-12);
          expect(vif).toBeGreaterThanOrEqual(1 - 1e-9);
          if (share?.low === undefined || share.high === undefined) continue;
          expect(share.low).toBeGreaterThanOrEqual(0);
          expect(share.low).toBeLessThanOrEqual(share.value + 1e-12);
          expect(share.high).toBeGreaterThanOrEqual(share.value - 1e-12);
          expect(share.high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("have no interval when a driver follows from the others without one of the groups", () => {
    // Only the people of the first group tell a from b: without them the two are one.
    const noise = (seed: number) => ((seed * 7919) % 101) / 101;
    const rows = Array.from({ length: 80 }, (_, row) => {
      const a = noise(row);
      return [a, row % 4 === 0 ? noise(3 * row + 1) : 2 * a + 1e-5 * noise(row * row), a + noise(7 * row)];
    });
    const found = of(rows);
    if (typeof found === "string") throw new Error(found);
    for (const { share } of found.drivers) expect(share).toEqual({ value: share?.value });
  });
});

describe("kappa(pairs)", () => {
  const code = fc.constantFrom("a", "b", "c", "");
  const pairs = fc.array(fc.tuple(code, code), { maxLength: 20 });

  it("is the same for the coders exchanged, the codes renamed and the comments in another order", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const plain = kappa(all);
        const renamed = (text: string) => (text === "" ? "" : `theme ${text.codePointAt(0)}`);
        expectAlike(kappa(all.map(([one, other]) => [other, one])), plain);
        expectAlike(kappa(all.map(([one, other]) => [renamed(one), renamed(other)])), plain);
        expectAlike(kappa(all.toReversed()), plain);
      }),
    );
  });

  it("is at most the agreement, 1 for coders who agree on more than one code, and counts no comment left uncoded", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const { n, agreement = 0, kappa: beyond = 0 } = kappa(all);
        expect(n).toBe(all.filter(([one, other]) => one !== "" && other !== "").length);
        expect(beyond).toBeLessThanOrEqual(Math.max(agreement, 0) + 1e-12);
        expect(beyond).toBeGreaterThanOrEqual(-1);
        const own = kappa(all.map(([one]): [string, string] => [one, one]));
        if (own.kappa !== undefined) expect(own.kappa).toBe(1);
      }),
    );
  });
});
