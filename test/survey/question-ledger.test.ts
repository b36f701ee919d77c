import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingLocales } from "../../src/io/missing-locales.ts";
import { type Instrument, instrument } from "../../src/survey/instrument.ts";
import { itemChange } from "../../src/survey/item-change.ts";
import { isSameVersion, itemVersion } from "../../src/survey/item-version.ts";
import { itemWording } from "../../src/survey/item-wording.ts";
import { carriesOn, wordingChanges, wordingEntry } from "../../src/survey/wording-change.ts";

const text = { nl: "Onze systemen helpen me.", en: "Our systems help me." };
const other = { nl: "Mijn laptop helpt me.", en: "My laptop helps me." };
const note = { nl: "Uitgelegd.", en: "Explained." };

function surveyWith(waves: object): unknown {
  return {
    side: "ex",
    title: { nl: "Onderzoek", en: "Survey" },
    scales: { agreement: { min: 1, max: 5 }, seven: { min: 1, max: 7 } },
    items: { systems: { scale: "agreement", text } },
    waves,
  };
}

function survey(waves: object): Instrument {
  return instrument.parse(surveyWith(waves));
}

function refusals(waves: object): string[] {
  return instrument.safeParse(surveyWith(waves)).error?.issues.map(({ message }) => message) ?? [];
}

describe("an entry for other words", () => {
  it("breaks the series unless only a slip was put right", () => {
    const comparable = wordingChanges.map((change) => [change, wordingEntry.parse({ text: other, change }).comparable]);
    expect(Object.fromEntries(comparable)).toEqual({ typo: true, translation: false, clearer: false, meaning: false });
  });

  it("carries the series on as it always did where it names no kind of change", () => {
    expect(wordingEntry.parse({ text: other }).comparable).toBe(true);
    expect(wordingEntry.parse({ text: other, comparable: false }).comparable).toBe(false);
  });

  it("needs a note where it says otherwise than its kind of change, and cannot carry on another meaning", () => {
    for (const change of wordingChanges) {
      const against = { text: other, change, comparable: !carriesOn(change) };
      expect(wordingEntry.safeParse(against).success).toBe(false);
      expect(wordingEntry.safeParse({ ...against, note }).success).toBe(change !== "meaning");
      expect(wordingEntry.safeParse({ text: other, change, comparable: carriesOn(change) }).success).toBe(true);
    }
  });

  it("is the same entry when it is read again", () => {
    const sides = fc.record(
      {
        text: fc.constantFrom({ nl: "Anders" }, other),
        change: fc.constantFrom(...wordingChanges),
        comparable: fc.boolean(),
        note: fc.constant(note),
      },
      { requiredKeys: ["text"] },
    );
    fc.assert(
      fc.property(sides, (entry) => {
        const read = wordingEntry.safeParse(entry);
        if (read.success) expect(wordingEntry.parse(read.data)).toEqual(read.data);
      }),
      { seed: 3 },
    );
  });

  it("is a translation only where another language stayed as it was", () => {
    const entry = (own: object) => ({ first: { wording: { systems: { text: own, change: "translation" } } } });
    expect(refusals(entry({ nl: other.nl }))).toEqual([]);
    expect(refusals(entry(other))).toEqual([expect.stringContaining("beside one whose words stayed")]);
  });

  it("needs the words of the language that changed only, and its note in every language", () => {
    const entry = { systems: { text: { nl: "Anders" }, change: "typo", note: { nl: "Waarom" } } };
    expect(missingLocales({ waves: { first: { wording: entry } } }, ["nl", "en"])).toEqual([
      { path: ["waves", "first", "wording", "systems", "note"], locale: "en" },
    ]);
  });
});

describe("a note on another scale or direction", () => {
  it("stands with an item that was put on it", () => {
    expect(refusals({ first: { scales: { systems: "seven" }, notes: { systems: note } } })).toEqual([]);
    expect(refusals({ first: { reversed: { systems: true }, notes: { systems: note } } })).toEqual([]);
    expect(refusals({ first: { notes: { systems: note } } })).toEqual([
      expect.stringContaining('expected "systems" on another scale'),
    ]);
  });
});

