import { describe, expect, it } from "vitest";
import { readCbor } from "../../src/audit/cbor.ts";
import { drawnMarks } from "../../src/audit/drawing-marks.ts";
import { elementsOf, readMarkup, textOf } from "../../src/audit/markup.ts";
import { numbersIn } from "../../src/audit/number-tokens.ts";
import { runSet } from "../../src/audit/run-set.ts";
import { fileKind } from "../../src/audit/site-files.ts";
import { valueAxes } from "../../src/audit/value-axis.ts";
import { foldedWords, hashRun, hashWords } from "../../src/audit/words.ts";

describe("readMarkup(source)", () => {
  it("keeps text, attributes, scripts and comments apart, and reads character references", () => {
    const { root, comments, fault } = readMarkup(
      '<!doctype html><p TITLE="a &gt; b" data-x=7>één <b>twee</b><br>drie</p><!-- four --><script>if (a < b) c("<p>")</script>',
    );
    expect(fault).toBeUndefined();
    expect(comments).toEqual(["doctype html", " four "]);
    expect(textOf(root)).toBe("één twee drie");
    const [, paragraph] = elementsOf(root);
    expect([...(paragraph?.attributes ?? [])]).toEqual([
      ["TITLE", "a > b"],
      ["data-x", "7"],
    ]);
    const script = [...elementsOf(root)].find(({ name }) => name === "script");
    expect(script?.children).toEqual(['if (a < b) c("<p>")']);
  });

  it("closes what a browser would close, and passes over ends without a start", () => {
    const { root } = readMarkup("<div><p>a<i>b</div></span>c");
    expect(root.children.map((child) => (typeof child === "string" ? child : child.name))).toEqual(["div", "c"]);
  });

  it.each(["<p title='a", "<!-- a", "<script>a"])("says what never ends: %s", (source) => {
    expect(readMarkup(source).fault).toMatch(/never ends/);
  });
});

describe("numbersIn(text, locale)", () => {
  const read = (text: string, locale: "nl" | "en") => numbersIn(text, locale).map(({ value, form }) => [value, form]);

  it("reads decimals and thousands as the language has them", () => {
    expect(read("3.912 antwoorden, 4,1", "nl")).toEqual([
      [3912, "plain"],
      [4.1, "plain"],
    ]);
    expect(read("3,912 answers, 4.1", "en")).toEqual([
      [3912, "plain"],
      [4.1, "plain"],
    ]);
  });

  it("tells signs, margins, per cents, multiples and ranges", () => {
    expect(read("−5…16, ±7, +3, 81%, 5–9, +3.3×", "en")).toEqual([
      [-5, "signed"],
      [16, "plain"],
      [7, "margin"],
      [3, "signed"],
      [81, "percent"],
      [5, "plain"],
      [9, "plain"],
      [3.3, "times"],
    ]);
  });

  it("finds every digit that is no part of a word", () => {
    expect(read("A4, r3f, csat/1, (12)", "en")).toEqual([
      [1, "plain"],
      [12, "plain"],
    ]);
    expect(read("was+5 and x=−3", "en")).toEqual([
      [5, "signed"],
      [-3, "signed"],
    ]);
  });
});

describe("readCbor(bytes)", () => {
  // RFC 8949, appendix A.
  it.each<[string, unknown]>([
    ["1903e8", 1000],
    ["1b000000e8d4a51000", 1000000000000],
    ["3903e7", -1000],
    ["fb3ff199999999999a", 1.1],
    ["f5", true],
    ["f6", null],
    ["6449455446", "IETF"],
    ["62c3bc", "ü"],
    ["83010203", [1, 2, 3]],
    ["8301820203820405", [1, [2, 3], [4, 5]]],
    [
      "a201020304",
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
    ["9f018202039f0405ffff", [1, [2, 3], [4, 5]]],
    ["7f657374726561646d696e67ff", "streaming"],
  ])("reads %s", (hex, value) => {
    expect(readCbor(Buffer.from(hex, "hex"))).toEqual(value);
  });

  it.each(["8301", "6449", "0101"])("throws at %s, which is cut off or goes on", (hex) => {
    expect(() => readCbor(Buffer.from(hex, "hex"))).toThrow();
  });
});

describe("runs of words", () => {
  it("are the same however they are set, and differ when a word does", () => {
    const hash = (text: string) => {
      const words = hashWords(foldedWords(text));
      return hashRun(words, 0, words.length);
    };
    expect(hash("Één beker, à la carte!")).toBe(hash("een BEKER — a la carte"));
    expect(hash("een beker a la carte")).not.toBe(hash("een beker la a carte"));
  });

  it("are kept in a set of numbers that forgets none", () => {
    const all = Array.from({ length: 5000 }, (_, index) => 1 + index * 1_000_003);
    const set = runSet(all);
    expect(set.size).toBe(5000);
    expect(all.every((hash) => set.has(hash))).toBe(true);
    expect(all.some((hash) => set.has(hash + 1))).toBe(false);
  });
});

describe("valueAxes(marks, locale)", () => {
  it("reads marks back to values by the ticks that are printed", () => {
    const { root } = readMarkup(`<svg><g transform="translate(39,8)">
      <g transform="translate(0.5,0.5)"><line transform="translate(0,300)" x2="80"/><line transform="translate(0,150)" x2="80"/><line x2="80"/>
      <text transform="translate(-39,304)" font-size="13">0%</text><text transform="translate(-39,154)" font-size="13">50%</text><text transform="translate(-39,4)" font-size="13">100%</text></g>
      <path transform="translate(10,81)" d="M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0"/><path d="M0,102L20,96V93Z"/></g></svg>`);
    const marks = drawnMarks(root);
    const [axis, ...others] = valueAxes(marks, "en");
    expect(others).toEqual([]);
    expect(marks.symbols.map(({ y }) => axis?.valueAt(y))).toEqual([73]);
    expect(marks.corners.map(({ y }) => axis?.valueAt(y))).toEqual([66, 68, 69]);
  });

  it("takes no texts for ticks that are not evenly spaced", () => {
    const { root } = readMarkup(
      '<svg><line y1="4" y2="4" x2="9"/><line y1="20" y2="20" x2="9"/><line y1="60" y2="60" x2="9"/><text y="4">9</text><text y="20">5</text><text y="60">0</text></svg>',
    );
    expect(valueAxes(drawnMarks(root), "en")).toEqual([]);
  });

  it("refuses to read what is moved otherwise", () => {
    expect(() => drawnMarks(readMarkup('<svg><g transform="scale(2)"></g></svg>').root)).toThrow(/scale/);
  });
});

describe("fileKind(name)", () => {
  it("knows the files of a site and no others", () => {
    expect(fileKind("nl/units/sales/sales-employee-recommend-nps-nl.csv")).toBe("download");
    expect(fileKind("data/scores.csv")).toBe("table");
    for (const name of ["data/rows.csv.gz", "nl/dump.json", "answers.csv", ".env", "charts/notes.txt"]) {
      expect(fileKind(name)).toBe("unknown");
    }
  });
});
