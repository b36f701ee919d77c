import path from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Mapping } from "../../../src/io/import/mapping.ts";
import { writeCsv } from "../../../src/io/write-csv.ts";
import { savBytes } from "../tables/sav-bytes.ts";
import { escaped, workbook } from "../tables/workbook.ts";

/** A made-up respondent of the survey of the minimal workspace. */
export interface Person {
  id: string;
  unit: "shop" | "ovens";
  years: "0-2" | "3-10" | "10+";
  recommend: number | undefined;
  calm: number | undefined;
  workload: number | undefined;
  chosen: readonly ("Trots" | "Moe")[];
  remark: string;
}

/** An export as one tool writes it. */
export interface MadeExport {
  name: string;
  content: Buffer;
  tool: string;
  /** What a person would have to say, where the tool leaves it out. */
  mapping?: Partial<Mapping>;
}

const unitNames = { shop: "Winkel", ovens: "Bakkerij" };
const words = ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"];
const options = ["Trots", "Moe"] as const;
const question = {
  recommend: "Beveel je ons aan?",
  calm: "Ik kan rustig werken.",
  workload: "Het is te druk.",
  feelings: "Hoe voelde je je?",
  remark: "Wil je nog iets kwijt?",
};

function number(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}

function word(value: number | undefined, otherwise = ""): string {
  return value === undefined ? otherwise : (words[value - 1] ?? "");
}

/** `day` minutes into the fieldwork, as `2026-05-11 09:07:00`. */
function moment(index: number): string {
  return `2026-05-${11 + (index % 14)} 09:${String(index % 60).padStart(2, "0")}:00`;
}

function csv(rows: readonly (readonly string[])[], delimiter: "," | ";" | "\t" = ","): string {
  return writeCsv(rows, { delimiter, newline: "\r\n", guards: false });
}

