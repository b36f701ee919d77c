import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkspace } from "../../../src/io/read-workspace.ts";
import { emptyWorkspace, imported } from "./imported.ts";
import { madeExports, type Person } from "./made-exports.ts";

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const person = fc.record({
  unit: fc.constantFrom("shop" as const, "ovens" as const),
  years: fc.constantFrom("0-2" as const, "3-10" as const, "10+" as const),
  recommend: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  calm: answer,
  workload: answer,
  chosen: fc.subarray(["Trots" as const, "Moe" as const]),
  remark: fc.constantFrom("", "Prima zo", 'Een "café", met; leestekens', "=1+1", "Regel één\nregel twee"),
});

/** Enough people for what only many cells tell: ticks, several answers in a cell, how days are written. */
const people = fc
  .array(person, { minLength: 40, maxLength: 60 })
  .map((list): Person[] => list.map((own, index) => ({ ...own, id: `p${index + 1}` })));

describe("the same answers, as every tool writes them", () => {
  it("are the same wave, and every report accounts for them", async () => {
    for (const list of fc.sample(people, { seed: 11, numRuns: 3 })) {
      let first: unknown;
      for (const { name, content, tool, mapping } of await madeExports(list)) {
        const folder = emptyWorkspace();
        const told = mapping === undefined ? {} : { mapping };
        const { problems, evidence } = await imported(content, { folder, name, ...told });
        expect({ name, problems }).toEqual({ name, problems: [] });
        expect({ name, tool: evidence?.tool.id, kept: evidence?.rows.kept }).toEqual({ name, tool, kept: list.length });
        for (const { given, blank, missing } of Object.values(evidence?.answers ?? {})) {
          expect(given + blank + missing.reduce((sum, { n }) => sum + n, 0)).toBe(list.length);
        }
        const { input } = await readWorkspace(folder);
        const counted = input?.counts.map(({ units, segments }) => ({ units, segments }));
        first ??= counted;
        expect({ name, counted }).toEqual({ name, counted: first });
      }
    }
  }, 120_000);
});
