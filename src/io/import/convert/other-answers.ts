import { foldCell } from "../../../survey/fold-cell.ts";
import { itemOf } from "../../column-plan.ts";
import { didYouMeanOr } from "../../did-you-mean.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import { answersIn } from "./answer-translator.ts";
import type { ConvertContext } from "./convert-context.ts";

/** More different answers than this are not told apart. */
const mostStrangers = 1000;

/** Watches over answers in cells with several that no option of the survey knows. */
export function otherAnswers({ file, matches, mapping, instrument }: ConvertContext): {
  see(cells: readonly string[], line: number): void;
  done(problems: ProblemList): void;
} {
  const columns = new Map<ToolColumn, { item: string; known: Set<string> }>();
  for (const { target, columns: own, says } of matches) {
    const item = itemOf(target);
    const [column] = own;
    if (says === undefined || column === undefined || mapping.others.includes(item)) continue;
    const entry = columns.get(column) ?? { item, known: new Set(instrument.missing.map(foldCell)) };
    for (const answer of says) entry.known.add(foldCell(answer));
    columns.set(column, entry);
  }
  const strangers = new Map<ToolColumn, Map<string, { says: string; n: number; line: number }>>();
  return {
    see(cells, line) {
      for (const [column, { known }] of columns) {
        for (const answer of answersIn(cells[column.index] ?? "", column)) {
          if (known.has(foldCell(answer))) continue;
          const own = strangers.get(column) ?? new Map<string, { says: string; n: number; line: number }>();
          strangers.set(column, own);
          const entry = own.get(foldCell(answer)) ?? { says: answer.slice(0, 60), n: 0, line };
          entry.n += 1;
          if (own.size < mostStrangers) own.set(foldCell(answer), entry);
        }
      }
    },
    done(problems) {
      for (const [column, own] of strangers) {
        const { item } = columns.get(column) ?? { item: "" };
        const options = Object.keys(instrument.items[item]?.options ?? {});
        for (const { says, n, line } of own.values()) {
          const expected = `expected one of the options of ${item} (${n === 1 ? "1 row says this" : `${n} rows say this`})`;
          const otherwise = `add an option to ${item}, or say others: [${item}] in the mapping when these are texts of the respondents' own`;
          // Said once, it is probably somebody's own words, which are not quoted.
          const value = n === 1 ? {} : { value: says };
          const remedy = n === 1 ? otherwise : didYouMeanOr(says, options, otherwise);
          problems.add({ file, line, column: column.name, ...value, expected, remedy }, `others ${item}`);
        }
      }
    },
  };
}
