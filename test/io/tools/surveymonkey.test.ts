import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTool } from "../../../src/io/tools/read-tool.ts";
import { fixture } from "../fixture.ts";
import { asidesOf, linesOf, missingOf, readExport, realExport } from "./read-export.ts";

const dutch = () => readExport(fixture("exports/surveymonkey/two-rows-nl.csv"));
const audience = () => readExport(fixture("exports/surveymonkey/one-row-audience.csv"));

describe("an export of SurveyMonkey with two header rows", () => {
  it("carries a question on over the columns of its group, in Dutch and in windows-1252", async () => {
    const read = await dutch();
    expect(read.raw.facts.encoding).toBe("windows-1252");
    expect(read.reading.dialect).toBe("two header rows, questions above options");
    expect(read.reading.headerRows).toBe(2);
    const helps = "Wat helpt je, thuis of op kantoor? Kies alles wat past.";
    expect(linesOf(read).slice(9)).toEqual([
      "Hoe vaak heb je energie? | question | one |  | Hoe vaak heb je energie?",
      `${helps} - Rust | question | option | Rust | ${helps}`,
      `${helps} - Thuiswerken | question | option | Thuiswerken | ${helps}`,
      `${helps} - Anders (geef nadere toelichting) | question | option | Anders (geef nadere toelichting) | ${helps}`,
      `${helps} - Anders (geef nadere toelichting) (2) | question | text | Anders (geef nadere toelichting) | ${helps}`,
      "Zet op volgorde - Loon | question | rank | Loon | Zet op volgorde",
      "Zet op volgorde - Rust | question | rank | Rust | Zet op volgorde",
      "Zet op volgorde - Sfeer | question | rank | Sfeer | Zet op volgorde",
      "Hoe tevreden ben je over - De kantine | question | one | De kantine | Hoe tevreden ben je over",
      "Hoe tevreden ben je over - De tuin | question | one | De tuin | Hoe tevreden ben je over",
      "Wat wil je nog kwijt? | question | text |  | Wat wil je nog kwijt?",
      "In welke regio werk je? | question | one |  | In welke regio werk je?",
      "In welke regio werk je? - Anders (geef nadere toelichting) | question | text | Anders (geef nadere toelichting) | In welke regio werk je?",
      "Contactgegevens - Naam | person | ? |  | Contactgegevens",
      "Contactgegevens - E-mailadres | person | ? |  | Contactgegevens",
      "Contactgegevens - Plaats | person | ? |  | Contactgegevens",
    ]);
  });

  it("gives each column of metadata its role", async () => {
    const { reading } = await dutch();
    expect(reading.columns.slice(0, 9).map(({ name, role }) => [name, role])).toEqual([
      ["Respondent-ID", "respondent"],
      ["Collector-ID", "process"],
      ["Begindatum", "process"],
      ["Einddatum", "date"],
      ["IP-adres", "person"],
      ["E-mailadres", "person"],
      ["Voornaam", "person"],
      ["Achternaam", "person"],
      ["Aangepaste gegevens 1", "person"],
    ]);
  });

  it("sets empty rows and a repeated header aside", async () => {
    expect(asidesOf(await dutch())).toEqual({ kept: 7, blank: 2, "header-again": 1 });
  });

  it("takes the words of a column beside a scale for no answer, and nothing else", async () => {
    expect(missingOf(await dutch())).toEqual({
      "Hoe tevreden ben je over - De kantine": ["N.v.t."],
      "Hoe tevreden ben je over - De tuin": ["N.v.t."],
    });
  });

  it("has no ids and no time zone, and says so", async () => {
    const { reading } = await dutch();
    expect(reading.columns.every(({ key }) => key === undefined)).toBe(true);
    expect(reading.time).toEqual({
      why: "SurveyMonkey writes moments in the time zone of the account and does not name it",
    });
    expect(reading.notices[0]).toMatch(/matched with other waves by their wording/);
  });

  it("reads ticks written as numbers, a matrix of ticks, and ids that a spreadsheet has rounded", async () => {
    const read = await readExport(fixture("exports/surveymonkey/two-rows-numbers.csv"));
    expect(linesOf(read).slice(4)).toEqual([
      "What do you use? - Pen | question | option | Pen | What do you use?",
      "What do you use? - Phone | question | option | Phone | What do you use?",
      "What do you use? - Chalk | question | option | Chalk | What do you use?",
      "Plan of the week - Monday - Office | question | option | Office | Plan of the week - Monday",
      "Plan of the week - Monday - Home | question | option | Home | Plan of the week - Monday",
      "Plan of the week - Tuesday - Office | question | option | Office | Plan of the week - Tuesday",
      "Plan of the week - Tuesday - Home | question | option | Home | Plan of the week - Tuesday",
    ]);
    expect(read.reading.columns[0]?.role).toBe("process");
    expect(read.reading.notices.at(-1)).toMatch(/^a spreadsheet has rounded the ids/);
  });
});

