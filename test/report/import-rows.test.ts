import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importRows } from "../../src/report/import-rows.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ImportFacts } from "../../src/report/report-input.ts";
import { asideReasons, maySetAsidePeople } from "../../src/survey/aside-reason.ts";
import { crowd, organisation } from "./organisation.ts";

const place = { wave: "first", survey: "employee" };
const facts = (aside: Partial<Record<string, number>>, more: Partial<ImportFacts> = {}): ImportFacts => {
  const reasons = new Map(Object.entries(aside)) as ImportFacts["aside"] & Map<string, number>;
  const left = [...reasons.values()].reduce((sum, n) => sum + n, 0);
  const kept = more.kept ?? 40;
  const columns = { questions: 3, unasked: 2, personal: 4, missing: 0 };
  return { tool: "qualtrics", read: kept + left, kept, aside: reasons, ...columns, ...more };
};
const told = (found: ImportFacts, least = 5) =>
  Object.fromEntries(importRows(found, place, least).map(({ counted, n, state }) => [counted, n ?? state]));

describe("importRows(facts, place, least)", () => {
  it("tells all numbers where none is of few people", () => {
    expect(told(facts({ preview: 2, partial: 12 }))).toEqual({
      read: 54,
      preview: 2,
      partial: 12,
      kept: 40,
      questions: 3,
      unasked: 2,
      personal: 4,
      missing: 0,
    });
  });

  it("has no number for few people, nor the rows read, which would tell it", () => {
    expect(told(facts({ test: 3, partial: 4, spam: 9 }))).toMatchObject({
      read: "hidden",
      test: 3,
      partial: "banded",
      spam: 9,
    });
  });

  it("takes a reason that nobody knows for one of people", () => {
    expect(told(facts({ other: 1 }))).toMatchObject({ read: "hidden", other: "banded" });
  });

  it("bands few of those kept that were never sent in, and few answers that mean none", () => {
    expect(told(facts({}, { keptPartial: 2, missing: 4 }))).toMatchObject({
      read: 40,
      "kept-partial": "banded",
      missing: "banded",
    });
  });

  it("does not tell how many were never sent in where few were", () => {
    expect(told(facts({}, { keptPartial: 38 }))).toMatchObject({ kept: 40, "kept-partial": "hidden" });
    expect(told(facts({}, { keptPartial: 40 }))).toMatchObject({ kept: 40, "kept-partial": 40 });
  });

  it("tells public data exactly", () => {
    expect(told(facts({ partial: 1 }), 1)).toMatchObject({ read: 41, partial: 1 });
  });

  it("never lets a reader subtract fewer people than may be told", () => {
    const counts = fc.dictionary(fc.constantFrom(...asideReasons, "other"), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(counts, fc.integer({ min: 5, max: 200 }), fc.integer({ min: 5, max: 10 }), (aside, kept, least) => {
        const rows = importRows(facts(aside, { kept }), place, least);
        const n = (counted: string) => rows.find((row) => row.counted === counted)?.n;
        const few = Object.entries(aside).filter(([reason, count]) => maySetAsidePeople(reason) && count < least);
        for (const [reason] of few) expect(n(reason)).toBeUndefined();
        const published = Object.keys(aside).reduce((sum, reason) => sum + (n(reason) ?? 0), 0);
        // What is read, kept and set aside adds up, or the sum is not there.
        expect(n("read") ?? kept + published).toBe(kept + published);
        expect(n("read") === undefined).toBe(few.length > 0);
      }),
      { seed: 20261128 },
    );
  });
});

describe("what a wave reports of its import", () => {
  const reported = (imported: ImportFacts | "unknown" | undefined, people = crowd("n1", 40)) => {
    const input = organisation({ first: people });
    const sources = input.sources.map((source) => (imported === undefined ? source : { ...source, imported }));
    const { report, rows } = makeReport({ ...input, sources });
    return { quality: report.waves[0]?.quality ?? [], rows: rows.imports };
  };

  it("is what its table has", () => {
    const { quality, rows } = reported(facts({ preview: 1 }, { zone: "UTC", order: "ymd" }));
    expect(quality[0]?.imported).toEqual({ tool: "qualtrics", zone: "UTC", order: "ymd", counts: rows });
    expect(rows.find(({ counted }) => counted === "read")).toMatchObject({ ...place, n: 41 });
  });

  it("is nothing where no import is known of, and unknown, not 0, where its evidence cannot be read", () => {
    expect(reported(undefined).quality[0]).not.toHaveProperty("imported");
    expect(reported("unknown")).toMatchObject({ quality: [{ imported: "unknown" }], rows: [] });
  });

  it("is nothing where the whole organisation is hidden", () => {
    expect(reported(facts({}, { kept: 3 }), crowd("n1", 3))).toEqual({ quality: [], rows: [] });
  });
});
