import { identifyingCells } from "../../privacy/identifying-cells.ts";
import type { IdentifyingKind } from "../../privacy/identifying-name.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** Cells that stand there more often say no more: each is somebody else, or they are few. */
const enough = 20;

/**
 * What the cells of a column tell of a person, whatever its header says; undefined where they tell nobody.
 *
 * @example personalKind({ filled: 1, distinct: new Map([["a.jansen@example.org", 1]]), isOpen: false, longest: 20 }) // => "email"
 */
export function personalKind(cells: ColumnProfile | undefined): IdentifyingKind | undefined {
  const watch = identifyingCells();
  for (const [cell, n] of cells?.distinct ?? []) for (let at = 0; at < Math.min(n, enough); at += 1) watch.add(cell);
  return watch.kind;
}
