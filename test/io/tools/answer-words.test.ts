import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordedScales } from "../../../src/io/tools/answer-scales.ts";
import { likertOf } from "../../../src/io/tools/answer-words.ts";
import { foldAnswer } from "../../../src/io/tools/fold-answer.ts";
import { isNoAnswer } from "../../../src/io/tools/no-answer.ts";

const scales = wordedScales.map(({ scale, language, words }) => ({
  scale,
  language,
  points: words.split("<").map((point) => point.split("|").map((word) => word.trim())),
}));

/** What `likertOf` makes of labels that a semicolon parts: the scale, its points, and the values in the order of the labels. */
function read(labels: string, points?: number) {
  const all = labels.split(";");
  const reading = likertOf(all, points);
  if (reading === undefined) return undefined;
  return [reading.scale, reading.points, ...all.map((label) => reading.texts.get(label))];
}

describe("likertOf(labels)", () => {
  it("reads scales of five in Dutch and English, in any order", () => {
    expect(read("Mee eens;Zeer mee oneens;Neutraal;Mee oneens;Zeer mee eens")).toEqual(["agreement", 5, 4, 1, 3, 2, 5]);
    expect(read("Geheel mee oneens;Mee oneens;Niet mee eens / niet mee oneens;Mee eens;Geheel mee eens")).toEqual([
      "agreement",
      ...[5, 1, 2, 3, 4, 5],
    ]);
    expect(read("Very dissatisfied;Dissatisfied;Neutral;Satisfied;Very satisfied")?.slice(0, 2)).toEqual([
      "satisfaction",
      5,
    ]);
    expect(read("Nooit;Zelden;Soms;Vaak;Altijd")).toEqual(["frequency", 5, 1, 2, 3, 4, 5]);
    expect(read("Very easy;Somewhat easy;Neither easy nor difficult;Somewhat difficult;Very difficult")).toEqual([
      "ease",
      ...[5, 5, 4, 3, 2, 1],
    ]);
  });

  it("reads scales of two and of seven points", () => {
    expect(read("Ja;Nee")).toEqual(["yes-no", 2, 1, 0]);
    expect(
      read(
        "Strongly agree;Agree;Somewhat agree;Neither agree nor disagree;Somewhat disagree;Disagree;Strongly disagree",
      ),
    ).toEqual(["agreement", 7, 7, 6, 5, 4, 3, 2, 1]);
  });

  it("does not mind capitals, accents, dashes, apostrophes and end punctuation", () => {
    expect(read("ZEER MEE ONEENS.;mee oneens;neutraal!;Mee–eens;Zeer mee eens")).toEqual([
      "agreement",
      5,
      1,
      2,
      3,
      4,
      5,
    ]);
    expect(
      read(
        "Ik ben het er helemaal mee eens;Mee eens;Niet mee eens, maar ook niet mee oneens;Mee oneens;Ik ben het er helemaal mee oneens",
      ),
    ).toEqual(["agreement", ...[5, 5, 4, 3, 2, 1]]);
  });

  it("reads numbers before or behind words, which must say the same", () => {
    expect(read("1 - Strongly disagree;2 - Disagree;3 - Neutral;4 - Agree;5 - Strongly agree")?.slice(2)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(read("5 = zeer eens;4 = eens;1 = zeer oneens;3 = neutraal")).toEqual(["agreement", 5, 5, 4, 1, 3]);
    expect(read("1 - Strongly agree;2 - Agree;3 - Neutral;4 - Disagree;5 - Strongly disagree")).toBeUndefined();
  });

  it("counts from 0 where the numbers do, as the Utrecht Work Engagement Scale does", () => {
    const utrecht =
      "0 - Nooit;1 - Sporadisch (een paar keer per jaar);2 - Af en toe;3 - Regelmatig;5 - Zeer dikwijls;6 - Altijd";
    expect(read(utrecht)).toEqual(["frequency", 7, 0, 1, 2, 3, 5, 6]);
    expect(read("0 - Nooit;2 - Zelden")).toBeUndefined();
  });

  it("reads eleven points of which only the ends have words", () => {
    expect(read("0 - Not at all likely;7;8;9;10 - Extremely likely")).toEqual(["likelihood", 11, 0, 7, 8, 9, 10]);
    expect(read("Not at all likely - 0;5;Extremely likely - 10")).toEqual(["likelihood", 11, 0, 5, 10]);
    expect(read("1 (zeer oneens);2;3;4;5 (zeer eens)")).toEqual(["agreement", 5, 1, 2, 3, 4, 5]);
  });

  it("cannot tell how far numbers go whose end nobody chose, or which end is which", () => {
    expect(read("0 - Not at all likely;7;8")).toBeUndefined();
    expect(read("1 (zeer eens);2;3;4;5 (zeer oneens)")).toBeUndefined();
    expect(read("7;8;9")).toBeUndefined();
  });

  it("puts words for no answer apart", () => {
    const reading = likertOf(["Yes", "No", "Don’t know", "N.v.t.", "Prefer not to say", "", "-"]);
    expect([reading?.points, reading?.missing]).toEqual([2, ["Don’t know", "N.v.t.", "Prefer not to say", "-"]]);
    expect(likertOf(["n.v.t.", "weet niet"])).toBeUndefined();
  });

  it("reads a column that was filled in in two languages", () => {
    expect(read("Strongly agree;Zeer mee eens;Mee eens;Neutraal;Disagree;Zeer mee oneens")).toEqual([
      "agreement",
      ...[5, 5, 5, 4, 3, 2, 1],
    ]);
  });

  it("does not take two words of one language for the same answer", () => {
    expect(read("Helemaal mee eens;Zeer mee eens;Mee eens;Neutraal;Mee oneens;Zeer mee oneens")).toBeUndefined();
  });

  it("is undefined for one unknown label, and where scales differ", () => {
    expect(read("Mee eens;Mee oneens;Neutraal;Zeer mee eens;Zeer mee oneens;Paars")).toBeUndefined();
    expect(read("Yes;No;Maybe")).toBeUndefined();
    expect(read("Agree;Strongly agree")).toBeUndefined();
    expect(read("Neutral")).toBeUndefined();
    expect(read("Agree;Neutral;Strongly agree")).toBeUndefined();
    expect(read("Good;Very good")).toBeUndefined();
  });

  it("is only certain when no longer scale can have the same words but for one", () => {
    const four = ["Strongly disagree", "Disagree", "Agree", "Strongly agree"];
    expect([likertOf(four)?.points, likertOf(four)?.certain]).toEqual([4, false]);
    expect([likertOf(four, 5)?.texts.get("Agree"), likertOf(four, 4)?.certain]).toEqual([4, true]);
    expect(likertOf([...four, "Neutral"])?.certain).toBe(true);
    expect(likertOf(["Neutral", ...four.slice(1)])?.certain).toBe(false);
  });

  it("gives up on columns with too much in them", () => {
    expect(likertOf(Array.from({ length: 5000 }, (_, index) => `Yes ${index}`))).toBeUndefined();
    expect(likertOf(["Yes", "No", "x".repeat(1_000_000)])).toBeUndefined();
  });

  it("does not depend on the order of the labels, nor on their capitals", () => {
    const some = fc.constantFrom(...scales).chain(({ points }) => fc.shuffledSubarray(points.flat()));
    const labels = fc.oneof(some, fc.shuffledSubarray(["Yes", "No", "N/A", "1 - yes", "0 - no", "2", "ja", "maybe"]));
    fc.assert(
      fc.property(labels, fc.boolean(), (words, loud) => {
        const given = loud ? words.map((word) => word.toUpperCase()) : words;
        const one = likertOf(given);
        const other = likertOf(given.toSorted());
        expect(one && [one.scale, one.points, one.certain, [...one.texts].sort()]).toEqual(
          other && [other.scale, other.points, other.certain, [...other.texts].sort()],
        );
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it("never puts a word on the wrong side of another", () => {
    const scale = fc.constantFrom(...scales);
    const chosen = scale.chain(({ points }) =>
      fc.tuple(fc.constant(points), fc.tuple(...points.map((words) => fc.constantFrom(...words)))),
    );
    fc.assert(
      fc.property(chosen, ([points, words]) => {
        const reading = likertOf(words, points.length);
        if (reading === undefined) return;
        const values = words.map((word) => reading.texts.get(word) ?? Number.NaN);
        expect(values).toEqual(points.map((_, place) => place + reading.min));
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  it("never throws, whatever the cells", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 30 }), { maxLength: 10 }), (labels) => {
        const reading = likertOf(labels);
        for (const value of reading?.texts.values() ?? [])
          expect(value).toBeLessThan((reading?.min ?? 0) + (reading?.points ?? 0));
      }),
      { numRuns: 500, seed: 13 },
    );
  });
});

describe("the scales in words", () => {
  it("hold words as they are compared, none of them twice", () => {
    for (const { points } of scales) {
      const words = points.flat();
      expect(words.map(foldAnswer)).toEqual(words);
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter(isNoAnswer)).toEqual([]);
    }
  });

  it("are each known when all their points are used", () => {
    for (const { scale, points } of scales) {
      const reading = likertOf(points.map(([word = ""]) => word));
      expect([reading?.scale, reading?.points], points.map(([word]) => word).join()).toEqual([scale, points.length]);
    }
  });
});

describe("isNoAnswer(label)", () => {
  it("knows the usual words in Dutch and English, together and between brackets", () => {
    const words = ["NVT", "N/A", "n.a.", "Weet niet", "Weet niet / geen mening", "n.v.t. of weet niet", "I don't know"];
    expect(
      [...words, "Unfamiliar (N/A)", "Geen antwoord", "Not applicable to me", "—"].filter((word) => !isNoAnswer(word)),
    ).toEqual([]);
  });

  it("leaves answers alone", () => {
    const words = ["Neutraal", "Nee", "No", "None", "Geen", "Not sure", "Maybe", "Nooit", "na de lunch", "0", "+", ""];
    expect(words.filter(isNoAnswer)).toEqual([]);
  });
});
