import type { MetricId } from "../../../metrics/metric.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { Doubt } from "../propose/doubt.ts";
import type { TableMapping } from "../table-mapping.ts";
import type { FigureCell } from "./figure-cell.ts";
import { asPercent, type PercentNotation, percentNotation } from "./percent-notation.ts";
import type { PlacedFigure } from "./placed-figures.ts";

/** A figure with the score that it is. */
export interface ScoredFigure extends PlacedFigure {
  metric: MetricId;
  /** The least and the most that the score can be. */
  domain: readonly [number, number];
  cell: Extract<FigureCell, { kind: "figure" }>;
}

/** How the figures of a table are written. */
export interface ScoreNotation {
  percentages: PercentNotation | "none";
  /** How that was decided, as a phrase. */
  decided: string;
  doubts: readonly Doubt[];
  /** The score that a figure is, on the scale of its metric. */
  valueOf(figure: ScoredFigure): number;
}

/** Percentages that are all this small are rather means, or grades. */
const smallest = 10;

/**
 * How percentages are written, from all figures of a table that are one. What cannot be told is a doubt, or a problem where an answer would hold for a part of the
 * table only: percent signs here and there, one column of shares beside others, figures that look like means, a Net Promoter Score that may be a share.
 */
export function scoreNotation(
  scored: readonly ScoredFigure[],
  told: TableMapping["numbers"],
  file: string,
  problems: ProblemList,
): ScoreNotation {
  const hundred = scored.filter(({ domain }) => isOfHundred(domain));
  const said = told === "people" ? undefined : told;
  const found = percentNotation(
    hundred.map(({ cell, metric }) => ({ value: cell.value, isPercent: cell.isPercent, isRare: metric === "share" })),
  );
  const doubts: Doubt[] = [];
  if (hundred.length > 0) {
    const highest = hundred.reduce((most, { cell }) => Math.max(most, cell.value), 0);
    if (found.state === "mixed") {
      problems.add({
        file,
        expected: `expected a percent sign in all cells or in none, found it in ${found.signs} of ${found.all}: 58% and 0.58 in one table cannot be told from 0.58%`,
        remedy: "ask who published it which is meant; nothing is guessed here",
      });
    } else if (said === "share" && (highest > 1 || hundred.some(({ cell }) => cell.isPercent))) {
      const expected =
        "expected shares of 0 to 1, as numbers: share in the mapping says, but there are figures above 1 or with a percent sign";
      problems.add({ file, expected, remedy: "say numbers: percent, or take it out" });
    } else if (said === undefined) {
      const apart = highest > 1 ? columnOfShares(hundred) : undefined;
      if (apart !== undefined) refuseApart(apart, file, problems);
      else if (found.state === "doubt") doubts.push(numbersDoubt(found));
      else if (found.notation === "percent" && highest <= smallest && !hundred.some(isSaidPercent)) {
        refuseSmall(hundred, highest, file, problems);
      }
    }
  }
  const percentages = said ?? (found.state === "certain" ? found.notation : "percent");
  const nps = scored.filter(({ metric }) => metric === "nps");
  const isWithinOne = nps.some(({ cell }) => cell.value !== 0) && nps.every(({ cell }) => Math.abs(cell.value) <= 1);
  const isShareSaid =
    said === "share" || (hundred.length > 0 && found.state === "certain" && found.notation === "share");
  if (isWithinOne && said === undefined && !isShareSaid) refuseSmallNps(nps, file, problems);
  return {
    percentages: hundred.length === 0 ? "none" : percentages,
    decided:
      hundred.length === 0
        ? "no figure is a percentage"
        : said === undefined
          ? `from all ${hundred.length} percentages of the table`
          : "as the mapping says",
    doubts,
    valueOf: ({ cell, domain, metric }) => {
      if (metric === "nps") return isWithinOne && isShareSaid ? asPercent(cell.value, "share") : cell.value;
      return isOfHundred(domain) ? asPercent(cell.value, percentages) : cell.value;
    },
  };
}

function isOfHundred([least, most]: readonly [number, number]): boolean {
  return least === 0 && most === 100;
}

/** Whether the table itself says that a figure is a percentage. */
function isSaidPercent({ cell, from }: ScoredFigure): boolean {
  return (
    cell.isPercent ||
    [...from.metrics, from.heading.qualifier, from.column].some((text) => /%|percent|procent/i.test(text))
  );
}

/** A column of which no figure is above one and some are parts of it; an option may be so rare that its percentages are. */
function columnOfShares(hundred: readonly ScoredFigure[]): readonly ScoredFigure[] | undefined {
  const columns = Map.groupBy(hundred, ({ from }) => from.column);
  const rows = Map.groupBy(hundred, ({ from }) => from.line);
  return [...columns.values(), ...rows.values()].find(
    (own) =>
      own.length >= 2 &&
      own.every(({ cell, metric }) => cell.value <= 1 && metric !== "share") &&
      own.some(({ cell }) => cell.value > 0 && cell.value < 1),
  );
}

function refuseApart(figures: readonly ScoredFigure[], file: string, problems: ProblemList): void {
  const [first] = figures;
  if (first === undefined) return;
  const expected = `expected percentages that are all written alike, but the ${figures.length} here are all between 0 and 1, and others in the table are not: 0.58 may be 58 per cent, or about a half of one`;
  const remedy =
    "ask who published it, or leave these out in the mapping; if all of them are percentages as they stand: table: { numbers: percent }";
  problems.add({ file, line: first.from.line, column: first.from.column, value: first.from.cell, expected, remedy });
}

function refuseSmall(figures: readonly ScoredFigure[], highest: number, file: string, problems: ProblemList): void {
  const expected = `expected percentages of ${[...new Set(figures.map(({ subject }) => subject))].slice(0, 3).join(", ")}, but no figure is above ${highest}: they may be means, or grades`;
  const remedy =
    "if they are means: table: { metric: mean } in the mapping, for questions that have one; if they are percentages: table: { numbers: percent }";
  problems.add({ file, expected, remedy });
}

function refuseSmallNps(figures: readonly ScoredFigure[], file: string, problems: ProblemList): void {
  const [first] = figures;
  if (first === undefined) return;
  const expected = "expected a Net Promoter Score from -100 to 100, but none is beyond 1: -0.12 may be -12";
  const remedy =
    "say how it is written: table: { numbers: share } in the mapping for -0.12, or numbers: percent where it is really that small";
  problems.add({ file, line: first.from.line, column: first.from.column, value: first.from.cell, expected, remedy });
}

function numbersDoubt({ likely, why }: { likely: "percent" | "share"; why: string }): Doubt {
  const choices = [
    { value: "percent", says: "0.5 is half a percent (percent)" },
    { value: "share", says: "0.5 is one half (share)" },
  ];
  return {
    id: "numbers",
    question: `How are percentages written? ${why}; table: { numbers: … } in the mapping says it.`,
    choices: likely === "percent" ? choices : choices.toReversed(),
    cautious: "",
  };
}
