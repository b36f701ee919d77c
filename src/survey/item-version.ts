import type { Instrument } from "./instrument.ts";
import { instrumentIn } from "./instrument-in.ts";
import { itemWording } from "./item-wording.ts";
import type { Text } from "./text.ts";

/** What must be the same for answers of two waves to be compared. */
export interface ItemVersion {
  scale: string;
  reversed: boolean;
  /** Only where the ledger says that this wording cannot be compared with another. */
  wording?: Text;
}

/**
 * How an item was put in a wave: its scale, its direction and, where the wording is not comparable, its words. `undefined`
 * when it was not asked.
 *
 * Source: spec 2.
 */
export function itemVersion(instrument: Instrument, itemId: string, wave: string): ItemVersion | undefined {
  const difference = instrument.waves[wave];
  if (difference?.without.includes(itemId) || difference?.columns[itemId] === null) return undefined;
  const item = instrumentIn(instrument, wave).items[itemId];
  if (item === undefined) return undefined;
  const wording = difference?.wording[itemId];
  return {
    scale: item.scale ?? "",
    reversed: item.reversed,
    ...(wording === undefined || wording.comparable ? {} : { wording: itemWording(instrument, itemId, wave) }),
  };
}

/** Whether answers to two versions may stand in one series. */
export function isSameVersion(one: ItemVersion | undefined, other: ItemVersion | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
