import type { TableRows } from "../report/rows.ts";
import { canonicalJson } from "./canonical-json.ts";
import { plainDigest } from "./release-key.ts";

/** The rows of which each is about one wave. */
export type WaveRows = Pick<TableRows, "scores" | "distributions" | "responses">;

/**
 * A hash of what one wave publishes, per survey, subject and metric. What compares waves is left out: it changes when another wave
 * does.
 */
export function figureDigests(rows: WaveRows, wave: string): Record<string, string> {
  const named = [
    ...rows.scores.map((row) => {
      return { row, name: [row.survey, row.subject, row.metric, row.segment].join(" ").trimEnd() };
    }),
    ...rows.distributions.map((row) => ({ row, name: `${row.survey} ${row.item} distribution` })),
    ...rows.responses.map((row) => ({ row, name: `${row.survey} response` })),
  ].filter(({ row }) => row.wave === wave);
  const digests = [...Map.groupBy(named, ({ name }) => name)].map(([name, own]): [string, string] => {
    const lines = own.map(({ row }) => canonicalJson(row)).sort();
    return [name, plainDigest(lines.join("\n")).slice(0, 23)];
  });
  return Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1)));
}
