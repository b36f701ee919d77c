import type { MetricId } from "../../../metrics/metric.ts";
import type { ScoredMeasure } from "../../../report/scored-measure.ts";
import type { ScoredSubject } from "../../../report/scored-subject.ts";
import type { ProblemList } from "../../problem-list.ts";
import { scoredInWave } from "../../scored-in-wave.ts";
import type { Doubt } from "../doubt.ts";
import type { ConvertedFigures } from "./converted-figures.ts";
import type { FigureAccount } from "./figure-account.ts";
import { type FigureNotation, figureCell } from "./figure-cell.ts";
import { asPercent, percentNotation } from "./percent-notation.ts";
import type { FiguresContext, PlacedFigure } from "./placed-figures.ts";
import { segmentOf } from "./segment-of.ts";

const header = ["unit", "segment", "category", "subject", "metric", "value", "n"];

/** A figure with the score that it is. */
interface Scored extends PlacedFigure {
  metric: MetricId;
  /** Whether the metric runs from 0 to 100, so that it may be written as a percentage or as a share. */
  isOfHundred: boolean;
}

/**
 * Figures as `<survey>.scores.csv` has them. What a figure means must be certain: a metric that the table or the mapping says, or the only one that the
 * subject has. How percentages are written is found from all of them together.
 */
export function scoreFigures(
  placed: readonly PlacedFigure[],
  notation: FigureNotation,
  context: FiguresContext,
  account: FigureAccount,
  problems: ProblemList,
): ConvertedFigures {
  const { file, instrument, survey, wave, mapping } = context;
  const subjects = scoredInWave(wave, survey, instrument);
  const doubted = new Map<string, readonly MetricId[]>();
  const scored: Scored[] = [];
  const rows: string[][] = [];
  const metrics = new Map<string, string>();
  for (const figure of placed) {
    const { from, subject, cell, sense } = figure;
    if (cell.kind === "blank") continue;
    if (cell.kind === "mark") {
      account.setAside("no figure is given");
      continue;
    }
    if (subject === "") {
      const whole = peopleIn(from.metric === "respondents" && from.n !== undefined ? from.n : from.cell, notation);
      if (whole === undefined) addNoPeople(file, figure, problems);
      else {
        rows.push([figure.unit, ...segmentOf(from, context, problems), "", "respondents", "", String(whole)]);
        account.carry();
      }
      continue;
    }
    const known = subjects.get(subject);
    if (known === undefined) {
      account.setAside("a question that has no score in this wave");
      continue;
    }
    if (sense === "other") {
      account.setAside("a share that is no score: unfavourable or neutral answers");
      continue;
    }
    const measure = measureOf(figure, known, context, problems);
    if (measure === "doubt") doubted.set(subject, metricsOf(known));
    else if (measure !== undefined) {
      const [least, most] = measure.measure.domain;
      metrics.set(subject, measure.measure.metric);
      scored.push({ ...figure, metric: measure.measure.metric, isOfHundred: least === 0 && most === 100 });
    }
  }
  const hundred = scored.flatMap(({ isOfHundred, cell }) => (isOfHundred && cell.kind === "figure" ? [cell] : []));
  const found = percentNotation(hundred);
  const told = mapping.table?.numbers === "people" ? undefined : mapping.table?.numbers;
  const doubts: Doubt[] = metricDoubts(doubted);
  if (hundred.length > 0 && found.state === "mixed") {
    problems.add({
      file,
      expected: `expected a percent sign in all cells or in none, found it in ${found.signs} of ${found.all}: 58% and 0.58 in one table cannot be told from 0.58%`,
      remedy: "ask who published it which is meant; nothing is guessed here",
    });
  }
  if (hundred.length > 0 && found.state === "doubt" && told === undefined) doubts.push(numbersDoubt(found));
  const percentages = told ?? (found.state === "certain" ? found.notation : "percent");
  if (told === "share" && found.state === "certain" && found.notation === "percent") {
    const expected =
      "expected shares of 0 to 1, as numbers: share in the mapping says, but there are figures above 1 or with a percent sign";
    problems.add({ file, expected, remedy: "say numbers: percent, or take it out" });
  }
  for (const own of scored) {
    if (own.cell.kind !== "figure") continue;
    if (!own.isOfHundred && own.cell.isPercent) {
      const expected = `expected ${own.subject} as ${own.metric}, which is no percentage`;
      const remedy = `say what it is: table: { metrics: { ${own.subject}: favorable } } in the mapping`;
      problems.add(
        { file, line: own.from.line, column: own.from.column, value: own.from.cell, expected, remedy },
        "percent",
      );
      continue;
    }
    const value = own.isOfHundred ? asPercent(own.cell.value, percentages) : own.cell.value;
    const n = own.from.n === undefined || own.from.n === "" ? "" : peopleIn(own.from.n, notation);
    // A hidden number of people does not hide the score that its source published.
    rows.push([
      own.unit,
      ...segmentOf(own.from, context, problems),
      own.subject,
      own.metric,
      String(value),
      String(n ?? ""),
    ]);
    account.carry();
  }
  refuseTwins(scored, file, problems);
  const decided =
    hundred.length === 0
      ? "no figure is a percentage"
      : told === undefined
        ? `from all ${hundred.length} percentages of the table`
        : "as the mapping says";
  return {
    rows: [header, ...rows.sort((a, b) => (a.join("\0") < b.join("\0") ? -1 : 1))],
    metrics,
    percentages: hundred.length === 0 ? "none" : percentages,
    decided,
    answers: [],
    notices: [],
    doubts,
  };
}

