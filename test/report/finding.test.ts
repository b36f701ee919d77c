import { describe, expect, it } from "vitest";
import {
  aloneFinding,
  changeFinding,
  changesFinding,
  distributionFinding,
  gapFinding,
  heatFinding,
  likertFinding,
  linkFinding,
} from "../../src/report/finding.ts";
import { judgementOf, judgementWords, labelWords } from "../../src/report/label-words.ts";
import { type Label, label } from "../../src/report/rows.ts";

const enps = { name: "eNPS", form: "noun" } as const;
const long = { name: "Mijn leidinggevende ruimt belemmeringen voor ons op", form: "statement" } as const;
const locales = ["nl", "en"] as const;
const words = (sentence: string) => sentence.split(" ").length;

describe("changeFinding(topic, label, since, locale)", () => {
  it.each<[Label, string, string]>([
    ["higher", "eNPS rose clearly since November 2025", "De eNPS is duidelijk gestegen sinds november 2025"],
    ["lower", "eNPS fell clearly since November 2025", "De eNPS is duidelijk gedaald sinds november 2025"],
    ["slightly-higher", "eNPS rose slightly since November 2025", "De eNPS is iets gestegen sinds november 2025"],
    ["slightly-lower", "eNPS fell slightly since November 2025", "De eNPS is iets gedaald sinds november 2025"],
    [
      "no-meaningful-difference",
      "eNPS is about the same as in November 2025",
      "De eNPS is vrijwel gelijk gebleven sinds november 2025",
    ],
    [
      "not-enough-data",
      "Cannot tell whether eNPS has moved since November 2025",
      "Niet te zeggen of de eNPS is veranderd sinds november 2025",
    ],
  ])("says of %s no more than the label", (found, en, nl) => {
    expect(changeFinding(enps, found, "November 2025", "en")).toBe(en);
    expect(changeFinding(enps, found, "november 2025", "nl")).toBe(nl);
  });

  it("leaves a long name to the subtitle", () => {
    expect(changeFinding(long, "lower", "november 2025", "nl")).toBe("Duidelijk lager dan in november 2025");
  });
});

describe("every finding", () => {
  const findings = locales.flatMap((locale) =>
    [enps, long].flatMap((topic) => [
      ...label.options.flatMap((found) => [
        changeFinding(topic, found, "November 2025", locale),
        gapFinding(topic, found, "Meridiaan", locale),
      ]),
      ...(["first", "restarted", "hidden", "no-data", "not-given", "as-published", "one-sided", "ended"] as const).map(
        (why) => aloneFinding(topic, why, "November 2025", locale),
      ),
      ...[0, 1, 5].flatMap((clear) => [
        changesFinding(clear, 9, "November 2025", locale),
        heatFinding(clear, 38, locale),
        linkFinding({ above: clear, below: 0, judged: clear }, 38, locale),
        linkFinding({ above: clear, below: 2, judged: clear + 2 }, 38, locale),
      ]),
      distributionFinding("62%", "14%", false, locale),
      likertFinding("48%", "71%", locale),
    ]),
  );

  it("has at most twelve words and no full stop", () => {
    for (const finding of findings) {
      expect(words(finding), finding).toBeLessThanOrEqual(12);
      expect(finding).not.toMatch(/[.]$/);
    }
  });

  it("names no cause, feels nothing and prints no undefined", () => {
    for (const finding of findings) {
      expect(finding).not.toMatch(/undefined|NaN|because|due to|thanks|impact|door |dankzij|worrying|zorgelijk/i);
    }
  });

  it("begins with a capital, a figure or the name of a measure", () => {
    for (const finding of findings) expect(finding).toMatch(/^(\p{Lu}|\d|eNPS)/u);
  });
});

describe("labels", () => {
  it("have words in both languages", () => {
    for (const locale of locales) for (const each of label.options) expect(labelWords(each, locale)).not.toBe("");
  });

  it("are judged by the direction of the measure, and only when they are clear", () => {
    expect(judgementOf("higher", "higher")).toBe("better");
    expect(judgementOf("lower", "lower")).toBe("better");
    expect(judgementOf("lower", "higher")).toBe("worse");
    const unclear: Label[] = ["slightly-higher", "slightly-lower", "no-meaningful-difference", "not-enough-data"];
    for (const each of unclear) expect(judgementOf(each, "higher")).toBeUndefined();
    expect(judgementWords("better", "nl")).toBe("beter");
  });
});
