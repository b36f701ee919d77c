import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { profileFile } from "../../../src/io/import/column-profile.ts";
import { openExport } from "../../../src/io/import/open-export.ts";
import { directionsTyped } from "../../../src/io/import/propose/doubt.ts";
import { type ProposedSurvey, proposeSurvey } from "../../../src/io/import/propose/propose-survey.ts";
import { instrument as instrumentSchema } from "../../../src/survey/instrument.ts";
import { temporaryFolder } from "../fixture.ts";

/** What is proposed for a table of which the columns are given: each header with the cells below it, over and over. */
async function proposed(
  columns: Readonly<Record<string, readonly (string | number)[]>>,
  settled: Readonly<Record<string, string>> = {},
  labels: ReadonlyMap<string, string> = new Map(),
): Promise<ProposedSurvey> {
  const file = path.join(temporaryFolder(), "export.csv");
  const row = (at: number) => Object.values(columns).map((cells) => cells[at % cells.length]);
  const rows = [Object.keys(columns), ...Array.from({ length: 60 }, (_, index) => row(index))];
  writeFileSync(file, rows.map((cells) => cells.map((cell) => `"${cell}"`).join(";")).join("\n"));
  const { raw, reading: read } = await openExport(file);
  const reading = labels.size === 0 ? read : { ...read, columns: read.columns.map((own) => ({ ...own, labels })) };
  const profile = await profileFile(raw, reading, "set-aside");
  return proposeSurvey(reading, profile, {
    side: "ex",
    locale: "nl",
    locales: ["nl"],
    settled: new Map(Object.entries(settled)),
  });
}

const agreed = ["Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"];

