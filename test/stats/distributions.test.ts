import { describe, expect, it } from "vitest";
import { binomialTail } from "../../src/stats/binomial-tail.ts";
import { fCdf } from "../../src/stats/f-cdf.ts";
import { fQuantile } from "../../src/stats/f-quantile.ts";
import { gammaQuantile } from "../../src/stats/gamma-quantile.ts";
import { incompleteBeta } from "../../src/stats/incomplete-beta.ts";
import { incompleteGamma } from "../../src/stats/incomplete-gamma.ts";
import { normalCdf } from "../../src/stats/normal-cdf.ts";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";
import { studentTCdf } from "../../src/stats/student-t-cdf.ts";
import { studentTQuantile } from "../../src/stats/student-t-quantile.ts";

// Arguments, then the value from mpmath 1.3 with 32 digits.
const published: Record<string, { of: (...numbers: number[]) => number; rows: number[][] }> = {
  normalCdf: {
    of: (...x) => normalCdf(x[0] as number),
    rows: [
      [-37.5, 4.605353009581955e-308],
      [-12.3, 4.5287069561587846e-35],
      [-6, 9.86587645037698e-10],
      [-3.0001, 0.0013494549132607172],
      [-2.9999, 0.0013503412829549248],
      [-1.5, 0.06680720126885807],
      [-0.3, 0.3820885778110474],
      [0.7, 0.758036347776927],
      [2.2, 0.9860965524865014],
      [5, 0.9999997133484281],
    ],
  },
  normalQuantile: {
    of: (...x) => normalQuantile(x[0] as number),
    rows: [
      [1e-12, -7.034483825301132],
      [1e-5, -4.264890793922825],
      [0.003, -2.7477813854449926],
      [0.08, -1.4050715603096327],
      [0.3, -0.5244005127080408],
      [0.61, 0.27931903444745415],
      [0.95, 1.6448536269514722],
      [0.9999, 3.7190164854557084],
    ],
  },
  incompleteBeta: {
    of: (...x) => incompleteBeta(x[0] as number, x[1] as number, x[2] as number),
    rows: [
      [0.1, 0.5, 0.5, 0.20483276469913345],
      [0.9, 3.2, 1.7, 0.9044577572119408],
      [0.001, 12, 0.5, 1.6125470053372351e-37],
      [0.3, 50, 80, 0.02070028791137335],
      [0.999, 5000, 0.5, 0.0015615791602892834],
      [0.02, 2, 117, 0.6858064083580202],
      [0.503, 5000, 5000, 0.7257436833521134],
    ],
  },
  incompleteGamma: {
    of: (...x) => incompleteGamma(x[0] as number, x[1] as number),
    rows: [
      [0.5, 0.1, 0.345279153981423],
      [0.5, 9, 0.9999779095030014],
      [3, 2.5, 0.45618688411667047],
      [30, 20, 0.02181821752555739],
      [230, 260, 0.9725641685560403],
      [1000.5, 1000.5, 0.5042041932516276],
      [5, 0.001, 8.326391864211503e-18],
    ],
  },
  studentTCdf: {
    of: (...x) => studentTCdf(x[0] as number, x[1] as number),
    rows: [
      [-0.5, 3, 0.3257239824240755],
      [-2, 4, 0.058058261758407795],
      [-8.5, 7.3, 0.000024237797825411346],
      [-4, 120, 0.00005497192131210827],
      [1.2, 17.453, 0.8769121779257123],
      [-3, 13700, 0.0013523253859517102],
      [-40, 2, 0.0003122073360923703],
      [-8, 1e7, 6.221617401403392e-16],
      [-1.5, 1e7, 0.06680721705381472],
    ],
  },
  studentTQuantile: {
    of: (...x) => studentTQuantile(x[0] as number, x[1] as number),
    rows: [
      [0.975, 4, 2.7764451051977934],
      [0.025, 9.5, -2.2441374614922966],
      [0.95, 1.2, 4.795801346806271],
      [0.995, 39, 2.7079131835176615],
      [0.6, 250, 0.25361688158193907],
      [0.9999, 3, 22.203742273205002],
      [0.975, 5000, 1.9604385517065075],
      [0.05, 1e7, -1.6448537793284017],
    ],
  },
  fCdf: {
    of: (...x) => fCdf(x[0] as number, x[1] as number, x[2] as number),
    rows: [
      [0.3, 1, 5, 0.39256450592407577],
      [2.5, 4, 16, 0.9161495119454707],
      [1.2, 117, 468, 0.902810472427187],
      [0.001, 3.5, 2, 0.000014927522029405876],
    ],
  },
  fQuantile: {
    of: (...x) => fQuantile(x[0] as number, x[1] as number, x[2] as number),
    rows: [
      [0.975, 117, 468, 1.316605572430131],
      [0.025, 117, 468, 0.7407073625619607],
      [0.975, 4, 4, 9.60452988472286],
      [0.025, 2, 6, 0.02542494104733459],
      [0.5, 9, 9.5, 0.9959470847102454],
    ],
  },
  gammaQuantile: {
    of: (...x) => gammaQuantile(x[0] as number, x[1] as number),
    rows: [
      [0.025, 1, 0.025317807984289876],
      [0.975, 6, 11.668332079322669],
      [0.025, 230, 201.23385979121173],
      [0.975, 231, 261.7244268017305],
      [0.5, 0.5, 0.2274682115597864],
      [0.001, 0.5, 7.85398574631245e-7],
      [0.5, 0.01, 4.465535018910349e-31],
      [0.025, 0.001, 0],
    ],
  },
};

for (const [name, { of, rows }] of Object.entries(published)) {
  describe(`${name}(…)`, () => {
    for (const row of rows) {
      const given = row.slice(0, -1);
      const value = row.at(-1) as number;
      it(`is ${value} at ${given.join(", ")}`, () => {
        expect(Math.abs(of(...given) - value)).toBeLessThanOrEqual(1e-11 * Math.abs(value));
      });
    }
  });
}

describe("quantiles", () => {
  it("undo the distribution function, also far out and with fractional degrees of freedom", () => {
    for (const p of [1e-9, 0.001, 0.2, 0.5, 0.83, 0.999]) {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
      for (const df of [0.7, 2, 7.5, 300]) {
        expect(studentTCdf(studentTQuantile(p, df), df)).toBeCloseTo(p, 12);
        expect(fCdf(fQuantile(p, df, 3), df, 3)).toBeCloseTo(p, 12);
        expect(incompleteGamma(df, gammaQuantile(p, df))).toBeCloseTo(p, 12);
      }
    }
  });

  it("refuse a chance outside 0 to 1", () => {
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => studentTQuantile(1, 5)).toThrow(RangeError);
    expect(() => fQuantile(Number.NaN, 2, 2)).toThrow(RangeError);
    expect(() => gammaQuantile(0.5, 0)).toThrow(RangeError);
  });

  it("reach the two values the specification prints", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
  });
});

describe("binomialTail(k, n, p)", () => {
  it("is the tail of Pascal's triangle", () => {
    // (120 + 45 + 10 + 1) / 1024
    expect(binomialTail(7, 10, 0.5)).toBeCloseTo(176 / 1024, 12);
    expect([binomialTail(0, 10, 0.5), binomialTail(11, 10, 0.5)]).toEqual([1, 0]);
  });
});
