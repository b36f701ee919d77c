import { describe, expect, it } from "vitest";
import type { Respondent } from "../../src/counts/tally.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { type Instrument, instrument } from "../../src/survey/instrument.ts";
import methods from "../method/methods.ts";
import { organisation } from "./organisation.ts";

const items = ["a", "b", "c"];

/** One construct of three agreements, with what differed in some waves. */
function surveyWith(waves: object, of: readonly string[] = items): Instrument {
  const text = (id: string) => ({ nl: `Vraag ${id}`, en: `Question ${id}` });
  return instrument.parse({
    side: "ex",
    title: { nl: "Onderzoek", en: "Survey" },
    columns: { unit: "unit" },
    scales: { agreement: { min: 1, max: 5 }, seven: { min: 1, max: 7 } },
    items: Object.fromEntries(of.map((id) => [id, { scale: "agreement", text: text(id) }])),
    constructs: { tools: { items: [...of], title: text("tools"), definition: text("tools") } },
    waves,
  });
}

/** Forty people in two units, each answering `answer(person, item)`. */
function wave(asked: readonly string[], answer: (person: number, item: string) => number): Respondent[] {
  return Array.from({ length: 40 }, (_, person) => ({
    unit: person % 2 === 0 ? "n1" : "s1",
    answers: new Map(asked.map((item) => [item, answer(person, item)])),
  }));
}

const low = (person: number, item: string) => 1 + ((person + item.charCodeAt(0)) % 4);
const high = (person: number, item: string) =>
  item === "c" ? 1 + (Math.floor(person / 4) % 3) : 3 + ((person + item.charCodeAt(0)) % 3);
const reworded = { wording: { c: { text: { nl: "Anders", en: "Different" }, comparable: false } } };

function reported(waves: Parameters<typeof organisation>[0], asked: Instrument) {
  const { rows, report } = makeReport(organisation(waves, {}, { instrument: asked }));
  const subject = report.site.subjects.find(({ id }) => id === "employee.tools");
  if (subject === undefined) throw new Error("the construct has no subject");
  return { rows, subject, change: rows.changes.find((row) => row.subject === "tools" && row.unit === "all") };
}

/** The construct score of everybody, by the adapter that the method vectors run through. */
function scoreOf(people: readonly Respondent[], on: readonly string[]): number {
  const table = people.map(({ answers }) => Object.fromEntries(on.map((item) => [item, String(answers.get(item))])));
  const described = on.map((id) => ({ id, min: 1, max: 5, reverse: false }));
  const result = methods.construct?.({ csv: table }, { items: described, minShare: 0.5 });
  return (result as { mean: number }).mean;
}

