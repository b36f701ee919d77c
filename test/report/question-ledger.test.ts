import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedRuns } from "../../src/report/asked-runs.ts";
import { breakReason } from "../../src/report/break-text.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { readerRuns } from "../../src/report/reader-runs.ts";
import type { SiteReport, Subject } from "../../src/report/site-report.ts";
import { type Instrument, instrument } from "../../src/survey/instrument.ts";
import { organisation } from "./organisation.ts";

const other = { nl: "Anders", en: "Otherwise" };
const note = { nl: "Zo is het.", en: "So it is." };

function surveyWith(waves: object): Instrument {
  const text = (id: string) => ({ nl: `Vraag ${id}`, en: `Question ${id}` });
  return instrument.parse({
    side: "ex",
    title: { nl: "Onderzoek", en: "Survey" },
    columns: { unit: "unit" },
    scales: { agreement: { min: 1, max: 5 }, seven: { min: 1, max: 7 } },
    items: { a: { scale: "agreement", text: text("a") }, b: { scale: "agreement", text: text("b") } },
    constructs: { both: { items: ["a", "b"], title: text("both"), definition: text("both") } },
    waves,
  });
}

const people = Array.from({ length: 40 }, (_, person) => ({
  unit: person % 2 === 0 ? "n1" : "s1",
  answers: new Map([
    ["a", 1 + (person % 5)],
    ["b", 1 + (person % 4)],
  ]),
}));

function reported(waves: object): { site: SiteReport; item: Subject; construct: Subject } {
  const held = { first: people, second: people, third: people };
  const { site } = makeReport(organisation(held, {}, { instrument: surveyWith(waves) })).report;
  const [item, construct] = ["employee.a", "employee.both"].map((id) => site.subjects.find((own) => own.id === id));
  if (item === undefined || construct === undefined) throw new Error("a subject is missing");
  return { site, item, construct };
}

describe("how a question was asked", () => {
  it("is one run where nothing ever changed", () => {
    expect(reported({}).item.asked).toEqual([
      {
        waves: ["first", "second", "third"],
        put: { text: { nl: "Vraag a", en: "Question a" }, scale: { min: 1, max: 5, labels: {} }, reversed: false },
      },
    ]);
  });

  it("has a run for each change, with its kind, its note and whether the series goes on", () => {
    const { item } = reported({ first: { wording: { a: { text: other, change: "meaning", note } } } });
    expect(item.asked.map(({ waves, put, change }) => [waves, put?.text, change])).toEqual([
      [["first"], other, undefined],
      [
        ["second", "third"],
        { nl: "Vraag a", en: "Question a" },
        { what: ["wording"], kind: "meaning", notes: [note], isComparable: false },
      ],
    ]);
  });

  it("stands above its scores in the words of the last wave that asked it", () => {
    const wording = { a: { text: other, change: "meaning", note } };
    const last = reported({ third: { wording } });
    expect([last.item.text, last.item.title]).toEqual([other, other]);
    expect(reported({ second: { wording }, third: { without: ["a"] } }).item.text).toEqual(other);
    expect(reported({ first: { wording } }).item.text).toEqual({ nl: "Vraag a", en: "Question a" });
  });

  it("has the waves that did not ask it, and compares over them", () => {
    const { item } = reported({ second: { without: ["a"] }, third: { scales: { a: "seven" }, notes: { a: note } } });
    expect(item.asked).toMatchObject([
      { waves: ["first"] },
      { waves: ["second"] },
      { waves: ["third"], put: { scale: { max: 7 } }, change: { what: ["scale"], notes: [note], isComparable: false } },
    ]);
    expect(item.asked[1]).not.toHaveProperty("put");
  });

  it("lists every wave once and in order, and breaks where the series does", () => {
    const entry = fc.constantFrom(
      {},
      { without: ["a"] },
      { wording: { a: { text: { nl: "vraag a" }, change: "typo" } } },
      { wording: { a: { text: other, change: "meaning" } } },
      { scales: { a: "seven" } },
      { reversed: { a: true } },
    );
    const held = ["first", "second", "third", "fourth"];
    fc.assert(
      fc.property(fc.tuple(entry, entry, entry, entry), (entries) => {
        const asked = surveyWith(Object.fromEntries(held.map((wave, index) => [wave, entries[index]])));
        const there = held.filter((wave) => !asked.waves[wave]?.without.includes("a"));
        const runs = askedRuns(asked, "a", held, new Set(there));
        for (const own of [runs, readerRuns(runs, "nl"), readerRuns(runs, "en")]) {
          expect(own.flatMap(({ waves }) => waves)).toEqual(held);
          expect(own.flatMap(({ waves, put }) => (put === undefined ? [] : waves))).toEqual(there);
        }
        const broken = (own: typeof runs) =>
          own.filter(({ change }) => change?.isComparable === false).map(({ waves }) => waves[0]);
        // Nothing that breaks the series is hidden from readers of either language.
        expect(broken(readerRuns(runs, "en"))).toEqual(broken(runs));
      }),
      { seed: 5 },
    );
  });

  it("does not trouble readers of one language with a slip in the other", () => {
    const { item } = reported({ first: { wording: { a: { text: { nl: "vraag a" }, change: "typo" } } } });
    expect(readerRuns(item.asked, "nl")).toHaveLength(2);
    expect(readerRuns(item.asked, "en")).toMatchObject([{ waves: ["first", "second", "third"] }]);
    expect(item.breaks).toEqual([]);
  });
});

