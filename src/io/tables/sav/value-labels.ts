import { brokenFile } from "./broken-file.ts";
import type { ByteOrder } from "./byte-order.ts";
import { type NumberKind, numberCell } from "./number-cell.ts";
import type { LabelSet, VariableRecord } from "./sav-dictionary.ts";
import type { SavText } from "./sav-text.ts";

/** What cells mean. */
export type ValueLabels = ReadonlyMap<string, string>;

/** Labels of several sets are copied for each variable that has them, so few bytes could ask for many copies. */
const mostCopied = 1_000_000;

/**
 * Makes the value labels of variables, by the cell as rows hold it. Variables that share one set share one map.
 *
 * @throws FileFault where the labels of all variables together would not fit in memory
 */
export function valueLabels(
  order: ByteOrder,
  text: SavText,
): (variable: VariableRecord, kind: NumberKind) => ValueLabels {
  const made = new Map<LabelSet, Map<string, ValueLabels>>();
  let copied = 0;
  const one = (set: LabelSet, kind: NumberKind | "text") => {
    const kinds = made.get(set) ?? new Map<string, ValueLabels>();
    made.set(set, kinds);
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const cell = (value: Buffer) => (kind === "text" ? text(value) : numberCell(order.float64(value, 0), kind));
    const labels = new Map(set.map(({ value, label }) => [cell(value), text(label)]));
    // A label for no value at all is never met in a cell: it would name what was left out.
    if (kind !== "text") labels.delete("");
    kinds.set(kind, labels);
    return labels;
  };
  return ({ labels: sets, width }, number) => {
    const kind = width > 0 ? "text" : number;
    const [first, ...others] = sets;
    if (first === undefined) return noLabels;
    if (others.length === 0) return one(first, kind);
    for (const { length } of sets) copied += length;
    if (copied > mostCopied) throw brokenFile(`its variables have more than ${mostCopied} value labels together`);
    return new Map(sets.flatMap((set) => [...one(set, kind)]));
  };
}

const noLabels: ValueLabels = new Map();
