import type { OptionColumn } from "./option-groups.ts";

/** What was found: the options, and the columns that hold all answers of the same question once more. */
export interface PlainOptions {
  options: ReadonlyMap<number, OptionColumn>;
  again: ReadonlySet<number>;
}

/**
 * The options that have a column each, by how tools write their headers: `Question (choice=Phone)` and `question___1` of REDCap, `Question/phone` of KoboToolbox and
 * `Question (Phone)` of Tally beside a column `Question`, and `Phone:Question` of Alchemer. Only where no cell holds anything but a tick, or the option itself: ticks
 * taken for answers of yes and no would be scored.
 *
 * @param headers as plain text
 * @param rows without the header
 * @example plainOptions(["Q (choice=A)", "Q (choice=B)"], [["Checked", "Unchecked"]]).options.get(1)?.part // => "B"
 */
export function plainOptions(headers: readonly string[], rows: readonly (readonly string[])[]): PlainOptions {
  const places = new Map(headers.map((header, index) => [header.trim(), index]));
  const groups = new Map<string, { index: number; part: string }[]>();
  for (const [index, header] of headers.entries()) {
    const { stem, part } = partsOf(header.trim(), places) ?? {};
    if (stem === undefined || part === undefined) continue;
    const own = groups.get(stem) ?? [];
    own.push({ index, part });
    groups.set(stem, own);
  }
  const options = new Map<number, OptionColumn>();
  const again = new Set<number>();
  for (const [stem, members] of groups) {
    const ticked = members.filter(({ index, part }) => rows.every((row) => isTick(row[index]?.trim() ?? "", part)));
    if (ticked.length < 2) continue;
    const text = /[\s?]/.test(stem) ? stem : "";
    for (const { index, part } of ticked) options.set(index, { text, group: stem, part, shape: "option" });
    const whole = places.get(stem);
    if (whole !== undefined) again.add(whole);
  }
  return { options, again };
}

function partsOf(header: string, places: ReadonlyMap<string, number>): { stem: string; part: string } | undefined {
  if (header.length > 1000) return undefined;
  const code = header.indexOf("___");
  if (code > 0 && !header.includes(" ")) return { stem: header.slice(0, code), part: header.slice(code + 3) };
  if (header.endsWith(")")) {
    const choice = header.lastIndexOf(" (choice=");
    if (choice > 0) return { stem: header.slice(0, choice), part: header.slice(choice + 9, -1) };
    // An option may hold brackets of its own; its question is the longest that stands above another column.
    for (let open = header.lastIndexOf(" ("); open > 0; open = header.lastIndexOf(" (", open - 1)) {
      const stem = header.slice(0, open);
      if (places.has(stem)) return { stem, part: header.slice(open + 2, -1) };
    }
    return undefined;
  }
  for (let at = header.lastIndexOf("/"); at > 0; at = header.lastIndexOf("/", at - 1)) {
    if (places.has(header.slice(0, at))) return { stem: header.slice(0, at), part: header.slice(at + 1) };
  }
  const colon = header.indexOf(":");
  if (colon < 1 || colon === header.length - 1 || header[colon + 1] === " ") return undefined;
  return { stem: header.slice(colon + 1), part: header.slice(0, colon) };
}

const ticks = /^(?:|0|1|true|false|waar|onwaar|(?:un)?checked|(?:not )?selected)$/i;

function isTick(cell: string, part: string): boolean {
  return ticks.test(cell) || cell === part;
}
