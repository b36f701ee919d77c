import { identifyingWords } from "../../../privacy/identifying-name.ts";
import type { Instrument } from "../../../survey/instrument.ts";
import { itemOf } from "../../column-plan.ts";
import { didYouMeanOr } from "../../did-you-mean.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { ToolColumn, ToolReading } from "../../tools/tool-reading.ts";
import { mayBeNames, namesNobody } from "../personal/person-doubt.ts";
import { likelyColumn } from "./likely-column.ts";
import type { Matching } from "./match-columns.ts";

/** More pairs of a question and a column are not compared word by word: it is another survey, and would take hours. */
const mostCompared = 100_000;

/** What was matched, for the words of a problem. */
interface UnfoundContext {
  /** As problems name the export. */
  file: string;
  reading: ToolReading;
  instrument: Instrument;
  survey: string;
  wave: string;
}

/**
 * Adds a problem for whatever the survey or the mapping names and the export does not have, has more than once, or has in a column that tells who
 * somebody is.
 */
export function addUnfound(
  matching: Matching,
  { file, reading, instrument, survey, wave }: UnfoundContext,
  problems: ProblemList,
): void {
  const line = reading.headerRows;
  const isNearSought = matching.unmatched.length * matching.unused.length <= mostCompared;
  for (const { target: name, column } of matching.unknown) {
    const { columns } = reading;
    const own = columns.find(({ name: other, key }) => other === column || key === column);
    const known = columns.filter(({ role }) => role !== "person").map((other) => other.name);
    const otherwise = `name another one for ${name} in the mapping; the columns are ${known.slice(0, 30).join(", ")}${known.length > 30 ? ` and ${known.length - 30} more` : ""}`;
    const isPersonal = own?.role === "person";
    const expected = isPersonal
      ? `expected a column that tells nobody, but it holds ${own.holds ?? whatIdentifies}`
      : "expected a column of the export";
    const remedy = isPersonal
      ? `take it out of the mapping; to compare by it, export a column of coarse groups instead${unlessNobody(own)}`
      : didYouMeanOr(column, known, otherwise);
    problems.add({ file, line, column: name, value: column, expected, remedy });
  }
  for (const { target: name, candidates, personal } of matching.unmatched) {
    const item = itemOf(name);
    const isQuestion = instrument.items[item] !== undefined;
    const settled = isQuestion && !name.includes(".") ? `without: [${name}]` : `columns: { ${name}: null }`;
    const absent = `under waves.${wave} in content/surveys/${survey}.yaml: ${settled}`;
    if (candidates.length === 0 && personal !== undefined) {
      const expected = `expected a column for ${name} that tells nobody, but it holds ${personal.holds ?? whatIdentifies}`;
      const remedy = `leave it out of this wave, ${absent}${unlessNobody(personal)}`;
      problems.add({ file, line, column: name, value: personal.name, expected, remedy });
      continue;
    }
    const found = candidates.map((own) => `“${own.name}”`).join(" and ");
    const expected =
      candidates.length === 0
        ? `expected a column for ${name}, and none has its id, its name or its words`
        : `expected one column for ${name}, but ${found} fit`;
    const likely =
      candidates.length === 0 && isNearSought ? likelyColumn(item, matching.unused, { instrument, wave }) : undefined;
    const which = likely === undefined ? "…" : JSON.stringify(likely.column.key ?? likely.column.name);
    const remedy = `say which it is in the mapping (columns: { ${name}: ${which} }), or, if it was not asked, ${absent}`;
    const near = likely === undefined ? {} : { value: likely.diff };
    const told = likely === undefined ? expected : `${expected}, but one is near`;
    problems.add({ file, line, column: name, ...near, expected: told, remedy });
  }
}

const whatIdentifies = "what identifies people";

/** What only looks like names may name nobody; an address or a number never does. */
function unlessNobody({ name, holds }: ToolColumn): string {
  return holds === identifyingWords.name || holds === mayBeNames ? `. If it names nobody: ${namesNobody(name)}` : "";
}
