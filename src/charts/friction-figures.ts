import type { OpenQuestion } from "../report/friction-report.ts";
import type { ThemeRow } from "../report/rows.ts";
import type { SiteReport, Subject } from "../report/site-report.ts";
import { dotAxis } from "./dot-axis.ts";
import { dotRow } from "./dot-row.ts";
import { type Drawing, drawing } from "./drawing.ts";
import type { Frame } from "./measure-frame.ts";
import { dotRows } from "./minis.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { sparkLine } from "./spark-line.ts";
import { timeOf } from "./trend-series.ts";

/**
 * The minis of the page about comments: `row customer.obstacle waiting` (the share with its margin, and the wave before), `axis
 * customer.obstacle` on one scale for all questions, `spark customer.obstacle waiting` over the waves; and those of feelings.
 */
export function frictionFigures({ site, unit, insight }: Reports): PageFigures {
  const report = insight("friction");
  if (report === undefined) return { figures: [], minis: {} };
  const frame = sharedFrame(report.questions);
  const minis: Record<string, Drawing> = {};
  for (const question of report.questions) {
    const key = `${question.survey}.${question.item}`;
    minis[`axis ${key}`] = drawing(dotAxis(frame, "percent"), "any");
    for (const { id } of question.themes) {
      const rows = question.rows.filter(({ theme }) => theme === id);
      const row = rowOf(question, rows, frame);
      if (row !== undefined) minis[`row ${key} ${id}`] = row;
      const spark = sparkOf(site, question, rows);
      if (spark !== undefined) minis[`spark ${key} ${id}`] = spark;
    }
  }
  const root = unit(site.root);
  const subjects = report.feelings.flatMap(({ options }) =>
    options.flatMap((id): Subject[] => site.subjects.filter((subject) => subject.id === id)),
  );
  return { figures: [], minis: { ...minis, ...(root === undefined ? {} : dotRows(site, subjects, root)) } };
}

function rowOf({ side, waves }: OpenQuestion, rows: readonly ThemeRow[], frame: Frame): Drawing | undefined {
  const now = rows.find(({ wave }) => wave === waves.at(-1));
  const before = rows.find(({ wave }) => wave === waves.at(-2));
  if (now?.share === undefined || now.low === undefined || now.high === undefined) return undefined;
  const previous = before?.share === undefined ? {} : { previous: before.share };
  return drawing(dotRow({ value: now.share, low: now.low, high: now.high, ...previous }, side, frame), "any");
}

/** A wave in which the theme is not shown parts the line. */
function sparkOf(site: SiteReport, { side, waves }: OpenQuestion, rows: readonly ThemeRow[]): Drawing | undefined {
  const [from, to] = [site.waves[0], site.waves.at(-1)];
  let part = 0;
  const points = site.waves.flatMap(({ id, start }) => {
    if (!waves.includes(id)) return [];
    const row = rows.find(({ wave }) => wave === id);
    if (row?.share === undefined || row.low === undefined || row.high === undefined) {
      part += 1;
      return [];
    }
    return [{ time: timeOf(start), value: row.share, low: row.low, high: row.high, part }];
  });
  if (from === undefined || to === undefined || points.length < 2) return undefined;
  return drawing(sparkLine(points, side, { from: timeOf(from.start), to: timeOf(to.start) }), "any");
}

function sharedFrame(questions: readonly OpenQuestion[]): Frame {
  const ends = questions.flatMap(({ rows }) => rows.map(({ high }) => high ?? 0));
  const top = Math.min(100, 20 * Math.ceil(Math.max(20, ...ends) / 20));
  return { domain: [0, top], ticks: [0, top / 2, top] };
}
