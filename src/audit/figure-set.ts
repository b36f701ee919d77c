import type { NumberToken } from "./number-tokens.ts";
import type { PublishedFigures, PublishedRow } from "./published-figures.ts";

/** What a stretch of a page is about. */
export interface FigureContext {
  /** The units whose figures may stand here. */
  units: readonly string[];
  /** `survey.subject`; without it any subject of the units. */
  subjects?: readonly string[] | undefined;
  /** A wave, `all`, or without it the last one of each subject. */
  wave?: string | undefined;
  /** Rows of a table that a page names itself: `links?x=employee.recommend&y=outcome.absence`; several are separated by blanks. */
  rows?: string | undefined;
}

/** The numbers that published rows allow in one context, by the form in which they are printed. */
export interface FigureSet {
  has(token: Pick<NumberToken, "value" | "form" | "decimals">): boolean;
  /** All of them. */
  values: ReadonlySet<number>;
}

/**
 * The numbers that may stand in a context: those of the published rows about it, at their published precision, and what pages
 * compute from one row: half the width of an interval (±). By form:
 * - with a per cent sign: values and ends of shares, rates, distributions and business figures
 * - with a sign: differences, slopes and their ends, and values and ends of scores that can be below zero
 * - with ±: half of high minus low
 * - with ×: a change over its own margin
 * - plain: everything
 *
 * Two sums of rows are printed beside them: the shares of neighbouring answers from either end of a scale ("64% answered
 * favourably"), and the difference of two scores as shown ("+3, because they are rounded").
 *
 * A hidden row has no numbers, so where only hidden rows are, no number may stand.
 */
export function figureSet(figures: PublishedFigures, context: FigureContext): FigureSet {
  const plain = new Set<number>();
  const percent = new Set<number>();
  const signed = new Set<number>();
  const margin = new Set<number>();
  const times = new Set<number>();
  const addMargin = ({ numbers }: PublishedRow) => {
    const [low, high] = [numbers.get("low"), numbers.get("high")];
    if (low === undefined || high === undefined) return;
    for (const decimals of [0, 1, 2, 4]) margin.add(rounded((high - low) / 2, decimals));
  };
  for (const row of figures.named(context.rows ?? "")) {
    for (const [column, value] of row.numbers) {
      plain.add(value);
      if (countColumns.has(column)) continue;
      percent.add(value);
      signed.add(value);
    }
    addMargin(row);
  }
  for (const unit of context.units) {
    const rows = context.subjects?.flatMap((subject) => figures.of(unit, subject)) ?? figures.ofUnit(unit);
    const inContext = inWave(rows, figures, context);
    for (const sum of answerSums(inContext)) percent.add(sum);
    for (const share of wholeAnswers(inContext)) {
      plain.add(share);
      percent.add(share);
    }
    for (const difference of shownDifferences(inContext)) {
      signed.add(difference);
      plain.add(difference);
    }
    for (const multiple of multiples(inContext)) times.add(multiple);
    for (const row of inContext) {
      const isDifference = row.numbers.has("difference") || row.numbers.has("slope_per_year");
      const isShare = percentMetrics.has(row.metric) || percentTables.has(row.table);
      for (const [column, value] of row.numbers) {
        plain.add(value);
        if (isDifference && !countColumns.has(column)) signed.add(value);
        if (countColumns.has(column)) continue;
        if (isShare && !isDifference) percent.add(value);
        if (row.metric === "nps" || row.metric === "ces") signed.add(value);
      }
      // Public rates have four decimals, of which pages print whole per cents.
      const rate = row.table === "responses" ? row.numbers.get("rate") : undefined;
      if (rate !== undefined) percent.add(rounded(rate, 0));
      addMargin(row);
    }
  }
  const sets = { plain, percent, signed, margin, times };
  return { has: ({ value, form }) => sets[form].has(value), values: plain };
}

const percentMetrics = new Set(["favorable", "csat", "ces", "share"]);
const percentTables = new Set([
  "distributions",
  "responses",
  "drivers",
  "outcomes",
  "outcome-series",
  "promoters",
  "ambassadors",
  "oddities",
]);
const countColumns = new Set([
  "n",
  "n_from",
  "n_to",
  "n_against",
  "of",
  "invited",
  "denominator",
  "waves",
  "items",
  "units",
  "comments",
  "tried",
  "comparable",
  "points",
]);

