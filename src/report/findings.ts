import { z } from "zod";
import { judgementOf } from "./label-words.ts";
import { leadingSubjects, surveysInOrder, widerSubjects } from "./leading-subjects.ts";
import { publishedScore } from "./published-score.ts";
import { type ChangeRow, changeRow, type GapRow, gapRow, type Label, type TrendRow, trendRow } from "./rows.ts";
import type { SiteReport, Subject, SurveyInfo, UnitReport } from "./site-report.ts";

/** A published difference with the subject it is about: `employee.recommend`. */
const told = z.strictObject({ subject: z.string(), row: changeRow });
export type Told = z.infer<typeof told>;

/**
 * `.heartline/report/insight/findings.json`: what the labels of the whole organisation say, put in order. Nothing is computed here
 * but counts of labels; every row is one of the published tables.
 */
export const findingsReport = z.strictObject({
  changes: z
    .array(
      told.extend({
        since: z
          .string()
          .optional()
          .describe(
            "Of a clear change: the earliest wave from which on every earlier wave differs clearly, the same way.",
          ),
        parts: z
          .strictObject({ clear: z.int(), all: z.int() })
          .optional()
          .describe(
            "Of a construct that clearly changed: how many of its questions did so by themselves, the same way.",
          ),
      }),
    )
    .describe("Every leading measure against the wave before, in the order of pages."),
  questions: z
    .array(told)
    .describe("Questions outside the leading measures that clearly changed since the wave before."),
  long: z
    .array(told)
    .describe(
      "What did not clearly change since the wave before, against the latest earlier wave from which it clearly differs, if all waves before that one differ in the same direction.",
    ),
  trends: z.array(z.strictObject({ subject: z.string(), row: trendRow })).describe("Clear slopes of leading measures."),
  alone: z
    .array(
      z.strictObject({
        subject: z.string(),
        why: z.enum(["first", "restarted", "hidden", "no-data", "as-published", "one-sided"]),
        wave: z.string(),
      }),
    )
    .describe("Leading measures that were not compared with the wave before, and why."),
  units: z
    .array(z.strictObject({ unit: z.string(), gaps: z.array(z.strictObject({ subject: z.string(), row: gapRow })) }))
    .describe("Units that clearly differ from the rest on a leading measure, most differences first."),
});
export type FindingsReport = z.infer<typeof findingsReport>;

/** The published rows that findings are made from. */
export interface FindingRows {
  /** Of the whole organisation. */
  root: Pick<UnitReport, "scores" | "changes" | "history" | "trends">;
  /** Of all units. */
  gaps: readonly GapRow[];
}

/** Whether a label is clear enough to speak of a rise or a fall. */
export function isClear(label: Label | undefined): label is "higher" | "lower" {
  return label === "higher" || label === "lower";
}

/**
 * What really moved, what did not and what cannot be told, from the labels of the latest wave of each survey (spec 3.6 to 3.8).
 * `undefined` when nothing was ever asked.
 */
export function findingsOf(site: SiteReport, rows: FindingRows): FindingsReport | undefined {
  const surveys = surveysInOrder(site).filter(({ waves }) => waves.length > 0);
  const leading = surveys.flatMap((survey) => askedNow(survey, leadingSubjects(site, survey)));
  if (leading.length === 0) return undefined;
  const wider = surveys.flatMap((survey) => askedNow(survey, widerSubjects(site, survey)));
  const questions = wider.filter((subject) => !leading.includes(subject));
  const { root } = rows;
  const changes = leading.flatMap((subject) => {
    const row = lastChange(subject, root.changes);
    if (row === undefined) return [];
    if (!isClear(row.label)) return [{ subject: subject.id, row }];
    return [
      {
        subject: subject.id,
        row,
        ...sinceWhen(subject, row, root.history),
        ...partsOf(site, subject, row, root.changes),
      },
    ];
  });
  return {
    changes,
    questions: questions.flatMap((subject) => {
      const row = lastChange(subject, root.changes);
      return isClear(row?.label) && row !== undefined ? [{ subject: subject.id, row }] : [];
    }),
    long: wider.flatMap((subject) => {
      if (isClear(lastChange(subject, root.changes)?.label)) return [];
      const row = slowChange(historyOf(subject, root.history));
      return row === undefined ? [] : [{ subject: subject.id, row }];
    }),
    trends: leading.flatMap((subject) => {
      const row = root.trends.find((trend) => isOf(subject, trend) && trend.to === subject.waves.at(-1));
      return row !== undefined && isClear(row.label) ? [{ subject: subject.id, row }] : [];
    }),
    alone: leading
      .filter((subject) => !changes.some((change) => change.subject === subject.id))
      .map((subject) => ({
        subject: subject.id,
        why: whyAlone(site, subject, root),
        wave: subject.waves.at(-1) ?? "",
      })),
    units: unitsApart(site, leading, rows.gaps),
  };
}

