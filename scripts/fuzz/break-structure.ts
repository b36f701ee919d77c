import Papa from "papaparse";
import { writeCsv } from "../../src/io/write-csv.ts";
import type { Random } from "../sfc32.ts";
import { randomInt } from "./random-int.ts";

type Rows = string[][];

const moments = [
  "2026-05-11 10:00:00",
  "11-05-2026",
  "5/11/26 9:30 PM",
  "2026/05/11 10:39:41 PM GMT+1",
  "46153.5",
  "31-02-2026",
];
const ids = [
  '{"ImportId":"QID1"',
  '{"ImportId":""}',
  '{"ImportId":null}',
  '{"ImportId":"QID1","choiceId":"1"}',
  "{'ImportId': 'QID1'}",
  "[]",
  "{}",
];

/** Ways in which an export is whole as a file and wrong as a table. Each changes the rows in place. */
const faults: readonly ((rows: Rows, random: Random) => void)[] = [
  /** Header rows, or any rows, change places. */
  (rows, random) => {
    const [a, b] = [randomInt(random, Math.min(4, rows.length)), randomInt(random, rows.length)];
    [rows[a], rows[b]] = [rows[b] ?? [], rows[a] ?? []];
  },
  /** A header row is gone, or stands there twice. */
  (rows, random) => {
    const at = randomInt(random, Math.min(4, rows.length));
    rows.splice(at, randomInt(random, 2), ...(randomInt(random, 2) === 0 ? [rows[at] ?? []] : []));
  },
  /** A column stands there twice, or many times. */
  (rows, random) => {
    const column = randomInt(random, rows[0]?.length ?? 1);
    const times = randomInt(random, 20) === 0 ? 300 : 1;
    for (const row of rows) row.push(...Array.from({ length: times }, () => row[column] ?? ""));
  },
  /** Columns change places, in all rows or below the first only. */
  (rows, random) => {
    const [a, b] = [randomInt(random, rows[0]?.length ?? 1), randomInt(random, rows[0]?.length ?? 1)];
    for (const row of rows.slice(randomInt(random, 4))) [row[a], row[b]] = [row[b] ?? "", row[a] ?? ""];
  },
  /** A column is gone. */
  (rows, random) => {
    const column = randomInt(random, rows[0]?.length ?? 1);
    for (const row of rows) row.splice(column, 1);
  },
  /** Rows are cut short, or too long. */
  (rows, random) => {
    const row = rows[randomInt(random, rows.length)] ?? [];
    if (randomInt(random, 2) === 0) row.length = Math.min(row.length, 1 + randomInt(random, 4));
    else row.push("", "more");
  },
  /** The file ends early: no answers, or no header. */
  (rows, random) => {
    rows.length = Math.min(rows.length, 1 + randomInt(random, 5));
  },
  /** Two labels change places in one column. */
  (rows, random) => {
    const column = randomInt(random, rows[0]?.length ?? 1);
    const [a, b] = [0, 0].map(() => rows[randomInt(random, rows.length)]?.[column] ?? "");
    for (const row of rows.slice(1))
      row[column] = row[column] === a ? (b ?? "") : row[column] === b ? (a ?? "") : (row[column] ?? "");
  },
  /** Days are written in every way. */
  (rows, random) => {
    const column = randomInt(random, rows[0]?.length ?? 1);
    for (const row of rows.slice(1)) row[column] = moments[randomInt(random, moments.length)] ?? "";
  },
  /** The ids under which the tool knows its questions are broken. */
  (rows, random) => {
    const row = rows[Math.min(2, rows.length - 1)] ?? [];
    for (let at = randomInt(random, row.length + 1); at < row.length; at += 1)
      row[at] = ids[randomInt(random, ids.length)] ?? "";
  },
  /** All headers are alike, or empty. */
  (rows, random) => {
    rows[0]?.fill(randomInt(random, 2) === 0 ? "" : (rows[0]?.[0] ?? ""));
  },
  /** Every answer is another, or the same. */
  (rows, random) => {
    const column = randomInt(random, rows[0]?.length ?? 1);
    const isSame = randomInt(random, 2) === 0;
    rows.slice(1).forEach((row, at) => {
      row[column] = isSame ? "5" : `Aafke J${"abcdefghij".charAt(at % 10)}nsen ${at}`;
    });
  },
];

/**
 * A text export, whole as a file, with one to four faults in its structure: header rows and columns that change places, stand there twice or are gone,
 * labels exchanged, days in several ways, broken ids. What is no text comes back as it was.
 */
export function breakStructure(file: Buffer, random: Random): Buffer {
  const text = file.toString("utf8");
  if (text.includes("\0") || text.includes("\ufffd")) return file;
  const { data, meta } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  if (data.length === 0) return file;
  for (let left = 1 + randomInt(random, 4); left > 0 && data.length > 0; left -= 1) {
    faults[randomInt(random, faults.length)]?.(data, random);
  }
  const delimiter = meta.delimiter === ";" || meta.delimiter === "\t" ? meta.delimiter : ",";
  return Buffer.from(writeCsv(data, { delimiter, guards: false }));
}
