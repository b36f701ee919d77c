import { existsSync } from "node:fs";
import type { Places } from "../../src/io/places.ts";
import type { SourceText } from "../../src/io/read-table.ts";

/** The units that hold for a wave: its own, or those of the workspace. Undefined where neither are there yet. */
export function unitsPlace(place: Places, wave: string | undefined): SourceText | undefined {
  const own = wave === undefined ? [] : [place.data(`waves/${wave}/units.csv`)];
  return [...own, place.data("units.csv")].find((file) => existsSync(file.path));
}
