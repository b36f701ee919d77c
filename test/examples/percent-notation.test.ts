import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureCode } from "../../scripts/examples/civil-service/measure-code.ts";
import { notationOf, readPercent } from "../../scripts/examples/civil-service/percent-notation.ts";

describe("readPercent(cell, notation)", () => {
  it("reads the same percentage out of 58%, 58 and 0.58, with as many decimals as are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const percent = thousandths / 1000;
        const written = percent.toFixed(3);
        expect(readPercent(`${written}%`, "percent")).toBe(percent);
        expect(readPercent(written, "whole")).toBe(percent);
        expect(readPercent((thousandths / 100_000).toFixed(5), "fraction")).toBe(percent);
      }),
      { seed: 2026 },
    );
  });

  it("has no figure where the source says that there is none, and no guess at anything else", () => {
    for (const cell of ["", ".", "n/a", "n/a ", "NA", "n<10"]) expect(readPercent(cell, "percent")).toBeUndefined();
    for (const cell of ["-1", "101", "about 58", "5 8", "[c]"]) {
      expect(() => readPercent(cell, "whole"), cell).toThrow(`found "${cell}"`);
    }
  });
});

describe("notationOf(cells)", () => {
  it("goes by the whole table, since 1 is everybody in one and one in a hundred in another", () => {
    expect(notationOf(["0.5", "1", "0", "n<10"])).toBe("fraction");
    expect(notationOf(["58", "1", "0"])).toBe("whole");
    expect(notationOf(["58%", "1%", "."])).toBe("percent");
    expect(() => notationOf(["58%", "1"])).toThrow("in 1 of 2");
  });
});

describe("measureCode(heading, label)", () => {
  it.each([
    ["B06. I have a clear understanding of [my organisation's] purpose (% strongly agree or agree)", "", "B06"],
    ["B63.My manager inspires my team to do our best", "", "B63"],
    ["My line manager theme score (B09-B18 average)", "", "lm_ts"],
    ["Resources and workload1", "", "rw_ts"],
    ["lc_ts", "", "lc_ts"],
    ["Response_rate", "", "response rate"],
    ["Proxy Stress Index", "", "HSE_index"],
    ["C01_2", "C01_2.I want to leave [my organisation] within the next 12 months", "C01_2"],
    ["E01", "E01. Have you been discriminated against at work? (% no)", "E01_no"],
    ["E06_A_yes", "E06_A. Appropriate action was taken (% yes)", "E06_A"],
    ["E06_A", "E06_A. Appropriate action was taken (% prefer not to say)", "E06_A_pnts"],
  ])("finds the code in %j %j", (heading, label, code) => {
    expect(measureCode(heading, label)).toBe(code);
  });
});
