import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constructScores } from "../../src/stats/construct-scores.ts";
import { personScore } from "../../src/stats/person-score.ts";
import { reliability } from "../../src/stats/reliability.ts";
import { rescale } from "../../src/stats/rescale.ts";

fc.configureGlobal({ seed: 20260511 });

const agreement = { min: 1, max: 5 };

describe("personScore(items)", () => {
  it("takes half of the items, rounded up, and never fewer than one", () => {
    expect(personScore([100, undefined, undefined])).toBeUndefined();
    expect(personScore([100, 50, undefined])).toBe(75);
    expect(personScore([undefined], { minimumShare: 0 })).toBeUndefined();
    expect(personScore([80, 90, 100, undefined, undefined], { minimumShare: 0.6 })).toBe(90);
  });
});

describe("rescale(value, scale)", () => {
  it("turns a reversed item into the mirror image", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (value) => {
        expect(rescale(value, { ...agreement, reversed: true })).toBe(rescale(6 - value, agreement));
      }),
    );
  });

  it("has no score on a scale of one point", () => {
    expect(rescale(1, { min: 1, max: 1 })).toBeUndefined();
  });
});

describe("reliability(covariances, n)", () => {
  it("is 0 for items that have nothing in common, 1 for copies of one item", () => {
    expect(
      reliability(
        [
          [1, 0],
          [0, 1],
        ],
        60,
      )?.alpha,
    ).toBe(0);
    expect(
      reliability(
        [
          [1, 1],
          [1, 1],
        ],
        60,
      )?.alpha,
    ).toBe(1);
  });

  it("follows Spearman–Brown in the standardised α: three items that correlate .5", () => {
    const half = reliability(
      [
        [1, 0.5, 0.5],
        [0.5, 1, 0.5],
        [0.5, 0.5, 1],
      ],
      60,
    );
    expect(half?.averageR).toBe(0.5);
    expect(half?.standardizedAlpha).toBe(0.75);
    expect(half?.alpha).toBeCloseTo(0.75, 12);
    expect(half?.alphaIfDropped).toHaveLength(3);
    expect(half?.alphaIfDropped[0]).toBeCloseTo(2 / 3, 12);
    expect(half?.itemRest[0]).toBeCloseTo(1 / Math.sqrt(3), 12);
  });

  it("leaves out what cannot be computed for two items that cancel out", () => {
    const opposite = reliability(
      [
        [1, -1],
        [-1, 1],
      ],
      60,
    );
    expect(opposite?.alpha).toBeUndefined();
    expect(opposite?.alphaLow).toBeUndefined();
    expect(opposite?.averageR).toBe(-1);
    // Sixths of a 1-7 scale do not cancel to the last bit.
    const items = [
      { min: 1, max: 7 },
      { min: 1, max: 7 },
      { min: 1, max: 7 },
    ];
    const rows = [1, 3, 2, 5, 4, 4, 1, 2].map((answer, i) => [answer, 8 - answer, 1 + (i % 7)]);
    const third = constructScores(rows, items).reliability;
    expect(third?.alphaIfDropped[2]).toBeUndefined();
    expect(third?.itemRest[2]).toBeUndefined();
    const pair = constructScores(
      rows.map((row) => row.slice(0, 2)),
      items.slice(0, 2),
    ).reliability;
    expect(pair).toMatchObject({ alpha: undefined, standardizedAlpha: undefined });
  });

  it("is undefined for one item, an item that never varies, or two people", () => {
    expect(reliability([[1]], 60)).toBeUndefined();
    expect(
      reliability(
        [
          [1, 0],
          [0, 0],
        ],
        60,
      ),
    ).toBeUndefined();
    expect(
      reliability(
        [
          [1, 0.2],
          [0.2, 1],
        ],
        2,
      ),
    ).toBeUndefined();
  });
});

describe("constructScores(rows, items)", () => {
  it("does not care which item was asked in reverse, once it is declared", () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 3,
    });
    fc.assert(
      fc.property(answers, (rows) => {
        const plain = constructScores(rows, [agreement, agreement]);
        const turned = constructScores(
          rows.map(([one, other]) => [one, 6 - other]),
          [agreement, { ...agreement, reversed: true }],
        );
        expect(turned).toEqual(plain);
      }),
    );
  });

  it("has a constant item without reliability, though its thirds are not exact in binary", () => {
    const rows = [1, 2, 4, 4].map((value) => [value, 2]);
    const found = constructScores(rows, [agreement, { min: 1, max: 4 }]);
    expect(found.reliability).toBeUndefined();
    expect(found.complete).toBe(4);
  });

  it("keeps the mean of persons, not of items", () => {
    const found = constructScores(
      [
        [5, 5],
        [1, undefined],
      ],
      [agreement, agreement],
    );
    expect(found.moments?.mean).toBe(50);
  });
});
