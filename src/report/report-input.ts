import type { SurveyCounts } from "../counts/survey-counts.ts";
import type { NamedAction } from "../survey/action.ts";
import type { Agreement } from "../survey/agreement.ts";
import type { Alignment } from "../survey/alignment.ts";
import type { Benchmark } from "../survey/benchmark.ts";
import type { Codebook } from "../survey/codebook.ts";
import type { HelpContact } from "../survey/help-contact.ts";
import type { Instrument } from "../survey/instrument.ts";
import type { SharedLessons } from "../survey/lesson.ts";
import type { Manifest } from "../survey/manifest.ts";
import type { Outcome, OutcomeRow } from "../survey/outcome.ts";
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
