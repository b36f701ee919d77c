import type { RawSet } from "../raw-table.ts";
import { brokenFile } from "./broken-file.ts";
import { type ByteCursor, byteCursor } from "./byte-cursor.ts";
import type { ByteOrder } from "./byte-order.ts";
import type { SavText } from "./sav-text.ts";

/** A multiple-response set with the names of its variables, as the file writes them: short or long, often in small letters. */
export interface ResponseSet extends RawSet {
  variables: readonly string[];
}

const mostSets = 10_000;
/** In bytes: room for every variable of a file in some sets. */
const longestRecord = 4 * 1024 * 1024;
const what = "its list of multiple-response sets";

/**
 * Reads the multiple-response sets of a record of subtype 7 or 19, one a line:
 *
 *     $brands=C 9 my brands a b c            each variable holds one of the chosen codes
 *     $channels=D1 1 8 Channels q1 q2 q3     a variable with the value 1 was chosen
 *     $reasons=E 1 3 Yes 7 Reasons r1 r2     the same, options called after the label of that value
 *
 * The number before a label or a value is its length in bytes; both may hold spaces and line feeds. Source: PSPP, "Multiple Response Sets Records".
 *
 * @throws FileFault where a line is none of these
 */
export function responseSets(record: Buffer, order: ByteOrder, text: SavText): ResponseSet[] {
  if (record.length > longestRecord) throw brokenFile(`more than 4 MB stands in ${what}`);
  const cursor = byteCursor(record, order, what);
  const sets: ResponseSet[] = [];
  while (cursor.left > 0) {
    const name = text(cursor.until("=")).trim();
    // Nothing but the line feed or the zeros that end the record.
    if (cursor.left === 0) break;
    sets.push({ name, ...readSet(cursor, text) });
    if (sets.length > mostSets) throw brokenFile(`it has more than ${mostSets} multiple-response sets`);
  }
  return sets;
}

function readSet(cursor: ByteCursor, text: SavText): Omit<ResponseSet, "name"> {
  const kind = cursor.take(1).toString("latin1");
  if (!/^[CDE]$/.test(kind)) throw brokenFile(`an unknown kind stands in ${what}`);
  if (kind !== "D") cursor.take(1);
  // Says whose label the set got its own from, which is no matter here.
  if (kind === "E") cursor.until(" ");
  const ticked = kind === "C" ? {} : { ticked: text(counted(cursor)) };
  if (kind !== "C") cursor.take(1);
  const label = text(counted(cursor));
  const variables = text(cursor.until("\n")).split(" ");
  return {
    label,
    ...ticked,
    ...(kind === "E" ? { optionsByValue: true } : {}),
    variables: variables.filter((variable) => variable !== ""),
  };
}

/** Bytes after their number and a space. */
function counted(cursor: ByteCursor): Buffer {
  const digits = cursor.until(" ").toString("latin1");
  if (!/^\d{1,5}$/.test(digits)) throw brokenFile(`a length is missing in ${what}`);
  return cursor.take(Number(digits));
}
