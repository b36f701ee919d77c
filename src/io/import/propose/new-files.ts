import { stringify } from "yaml";
import type { Locale, Text } from "../../../survey/text.ts";
import type { Unit, UnitTree } from "../../../survey/unit.ts";
import { writeCsv } from "../../write-csv.ts";
import { itemId } from "./item-id.ts";
import { leftOutByReason } from "./survey-draft.ts";

/** `content/surveys/<survey>.yaml` for a survey that had no definition: what was found in the export, to be read through by a person. */
export function surveyFile(
  definition: Record<string, unknown>,
  { file, leftOut }: { file: string; leftOut: readonly { column: string; why: string }[] },
): string {
  const head = [
    `Made from ${file}. Read it through: what people answered can be told from a file, what it means cannot.`,
    "- reversed: true on a question of which a high answer is unfavourable.",
    "- constructs: what several questions measure together (pillar: H, E, A, R or T of the HEART model).",
    "- favorable: on a scale whose top answers are not what counts as favourable.",
    "- text: in every language of the site.",
  ];
  const left = [...leftOutByReason(leftOut)].flatMap(([why, columns]) => [
    `- ${why}:`,
    ...columns.map((column) => `    ${oneLine(column)}`),
  ]);
  const tail = left.length === 0 ? [] : ["", "Left out:", ...left];
  const comment = [...head, ...tail].map((line) => `# ${line}`.trimEnd()).join("\n");
  return `${comment}\n${stringify(definition, { lineWidth: 0 })}`;
}

/** `wave.md` of a wave that had none: its days are those of the first and the last answer. */
export function waveFile({
  title,
  start,
  end,
  survey,
}: {
  title: Text;
  start: string;
  end: string;
  survey: string;
}): string {
  const settings = stringify({ title, start, end, surveys: { [survey]: {} } }, { lineWidth: 0 });
  return `---\n${settings}# surveys: { ${survey}: { invited: … } } tells how many were invited, so that participation can be shown\n---\n`;
}

/**
 * What readers call a wave: by the month of its last answer, else by its id.
 *
 * @example waveTitle("2026-spring", "2026-05-24", ["nl", "en"]) // => { nl: "mei 2026", en: "May 2026" }
 */
export function waveTitle(wave: string, last: string, locales: readonly Locale[]): Text {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(last);
  const month = (locale: Locale) =>
    new Intl.DateTimeFormat(locale === "nl" ? "nl-NL" : "en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  return Object.fromEntries(locales.map((locale) => [locale, isDay ? month(locale).format(Date.parse(last)) : wave]));
}

/**
 * `data/units.csv` from what a column of units says: each a unit under the whole organisation. With the tree that the file holds.
 */
export function unitsFile(
  names: readonly string[],
  organisation: string,
  locales: readonly Locale[],
): { csv: string; tree: UnitTree } {
  const taken = new Set<string>();
  const root = itemId("", organisation, taken);
  const header = ["id", "parent", ...locales.map((locale) => `name_${locale}`), "contact", "headcount"];
  const rows = [...new Set(names)].sort().map((name) => ({ name, id: itemId("", name, taken) }));
  const line = (id: string, parent: string, name: string) => [id, parent, ...locales.map(() => name), "", ""];
  const csv = writeCsv([header, line(root, "", organisation), ...rows.map(({ name, id }) => line(id, root, name))]);
  const unit = (id: string, name: string, parent?: string): Unit => ({
    id,
    name: Object.fromEntries(locales.map((locale) => [locale, name])),
    invited: {},
    ...(parent === undefined ? {} : { parent }),
  });
  const units = new Map([
    [root, unit(root, organisation)],
    ...rows.map(({ id, name }) => [id, unit(id, name, root)] as const),
  ]);
  return { csv, tree: { root, units } };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, 100);
}
