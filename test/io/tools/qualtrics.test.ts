import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTool } from "../../../src/io/tools/read-tool.ts";
import { fixture } from "../fixture.ts";
import { asidesOf, linesOf, missingOf, readExport, realExport } from "./read-export.ts";

const current = () => readExport(fixture("exports/qualtrics/current-nl.csv"));
const labels = () => readExport(fixture("exports/qualtrics/current-labels-en.csv"));
const transitional = () => readExport(fixture("exports/qualtrics/transitional.csv"));
const legacy = () => readExport(fixture("exports/qualtrics/legacy.csv"));

describe("an export of Qualtrics with three header rows", () => {
  it("is told by its import ids", async () => {
    const { reading } = await current();
    expect(reading.tool).toBe("qualtrics");
    expect(reading.dialect).toBe("three header rows, import ids as JSON; answers as numbers");
    expect(reading.headerRows).toBe(3);
    expect(reading.notices).toEqual([]);
  });

  it("gives each column its role, in whatever language the metadata are labelled", async () => {
    const { reading } = await current();
    const names = (role: string) => reading.columns.filter((column) => column.role === role).map(({ name }) => name);
    expect(names("respondent")).toEqual(["ResponseId"]);
    expect(names("date")).toEqual(["RecordedDate"]);
    expect(names("language")).toEqual(["UserLanguage"]);
    expect(names("seconds")).toEqual(["Duration (in seconds)"]);
    expect(names("person")).toEqual([
      "IPAddress",
      "RecipientLastName",
      "RecipientFirstName",
      "RecipientEmail",
      "ExternalReference",
      "LocationLatitude",
      "LocationLongitude",
      "Q7",
      "ManagerEmail",
    ]);
    expect(names("process")).toEqual([
      "StartDate",
      "EndDate",
      "Status",
      "Progress",
      "Finished",
      "DistributionChannel",
      "Q4 - Topics",
      "Q6_First Click",
      "Q6_Page Submit",
      "Q2_DO",
      "SC0",
    ]);
  });

  it("knows questions by import id and choice, not by the recode in their name", async () => {
    const { reading } = await current();
    const questions = reading.columns.filter(({ role }) => role === "question");
    expect(questions.map(({ name, key, group }) => [name, key, group])).toEqual([
      ["Q1", "QID1", undefined],
      ["Q2_1", "QID2-1", "QID2"],
      ["Q2_2", "QID2-2", "QID2"],
      ["Q2_3", "QID2-3", "QID2"],
      ["Q3_1", "QID3-1", "QID3"],
      ["Q3_14", "QID3-4", "QID3"],
      ["Q3_2", "QID3-2", "QID3"],
      ["Q3_14_TEXT", "QID3-4-TEXT", undefined],
      ["Q4", "QID4-TEXT", undefined],
      ["Q5#1_1", "QID5#1-1", "QID5#1"],
      ["Q5#1_2", "QID5#1-2", "QID5#1"],
      ["Afdeling", "Afdeling", undefined],
    ]);
  });

  it("takes questions apart from their rows and options, also over a line break", async () => {
    expect(linesOf(await current()).slice(17, 29)).toEqual([
      "Q1 | question | one |  | Hoe tevreden ben je met je werk?",
      "Q2_1 | question | one | Ik heb energie | Geef aan hoe vaak",
      "Q2_2 | question | one | Ik krijg steun | Geef aan hoe vaak",
      "Q2_3 | question | one | Ik kan me concentreren | Geef aan hoe vaak",
      "Q3_1 | question | option | Rust | Wat helpt je?",
      "Q3_14 | question | option | Anders | Wat helpt je?",
      "Q3_2 | question | option | Thuiswerken | Wat helpt je?",
      "Q3_14_TEXT | question | text | Anders | Wat helpt je?",
      "Q4 | question | text |  | Wat wil je nog kwijt?",
      "Q4 - Topics | process | ? |  | Q4 - Topics",
      "Q5#1_1 | question | one | Collega's | Samen - Belang",
      "Q5#1_2 | question | one | Leiding | Samen - Belang",
    ]);
  });

  it("sets previews, tests, spam, imported rows and others aside, each with its reason", async () => {
    expect(asidesOf(await current())).toEqual({
      kept: 4,
      preview: 1,
      test: 1,
      spam: 1,
      imported: 1,
      partial: 1,
      blank: 2,
      "header-again": 1,
    });
  });

  it("takes recodes below zero for no answer, and NA in a comment for an answer", async () => {
    expect(missingOf(await current())).toEqual({
      Q2_1: ["-1"],
      Q2_2: ["-1"],
      Q2_3: ["-99"],
      Q3_1: ["-99"],
      Q3_14: ["-99"],
    });
    const { reading, rows } = await current();
    expect(rows[0]?.[25]).toBe("NA");
    expect(reading.columns[25]?.isMissing?.("NA")).toBe(false);
  });

  it("takes the time zone from the third row, and UTC when it names none", async () => {
    expect((await current()).reading.time).toEqual({
      zone: "Europe/Amsterdam",
      why: "named in the third header row",
    });
    expect((await labels()).reading.time.zone).toBe("UTC");
    expect((await readExport(fixture("exports/qualtrics/joined.csv"))).reading.time).toEqual({
      zone: "UTC",
      why: "the import id of the date names no time zone: taken as UTC",
    });
  });

  it("reads the same from the UTF-16 with tabs", async () => {
    const tabs = await readExport(fixture("exports/qualtrics/current-nl-utf16.tsv"));
    expect(tabs.raw.facts).toMatchObject({ encoding: "utf-16le", delimiter: "\t" });
    expect(linesOf(tabs)).toEqual(linesOf(await current()));
    expect(asidesOf(tabs)).toEqual(asidesOf(await current()));
  });

  it("reads labels, matrices with several answers a row, rankings, and texts beside a choice", async () => {
    const read = await labels();
    expect(read.reading.dialect).toBe("three header rows, import ids as JSON; answers as labels");
    expect(linesOf(read).slice(5)).toEqual([
      "mood | question | one |  | How was your week?",
      "mood_4_TEXT | question | text | Other: | How was your week?",
      "load_1 | question | one | Meetings | How much of your time goes to",
      "scale_1 | question | one | Canteen | Rate these",
      "scale_2 | question | one | Garden | Rate these",
      "m_1_1 | question | option | Morning | When do you use - Lift",
      "m_1_2 | question | option | Evening | When do you use - Lift",
      "m_2_1 | question | option | Morning | When do you use - Stairs",
      "m_2_2 | question | option | Evening | When do you use - Stairs",
      "order_1 | question | rank | Pay | Put in order",
      "order_2 | question | rank | Peace | Put in order",
      "order_3 | question | rank | People | Put in order",
    ]);
    expect(asidesOf(read)).toEqual({ kept: 3, preview: 1, test: 1, spam: 1, partial: 1 });
  });

  it("takes answers in one cell apart only where the cells show that they are several", async () => {
    const { reading } = await readExport(fixture("exports/qualtrics/joined.csv"));
    const shapes = reading.columns.slice(2).map(({ name, shape, separator }) => [name, shape, separator]);
    expect(shapes).toEqual([
      ["Q1", "several", ","],
      ["Q2", undefined, undefined],
      ["Q3", "one", undefined],
    ]);
    expect(reading.notices).toEqual([
      'cells of Q2 hold commas that may part several answers, and nothing shows it: export with "Split multi-value fields into columns"',
    ]);
  });

  it("is read without a single answer", async () => {
    const read = await readExport(fixture("exports/qualtrics/empty.csv"));
    expect(read.reading.headerRows).toBe(3);
    expect(read.rows).toEqual([]);
  });
});

