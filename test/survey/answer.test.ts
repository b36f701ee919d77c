import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswer } from "../../src/survey/answer.ts";

fc.configureGlobal({ seed: 20260511 });

const recommend = { min: 0, max: 10 };

describe("parseAnswer(text, rules)", () => {
  it("reads whole numbers however they are written", () => {
    for (const [text, value] of [
      ["9", 9],
      ["9.0", 9],
      ["00", 0],
      ["+6", 6],
      ["\u00a0 7\t", 7],
      ["10.000", 10],
    ] as const) {
      expect(parseAnswer(text, recommend)).toEqual({ state: "valid", value });
    }
  });

  it("reads -0 as 0", () => {
    const answer = parseAnswer("-0", recommend);
    expect(answer.state === "valid" && Object.is(answer.value, 0)).toBe(true);
  });

  it("takes no answer for missing, whatever its capitals", () => {
    for (const text of ["", "  ", "na", "N/A", "98", "99", "-99", "DON'T KNOW"]) {
      expect(parseAnswer(text, recommend)).toEqual({ state: "missing" });
    }
  });

  it("sets aside what is neither: off the scale, between two answers, in words or in other digits", () => {
    for (const text of ["11", "-1", "8.5", "9,0", "1e1", "ten", "٣", "0x5", "5 5", "--3", "1."]) {
      expect(parseAnswer(text, recommend)).toEqual({ state: "invalid" });
    }
  });

  it("tries the missing texts first, and only those given", () => {
    const percent = { min: 0, max: 100 };
    expect(parseAnswer("99", percent)).toEqual({ state: "missing" });
    expect(parseAnswer("99", { ...percent, missing: ["", "weet niet"] })).toEqual({ state: "valid", value: 99 });
    expect(parseAnswer("Weet niet ", { ...percent, missing: ["", "weet niet"] })).toEqual({ state: "missing" });
  });

  it("finds every number on the scale and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: -150, max: 150 }), (number) => {
        const answer = parseAnswer(String(number), { ...recommend, missing: [""] });
        expect(answer.state === "valid").toBe(number >= 0 && number <= 10);
      }),
    );
  });
});
