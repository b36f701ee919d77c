import type { Instrument } from "../../../survey/instrument.ts";
import type { Problem } from "../../../survey/problem.ts";
import { columnPlan, itemOf } from "../../column-plan.ts";
import type { ToolReading } from "../../tools/tool-reading.ts";
import type { Mapping } from "../mapping.ts";
import { matchColumns } from "./match-columns.ts";
import { seenColumns } from "./seen-columns.ts";

/** How many questions of a survey have a column in an export, of those it asks. */
export interface SurveyFit {
  survey: string;
  asked: number;
  found: number;
}

/** With fewer of its questions than this part in a file, it is a file of another survey, or of none. */
const leastFound = 0.25;

/**
 * How the questions of a survey lie on an export: by the names, the ids and the words of its columns, and by a mapping where there is one.
 */
export function surveyFit(
  survey: string,
  { instrument, reading, wave, mapping }: FitContext & { instrument: Instrument },
): SurveyFit {
  const asked = columnPlan(instrument, wave).items.map(({ id }) => id);
  const { matches } = matchColumns(reading, { instrument, wave, mapping });
  const found = new Set(matches.map(({ target }) => itemOf(target)));
  return { survey, asked: asked.length, found: asked.filter((item) => found.has(item)).length };
}

/** What a survey is laid on. */
interface FitContext {
  reading: Pick<ToolReading, "columns">;
  wave: string;
  mapping?: Pick<Mapping, "columns"> | undefined;
}

/**
 * The one problem of an export in which hardly any question of the survey has a column; undefined where enough have. Each of them would be a
 * problem of its own, and none would say that it is another file. Surveys that fit better are named, with how many of their questions were found.
 *
 * @param instruments all surveys, this one among them
 */
export function misfit(
  survey: string,
  { file, headerRows, instruments, ...context }: FitContext & MisfitPlace,
): Problem | undefined {
  const instrument = instruments.get(survey);
  if (instrument === undefined) return undefined;
  const own = surveyFit(survey, { ...context, instrument });
  if (own.asked === 0 || own.found >= leastFound * own.asked) return undefined;
  const { reading, wave } = context;
  const better = [...instruments]
    .filter(([other]) => other !== survey)
    .map(([other, its]) => surveyFit(other, { reading, wave, instrument: its }))
    .filter(({ asked, found }) => found > own.found && found >= leastFound * asked)
    .sort((a, b) => b.found / b.asked - a.found / a.asked);
  const [first] = better;
  const fits = better.map((fit) => `${fit.survey} (${countedFit(fit)})`).join(" and ");
  const remedy =
    first === undefined
      ? `look whether this is the right file and the right --survey (with a name that no survey has yet, as in --survey NAME, another survey is described from it); where the questions are called otherwise in it, export again with the headings of the import before, or say under columns: in the mapping which column each of them is`
      : `this file fits ${fits} better: say --survey ${first.survey}, or name the right file`;
  const expected = `expected the questions of ${survey}, but only ${own.found} of ${own.asked} ${own.asked === 1 ? "has" : "have"} a column here; the columns are ${seenColumns(reading)}`;
  return { file, line: headerRows, expected, remedy };
}

/** Where a misfit is told, and with what it is compared. */
interface MisfitPlace {
  /** As problems name the export. */
  file: string;
  headerRows: number;
  instruments: ReadonlyMap<string, Instrument>;
}

/**
 * How well a survey fits, in words.
 *
 * @example countedFit({ survey: "guests", asked: 14, found: 12 }) // => "12 of its 14 questions"
 * @example countedFit({ survey: "guests", asked: 14, found: 0 }) // => "none of its 14 questions"
 */
export function countedFit({ asked, found }: SurveyFit): string {
  return `${found === 0 ? "none" : found} of its ${asked} ${asked === 1 ? "question" : "questions"}`;
}
