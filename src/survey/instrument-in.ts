import type { Instrument } from "./instrument.ts";

/**
 * The instrument as it was put in one wave: each item on the scale and in the direction that `waves:` gives it there.
 *
 * Source: spec 1.6 and 2.
 */
export function instrumentIn(instrument: Instrument, wave: string): Instrument {
  const { scales = {}, reversed = {} } = instrument.waves[wave] ?? {};
  const changed = new Set([...Object.keys(scales), ...Object.keys(reversed)]);
  if (changed.size === 0) return instrument;
  const items = Object.entries(instrument.items).map(([id, item]) => {
    const scale = scales[id] ?? item.scale;
    return [id, { ...item, ...(scale === undefined ? {} : { scale }), reversed: reversed[id] ?? item.reversed }];
  });
  return { ...instrument, items: Object.fromEntries(items) };
}
