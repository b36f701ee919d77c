import { describe, expect, it } from "vitest";
import { firstToTalkAbout, pairFinding, pairWords, valuesStand, valuesTitle } from "../../src/report/pair-finding.ts";
import { type Label, label } from "../../src/report/rows.ts";
import type { PairReport } from "../../src/report/values-report.ts";

const locales = ["en", "nl"] as const;
const text = (en: string) => ({ nl: en, en });

function pair(
  id: string,
  verdict: Label | undefined,
  difference: number,
  kind: PairReport["kind"] = "congruence",
): PairReport {
  const gap = verdict && {
    wave: "w",
    survey: "employee",
    unit: "all",
    subject: id,
    metric: "favorable",
    against: `customer.${id}`,
    difference,
    label: verdict,
    method: "inside-outside/1 favorable/1",
  };
  return {
    id,
    kind,
    title: text(id),
    inside: `employee.${id}`,
    outside: `customer.${id}`,
    samePeople: false,
    state: "ok",
    wave: "w",
    waves: [{ wave: "w", ...(gap === undefined ? {} : { gap }) }],
    units: [],
  };
}

describe("the words of a pair", () => {
  it("claim no more than the label: a clear one says clearly, none that cannot tell takes a side", () => {
    for (const locale of locales)
      for (const kind of ["congruence", "expectation"] as const) {
        const said = new Map(label.options.map((each) => [each, pairWords(each, kind, locale)]));
        expect(new Set(said.values()).size).toBe(label.options.length);
        const clearly = locale === "nl" ? "duidelijk" : "clearly";
        for (const [each, words] of said) expect(words.includes(clearly)).toBe(each === "higher" || each === "lower");
        expect(said.get("not-enough-data")).toMatch(/^(cannot tell|niet te zeggen)/);
      }
  });

  it("fit a title of twelve words, also of a value with a long name", () => {
    const long = "What we promise to each other and to everybody who asks";
    for (const locale of locales)
      for (const name of ["Being heard", long])
        for (const each of [...label.options, undefined])
          for (const kind of ["congruence", "expectation"] as const)
            expect(pairFinding(name, each, kind, locale).split(" ").length).toBeLessThanOrEqual(12);
  });
});

describe("the title of the page", () => {
  it("counts what clearly differs, and says which of the others it is when nothing does", () => {
    const cases: [Label[], string][] = [
      [["higher", "lower", "not-enough-data"], "Inside and outside clearly differ on two of three values"],
      [["higher"], "Inside and outside clearly differ"],
      [["no-meaningful-difference", "no-meaningful-difference"], "Inside and outside are about the same"],
      [["not-enough-data", "not-enough-data"], "Cannot tell whether inside and outside differ"],
      [["slightly-lower", "not-enough-data"], "Inside and outside clearly differ on no value"],
      [[], "Values inside and outside, side by side"],
    ];
    for (const [labels, title] of cases) expect(valuesTitle(labels, "en")).toBe(title);
    for (const [labels] of cases) expect(valuesTitle(labels, "nl").split(" ").length).toBeLessThanOrEqual(12);
  });
});

describe("the standfirst", () => {
  const pairs = [
    pair("near", "no-meaningful-difference", 1),
    pair("apart", "lower", -8),
    pair("hoped", "lower", -12, "expectation"),
    pair("vague", "not-enough-data", 20),
    pair("small", "slightly-higher", 3),
    pair("other", undefined, 0),
  ];

  it("puts every pair under its own verdict, and begins the talk with the largest clear difference", () => {
    expect(valuesStand(pairs, "en")).toEqual([
      "Clearly apart: “apart” (clearly lower inside than outside) and “hoped” (clearly below what was expected).",
      "Slightly apart: “small”.",
      "About the same: “near”.",
      "Cannot tell: “vague”.",
      "Side by side, not subtracted: “other”.",
      "Talk first about “hoped”. A difference starts a conversation; it is no mark.",
    ]);
    expect(valuesStand(pairs, "nl")[0]).toBe(
      "Duidelijk verschil: “apart” (binnen duidelijk lager dan buiten) en “hoped” (duidelijk onder de verwachting).",
    );
  });

  it("starts no talk from a difference that may be chance, however large it looks", () => {
    expect(firstToTalkAbout([pair("vague", "not-enough-data", 40)])).toBeUndefined();
    expect(valuesStand([pair("vague", "not-enough-data", 40)], "en").at(-1)).toBe(
      "No value asks to be talked about first.",
    );
  });
});
