import type { Instrument } from "../survey/instrument.ts";
import type { WaveDifference } from "../survey/wave-difference.ts";

/** An item as it was asked in one wave. */
export interface AskedItem {
  id: string;
  type: "scale" | "choices" | "comment";
  /** By option; a scale or a comment has one column, under its own id. */
  columns: ReadonlyMap<string, string>;
}

/** Which columns of a file of answers hold what, in one wave. */
export interface ColumnPlan {
  unit?: string;
  respondent?: string;
  weight?: string;
  date?: string;
  /** How long somebody took. */
  seconds?: string;
  /** By segment id. */
  segments: ReadonlyMap<string, string>;
  items: readonly AskedItem[];
}

/** The columns that are not questions. */
export const roleColumns = ["unit", "respondent", "weight", "date", "seconds"] as const;

/**
 * The item that a name of a column belongs to: of an option its question, of anything else the name itself.
 *
 * @example itemOf("feelings.proud") // => "feelings"
 * @example itemOf("unit") // => "unit"
 */
export function itemOf(name: string): string {
  return name.split(".")[0] ?? name;
}

/**
 * The columns of a survey in one wave: as the instrument declares them, with what the wave has otherwise. A column that
 * the wave sets to null was not there: its item was not asked.
 */
export function columnPlan(instrument: Instrument, wave: string): ColumnPlan {
  const difference = instrument.waves[wave];
  const roles = roleColumns.flatMap((role) => {
    const column = columnIn(difference, role, instrument.columns[role]);
    return column === undefined ? [] : [[role, column] as const];
  });
  const segments = Object.entries(instrument.segments).flatMap(([id, segment]) => {
    const column = columnIn(difference, id, segment.column);
    return column === undefined ? [] : [[id, column] as const];
  });
  const items = Object.entries(instrument.items).flatMap(([id, item]): AskedItem[] => {
    if (difference?.without.includes(id)) return [];
    const declared =
      item.type === "choices"
        ? Object.entries(item.columns ?? {}).map(([option, column]) => [`${id}.${option}`, column] as const)
        : [[id, item.column ?? id] as const];
    const columns = new Map<string, string>();
    for (const [key, column] of declared) {
      const asked = columnIn(difference, key, column);
      if (asked !== undefined) columns.set(key, asked);
    }
    return columns.size === 0 ? [] : [{ id, type: item.type, columns }];
  });
  return { ...Object.fromEntries(roles), segments: new Map(segments), items };
}

/** The names that `waves.<wave>.columns` of a survey may rename. */
export function renamable(instrument: Instrument): string[] {
  const items = Object.entries(instrument.items).flatMap(([id, item]) =>
    item.type === "choices" ? Object.keys(item.columns ?? {}).map((option) => `${id}.${option}`) : [id],
  );
  return [...roleColumns, ...Object.keys(instrument.segments), ...items];
}

function columnIn(
  difference: WaveDifference | undefined,
  name: string,
  declared: string | undefined,
): string | undefined {
  const changed = difference?.columns[name];
  return changed === undefined ? declared : (changed ?? undefined);
}
