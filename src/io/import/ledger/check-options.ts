import type { Instrument } from "../../../survey/instrument.ts";
import { type Text, textsIn } from "../../../survey/text.ts";
import { itemOf } from "../../column-plan.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnMatch } from "../match/match-columns.ts";
import { isSilent } from "./is-silent.ts";
import { wordingDiff, wordingKey } from "./wording-key.ts";

/**
 * Holds the options of an export against those of the survey file. A tool keeps the id of an option whatever its words become, so a column that was
 * found by its id may hold the ticks of another option: that is a problem, with the column that has the words where there is one. Cells with
 * several answers are read by their words and need no such check.
 */
export function checkOptions(
  file: string,
  line: number,
  matches: readonly ColumnMatch[],
  { instrument, survey, wave }: { instrument: Instrument; survey: string; wave: string },
  problems: ProblemList,
): void {
  for (const { target, columns, says, by } of matches) {
    const item = itemOf(target);
    const id = target.slice(item.length + 1);
    const label = instrument.items[item]?.options?.[id];
    if (label === undefined || says !== undefined || by === "wording") continue;
    const [column] = columns.filter((own) => isOther(own, id, label));
    if (column === undefined) continue;
    const known = new Set(textsIn(label).map(wordingKey));
    const moved = matches
      .filter((own) => itemOf(own.target) === item)
      .flatMap((own) => own.columns)
      .find(({ part = "" }) => known.has(wordingKey(part)));
    const [before = ""] = textsIn(label);
    const definition = `content/surveys/${survey}.yaml`;
    const gone = `columns: { ${target}: null } under waves.${wave}`;
    const remedy =
      moved === undefined
        ? `if it is another option, add it to options: and columns: of ${item} in ${definition} and say ${gone} there; if it says the same in other words, put these in options: of ${item}`
        : `the column ${JSON.stringify(moved.key ?? moved.name)} has these words: say columns: { ${target}: ${JSON.stringify(moved.key ?? moved.name)} } in the mapping`;
    problems.add({
      file,
      line,
      column: column.name,
      value: wordingDiff(before, column.part ?? ""),
      expected: `expected the option ${id} of ${item} as ${definition} has it, but there is another one`,
      remedy,
    });
  }
}

/** Whether a column has the words of another option, in a language in which the survey file has words for it. */
function isOther(column: ToolColumn, id: string, label: Text): boolean {
  const { part = "", partTexts } = column;
  const told = (["nl", "en"] as const).flatMap((own) => (label[own] === undefined ? [] : (partTexts?.[own] ?? [])));
  const spoken = (told.length > 0 ? told : [part]).filter((own) => own !== "" && !isSilent(own, column));
  // A language that was never filled in repeats the other one.
  const known = new Set([id, ...textsIn(label)].map(wordingKey));
  return spoken.some((own) => !known.has(wordingKey(own)));
}