describe("proposeSurvey(reading, profile)", () => {
  it.each([
    "Afdeling",
    "Op welke afdeling werk je?",
    "Bij welk organisatieonderdeel werkt u?",
    "Which department do you work in?",
    "What is your business unit?",
  ])("asks whether a column of units is one, also where a form asks for it: %s", async (question) => {
    const columns = { [question]: ["Winkel", "Magazijn"], "Ik ga met plezier naar mijn werk": agreed };
    expect((await proposed(columns)).doubts.map(({ id }) => id)).toContain("unit");
    const { units } = await proposed(columns, { unit: question });
    expect(units).toEqual(["Winkel", "Magazijn"]);
  });

  it("says of a column that nobody called the units why it is left out", async () => {
    const places = Array.from({ length: 30 }, (_, index) => `Vestiging ${index + 1}`);
    const { units, leftOut } = await proposed({ Vestiging: places, "Ik ga met plezier naar mijn werk": agreed });
    expect(units).toEqual([]);
    expect(leftOut).toEqual([
      { column: "Vestiging", why: expect.stringContaining("perhaps the unit of a respondent") },
    ]);
  });

  it("makes no group and no unit of words that mean no answer", async () => {
    const columns = {
      Afdeling: ["Winkel", "Magazijn", "n.v.t.", "Weet ik niet"],
      Contract: ["Vast", "Tijdelijk", "N.v.t.", "Weet niet"],
      "Ik ga met plezier naar mijn werk": agreed,
    };
    const { definition, answers, leftOut, ...own } = await proposed(columns, { unit: "Afdeling" });
    expect([own.units, own.rareUnits, own.noUnits]).toEqual([["Winkel", "Magazijn"], [], ["n.v.t.", "Weet ik niet"]]);
    const { contract } = definition.segments as Record<string, { categories: Record<string, unknown> }>;
    expect(Object.keys(contract?.categories ?? {})).toEqual(["tijdelijk", "vast"]);
    expect(answers.contract).toEqual({ "N.v.t.": "missing", "Weet niet": "missing" });
    const why = "answers that mean none, such as “not applicable”: they are in no group";
    expect(leftOut).toEqual([{ column: "Contract", why }]);
  });

  it("makes a unit of NA, which may be North America", async () => {
    const columns = { Department: ["EMEA", "NA"], "Ik ga met plezier naar mijn werk": agreed };
    expect((await proposed(columns, { unit: "Department" })).units).toEqual(["EMEA", "NA"]);
  });

  it("makes no comment of what asks for a person, or holds an address among other words", async () => {
    const people = ["Jo Visser", "An de Wit", "Bo Bakker", "Cas Smit", "Dirk de Boer van den Berg"];
    const contact = people.map((name) => `${name}, Kade 1, ${name.slice(0, 2)}@example.org`);
    const columns = {
      "Hoe heet je?": people.map((name) => `${name} ${"-".repeat(40)}`),
      "Hoe bereiken we je?": contact,
    };
    const { definition, leftOut } = await proposed({ ...columns, "Mijn werk boeit mij": agreed });
    expect(Object.values(definition.items)).toMatchObject([{ scale: "agreement-5" }]);
    expect(leftOut.map(({ why }) => why)).toEqual(["it asks who somebody is", "it holds e-mail addresses"]);
  });

  it("asks whether what may be names of people is so, and leaves it out until somebody says no", async () => {
    const columns = {
      Team: ["Jan de Vries", "Fatima El Amrani", "Truus"],
      Leidinggevende: ["bos", "visser"],
      Klant: ["Zeer tevreden", "Tevreden", "Zeer ontevreden"],
      "Mijn werk boeit mij": agreed,
    };
    const { doubts, definition, personal } = await proposed(columns);
    const asked = doubts.filter(({ id }) => id.startsWith("person "));
    expect(asked.map(({ id, cautious }) => [id, cautious])).toEqual([
      ["person Team", "yes"],
      ["person Leidinggevende", "yes"],
    ]);
    // The question is printed in a log as well, the cells only where somebody sits at the file.
    expect(asked.map(({ question }) => question).join()).not.toMatch(/Jan|Truus|bos/);
    expect([...personal].map(([{ name }, holds]) => [name, holds])).toEqual([
      ["Team", "what may be names of people"],
      ["Leidinggevende", "what may be names of people"],
    ]);
    expect(JSON.stringify(definition)).not.toMatch(/Vries|Amrani|Truus|bos|visser/);
    const told = await proposed(columns, { "person Team": "no", unit: "Team" });
    expect(told.units).toEqual(["Jan de Vries", "Fatima El Amrani", "Truus"]);
  });

  it("asks the same where the file has codes whose labels are names, as SPSS does", async () => {
    const labels = new Map([
      ["1", "Jan de Vries"],
      ["2", "Fatima El Amrani"],
    ]);
    const { doubts, definition } = await proposed({ Team: ["1", "2"] }, {}, labels);
    expect(doubts.map(({ id }) => id)).toContain("person Team");
    expect(JSON.stringify(definition)).not.toMatch(/Vries|Amrani/);
    const places = new Map([
      ["1", "Den Haag"],
      ["2", "Sint Maarten"],
    ]);
    expect((await proposed({ Team: ["1", "2"] }, {}, places)).doubts.map(({ id }) => id)).toEqual(["unit"]);
  });

  it("takes no answers on a scale for units", async () => {
    const { doubts, definition } = await proposed({ "Team en leiding werken goed samen": agreed });
    expect(doubts.map(({ id }) => id)).toEqual(["directions"]);
    expect(Object.values(definition.items)).toMatchObject([{ scale: "agreement-5" }]);
  });

  it.each([
    "Mijn werkdruk is te hoog",
    "My workload is too high",
    "Ik overweeg een andere baan te zoeken",
    "How often were you bothered by: little interest in doing things",
    "Setting up the project was complicated",
    "Ik voel mij hier onveilig",
    "I have the intention to leave",
  ])(
    "asks whether a high answer is good news where it seems bad, and leaves the question out where nobody says: %s",
    async (question) => {
      const columns = { [question]: agreed };
      const { doubts, leftOut } = await proposed(columns);
      expect([doubts.length, leftOut.length]).toEqual([1, 1]);
      const [{ id = "", choices: [{ value = "" } = {}] = [], directions } = {}] = doubts;
      expect([id, directions?.seems]).toEqual(["directions", [value]]);
      const { definition } = await proposed(columns, { [id]: `-${value}` });
      expect(Object.values(definition.items)).toMatchObject([{ scale: "agreement-5", reversed: true }]);
      const asked = await proposed(columns, { [id]: `+${value}` });
      expect(Object.values(asked.definition.items)[0]).not.toHaveProperty("reversed");
      const left = await proposed(columns, { [id]: `?${value}` });
      expect([left.definition.items, left.columns, left.definition.scales]).toEqual([{}, {}, {}]);
    },
  );

  it("asks once for all questions on a scale, which of them are the other way round", async () => {
    const columns = {
      "Ik ga met plezier naar mijn werk": agreed,
      "Mijn werkdruk is te hoog": agreed,
      "Raad je ons aan bij anderen?": [6, 7, 8, 9, 10],
    };
    const { doubts } = await proposed(columns);
    const [first] = doubts;
    expect(doubts.map(({ id, choices }) => [id, choices.length])).toEqual([["directions", 2]]);
    const answer = directionsTyped(first?.choices.map(({ value }) => value) ?? [], "2") ?? "";
    const { definition } = await proposed(columns, { directions: answer });
    expect(Object.values(definition.items).map((item) => (item as { reversed?: true }).reversed)).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });

  it("takes no scale that is in doubt without being told, and offers what it may be instead", async () => {
    const column = "Hoe gaat het met de samenwerking?";
    const { doubts, definition, leftOut } = await proposed({ [column]: [2, 3, 4, "n.v.t."] });
    const scale = doubts.find(({ id }) => id.startsWith("scale "));
    expect([definition.items, leftOut.length, scale?.cautious]).toEqual([{}, 1, "-"]);
    expect(scale?.why).toContain("only 2, 3, 4 were given");
    expect(scale?.choices.map(({ value }) => value)).toContain("recommend");
    const nps = await proposed({ [column]: [2, 3, 4] }, { [scale?.id ?? ""]: "recommend" });
    expect(nps.definition.scales).toEqual({ recommend: { min: 0, max: 10, metric: "nps" } });
    const words = ["Soms", "Vaak", "Nooit"];
    const [open] = (await proposed({ [column]: words })).doubts;
    expect(open?.choices.map(({ value }) => value)).toEqual(expect.arrayContaining(["segment", "comment"]));
    const told = async (answer: string) =>
      (await proposed({ [column]: words }, { [open?.id ?? ""]: answer })).definition;
    expect(Object.values((await told("comment")).items)).toMatchObject([{ type: "comment" }]);
    expect(Object.keys((await told("segment")).segments ?? {})).toHaveLength(1);
  });

  it("asks once what questions with the same answers are, in which order they stand, and one by one when told so", async () => {
    const words = ["Lopend", "Vliegend", "Zwemmend"];
    const turned = ["Zwemmend", "Lopend", "Vliegend"];
    const columns = {
      "Lees je?": words,
      "Fiets je?": turned,
      "Zing je?": words,
      "Kook je?": words,
      "Wat drink je?": ["Thee", "Melk"],
    };
    const { doubts } = await proposed(columns);
    const [together, other] = doubts;
    expect([doubts.length, together?.id, other?.id]).toEqual([2, "kinds Lees je?", "kind Wat drink je?"]);
    expect(together?.question).toBe(
      "These 4 questions have the same answers: “Lees je?”, “Fiets je?”, “Zing je?” and 1 more. What are they?",
    );
    const scaled = await proposed(columns, { "kinds Lees je?": "scale", "order Lees je?": "3 1 2" });
    expect(scaled.doubts.map(({ id }) => id).filter((id) => id.startsWith("order"))).toEqual(["order Lees je?"]);
    const scales = Object.entries(scaled.definition.scales as Record<string, { texts: unknown }>);
    expect(scales.map(([, { texts }]) => texts)).toEqual([{ Zwemmend: 1, Lopend: 2, Vliegend: 3 }]);
    expect(Object.values(scaled.definition.items)).toMatchObject(Array(4).fill({ scale: scales[0]?.[0] }));
    const each = await proposed(columns, { "kinds Lees je?": "each", "kind Zing je?": "segment" });
    expect([each.doubts.length, Object.keys(each.definition.segments ?? {}).length]).toEqual([6, 1]);
  });

  it("asks once on which scale questions with the same answers were answered, and apart when told so", async () => {
    const few = ["2", "3", "4"];
    const columns = { "Is het druk?": few, "Is het leuk?": few, "Is het warm?": ["1", "2", "3"] };
    const { doubts } = await proposed(columns);
    const scales = doubts.filter(({ id }) => id.startsWith("scale"));
    expect(scales.map(({ id }) => id)).toEqual(["scales Is het druk?", expect.stringMatching(/^scale /)]);
    expect(scales[0]?.question).toBe("On which scale were these 2 questions answered: “Is het druk?”, “Is het leuk?”?");
    const [first] = scales[0]?.choices ?? [];
    const { definition } = await proposed(columns, { "scales Is het druk?": first?.value ?? "" });
    expect(Object.values(definition.items)).toHaveLength(2);
    const each = await proposed(columns, { "scales Is het druk?": "each" });
    expect(each.doubts.filter(({ id }) => id.startsWith("scale "))).toHaveLength(3);
  });

  it("takes answers that no scale is known by for answers in own words, when told so", async () => {
    const columns = { "Wat neem je mee?": ["Koffie", "Thee", "Melk"] };
    const [kind] = (await proposed(columns)).doubts;
    const { definition } = await proposed(columns, { [kind?.id ?? ""]: "comment" });
    expect(Object.values(definition.items)).toMatchObject([{ type: "comment" }]);
  });

  it.each(["Hoe lang werk je hier?", "How long have you worked here?"])(
    "takes years of work for a group: %s",
    async (question) => {
      const { definition } = await proposed({ [question]: ["korter dan twee jaar", "twee tot vijf jaar"] });
      expect([definition.items, Object.keys(definition.segments ?? {}).length]).toEqual([{}, 1]);
      // Codes of years are no answers on a scale either.
      expect((await proposed({ [question]: [1, 2, 3, 4] })).definition.items).toEqual({});
    },
  );

  it.each([
    "Hoe waarschijnlijk is het dat u ons aanbeveelt aan een vriend of collega?",
    "Hoe waarschijnlijk is het dat je ons zou aanraden?",
    "Raad je ons aan bij anderen?",
    "How likely are you to recommend us?",
  ])("scores a recommendation as such: %s", async (question) => {
    const { definition } = await proposed({ [question]: [6, 7, 8, 9, 10] });
    expect(Object.values(definition.items)).toMatchObject([{ scale: "recommend" }]);
  });

  it("makes no groups of people of the answers to a question that only mentions a group", async () => {
    const compared = ["Boven het gemiddelde", "Gemiddeld", "Onder het gemiddelde"];
    const columns = {
      "Were you ever treated differently in a meeting due to your gender?": ["No", "Yes, here", "Yes, elsewhere"],
      "How does your team compare with others?": compared,
      "How important is a unit test to you?": ["Very important", "Extremely important"],
    };
    const { definition, leftOut } = await proposed(columns);
    expect([definition.segments, leftOut.length]).toEqual([undefined, 3]);
    const asked = await proposed({ ...columns, "Wat is je geslacht?": ["Man", "Vrouw"] });
    expect(Object.keys(asked.definition.segments ?? {})).toEqual(["geslacht"]);
  });

  it("takes for comments what people wrote, and not sentences that come back, a text shown to all or a number that was typed", async () => {
    const own = Array.from(
      { length: 60 },
      (_, index) => `Het is prettig werken hier, al is zaal ${index} vaak te warm en te vol`,
    );
    const columns = {
      "Wat kan beter?": own,
      "Welke zin past bij je?": [
        "Ik doe liever alles zelf dan dat ik een ander vraag om mij daarbij te helpen",
        "Ik vraag liever een ander om mij te helpen dan dat ik alles zelf moet doen",
      ],
      Uitleg: ["Deze vragen gaan over je werk van de afgelopen maand, niet over dat van anderen"],
    };
    const { definition, leftOut } = await proposed(columns);
    expect(Object.values(definition.items)).toMatchObject([{ type: "comment", column: "Wat kan beter?" }]);
    expect(leftOut.map(({ column }) => column)).toEqual(["Welke zin past bij je?", "Uitleg"]);
  });

  it("reads how far a scale goes where its question says so, and asks where it says that the lowest is best", async () => {
    const one = await proposed({ "Welk cijfer geef je ons? (1-10)": [5, 6, 7, 8] });
    expect(one.definition.scales).toEqual({ "one-to-ten": { min: 1, max: 10, metric: "mean" } });
    const turned = await proposed({ "How was it? (1 = very satisfied, 5 = very dissatisfied)": [1, 2, 3, 4, 5] });
    expect([turned.definition.items, turned.doubts.map(({ id }) => id)]).toEqual([{}, ["directions"]]);
  });

  it("knows a recommendation by a heading that is a code, and takes a number of things for no scale", async () => {
    const columns = { survey_q6_nps: [1, 5, 7, 9, 10], "How many people did you meet?": [0, 2, 3, 10] };
    const { definition, leftOut } = await proposed(columns);
    expect(Object.values(definition.items)).toMatchObject([{ scale: "recommend" }]);
    expect(leftOut).toEqual([
      { column: "How many people did you meet?", why: "the answers given do not tell the scale" },
    ]);
  });

  it("keeps two scales of one name apart where they run from other numbers", async () => {
    const labels = (cells: readonly string[]) => new Map(cells.map((cell, index) => [String(index + 1), cell]));
    const column = (index: number, name: string) => ({ index, name, role: "question" as const, text: name });
    const profileOf = (cells: readonly string[]) => ({
      filled: 60,
      distinct: new Map(cells.map((cell) => [cell, 60 / cells.length])),
      isOpen: false,
      longest: 10,
    });
    const reading = {
      tool: "spss" as const,
      dialect: "made",
      headerRows: 1,
      columns: [column(0, "In woorden?"), { ...column(1, "In codes?"), labels: labels(["Nee", "Ja"]) }],
      aside: () => undefined,
      time: { why: "none" },
      notices: [],
    };
    const columns = [profileOf(["Ja", "Nee"]), profileOf(["1", "2"])];
    const profile = { read: 60, kept: 60, aside: new Map(), columns };
    const context = { side: "ex" as const, locale: "nl" as const, locales: ["nl" as const], settled: new Map() };
    const { definition } = proposeSurvey(reading, profile, context);
    expect(instrumentSchema.safeParse(definition).error).toBeUndefined();
    expect(new Set(Object.values(definition.items).map((item) => (item as { scale: string }).scale)).size).toBe(2);
  });
});