describe("an export of Qualtrics of 2016", () => {
  it("has ids as Python prints them, and the keys of today", async () => {
    const { reading } = await transitional();
    expect(reading.dialect).toBe("three header rows, import ids in single quotes, as of 2016; answers as numbers");
    expect(reading.columns.slice(11, 23).map(({ name, key }) => [name, key])).toEqual([
      ["Q1", "QID1"],
      ["Q2_1", "QID2-1"],
      ["Q2_3", "QID2-3"],
      ["Q2_-1", "QID2-4"],
      ["Q3_1", "QID3-1"],
      ["Q3_2", "QID3-2"],
      ["Q4_1_1", "QID4-1-1"],
      ["Q4_1_2", "QID4-1-2"],
      ["Q5#1_1", "QID5#1-1"],
      ["Q5#1_2", "QID5#1-2"],
      ["Q2_3_TEXT", "QID2-3-TEXT"],
      ["Q6", "QID6"],
    ]);
  });

  it("tells ticks from a matrix by the cells, and takes texts apart at a dash without spaces", async () => {
    const lines = linesOf(await transitional()).slice(12, 22);
    expect(lines.map((line) => line.slice(0, 70))).toEqual([
      "Q2_1 | question | option | Work-life is in balance | Tick what holds",
      "Q2_3 | question | option | I like my team | Tick what holds",
      "Q2_-1 | question | option | No basis for evaluation | Tick what holds",
      "Q3_1 | question | one | Energy | Please think of the last four weeks o",
      "Q3_2 | question | one | Focus | Please think of the last four weeks of",
      "Q4_1_1 | question | option | Morning | When-Desk",
      "Q4_1_2 | question | option | Evening | When-Desk",
      "Q5#1_1 | question | one | Pay | Compare-Importance",
      "Q5#1_2 | question | one | Peace | Compare-Importance",
      "Q2_3_TEXT | question | text | I like my team | Tick what holds",
    ]);
  });

  it("leaves a scale around nil alone, and says so; recodes below zero are no answer", async () => {
    const read = await transitional();
    expect(missingOf(read)).toEqual({ Q1: ["-1"], Q3_1: ["-1"], Q3_2: ["-1"] });
    expect(read.reading.notices).toEqual([
      "long questions are cut off after some hundred characters, as exports before 2017 were: export again to have them whole",
      "negative answers in Q6 (-2, -1) may be the low end of a scale or mean no answer: nothing was decided; name them under missing: where they mean no answer",
    ]);
    expect(asidesOf(read)).toEqual({ kept: 4, test: 1 });
  });
});

