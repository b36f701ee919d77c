import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frictionFinding, readQuestion } from "../../src/report/friction-finding.ts";
import type { OpenQuestion } from "../../src/report/friction-report.ts";
import type { Label } from "../../src/report/rows.ts";
import { wilson } from "../../src/stats/wilson.ts";

const named = { waiting: "waiting on the phone", rules: "rules without room", website: "website or app" } as const;
const ids = Object.keys(named) as (keyof typeof named)[];

/** A question of 100 comments in its latest wave. */
function question(counts: readonly (number | undefined)[], labels: readonly (Label | undefined)[] = []): OpenQuestion {
  return {
    survey: "customer",
    item: "obstacle",
    side: "cx",
    asks: "friction",
    title: { en: "What made it hard" },
    text: { en: "What made it hard?" },
    themes: ids.map((id) => ({ id, kind: "friction", name: { en: named[id], nl: id }, definition: { en: id } })),
    waves: ["w1", "w2"],
    rows: ids.map((theme, at) => {
      const n = counts[at];
      const key = {
        wave: "w2",
        survey: "customer",
        unit: "all",
        item: "obstacle",
        theme,
        kind: "friction",
        method: "themes/1",
      } as const;
      const share = n === undefined ? undefined : wilson(n, 100);
      if (n === undefined || share === undefined) return { ...key, state: "hidden" };
      return {
        ...key,
        n,
        comments: 100,
        share: n,
        low: Math.round(share.low),
        high: Math.round(share.high),
        state: "ok",
      };
    }),
    units: [],
    changes: ids.flatMap((theme, at) => {
      const label = labels[at];
      if (label === undefined) return [];
      const key = {
        survey: "customer",
        item: "obstacle",
        theme,
        kind: "friction",
        from: "w1",
        to: "w2",
        method: "themes/1",
      } as const;
      return [{ ...key, n_from: 100, n_to: 100, difference: 0, low: 0, high: 0, label }];
    }),
    quotes: [],
  };
}

describe("readQuestion(question)", () => {
  it("calls a theme the most named only where its margin lies above all others", () => {
    expect(readQuestion(question([60, 20, 10])).top?.id).toBe("waiting");
    expect(readQuestion(question([30, 25, 10])).top).toBeUndefined();
    expect(readQuestion(question([30, undefined, undefined])).top).toBeUndefined();
  });

  it("takes what rose and fell from labels alone", () => {
    const reading = readQuestion(question([10, 20, 30], ["higher", "slightly-higher", "lower"]));
    expect(reading.rose.map(({ id }) => id)).toEqual(["waiting"]);
    expect(reading.fell.map(({ id }) => id)).toEqual(["website"]);
    expect(readQuestion(question([10, 20, 30], ["not-enough-data", "no-meaningful-difference"]))).toMatchObject({
      rose: [],
      same: 1,
      unclear: 1,
      from: "w1",
    });
  });

  it("says nothing of what is hidden", () => {
    expect(readQuestion(question([undefined, undefined, undefined], ["higher"])).rose).toEqual([]);
  });
});

describe("frictionFinding(reading, since)", () => {
  it("tells the clear rise first, then the clear fall, then the most named", () => {
    const say = (...given: Parameters<typeof question>) =>
      frictionFinding(readQuestion(question(...given)), "November 2025", "en");
    expect(say([60, 20, 10], ["higher", "lower"])).toBe(
      "Waiting on the phone is named clearly more often since November 2025",
    );
    expect(say([60, 20, 10], [undefined, "lower"])).toBe(
      "Rules without room is named clearly less often since November 2025",
    );
    expect(say([60, 20, 10], ["slightly-higher"])).toBe("Waiting on the phone is clearly named most often");
    expect(say([30, 25, 28], ["slightly-higher"])).toBe("No theme clearly stands out");
  });

  it("has at most twelve words, whatever a theme is called", () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const label = fc.constantFrom<Label>("higher", "lower", "not-enough-data");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), label, (words, change) => {
        const own = question([60, 20, 10], [change]);
        const [first] = own.themes;
        if (first !== undefined) first.name = { nl: words.join(" "), en: words.join(" ") };
        for (const locale of ["nl", "en"] as const) {
          const said = frictionFinding(readQuestion(own), "november 2025", locale);
          expect(said.split(" ").length).toBeLessThanOrEqual(12);
        }
      }),
      { seed: 20261128 },
    );
  });
});
