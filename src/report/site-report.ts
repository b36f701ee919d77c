import { z } from "zod";
import { ruleParts } from "../privacy/rules.ts";
import { agreement } from "../survey/agreement.ts";
import { benchmark } from "../survey/benchmark.ts";
import { pillarLetter } from "../survey/instrument.ts";
import { correction } from "../survey/manifest.ts";
import { outcome } from "../survey/outcome.ts";
import { locale, text } from "../survey/text.ts";
import { contact } from "../survey/unit.ts";
import { minimum, workspace } from "../survey/workspace.ts";
import { askedRun, changeOfWords, subjectScale } from "./asked-run.ts";
import type { InsightReports } from "./insight.ts";
import {
  changeRow,
  distributionRow,
  driverRow,
  gapRow,
  outcomeFigure,
  reliabilityItemRow,
  reliabilityRow,
  responseRow,
  scoreRow,
  trendRow,
} from "./rows.ts";
import type { WaveReport } from "./wave-report.ts";

/** A way to score a subject, with all that a page or a chart must know to print it. */
export const measure = z.strictObject({
  metric: z.enum(["nps", "csat", "ces", "favorable", "mean", "index", "share"]),
  label: text.describe("eNPS, NPS, % favourable …"),
  unit: z.enum(["points", "percent", "scale", "index"]),
  decimals: z.int().describe("Decimals of published values of this measure on this site; four when public."),
  domain: z.tuple([z.number(), z.number()]).describe("The lowest and highest possible score."),
  better: z.enum(["higher", "lower"]).describe("Which way is good news."),
  meaningful: z.number().describe("δ: the smallest difference worth a verdict."),
  version: z.string(),
});
export type Measure = z.infer<typeof measure>;

/** A break in a series: figures on either side of it are not compared. */
export const seriesBreak = z.strictObject({
  before: z.string().describe("The last wave of the old series."),
  after: z.string().describe("The first wave of the new series."),
  reason: z.enum(["wording", "items", "scale", "direction", "weights"]),
  from: text.optional(),
  to: text.optional(),
  kind: changeOfWords.optional().describe("What was done to the words, where the ledger says it."),
  only: locale.optional().describe("The one language of several in which the words changed."),
  notes: z.array(text).optional().describe("Of an item: why, in the words of the ledger."),
  items: z.array(z.string()).describe("Of a construct: the subject ids of the items that changed."),
  restated: z
    .string()
    .optional()
    .describe("The subject whose scores, on common items, may be compared over the break."),
});
export type SeriesBreak = z.infer<typeof seriesBreak>;

/** A construct scored on the items that several of its versions have in common (spec 2). */
export const restated = z.strictObject({
  subject: z.string().describe("Under which its rows are published: working-technology.common."),
  items: z.array(z.string()).describe("The subject ids of the common items."),
  waves: z.array(z.string()).describe("The waves it covers, in order."),
});
export type Restated = z.infer<typeof restated>;

/** An item, an option of a choices item, or a construct: whatever has scores. */
export const subject = z.strictObject({
  id: z.string().describe("survey.subject, as writers name it: employee.recommend, employee.feelings.proud."),
  survey: z.string(),
  subject: z.string(),
  slug: z.string().describe("The last part of its address: recommend, feelings-proud."),
  side: z.enum(["ex", "cx"]),
  kind: z.enum(["item", "option", "construct"]),
  title: text,
  text: text.describe("The question as asked, or the definition of the construct."),
  why: text.optional(),
  pillar: pillarLetter.optional().describe("Of a construct that is a pillar, and of the items under it."),
  reversed: z.boolean(),
  items: z.array(z.string()).describe("Of a construct: the subject ids of its items."),
  scale: subjectScale.optional(),
  classes: z.strictObject({ favorable: z.array(z.number()), unfavorable: z.array(z.number()) }).optional(),
  measures: z.array(measure).min(1).describe("The first is the headline."),
  waves: z.array(z.string()).describe("The waves it was asked in, in order."),
  breaks: z.array(seriesBreak),
  asked: z
    .array(askedRun)
    .describe(
      "How the question was put over the waves of its survey; empty for a construct, of which the items tell it.",
    ),
  restated: z
    .array(restated)
    .describe("Of a construct whose items changed; the first reaches the latest wave where enough items stayed."),
});
export type Subject = z.infer<typeof subject>;