describe("an export of Qualtrics before 2017", () => {
  it("is told by V1 and V2 above ResponseID, with a mark at its start and an empty last column", async () => {
    const read = await legacy();
    expect(read.reading.dialect).toBe("two header rows, V1 to V10, as before 2017; answers as numbers");
    expect(read.reading.columns.length).toBe(26);
    expect(read.reading.columns.at(-1)).toMatchObject({ index: 25, role: "process", text: "" });
    expect(asidesOf(read)).toEqual({ kept: 2, partial: 1, preview: 1 });
  });

  it("puts columns together only where they stand side by side, are numbered alike and asked alike", async () => {
    const { reading } = await legacy();
    expect(reading.columns.slice(10, 22).map(({ name, group, part, shape }) => [name, group, part, shape])).toEqual([
      ["Q1", undefined, undefined, "one"],
      ["Q2_1", "Q2_1", "I like my work", "option"],
      ["Q2_2", "Q2_1", "I like my team", "option"],
      ["Q3_1", "Q3_1", "Energy", "one"],
      ["Q3_2", "Q3_1", "Focus", "one"],
      ["Q4#1_1", "Q4#1_1", "Pay", "one"],
      ["Q4#1_2", "Q4#1_1", "Peace", "one"],
      ["near: 1", "near: 1", "Near", "one"],
      ["far: 1", "near: 1", "Far", "one"],
      ["Q5_TEXT", undefined, undefined, "text"],
      ["team_size", undefined, undefined, "one"],
      ["team_mood", undefined, undefined, "one"],
    ]);
  });

  it("has no keys, and says that waves are matched by wording", async () => {
    const { reading } = await legacy();
    expect(reading.columns.filter(({ key }) => key !== undefined)).toEqual([]);
    expect(reading.notices[0]).toMatch(/^this export holds no import ids/);
  });
});

