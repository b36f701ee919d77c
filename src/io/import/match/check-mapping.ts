import type { Instrument } from "../../../survey/instrument.ts";
import { itemOf, renamable } from "../../column-plan.ts";
import { didYouMeanOr } from "../../did-you-mean.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { Mapping } from "../mapping.ts";

/**
 * Adds a problem for each name in a mapping that the survey does not have: what is said of it would be left out in silence.
 *
 * @param file as the person who gives the mapping named it
 */
export function checkMapping(
  file: string,
  { columns, answers, others }: Pick<Mapping, "columns" | "answers" | "others">,
  instrument: Instrument,
  problems: ProblemList,
): void {
  const names = renamable(instrument);
  // An option is answered under its own name, and a question with several in one cell under that of the question.
  const items = [...new Set([...names, ...names.map(itemOf)])];
  const check = (setting: string, said: Iterable<string>, known: readonly string[]) => {
    for (const name of said) {
      if (known.includes(name)) continue;
      const otherwise = `name one of ${known.slice(0, 30).join(", ")}${known.length > 30 ? " …" : ""} in the mapping, or take the line out`;
      const remedy = didYouMeanOr(name, known, otherwise);
      problems.add({ file, column: setting, value: name, expected: "expected a name that the survey has", remedy });
    }
  };
  check("columns", Object.keys(columns), items);
  check("answers", Object.keys(answers), items);
  check("others", others, items);
}
