import { identifyingCells } from "../../../privacy/identifying-cells.ts";
import type { IdentifyingKind } from "../../../privacy/identifying-name.ts";
import { type NameLikeness, nameLikeness } from "../../../privacy/name-likeness.ts";
import { speaksOfPerson } from "../../../privacy/speaks-of-person.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile } from "../column-profile.ts";

/** What a column tells of a person by its cells. */
export interface PersonalSign {
  kind: IdentifyingKind;
  /** Otherwise only somebody who knows the column can tell; until then it is personal. */
  isSure: boolean;
}

/** Cells that stand there more often say no more: each is somebody else, or they are few. */
const enough = 20;

const address = /[^\s@]@[^\s@.]{1,63}\.[^\s@]/;

/**
 * What the cells of a column tell of a person, an address among a name and a street included; undefined where they tell nobody. Below a header that
 * speaks of somebody (`Manager`) a few names do, however often each stands there; what could be names there and could be something else is in doubt.
 *
 * @example personalSign({ name: "Q1", text: "" }, { filled: 1, distinct: new Map([["a.jansen@example.org", 1]]), isOpen: false, longest: 20 }) // => { kind: "email", isSure: true }
 * @example personalSign({ name: "Manager", text: "" }, { filled: 9, distinct: new Map([["piet", 4], ["Fatima", 5]]), isOpen: false, longest: 6 }) // => { kind: "name", isSure: true }
 * @example personalSign({ name: "Manager", text: "" }, { filled: 9, distinct: new Map([["4", 4], ["5", 5]]), isOpen: false, longest: 1 }) // => undefined
 */
export function personalSign(
  column: Pick<ToolColumn, "name" | "text" | "part">,
  cells: ColumnProfile | undefined,
): PersonalSign | undefined {
  const watch = identifyingCells();
  const distinct = [...(cells?.distinct ?? [])].filter(([cell]) => !isNoAnswer(cell));
  for (const [cell, n] of distinct) for (let at = 0; at < Math.min(n, enough); at += 1) watch.add(cell);
  if (watch.kind !== undefined) return { kind: watch.kind, isSure: true };
  const withAddress = distinct.filter(([cell]) => address.test(cell)).length;
  if (2 * withAddress > distinct.length) return { kind: "email", isSure: true };
  if ([column.name, column.text, column.part ?? ""].some(speaksOfPerson)) {
    const likenesses = distinct.map(([cell]) => nameLikeness(cell));
    const share = (...kinds: NameLikeness[]) =>
      likenesses.filter((own) => kinds.includes(own)).length / distinct.length;
    if (share("full", "first", "shape") >= 0.5) return { kind: "name", isSure: true };
    if (share("full", "first", "shape", "could") >= 0.5) return { kind: "name", isSure: false };
  }
  return watch.maybe === undefined ? undefined : { kind: watch.maybe, isSure: false };
}