describe("an export of Qualtrics whose header rows were taken out", () => {
  it("is told by the names of its metadata, with or without the questions", async () => {
    const one = await readExport(fixture("exports/qualtrics/bare.csv"));
    expect(one.reading.dialect).toBe("one header row, without import ids; answers as numbers");
    expect(asidesOf(one)).toEqual({ kept: 3, preview: 1 });
    const two = await readExport(fixture("exports/qualtrics/bare-two-rows.csv"));
    expect(two.reading.headerRows).toBe(2);
    expect(two.reading.columns[7]).toMatchObject({ part: "Ik heb energie", text: "Geef aan hoe vaak" });
    expect(asidesOf(two)).toEqual({ kept: 3, preview: 1 });
  });
});

describe("a column of Qualtrics with text beside a choice", () => {
  it("keeps the question free of what says so in any language, and -1 in words of one's own is an answer", () => {
    const id = (name: string) => JSON.stringify({ ImportId: name });
    const sample = [
      ["Q1", "Q1_3_TEXT"],
      ["Mikä? - Valittu vaihtoehto", "Mikä? - Muu - Teksti"],
      [id("QID1"), id("QID1_3_TEXT")],
      ["1", "-1"],
      ["-1", "-99"],
      ["-99", ""],
    ];
    const [choice, text] = readTool({ container: "csv", sample })?.columns ?? [];
    expect(choice).toMatchObject({ text: "Mikä?", shape: "one" });
    expect(choice?.part).toBe(undefined);
    expect(["1", "-1", "-99"].map((cell) => choice?.isMissing?.(cell))).toEqual([false, true, true]);
    expect(text).toMatchObject({ text: "Mikä?", part: "Muu - Teksti", shape: "text" });
    expect(["-1", "-99"].map((cell) => text?.isMissing?.(cell))).toEqual([false, true]);
  });
});

describe("a question of Qualtrics with a line for who somebody is", () => {
  it("is dropped where people write, and read where they choose", () => {
    const id = (name: string) => JSON.stringify({ ImportId: name });
    const sample = [
      ["Q1", "Q2", "Q3_1", "Q3_2"],
      ["In which ZIP code do you live?", "Do you check your e-mail address book?", "You - First name", "You - Town"],
      [id("QID1_TEXT"), id("QID2"), id("QID3_1"), id("QID3_2")],
      ["20500", "1", "Some", "Where"],
    ];
    const roles = readTool({ container: "csv", sample })?.columns.map(({ role }) => role);
    expect(roles).toEqual(["person", "question", "person", "question"]);
  });
});

describe("keys of Qualtrics that two columns claim", () => {
  it("are given to neither, with a notice", () => {
    const id = '{"ImportId":"QID1"}';
    const reading = readTool({
      container: "csv",
      sample: [
        ["Q1", "Q1b"],
        ["A?", "B?"],
        [id, id],
        ["1", "2"],
      ],
    });
    expect(reading?.columns.map(({ key }) => key)).toEqual([undefined, undefined]);
    expect(reading?.notices).toEqual(["2 columns share an import id with another and are matched by name and wording"]);
  });
});

const tutorial = realExport("qualtrics/ldi_tutorial_3header.csv");
const german = realExport("qualtrics/qualtRics_sample_german_3header.csv");

describe("real exports of Qualtrics (skipped where they do not lie beside the project)", () => {
  it.skipIf(!existsSync(tutorial))(
    "read a tutorial of 25 answers, two previews among them and one not finished",
    async () => {
      const read = await readExport(tutorial);
      expect(asidesOf(read)).toEqual({ kept: 22, preview: 2, partial: 1 });
      expect(read.reading.time.zone).toBe("America/New_York");
      const persons = read.reading.columns.filter(({ role }) => role === "person").map(({ name }) => name);
      expect(persons).toEqual(["name_confidential", "number_confidential"]);
      expect(read.reading.columns[11]).toMatchObject({ key: "QID2-1", text: "What is your age?", part: "Age (years)" });
    },
  );

  it.skipIf(!existsSync(german))("read metadata with German labels", async () => {
    const { reading } = await readExport(german);
    expect(reading.columns.filter(({ role }) => role === "person").length).toBe(7);
    expect(reading.columns.slice(16).map(({ role, shape }) => [role, shape])).toEqual([
      ["language", undefined],
      ["question", "one"],
      ["question", "text"],
      ["process", undefined],
    ]);
  });
});