describe("a construct whose items changed", () => {
  const before = wave(items, low);
  const after = wave(items, high);

  it("is compared on the items that stayed the same, and says on which", () => {
    const { subject, change } = reported({ first: before, second: after }, surveyWith({ first: reworded }));
    expect(change).toMatchObject({ from: "first", to: "second", method: "index/1 common:a+b", label: "higher" });
    expect(change?.difference).toBe(Math.round(scoreOf(after, ["a", "b"]) - scoreOf(before, ["a", "b"])));
    expect(subject.breaks).toEqual([
      { before: "first", after: "second", reason: "wording", items: ["employee.c"], restated: "tools.common" },
    ]);
    expect(subject.restated).toEqual([
      { subject: "tools.common", items: ["employee.a", "employee.b"], waves: ["first", "second"] },
    ]);
  });

  it("publishes both numbers: as asked and restated", () => {
    const { rows } = reported({ first: before, second: after }, surveyWith({ first: reworded }));
    const rowOf = (subject: string, id: string) =>
      rows.scores.find((row) => row.subject === subject && row.unit === "all" && row.wave === id);
    for (const [id, people] of Object.entries({ first: before, second: after })) {
      expect(rowOf("tools", id)).toMatchObject({ value: Math.round(scoreOf(people, items)), method: "index/1" });
      const common = { value: Math.round(scoreOf(people, ["a", "b"])), method: "index/1 common:a+b" };
      expect(rowOf("tools.common", id)).toMatchObject(common);
    }
    // On all items the score fell, since the new question is answered low; on the same items it rose.
    expect(rowOf("tools", "second")?.value).toBeLessThan((rowOf("tools.common", "second")?.value ?? 0) - 10);
  });

  it("is not compared on items of which fewer than half, or fewer than two, stayed", () => {
    const one = { wording: { b: reworded.wording.c, c: reworded.wording.c } };
    const { subject, change, rows } = reported({ first: before, second: after }, surveyWith({ first: one }));
    expect(change).toBeUndefined();
    expect(subject.restated).toEqual([]);
    expect(subject.breaks[0]).not.toHaveProperty("restated");
    expect(rows.scores.some((row) => row.subject.includes("common"))).toBe(false);

    const five = [...items, "d", "e"];
    const wide = surveyWith({ first: { without: ["c", "d", "e"] } }, five);
    const few = reported({ first: wave(["a", "b"], low), second: wave(five, high) }, wide);
    expect(few.change).toBeUndefined();
  });

  it("is compared on the old items when one was added", () => {
    const added = surveyWith({ first: { without: ["c"] } });
    const { subject, change } = reported({ first: wave(["a", "b"], low), second: after }, added);
    expect(subject.breaks[0]).toMatchObject({ reason: "items", items: ["employee.c"], restated: "tools.common" });
    expect(change).toMatchObject({ n_from: 40, method: "index/1 common:a+b" });
  });

  it("keeps the waves apart in which an item was put on another scale or turned round", () => {
    for (const [difference, reason] of [
      [{ scales: { c: "seven" } }, "scale"],
      [{ reversed: { c: true } }, "direction"],
    ] as const) {
      const { subject, change, rows } = reported({ first: before, second: after }, surveyWith({ first: difference }));
      expect(subject.breaks[0]).toMatchObject({ reason, items: ["employee.c"] });
      expect(change?.method).toBe("index/1 common:a+b");
      const item = rows.changes.filter((row) => row.subject === "c");
      expect(item).toEqual([]);
      // A mean on seven points, or of a question turned round, is another figure; a share still is a share.
      const metrics = rows.scores.filter((row) => row.subject === "c" && row.unit === "all" && row.wave === "first");
      expect(metrics.map(({ metric }) => metric)).toEqual(["favorable"]);
    }
  });

  it("turns and rescales the answers of that wave", () => {
    const turned = surveyWith({ first: { reversed: { a: true } } }, ["a", "b"]);
    const scaled = surveyWith({ first: { scales: { a: "seven" } } }, ["a", "b"]);
    const people = wave(["a", "b"], (_, item) => (item === "a" ? 1 : 5)).map((one, index) =>
      index === 0
        ? {
            ...one,
            answers: new Map([
              ["a", 3],
              ["b", 3],
            ]),
          }
        : one,
    );
    const indexOf = (asked: Instrument) =>
      makeReport(organisation({ first: [...people, ...people] }, {}, { instrument: asked })).rows.scores.find(
        (row) => row.subject === "tools" && row.unit === "all",
      )?.value;
    // 1 turned on 1-5 is 100: almost everybody scores 100; on 1-7 it is 0, with the other item half of 100.
    expect(indexOf(turned)).toBe(99);
    expect(indexOf(scaled)).toBe(50);
  });

  it("cannot be restated where a wave was delivered as counts", () => {
    const input = organisation({ first: before, second: after }, {}, { instrument: surveyWith({ first: reworded }) });
    const [first, ...others] = input.sources;
    if (first === undefined) throw new Error("there is no file");
    const { rows, report } = makeReport({ ...input, sources: [{ ...first, kind: "counts" }, ...others] });
    expect(rows.changes.filter((row) => row.subject === "tools")).toEqual([]);
    expect(report.site.subjects.find(({ id }) => id === "employee.tools")?.restated).toEqual([]);
  });

  it("has no restated series over waves alike, also where an earlier wave was delivered as counts", () => {
    const asked = surveyWith({ first: reworded });
    const input = organisation({ first: before, second: after, third: before }, {}, { instrument: asked });
    const sources = input.sources.map((own) => ({ ...own, kind: own.wave === "first" ? "counts" : own.kind }) as const);
    const { rows } = makeReport({ ...input, sources });
    expect(rows.scores.filter((row) => row.subject.includes("common"))).toEqual([]);
    // As asked is enough where nothing changed, though the restated score is there as well.
    const { rows: all } = makeReport(input);
    expect(all.changes.filter(({ subject, unit }) => subject === "tools" && unit === "all")).toMatchObject([
      { from: "first", to: "second", method: "index/1 common:a+b" },
      { from: "second", to: "third", method: "index/1" },
    ]);
    const dropped = surveyWith({ first: { without: [] }, second: { without: ["c"] }, third: { without: ["c"] } });
    const two = wave(["a", "b"], high);
    const { rows: fewer } = reported({ first: before, second: two, third: two }, dropped);
    expect(fewer.changes.find(({ subject, to }) => subject === "tools" && to === "third")?.method).toBe("index/1");
  });

  it("never puts the same items in one series where they were put differently", () => {
    const other = { scales: { b: "seven", c: "seven" } };
    const asked = surveyWith({
      first: { scales: { a: "seven" } },
      third: other,
      fourth: { ...other, wording: { a: reworded.wording.c } },
    });
    const input = { first: before, second: after, third: before, fourth: after };
    const { rows, subject } = reported(input, asked);
    const on = { items: ["employee.b", "employee.c"] };
    expect(subject.restated).toEqual([
      { subject: "tools.common", ...on, waves: ["third", "fourth"] },
      { subject: "tools.common-2", ...on, waves: ["first", "second"] },
    ]);
    expect(rows.trends.filter((row) => row.subject === "tools")).toEqual([]);
  });

  it("passes over no wave in which enough of the questions were the same", () => {
    // The fourth has another scale; the second and third ask all that the fifth does.
    const asked = surveyWith({ first: { without: ["c"] }, fourth: { scales: { a: "seven", b: "seven" } } });
    const two = wave(["a", "b"], low);
    const { rows } = reported({ first: two, second: before, third: after, fourth: before, fifth: after }, asked);
    const trend = rows.trends.find((row) => row.subject === "tools" && row.unit === "all");
    expect(trend).toMatchObject({ waves: 4, from: "first", to: "fifth", method: "trend/1 index/1 common:a+b" });
  });

  it("carries its trend over the break on the common items", () => {
    const steps = [0, 1, 2].map((step) =>
      wave(items, (person, item) => 1 + ((person + step + item.charCodeAt(0)) % 5)),
    );
    const [one = [], two = [], three = []] = steps;
    const { rows } = reported({ first: one, second: two, third: three }, surveyWith({ first: reworded }));
    const trend = rows.trends.find((row) => row.subject === "tools" && row.unit === "all");
    expect(trend).toMatchObject({ waves: 3, from: "first", to: "third", method: "trend/1 index/1 common:a+b" });
  });
});

describe("the reason of a break", () => {
  it("is the set of questions where several changed in different ways", () => {
    const mixed = { wording: { c: reworded.wording.c }, scales: { b: "seven" } };
    const people = { first: wave(items, low), second: wave(items, high) };
    const { subject } = reported(people, surveyWith({ first: mixed }));
    expect(subject.breaks).toMatchObject([{ reason: "items", items: ["employee.b", "employee.c"] }]);
  });
});
