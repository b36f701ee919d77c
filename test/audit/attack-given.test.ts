import { describe, expect, it } from "vitest";
import { attackGiven } from "../../src/audit/attack-given.ts";
import type { PublishedScore } from "../../src/audit/read-tables.ts";
import type { Truth } from "../../src/audit/truth.ts";
import { workspace } from "../../src/survey/workspace.ts";

const of = { wave: "2011", survey: "parents", segment: "", category: "", subject: "engagement", metric: "mean" };
const settings = (isPublic: boolean) =>
  workspace.parse({
    organisation: { nl: "Scholen", en: "Schools" },
    locales: ["nl", "en"],
    confidentiality: { public: isPublic },
  });
const scores: NonNullable<Truth["scores"]> = [
  { wave: "2011", survey: "parents", scores: [{ unit: "a", ...of, value: 7.5, n: 90 }], respondents: new Map() },
];

function row(figures: Partial<PublishedScore>): PublishedScore {
  return { ...of, unit: "a", weighting: "none", state: "ok", method: "as-published/1", ...figures } as PublishedScore;
}

function refused(figures: Partial<PublishedScore>, isPublic = true): string[] {
  const found = attackGiven({ scores: [row(figures)] }, { workspace: settings(isPublic), scores });
  return found.map(({ rule, place }) => `${rule} ${place}`);
}

describe("attackGiven(published, truth)", () => {
  it("passes a score that is its source's", () => {
    expect(refused({ value: 7.5, n: 90 })).toEqual([]);
    expect(refused({ unit: "b", state: "no-data" })).toEqual([]);
  });

  it("refuses another value, another number of answers, a margin, and a score that the source does not give", () => {
    const wrong = "wrong-figure 2011/parents/a/engagement";
    expect(refused({ value: 7.6, n: 90 })).toEqual([wrong]);
    expect(refused({ value: 7.5, n: 91 })).toEqual([wrong]);
    expect(refused({ value: 7.5, n: 90, low: 7, high: 8 })).toEqual([wrong]);
    expect(refused({ unit: "b", value: 7.5 })).toEqual(["wrong-figure 2011/parents/b/engagement"]);
  });

  it("refuses any of them where the data are not public, and looks at no other row", () => {
    expect(refused({ value: 7.5, n: 90 }, false)).toEqual(["small-group 2011/parents/a/engagement"]);
    expect(refused({ value: 1, method: "mean/1" })).toEqual([]);
  });
});
