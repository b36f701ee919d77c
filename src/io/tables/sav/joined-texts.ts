import { brokenFile } from "./broken-file.ts";
import type { VariableRecord } from "./sav-dictionary.ts";
import type { SavText } from "./sav-text.ts";

/** Where the bytes of a cell lie in a row. */
export interface RowPart {
  from: number;
  to: number;
}

/** A variable as people know it: a text longer than 255 bytes, which lies in the file as several, is one again. */
export interface JoinedText {
  record: VariableRecord;
  /** In capitals, as the records of a file refer to it. */
  shortName: string;
  parts: readonly RowPart[];
}

/** The longest text of SPSS, in bytes. */
const longestText = 32_767;

/**
 * Puts texts of more than 255 bytes together again. A segment is declared for every 252 bytes, but each holds 255, so the last ones may be empty. Source:
 * PSPP, "Very Long String Record".
 *
 * @param records of subtype 14, which say `SHORT=width` for each such text
 * @throws FileFault where a text has no such segments, or shares them
 */
export function joinedTexts(
  variables: readonly VariableRecord[],
  records: readonly Buffer[],
  text: SavText,
): JoinedText[] {
  const names = variables.map(({ shortName }) => text(shortName).toUpperCase());
  const indexes = new Map(names.map((name, index) => [name, index]));
  const widths = new Map<number, number>();
  for (const record of records) {
    for (const entry of text(record).split(/[\0\t]+/)) {
      const [name = "", width = ""] = entry.split("=");
      const index = indexes.get(name.toUpperCase());
      if (index === undefined || !/^ *\d{1,6} *$/.test(width)) continue;
      if (Number(width) > 255) widths.set(index, Number(width));
    }
  }
  const joined: JoinedText[] = [];
  for (let index = 0; index < variables.length; ) {
    const width = widths.get(index);
    const count = width === undefined ? 1 : Math.ceil(width / 252);
    const records = variables.slice(index, index + count);
    if (width !== undefined) {
      const isShared = records.some((_, part) => part > 0 && widths.has(index + part));
      if (width > longestText || records.length < count || isShared) {
        throw brokenFile("a very long text has impossible parts");
      }
    }
    const record = records[0] as VariableRecord;
    joined.push({ record, shortName: names[index] ?? "", parts: partsOf(records, width) });
    index += count;
  }
  return joined;
}

function partsOf(records: readonly VariableRecord[], width: number | undefined): RowPart[] {
  let left = width ?? records[0]?.width ?? 0;
  return records.flatMap((record, index) => {
    const isLast = index === records.length - 1;
    if (width !== undefined && (record.width === 0 || (!isLast && record.width !== 255))) {
      throw brokenFile("a very long text has impossible parts");
    }
    const used = Math.min(record.width, left);
    left -= used;
    return used === 0 ? [] : [{ from: record.position * 8, to: record.position * 8 + used }];
  });
}
