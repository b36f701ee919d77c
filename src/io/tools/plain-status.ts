/** Tells whether a row was never sent in, by the columns that say so. */
export interface PlainStatus {
  /** The places of these columns. */
  columns: ReadonlySet<number>;
  isPartial(cells: readonly string[]): boolean;
}

const headers =
  /^(?:(?:response|completion|survey)[ _]?status|status|finished|complete\??|completed\??|voltooid|afgerond|.{1,80}_complete)$/i;
const sent = new Set(
  "complete completed compleet voltooid afgerond finished submitted verified true ja yes".split(" "),
);
const unsent = new Set([
  ..."partial incomplete disqualified abandoned started onvolledig gedeeltelijk false nee no deleted".split(" "),
  ...[
    "partially complete",
    "partially completed",
    "in progress",
    "screened out",
    "over quota",
    "not completed",
    "niet voltooid",
    "niet afgerond",
  ],
]);
/** Of REDCap: incomplete, unverified, complete. */
const codes = new Set(["0", "1", "2"]);

/**
 * The columns of a table of no tool that is known that say whether somebody got to the end, as Alchemer (`Status`), REDCap (`pulse_complete`) and others write them: known by
 * their header, and by holding nothing but words for it. A row was never sent in where all of them say so.
 *
 * @param header as it stands
 * @param rows without the header
 * @example plainStatus(["Status"], [["Complete"], ["Partial"]]).isPartial(["Partial"]) // => true
 * @example plainStatus(["Status"], [["Open"], ["Closed"]]).columns.size // => 0
 */
export function plainStatus(header: readonly string[], rows: readonly (readonly string[])[]): PlainStatus {
  const columns = new Set<number>();
  for (const [index, name] of header.entries()) {
    if (name.length <= 100 && headers.test(name.trim()) && saysSo(name, rows, index)) columns.add(index);
  }
  return {
    columns,
    isPartial(cells) {
      const said = [...columns].map((index) => wordIn(cells, index)).filter((word) => word !== "");
      return said.length > 0 && said.every((word) => unsent.has(word) || word === "0");
    },
  };
}

function saysSo(name: string, rows: readonly (readonly string[])[], index: number): boolean {
  const words = new Set(rows.map((row) => wordIn(row, index)).filter((word) => word !== ""));
  if (words.size === 0) return false;
  const isCoded = /_complete$/i.test(name.trim()) && [...words].every((word) => codes.has(word));
  return isCoded || [...words].every((word) => sent.has(word) || unsent.has(word) || word === "unverified");
}

function wordIn(cells: readonly string[], index: number): string {
  return cells[index]?.trim().toLowerCase() ?? "";
}
