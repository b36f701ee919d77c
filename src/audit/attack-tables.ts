import { attackCategories } from "./attack-categories.ts";
import { attackFigures } from "./attack-figures.ts";
import { attackGiven, isGiven } from "./attack-given.ts";
import { attackGroups } from "./attack-groups.ts";
import { type AttackMeasures, type FieldingMeasures, lostInformation } from "./attack-measures.ts";
import { attackRanges } from "./attack-ranges.ts";
import { attackResponses } from "./attack-responses.ts";
import { attackRows } from "./attack-rows.ts";
import { attackSegments } from "./attack-segments.ts";
import { attackSkipped } from "./attack-skipped.ts";
import { attackTime } from "./attack-time.ts";
import type { Finding } from "./finding.ts";
import { publishedFacts } from "./published-facts.ts";
import type { PublishedTables } from "./read-tables.ts";
import { type SubjectView, subjectViews } from "./subject-view.ts";
import { type Fielding, fieldingsOf, type Truth } from "./truth.ts";

/** What an attack on the published tables comes to. */
export interface Attack {
  findings: Finding[];
  measures: AttackMeasures;
}

/**
 * Attacks the published tables as somebody would who holds all of them and knows the organisation, and says what he finds:
 *
 *     figures     every score, share and difference computed again from the answers of the people it names
 *     categories  the same by segment, and everything added and subtracted along units and one segment
 *     given       scores of a source, which were never counted, beside what it delivered
 *     groups      everything added and subtracted along units: nobody among fewer than the minimum
 *     segments    all segments together: nobody isolated
 *     ranges      what is left possible of hidden cells, counted in whole answers
 *     skipped     constructs beside their items
 *     rows        changes, gaps, trends and responses: only of cells that are shown
 *     time        small units that changed by one or two people: reported
 *
 * The truth is used only to know who is in a group and what hidden cells hold. Where the data are public, only the figures are
 * checked. Languages do not matter: the tables are the same for all.
 *
 * Source: spec 6, design 9 (Audit).
 */
export async function attackTables(published: PublishedTables, truth: Truth): Promise<Attack> {
  const { minimum, public: isPublic } = truth.workspace.confidentiality;
  const fieldings = fieldingsOf(truth);
  const counted = { ...published, scores: published.scores.filter((row) => !isGiven(row)) };
  const { views, findings } = subjectViews(counted, fieldings);
  findings.push(...attackGiven(published, truth));
  for (const view of views) {
    findings.push(...attackFigures(view, isPublic), ...attackCategories(view, minimum, isPublic));
  }
  findings.push(...attackRows(published, views, truth));
  if (isPublic) return { findings, measures: { fieldings: [] } };

  findings.push(...attackResponses(published, fieldings, minimum.score), ...attackTime(published, truth));
  const facts = publishedFacts(published);
  const measures: FieldingMeasures[] = [];
  for (const fielding of fieldings) {
    const own = views.filter((view) => view.fielding === fielding);
    const attacked = await attackFielding(fielding, own, facts, minimum);
    findings.push(...attacked.findings);
    measures.push(attacked.measures);
  }
  return { findings, measures: { fieldings: measures } };
}

async function attackFielding(
  fielding: Fielding,
  views: readonly SubjectView[],
  facts: ReturnType<typeof publishedFacts>,
  minimum: Truth["workspace"]["confidentiality"]["minimum"],
): Promise<{ findings: Finding[]; measures: FieldingMeasures }> {
  const k = minimum.score;
  const items = new Map(views.map((view) => [view.subject, view]));
  const segments = attackSegments(
    fielding,
    views.flatMap(({ rows, categoryRows }) => [...rows, ...categoryRows]),
    k,
  );
  const findings = [...segments.findings];
  let { smallest } = segments;
  let tightest: FieldingMeasures["tightest"];
  const settled = { closedForm: 0, exchange: 0, solver: 0 };
  for (const view of views) {
    const groups = attackGroups(view, minimum);
    findings.push(...groups.findings, ...attackSkipped(view, items, k));
    if (groups.smallest !== undefined && (smallest === undefined || groups.smallest <= smallest.people)) {
      smallest = { people: groups.smallest, isExact: true };
    }
    const ranges = await attackRanges(view, facts, k);
    findings.push(...ranges.findings);
    for (const how of ["closedForm", "exchange", "solver"] as const) settled[how] += ranges.settled[how];
    if (ranges.tightest !== undefined && (tightest === undefined || ranges.tightest.share < tightest.share)) {
      tightest = ranges.tightest;
    }
  }
  const { effectiveSize } = segments;
  return {
    findings,
    measures: {
      wave: fielding.wave,
      survey: fielding.survey,
      ...(smallest === undefined ? {} : { smallest }),
      ...(effectiveSize === undefined ? {} : { effectiveSize }),
      ...(tightest === undefined ? {} : { tightest }),
      settled,
      lost: lostInformation(fielding, views, k),
    },
  };
}