export const waveInfo = z.strictObject({
  id: z.string(),
  number: z.int().describe("1 for the first wave."),
  title: text,
  start: z.string(),
  end: z.string(),
  surveys: z.array(z.string()),
  events: z.array(z.strictObject({ date: z.string(), title: text, units: z.array(z.string()) })),
  corrections: z.array(correction).describe("Of a closed wave that was published again, in order of time."),
});
export type WaveInfo = z.infer<typeof waveInfo>;

export const surveyInfo = z.strictObject({
  id: z.string(),
  side: z.enum(["ex", "cx"]),
  main: z
    .boolean()
    .describe("false: a further survey of its side, which does not lead overview, trends, units and key figures."),
  title: text,
  waves: z.array(z.string()).describe("The waves it was held in, in order."),
  weighted: z.boolean(),
  asPublished: z
    .array(z.string())
    .describe(
      "The waves of which only scores came, as their source published them: without margins, changes and verdicts.",
    ),
  unconfirmed: z
    .boolean()
    .describe("Its directions and scales were proposed by an import, and nobody has confirmed them yet."),
  headline: z.string().optional().describe("The subject that leads: the nps item, else the first."),
  collects: z
    .strictObject({ unit: z.boolean(), code: z.boolean(), groups: z.array(text), comments: z.boolean() })
    .describe("What is read of a respondent besides the answers, and whether open answers are asked."),
  segments: z
    .array(
      z.strictObject({
        wave: z.string(),
        id: z.string(),
        title: text,
        categories: z.array(z.strictObject({ id: z.string(), title: text })),
      }),
    )
    .describe("By wave, in order of priority: the segments that it shows, with the categories that it shows them by."),
});
export type SurveyInfo = z.infer<typeof surveyInfo>;

export const unitInfo = z.strictObject({
  id: z.string(),
  parent: z.string().optional(),
  name: text,
  contact: contact.optional(),
  children: z.array(z.string()),
  depth: z.int(),
  open: z.boolean().describe("false: it is no longer in today's tree."),
  waves: z.array(z.string()).describe("The waves in whose tree it stood."),
});
export type UnitInfo = z.infer<typeof unitInfo>;

/** How a figure, a comparison or a weight is made, as the methods page explains it. */
export const methodInfo = z.strictObject({
  id: z.string(),
  version: z.string(),
  label: text,
  definition: text,
  formula: text,
  limits: text,
  source: z.string(),
});

/** A rule of confidentiality with the numbers in force. */
export const ruleInfo = z.strictObject({ id: z.string(), part: z.enum(ruleParts), title: text, text });
export type RuleInfo = z.infer<typeof ruleInfo>;

/** `.heartline/report/site.json`: all that is the same for every page. */
export const siteReport = z.strictObject({
  organisation: text,
  locales: z.array(locale).min(1),
  public: z.boolean(),
  minimum,
  rules: z.array(ruleInfo).describe("All rules of confidentiality in force, in the order of the page."),
  guarantee: z
    .strictObject({ promise: text, reach: text, notCovered: z.array(text) })
    .optional()
    .describe("Absent with public data."),
  agreement: agreement.omit({ rules: true, numbers: true }).optional().describe("Who agreed to the rules, and when."),
  contact: text.optional(),
  accent: z.string().optional(),
  logo: z.string().optional(),
  url: z.string().optional(),
  date: z.string().describe("The date of the build, an input (design 9)."),
  revision: z.string().optional().describe("The commit, short."),
  root: z.string(),
  waves: z.array(waveInfo).describe("In order of time."),
  surveys: z.array(surveyInfo),
  subjects: z.array(subject),
  pillars: z.array(z.strictObject({ letter: pillarLetter, subject: z.string(), slug: z.string(), title: text })),
  units: z.array(unitInfo).describe("Parents before children, siblings by id; closed units last."),
  metrics: z.array(methodInfo),
  procedures: z.array(methodInfo).describe("What is printed without being a metric: verdicts, comparisons, weights."),
  outcomes: z.record(z.string(), outcome),
  benchmarks: z.array(benchmark),
  comparisons: workspace.shape.comparisons.unwrap(),
  insight: z.array(z.string()).describe("The parts of insight that the workspace has data for."),
});
export type SiteReport = z.infer<typeof siteReport>;

