import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";
import { FileFault } from "../tables/file-fault.ts";
import { longestCell } from "../tables/raw-table.ts";

/** A row of a table of LimeSurvey: its fields by name. */
export type LssRow = ReadonlyMap<string, string>;

/** Which fields of which tables are wanted; whatever else stands in the file is read past. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  surveys: ["language"],
  surveys_languagesettings: ["surveyls_title", "surveyls_language"],
  questions: [
    "qid",
    "parent_qid",
    "type",
    "title",
    "question",
    "language",
    "other",
    "mandatory",
    "question_order",
    "gid",
  ],
  subquestions: ["qid", "parent_qid", "title", "question", "language", "scale_id", "question_order"],
  question_l10ns: ["qid", "question", "language"],
  groups: ["gid", "group_order"],
  answers: ["aid", "qid", "code", "answer", "language", "scale_id", "sortorder"],
  answer_l10ns: ["aid", "answer", "language"],
};

const remedy = "export it again under Export → Survey structure (.lss)";
/** Real files go seven deep, markup stands in CDATA. */
const deepest = 32;
const mostRows = 200_000;

/**
 * The tables in an `.lss`, streamed: `<document>`, a table, `<rows>`, `<row>`, a field each. A document type is refused, since nothing in it could be
 * meant well, and so are depths and sizes that no survey has.
 *
 * @throws FileFault when it is no XML, no LimeSurvey survey, or too large
 */
export async function readLss(path: string): Promise<ReadonlyMap<string, readonly LssRow[]>> {
  const tables = new Map<string, LssRow[]>();
  const parser = new SaxesParser({ fileName: "" });
  const trail: string[] = [];
  let row: Map<string, string> | undefined;
  let field: string | undefined;
  let value = "";
  let docType = "";
  let rows = 0;

  const fault = (expected: string, mend = remedy) => new FileFault(expected, mend, parser.line);
  parser.on("error", () => {
    throw fault("expected XML, but it is damaged");
  });
  parser.on("doctype", () => {
    throw fault("expected the XML of LimeSurvey, but it declares a document type, which is never read");
  });
  parser.on("opentag", ({ name }) => {
    trail.push(name);
    if (trail.length > deepest)
      throw fault(`expected the XML of LimeSurvey, but it is more than ${deepest} levels deep`);
    const [, table = "", , inRow] = trail;
    const fields = Object.hasOwn(wanted, table) ? wanted[table] : undefined;
    if (trail.length === 1 && name !== "document") throw fault(`expected <document>, got <${name.slice(0, 40)}>`);
    if (fields !== undefined && trail.length === 4 && inRow === "row") {
      rows += 1;
      if (rows > mostRows) throw fault(`expected the structure of one survey, but it has more than ${mostRows} rows`);
      row = new Map();
    }
    if (row !== undefined && trail.length === 5 && fields?.includes(name)) {
      field = name;
      value = "";
    }
    if (table === "LimeSurveyDocType" && trail.length === 2) value = "";
  });
  const take = (text: string) => {
    if (field !== undefined || (trail.length === 2 && trail[1] === "LimeSurveyDocType")) {
      value += text;
      if (value.length > longestCell) throw fault(`expected texts of at most ${longestCell} characters`);
    }
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", () => {
    if (trail.length === 2 && trail[1] === "LimeSurveyDocType") docType = value.trim();
    if (trail.length === 5 && field !== undefined) {
      row?.set(field, value);
      field = undefined;
    }
    if (trail.length === 4 && row !== undefined) {
      const table = trail[1] ?? "";
      const own = tables.get(table) ?? [];
      own.push(row);
      tables.set(table, own);
      row = undefined;
    }
    trail.pop();
  });

  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw fault("expected UTF-8");
    }
  };
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 16 })) parser.write(decode(bytes as Buffer));
  parser.write(decode());
  parser.close();
  if (docType !== "Survey") {
    const what = docType === "" ? "is none" : `holds a ${docType.slice(0, 40)}`;
    throw new FileFault(`expected the structure of a LimeSurvey survey, but this ${what}`, remedy);
  }
  return tables;
}
