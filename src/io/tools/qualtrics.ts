import type { AsideReason } from "../../survey/aside-reason.ts";
import { asksWho } from "./asks-who.ts";
import { plainText } from "./plain-text.ts";
import { type QualtricsHeader, readQualtricsHeader } from "./qualtrics-header.ts";
import { labelledMetadata } from "./qualtrics-labels.ts";
import { type QuestionColumn, qualtricsQuestions } from "./qualtrics-questions.ts";
import { type MetadataRole, qualtricsRole } from "./qualtrics-role.ts";
import { isUnfinished, qualtricsStatus } from "./qualtrics-status.ts";
import { questionPath, tagPath, wordsPath } from "./question-path.ts";
import { repeatedHeader } from "./repeated-header.ts";
import type { ColumnRole, ReadTool, ToolColumn, ToolReading } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

/** A column as its header tells of it. */
interface Place {
  index: number;
  name: string;
  text: string;
  key?: string;
  role?: MetadataRole;
  question?: QuestionColumn;
}

/** Exports of Qualtrics as CSV, TSV or workbook: formats.md 1. */
export const readQualtrics: ReadTool = ({ sample, variables }) => {
  if (variables !== undefined) return undefined;
  const header = readQualtricsHeader(sample);
  if (header === undefined) return undefined;
  const places = placesOf(header, sample);
  const id = places.find(({ role }) => role === "respondent")?.index ?? -1;
  const isHeader = repeatedHeader(sample.slice(0, header.headerRows), id);
  const rows = sample.slice(header.headerRows).filter((row) => !isHeader(row));
  const questions = qualtricsQuestions(
    places.flatMap(({ question }) => question ?? []),
    rows,
    { hasIds: header.ids.length > 0, ticksHaveChoices: header.variant === "current" },
  );
  const roles = rolesOf(places);
  const columns = places.map((place): ToolColumn => {
    const found = questions.columns.get(place.index);
    const column = {
      index: place.index,
      name: place.name,
      ...(place.key === undefined ? {} : { key: place.key }),
      role: roles[place.index] ?? "process",
      text: place.text,
      ...found,
    };
    if (column.role !== "question" || found === undefined || !asksWho(column)) return column;
    const { index, name, text, key } = column;
    return { index, name, ...(key === undefined ? {} : { key }), role: "person", text };
  });
  return {
    tool: "qualtrics",
    dialect: header.dialect + valuesIn(columns, rows),
    headerRows: header.headerRows,
    columns,
    aside: asideOf(places, columns, isHeader),
    time: timeOf(header, roles.indexOf("date")),
    notices: [...noticesOf(header, columns), ...questions.notices],
  };
};

function placesOf({ tags, texts, ids, areWords }: QualtricsHeader, sample: readonly (readonly string[])[]): Place[] {
  const width = Math.max(tags.length, texts.length, ids.length);
  const names = uniqueNames(Array.from({ length: width }, (_, index) => plainText(tags[index] ?? "")));
  const keys = keysOf(ids);
  return names.map((name, index): Place => {
    const id = ids[index];
    const tag = (tags[index] ?? "").trim();
    const text = plainText(texts[index] ?? "");
    const key = keys[index];
    const place = { index, name, text, ...(key === undefined ? {} : { key }) };
    if (tag === "" && text === "" && id === undefined) {
      // The old exports end every line with a comma. A column with answers but without a name is still one.
      return sample.every((row) => (row[index] ?? "").trim() === "") ? { ...place, role: "process" } : place;
    }
    const path = id === undefined ? undefined : questionPath(id.id, id.choice);
    if (path === undefined) {
      const role = qualtricsRole(id?.id ?? labelledMetadata(tag) ?? tag);
      if (role !== undefined) return { ...place, role };
      // Embedded data: no question was asked, but it may hold a unit or a segment.
      if (id !== undefined) return place;
    }
    const found = path ?? (areWords ? wordsPath(tag) : tagPath(tag));
    if (found.kind === "derived") return { ...place, role: "process" };
    if (found.kind === "person") return { ...place, role: "person" };
    return { ...place, question: { index, name, text, path: found } };
  });
}

