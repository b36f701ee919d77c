import type { SurveyCounts } from "../counts/survey-counts.ts";
import type { NamedAction } from "../survey/action.ts";
import type { Agreement } from "../survey/agreement.ts";
import type { Alignment } from "../survey/alignment.ts";
import type { AsideReason } from "../survey/aside-reason.ts";
import type { Benchmark } from "../survey/benchmark.ts";
import type { Codebook } from "../survey/codebook.ts";
import type { HelpContact } from "../survey/help-contact.ts";
import type { Instrument } from "../survey/instrument.ts";
import type { SharedLessons } from "../survey/lesson.ts";
import type { Manifest } from "../survey/manifest.ts";
import type { Outcome, OutcomeRow } from "../survey/outcome.ts";
import type { AcceptedOddity, OddityKind } from "../survey/plausibility.ts";
import type { QuotedFigure } from "../survey/quoted-figure.ts";
import type { SourceScores } from "../survey/source-scores.ts";
import type { UnitTree } from "../survey/unit.ts";
import type { Value } from "../survey/value.ts";
import type { Wave } from "../survey/wave.ts";
import type { WhatIfInput } from "../survey/what-if.ts";
import type { Workspace } from "../survey/workspace.ts";

/** One fielding as read. */
export interface WaveInput {
  id: string;
  wave: Wave;
  /** The body of wave.md, Markdown. */
  notes: string;
  /** The organisation in that wave: its own units.csv, else today's. */
  tree: UnitTree;
  /** What was published when the wave was closed; absent while it is open. */
  manifest?: Manifest;
}

/** The file that the counts of one survey in one wave were read from. */
export interface SourceFile {
  wave: string;
  survey: string;
  /** Relative to the workspace. */
  file: string;
  kind: "answers" | "counts" | "scores";
  encoding: string;
  delimiter: string;
  /** Where the wave has a frame of the survey: whether weights were made from it, and how near they come. */
  frame?: FrameUse;
  /** Of answers that an import wrote: what it did with the export; `unknown` where its evidence cannot be read, or is of other answers. */
  imported?: ImportFacts | "unknown";
}

/** What an import did with an export: numbers of rows, columns and cells, and nothing that the export said. */
export interface ImportFacts {
  /** The tool, by its id. */
  tool: string;
  /** Rows below the header. */
  read: number;
  /** Rows that became respondents. */
  kept: number;
  /** Rows that did not come along, by reason; `other`: a reason that this version does not know. */
  aside: ReadonlyMap<AsideReason | "other", number>;
  /** Of the rows kept, those never sent in; absent where such rows were set aside. */
  keptPartial?: number;
  /** Questions of the survey that the export answers. */
  questions: number;
  /** Columns with questions that the survey does not ask. */
  unasked: number;
  /** Columns that tell who somebody is, and were not read. */
  personal: number;
  /** Cells whose answer means none: not applicable, do not know, not shown. */
  missing: number;
  /** The zone by whose days answers were counted, where it is known by its name. */
  zone?: string;
  /** How days are ordered; absent where the export holds no days. */
  order?: "ymd" | "dmy" | "mdy";
}

/** Something that stands out in the answers of one survey and wave: unlike the wave before, or unlike answers of people. */
export interface FoundOddity {
  wave: string;
  survey: string;
  kind: OddityKind;
  /** The item it is about; absent where it is about the whole file. */
  item?: string;
  /** Which of several forms or things of that kind: a turned item, the people invited, a list of questions; empty where there is one. */
  about: string;
  figures: OddityFigures;
  /** Why it is right, where wave.md accepts it. */
  accepted?: AcceptedOddity;
}

/** The figures of an oddity, of the whole organisation. */
export interface OddityFigures {
  /** The people, or rows, that it is about. */
  n?: number;
  /** All of them; of a size, those of the wave before. */
  of?: number;
  /** What share, 0-1, where it is not n of `of`. */
  share?: number;
}

/** What came of a frame. */
export interface FrameUse {
  /** Segment ids, or unit. */
  variables: readonly string[];
  /** Respondents of the category that has the fewest. */
  fewest: number;
  /** The largest distance that trimming left between a share of the population and the weighted share. */
  marginError: number;
}

/** Gives the result that was computed under a key before, on this machine or in an earlier build; else computes it. */
export type Remember = <Result>(key: string, compute: () => Result) => Result;

/** A whole workspace, read and validated: all that the pipeline needs, and nothing of a single respondent. */
export interface ReportInput {
  workspace: Workspace;
  /** The date of the build (design 9), YYYY-MM-DD. */
  date: string;
  /** The commit, short; absent outside Git. */
  revision?: string;
  /** By survey id, in code-point order. */
  instruments: ReadonlyMap<string, Instrument>;
  /** Surveys of which an import proposed the definition and nobody has said yet that it is right; absent: none. */
  unconfirmed?: ReadonlySet<string>;
  /** In order of time. */
  waves: readonly WaveInput[];
  /** Today's organisation. */
  tree: UnitTree;
  counts: readonly SurveyCounts[];
  /** Of surveys that were delivered as scores; only in a public workspace. */
  scores?: readonly SourceScores[];
  sources: readonly SourceFile[];
  /** What stands out in the answers; absent where that was not judged. */
  oddities?: readonly FoundOddity[];
  outcomes: Readonly<Record<string, Outcome>>;
  outcomeRows: readonly OutcomeRow[];
  benchmarks: readonly Benchmark[];
  /** What comments are coded with, by file; absent where nothing is coded. */
  codebooks?: ReadonlyMap<string, Codebook>;
  /** What-ifs, in the order of their file; without them that part is absent. */
  whatIfs?: readonly WhatIfInput[];
  /** Values as behaviour, asked inside and outside; absent: none are written down. */
  values?: readonly Value[];
  /** Figures of others that are context only. */
  quotedFigures?: readonly QuotedFigure[];
  /** Goals and actions, by name in code-point order. */
  actions?: readonly NamedAction[];
  /** What everything is for; absent: not written down. */
  alignment?: Alignment;
  /** What units have learned and share, the latest first. */
  lessons?: readonly SharedLessons[];
  /** Whom a colleague can turn to. */
  helpContacts?: readonly HelpContact[];
  /** What works council and data protection officer agreed to, equal to the rules in force; absent when nothing was agreed. */
  agreement?: Agreement;
  /** Remembers results that take long and depend on nothing but their key; without it everything is computed. */
  remember?: Remember;
}
