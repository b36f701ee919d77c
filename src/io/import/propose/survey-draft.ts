import type { Scale } from "../../../survey/scale.ts";
import type { Locale } from "../../../survey/text.ts";
import { floor } from "../../../survey/workspace.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { MappedColumn } from "../mapping.ts";
import type { AlikeQuestions } from "./alike-questions.ts";
import type { Doubt, Settled } from "./doubt.ts";
import type { ProposedScale } from "./propose-scale.ts";

/** A definition in the making, with all that was decided on the way. */
export interface SurveyDraft {
  locale: Locale;
  locales: readonly Locale[];
  settled: Settled;
  taken: Set<string>;
  /** The scales that each question may have been answered on, the likeliest first; looked up once, for it is asked in three places. */
  likely: ReadonlyMap<ToolColumn, readonly ProposedScale[]>;
  doubts: Doubt[];
  /** Questions that only a person can tell of, with those that have the same answers. */
  alike: Map<ToolColumn, AlikeQuestions>;
  scales: Map<string, { scale: Partial<Scale>; missing: Set<string> }>;
  items: Record<string, Record<string, unknown>>;
  /** Items on a scale, of which it is asked together which way they run: when everything else is known. */
  scaled: Map<string, ScaledQuestion>;
  segments: Record<string, Record<string, unknown>>;
  columns: Record<string, MappedColumn>;
  others: string[];
  answers: Record<string, Record<string, string>>;
  leftOut: { column: string; why: string }[];
}

/** A question of which the scale is known, and the direction not yet. */
export interface ScaledQuestion {
  column: ToolColumn;
  scale: Pick<Scale, "min" | "max" | "metric" | "labels" | "texts">;
  /** Whether its codes run against their labels: the most is then said by the lowest. */
  isReversed?: boolean;
}

/** Leaves a column out of the definition, with the reason for who reads it. */
export function leaveOut({ name }: Pick<ToolColumn, "name">, why: string, draft: Pick<SurveyDraft, "leftOut">): void {
  draft.leftOut.push({ column: name, why });
}

/**
 * The names of columns that were left out, by the reason, in the order of the file.
 *
 * @example [...leftOutByReason([{ column: "a", why: "no answers" }, { column: "b", why: "no answers" }])] // => [["no answers", ["a", "b"]]]
 */
export function leftOutByReason(leftOut: readonly { column: string; why: string }[]): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { column, why } of leftOut) {
    const known = reasons.get(why);
    if (known === undefined) reasons.set(why, [column]);
    else known.push(column);
  }
  return reasons;
}

/** How a mapping names a column: by the id that survives a new name, where there is one. */
export function sourceOf({ key, name }: ToolColumn): string {
  return key ?? name;
}

/** An answer of fewer people than this may be a text of somebody's own, and must not become the name of an option or a group that readers see. */
export const fewestOfOption = floor;