/** Those that were asked in the latest wave of their survey: what was dropped has no news. */
function askedNow(survey: SurveyInfo, subjects: readonly Subject[]): Subject[] {
  return subjects.filter(({ waves }) => waves.at(-1) === survey.waves.at(-1));
}

function isOf(subject: Subject, row: ChangeRow | TrendRow | GapRow): boolean {
  return row.survey === subject.survey && row.subject === subject.subject && row.metric === subject.measures[0]?.metric;
}

function lastChange(subject: Subject, changes: readonly ChangeRow[]): ChangeRow | undefined {
  return changes.find((row) => isOf(subject, row) && row.segment === "" && row.to === subject.waves.at(-1));
}

/** The latest wave against the earlier ones but the one before, in order of time. */
function historyOf(subject: Subject, history: readonly ChangeRow[]): ChangeRow[] {
  return history
    .filter((row) => isOf(subject, row) && row.segment === "" && row.to === subject.waves.at(-1))
    .sort((a, b) => subject.waves.indexOf(a.from) - subject.waves.indexOf(b.from));
}

/**
 * The latest earlier wave that differs clearly, if every wave before it differs in the same direction: one odd wave among others
 * that say something else is no direction.
 */
function slowChange(history: readonly ChangeRow[]): ChangeRow | undefined {
  const at = history.findLastIndex(({ label }) => isClear(label));
  const row = history[at];
  if (row === undefined) return undefined;
  const isSame = ({ label }: ChangeRow) => label === row.label || label === `slightly-${row.label}`;
  return history.slice(0, at).every(isSame) ? row : undefined;
}

/** How far back the same clear label holds without a wave between that has another one, or none. */
function sinceWhen(subject: Subject, row: ChangeRow, history: readonly ChangeRow[]): { since?: string } {
  const earlier = new Map(historyOf(subject, history).map((each) => [each.from, each.label]));
  let since: string | undefined;
  for (const wave of subject.waves.slice(0, subject.waves.indexOf(row.from)).reverse()) {
    if (earlier.get(wave) !== row.label) break;
    since = wave;
  }
  return since === undefined ? {} : { since };
}

/** How many questions of a construct clearly moved the same way; only where all of them could be compared. */
function partsOf(
  site: SiteReport,
  subject: Subject,
  row: ChangeRow,
  changes: readonly ChangeRow[],
): { parts?: { clear: number; all: number } } {
  const items = site.subjects.filter(({ id }) => subject.items.includes(id));
  const own = items.flatMap((item) => {
    const change = lastChange(item, changes);
    return change?.from === row.from ? [judgementOf(change.label, item.measures[0]?.better ?? "higher")] : [];
  });
  if (items.length < 2 || own.length < items.length) return {};
  const judgement = judgementOf(row.label, subject.measures[0]?.better ?? "higher");
  return { parts: { clear: own.filter((each) => each === judgement).length, all: own.length } };
}

function whyAlone(
  { surveys }: SiteReport,
  subject: Subject,
  { scores }: FindingRows["root"],
): FindingsReport["alone"][number]["why"] {
  const wave = subject.waves.at(-1) ?? "";
  const { survey, subject: id } = subject;
  const state = publishedScore(scores, { survey, subject: id, wave, metric: subject.measures[0]?.metric ?? "" })?.state;
  if (state === "hidden" || state === "banded") return "hidden";
  if (state !== "ok") return "no-data";
  if (subject.breaks.some(({ after }) => after === wave)) return "restarted";
  if (subject.waves[0] === wave) return "first";
  // A score of a source has no margin, so that no earlier one can be told from it.
  return surveys.some(({ id, asPublished }) => id === survey && asPublished.includes(wave))
    ? "as-published"
    : "one-sided";
}

/** Open units by how many leading measures clearly differ from the rest; of a tie the order of the site. */
function unitsApart(site: SiteReport, leading: readonly Subject[], gaps: readonly GapRow[]): FindingsReport["units"] {
  const byUnit = Map.groupBy(
    gaps.filter(({ against, label }) => against === "rest" && isClear(label)),
    ({ unit }) => unit,
  );
  return site.units
    .filter(({ id, open }) => open && id !== site.root)
    .map(({ id }) => ({
      unit: id,
      gaps: leading.flatMap((subject) => {
        const row = byUnit.get(id)?.find((gap) => isOf(subject, gap) && gap.wave === subject.waves.at(-1));
        return row === undefined ? [] : [{ subject: subject.id, row }];
      }),
    }))
    .filter((unit) => unit.gaps.length > 0)
    .sort((a, b) => b.gaps.length - a.gaps.length);
}
