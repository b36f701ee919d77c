import type { SourceScore } from "../survey/source-scores.ts";
import type { Finding } from "./finding.ts";
import type { PublishedScore, PublishedTables } from "./read-tables.ts";
import { decimalsOf } from "./scored-answers.ts";
import type { Truth } from "./truth.ts";

/** Whether a row says that it was taken over from its source. */
export function isGiven({ method }: Pick<PublishedScore, "method">): boolean {
  return method.startsWith("as-published/");
}

/**
 * Holds every score that is said to be its source's to what the source delivered: the same value and number of answers, without a
 * margin, and nothing where the source gives nothing. In a workspace that is not public there may be none.
 *
 * Source: design 2 (`<survey>.scores.csv`).
 */
export function attackGiven(
  published: Pick<PublishedTables, "scores">,
  { workspace, scores = [] }: Pick<Truth, "workspace" | "scores">,
): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: Finding["rule"], row: PublishedScore, text: string): void => {
    const { wave, survey, unit, category, subject } = row;
    const place = [wave, survey, category === "" ? unit : `${unit}[${category}]`, subject].join("/");
    findings.push({ rule, refuses: true, place, text });
  };
  const delivered = new Map<string, SourceScore>();
  for (const { wave, survey, scores: own } of scores) {
    for (const score of own) delivered.set(keyOf({ wave, survey, ...score }), score);
  }
  const isPublic = workspace.confidentiality.public;
  for (const row of published.scores.filter(isGiven)) {
    if (!isPublic) report("small-group", row, "a score of a source, whose groups nobody can judge");
    const source = delivered.get(keyOf(row));
    if (row.low !== undefined || row.high !== undefined)
      report("wrong-figure", row, "a score of a source has no margin");
    if (source === undefined) {
      if (row.value !== undefined || row.n !== undefined)
        report("wrong-figure", row, `${row.metric} ${row.value}, the source gives none`);
      continue;
    }
    const off =
      row.value === undefined || Math.abs(row.value - source.value) > 0.5 * 10 ** -decimalsOf(row.metric, true) + 1e-9;
    if (off) report("wrong-figure", row, `${row.metric} ${row.value}, the source gives ${source.value}`);
    if (source.n !== undefined && source.n > 0 && row.n !== source.n)
      report("wrong-figure", row, `${row.n} answers, the source gives ${source.n}`);
  }
  return findings;
}

function keyOf(row: Omit<SourceScore, "value" | "n"> & { wave: string; survey: string }): string {
  const { wave, survey, unit, segment, category, subject, metric } = row;
  return [wave, survey, unit, segment, category, subject, metric].join("\n");
}
