import { floor } from "../../../survey/workspace.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile } from "../column-profile.ts";
import type { ColumnMatch } from "../match/match-columns.ts";
import { type AnswerCount, answerCount, type UnmatchedAnswer } from "./answer-count.ts";
import type { Translation, Translator } from "./answer-translator.ts";
import type { ConvertContext } from "./convert-context.ts";
import { cellOf, type Output } from "./output.ts";

/** So many different cells of a column are translated once. */
const remembered = 1000;

/** A column whose answers are translated and counted: what nothing knows is a problem, once for each answer. */
export function countedOutput(
  match: ColumnMatch,
  translate: Translator,
  { file, profile, otherwise, quotesFew = true }: ConvertContext,
): Output {
  const counted: AnswerCount = answerCount();
  const known = new Map<ToolColumn, Map<string, Translation>>(match.columns.map((column) => [column, new Map()]));
  return {
    read(cells, line, problems) {
      const { cell, column, clash } = cellOf(match, cells);
      if (clash !== undefined) {
        const expected = `expected one answer, but the column ${clash} holds another one on the same row`;
        const remedy = "map each of these columns to an item of its own";
        problems.add({ file, line, column: column.name, expected, remedy }, "clash");
      }
      const cache = known.get(column);
      let translation = cache?.get(cell);
      if (translation === undefined) {
        translation = translate(cell, column);
        if (cache !== undefined && cache.size < remembered) cache.set(cell, translation);
      }
      counted.add(cell, line, translation);
      return translation.kind === "answer" ? translation.out : "";
    },
    done(answers, problems) {
      const { taken, unmatched: all, cells: counts } = counted.done();
      answers[match.target] = taken;
      const [column] = match.columns;
      if (column === undefined || otherwise?.has(match.target) === true) return;
      const between = all.filter(({ isBetween }) => isBetween);
      // One number may be a slip of the pen; several are a column of averages, told once.
      const areAverages = between.length > 1;
      if (areAverages) {
        const [{ line, expected }] = between as [UnmatchedAnswer];
        const quoted = between.filter(({ n }) => quotesFew || n >= fewestQuoted).slice(0, 3);
        const such = quoted.length === 0 ? "" : `, such as ${quoted.map(({ says }) => says).join(" and ")}`;
        problems.add({
          file,
          line,
          column: column.name,
          expected: `${expected} in whole numbers for ${match.target}, but ${counts.between} rows hold a number between two${such}`,
          remedy: `look whether this is the column of ${match.target}: an average or an index is no answer of anybody; columns: { ${match.target}: … } in the mapping names another one`,
        });
      }
      const unmatched = areAverages ? all.filter(({ isBetween }) => !isBetween) : all;
      if (unmatched.length === 0) return;
      const unmatchedCells = counts.unmatched - (areAverages ? counts.between : 0);
      // A unit that looks like names of people: where somebody sits at the file the new one can be told.
      const isOwn = match.columns.some(
        ({ index, role }) => isOfTheirOwn(profile.columns[index]) || (role === "person" && !quotesFew),
      );
      const singles = unmatched.filter(({ n }) => n === 1).length;
      // What people wrote in words of their own is quoted nowhere, also when it was mapped to the wrong item.
      if (isOwn || (singles >= manySingles && singles > unmatched.length / 2)) {
        const [{ line, expected }] = unmatched as [(typeof unmatched)[number]];
        const cells =
          unmatchedCells === 1 ? "1 cell holds a text of its own" : `${unmatchedCells} cells hold texts of their own`;
        const said = `${expected}, but ${cells}`;
        const named = match.target === "unit" ? "; answers in people's own words and names of people are no units" : "";
        const remedy = `look whether this is the column of ${match.target}: columns: { ${match.target}: … } in the mapping${named}`;
        problems.add({ file, line, column: column.name, expected: said, remedy });
        return;
      }
      for (const { says, n, line, expected, remedy } of unmatched) {
        // What a few people said is shown to who has the file at hand, and stands in no log of a machine.
        const isQuoted = quotesFew || n >= fewestQuoted;
        const value = isQuoted ? { value: says } : {};
        const told = isQuoted
          ? remedy
          : `see the line in the export, and declare what it says under answers: { ${match.target}: … } in the mapping`;
        const often = n === 1 ? "1 row says this" : `${n} rows say this`;
        problems.add(
          {
            file,
            line,
            column: column.name,
            ...value,
            expected: `${expected} for ${match.target} (${often})`,
            remedy: told,
          },
          `unmatched ${match.target}`,
        );
      }
    },
  };
}

/** No answer of a list is longer than this. */
const longestAnswer = 120;
/** What fewer people than this said may be their own. */
const fewestQuoted = floor;
/** So many answers that one row each has are no list either: names, texts. */
const manySingles = 5;

function isOfTheirOwn(cells: ColumnProfile | undefined): boolean {
  return cells !== undefined && (cells.isOpen || cells.longest > longestAnswer);
}