describe("itemWording(instrument, item, wave)", () => {
  it("has the words of the item in a language that the entry does not name", () => {
    const asked = survey({ first: { wording: { systems: { text: { nl: other.nl }, change: "clearer" } } } });
    expect(itemWording(asked, "systems", "first")).toEqual({ nl: other.nl, en: text.en });
    expect(itemWording(asked, "systems", "second")).toEqual(text);
  });
});

describe("itemChange(instrument, item, before, after)", () => {
  const changed = (entry: object) => itemChange(survey({ first: entry }), "systems", "first", "second");

  it("is nothing where the question was put the same way", () => {
    expect(itemChange(survey({}), "systems", "first", "second")).toBeUndefined();
    const twice = { wording: { systems: { text: other, change: "meaning" } } };
    expect(itemChange(survey({ first: twice, second: twice }), "systems", "first", "second")).toBeUndefined();
  });

  it("tells the kind, the note and whether the series goes on", () => {
    expect(changed({ wording: { systems: { text: other, change: "meaning", note } } })).toEqual({
      what: ["wording"],
      kind: "meaning",
      notes: [note],
      isComparable: false,
    });
    expect(changed({ wording: { systems: { text: { nl: "Onze systemen helpen me" }, change: "typo" } } })).toEqual({
      what: ["wording"],
      kind: "typo",
      only: "nl",
      notes: [],
      isComparable: true,
    });
  });

  it("breaks a wave asked in two languages when one of them asked something else: the answers are counted together", () => {
    expect(changed({ wording: { systems: { text: { nl: other.nl }, change: "meaning" } } })).toMatchObject({
      only: "nl",
      isComparable: false,
    });
  });

  it("tells a scale and a direction with their note", () => {
    const entry = { scales: { systems: "seven" }, reversed: { systems: true }, notes: { systems: note } };
    expect(changed(entry)).toEqual({ what: ["scale", "direction"], notes: [note], isComparable: false });
  });

  it("tells of two entries the one that breaks the series, and of two that do the heavier", () => {
    const between = (first: object, second: object) => {
      const entries = { first: { wording: { systems: first } }, second: { wording: { systems: second } } };
      return itemChange(survey(entries), "systems", "first", "second");
    };
    const slip = { text: { nl: "Onze systemen helpen me" }, change: "typo" };
    const clearer = { text: { nl: "De systemen helpen me.", en: "The systems help me." }, change: "clearer" };
    const meaning = { text: other, change: "meaning" };
    expect(between(slip, meaning)).toMatchObject({ kind: "meaning", isComparable: false });
    expect(between(meaning, slip)).toMatchObject({ kind: "meaning", isComparable: false });
    expect(between(clearer, meaning)).toMatchObject({ kind: "meaning", isComparable: false });
  });

  it("is comparable exactly where the versions of the question are the same, in either direction", () => {
    const entry = fc.constantFrom(
      {},
      { wording: { systems: { text: { nl: "Systemen helpen." }, change: "typo" } } },
      { wording: { systems: { text: other, change: "clearer" } } },
      { wording: { systems: { text: other, change: "meaning" } } },
      { wording: { systems: { text: other } } },
      { scales: { systems: "seven" } },
      { reversed: { systems: true } },
    );
    fc.assert(
      fc.property(entry, entry, (first, second) => {
        const asked = survey({ first, second });
        const [there, back] = [
          itemChange(asked, "systems", "first", "second"),
          itemChange(asked, "systems", "second", "first"),
        ];
        const isSame = isSameVersion(itemVersion(asked, "systems", "first"), itemVersion(asked, "systems", "second"));
        expect(there?.isComparable ?? true).toBe(isSame);
        expect(back?.isComparable).toBe(there?.isComparable);
        expect(back?.kind).toBe(there?.kind);
      }),
      { seed: 11 },
    );
  });
});
