import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { missingIn } from "../survey/missing-in.ts";
import { canonicalJson } from "./canonical-json.ts";
import { columnPlan } from "./column-plan.ts";
import { plainDigest } from "./release-key.ts";

/**
 * A hash of an instrument as far as it decides how the rows of one wave are read and counted: columns, scales, directions, codes for
 * no answer, constructs and categories in that wave. Words for readers and what the ledger says of other waves leave it as it is.
 */
export function readingDigest(instrument: Instrument, wave: string): string {
  const plan = columnPlan(instrument, wave);
  const asked = instrumentIn(instrument, wave);
  const items = plan.items.map(({ id, type, columns }) => {
    const { scale = "", reversed, core, invalid } = asked.items[id] ?? {};
    const { labels: _, ...answers } = asked.scales[scale] ?? {};
    const missing = [...missingIn(instrument, id, wave)].sort();
    return [id, { type, columns, scale: answers, reversed, core, invalid, missing }];
  });
  const constructs = Object.entries(instrument.constructs).map(([id, { items, minimumShare }]) => {
    return [id, { items, minimumShare }];
  });
  const segments = [...plan.segments].map(([id, column]) => {
    const categories = Object.entries(instrument.segments[id]?.categories ?? {});
    return [id, { column, categories: categories.map(([category, { values }]) => [category, [...values].sort()]) }];
  });
  const { unit, weight } = plan;
  const { missing, unitNames, weighting } = instrument;
  return plainDigest(canonicalJson({ items, constructs, segments, unit, weight, missing, unitNames, weighting }));
}
