import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile } from "../column-profile.ts";
import { answersGiven } from "../propose/alike-questions.ts";
import type { Doubt, Settled } from "../propose/doubt.ts";

/** As the evidence calls what nobody has said otherwise of. */
export const mayBeNames = "what may be names of people";

/** Whether a column names people, which its cells leave open. Nothing is lost by taking it for personal, so nothing stops for it. */
export function personDoubt(column: ToolColumn, cells: ColumnProfile): Doubt {
  return {
    id: doubtId(column),
    question: `Does “${column.name}” say who somebody is? What stands in it may be names of people.`,
    holds: answersGiven(column, cells).slice(0, 8),
    choices: [
      { value: "yes", says: "yes, or perhaps: it is not read" },
      { value: "no", says: "no: it is read like any other column" },
    ],
    cautious: "yes",
    isHarmless: true,
  };
}

/** Whether somebody has said that a column names nobody. */
export function isNobody(column: Pick<ToolColumn, "name">, told: Settled): boolean {
  return told.get(doubtId(column)) === "no";
}

/**
 * Of what was answered to doubts: of which columns somebody has said that they name nobody. That is never taken for granted, and so it stays with
 * the mapping.
 *
 * @example nobodies(new Map([["person Team", "no"], ["person Manager", "yes"], ["unit", "Team"]])) // => { "person Team": "no" }
 */
export function nobodies(told: Settled): Record<string, string> {
  return Object.fromEntries([...told].filter(([id, answer]) => id.startsWith(about) && answer === "no"));
}

/**
 * What to say in a mapping of a column that looks like names and names nobody.
 *
 * @example namesNobody("Onderdeel") // => 'doubts: { "person Onderdeel": "no" } in the mapping'
 */
export function namesNobody(name: string): string {
  return `doubts: { ${JSON.stringify(doubtId({ name }))}: "no" } in the mapping`;
}

const about = "person ";

function doubtId({ name }: Pick<ToolColumn, "name">): string {
  return `${about}${name}`;
}