/** Windows-1252, of which Latin 1 is the part that these texts use. */
function ansi(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

const plainHeader = ["nr", "afdeling", "jaren", question.recommend, question.calm, "Q3", "Q4_1", "Q4_2", "Q5"];
function plainRow(person: Person): string[] {
  const { id, unit, years, recommend, calm, workload, chosen, remark } = person;
  const ticks = options.map((option) => (chosen.includes(option) ? "1" : ""));
  return [id, unit, years, number(recommend), word(calm, "n.v.t."), number(workload), ...ticks, remark];
}

function qualtrics(people: readonly Person[]): string {
  const tags = ["StartDate", "EndDate", "Status", "IPAddress", "Progress", "Finished", "RecordedDate", "ResponseId"];
  const questions = [
    ["aanraden", question.recommend, '{"ImportId":"QID1"}'],
    ["stelling_1", `Stellingen - ${question.calm}`, '{"ImportId":"QID2_1"}'],
    ["stelling_2", `Stellingen - ${question.workload}`, '{"ImportId":"QID2_2"}'],
    ["gevoel_2", `${question.feelings} - Moe`, '{"ImportId":"QID3","choiceId":"2"}'],
    ["gevoel_1", `${question.feelings} - Trots`, '{"ImportId":"QID3","choiceId":"1"}'],
    ["opmerking", question.remark, '{"ImportId":"QID4_TEXT"}'],
    ["afdeling", "afdeling", '{"ImportId":"afdeling"}'],
    ["jaren", "jaren", '{"ImportId":"jaren"}'],
  ];
  const ids = ["startDate", "endDate", "status", "ipAddress", "progress", "finished", "recordedDate", "_recordId"];
  const zoned = (id: string) => (/Date$/.test(id) ? { ImportId: id, timeZone: "Europe/Amsterdam" } : { ImportId: id });
  const row = (person: Person, index: number, status: string) => [
    ...[moment(index), moment(index), status, "192.0.2.1", "100", "True", moment(index), `R_${person.id}`],
    ...[number(person.recommend), word(person.calm, "n.v.t."), word(person.workload)],
    ...[person.chosen.includes("Moe") ? "Moe" : "", person.chosen.includes("Trots") ? "Trots" : ""],
    ...[person.remark, unitNames[person.unit], person.years],
  ];
  const [first] = people;
  return csv([
    [...tags, ...questions.map(([tag = ""]) => tag)],
    [...tags, ...questions.map(([, text = ""]) => text)],
    [...ids.map((id) => JSON.stringify(zoned(id))), ...questions.map(([, , id = ""]) => id)],
    // A preview of who made the survey is no answer.
    ...(first === undefined ? [] : [row({ ...first, id: "preview", recommend: 0 }, 0, "Survey Preview")]),
    ...people.map((person, index) => row(person, index, "IP Address")),
  ]);
}

function surveyMonkey(people: readonly Person[]): string {
  const meta = [
    "Respondent ID",
    "Collector ID",
    "Start Date",
    "End Date",
    "IP Address",
    "Email Address",
    "First Name",
    "Last Name",
  ];
  const us = (index: number) => `05/${11 + (index % 14)}/2026 09:${String(index % 60).padStart(2, "0")}:00 AM`;
  return csv([
    [...meta, question.recommend, "Stellingen", "", question.feelings, "", question.remark, "afdeling", "jaren"],
    [
      ...meta.map(() => ""),
      "Response",
      question.calm,
      question.workload,
      "Trots",
      "Moe",
      "Open-Ended Response",
      "Response",
      "Response",
    ],
    ...people.map((person, index) => [
      ...[String(11_000_000_000 + index), "401", us(index), us(index), "192.0.2.1", "", "", ""],
      ...[number(person.recommend), word(person.calm, "N/A"), word(person.workload)],
      ...options.map((option) => (person.chosen.includes(option) ? option : "")),
      ...[person.remark, unitNames[person.unit], person.years],
    ]),
  ]);
}

function limeSurvey(people: readonly Person[]): string {
  const header = [
    "id. Respons ID",
    "submitdate. Datum verstuurd",
    "lastpage. Laatste pagina",
    "startlanguage. Starttaal",
  ];
  return csv([
    [
      ...header,
      `Q01. ${question.recommend}`,
      `Q02[SQ001]. Stellingen [${question.calm}]`,
      `Q02[SQ002]. Stellingen [${question.workload}]`,
      `Q03[A1]. ${question.feelings} [Trots]`,
      `Q03[A2]. ${question.feelings} [Moe]`,
      `Q04. ${question.remark}`,
      "afdeling. afdeling",
      "jaren. jaren",
    ],
    ...people.map((person, index) => [
      ...[String(index + 1), moment(index), "3", "nl"],
      ...[number(person.recommend), word(person.calm, "N.v.t."), word(person.workload)],
      ...options.map((option) =>
        person.chosen.length === 0 ? "N.v.t." : person.chosen.includes(option) ? "Ja" : "Nee",
      ),
      ...[person.remark, unitNames[person.unit], person.years],
    ]),
    ["999", "", "1", "nl", "3", "", "", "", "", "", "Winkel", "0-2"],
  ]);
}

function msForms(people: readonly Person[]): string {
  const header = ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "afdeling", "jaren"];
  return csv(
    [
      [...header, question.recommend, question.calm, question.workload, `${question.feelings} `, question.remark],
      ...people.map((person, index) => [
        ...[
          String(index + 1),
          `5/${11 + (index % 14)}/26 9:07:00`,
          `5/${11 + (index % 14)}/26 9:12:00`,
          "anonymous",
          "",
        ],
        ...[
          unitNames[person.unit],
          person.years,
          number(person.recommend),
          word(person.calm, "Weet niet"),
          word(person.workload),
        ],
        ...[person.chosen.map((option) => `${option};`).join(""), person.remark],
      ]),
    ],
    ";",
  );
}

function googleForms(people: readonly Person[]): string {
  const rows = [
    [
      "Timestamp",
      "afdeling",
      "jaren",
      question.recommend,
      `Stellingen [${question.calm}]`,
      `Stellingen [${question.workload}]`,
    ],
    ...people.map((person, index) => [
      `2026/05/${11 + (index % 14)} 9:07:${String(index % 60).padStart(2, "0")} AM GMT+2`,
      ...[
        unitNames[person.unit],
        person.years,
        number(person.recommend),
        word(person.calm, "n.v.t."),
        word(person.workload),
      ],
    ]),
  ];
  const rest = [
    [question.feelings, question.remark],
    ...people.map(({ chosen, remark }) => [chosen.join(";"), remark]),
  ];
  const quoted = rows.map((row, index) =>
    [...row, ...(rest[index] ?? [])].map((cell) => `"${cell.replaceAll('"', '""')}"`),
  );
  return `${quoted.map((row) => row.join(",")).join("\n")}\n`;
}

