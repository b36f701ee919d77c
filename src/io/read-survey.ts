import type { SurveyCounts } from "../counts/survey-counts.ts";
import type { SourceFile, WaveInput } from "../report/report-input.ts";
import type { Instrument } from "../survey/instrument.ts";
import type { UnitTree } from "../survey/unit.ts";
import { sniffDialect } from "./dialect.ts";
import type { ProblemList } from "./problem-list.ts";
import { readAnswers } from "./read-answers.ts";
import { readCounts } from "./read-counts.ts";
import type { SourceText } from "./read-table.ts";

/** Reads one survey of one wave, respondents or counts; undefined, with a problem, when the file is damaged. */
export async function readSurvey(
  source: SourceText,
  context: {
    wave: string;
    survey: string;
    instrument: Instrument;
    tree: UnitTree;
    format: WaveInput["wave"]["format"];
  },
  { problems, notices }: { problems: ProblemList; notices: ProblemList },
  log?: (line: string) => void,
): Promise<{ counts: SurveyCounts; source: SourceFile } | undefined> {
  const { format, ...rest } = context;
  try {
    const dialect = await sniffDialect(source.path, format);
    for (const notice of dialect.notices) {
      const remedy = "save the file as UTF-8, or check the letters with accents";
      notices.add({ file: source.file, expected: notice, remedy });
    }
    const progress = (rows: number) => log?.(`${source.file}: ${rows} rows read`);
    const isCounts = /\.counts\.\w+(\.gz)?$/i.test(source.file);
    const counts = isCounts
      ? await readCounts(source, { ...rest, dialect }, problems)
      : await readAnswers(source, { ...rest, dialect, decimal: format.decimal, progress }, problems);
    const { encoding, delimiter } = dialect;
    const { wave, survey } = context;
    return {
      counts,
      source: { wave, survey, file: source.file, kind: isCounts ? "counts" : "answers", encoding, delimiter },
    };
  } catch (error) {
    // A damaged archive is the file's fault; anything else is ours and must be seen.
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))) throw error;
    const remedy = "pack or export it again";
    problems.add({ file: source.file, expected: `expected a whole gzip file (${error.message})`, remedy });
    return undefined;
  }
}
