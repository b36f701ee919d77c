import type { ContactCentreReport } from "./contact-centre-report.ts";
import type { Scored } from "./make-insight.ts";
import { makeOutcomesReport } from "./make-outcomes-report.ts";
import type { ScoreRow } from "./rows.ts";
import type { SiteReport, Subject } from "./site-report.ts";

/** The segment of a survey of customers that says by which channel somebody came. */
const channelSegment = "channel";

/**
 * The figures of customer contact: the outcomes that are declared for its page, what customers say by channel of the same things, and what
 * employees of those units say. From published rows only. Nothing when no outcome is declared for the page and delivered.
 */
export function makeContactCentreReport({
  site,
  rows,
  segments,
}: Pick<Scored, "site" | "rows" | "segments">): ContactCentreReport | undefined {
  const outcomes = (makeOutcomesReport({ site, rows })?.outcomes ?? []).filter(({ outcome }) =>
    site.outcomes[outcome]?.pages.includes("contact-centre"),
  );
  if (outcomes.length === 0) return undefined;
  const ids = new Set(outcomes.map(({ outcome }) => outcome));
  const delivered = new Set(rows.outcomes.filter(({ outcome }) => ids.has(outcome)).map(({ unit }) => unit));
  // What is delivered for the whole organisation says the same again, unless there is nothing below it.
  if (delivered.size > 1) delivered.delete(site.root);
  const units = site.units.flatMap(({ id }) => (delivered.has(id) ? [id] : []));
  const asked = askedSubjects(site, [...ids]);
  const waveOf = new Map(site.surveys.map(({ id, waves }) => [id, waves.at(-1)]));
  const isLatest = ({ survey, wave }: Pick<ScoreRow, "survey" | "wave">) => waveOf.get(survey) === wave;
  const scores = segments.filter(
    (row) =>
      row.segment === channelSegment &&
      delivered.has(row.unit) &&
      isLatest(row) &&
      asked.some((subject) => isOf(row, subject)),
  );
  const channels = channelsOf(site, scores);
  const insiders = insideSubjects(site);
  const wave = asked.map(({ survey }) => waveOf.get(survey)).find((id) => id !== undefined);
  return {
    outcomes,
    units,
    swings: rows["outcome-series"].filter(({ outcome }) => ids.has(outcome)),
    ...(wave === undefined ? {} : { wave }),
    channels,
    asked: asked.flatMap((subject) => (scores.some((row) => isOf(row, subject)) ? [subject.id] : [])),
    scores,
    inside: rows.scores.filter(
      (row) =>
        row.segment === "" &&
        delivered.has(row.unit) &&
        isLatest(row) &&
        insiders.some((subject) => isOf(row, subject)),
    ),
  };
}

/** The questions that outcomes name, and ease: what a customer needs of a contact, in the order of the survey. */
function askedSubjects({ subjects, outcomes }: SiteReport, ids: readonly string[]): Subject[] {
  const named = new Set(ids.flatMap((id) => outcomes[id]?.asked ?? []));
  return subjects.filter(
    ({ id, side, kind, measures: [measure] }) =>
      side === "cx" && (named.has(id) || (kind === "item" && measure?.metric === "ces")),
  );
}

/** What leads the surveys of employees, and the pillars. */
function insideSubjects({ subjects, surveys, pillars }: SiteReport): Subject[] {
  const headlines = surveys.flatMap(({ side, headline }) =>
    side === "ex" && headline !== undefined ? [headline] : [],
  );
  return [...headlines, ...pillars.map(({ subject }) => subject)].flatMap(
    (id) => subjects.find((subject) => subject.id === id) ?? [],
  );
}

function isOf(row: Pick<ScoreRow, "survey" | "subject" | "metric">, { id, measures: [measure] }: Subject): boolean {
  return `${row.survey}.${row.subject}` === id && row.metric === measure?.metric;
}

/** The channels of the shown tables, in the order of the survey. */
function channelsOf({ surveys }: SiteReport, scores: readonly ScoreRow[]): ContactCentreReport["channels"] {
  const units = Map.groupBy(
    scores.filter(({ state }) => state === "ok" || state === "banded"),
    ({ category }) => category,
  );
  const order = surveys.flatMap(({ segments }) =>
    segments.flatMap(({ id, categories }) => (id === channelSegment ? categories.map((category) => category.id) : [])),
  );
  return [...new Set(order)].flatMap((id) => {
    const rows = units.get(id);
    return rows === undefined ? [] : [{ id, units: new Set(rows.map(({ unit }) => unit)).size }];
  });
}
