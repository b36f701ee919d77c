import type { PublishedChange, PublishedGap, PublishedScore, PublishedTables } from "./read-tables.ts";
import { decimalsOf } from "./scored-answers.ts";
import { countsBehindShare, promotersBehindNps, totalsBehindMean } from "./whole-answers.ts";

/** The published rows, found by what they are about. */
export interface PublishedFacts {
  score(wave: string, survey: string, key: string, unit: string, metric: string): PublishedScore | undefined;
  gaps(wave: string, survey: string, subject: string, unit: string): readonly PublishedGap[];
  /** Gaps of other questions that are measured from this one, a pair. */
  gapsFrom(wave: string, survey: string, subject: string, unit: string): readonly PublishedGap[];
  changes(survey: string, key: string, unit: string): readonly PublishedChange[];
}

/** Puts the rows of whole units in order, to be looked up cell by cell. */
export function publishedFacts({
  scores,
  gaps,
  changes,
}: Pick<PublishedTables, "scores" | "gaps" | "changes">): PublishedFacts {
  const cells = new Map<string, PublishedScore>();
  for (const row of scores) {
    if (row.segment !== "") continue;
    cells.set([row.wave, row.survey, answersKey(row.subject, row.method), row.unit, row.metric].join("\n"), row);
  }
  const against = Map.groupBy(gaps, (row) => [row.wave, row.survey, row.subject, row.unit].join("\n"));
  const from = Map.groupBy(
    gaps.filter((row) => row.against.includes(".")),
    (row) => [row.wave, row.against.replace(".", "\n"), row.unit].join("\n"),
  );
  const differences = Map.groupBy(
    changes.filter(({ segment }) => segment === ""),
    (row) => [row.survey, answersKey(row.subject, row.method), row.unit].join("\n"),
  );
  return {
    score: (...cell) => cells.get(cell.join("\n")),
    gaps: (...cell) => against.get(cell.join("\n")) ?? [],
    gapsFrom: (...cell) => from.get(cell.join("\n")) ?? [],
    changes: (...cell) => differences.get(cell.join("\n")) ?? [],
  };
}

/**
 * Under which key answers are counted: a construct restated on common items by these, whatever the row calls it.
 *
 * @example answersKey("energy.common-2", "index/1 common:heard+tired") // => "energy/heard+tired"
 * @example answersKey("recommend", "nps/1") // => "recommend"
 */
export function answersKey(subject: string, method: string): string {
  const common = / common:(\S+)/.exec(method)?.[1];
  return common === undefined ? subject : `${subject.replace(/\.common(-\d+)?$/, "")}/${common}`;
}

/** Between which limits the unrounded figure behind a row lies, for who counts in whole answers. */
export function limitsOf(row: PublishedScore): readonly [low: number, high: number] | undefined {
  const { metric, n, value, weighting } = row;
  if (row.state !== "ok" || n === undefined || n === 0 || value === undefined) return undefined;
  const half = 0.5 * 10 ** -decimalsOf(metric, false) + 1e-9;
  if (weighting === "weighted" || metric === "index") return [value - half, value + half];
  const figure = { n, value, low: row.low, high: row.high };
  if (metric === "mean") {
    const { low, high } = totalsBehindMean({ n, value, step: 0.1, worth: 1 });
    return [low / n, high / n];
  }
  const { low, high } = metric === "nps" ? promotersBehindNps(figure).difference : countsBehindShare(figure);
  return [(100 * low) / n, (100 * high) / n];
}