function metricsOf({ measures }: ScoredSubject): MetricId[] {
  return measures.map(({ measure }) => measure.metric);
}

/** The measure of a subject that a figure is; `doubt` where nobody said; undefined, with a problem, where it cannot be. */
function measureOf(
  { from, subject, sense }: PlacedFigure,
  known: ScoredSubject,
  { file, mapping }: FiguresContext,
  problems: ProblemList,
): ScoredMeasure | "doubt" | undefined {
  const { table } = mapping;
  const own = table?.metrics?.[subject];
  const general = typeof table?.metric === "string" ? table.metric : undefined;
  const said = own ?? (sense === "agree" ? "favorable" : sense) ?? general;
  const [only, second] = known.measures;
  // Nothing else can be meant of a theme or an option.
  if (only !== undefined && second === undefined && (own === undefined || own === only.measure.metric)) return only;
  if (said === undefined) return "doubt";
  const spot = { file, line: from.line, column: from.heading.heading || from.column };
  const measure = known.measures.find(({ measure: { metric } }) => metric === said);
  if (measure === undefined) {
    const expected = `expected a metric of ${subject} (${metricsOf(known).join(", ")})`;
    const remedy = `say which: table: { metrics: { ${subject}: … } } in the mapping`;
    problems.add({ ...spot, value: said, expected, remedy }, `metric ${subject}`);
    return undefined;
  }
  // Who agrees that it is too busy is not favourable.
  if (known.subject.reversed && said === "favorable" && own === undefined && sense !== "favorable") {
    const expected = `expected the favourable share of ${subject}, of which a high answer is unfavourable; the table may give the share that agreed`;
    const remedy = `if it is the favourable share: table: { metrics: { ${subject}: favorable } } in the mapping; else leave the column out of the mapping and take ${subject} out of its questions (without: [${subject}] for this wave)`;
    problems.add({ ...spot, expected, remedy }, `reversed ${subject}`);
    return undefined;
  }
  return measure;
}

function metricDoubts(doubted: ReadonlyMap<string, readonly MetricId[]>): Doubt[] {
  const [first] = [...doubted.values()];
  if (first === undefined) return [];
  const common = first.filter((metric) => [...doubted.values()].every((own) => own.includes(metric)));
  const names = [...doubted.keys()];
  const shown = `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
  return [
    {
      id: "metric",
      question: `What are the figures of ${shown}? The table does not say it; table: { metric: … } in the mapping does.`,
      choices: common.map((metric) => ({ value: metric, says: meanings[metric] })),
      cautious: "",
    },
  ];
}

const meanings: Readonly<Record<MetricId, string>> = {
  favorable: "the percentage that gave a favourable answer (favorable)",
  mean: "the mean on the scale of the question (mean)",
  nps: "the Net Promoter Score, -100 to 100 (nps)",
  csat: "the percentage that was satisfied (csat)",
  ces: "the customer effort score (ces)",
  index: "an index, 0 to 100 (index)",
  share: "the share that chose it (share)",
};

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

/** A whole number of people; undefined for anything else. */
function peopleIn(cell: string, notation: FigureNotation): number | undefined {
  const read = figureCell(cell, notation);
  const isWhole = read.kind === "figure" && !read.isPercent && Number.isSafeInteger(read.value) && read.value >= 0;
  return isWhole ? read.value : undefined;
}

function addNoPeople(file: string, { from }: PlacedFigure, problems: ProblemList): void {
  const expected = "expected a whole number of people";
  const remedy =
    "name the column with the number of people in the mapping (table: { n: … }), or null where there is none";
  problems.add(
    { file, line: from.line, column: from.column, value: from.cell.slice(0, 60), expected, remedy },
    "people",
  );
}

/** One figure for each unit and score: two rows about one body are two bodies, or a mistake. */
function refuseTwins(scored: readonly Scored[], file: string, problems: ProblemList): void {
  const seen = new Map<string, Scored>();
  for (const own of scored) {
    const { segment = "", category = "", line } = own.from;
    const key = [own.unit, segment, category, own.subject, own.metric].join("\0");
    const twin = seen.get(key);
    seen.set(key, own);
    if (twin === undefined) continue;
    const expected = `expected one figure for ${own.unit} and ${own.subject}, but ${twin.from.line === line ? `the column “${twin.from.column}”` : `line ${twin.from.line}`} has one too`;
    const remedy =
      'leave one of them out in the mapping: a unit with answers: { unit: { "…": missing } }, a question by saying which column it is';
    problems.add({ file, line, column: own.from.column, value: own.from.unit ?? "", expected, remedy }, "twin");
  }
}