function typeform(people: readonly Person[]): string {
  const header = [
    "#",
    "afdeling",
    "jaren",
    question.recommend,
    question.calm,
    question.workload,
    "Trots",
    "Moe",
    question.remark,
  ];
  return csv([
    [...header, "Response Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags"],
    ...people.map((person, index) => [
      ...[`tok${person.id}`, unitNames[person.unit], person.years],
      ...[number(person.recommend), word(person.calm, "n.v.t."), word(person.workload)],
      ...options.map((option) => (person.chosen.includes(option) ? option : "")),
      ...[person.remark, "completed", moment(index), "", moment(index), "ab12", ""],
    ]),
  ]);
}

function spss(people: readonly Person[], packing: "bytecode" | "zlib"): Buffer {
  const agreement = words.map((label, index) => [index + 1, label] as [number, string]);
  const answer = (value: number | undefined, none: number | null) => value ?? none;
  return savBytes({
    packing,
    encoding: "UTF-8",
    variables: [
      { name: "nr", label: "Nummer", width: 12 },
      {
        name: "afdeling",
        label: "Afdeling",
        values: [
          [1, "Winkel"],
          [2, "Bakkerij"],
        ],
      },
      { name: "jaren", label: "Dienstjaren", width: 8 },
      { name: "V1", label: question.recommend },
      { name: "V2", label: question.calm, values: [...agreement, [9, "n.v.t."]], missing: [9] },
      { name: "V3", label: question.workload, values: agreement },
      { name: "Q4_1", label: "Trots" },
      { name: "Q4_2", label: "Moe" },
      { name: "V5", label: question.remark, width: 200 },
    ],
    rows: people.map(({ id, unit, years, recommend, calm, workload, chosen, remark }) => [
      ...[id, unit === "shop" ? 1 : 2, years, answer(recommend, null), answer(calm, 9), answer(workload, null)],
      ...options.map((option) => (chosen.length === 0 ? null : chosen.includes(option) ? 1 : 0)),
      remark,
    ]),
  });
}

/** The same answers as every tool and container writes them. */
export async function madeExports(people: readonly Person[]): Promise<MadeExport[]> {
  const plain = [plainHeader, ...people.map(plainRow)];
  const sheet = plain.map((row, at) => {
    const cells = row.map((cell) => (cell === "" ? "<c/>" : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  const { readFile } = await import("node:fs/promises");
  const xlsx = await readFile(path.resolve(await workbook({ sheets: { Antwoorden: sheet.join("") } })));
  const columns = plainHeader.map((name, at) => ({ name, data: plain.slice(1).map((row) => row[at] ?? "") }));
  const ticked = { "feelings.proud": "Trots", "feelings.tired": "Moe" };
  const said = { columns: ticked };
  return [
    { name: "plain.csv", tool: "plain", content: Buffer.from(csv(plain)) },
    { name: "plain-1252.csv", tool: "plain", content: ansi(`sep=;\r\n${csv(plain, ";")}`) },
    { name: "plain-utf16.tsv", tool: "plain", content: Buffer.from(`\ufeff${csv(plain, "\t")}`, "utf16le") },
    { name: "plain.csv.gz", tool: "plain", content: gzipSync(csv(plain)) },
    { name: "plain.xlsx", tool: "plain", content: xlsx },
    { name: "plain.parquet", tool: "plain", content: Buffer.from(parquetWriteBuffer({ columnData: columns })) },
    { name: "spss.sav", tool: "spss", content: spss(people, "bytecode") },
    { name: "spss.zsav", tool: "spss", content: spss(people, "zlib") },
    { name: "qualtrics.csv", tool: "qualtrics", content: Buffer.from(qualtrics(people)) },
    { name: "surveymonkey.csv", tool: "surveymonkey", content: ansi(surveyMonkey(people)) },
    { name: "limesurvey.csv", tool: "limesurvey", content: Buffer.from(`\ufeff${limeSurvey(people)}`) },
    { name: "ms-forms.csv", tool: "ms-forms", content: ansi(msForms(people)) },
    { name: "google-forms.csv", tool: "google-forms", content: Buffer.from(googleForms(people)) },
    { name: "typeform.csv", tool: "typeform", content: Buffer.from(typeform(people)), mapping: said },
  ];
}
