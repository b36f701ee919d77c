import type { Audience } from "../survey/action.ts";
import type { ActionEntry } from "./actions-report.ts";
import type { UnitInfo } from "./site-report.ts";

/** What is told to people of a unit, and whose it is. */
export interface SaidAndDid {
  /** The unit whose entries these are: the unit itself, or the nearest above it that has any. */
  unit: string;
  /** What was done last first; what waits for its first deed after that. */
  entries: ActionEntry[];
}

/**
 * What a unit tells its people under "You said, we did": its own goals and actions for that audience, and where it has none those of the
 * nearest unit above. So no unit has an empty page, and none is taken for another.
 *
 * @returns undefined where neither the unit nor any unit above it has an entry
 */
export function saidAndDid(
  actions: readonly ActionEntry[],
  units: readonly Pick<UnitInfo, "id" | "parent">[],
  unit: string,
  audience: Audience,
): SaidAndDid | undefined {
  const told = actions.filter((action) => action.audience.includes(audience));
  const seen = new Set<string>();
  for (let at: string | undefined = unit; at !== undefined && !seen.has(at); ) {
    const here: string = at;
    const own = told.filter((action) => action.unit === here);
    if (own.length > 0) return { unit: here, entries: latestFirst(own) };
    seen.add(here);
    at = units.find(({ id }) => id === here)?.parent;
  }
  return undefined;
}

/**
 * Entries in the order in which people look for them: the latest deed first, then what has none; equals by name.
 *
 * @example latestFirst([]) // => []
 */
export function latestFirst(entries: readonly ActionEntry[]): ActionEntry[] {
  const lastDay = ({ did }: ActionEntry) => did.at(-1)?.on ?? "";
  return [...entries].sort((a, b) => {
    const [one, other] = [lastDay(a), lastDay(b)];
    return one === other ? (a.id < b.id ? -1 : 1) : one < other ? 1 : -1;
  });
}
