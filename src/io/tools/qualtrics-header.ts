import { type ImportId, parseImportId } from "./import-id.ts";
import { parseMoment } from "./parse-moment.ts";
import { countLabels, labelledMetadata } from "./qualtrics-labels.ts";

/** What stands above the answers in an export of Qualtrics. */
export interface QualtricsHeader {
  /** As a phrase for the evidence. */
  dialect: string;
  variant: "current" | "transitional" | "legacy" | "bare";
  headerRows: number;
  /** Export tags, one a column. In the legacy variant metadata are called by the second row. */
  tags: readonly string[];
  /** The questions, one a column, as they stand in the file; empty where the export holds none. */
  texts: readonly string[];
  ids: readonly (ImportId | undefined)[];
  /** Whether the first row holds questions instead of tags, since somebody took the row of tags out. */
  areWords: boolean;
}

/**
 * Recognises the exports of Qualtrics: three header rows, the third with import ids as JSON (today) or as Python prints it (2016); two
 * rows, `V1` to `V10` above `ResponseID` (before); and what is left when somebody took header rows out, or saved the workbook, as long as
 * the names of its metadata, or their labels, stand in the first row. Undefined for any other file.
 */
export function readQualtricsHeader(sample: readonly (readonly string[])[]): QualtricsHeader | undefined {
  const [first = []] = sample;
  return withIds(sample) ?? legacy(sample) ?? (hasMetadataNames(first) ? bare(sample) : undefined);
}

function withIds(sample: readonly (readonly string[])[]): QualtricsHeader | undefined {
  for (const headerRows of [3, 2]) {
    const row = sample[headerRows - 1] ?? [];
    const ids = row.map(parseImportId);
    const found = ids.filter((one) => one !== undefined);
    const filled = row.filter((cell) => cell.trim() !== "").length;
    if (found.length === 0 || found.length * 2 < filled) continue;
    const variant = found.some(({ notation }) => notation === "json") ? "current" : "transitional";
    const words = headerRows === 3 ? "three header rows" : "two header rows";
    return {
      dialect: `${words}, import ids ${variant === "current" ? "as JSON" : "in single quotes, as of 2016"}`,
      variant,
      headerRows,
      tags: sample[0] ?? [],
      texts: headerRows === 3 ? (sample[1] ?? []) : isOfWords(sample[0]) ? (sample[0] ?? []) : [],
      ids,
      areWords: headerRows === 2 && isOfWords(sample[0]),
    };
  }
  return undefined;
}

function legacy([tags = [], texts = []]: readonly (readonly string[])[]): QualtricsHeader | undefined {
  const isLegacy =
    tags[0]?.trim() === "V1" && tags[1]?.trim() === "V2" && /^Response\s?ID$/i.test((texts[0] ?? "").trim());
  if (!isLegacy) return undefined;
  return {
    dialect: "two header rows, V1 to V10, as before 2017",
    variant: "legacy",
    headerRows: 2,
    tags: tags.map((tag, index) => (/^V\d{1,2}$/.test(tag.trim()) ? (texts[index] ?? tag) : tag)),
    texts,
    ids: [],
    areWords: false,
  };
}

/** Whether metadata go by their labels in a row, which then holds the questions in words. */
function isOfWords(row: readonly string[] = []): boolean {
  return countLabels(row) >= 3;
}

function bare(sample: readonly (readonly string[])[]): QualtricsHeader {
  const [tags = [], second = []] = sample;
  const areWords = isOfWords(tags);
  const at = (name: string) => tags.findIndex((tag) => labelledMetadata(tag) === name);
  // Every id holds a figure or begins as ids of Qualtrics do; what stands above ids in words does not. Nor is it a moment.
  const id = (second[at("ResponseId")] ?? "").trim();
  const moment = (second[at("RecordedDate")] ?? second[at("StartDate")] ?? "").trim();
  const isText = id === "" ? moment !== "" && parseMoment(moment) === undefined : !/\d|^R_/.test(id);
  const hasTexts = !areWords && sample.length > 1 && isText;
  const words = areWords ? "one header row, the questions" : hasTexts ? "two header rows" : "one header row";
  return {
    dialect: `${words}, without import ids`,
    variant: "bare",
    headerRows: hasTexts ? 2 : 1,
    tags,
    texts: hasTexts ? second : areWords ? tags : [],
    ids: [],
    areWords,
  };
}

/** Before 2017 these stood there too. */
const others = "responseset externaldatareference".split(" ");

/** Other tools have some of these names as well; an id beside three of them, or the moment of recording beside four, is Qualtrics. */
function hasMetadataNames(row: readonly string[]): boolean {
  const names = new Set(row.flatMap((cell) => labelledMetadata(cell) ?? []));
  const old = row.filter((cell) => others.includes(cell.trim().toLowerCase())).length;
  const all = names.size + old;
  return (names.has("ResponseId") && all >= 4) || (names.has("RecordedDate") && all >= 5);
}
