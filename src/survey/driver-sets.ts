import type { Instrument } from "./instrument.ts";

/** What is set beside one outcome: constructs or items, by id. */
export interface DriverSet {
  outcome: string;
  drivers: readonly string[];
}

/**
 * Which drivers are set beside which outcome in a wave: as the survey declares under `drivers:`, else its nps items with its
 * constructs, or with its other items where it has no two constructs. What was not asked is left out, and so is a driver that
 * shares an item with the outcome: it would go together with itself. A further survey (`main: false`) has drivers only where it
 * declares them: few people answer it.
 *
 * Source: spec 7.
 *
 * @param asked the items asked in the wave
 */
export function driverSets(instrument: Instrument, asked: ReadonlySet<string>): DriverSet[] {
  const { items, constructs, scales, drivers, main } = instrument;
  if (main === false && drivers === undefined) return [];
  const scaled = Object.entries(items).filter(([, { type }]) => type === "scale");
  const recommendations = scaled.filter(([, { scale }]) => scales[scale ?? ""]?.metric === "nps").map(([id]) => id);
  const whole = Object.keys(constructs);
  const candidates = drivers?.of ?? (whole.length >= 2 ? whole : scaled.map(([id]) => id));
  const partsOf = (id: string) => (constructs[id]?.items ?? [id]).filter((item) => asked.has(item));
  return (drivers?.outcomes ?? recommendations).flatMap((outcome) => {
    const own = new Set(partsOf(outcome));
    const found = candidates.filter((id) => {
      const parts = partsOf(id);
      return id !== outcome && parts.length > 0 && !parts.some((item) => own.has(item));
    });
    return own.size === 0 || found.length === 0 ? [] : [{ outcome, drivers: found }];
  });
}
