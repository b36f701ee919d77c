/** Reads one thing of a row: who, where, how heavy. */
export type RowPart<Value> = (cells: readonly string[], line: number) => Value;
