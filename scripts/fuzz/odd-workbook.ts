import type { Random } from "../sfc32.ts";
import { randomInt } from "./random-int.ts";
import { storedZip } from "./stored-zip.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const places = ["A1", "B1", "C2", "XFD1", "XFE1", "A1048576", "A99999999999", "ZZZZZZ1", "a1", "", "1A", "B0", "C-1"];
const values = [
  "0",
  "1",
  "5",
  "-1",
  "99999999999",
  "1e309",
  "NaN",
  "46153.5",
  "=1+1",
  "&amp;",
  "&#0;",
  "",
  "&lt;b&gt;",
];
const kinds = ["s", "n", "str", "inlineStr", "b", "e", "d", "x", ""];

/**
 * A workbook put together at random: cells at places that are none, of kinds that are none, in rows out of order; shared texts that are not there; parts that are
 * called otherwise, gone or there twice; XML that is deep, cut off or long.
 */
export function oddWorkbook(random: Random): Buffer {
  const pick = (list: readonly string[]) => list[randomInt(random, list.length)] ?? "";
  const rarely = (text: string) => (randomInt(random, 12) === 0 ? text : "");
  const cell = () =>
    `<c r="${pick(places)}" t="${pick(kinds)}">${rarely("<f>HYPERLINK(1)</f>")}<v>${pick(values)}</v><is><t>${pick(values)}</t></is></c>`;
  const plain = (row: number) =>
    ["A", "B", "C"].map((column) => `<c r="${column}${row}" t="s"><v>${randomInt(random, 6)}</v></c>`).join("");
  const row = (number: number) =>
    `<row r="${randomInt(random, 8) === 0 ? pick(["0", "-1", "1048577", "x", "3"]) : number}">${plain(number)}${rarely(cell())}</row>`;
  const rows = Array.from({ length: 1 + randomInt(random, 30) }, (_, at) => row(at + 1)).join("");
  const deep = randomInt(random, 10) === 0 ? 20_000 : 0;
  const long = rarely("y".repeat(300_000));
  const sheet = `<?xml version="1.0"?>${rarely('<!DOCTYPE x [<!ENTITY a "b">]>')}<worksheet xmlns="${main}">${"<a>".repeat(deep)}<sheetData>${rows}</sheetData>${"</a>".repeat(deep)}<x>${long}</x></worksheet>`;
  const cut = randomInt(random, 10) === 0 ? sheet.slice(0, randomInt(random, sheet.length)) : sheet;
  const texts = ["id", "Afdeling", "Ben je tevreden?", "Zeer eens", "=1+1", "<script>"].map(
    (text) => `<si><t>${text.replaceAll("<", "&lt;")}</t></si>`,
  );
  const files = [
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="${randomInt(random, 8) === 0 ? pick(["../../etc/passwd", "/xl/worksheets/sheet1.xml", "worksheets/sheet2.xml", ""]) : "worksheets/sheet1.xml"}"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: "xl/sharedStrings.xml",
      text: `<sst xmlns="${main}">${texts.slice(0, 1 + randomInt(random, texts.length)).join("")}</sst>`,
    },
    { name: "xl/worksheets/sheet1.xml", text: cut },
  ];
  const at = randomInt(random, files.length);
  const fate = randomInt(random, 8);
  if (fate === 0) files.splice(at, 1);
  if (fate === 1) files.push(files[at] ?? { name: "", text: "" });
  if (fate === 2) files.push({ name: pick(["../outside", "/root", "xl/worksheets/sheet1.xml", "CON", ""]), text: "x" });
  return storedZip(files);
}
