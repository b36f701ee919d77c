import { describe, expect, it } from "vitest";
import { answerCount } from "../../../src/io/import/convert/answer-count.ts";

describe("answerCount()", () => {
  it("lists two hundred different answers, and counts the others", () => {
    const count = answerCount();
    for (let n = 0; n < 250; n += 1) count.add(`antwoord ${n}`, n, { kind: "answer", out: "1", by: "a text" });
    for (let n = 0; n < 230; n += 1) count.add(`geen ${n}`, n, { kind: "missing", by: "a text" });
    count.add("antwoord 3", 1, { kind: "answer", out: "1", by: "a text" });
    const { matched, missing, unlisted, given } = count.done().taken;
    expect([matched.length, missing.length, unlisted, given]).toEqual([200, 200, { matched: 50, missing: 30 }, 251]);
    expect(matched.reduce((sum, { n }) => sum + n, unlisted?.matched ?? 0)).toBe(given);
  });

  it("says nothing of the rest where all are listed", () => {
    const count = answerCount();
    count.add("5", 1, { kind: "answer", out: "5", by: "the scale" });
    expect(count.done().taken.unlisted).toBeUndefined();
  });
});
