import { identifyingCells } from "../../privacy/identifying-cells.ts";
import type { IdentifyingKind } from "../../privacy/identifying-name.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** Cells that stand there more often say no more: each is somebody else, or they are few. */
const enough = 20;

const address = /[^\s@]@[^\s@.]{1,63}\.[^\s@]/;

/**
 * What the cells of a column tell of a person, whatever its header says, an address among a name and a street included; undefined where they
 * tell nobody.
 *
 * @example personalKind({ filled: 1, distinct: new Map([["a.jansen@example.org", 1]]), isOpen: false, longest: 20 }) // => "email"
 */
export function personalKind(cells: ColumnProfile | undefined): IdentifyingKind | undefined {
  const watch = identifyingCells();
  for (const [cell, n] of cells?.distinct ?? []) for (let at = 0; at < Math.min(n, enough); at += 1) watch.add(cell);
  if (watch.kind !== undefined) return watch.kind;
  const distinct = [...(cells?.distinct.keys() ?? [])];
  const withAddress = distinct.filter((cell) => address.test(cell)).length;
  return 2 * withAddress > distinct.length ? "email" : undefined;
}
