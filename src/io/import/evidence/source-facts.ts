import type { RawFacts } from "../../tables/raw-table.ts";
import type { Evidence } from "./evidence.ts";

/** The facts of a file as its evidence holds them. */
export function sourceFacts({ otherSheets, ...facts }: RawFacts): Evidence["source"]["facts"] {
  return { ...facts, ...(otherSheets === undefined ? {} : { otherSheets: [...otherSheets] }) };
}