describe("the reason of a break", () => {
  it("names the kind of change of the words", () => {
    const said = (change: string, extra = {}) => {
      const { site, item } = reported({ first: { wording: { a: { text: other, change, ...extra } } } });
      const [each] = item.breaks;
      return each && [breakReason(site, item, each, "en"), breakReason(site, item, each, "nl"), each.notes];
    };
    expect(said("meaning", { note })).toEqual([
      expect.stringMatching(/the question is worded differently\. Something else is asked\.$/),
      expect.stringMatching(/is de vraag anders geformuleerd\. Er wordt iets anders gevraagd\.$/),
      [note],
    ]);
    expect(said("clearer")?.[0]).toMatch(/It was meant to ask the same, in other words\.$/);
    expect(said("typo", { comparable: false, note })?.[0]).toMatch(/Only spelling or punctuation was put right\.$/);
    // Nothing breaks, so there is nothing to tell.
    expect(said("typo")).toBeUndefined();
    expect(said("clearer", { comparable: true, note })).toBeUndefined();
  });

  it("says in which language the words changed, where the other one stayed", () => {
    const { site, item, construct } = reported({
      first: { wording: { a: { text: { nl: "Anders" }, change: "translation" } } },
    });
    const [own, whole] = [item.breaks[0], construct.breaks[0]];
    if (own === undefined || whole === undefined) throw new Error("nothing breaks");
    expect(breakReason(site, item, own, "en")).toContain("the question is worded differently in Dutch.");
    expect(breakReason(site, item, own, "nl")).toContain("is de vraag in het Nederlands anders geformuleerd.");
    expect(breakReason(site, construct, whole, "en")).toContain(
      "one of the two questions is worded differently in Dutch: ",
    );
    // The words that English readers saw are the same on both sides.
    expect(own.from?.en).toBe(own.to?.en);
  });

  it("tells of a set of questions only what holds for all that changed", () => {
    const wording = { a: { text: other, change: "meaning" }, b: { text: other, change: "clearer" } };
    const { construct } = reported({ first: { wording } });
    expect(construct.breaks).toMatchObject([{ reason: "wording", items: ["employee.a", "employee.b"] }]);
    expect(construct.breaks[0]).not.toHaveProperty("kind");
    const alike = { a: wording.a, b: wording.a };
    expect(reported({ first: { wording: alike } }).construct.breaks).toMatchObject([{ kind: "meaning" }]);
  });
});
