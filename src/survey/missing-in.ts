import type { Instrument } from "./instrument.ts";

/** The texts that mean no answer to an item in a wave, as they are declared: for the wave, else for the item, else for the survey. */
export function missingIn(instrument: Instrument, itemId: string, wave: string): readonly string[] {
  return instrument.waves[wave]?.missing[itemId] ?? instrument.items[itemId]?.missing ?? instrument.missing;
}
