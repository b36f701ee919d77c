import { type CodingTheme, type CommentCoding, type HandCode, handKey } from "../counts/comment-coding.ts";
import type { Codebook } from "../survey/codebook.ts";
import type { Instrument } from "../survey/instrument.ts";
import { columnPlan } from "./column-plan.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import { readTable, type SourceText } from "./read-table.ts";

/** What hand codes belong to. */
export interface CodesContext {
  wave: string;
  survey: string;
  instrument: Instrument;
  /** By file. */
  codebooks: ReadonlyMap<string, Codebook>;
}

/** The themes that each item with a codebook is coded with in a wave; empty where no item has one. */
export function codedItems({ wave, instrument, codebooks }: CodesContext): ReadonlyMap<string, readonly CodingTheme[]> {
  return new Map(
    columnPlan(instrument, wave).items.flatMap(({ id }): [string, CodingTheme[]][] => {
      const { themes: file, asks } = instrument.items[id] ?? {};
      const known = file === undefined ? undefined : codebooks.get(file);
      if (known === undefined) return [];
      const own = Object.entries(known.themes).filter(([, { kind }]) => asks === undefined || kind === asks);
      return [[id, own.map(([theme, { kind, patterns }]) => ({ id: theme, kind, patterns }))]];
    }),
  );
}

/**
 * Reads `<survey>.codes.csv` (`respondent,item,codes,coder,released`), a row for each comment that a person coded or released, as one
 * can keep it in a spreadsheet. `codes` are themes with ";" between them, `none` where no theme fits, empty where the person left the
 * themes to the machine; `released` is true where the comment may be quoted. Whatever is wrong becomes a problem with its line.
 *
 * @returns by `handKey`
 */
export async function readCodes(
  source: SourceText,
  context: CodesContext,
  problems: ProblemList,
): Promise<CommentCoding["hand"]> {
  const { file } = source;
  const { survey, instrument } = context;
  const shape = { required: ["respondent", "item", "codes"], optional: ["coder", "released"] };
  const table = await readTable(source, shape, problems);
  const items = codedItems(context);
  const hand = new Map<string, HandCode>();
  if (instrument.columns.respondent === undefined) {
    const remedy = `name the column with their ids under columns: in content/surveys/${survey}.yaml, or remove the file`;
    problems.add({ file, column: "respondent", expected: `expected ${survey} to have ids of respondents`, remedy });
  }
  for (const row of table.rows) {
    const refuse = (column: string, expected: string, remedy: string) =>
      problems.add({ file, line: row.line, column, value: row.cell(column), expected, remedy }, column);
    const [respondent, item] = [row.cell("respondent"), row.cell("item")];
    const themes = items.get(item);
    if (respondent === "") refuse("respondent", "expected the id of a respondent", "fill it in, or remove the row");
    if (themes === undefined) {
      const otherwise = `name one of ${[...items.keys()].join(", ")}, or give the item a codebook (themes:)`;
      refuse(
        "item",
        `expected an item of ${survey} with a codebook, asked in this wave`,
        didYouMeanOr(item, items.keys(), otherwise),
      );
      continue;
    }
    const known = themes.map(({ id }) => id);
    const codes = [
      ...new Set(
        row
          .cell("codes")
          .split(";")
          .map((code) => code.trim()),
      ),
    ].filter((code) => code !== "");
    const isNone = codes.length === 1 && codes[0] === none;
    for (const code of isNone ? [] : codes) {
      if (known.includes(code)) continue;
      const otherwise = `name themes of ${item} with ";" between them (${known.join(", ")}), or ${none}`;
      const place = { file, line: row.line, column: "codes", value: code };
      problems.add(
        {
          ...place,
          expected: `expected a theme that ${item} is coded with`,
          remedy: didYouMeanOr(code, known, otherwise),
        },
        "codes",
      );
    }
    const said = row.cell("released").toLowerCase();
    if (!yes.has(said) && !no.has(said)) {
      refuse(
        "released",
        "expected true, or nothing",
        "write true where the comment may be quoted, else leave it empty",
      );
    }
    const key = handKey(respondent, item);
    const first = hand.get(key)?.line;
    if (first !== undefined) {
      const expected = `expected each comment once; this one is also on line ${first}`;
      refuse("respondent", expected, "agree on one row for the comment, and remove the other");
      continue;
    }
    const coded = isNone ? [] : codes.filter((code) => known.includes(code));
    hand.set(key, { line: row.line, ...(codes.length === 0 ? {} : { themes: coded }), released: yes.has(said) });
  }
  return hand;
}

const none = "none";
const yes = new Set(["true", "yes", "ja", "waar", "1", "x"]);
const no = new Set(["", "false", "no", "nee", "onwaar", "0"]);

/** Reads `data/roster.csv`, the names of people that are taken out of quotes: one a row, under `name`. */
export async function readRoster(source: SourceText, problems: ProblemList): Promise<string[]> {
  const table = await readTable(source, { required: ["name"] }, problems);
  return [...new Set(table.rows.map((row) => row.cell("name")))].filter((name) => name !== "").sort();
}
