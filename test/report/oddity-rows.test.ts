import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeReport } from "../../src/report/make-report.ts";
import { oddityRow } from "../../src/report/oddity-rows.ts";
import type { FoundOddity } from "../../src/report/report-input.ts";
import { crowd, organisation } from "./organisation.ts";

const odd = (
  kind: FoundOddity["kind"],
  figures: FoundOddity["figures"],
  more: Partial<FoundOddity> = {},
): FoundOddity => ({
  wave: "first",
  survey: "employee",
  kind,
  about: "",
  figures,
  ...more,
});

describe("oddityRow(found, least)", () => {
  it("has people, all of them and their share", () => {
    expect(oddityRow(odd("speeders", { n: 60, of: 300 }), 10)).toMatchObject({ n: 60, of: 300, share: 20 });
  });

  it("has no numbers where few people stand out, or few do not", () => {
    for (const n of [9, 291]) {
      const row = oddityRow(odd("straight-lining", { n, of: 300 }), 10);
      expect([row.n, row.of, row.share]).toEqual([undefined, undefined, undefined]);
    }
    expect(oddityRow(odd("words", { n: 300, of: 300 }), 10)).toMatchObject({ n: 300, of: 300, share: 100 });
  });

  it("never tells how many were invited, which may be kept from the reader", () => {
    expect(oddityRow(odd("size", { n: 50, of: 200 }, { about: "invited" }), 10)).not.toHaveProperty("n");
    expect(oddityRow(odd("size", { n: 50, of: 200 }, { about: "respondents" }), 10)).toMatchObject({ n: 50, of: 200 });
    expect(oddityRow(odd("size", { n: 8, of: 200 }, { about: "respondents" }), 10)).not.toHaveProperty("of");
  });

  it("prints shares of rows in whole per cents", () => {
    expect(oddityRow(odd("same-rows", { share: 0.987 }), 10)).toMatchObject({ share: 99 });
  });

  it("tells of no part and no rest smaller than the least", () => {
    const kinds = fc.constantFrom<FoundOddity["kind"]>(
      "missing-code",
      "straight-lining",
      "speeders",
      "words",
      "doubled-rows",
    );
    fc.assert(
      fc.property(kinds, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (kind, n, rest) => {
        const row = oddityRow(odd(kind, { n, of: n + rest }), 10);
        const isSafe = n >= 10 && (rest === 0 || rest >= 10);
        expect([row.n, row.of]).toEqual(isSafe ? [n, n + rest] : [undefined, undefined]);
      }),
      { seed: 20261128 },
    );
  });
});

describe("what a wave reports of what stands out", () => {
  const reported = (oddities: readonly FoundOddity[] | undefined, people = crowd("n1", 40)) => {
    const made = makeReport({ ...organisation({ first: people }), ...(oddities === undefined ? {} : { oddities }) });
    return { found: made.report.waves[0]?.quality[0]?.oddities, rows: made.rows.oddities };
  };

  it("has the reason where it is accepted, and the reason in no table", () => {
    const accepted = { kind: "recode", reason: { nl: "andere codes", en: "other codes" } } as const;
    const { found, rows } = reported([odd("recode", { of: 40 }, { item: "heard", about: "moved", accepted })]);
    expect(found).toMatchObject([{ row: { item: "heard", of: 40, accepted: "yes" }, reason: accepted.reason }]);
    expect(JSON.stringify(rows)).not.toContain("codes");
  });

  it("is nothing, not none, where it was not judged", () => {
    expect(reported(undefined).found).toBeUndefined();
    expect(reported([]).found).toEqual([]);
  });

  it("says nothing of an item that is hidden", () => {
    const silent = crowd("n1", 40).map((person, at) =>
      at < 3 ? person : { ...person, answers: new Map([...person.answers].filter(([item]) => item !== "heard")) },
    );
    const { found, rows } = reported([odd("direction", { of: 3 }, { item: "heard", about: "against" })], silent);
    expect([found, rows]).toEqual([[], []]);
  });
});
