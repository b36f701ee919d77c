import { type FrameWeights, frameWeights } from "../analysis/frame-weights.ts";
import { alikeWithin, respondentsIn, responseSpread } from "../analysis/response-spread.ts";
import { type Pattern, patternKey, patternTally } from "../counts/pattern-tally.ts";
import type { SurveyCounts } from "../counts/survey-counts.ts";
import { exactWeight } from "../counts/tally.ts";
import { tookPart } from "../counts/took-part.ts";
import { listed } from "../report/listed.ts";
import type { FrameUse } from "../report/report-input.ts";
import { MethodError } from "../stats/method-error.ts";
import { type Frame, unitVariable } from "../survey/frame.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import { type AnswersContext, readAnswers } from "./read-answers.ts";
import { type FrameFile, readFrame } from "./read-frame.ts";
import type { SourceText } from "./read-table.ts";
import type { SegmentCategory } from "./segment-reader.ts";

/**
 * Reads a file of respondents in a wave that has a frame. Weights follow from how many respondents have which categories,
 * so the file is read twice: once to count the patterns, and once more, where response differs by more than ten points, to
 * tally the answers with the weights made from them. Memory stays constant and the order of the rows does not matter.
 */
export async function readWeightedAnswers(
  source: SourceText,
  frameSource: SourceText,
  context: AnswersContext,
  { problems, notices }: { problems: ProblemList; notices: ProblemList },
): Promise<{ counts: SurveyCounts; frame?: FrameUse }> {
  const file = await readFrame(frameSource, context, problems);
  if (file === undefined) return { counts: await readAnswers(source, context, problems) };

  const { frame } = file;
  const patterns = patternTally();
  const categoriesOf = categoryReader(frame, context.tree);
  const before = problems.size;
  const counts = await readAnswers(source, { ...context, weigh: count, respond: undefined }, problems);
  const found = patterns.done();
  checkRespondents(frameSource.file, file, found, problems.size === before, problems);
  if (problems.size > before) return { counts };
  const variables = [...frame.keys()];
  const fewest = fewestRespondents(found, frame);
  if (responseSpread(found, frame) <= alikeWithin) {
    const expected = `response differs by at most ${alikeWithin} points between the categories of ${listed(variables, "en")}: no weights were made`;
    notices.add({ file: frameSource.file, expected, remedy: "nothing to do; the figures count everybody once" });
    if (context.respond !== undefined) await readAnswers(source, { ...context, profile: undefined }, problemList());
    return { counts, frame: { variables, fewest, marginError: 0 } };
  }
  const made = weightsFor(found, frame, context, frameSource, problems);
  if (made === undefined) return { counts };
  const { marginError } = made;
  if (marginError > 0.0005) {
    const expected = `trimming leaves a weighted share ${(100 * marginError).toFixed(1)} points from the population's`;
    notices.add({ file: frameSource.file, expected, remedy: "merge small categories, or widen weighting: trim" });
  }
  const weights = new Map(
    found.map(({ categories }, at) => [patternKey(categories), exactWeight(made.weights[at] ?? 1)]),
  );
  const one = exactWeight(1);
  // Who did not take part, and is like nobody who did, weighs what people weigh on average.
  const weigh: AnswersContext["weigh"] = ({ unit }, groups) =>
    weights.get(patternKey(categoriesOf(unit, groups))) ?? one;
  // Whatever is wrong with a row was said the first time.
  const weighted = await readAnswers(source, { ...context, weigh, profile: undefined }, problemList());
  return { counts: weighted, frame: { variables, fewest, marginError } };

  function count(...[{ unit, answers }, groups]: Parameters<NonNullable<AnswersContext["weigh"]>>): undefined {
    if (tookPart(answers, context.instrument)) patterns.add(categoriesOf(unit, groups));
  }
}

/** The category of a respondent in each variable of the frame; "" where it is not known. */
function categoryReader(
  frame: Frame,
  tree: UnitTree,
): (unit: string, groups: readonly (SegmentCategory | undefined)[]) => string[] {
  const units = frame.get(unitVariable);
  const holderOf = new Map(
    [...tree.units.keys()].map((unit) => [unit, pathToRoot(tree, unit).find((id) => units?.has(id)) ?? ""]),
  );
  const variables = [...frame.keys()];
  return (unit, groups) =>
    variables.map((variable) =>
      variable === unitVariable
        ? (holderOf.get(unit) ?? "")
        : (groups.find((group) => group?.segment === variable)?.category ?? ""),
    );
}

/** Each category with people must have respondents, and no more of them than people. */
function checkRespondents(
  file: string,
  { frame, lineOf }: FrameFile,
  patterns: readonly Pattern[],
  isSound: boolean,
  problems: ProblemList,
): void {
  for (const [at, [variable, people]] of [...frame].entries()) {
    const told = patterns.some(({ categories }) => categories[at] !== "");
    // Where nobody's category could be read, the problem lies in the answers and was said there.
    if (!told && !isSound) continue;
    for (const [category, n] of people) {
      const respondents = respondentsIn(patterns, at, category);
      const line = lineOf(variable, category);
      const place = { file, ...(line === undefined ? {} : { line }), value: category };
      if (n > 0 && respondents === 0) {
        const remedy =
          variable === unitVariable
            ? "merge categories: name the unit above it, with the people of all units below that"
            : `merge categories: join it with another category of ${variable}, here and in the survey`;
        const expected = `expected a respondent from each category with people; nobody of these ${n} took part`;
        problems.add({ ...place, column: "category", expected, remedy });
      }
      if (respondents > n) {
        const expected = `expected at least as many people as the ${respondents} respondents of ${category}`;
        const remedy = "give the number of people in the population on the last day of fieldwork, not a share";
        problems.add({ ...place, column: "n", value: String(n), expected, remedy });
      }
    }
  }
}

function fewestRespondents(patterns: readonly Pattern[], frame: Frame): number {
  const sizes = [...frame.values()].flatMap((people, at) =>
    [...people].flatMap(([category, n]) => (n === 0 ? [] : [respondentsIn(patterns, at, category)])),
  );
  return Math.min(...sizes);
}

function weightsFor(
  patterns: readonly Pattern[],
  frame: Frame,
  { instrument }: AnswersContext,
  { file }: SourceText,
  problems: ProblemList,
): FrameWeights | undefined {
  try {
    return frameWeights(patterns, frame, instrument.weighting);
  } catch (error) {
    if (!(error instanceof MethodError && error.code === "no-convergence")) throw error;
    problems.add({
      file,
      column: "variable",
      value: [...frame.keys()].join(", "),
      expected: "expected margins that weights can reach together; raking does not converge",
      remedy: "merge small categories, or weight by fewer variables",
    });
    return undefined;
  }
}
