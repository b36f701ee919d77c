import { type ConstructVersion, commonItems, constructVersion } from "./construct-version.ts";
import type { Construct, Instrument } from "./instrument.ts";

/**
 * The name under which person scores on some items of a construct are counted.
 *
 * @example commonKey("working-technology", ["tools", "information"]) // => "working-technology/information+tools"
 */
export function commonKey(construct: string, items: readonly string[]): string {
  return `${construct}/${items.toSorted().join("+")}`;
}

/**
 * Each construct whose items changed, once for every set of items that several of its versions have in common: what must be
 * counted so that a series can be restated on common items. By `commonKey`; none for an instrument that never changed.
 *
 * Source: spec 2.
 */
export function commonConstructs(instrument: Instrument): ReadonlyMap<string, Construct> {
  return new Map(
    Object.entries(instrument.constructs).flatMap(([id, construct]) =>
      commonSets(instrument, id).map((items) => [commonKey(id, items), { ...construct, items }]),
    ),
  );
}

/** Questions that rotate from wave to wave have ever more sets in common; beyond these a series breaks instead. */
const mostSets = 60;

/** The sets of items that versions have enough in common. Which of them are needed depends on the waves that were held. */
function commonSets(instrument: Instrument, construct: string): string[][] {
  // A wave that the ledger does not name has the questions as they are declared.
  const versions = ["", ...Object.keys(instrument.waves)].map((wave) => constructVersion(instrument, construct, wave));
  const distinct = new Map(versions.map((version) => [JSON.stringify([...version]), version]));
  const found = new Map<string, ConstructVersion>();
  const known = [...distinct.values()];
  for (let at = 0; at < known.length; at += 1) {
    for (const other of known.slice(0, at)) {
      const items = commonItems([known[at] as ConstructVersion, other]) ?? [];
      const key = commonKey(construct, items);
      if (items.length === 0 || found.has(key) || found.size === mostSets) continue;
      const version = new Map(items.flatMap((item) => [...other].filter(([id]) => id === item)));
      found.set(key, version);
      known.push(version);
    }
  }
  return [...found.values()].map((version) => [...version.keys()]);
}
