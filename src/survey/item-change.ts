import type { Instrument } from "./instrument.ts";
import { instrumentIn } from "./instrument-in.ts";
import { isSameVersion, itemVersion } from "./item-version.ts";
import { itemWording, onlyChanged } from "./item-wording.ts";
import type { Locale, Text } from "./text.ts";
import { type WordingChange, type WordingEntry, wordingChanges } from "./wording-change.ts";

/** How the same item was put otherwise in another wave. */
export interface ItemChange {
  /** What is otherwise; none where the ledger only says that answers cannot be compared. */
  what: readonly ("wording" | "scale" | "direction")[];
  /** What was done to the words, where the ledger says it. */
  kind?: WordingChange;
  /** The one language of several in which the words changed. */
  only?: Locale;
  /** Why, as the ledger tells readers. */
  notes: readonly Text[];
  /** Whether answers of both may stand in one series. */
  isComparable: boolean;
}

/**
 * What the ledger says about an item between two waves that asked it; `undefined` where it was put the same way.
 *
 * An entry tells how the words of its wave stand to those of the item. Between two entries the one that breaks the series tells what kind of
 * change there was, and of two that do the heavier.
 */
export function itemChange(
  instrument: Instrument,
  item: string,
  before: string,
  after: string,
): ItemChange | undefined {
  const [then, now] = [before, after].map((wave) => ({
    words: itemWording(instrument, item, wave),
    put: instrumentIn(instrument, wave).items[item],
    version: itemVersion(instrument, item, wave),
    entry: instrument.waves[wave]?.wording[item],
    note: instrument.waves[wave]?.notes[item],
  }));
  if (then === undefined || now === undefined) return undefined;
  const isReworded = then.words.nl !== now.words.nl || then.words.en !== now.words.en;
  const isRescaled = then.put?.scale !== now.put?.scale;
  const isTurned = then.put?.reversed !== now.put?.reversed;
  const what = [
    ...(isReworded ? (["wording"] as const) : []),
    ...(isRescaled ? (["scale"] as const) : []),
    ...(isTurned ? (["direction"] as const) : []),
  ];
  const isComparable = isSameVersion(then.version, now.version);
  if (what.length === 0 && isComparable) return undefined;

  const telling = isReworded || what.length === 0 ? heavier(now.entry, then.entry) : undefined;
  const only = onlyChanged(then.words, now.words);
  // Why it was put otherwise is told once, in whichever of the two waves was unlike the others.
  const why = isRescaled || isTurned ? (now.note ?? then.note) : undefined;
  return {
    what,
    ...(telling?.change === undefined ? {} : { kind: telling.change }),
    ...(only === undefined ? {} : { only }),
    notes: [telling?.note, why].filter((note) => note !== undefined),
    isComparable,
  };
}

function heavier(one: WordingEntry | undefined, other: WordingEntry | undefined): WordingEntry | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.comparable !== other.comparable) return one.comparable ? other : one;
  const weight = ({ change }: WordingEntry) => (change === undefined ? -1 : wordingChanges.indexOf(change));
  return weight(other) > weight(one) ? other : one;
}