/** What goes with an outcome, or why that cannot be told. */
export const driverReport = z.strictObject({
  outcome: z.string(),
  state: z
    .enum(["ok", "counts-only", "one-driver", "too-many", "too-few", "no-variance", "singular", "too-little", "chance"])
    .describe(
      "too-little: together the drivers explain too little to divide. chance: all of it may be chance, by the F-test of the whole model. In both they are listed without shares.",
    ),
  needed: z.int().optional().describe("With too few: how many people must have answered everything."),
  rows: z.array(driverRow),
  notes: z
    .record(z.string(), z.enum(["opposite", "suppressor", "overlaps"]))
    .describe("By driver: why its share is not to be read as the others are."),
});
export type DriverReport = z.infer<typeof driverReport>;

/** The same of a unit that is large enough for figures of its own, by survey; of any other those of the nearest above it hold. */
export const unitDriverReport = driverReport.extend({ survey: z.string(), wave: z.string() });
export type UnitDriverReport = z.infer<typeof unitDriverReport>;

/** `.heartline/report/units/<unit>.json`: every published figure of one unit, over all waves. */
export const unitReport = z.strictObject({
  unit: z.string(),
  scores: z.array(scoreRow),
  changes: z.array(changeRow).describe("Each wave against the one before it."),
  history: z
    .array(changeRow)
    .describe("The latest wave against each earlier one but the one before it; headline measures."),
  trends: z.array(trendRow).describe("Slopes over three waves or more, up to the latest."),
  gaps: z.array(gapRow),
  distributions: z.array(distributionRow),
  responses: z.array(responseRow),
  outcomes: z.array(outcomeFigure),
  segments: z
    .array(scoreRow)
    .describe("By segment, in the latest wave of each survey: what its page shows, the leading measures."),
  drivers: z
    .array(unitDriverReport)
    .describe("In the latest wave of each survey; an outcome that is not here is told of by the unit above."),
});
export type UnitReport = z.infer<typeof unitReport>;

/** How well the items of a construct hang together, or why that cannot be told. */
export const reliabilityReport = z.strictObject({
  construct: z.string(),
  state: z.enum(["ok", "counts-only", "one-item", "too-few", "no-variance"]),
  needed: z.int().optional().describe("With too few: how many people must have answered all its items."),
  row: reliabilityRow.optional(),
  items: z.array(reliabilityItemRow),
});
export type ReliabilityReport = z.infer<typeof reliabilityReport>;

/**
 * A unit of which nothing is published.
 *
 * @example emptyUnitReport("legal").scores // => []
 */
export function emptyUnitReport(unit: string): UnitReport {
  const figures = { scores: [], changes: [], history: [], trends: [], gaps: [], distributions: [] };
  return { unit, ...figures, responses: [], outcomes: [], segments: [], drivers: [] };
}

/** `.heartline/report/measures/<survey>.<slug>.json`: one subject over all units, in its latest wave. */
export const measureReport = z.strictObject({
  subject: z.string(),
  wave: z.string().describe("The latest wave it was asked in."),
  scores: z.array(scoreRow).describe("The headline measure in that wave, all units in the order of site.units."),
  changes: z.array(changeRow).describe("Since the wave before it."),
  gaps: z.array(gapRow).describe("Against the rest of the organisation."),
  segments: z.array(scoreRow).describe("The headline measure by segment in that wave, of the whole organisation."),
  drivers: driverReport.optional().describe("Of an outcome, in that wave."),
  reliability: reliabilityReport.optional().describe("Of a construct, in that wave."),
});
export type MeasureReport = z.infer<typeof measureReport>;

/** All published reports together, as the pipeline makes them. */
export interface Report {
  site: SiteReport;
  units: UnitReport[];
  measures: MeasureReport[];
  waves: WaveReport[];
  insight: InsightReports;
}
