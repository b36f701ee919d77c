import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { journeyFinding, movedFinding } from "../../src/report/journey-finding.ts";
import { label } from "../../src/report/rows.ts";

const names = ["Kandidaat", "Start", "Groei", "Verandering", "Verlengen of weggaan"];
const phases = fc.array(
  fc.record({
    name: fc.constantFrom(...names),
    label: fc.option(fc.constantFrom(...label.options), { nil: undefined }),
  }),
  {
    maxLength: 8,
  },
);

describe("journeyFinding(phases)", () => {
  it("has at most twelve words and names a phase only when its label is clear", () => {
    fc.assert(
      fc.property(phases, fc.constantFrom("nl" as const, "en" as const), (given, locale) => {
        const sentence = journeyFinding(given, locale);
        expect(sentence.split(" ").length).toBeLessThanOrEqual(12);
        const clear = given.some(({ label: own }) => own === "lower" || own === "higher");
        expect(/^(?!Geen fase|No phase).*(duidelijk|clearly)/.test(sentence)).toBe(clear);
        for (const name of names) {
          if (!sentence.includes(name)) continue;
          expect(
            given.some((phase) => phase.name === name && (phase.label === "lower" || phase.label === "higher")),
          ).toBe(true);
        }
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it("says the lower phase first and leaves the higher one to the chart", () => {
    const given = [
      { name: "Candidate", label: "higher" as const },
      { name: "Start", label: "lower" as const },
    ];
    expect(journeyFinding(given, "en")).toBe("Start gets clearly fewer favourable answers than the other phase");
    expect(journeyFinding(given.slice(0, 1), "nl")).toBe(
      "Candidate krijgt duidelijk meer gunstige antwoorden dan de andere fasen",
    );
  });

  it("tells nothing to compare from nothing to show", () => {
    expect(journeyFinding([], "en")).toBe("No phase has answers to show");
    expect(journeyFinding([{ name: "Use", label: undefined }], "nl")).toMatch(/^Over één fase/);
  });
});

describe("movedFinding(moved)", () => {
  it("names what moved and says of the rest that nothing can be told", () => {
    expect(movedFinding({ up: ["A"], down: ["B", "C"] }, 3, "en")).toBe(
      "Clearly lower than a wave before: B and C. Clearly higher than a wave before: A.",
    );
    expect(movedFinding({ up: [], down: [] }, 4, "en")).toBe("No question shows a clear change since the wave before.");
  });
});