function inWave(
  rows: readonly PublishedRow[],
  figures: PublishedFigures,
  { wave }: FigureContext,
): readonly PublishedRow[] {
  if (wave === "all") return rows;
  const last = (row: PublishedRow) => wave ?? lastOf(row, figures);
  const now = rows.filter((row) => row.wave === "" || row.wave === last(row));
  // What a change is measured from is printed beside it: "was +11", "from +11 (190 answers)".
  const earlier = new Set(now.flatMap(({ from, subject }) => (from === "" ? [] : [`${subject} ${from}`])));
  return [...now, ...rows.filter((row) => row.table === "scores" && earlier.has(`${row.subject} ${row.wave}`))];
}

function lastOf(row: PublishedRow, { lastWave, waves }: PublishedFigures): string {
  return lastWave.get(row.subject.replace(/\.common\b.*$/, "")) ?? waves.at(-1) ?? "";
}

/**
 * Shares of the first or the last answers of a scale together; of eleven answers also of the two between (passives). Where the table has
 * counts, parts of a whole are dealt out by largest remainder: each is its share rounded down or up.
 */
function* answerSums(rows: readonly PublishedRow[]): Generator<number> {
  const items = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    if (row.table !== "distributions" || !row.numbers.has("share")) continue;
    const key = `${row.subject} ${row.wave}`;
    items.set(key, [...(items.get(key) ?? []), row]);
  }
  for (const answers of items.values()) {
    const shares = answers
      .sort((a, b) => (a.numbers.get("value") ?? 0) - (b.numbers.get("value") ?? 0))
      .map(({ numbers }) => numbers.get("share") ?? 0);
    const sum = (from: number, to: number) =>
      rounded(
        shares.slice(from, to).reduce((total, share) => total + share, 0),
        4,
      );
    const ends = Array.from({ length: shares.length - 1 }, (_, at) => [sum(0, at + 1), sum(at + 1, shares.length)]);
    for (const share of [...ends.flat(), ...(shares.length === 11 ? [sum(7, 9)] : [])]) {
      // Public shares have decimals, of which pages print whole per cents.
      yield* [share, Math.floor(share), Math.ceil(share)];
    }
    const counts = answers.map(({ numbers }) => numbers.get("n") ?? 0);
    const all = counts.reduce((total, n) => total + n, 0);
    if (all === 0) continue;
    for (let from = 0; from < counts.length; from += 1) {
      for (let to = from + 1; to <= counts.length; to += 1) {
        const isClass =
          from === 0 || to === counts.length || to === from + 1 || (counts.length === 11 && from === 7 && to === 9);
        const share = (100 * counts.slice(from, to).reduce((total, n) => total + n, 0)) / all;
        if (isClass) yield* [Math.floor(share + 1e-9), Math.ceil(share - 1e-9)];
      }
    }
  }
}

/** Shares of single answers in whole per cents, as pages and downloads have them also where the table has more decimals. */
function* wholeAnswers(rows: readonly PublishedRow[]): Generator<number> {
  for (const { table, numbers } of rows) {
    const share = table === "distributions" ? numbers.get("share") : undefined;
    if (share !== undefined && !Number.isInteger(share)) yield* [Math.floor(share), Math.ceil(share)];
  }
}

/** What a reader gets who subtracts two scores as shown: it may differ from the change by rounding, and pages say so. */
function* shownDifferences(rows: readonly PublishedRow[]): Generator<number> {
  const scores = rows.filter(({ table, numbers }) => table === "scores" && numbers.has("value"));
  for (const { subject, metric, from, wave } of rows) {
    if (from === "") continue;
    const at = (when: string) =>
      scores.filter((row) => row.wave === when && row.subject === subject && row.metric === metric);
    for (const before of at(from)) {
      for (const after of at(wave)) {
        yield rounded((after.numbers.get("value") ?? 0) - (before.numbers.get("value") ?? 0), 4);
      }
    }
  }
}

/** A change as a multiple of its own margin, either way round: "+3.3×". */
function* multiples(rows: readonly PublishedRow[]): Generator<number> {
  for (const { table, numbers } of rows) {
    const [difference, low, high] = ["difference", "low", "high"].map((name) => numbers.get(name));
    if (table !== "changes" || difference === undefined || low === undefined || high === undefined || low === high)
      continue;
    const multiple = rounded(difference / ((high - low) / 2), 1);
    yield* [multiple, -multiple];
  }
}

/** Half away from zero, as published figures are rounded. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
}
