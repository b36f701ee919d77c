import type { MetricId } from "../../../metrics/metric.ts";
import type { ScoredMeasure } from "../../../report/scored-measure.ts";
import type { ScoredSubject } from "../../../report/scored-subject.ts";
import type { ProblemList } from "../../problem-list.ts";
import { scoredInWave } from "../../scored-in-wave.ts";
import type { Doubt } from "../propose/doubt.ts";
import type { ConvertedFigures } from "./converted-figures.ts";
import type { FigureAccount } from "./figure-account.ts";
import { type FigureNotation, figureCell } from "./figure-cell.ts";
import { type FiguresContext, type PlacedFigure, unreadRemedy } from "./placed-figures.ts";
import { type ScoredFigure, scoreNotation } from "./score-notation.ts";
import { segmentOf } from "./segment-of.ts";

const header = ["unit", "segment", "category", "subject", "metric", "value", "n"];

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
  const scored: ScoredFigure[] = [];
  const rows: string[][] = [];
  const metrics = new Map<string, string>();
  const bases = basesOf(placed, notation);
  for (const figure of placed) {
    const { from, subject, cell, sense } = figure;
    if (cell.kind === "blank" || cell.kind === "other") continue;
    if (cell.kind === "mark") {
      account.setAside("no figure is given");
      continue;
    }
    if (subject === "") {
      const whole = peopleIn(from.cell, notation);
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
      account.setAside(
        "no score: the share of unfavourable, neutral or single answers, a difference, a margin, a rank",
      );
      continue;
    }
    if (sense === "respondents") {
      // It stands beside the score of the question, where there is one.
      if (bases.has(keyOf(figure))) account.carry();
      else account.setAside("a number of people that is given twice, or is no whole number");
      continue;
    }
    const measure = measureOf(figure, known, context, problems);
    if (measure === "doubt") doubted.set(subject, metricsOf(known));
    else if (measure !== undefined) {
      const { metric, domain } = measure.measure;
      metrics.set(subject, metric);
      scored.push({ ...figure, cell, metric, domain: [domain[0], domain[1]] });
    }
  }
  const doubts = metricDoubts(doubted);
  const written = scoreNotation(scored, mapping.table?.numbers, file, problems);
  for (const own of scored) {
    const { from, subject, metric, domain } = own;
    const isPoints = metric === "nps" && mapping.table?.metrics?.[subject] === "nps";
    if (own.cell.isPercent && (domain[0] !== 0 || domain[1] !== 100) && !isPoints) refusePercent(own, file, problems);
    else {
      // A hidden number of people does not hide the score that its source published.
      const n = from.n === undefined || from.n === "" ? bases.get(keyOf(own)) : peopleIn(from.n, notation);
      const segment = segmentOf(from, context, problems);
      rows.push([own.unit, ...segment, subject, metric, String(written.valueOf(own)), String(n ?? "")]);
      account.carry();
    }
  }
  refuseTwins(scored, context, problems);
  return {
    rows: [header, ...rows.sort((a, b) => (a.join("\0") < b.join("\0") ? -1 : 1))],
    metrics,
    percentages: written.percentages,
    decided: written.decided,
    answers: [],
    notices: [],
    doubts: [...doubts, ...written.doubts],
  };
}

/** By body and question: how many people are behind its scores, where the table says so beside them and says it once. */
function basesOf(placed: readonly PlacedFigure[], notation: FigureNotation): ReadonlyMap<string, number> {
  const told = placed.filter(
    ({ subject, sense, cell }) => subject !== "" && sense === "respondents" && cell.kind === "figure",
  );
  const bodies = Map.groupBy(told, keyOf);
  return new Map(
    [...bodies].flatMap(([key, own]) => {
      const n = peopleIn(own[0]?.from.cell ?? "", notation);
      return own.length === 1 && n !== undefined ? [[key, n] as const] : [];
    }),
  );
}

function keyOf({ unit, subject, from: { segment = "", category = "" } }: PlacedFigure): string {
  return [unit, segment, category, subject].join("\0");
}

function refusePercent({ from, subject, metric }: ScoredFigure, file: string, problems: ProblemList): void {
  const remedy =
    metric === "nps"
      ? `if its source writes the Net Promoter Score so: table: { metrics: { ${subject}: nps } } in the mapping`
      : `say what it is: table: { metrics: { ${subject}: favorable } } in the mapping`;
  const expected = `expected ${subject} as ${metric}, which is no percentage`;
  problems.add({ file, line: from.line, column: from.column, value: from.cell, expected, remedy }, "percent");
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
  const [only, second] = known.measures;
  // What the mapping says of questions is not said of a theme or an option.
  const isQuestion = second !== undefined || only === undefined || !isOfAnswers(only.measure.metric);
  const said = own ?? (sense === "agree" ? "favorable" : sense) ?? (isQuestion ? general : undefined);
  if (only !== undefined && second === undefined) {
    // Nothing else can be meant, unless the table says something else: a theme that is a mean is no index.
    const isMeant = said === undefined || said === only.measure.metric;
    if (isMeant || (own === undefined && isOfAnswers(only.measure.metric) && isOfAnswers(said))) return only;
  }
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

/** What goes by one name in tables: of a theme the share of favourable answers is its index, of an option the share is who chose it. */
function isOfAnswers(metric: string): boolean {
  return metric === "favorable" || metric === "share" || metric === "index";
}

function metricDoubts(doubted: ReadonlyMap<string, readonly MetricId[]>): Doubt[] {
  const [first] = [...doubted.values()];
  if (first === undefined) return [];
  // One answer can only hold for subjects that have the metric.
  const alike = [...doubted].filter(([, own]) => own.join() === first.join());
  const names = alike.map(([subject]) => subject);
  const shown = `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
  return [
    {
      id: "metric",
      question: `What are the figures of ${shown}? The table does not say it; table: { metric: … } in the mapping does.`,
      choices: first.map((metric) => ({ value: metric, says: meanings[metric] })),
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
function refuseTwins(scored: readonly ScoredFigure[], { file, unread }: FiguresContext, problems: ProblemList): void {
  const seen = new Map<string, ScoredFigure>();
  for (const own of scored) {
    const { segment = "", category = "", line } = own.from;
    const key = [own.unit, segment, category, own.subject, own.metric].join("\0");
    const twin = seen.get(key);
    seen.set(key, own);
    if (twin === undefined) continue;
    const expected = `expected one figure for ${own.unit} and ${own.subject}, but ${twin.from.line === line ? `the column “${twin.from.column}”` : `line ${twin.from.line}`} has one too`;
    const remedy = `leave one of them out in the mapping: a unit with answers: { unit: { "…": missing } }, a question by saying which column it is; a table of several years is imported a year at a time${unreadRemedy(unread)}`;
    problems.add({ file, line, column: own.from.column, value: own.from.unit ?? "", expected, remedy }, "twin");
  }
}
