import { commonKey } from "../survey/common-constructs.ts";
import { commonItems, constructVersion } from "../survey/construct-version.ts";
import type { Instrument } from "../survey/instrument.ts";

/** A construct scored on the items that several of its versions have in common, so that these can be compared. */
export interface RestatedSeries {
  /** `working-technology.common`; further sets of items are numbered. */
  subject: string;
  /** Under which its person scores are counted. */
  key: string;
  items: readonly string[];
  /** The waves in which it is published, in order. */
  waves: readonly string[];
}

/**
 * The restated series of a construct: one over the longest run of waves up to the latest that has enough items in common, and
 * one for each pair that is compared (two waves in a row, or the latest with an earlier one) whose common items are another
 * set, or were put differently. Each has all the waves in which these items were put alike and are enough. Empty when the items
 * never changed, or too few stayed.
 *
 * Source: spec 2.
 *
 * @param waves the waves that may be restated, in order of time
 */
export function restatedSeries(instrument: Instrument, construct: string, waves: readonly string[]): RestatedSeries[] {
  const versionOf = (wave: string) => constructVersion(instrument, construct, wave);
  const found = new Map<string, Pick<RestatedSeries, "items" | "waves">>();
  const add = (span: readonly string[]) => {
    const items = commonIn(instrument, construct, span);
    if (items === undefined || !isChanged(instrument, construct, span)) return;
    // The same items on another scale are another series.
    const put = (wave: string) => JSON.stringify(items.map((item) => [item, versionOf(wave).get(item)]));
    const own = put(span[0] ?? "");
    const alike = waves.filter((wave) => put(wave) === own && versionOf(wave).size <= 2 * items.length);
    found.set(own, { items, waves: alike });
  };
  add(latestRun(instrument, construct, waves));
  const last = waves.at(-1);
  for (const [index, wave] of waves.entries()) {
    const next = waves[index + 1];
    if (next !== undefined) add([wave, next]);
    if (last !== undefined && last !== wave) add([wave, last]);
  }
  return [...found.values()].map((own, index) => ({
    ...own,
    subject: `${construct}.common${index === 0 ? "" : `-${index + 1}`}`,
    key: commonKey(construct, own.items),
  }));
}

/** The restated series that two waves are compared on. */
export function restatedFor(
  instrument: Instrument,
  construct: string,
  series: readonly RestatedSeries[],
  before: string,
  after: string,
): RestatedSeries | undefined {
  const items = commonIn(instrument, construct, [before, after]);
  const key = items && commonKey(construct, items);
  return series.find((own) => own.key === key && own.waves.includes(before) && own.waves.includes(after));
}

/** The waves up to the latest that have enough items in common. */
function latestRun(instrument: Instrument, construct: string, waves: readonly string[]): readonly string[] {
  let start = waves.length;
  while (start > 0 && commonIn(instrument, construct, waves.slice(start - 1)) !== undefined) start -= 1;
  return waves.slice(start);
}

function commonIn(instrument: Instrument, construct: string, waves: readonly string[]): string[] | undefined {
  return commonItems(waves.map((wave) => constructVersion(instrument, construct, wave)));
}

function isChanged(instrument: Instrument, construct: string, waves: readonly string[]): boolean {
  const versions = waves.map((wave) => JSON.stringify([...constructVersion(instrument, construct, wave)]));
  return new Set(versions).size > 1;
}
