import type { Text } from "../../survey/text.ts";
import { limeSurveyType } from "./limesurvey-types.ts";
import type { StructureLabel, StructureQuestion, SurveyStructure } from "./survey-structure.ts";
import type { ToolColumn } from "./tool-reading.ts";

/** A field that the structure of a survey says an export has. */
export interface StructureField {
  question: StructureQuestion;
  /** As the heading mode of codes writes it: `Q01[SQ001]`. */
  key: string;
  /** As ExpressionManager writes it: `Q01_SQ001`. */
  underscored: string;
  /** What it is of its question, outermost first; none for the question itself. */
  parts: readonly Text[];
  shape?: ToolColumn["shape"];
  role: "question" | "process" | "person";
  labels: readonly StructureLabel[];
}

/** More fields than a file may have columns are never matched, and must not take memory. */
const mostFields = 50_000;

const other: Text = { nl: "Anders", en: "Other" };
const comment: Text = { nl: "Opmerking", en: "Comment" };

/**
 * The fields of an export, in its order, as LimeSurvey makes them from the questions: one for a list, one for each row of an array, two where it has
 * two scales, one for the text behind "other". At most 50,000. Source: createFieldMap of LimeSurvey.
 */
export function structureFields({ questions }: Pick<SurveyStructure, "questions">): StructureField[] {
  const fields: StructureField[] = [];
  for (const question of questions) {
    for (const field of fieldsOf(question)) {
      if (fields.length >= mostFields) return fields;
      fields.push(field);
    }
  }
  return fields;
}

function* fieldsOf(question: StructureQuestion): Generator<StructureField> {
  const { type, parts, columns } = question;
  const kind = limeSurveyType(type) ?? { fields: parts.length > 0 ? "parts" : "single" };
  const [first = [], second = []] = question.scales;
  const answers = [...first, ...(kind.answers ?? []).map(([code, text]) => ({ code, text }))];
  const own = { shape: kind.shape, role: kind.role };
  const isList = type === "L" || type === "!";
  if (kind.fields === "single") {
    const listed = isList && question.other ? [...answers, { code: "-oth-", text: other }] : answers;
    yield field(question, [], [], { ...own, labels: listed });
    if (kind.comment) yield field(question, ["comment"], [comment], { shape: "text" });
    if (type === "|") yield field(question, ["filecount"], [{ nl: "filecount", en: "filecount" }], { role: "process" });
  }
  if (kind.fields === "parts") {
    for (const { code, text } of parts) {
      yield field(question, [code], [text], { ...own, labels: answers });
      if (kind.comment) yield field(question, [`${code}comment`], [text, comment], { shape: "text" });
    }
  }
  if (kind.fields === "grid") {
    for (const row of parts) {
      for (const column of columns) {
        yield field(question, [`${row.code}_${column.code}`], [row.text, column.text], own);
      }
    }
  }
  if (kind.fields === "dual") {
    for (const { code, text } of parts) {
      yield field(question, [code, 1], [text, { nl: "Schaal 1", en: "Scale 1" }], { ...own, labels: first });
      yield field(question, [code, 2], [text, { nl: "Schaal 2", en: "Scale 2" }], { ...own, labels: second });
    }
  }
  if (kind.fields === "ranks") {
    // Since LimeSurvey 6 what is ranked are sub-questions, before they were answers.
    const ranked = first.length > 0 ? first : parts;
    for (let place = 1; place <= ranked.length; place += 1) {
      yield field(question, [String(place)], [{ nl: `Rang ${place}`, en: `Rank ${place}` }], {
        ...own,
        labels: ranked,
      });
    }
  }
  if (question.other && (isList || type === "M" || type === "P")) {
    yield field(question, ["other"], [other], { shape: "text" });
    if (kind.comment) yield field(question, ["othercomment"], [other, comment], { shape: "text" });
  }
}

function field(
  question: StructureQuestion,
  [sub, scale]: readonly [sub?: string, scale?: 1 | 2],
  parts: readonly Text[],
  {
    shape,
    role = "question",
    labels = [],
  }: { shape?: ToolColumn["shape"]; role?: StructureField["role"] | undefined; labels?: readonly StructureLabel[] },
): StructureField {
  const { code } = question;
  const ends = [sub, scale].filter((end) => end !== undefined);
  return {
    question,
    key: [code, ...ends.map((end) => `[${end}]`)].join(""),
    // ExpressionManager counts scales from 0.
    underscored: [code, ...ends.map((end) => (typeof end === "number" ? end - 1 : end))].join("_"),
    parts,
    ...(shape === undefined ? {} : { shape }),
    role,
    labels,
  };
}