describe("a condensed export of SurveyMonkey", () => {
  it("has a second header row without a word, and a notice about answers in one cell", async () => {
    const read = await readExport(fixture("exports/surveymonkey/condensed.csv"));
    expect(read.reading.dialect).toBe("two header rows, the second empty (condensed)");
    expect(linesOf(read).slice(9)).toEqual([
      "How satisfied are you with your work? | question | one |  | How satisfied are you with your work?",
      "What helps you? | question | ? |  | What helps you?",
      "Anything else? | question | ? |  | Anything else?",
    ]);
    expect(asidesOf(read)).toEqual({ kept: 3, blank: 1 });
    expect(read.reading.notices.at(-1)).toMatch(/^condensed:/);
  });
});

describe("an export of SurveyMonkey with one header row", () => {
  it("is taken apart at the dash, and its dashes are no answers", async () => {
    const read = await audience();
    expect(read.reading.dialect).toBe("one header row");
    expect(linesOf(read)).toEqual([
      "RespondentID | respondent | ? |  | RespondentID",
      "Do you like your desk? | question | one |  | Do you like your desk?",
      "What stands on it? | question | one |  | What stands on it?",
      "What stands on it? - Other (please specify) | question | text | Other (please specify) | What stands on it?",
      "What do you use? Tick all. - Pen | question | option | Pen | What do you use? Tick all.",
      "What do you use? Tick all. - Phone | question | option | Phone | What do you use? Tick all.",
      "What do you use? Tick all. - Other (please specify) | question | option | Other (please specify) | What do you use? Tick all.",
      "What do you use? Tick all. - Other (please specify) (2) | question | text | Other (please specify) | What do you use? Tick all.",
      "How do you feel about - Noise | question | one | Noise | How do you feel about",
      "How do you feel about - Light | question | one | Light | How do you feel about",
      "Region | question | one |  | Region",
    ]);
    expect(missingOf(read)).toMatchObject({
      "How do you feel about - Light": ["Unfamiliar (N/A)", "-"],
      Region: ["-", "-"],
      "What stands on it?": ["-"],
    });
  });
});

describe("a question of SurveyMonkey with one option", () => {
  it("is a tick where cells repeat the words behind the dash", () => {
    const sample = [
      ["RespondentID", "Do you use? - Tram", "How was it - all in all?"],
      ["3887201480", "Tram", "Good"],
      ["3887201481", "", "Bad"],
      ["3887201482", "Tram", "Good"],
    ];
    const [, tram, whole] = readTool({ container: "csv", sample })?.columns ?? [];
    expect(tram).toMatchObject({ text: "Do you use?", part: "Tram", group: "Do you use?", shape: "option" });
    expect(whole).toMatchObject({ text: "How was it - all in all?", shape: "one" });
    expect(whole?.part).toBe(undefined);
  });
});

describe("a table that is no export of SurveyMonkey", () => {
  it("is not taken for one by a column of respondents alone", () => {
    const sample = [
      ["Respondent ID", "team", "Q1"],
      ["1", "a", "4"],
      ["2", "b", "5"],
    ];
    expect(readTool({ container: "csv", sample })?.tool).toBe("plain");
    const own = sample.map((row, at) => (at === 0 ? ["respondent_id", "team", "Q1"] : ["3292879998", ...row.slice(1)]));
    expect(readTool({ container: "csv", sample: own })?.tool).toBe("plain");
  });
});

const films = realExport("surveymonkey/star-wars-survey_StarWars.csv");
const commas = realExport("surveymonkey/comma-survey_comma-survey.csv");

describe("real exports of SurveyMonkey (skipped where they do not lie beside the project)", () => {
  it.skipIf(!existsSync(films))("read ticks, a ranking and a matrix out of a file that is not UTF-8", async () => {
    const read = await readExport(films);
    const shapes = read.reading.columns.map(({ shape }) => shape);
    expect(shapes.slice(1, 3)).toEqual(["one", "one"]);
    expect(shapes.slice(3, 9)).toEqual(Array(6).fill("option"));
    expect(shapes.slice(9, 15)).toEqual(Array(6).fill("rank"));
    expect(shapes.slice(15)).toEqual(Array(23).fill("one"));
    expect(asidesOf(read)).toEqual({ kept: 1186 });
    const missing = new Set(Object.values(missingOf(read)).flat());
    expect([...missing]).toEqual(["Unfamiliar (N/A)"]);
  });

  it.skipIf(!existsSync(commas))("read one header row", async () => {
    const read = await readExport(commas);
    expect(read.reading.columns.slice(1).every(({ shape }) => shape === "one")).toBe(true);
    expect(asidesOf(read)).toEqual({ kept: 1129 });
  });
});
