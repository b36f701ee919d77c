import type { OddityKind } from "../survey/plausibility.ts";
import type { FoundOddity } from "./report-input.ts";
import { round } from "./round.ts";
import type { OddityRow } from "./rows.ts";

/** Kinds that speak of some people, or rows, among all. */
const parts: ReadonlySet<OddityKind> = new Set([
  "missing-code",
  "straight-lining",
  "speeders",
  "words",
  "doubled-rows",
]);

/**
 * What is published of something that stands out: that it does, and its figures where neither they nor what is left of all are few.
 *
 * @param least the smallest number of people that may be told; 1 with public data
 */
export function oddityRow(
  { wave, survey, kind, item = "", about, figures, accepted }: FoundOddity,
  least: number,
): OddityRow {
  const row = { wave, survey, oddity: kind, item, about, accepted: accepted === undefined ? "no" : "yes" } as const;
  return { ...row, ...shownFigures({ kind, about, figures }, least) };
}

function shownFigures(
  { kind, about, figures: { n, of, share } }: Pick<FoundOddity, "kind" | "about" | "figures">,
  least: number,
): Pick<OddityRow, "n" | "of" | "share"> {
  const isEnough = (people: number) => people >= least;
  // How many were invited may be kept from the reader, where it would tell how few did not answer.
  if (kind === "size" && about === "invited") return {};
  if (kind === "size") return n !== undefined && of !== undefined && isEnough(n) && isEnough(of) ? { n, of } : {};
  if (parts.has(kind)) {
    if (n === undefined || of === undefined || !isEnough(n) || (n < of && !isEnough(of - n))) return {};
    return { n, of, share: round((100 * n) / of, 0) };
  }
  return {
    ...(of !== undefined && isEnough(of) ? { of } : {}),
    ...(share === undefined ? {} : { share: round(100 * share, 0) }),
  };
}
