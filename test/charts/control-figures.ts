import type { Figure } from "../../src/charts/figure.ts";
import { outcomeFigure } from "../../src/charts/outcome-figure.ts";
import type { OutcomeFigure, OutcomeSeries, Signal } from "../../src/report/rows.ts";
import { outcome } from "../../src/survey/outcome.ts";
import type { Locale } from "../../src/survey/text.ts";
import { site } from "./report.ts";

const text = (nl: string, en: string) => ({ nl, en });
const transfers = outcome.parse({
  title: text("Doorverbonden", "Transfers"),
  definition: text("Contacten die zijn doorgezet", "Contacts passed on"),
  source: text("Contactregistratie", "Contact records"),
  unit: "percent",
  counted: "share",
  better: "down",
  side: "cx",
});

type Cell = readonly [value: number, signal: Signal] | "hidden";

function seriesOf(cells: readonly Cell[]): OutcomeFigure[] {
  return cells.map((cell, at): OutcomeFigure => {
    const day = (of: number, date: number) => new Date(Date.UTC(2024, of, date)).toISOString().slice(0, 10);
    const row = {
      period_start: day(at, 1),
      period_end: day(at + 1, 0),
      unit: "acme",
      outcome: "transfers",
      method: "outcome/1",
    };
    if (cell === "hidden") return { ...row, state: "hidden" };
    const [value, signal] = cell;
    return { ...row, value, low: value - 0.5, high: value + 0.5, denominator: 4000, signal, state: "ok" };
  });
}

const usual = (value: number): Cell => [value, "usual"];
const awkward: Cell[] = [
  usual(11.2),
  usual(11.8),
  usual(11.1),
  "hidden",
  ...Array.from({ length: 8 }, (_, at): Cell => [10.8 - (at % 2) * 0.3, "run-below"]),
  [9.1, "below"],
  usual(11.4),
  [13.9, "above"],
  [13.7, "above"],
];
const swing: OutcomeSeries = {
  unit: "acme",
  outcome: "transfers",
  period_start: "2024-01-01",
  period_end: "2025-04-30",
  points: 15,
  centre: 11.2,
  lower: 9.4,
  upper: 13,
  course: "unclear",
  method: "xmr/1 course/1",
};

/** Control charts in every state: all signals and a hidden month, too few periods, one period, nothing to show. */
export function controlFigures(locale: Locale): Figure[] {
  const own = { site: { ...site, outcomes: { transfers } }, outcome: "transfers", unit: "acme" } as const;
  const few = seriesOf([usual(11.2), usual(11.8), usual(11.1)]).map(({ signal: _, ...row }) => row);
  const states: { series: readonly OutcomeFigure[]; swing?: OutcomeSeries }[] = [
    { series: seriesOf(awkward), swing },
    { series: few },
    { series: few.slice(0, 1) },
    { series: seriesOf(["hidden", "hidden"]) },
  ];
  return states.flatMap((state, at) =>
    (at === 0 ? (["half", "third"] as const) : (["third"] as const)).map((size) => {
      const figure = outcomeFigure({ ...own, ...state, size }, locale);
      return { ...figure, id: `${figure.id}-${at}-${size}` };
    }),
  );
}
