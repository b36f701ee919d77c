import { type ImportId, parseImportId } from "./import-id.ts";

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
}

/**
 * Recognises the exports of Qualtrics: three header rows, the third with import ids as JSON (today) or as Python prints it (2016); two
 * rows, `V1` to `V10` above `ResponseID` (before); and what is left when somebody took header rows out, or saved the workbook, as long as
 * the names of its metadata stand in the first row. Undefined for any other file.
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
      texts: headerRows === 3 ? (sample[1] ?? []) : [],
      ids,
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
  };
}

function bare(sample: readonly (readonly string[])[]): QualtricsHeader {
  const [tags = [], second = []] = sample;
  const at = tags.findIndex((tag) => /^ResponseId$/i.test(tag.trim()));
  // Every id holds a figure or begins as ids of Qualtrics do; what stands above ids in words does not.
  const under = (second[at] ?? "").trim();
  const hasTexts = sample.length > 1 && under !== "" && !/\d|^R_/.test(under);
  return {
    dialect: `${hasTexts ? "two header rows" : "one header row"}, without import ids`,
    variant: "bare",
    headerRows: hasTexts ? 2 : 1,
    tags,
    texts: hasTexts ? second : [],
    ids: [],
  };
}

const metadataNames = new Set(
  "startdate enddate status ipaddress progress finished recordeddate distributionchannel userlanguage responseset externaldatareference recipientemail".split(
    " ",
  ),
);

function hasMetadataNames(row: readonly string[]): boolean {
  const names = row.map((cell) => cell.trim().toLowerCase());
  return names.includes("responseid") && names.filter((name) => metadataNames.has(name)).length >= 3;
}
