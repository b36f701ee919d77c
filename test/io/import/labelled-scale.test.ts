import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnProfile } from "../../../src/io/import/column-profile.ts";
import { labelledScale } from "../../../src/io/import/propose/labelled-scale.ts";
import { proposeSurvey } from "../../../src/io/import/propose/propose-survey.ts";
import type { ToolColumn, ToolReading } from "../../../src/io/tools/tool-reading.ts";

const agreement = ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"];

/** What codes mean, by the labels of 1, 2, 3 …; others are added. */
function labelled(labels: readonly string[], others: Readonly<Record<string, string>> = {}) {
  return {
    labels: new Map([...labels.map((label, at) => [String(at + 1), label] as const), ...Object.entries(others)]),
  };
}

const codes = ["1", "2", "3", "4", "5"];

describe("labelledScale(column, cells, locale)", () => {
  it("takes codes that rise with their labels as they are", () => {
    const scale = labelledScale(labelled(agreement), codes, "nl");
    expect(scale).toMatchObject({ id: "agreement-5", isCertain: true, isReversed: false });
    expect(scale).toMatchObject({ scale: { min: 1, max: 5, texts: { Oneens: 2, "Helemaal eens": 5 } } });
  });

  it("sees codes that run against their labels, as 1 for yes and 2 for no", () => {
    expect(labelledScale(labelled([...agreement].reverse()), codes, "nl")).toMatchObject({
      id: "agreement-5-reversed",
      isReversed: true,
      scale: { min: 1, max: 5, texts: { "Helemaal eens": 1, "Helemaal oneens": 5 } },
    });
    expect(labelledScale(labelled(["Yes", "No"]), ["1", "2"], "en")).toMatchObject({ isReversed: true });
  });

  it("takes nothing for a scale of which the labels are names, or stand in no order", () => {
    const days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"];
    expect(labelledScale(labelled(days), codes, "nl")).toBe("unordered");
    expect(
      labelledScale(labelled(["Eens", "Helemaal oneens", "Neutraal", "Oneens", "Helemaal eens"]), codes, "nl"),
    ).toBe("unordered");
  });

  it("says nothing where labels only repeat their codes, or where most answers have none", () => {
    expect(labelledScale(labelled(codes), codes, "nl")).toBeUndefined();
    const some = new Map([
      ["0", "Kat"],
      ["10", "Hond"],
      ["7", "Vis"],
    ] as const);
    expect(labelledScale({ labels: some }, codes, "nl")).toBeUndefined();
  });

  it("takes a long list for names", () => {
    const towns = new Map(Array.from({ length: 500 }, (_, at) => [String(at), `Plaats ${at}`]));
    expect(labelledScale({ labels: towns }, codes, "nl")).toBe("unordered");
  });

  it("keeps a code without a label out of a scale that is known: it is perhaps no answer", () => {
    expect(labelledScale(labelled(agreement), [...codes, "9"], "nl")).toMatchObject({ scale: { min: 1, max: 5 } });
  });

  it("tells the codes whose label says that there is no answer", () => {
    expect(labelledScale(labelled(agreement, { 9: "N.v.t." }), codes, "nl")).toMatchObject({ missing: ["9"] });
  });

  it("places codes that are no numbers by their labels", () => {
    const labels = new Map(agreement.map((label, at) => [`A${at + 1}`, label]));
    expect(labelledScale({ labels }, ["A2", "A5"], "nl")).toMatchObject({
      scale: { min: 1, max: 5, texts: { Oneens: 2 }, labels: { 2: { nl: "Oneens" } } },
      isCertain: true,
    });
  });

  it("never turns a scale round, whatever the order in which the labels stand", () => {
    const shuffled = fc.shuffledSubarray(
      agreement.map((label, at) => [String(at + 1), label] as const),
      { minLength: 5 },
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), (pairs, isFromHigh) => {
        const labels = new Map(pairs.map(([code, label]) => [isFromHigh ? String(6 - Number(code)) : code, label]));
        expect(labelledScale({ labels }, codes, "nl")).toMatchObject({ isReversed: isFromHigh });
      }),
      { seed: 7 },
    );
  });
});

/** What is proposed for columns with labels, each with sixty answers that come round. */
function proposed(
  columns: Readonly<Record<string, { labels: ReadonlyMap<string, string>; cells: readonly string[]; text?: string }>>,
  settled: Readonly<Record<string, string>> = {},
) {
  const own = Object.entries(columns);
  const reading: ToolReading = {
    tool: "spss",
    dialect: "",
    headerRows: 1,
    columns: own.map(
      ([name, { labels, text = "" }], index): ToolColumn => ({
        index,
        name,
        role: "question",
        text,
        shape: "one",
        labels,
      }),
    ),
    aside: () => undefined,
    time: { why: "" },
    notices: [],
  };
  const profiles = own.map(([, { cells }]): ColumnProfile => {
    const distinct = new Map(cells.map((cell) => [cell, 60 / cells.length]));
    return { filled: 60, distinct, isOpen: false, longest: 2 };
  });
  return proposeSurvey(
    reading,
    { read: 60, kept: 60, aside: new Map(), columns: profiles },
    { side: "ex", locale: "nl", locales: ["nl"], settled: new Map(Object.entries(settled)) },
  );
}

describe("proposeSurvey(reading, profile) of codes with labels", () => {
  it("has a code for no answer hold for its own question, since 9 is an answer on ten points", () => {
    const { definition } = proposed({
      seen: { ...labelled(agreement, { 9: "N.v.t." }), cells: [...codes, "9"] },
      recommend: { labels: new Map(), cells: ["0", "5", "8", "9", "10"], text: "Zou je ons aanbevelen?" },
    });
    expect(definition.missing).not.toContain("9");
    expect(definition.items.seen).toMatchObject({ missing: expect.arrayContaining(["", "9"]) });
    expect(definition.items.recommend).not.toHaveProperty("missing");
  });

  it("declares a question reversed whose high codes stand for the low end", () => {
    const down = { ...labelled([...agreement].reverse()), cells: codes };
    expect(proposed({ down }).definition.items.down).toMatchObject({ reversed: true, scale: "agreement-5-reversed" });
    const heavy = { ...down, text: "Mijn werkdruk is te hoog" };
    const { items } = proposed({ heavy }, { directions: "-heavy" }).definition;
    expect(items.heavy).not.toHaveProperty("reversed");
  });

  it("asks what names are, in their words, and leaves them out where nobody says", () => {
    const animals = { ...labelled(["De kat", "De hond", "Het paard"]), cells: ["1", "2", "3"] };
    const cautious = proposed({ animals });
    expect(cautious.definition.items).toEqual({});
    expect(cautious.doubts).toMatchObject([{ holds: ["De kat", "De hond", "Het paard"] }]);
  });

  it("puts codes in the order that somebody gave to their labels", () => {
    const animals = { ...labelled(["De kat", "De hond", "Het paard"]), cells: ["1", "2", "3"] };
    const { definition, answers } = proposed({ animals }, { "kind animals": "scale", "order animals": "3 1 2" });
    expect(answers.animals).toEqual({ 3: "1", 1: "2", 2: "3" });
    expect(Object.values(definition.scales as object)).toMatchObject([{ labels: { 1: { nl: "Het paard" } } }]);
  });

  it("takes a statement about a team that was agreed with for a question, and not for a group", () => {
    const safe = { ...labelled(agreement), cells: codes, text: "In mijn team kan ik zeggen wat ik denk" };
    expect(proposed({ safe }).definition.items.safe).toMatchObject({ scale: "agreement-5" });
  });
});
