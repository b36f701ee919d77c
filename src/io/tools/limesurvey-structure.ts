import { stat } from "node:fs/promises";
import { fileSource, startOf } from "../byte-source.ts";
import { sniffDialect } from "../dialect.ts";
import { readRows } from "../read-rows.ts";
import { FileFault } from "../tables/file-fault.ts";
import { type LssRow, readLss } from "./limesurvey-lss.ts";
import { type QuestionDraft, type StructureDraft, structureDraft } from "./structure-draft.ts";
import type { SurveyStructure } from "./survey-structure.ts";

/** No structure is larger that means well. In bytes. */
const largest = 16 * 1024 * 1024;

/**
 * What a LimeSurvey survey asks, from its `.lss` (XML) or its tab-separated `.txt`, told apart by what stands in the file. Texts come in Dutch
 * and English where the survey has them, without markup.
 *
 * @throws FileFault when it is neither, or damaged
 */
export async function readLimeSurveyStructure(path: string): Promise<SurveyStructure> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new FileFault("expected a file with the structure of a survey", "look at the name: no file stands there");
  }
  const { size } = found;
  if (size > largest) {
    throw new FileFault(
      `expected at most ${largest >> 20} MB`,
      "export the structure of one survey, without its answers",
    );
  }
  const start = (await startOf(fileSource(path), 256)).toString("utf8").replace(/^\ufeff?\s*/, "");
  if (start.startsWith("PK")) {
    throw new FileFault(
      "expected the structure of a survey, but this is a zip",
      "unpack it: the .lss file in it holds the structure",
    );
  }
  return start.startsWith("<") ? fromLss(await readLss(path)) : fromTsv(path);
}

/** Before LimeSurvey 4 each language has a row of its own with its texts; since then texts stand in `…_l10ns`. */
function fromLss(tables: ReadonlyMap<string, readonly LssRow[]>): SurveyStructure {
  const draft = structureDraft();
  const rowsOf = (table: string) => tables.get(table) ?? [];
  for (const row of rowsOf("surveys_languagesettings")) {
    draft.title(row.get("surveyls_title") ?? "", row.get("surveyls_language") ?? "");
  }
  const pageOrder = new Map(rowsOf("groups").map((row) => [row.get("gid"), numberIn(row, "group_order")]));
  const texts = byId(rowsOf("question_l10ns"), "qid");
  const labels = byId(rowsOf("answer_l10ns"), "aid");
  const questions = new Map<string, QuestionDraft>();
  const isTop = (row: LssRow) => ["", "0"].includes(row.get("parent_qid") ?? "");
  const inOrder = rowsOf("questions")
    .filter(isTop)
    .map((row) => ({ row, page: pageOrder.get(row.get("gid")) ?? 0, order: numberIn(row, "question_order") }))
    .sort((one, other) => one.page - other.page || one.order - other.order);
  for (const { row } of inOrder) {
    const id = row.get("qid") ?? "";
    const question = addQuestion(draft, {
      code: row.get("title") ?? "",
      type: row.get("type") ?? "",
      other: row.get("other"),
      mandatory: row.get("mandatory"),
    });
    if (question === undefined) continue;
    questions.set(id, question);
    for (const text of [row, ...(texts.get(id) ?? [])])
      question.text(text.get("question") ?? "", text.get("language") ?? "");
  }
  const subQuestions = [...rowsOf("subquestions"), ...rowsOf("questions").filter((row) => !isTop(row))];
  for (const row of sorted(subQuestions, "question_order")) {
    const question = questions.get(row.get("parent_qid") ?? "");
    for (const text of [row, ...(texts.get(row.get("qid") ?? "") ?? [])]) {
      question?.part(
        row.get("title") ?? "",
        numberIn(row, "scale_id"),
        text.get("question") ?? "",
        text.get("language") ?? "",
      );
    }
  }
  for (const row of sorted(rowsOf("answers"), "sortorder")) {
    const question = questions.get(row.get("qid") ?? "");
    for (const text of [row, ...(labels.get(row.get("aid") ?? "") ?? [])]) {
      question?.answer(
        row.get("code") ?? "",
        numberIn(row, "scale_id"),
        text.get("answer") ?? "",
        text.get("language") ?? "",
      );
    }
  }
  return draft.done();
}

function byId(rows: readonly LssRow[], field: string): Map<string, LssRow[]> {
  const found = new Map<string, LssRow[]>();
  for (const row of rows) {
    const id = row.get(field) ?? "";
    const own = found.get(id) ?? [];
    own.push(row);
    found.set(id, own);
  }
  return found;
}

function numberIn(row: LssRow, field: string): number {
  const number = Number(row.get(field) ?? "0");
  return Number.isFinite(number) ? number : 0;
}

function sorted(rows: readonly LssRow[], field: string): LssRow[] {
  return [...rows].sort((one, other) => numberIn(one, field) - numberIn(other, field));
}

/** Rows of class `Q`, and below each its `SQ` and `A`, once for each language. */
async function fromTsv(path: string): Promise<SurveyStructure> {
  const draft = structureDraft();
  let places: Map<string, number> | undefined;
  let question: QuestionDraft | undefined;
  await readRows(path, await sniffDialect(path, { delimiter: "\t" }), {
    row(cells, line) {
      if (places === undefined) {
        places = new Map(cells.map((cell, index) => [cell.trim().toLowerCase(), index]));
        const missing = ["class", "name", "text", "language"].filter((name) => !places?.has(name));
        if (missing.length === 0) return;
        const expected = `expected the tab-separated structure of a LimeSurvey survey, with the columns class, name, text and language, but there is no ${missing.join(" and no ")}`;
        throw new FileFault(expected, "export it under Export → Tab-separated-values format (*.txt)", line);
      }
      const of = (name: string) => cells[places?.get(name) ?? -1]?.trim() ?? "";
      const [name, text, language, kind] = [of("name"), of("text"), of("language"), of("type/scale") || of("type")];
      const rowClass = of("class").toUpperCase();
      if (rowClass === "SL" && name === "surveyls_title") draft.title(text, language);
      if (rowClass === "G") question = undefined;
      if (rowClass === "Q") {
        question = addQuestion(draft, { code: name, type: kind, other: of("other"), mandatory: of("mandatory") });
        question?.text(text, language);
      }
      if (rowClass === "SQ") question?.part(name, Number(kind || 0), text, language);
      if (rowClass === "A") question?.answer(name, Number(kind || 0), text, language);
    },
    fault(line, kind) {
      if (kind === "unclosed-quote") {
        throw new FileFault("expected a closing quote", "export the structure again", line);
      }
    },
  });
  return draft.done();
}

function addQuestion(
  draft: StructureDraft,
  {
    code,
    type,
    other,
    mandatory,
  }: { code: string; type: string; other: string | undefined; mandatory: string | undefined },
): QuestionDraft | undefined {
  if (code.trim() === "") return undefined;
  const isYes = (cell: string | undefined) => cell?.trim().toUpperCase() === "Y";
  // Mandatory is Y, or S for "soft": asked once more, and then skipped.
  return draft.question({ code: code.trim(), type: type.trim(), other: isYes(other), mandatory: isYes(mandatory) });
}