/** The key of each column; none where two columns claim the same, since which is which cannot be told. */
function keysOf(ids: QualtricsHeader["ids"]): (string | undefined)[] {
  const keys = ids.map((one) => (one === undefined ? undefined : (questionPath(one.id, one.choice)?.key ?? one.id)));
  const times = new Map<string | undefined, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return keys.map((key) => (times.get(key) === 1 ? key : undefined));
}

/** One column for each role that a row has once; the day of an answer is when it was recorded, else when it ended, else when it began. */
function rolesOf(places: readonly Place[]): ColumnRole[] {
  const first = (role: MetadataRole) => places.find((place) => place.role === role)?.index;
  const date = first("recorded") ?? first("end") ?? first("start");
  const once = new Map<number | undefined, ColumnRole>([
    [first("respondent"), "respondent"],
    [first("language"), "language"],
    [first("seconds"), "seconds"],
    [date, "date"],
  ]);
  return places.map(
    ({ index, role }) =>
      once.get(index) ?? (role === undefined ? "question" : role === "person" ? "person" : "process"),
  );
}

/** Sliders and numbers stand as numbers in an export of labels too, so one column of words decides. */
function valuesIn(columns: readonly ToolColumn[], rows: readonly (readonly string[])[]): string {
  const answers = columns.filter(({ shape }) => shape === "one");
  const isWord = (cell: string) => cell !== "" && !/^-?\d+$/.test(cell);
  if (answers.some(({ index }) => rows.some((row) => isWord((row[index] ?? "").trim())))) return "; answers as labels";
  return answers.length > 0 ? "; answers as numbers" : "";
}

function asideOf(
  places: readonly Place[],
  columns: readonly ToolColumn[],
  isHeader: (cells: readonly string[]) => boolean,
): ToolReading["aside"] {
  const at = (role: MetadataRole) => places.find((place) => place.role === role)?.index ?? -1;
  const [status, finished, progress, channel] = [at("status"), at("finished"), at("progress"), at("channel")];
  const asked = columns.filter(
    ({ role, key, shape }) => role === "question" && (shape !== undefined || key === undefined || /QID/.test(key)),
  );
  return (cells): AsideReason | undefined => {
    const cell = (index: number) => (cells[index] ?? "").trim();
    if (cells.every((one) => one.trim() === "")) return "blank";
    if (isHeader(cells)) return "header-again";
    const reason = qualtricsStatus(cell(status)) ?? (/^preview$/i.test(cell(channel)) ? "preview" : undefined);
    if (reason !== undefined) return reason;
    const isEmpty = asked.every(({ index, isMissing }) => cell(index) === "" || isMissing?.(cell(index)) === true);
    if (isEmpty && asked.length > 0) return "blank";
    const stopped = cell(finished) === "" ? /^\d{1,2}$/.test(cell(progress)) : isUnfinished(cell(finished));
    return stopped ? "partial" : undefined;
  };
}

function timeOf({ ids, variant }: QualtricsHeader, date: number): ToolReading["time"] {
  const zone = ids[date]?.timeZone?.trim();
  if (zone === undefined || !/^[A-Za-z][A-Za-z0-9_+\-/:]{0,60}$/.test(zone)) {
    const why =
      variant === "legacy" || variant === "bare"
        ? "an export without import ids names no time zone"
        : "the import id of the date names no time zone";
    return { zone: "UTC", why: `${why}: taken as UTC` };
  }
  return { zone: zone === "Z" ? "UTC" : zone, why: "named in the third header row" };
}

function noticesOf({ variant, texts, ids }: QualtricsHeader, columns: readonly ToolColumn[]): string[] {
  const notices: string[] = [];
  if (variant === "legacy" || variant === "bare") {
    notices.push(
      "this export holds no import ids, so questions of other waves are matched by name and wording: export as CSV with three header rows to have them",
    );
  } else {
    const keyless = columns.filter(({ index, key }) => ids[index] !== undefined && key === undefined);
    if (keyless.length > 0) {
      notices.push(`${keyless.length} columns share an import id with another and are matched by name and wording`);
    }
  }
  if (texts.length === 0) {
    notices.push(
      "this export does not hold the questions as they were put: export again without taking header rows out",
    );
  }
  if (variant !== "current" && texts.some((text) => /\.\.\.(?:-|$)/.test(text) && text.length >= 95)) {
    notices.push(
      "long questions are cut off after some hundred characters, as exports before 2017 were: export again to have them whole",
    );
  }
  return notices;
}
