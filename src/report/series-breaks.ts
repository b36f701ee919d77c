import { type ConstructVersion, constructVersion } from "../survey/construct-version.ts";
import type { Instrument } from "../survey/instrument.ts";
import { itemChange } from "../survey/item-change.ts";
import { type ItemVersion, isSameVersion, itemVersion } from "../survey/item-version.ts";
import { itemWording } from "../survey/item-wording.ts";
import type { Text } from "../survey/text.ts";
import type { SeriesBreak } from "./site-report.ts";

/** Where a series of one item breaks: between two waves in a row that put it differently (spec 2). */
export function itemBreaks(instrument: Instrument, item: string, waves: readonly string[]): SeriesBreak[] {
  return pairs(waves).flatMap(([before, after]) => {
    const [then, now] = [before, after].map((wave) => itemVersion(instrument, item, wave));
    if (isSameVersion(then, now)) return [];
    const { notes = [], ...change } = changeOfItem(instrument, item, before, after);
    return {
      before,
      after,
      reason: reasonOf(then, now),
      items: [],
      ...wordings(instrument, item, before, after),
      ...change,
      ...(notes.length === 0 ? {} : { notes }),
    };
  });
}

/**
 * Where a series of a construct breaks: between two waves in a row with another list of items, scales and directions (spec 2),
 * with the items that make the difference.
 *
 * @param nameOf the subject id of an item
 * @param restatedOn the subject that carries the score on common items over the break, if any
 */
export function constructBreaks(
  instrument: Instrument,
  construct: string,
  waves: readonly string[],
  nameOf: (item: string) => string,
  restatedOn: (before: string, after: string) => string | undefined,
): SeriesBreak[] {
  return pairs(waves).flatMap(([before, after]) => {
    const [then, now] = [before, after].map((wave) => constructVersion(instrument, construct, wave));
    const changed = changedItems(then, now);
    if (changed.length === 0) return [];
    const asked = changed.flatMap((item) => {
      const [one, other] = [then?.get(item), now?.get(item)];
      return one === undefined || other === undefined ? [] : [reasonOf(one, other)];
    });
    // One word for all that changed, or for the set as a whole.
    const [first = "items", ...others] = new Set(asked);
    const reason = asked.length < changed.length || others.length > 0 ? "items" : first;
    const restated = restatedOn(before, after);
    return {
      before,
      after,
      reason,
      items: changed.map(nameOf),
      ...(reason === "wording" ? sharedChange(instrument, changed, before, after) : {}),
      ...(restated === undefined ? {} : { restated }),
    };
  });
}

/** What was done to the words of an item, and why it was put otherwise. */
function changeOfItem(
  instrument: Instrument,
  item: string,
  before: string,
  after: string,
): Pick<SeriesBreak, "kind" | "only"> & { notes?: Text[] } {
  const change = itemChange(instrument, item, before, after);
  if (change === undefined) return {};
  const { kind, only, notes } = change;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(only === undefined ? {} : { only }),
    notes: [...notes],
  };
}

/** What was done to the words of several items, where it was the same. */
function sharedChange(
  instrument: Instrument,
  items: readonly string[],
  before: string,
  after: string,
): Pick<SeriesBreak, "kind" | "only"> {
  const [first, ...others] = items.map((item) => changeOfItem(instrument, item, before, after));
  const { kind, only } = first ?? {};
  return {
    ...(kind !== undefined && others.every((other) => other.kind === kind) ? { kind } : {}),
    ...(only !== undefined && others.every((other) => other.only === only) ? { only } : {}),
  };
}

/** Items of either version that are new, gone or put differently. */
function changedItems(then: ConstructVersion | undefined, now: ConstructVersion | undefined): string[] {
  const items = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])];
  return items.filter((item) => !isSameVersion(then?.get(item), now?.get(item)));
}

function reasonOf(then: ItemVersion | undefined, now: ItemVersion | undefined): SeriesBreak["reason"] {
  if (then?.scale !== now?.scale) return "scale";
  return then?.reversed === now?.reversed ? "wording" : "direction";
}

function wordings(instrument: Instrument, item: string, before: string, after: string): { from?: Text; to?: Text } {
  const [from, to] = [before, after].map((wave) => itemWording(instrument, item, wave));
  return from === undefined || to === undefined || JSON.stringify(from) === JSON.stringify(to) ? {} : { from, to };
}

function pairs(waves: readonly string[]): [before: string, after: string][] {
  return waves.slice(1).map((after, index) => [waves[index] ?? after, after]);
}
