import type { Random } from "../sfc32.ts";
import { randomInt } from "./random-int.ts";

const headers = [
  "id",
  "Afdeling",
  "ResponseId",
  "RespondentID",
  "#",
  "StartDate",
  "Timestamp",
  "Tijdstempel",
  "Begintijd",
  "Submit Date (UTC)",
  "submitdate",
  "lastpage",
  "Q1",
  "Q1[SQ001]",
  "Q1_1",
  "Hoe tevreden ben je? [Werk]",
  "Beveel je ons aan?",
  "E-mail",
  "",
  "Q1",
  "Vraag\nmet een regel",
  "=1+1",
];
const cells = [
  "",
  "1",
  "5",
  "10",
  "-1",
  "99",
  "NA",
  "N/A",
  "n.v.t.",
  "Ja",
  "Nee",
  "Y",
  "Zeer eens",
  "Strongly agree",
  "A;B;",
  "A, B",
  "2026-05-11 10:00:00",
  "31-02-2026",
  "5/11/26 9:30",
  "1.234",
  "1,5",
  "'=x",
  "{{field:1}}",
  '{"ImportId":"QID1"}',
  "{'ImportId': 'QID1-2'}",
  "Response",
  "Een zin die iemand schreef, met een komma; en een puntkomma.",
  "\u0000\u0007",
  "<b>vet</b>",
];

/** A text file of rows made of what survey tools write, put together at random: headers of several tools, odd cells, ragged rows, any dialect. */
export function structuredCsv(random: Random): Buffer {
  const pick = (list: readonly string[]) => list[randomInt(random, list.length)] ?? "";
  const delimiter = pick([",", ";", "\t", "|"]);
  const newline = pick(["\n", "\r\n", "\r"]);
  const quote = (cell: string) =>
    randomInt(random, 12) === 0
      ? cell
      : /["\r\n]/.test(cell) || cell.includes(delimiter)
        ? `"${cell.replaceAll('"', '""')}"`
        : cell;
  const width = 1 + randomInt(random, 14);
  const row = (source: readonly string[], size: number) =>
    Array.from({ length: size }, () => quote(pick(source))).join(delimiter);
  const heads = 1 + randomInt(random, 3);
  const rows = Array.from({ length: randomInt(random, 40) }, () =>
    row(cells, Math.max(1, width + (randomInt(random, 15) === 0 ? randomInt(random, 5) - 2 : 0))),
  );
  const head = Array.from({ length: heads }, (_, index) => row(index === 0 ? headers : cells, width));
  const text = [...head, ...rows].join(newline) + (randomInt(random, 2) === 0 ? newline : "");
  const bytes = Buffer.from(
    text,
    randomInt(random, 4) === 0 ? "latin1" : randomInt(random, 5) === 0 ? "utf16le" : "utf8",
  );
  return randomInt(random, 3) === 0 ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) : bytes;
}
