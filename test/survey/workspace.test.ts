import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemList } from "../../src/io/problem-list.ts";
import { readYaml } from "../../src/io/read-yaml.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { floor, minimum, workspace } from "../../src/survey/workspace.ts";

const kinds = ["score", "segment", "distribution", "comment", "theme"] as const;

function read(confidentiality: string): { line: string[]; set: unknown } {
  const problems = problemList();
  const text = `organisation: { nl: Halm }\nconfidentiality: ${confidentiality}\n`;
  const found = readYaml(text, workspace, { file: "heartline.yaml" }, problems);
  return { line: problems.all().map(problemLine), set: found?.value.confidentiality };
}

describe("minimum", () => {
  it.each(kinds)("of a %s is never below the floor, however it is written", (kind) => {
    for (const value of [
      "4",
      "4.9",
      "4.999999",
      "0",
      "-5",
      "0x4",
      "4e0",
      '"5"',
      "null",
      "~",
      "",
      "true",
      "[5]",
      ".nan",
      "-.inf",
      ".inf",
    ]) {
      const { line, set } = read(`{ minimum: { ${kind}: ${value} } }`);
      expect(set, value).toBeUndefined();
      expect(line[0], value).toMatch(
        new RegExp(`^heartline\\.yaml:2 {2}confidentiality\\.minimum\\.${kind} {2}.+→ .+`),
      );
    }
  });

  it("is never below the floor nor below that of a score, whatever is set", () => {
    const set = fc.record(Object.fromEntries(kinds.map((kind) => [kind, fc.integer({ min: -3, max: 30 })])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(set, (given) => {
        const parsed = minimum.safeParse(given);
        const least = Math.max(floor, given.score ?? floor);
        const isSound = Object.values(given).every((value) => (value ?? least) >= least);
        expect(parsed.success).toBe(isSound);
        if (parsed.success) for (const kind of kinds) expect(parsed.data[kind]).toBeGreaterThanOrEqual(least);
        if (parsed.success) expect(parsed.data).toMatchObject(given);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it("rises with that of a score where nothing else is said", () => {
    expect(minimum.parse({ score: 12 })).toEqual({ score: 12, segment: 12, distribution: 12, comment: 12, theme: 12 });
    expect(minimum.parse({})).toEqual({ score: 5, segment: 10, distribution: 10, comment: 10, theme: 5 });
  });

  it("says which part is lower than a score may be", () => {
    expect(read("{ minimum: { score: 12, distribution: 10 } }").line).toEqual([
      'heartline.yaml:2  confidentiality.minimum.distribution  a minimum below that of a score (12) would tell more of a group than its score may, got "10"  → write 12 or more',
    ]);
  });
});

describe("confidentiality", () => {
  it("is whole when nothing is said: no rows in Git, nothing public, small changes held", () => {
    const settings = workspace.parse({ organisation: { nl: "Halm" } }).confidentiality;
    expect(settings).toMatchObject({ holdSmallChanges: true, rowsInGit: false, public: false });
  });

  it.each([
    "",
    "5",
    "{ public: yes }",
    '{ public: "true" }',
    "{ public: 1 }",
    "{ minima: { score: 3 } }",
    "{ minimum: 3 }",
  ])("refuses %s", (text) => {
    const { line, set } = read(text);
    expect(set).toBeUndefined();
    expect(line).toHaveLength(1);
  });
});
