import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readWorkspace } from "../../../src/io/read-workspace.ts";
import { fixture } from "../fixture.ts";
import { emptyWorkspace, imported, minimalSurvey } from "./imported.ts";

const rawAnswers = readFileSync(path.join(fixture("minimal"), "data/waves/2026-spring/employee.csv"), "utf8");

describe("runImport(context)", () => {
  it("writes answers that count as the export does when it is read where it lies", async () => {
    const folder = emptyWorkspace();
    const { problems } = await imported(rawAnswers, { folder });
    expect(problems).toEqual([]);
    const [own, other] = await Promise.all([readWorkspace(folder), readWorkspace(fixture("minimal"))]);
    expect(own.problems).toEqual([]);
    expect(own.input?.counts.map(({ units }) => units)).toEqual(other.input?.counts.map(({ units }) => units));
    expect(own.input?.counts[0]?.segments).toEqual(other.input?.counts[0]?.segments);
  });

  it("calls columns after what they hold, and words become numbers", async () => {
    const { answers } = await imported("nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n7,Winkel,0-2,9,eens,2,ja,nee,Prima\n");
    expect(answers).toBe(
      "unit,respondent,tenure,recommend,calm,workload,feelings.proud,feelings.tired,remark\nshop,7,0-2,9,4,2,1,0,Prima\n",
    );
  });

  it("tells in the evidence what became of every column and every answer", async () => {
    const { evidence } = await imported(
      "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5,E-mail\n1,shop,0-2,9,Eens,2,1,,x,a@example.org\n2,shop,0-2,9,n.v.t.,3,,1,,b@example.org\n",
    );
    expect(evidence?.rows).toEqual({ read: 2, kept: 2, aside: {} });
    expect(evidence?.columns.personal).toEqual(["E-mail"]);
    expect(evidence?.answers.calm).toEqual({
      given: 1,
      blank: 0,
      matched: [{ says: "Eens", becomes: "4", n: 1, by: "a text of the scale" }],
      missing: [{ says: "n.v.t.", n: 1, by: "the scale" }].map((own) => ({ ...own, by: "a text of the scale" })),
      unseen: ["1", "2", "3", "5"],
    });
    expect(JSON.stringify(evidence)).not.toContain("example.org");
  });

  it("tells long answers apart that only end otherwise", async () => {
    const long = "Ik ben het met deze stelling over rustig werken op mijn afdeling helemaal";
    const header = "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n";
    const rows = `${header}1,shop,0-2,9,${long} eens,2,,,\n2,shop,0-2,9,${long} oneens,2,,,\n`;
    const answers = { calm: { [`${long} eens`]: 5, [`${long} oneens`]: 1 } };
    const { evidence } = await imported(rows, { mapping: { answers } });
    expect(evidence?.answers.calm?.matched.map(({ becomes, n }) => [becomes, n])).toEqual([
      ["5", 1],
      ["1", 1],
    ]);
    expect(evidence?.answers.calm?.unseen).toEqual(["2", "3", "4"]);
  });

  it("writes weights with a point, and asks where a comma may part thousands", async () => {
    const instrument = minimalSurvey({ columns: { unit: "afdeling", respondent: "nr", weight: "gewicht" } });
    const rowsWith = (...weights: string[]) =>
      ["nr;afdeling;jaren;Q1;Q2;Q3;Q4_1;Q4_2;Q5;gewicht", ...weights.map((own, at) => `${at};shop;0-2;9;4;2;;;;${own}`)]
        .join("\n")
        .concat("\n");
    const weightsIn = (answers = "") =>
      answers
        .trim()
        .split("\n")
        .slice(1)
        .map((row) => row.split(",")[2]);
    const decided = await imported(rowsWith("1,125", "0,5", ""), { instrument });
    expect(decided.problems).toEqual([]);
    expect(weightsIn(decided.answers)).toEqual(["1.125", "0.5", ""]);
    const open = await imported(rowsWith("1,125", "2,875"), { instrument });
    expect(open.answers).toBeUndefined();
    expect(open.problems[0]).toContain('gewicht  expected a number that reads only one way, got "1,125"');
    const told = await imported(rowsWith("1,125", "2,875"), { instrument, mapping: { decimal: "," } });
    expect(weightsIn(told.answers)).toEqual(["1.125", "2.875"]);
  });

  it("leaves the answers of a closed wave as they are, also when they may be replaced", async () => {
    const folder = emptyWorkspace();
    await imported(rawAnswers, { folder });
    writeFileSync(path.join(folder, "data/waves/2026-spring/manifest.json"), "{}");
    const { problems, answers } = await imported(rawAnswers.replace("1,shop,0-2,9", "1,shop,0-2,2"), {
      folder,
      replace: true,
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("expected a wave that is not closed yet");
    expect(answers).toContain("shop,1,0-2,9");
  });

  it("does not lay a second file of a survey beside one that is read already", async () => {
    const folder = emptyWorkspace();
    writeFileSync(path.join(folder, "data/waves/2026-spring/employee.tsv"), "nr\tafdeling\n1\tshop\n");
    const { problems, answers } = await imported(rawAnswers, { folder });
    expect(problems[0]).toContain("data/waves/2026-spring/employee.tsv  expected one file for the survey");
    expect(answers).toBeUndefined();
  });

  it("stops where the file ends in the middle of a row, for what is left of a number is another number", async () => {
    const { problems, answers } = await imported(
      "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,4,2,,,\n2,shop,0-2,1",
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("export.csv:3  expected 9 cells, as in the header");
    expect(answers).toBeUndefined();
  });

  it("shows the column that an item was probably changed into, with the difference, and does not take it", async () => {
    const rows = "nr,afdeling,jaren,Q1,Ik kan hier rustig werken.,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,4,2,,,\n";
    const { problems, answers } = await imported(rows);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('but one is near, got "Ik kan {+hier+} rustig werken."');
    expect(problems[0]).toContain('columns: { calm: "Ik kan hier rustig werken." }');
    expect(answers).toBeUndefined();
    const told = await imported(rows, { mapping: { columns: { calm: "Ik kan hier rustig werken." } } });
    expect(told.problems).toHaveLength(1);
    expect(told.problems[0]).toContain("but the question was changed");
  });

  it("does not take the code of an option for a question that was changed", async () => {
    const instrument = minimalSurvey({ columns: { unit: "afdeling", respondent: "id" } });
    const meta = "id,submitdate,lastpage,startlanguage";
    const rows = ["1,2", "2,1", "1,1"].map((ticks, at) => `${at},2026-05-12 10:00:00,3,nl,shop,0-2,9,4,2,${ticks},`);
    const { problems } = await imported(`${meta},afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n${rows.join("\n")}\n`, {
      instrument,
    });
    expect(problems.filter((problem) => problem.includes("the question was changed"))).toEqual([]);
  });

  it("stops at an answer that nothing knows, says how often it stands there, and writes nothing", async () => {
    const rows =
      "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,Best wel,2,,,\n2,shop,0-2,9,Best wel,3,,,\n3,shop,0-2,11,4,3,,,\n";
    const folder = emptyWorkspace();
    const { problems, answers } = await imported(rows, { folder });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(
      /^export\.csv:2 {2}Q2 {2}expected 1 to 5 .* for calm \(2 rows say this\), got "Best wel"/,
    );
    expect(problems[1]).toMatch(/^export\.csv:4 {2}Q1 {2}expected 0 to 10 for recommend \(1 row says this\), got "11"/);
    expect(answers).toBeUndefined();
    expect(readdirSync(path.join(folder, "data/waves/2026-spring"))).toEqual(["wave.md"]);
  });

  it("quotes no words of respondents where a comment or a name was mapped to a scale or to the days", async () => {
    const rows = Array.from({ length: 6 }, (_, n) => `${n},shop,0-2,9,4,2,,,,Jan Jansen ${n}`).join("\n");
    const text = `nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5,door\n${rows}\n`;
    const { problems } = await imported(text, { mapping: { columns: { calm: "door" } } });
    expect(problems).toEqual([expect.stringContaining("6 cells hold texts of their own")]);
    const instrument = minimalSurvey();
    const dated = { ...instrument, columns: { ...instrument.columns, date: "wanneer" } };
    const other = await imported(text, { instrument: dated, mapping: { columns: { date: "door" } } });
    expect(other.problems[0]).toContain("expected a day");
    expect([...problems, ...other.problems].join()).not.toContain("Jansen");
  });

  it("takes neither comments nor names for units, and neither for ids of respondents, and quotes none of them", async () => {
    const said = [
      "Het is te druk, zegt Wouterlood",
      "Zwartepoort luistert niet",
      "Meer tijd graag, Kwikstaart",
      "Alles gaat goed",
    ];
    const names = ["piet jansen", "fatima el amrani", "P. Kowalska", "mehmet yilmaz", "Ramdin, Shanti", "hans de boer"];
    const rows = names.map(
      (name, n) => `${n},shop,0-2,9,4,2,,,,"${said[n] ?? `Niets meer dan ${n} woorden`}","${name}"`,
    );
    const text = `nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5,Wat kan beter?,Kenmerk\n${rows.join("\n")}\n`;
    const mapped = (columns: Record<string, string>) => imported(text, { mapping: { columns }, quotesFew: false });
    const unit = await mapped({ unit: "Wat kan beter?" });
    expect(unit.problems).toEqual([expect.stringContaining("6 cells hold texts of their own")]);
    expect(unit.problems[0]).toContain("answers in people's own words and names of people are no units");
    const respondent = await mapped({ respondent: "Wat kan beter?" });
    expect(respondent.problems).toEqual([
      expect.stringContaining("expected a code for each respondent, but 6 cells hold texts of several words"),
    ]);
    const named = await mapped({ unit: "Kenmerk" });
    expect(named.problems).toEqual([expect.stringContaining("6 cells hold texts of their own")]);
    const remark = await mapped({ remark: "Kenmerk" });
    expect(remark.problems[0]).toContain('it holds names of people, got "Kenmerk"');
    expect(remark.problems[0]).toContain('doubts: { "person Kenmerk": "no" }');
    const all = [unit, respondent, named, remark].flatMap(({ problems }) => problems).join("\n");
    expect(all).not.toMatch(/Wouterlood|Zwartepoort|Kwikstaart|jansen|amrani|kowalska|yilmaz|ramdin/i);
  });

  it("says of a question of the survey what its column holds, where that names people", async () => {
    const names = ["piet jansen", "fatima el amrani", "P. Kowalska", "mehmet yilmaz", "Ramdin, Shanti", "hans de boer"];
    const rows = names.map((name, n) => `${n},shop,0-2,9,4,2,,,"${name}"`).join("\n");
    const text = `nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n${rows}\n`;
    const { problems, answers } = await imported(text);
    expect(problems).toEqual([
      expect.stringContaining(
        'remark  expected a column for remark that tells nobody, but it holds names of people, got "Q5"',
      ),
    ]);
    expect(problems[0]).toContain("content/surveys/employee.yaml: without: [remark]");
    expect(answers).toBeUndefined();
    const told = await imported(text, { mapping: { doubts: { "person Q5": "no" } } });
    expect(told.problems).toEqual([]);
  });

  it("writes no addresses as ids, also where the survey has a column for respondents", async () => {
    const rows = Array.from({ length: 6 }, (_, n) => `jo${n}@example.org,shop,0-2,9,4,2,,,,`).join("\n");
    const text = `Respondent,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n${rows}\n`;
    const { answers, evidence, problems } = await imported(text);
    expect(problems).toEqual([]);
    expect(answers).not.toContain("@");
    expect(evidence?.columns.personal).toEqual(["Respondent"]);
    expect(evidence?.columns.why).toEqual({ Respondent: "it holds e-mail addresses" });
  });

  it("takes what may be names for ids where somebody says that it names nobody", async () => {
    const codes = ["bakker", "visser", "dijk", "bos", "vos", "meijer"];
    const rows = codes.map((code) => `${code},shop,0-2,9,4,2,,,,`).join("\n");
    const text = `Respondent,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n${rows}\n`;
    const mapping = { columns: { respondent: "Respondent" } };
    const { problems } = await imported(text, { mapping });
    expect(problems).toEqual([expect.stringContaining("it holds what may be names of people")]);
    expect(problems[0]).toContain('doubts: { "person Respondent": "no" }');
    const told = await imported(text, { mapping: { ...mapping, doubts: { "person Respondent": "no" } } });
    expect(told.answers).toContain("\nbakker,shop,");
  });

  it("reads units that are called after people where the survey names their column, and no other unit comes through", async () => {
    const units = "id,parent,name_nl,name_en,contact,headcount\nhalm,,De Halm,De Halm,,14\n";
    const leaders = ["Piet Jansen", "Fatima El Amrani", "Agnieszka Kowalska", "Hans de Boer", "Mehmet Yilmaz"];
    const folder = emptyWorkspace();
    const lines = leaders.map((name, n) => `u${n},halm,${name},${name},much,2`);
    writeFileSync(path.join(folder, "data/units.csv"), `${units}${lines.join("\n")}\n`);
    const rows = (names: readonly string[]) =>
      `nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n${names.map((name, n) => `${n},${name},0-2,9,4,2,,,`).join("\n")}\n`;
    const known = await imported(rows(leaders), { folder });
    expect([known.problems, known.evidence?.columns.personal]).toEqual([[], []]);
    expect(known.answers?.split("\n")[1]).toMatch(/^u0,/);
    const other = await imported(rows([...leaders, "Truus Visser"]), { folder, replace: true, quotesFew: false });
    expect(other.problems).toEqual([expect.stringContaining("1 cell holds a text of its own")]);
  });

  it("passes over a folder where the evidence of an earlier import would lie", async () => {
    const folder = emptyWorkspace();
    mkdirSync(path.join(folder, "data/waves/2025-autumn/employee.import.json"), { recursive: true });
    expect((await imported(rawAnswers, { folder })).problems).toEqual([]);
  });

  it("takes no mapping to a column whose question asks who somebody is, whatever its header", async () => {
    const text = readFileSync("test/fixtures/exports/qualtrics/current-nl.csv");
    const { problems } = await imported(text, { mapping: { columns: { remark: "Q7" } } });
    expect(problems.join("\n")).toContain(
      'expected a column that tells nobody, but it holds what identifies people, got "Q7"',
    );
  });

  it("stops when the file changes between the moment that it is opened and the last row", async () => {
    const changes = (file: string) => writeFileSync(file, `${rawAnswers}\n`, { flag: "a" });
    const { problems, answers } = await imported(rawAnswers, { meanwhile: changes });
    expect(problems.join("\n")).toContain("it changed while it was read  → wait until it is written in full");
    expect(answers).toBeUndefined();
  });

  it("names the quote behind which a file cannot be read, when nothing before it counts", async () => {
    const { problems } = await imported(`nr,afdeling,jaren,Q1\n1,"shop,0-2,9\n${"2,shop,0-2,9\n".repeat(800_000)}`);
    expect(problems.join("\n")).toContain("export.csv:2  expected a closing quote for the one that opens here");
  });

  it("leaves no folder of a wave behind when it stops: an empty one would be taken for a wave", async () => {
    const folder = emptyWorkspace();
    const rows = "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,Best wel,2,,,\n";
    const { problems } = await imported(rows, { folder, wave: "2026-autumn" });
    expect(problems).toHaveLength(1);
    expect(readdirSync(path.join(folder, "data/waves"))).toEqual(["2026-spring"]);
  });

  it("goes on when the answer is declared", async () => {
    const rows = "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,Best wel,2,,,\n2,bakery,0-2,99,4,3,,,\n";
    const answers = { calm: { "best wel": 4 }, recommend: { "99": "missing" }, unit: { bakery: "ovens" } };
    const result = await imported(rows, { mapping: { answers } });
    expect(result.problems).toEqual([]);
    expect(result.answers?.split("\n").slice(1, 3)).toEqual(["shop,1,0-2,9,4,2,,,", "ovens,2,0-2,,4,3,,,"]);
  });

  it("refuses a declared answer that lies off the scale", async () => {
    const rows = "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,Best wel,2,,,\n";
    const { problems } = await imported(rows, { mapping: { answers: { calm: { "Best wel": 7 } } } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("expected 1 to 5");
  });

  it("quotes nothing that people wrote in words of their own, also when it is mapped to a scale", async () => {
    const texts = Array.from({ length: 70 }, (_, index) => `${index + 1},shop,0-2,9,geheim nummer ${index},2,,,`);
    const { problems } = await imported(`nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n${texts.join("\n")}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("70 cells hold texts of their own");
    expect(problems.join()).not.toContain("geheim");
  });

  it("keeps what is there, unless it may be replaced", async () => {
    const folder = emptyWorkspace();
    await imported(rawAnswers, { folder });
    const again = await imported(rawAnswers.replace(",9,4,", ",8,4,"), { folder });
    expect(again.problems.join()).toContain("--replace");
    const { answers } = await imported(rawAnswers.replace(",9,4,", ",8,4,"), { folder, replace: true });
    expect(answers).toContain(",8,4,");
  });

  it("sees the same file in another wave", async () => {
    const folder = emptyWorkspace();
    await imported(rawAnswers, { folder });
    const { problems } = await imported(rawAnswers, { folder, wave: "2026-autumn" });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("expected a file that is not in another wave already");
  });

  it("sees the same answers in another wave out of another file, whatever their order, ids and header", async () => {
    const folder = emptyWorkspace();
    const header = "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5";
    const rows = ["shop,0-2,9,4,2,1,,Prima", "ovens,3-10,3,5,1,,1,", "shop,0-2,8,2,2,,,"];
    const file = (own: readonly string[], first: number) =>
      `${header}\n${own.map((row, n) => `${first + n},${row}`).join("\n")}\n`;
    expect((await imported(file(rows, 1), { folder })).problems).toEqual([]);
    const again = await imported(file(rows.toReversed(), 50), { folder, wave: "2026-autumn" });
    expect(again.problems).toHaveLength(1);
    expect(again.problems[0]).toContain('but all 3 rows are the same there (from export.csv), got "2026-spring"');
    expect(again.answers).toBeUndefined();
    expect((await imported(file(rows.toReversed(), 50), { folder, replace: true })).problems).toEqual([]);
    const other = await imported(file([...rows.slice(1), "shop,0-2,8,2,3,,,"], 1), { folder, wave: "2026-winter" });
    expect(other.problems).toEqual([]);
    const about = readFileSync(path.join(folder, "data/waves/2026-spring/wave.md"), "utf8");
    mkdirSync(path.join(folder, "data/waves/2026-autumn"));
    const accepted = "accepted: [{ kind: same-rows, survey: employee, reason: two shops }]\nstart:";
    writeFileSync(path.join(folder, "data/waves/2026-autumn/wave.md"), about.replace("start:", accepted));
    expect((await imported(file(rows, 70), { folder, wave: "2026-autumn" })).problems).toEqual([]);
  });

  it("tells a column of averages once, with how many there are and what they look like", async () => {
    const header = "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5";
    const rows = Array.from({ length: 12 }, (_, n) => `${n},shop,0-2,9,${2 + (n % 4)}.${n % 3}5,2,,,`);
    const { problems } = await imported(`${[header, ...rows].join("\n")}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      "export.csv:2  Q2  expected 1 to 5 in whole numbers for calm, but 12 rows hold a number between two, such as 2.05 and 3.15 and 4.25",
    );
    const few = await imported(`${[header, ...rows].join("\n")}\n`, { quotesFew: false });
    expect(few.problems[0]).toContain("12 rows hold a number between two  →");
    const one = await imported(`${header}\n1,shop,0-2,9,3.5,2,,,\n`);
    expect(one.problems[0]).toContain('got "3.5"');
  });

  it("leaves the last good answers as they are when the next file is wrong", async () => {
    const folder = emptyWorkspace();
    const { answers } = await imported(rawAnswers, { folder });
    const broken = await imported(rawAnswers.replace(",9,4,", ",12,4,"), { folder, replace: true });
    expect(broken.problems).toHaveLength(1);
    expect(broken.answers).toBe(answers);
  });

  it("makes a text inert that a spreadsheet would run", async () => {
    const { answers, evidence } = await imported(
      "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,4,2,,,\"=cmd|' /C calc'!A0\"\n2,shop,0-2,9,4,2,,,\u202e<script>alert(1)</script>\n",
    );
    expect(answers).toContain("'=cmd|' /C calc'!A0");
    expect(answers).toContain("<script>alert(1)</script>");
    expect(answers).not.toContain("\u202e");
    expect(evidence?.guarded).toBe(1);
  });

  it("writes no comment where the tool says that nothing was said", async () => {
    const header = "id,submitdate,lastpage,startlanguage,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5";
    const rows = ["NA", "Prima"].map(
      (said, at) => `${at + 1},2026-05-0${at + 1} 10:00:00,3,nl,shop,0-2,9,4,2,NA,NA,${said}`,
    );
    const { answers, problems } = await imported([header, ...rows, "3,NA,1,nl,shop,NA,NA,NA,NA,NA,NA,NA"].join("\n"), {
      mapping: { columns: { respondent: "id" } },
    });
    expect(problems).toEqual([]);
    expect(answers).toContain("Prima");
    expect(answers).not.toContain("NA");
  });

  it("counts the same whatever the order of columns and rows", async () => {
    const [header = "", ...rows] = rawAnswers.trimEnd().split("\n");
    const cells = [header, ...rows].map((row) => row.replace(/"[^"]*"/, "Gezellig").split(","));
    const countsOf = async (columns: readonly number[], order: readonly number[]) => {
      const text = [0, ...order.map((row) => row + 1)].map((row) =>
        columns.map((column) => cells[row]?.[column]).join(","),
      );
      const folder = emptyWorkspace();
      const { problems } = await imported(`${text.join("\n")}\n`, { folder });
      expect(problems).toEqual([]);
      return (await readWorkspace(folder)).input?.counts.map(({ units }) => units);
    };
    const columns = cells[0]?.map((_, index) => index) ?? [];
    const order = rows.map((_, index) => index);
    const plain = await countsOf(columns, order);
    const shuffled = (size: number) =>
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, index) => index),
        { minLength: size },
      );
    await fc.assert(
      fc.asyncProperty(shuffled(columns.length), shuffled(rows.length), async (own, other) => {
        expect(await countsOf(own, other)).toEqual(plain);
      }),
      { seed: 7, numRuns: 12 },
    );
  });
});

/** The entry that a problem prints, where it says that it belongs: what a person copies into the survey file. */
function entryIn(problem = ""): { waves: Record<string, { wording: Record<string, object & { change?: string }> }> } {
  const [, wave = "", entry = ""] = /under waves\.(\S+)\.wording in \S+: (.*?) \((?:meaning|typo) /.exec(problem) ?? [];
  return { waves: { [wave]: { wording: parse(entry) } } };
}

describe("the ledger of questions", () => {
  const text = { nl: "Beveel je ons aan?", en: "Would you recommend us?" };
  const rows = "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,4,2,,,\n";
  const header = (question: string) => rows.replace("Q1", question);

  it("finds a question by its words in any language", async () => {
    for (const question of ["Beveel je ons aan? ", "would you recommend us"]) {
      const { problems, evidence } = await imported(header(question));
      expect(problems).toEqual([]);
      expect(evidence?.columns.taken.find(({ target }) => target === "recommend")?.by).toBe("wording");
    }
  });

  it("stops at other words with the difference, until the entry that it prints is in the ledger", async () => {
    const question = "Beveel je ons van harte aan?";
    const mapping = { columns: { recommend: question } };
    const { problems, answers } = await imported(header(question), { mapping });
    expect(problems).toHaveLength(1);
    expect(answers).toBeUndefined();
    expect(problems[0]).toContain("Beveel je ons {+van harte+} aan?");
    const printed = entryIn(problems[0]);
    expect(printed.waves["2026-spring"]?.wording.recommend).toEqual({ text: { nl: question }, change: "meaning" });
    const after = await imported(header(question), { mapping, instrument: minimalSurvey(printed) });
    expect(after.problems).toEqual([]);
    expect(after.evidence?.wording.recommend).toBe("same");
  });

  it("proposes a slip as a slip, and still stops until a person has said so", async () => {
    const question = "Beveel je ons, aan";
    const mapping = { columns: { recommend: question } };
    const { problems } = await imported(`${rows.replace("Q1", `"${question}"`)}`, { mapping });
    expect(problems).toHaveLength(1);
    const printed = entryIn(problems[0]);
    expect(printed.waves["2026-spring"]?.wording.recommend?.change).toBe("typo");
    const instrument = minimalSurvey(printed);
    expect(instrument.waves["2026-spring"]?.wording.recommend?.comparable).toBe(true);
    const after = await imported(rows.replace("Q1", `"${question}"`), { mapping, instrument });
    expect(after.problems).toEqual([]);
  });

  it("asks for another entry where the ledger has other words for this wave already", async () => {
    const question = "Beveel je ons van harte aan?";
    const wording = { recommend: { text: { nl: "Raad je ons aan?" }, change: "clearer" } };
    const instrument = minimalSurvey({ waves: { "2026-spring": { wording } } });
    const { problems } = await imported(header(question), {
      mapping: { columns: { recommend: question } },
      instrument,
    });
    expect(problems[0]).toContain("put in the place of the entry under waves.2026-spring.wording");
    // The words of another language stay those of the item.
    const english = await imported(header(text.en), { instrument });
    expect(english.problems).toEqual([]);
  });

  it("asks which column is meant when none has the name or the words of a question", async () => {
    const { problems } = await imported(header("Vraag 1"));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("without: [recommend]");
    const left = await imported(header("Vraag 1"), {
      instrument: minimalSurvey({ waves: { "2026-spring": { without: ["recommend"] } } }),
    });
    expect(left.problems).toEqual([]);
    expect(left.answers).not.toContain("recommend");
  });
});

describe("an imported wave", () => {
  it("is read by the names of its columns only while the evidence lies beside it", async () => {
    const folder = emptyWorkspace();
    await imported(rawAnswers, { folder });
    expect((await readWorkspace(folder)).problems).toEqual([]);
    writeFileSync(path.join(folder, "data/waves/2026-spring/employee.csv"), rawAnswers);
    const { problems } = await readWorkspace(folder);
    const told = problems.filter(({ expected }) => expected.startsWith("expected a column"));
    expect(told[0]?.expected).toContain("as an import wrote this file (employee.import.json lies beside it)");
    expect(told[0]?.remedy).toContain("import the export again with --replace");
    expect(told[0]?.remedy).toContain("or remove employee.import.json");
    expect(told[1]?.remedy).toMatch(/^as for \w+, above$/);
    expect(told.map(({ column }) => column)).toContain("recommend");
  });

  it("says so where its evidence is broken or that of another survey, with what to do", async () => {
    const folder = emptyWorkspace();
    await imported(rawAnswers, { folder });
    const beside = path.join(folder, "data/waves/2026-spring/employee.import.json");
    const written = readFileSync(beside, "utf8");
    const foreign = { ...JSON.parse(written) };
    foreign.mapping.survey = "customer";
    const broken = [
      [written.slice(0, 200), "it is no JSON, or ends halfway"],
      ["[]", "it holds something else"],
      [written.replace('"kept"', '"keep"'), "something else stands under rows.kept"],
      [JSON.stringify(foreign), "it is that of customer"],
    ] as const;
    for (const [text, why] of broken) {
      writeFileSync(beside, text);
      const { problems } = await readWorkspace(folder);
      expect(problems.map(({ file, expected }) => [file, expected])).toEqual([
        ["data/waves/2026-spring/employee.import.json", `expected the evidence of the import of employee, but ${why}`],
      ]);
      expect(problems[0]?.remedy).toContain("--replace");
    }
  });

  it("is read as it was written, whatever wave.md says of the file of the tool", async () => {
    const folder = emptyWorkspace();
    await imported(rawAnswers, { folder });
    const about = path.join(folder, "data/waves/2026-spring/wave.md");
    const format = 'format: { delimiter: ";", decimal: "," }\n';
    writeFileSync(about, readFileSync(about, "utf8").replace("start:", `${format}start:`));
    expect((await readWorkspace(folder)).problems).toEqual([]);
  });
});
