import { highDesignEffect, weightEffect } from "../analysis/weight-effect.ts";
import type { CommentCoding } from "../counts/comment-coding.ts";
import type { SurveyCounts } from "../counts/survey-counts.ts";
import { identifyingWords } from "../privacy/identifying-name.ts";
import type { SourceFile, WaveInput } from "../report/report-input.ts";
import type { Instrument } from "../survey/instrument.ts";
import type { UnitTree } from "../survey/unit.ts";
import { columnPlan } from "./column-plan.ts";
import { sniffDialect } from "./dialect.ts";
import type { IdentifyingColumn } from "./identifying-columns.ts";
import { isCountsFile } from "./is-counts-file.ts";
import type { AnswerProfile } from "./plausible/answer-profile.ts";
import type { ProblemList } from "./problem-list.ts";
import { type AnswersContext, readAnswers } from "./read-answers.ts";
import { readCounts } from "./read-counts.ts";
import type { SourceText } from "./read-table.ts";
import { readWeightedAnswers } from "./read-weighted-answers.ts";
import { FileFault } from "./tables/file-fault.ts";

/** What one survey of one wave is read with. */
export interface SurveyContext {
  wave: string;
  survey: string;
  instrument: Instrument;
  tree: UnitTree;
  format: WaveInput["wave"]["format"];
  /** The population of the survey in this wave, where the wave gives it. */
  frame: SourceText | undefined;
  /** Whether an import wrote the file: its evidence lies beside it. */
  isImported?: boolean | undefined;
  /** How comments are coded; without it they are not read. */
  coding?: CommentCoding | undefined;
  /** Told everybody who is counted. */
  respond?: AnswersContext["respond"];
}

/** One survey of one wave as read. */
export interface ReadSurvey {
  counts: SurveyCounts;
  source: SourceFile;
  identifying: readonly IdentifyingColumn[];
  /** How its rows were answered; absent for counts. Private. */
  profile?: AnswerProfile;
}

/** Reads one survey of one wave, respondents or counts; undefined, with a problem, when the file is damaged. */
export async function readSurvey(
  source: SourceText,
  context: SurveyContext,
  lists: { problems: ProblemList; notices: ProblemList },
  log?: (line: string) => void,
): Promise<ReadSurvey | undefined> {
  const { format, frame, ...rest } = context;
  const { problems, notices } = lists;
  try {
    const dialect = await sniffDialect(source.path, format);
    for (const notice of dialect.notices) {
      const remedy = "save the file as UTF-8, or check the letters with accents";
      notices.add({ file: source.file, expected: notice, remedy });
    }
    const progress = (rows: number) => log?.(`${source.file}: ${rows} rows read`);
    const isCounts = isCountsFile(source.file);
    let identifying: readonly IdentifyingColumn[] = [];
    let profile: AnswerProfile | undefined;
    const answers = {
      ...rest,
      dialect,
      decimal: format.decimal,
      progress,
      identifying: (columns: readonly IdentifyingColumn[]) => {
        identifying = columns;
      },
      profile: (found: AnswerProfile) => {
        profile = found;
      },
    };
    if (isCounts) checkCodes(context, problems);
    if (frame !== undefined) checkFrame(frame, context, isCounts, problems);
    const { counts, ...use } = isCounts
      ? { counts: await readCounts(source, { ...rest, dialect }, problems) }
      : frame === undefined
        ? { counts: await readAnswers(source, answers, problems) }
        : await readWeightedAnswers(source, frame, answers, lists);
    noteDesignEffect(source, counts, notices);
    noteIdentifying(source, identifying, notices);
    const { encoding, delimiter } = dialect;
    const { wave, survey } = context;
    return {
      counts,
      identifying,
      ...(profile === undefined ? {} : { profile }),
      source: { wave, survey, file: source.file, kind: isCounts ? "counts" : "answers", encoding, delimiter, ...use },
    };
  } catch (error) {
    // A damaged archive is the file's fault; anything else is ours and must be seen.
    if (!(error instanceof FileFault)) throw error;
    problems.add({ file: source.file, expected: error.expected, remedy: error.remedy });
    return undefined;
  }
}

/** Weights that cost more than half of the precision are worth knowing of (spec 4). */
function noteDesignEffect({ file }: SourceText, { weights }: SurveyCounts, notices: ProblemList): void {
  if (weights === undefined) return;
  const { designEffect, effective } = weightEffect(weights);
  if (designEffect <= highDesignEffect) return;
  const expected = `the weights have a design effect of ${designEffect.toFixed(1)}: ${weights.n} respondents are worth ${effective.toFixed(0)}`;
  const remedy = "merge small categories, or trim the weights (weighting: trim for weights from a frame)";
  notices.add({ file, expected, remedy });
}

/** One line a file: which columns were dropped at reading. */
function noteIdentifying({ file }: SourceText, columns: readonly IdentifyingColumn[], notices: ProblemList): void {
  if (columns.length === 0) return;
  const listed = columns.map(({ column, kind }) => `${column} (${identifyingWords[kind]})`).join(", ");
  const expected = `columns that identify people were dropped and never left the reader: ${listed}`;
  notices.add({ file, expected, remedy: "leave them out of the next export" });
}

/** What a person said of comments needs the comments. */
function checkCodes({ survey, coding }: SurveyContext, problems: ProblemList): void {
  const { file } = coding ?? {};
  if (file === undefined) return;
  const remedy = `give the answers in ${survey}.csv, or remove the file`;
  problems.add({ file, expected: "expected answers, one respondent a row: counts have no comments", remedy });
}

/** A frame needs rows of respondents, and no other weights beside it. */
function checkFrame(
  { file }: SourceText,
  { wave, survey, instrument }: { wave: string; survey: string; instrument: Instrument },
  isCounts: boolean,
  problems: ProblemList,
): void {
  if (isCounts) {
    const remedy = `give the answers in ${survey}.csv, or remove the frame`;
    problems.add({ file, expected: "expected answers, one respondent a row: counts cannot be weighted", remedy });
  }
  const { weight } = columnPlan(instrument, wave);
  if (weight === undefined) return;
  const remedy = `remove the frame, or write columns: { weight: null } under waves.${wave} in content/surveys/${survey}.yaml`;
  problems.add({
    file,
    value: weight,
    expected: "expected one source of weights, but the survey has a column",
    remedy,
  });
}
