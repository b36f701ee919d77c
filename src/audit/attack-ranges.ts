import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { studentTQuantile } from "../stats/student-t-quantile.ts";
import { pathToRoot } from "../survey/unit.ts";
import {
  type AnswerGroup,
  type AnswerModel,
  type AnswerRule,
  type AnswerTarget,
  exchangedWidth,
  solvedRange,
  widthWithin,
} from "./answer-model.ts";
import { derivedGroups, homesOf } from "./derived-groups.ts";
import type { Finding } from "./finding.ts";
import { limitsOf, type PublishedFacts } from "./published-facts.ts";
import type { PublishedScore } from "./read-tables.ts";
import { answerClass, decimalsOf, pointsOf } from "./scored-answers.ts";
import { placeOf, type SubjectView, unitsBelow } from "./subject-view.ts";
import { countsBehindShare, promotersBehindNps, squaresBehindMargin, totalsBehindMean } from "./whole-answers.ts";

/** How much room the hidden cells of one subject have. */
export interface RangeAttack {
  findings: Finding[];
  /** The least room of a hidden cell, as a share of what it could be if nothing were published; or at least that much. */
  tightest?: { place: string; share: number; isExact: boolean };
  /** How many cells were settled in which way. */
  settled: { closedForm: number; exchange: number; solver: number };
}

/** A sum over answers that nobody may be able to tell of a hidden cell. */
interface Quantity {
  name: string;
  /** What each answer adds. */
  worth: readonly number[];
  /** Limits of what one answer may add. */
  min: number;
  max: number;
}

/** A small hidden cell with what it is judged by. */
interface SmallCell extends AnswerTarget {
  unit: string;
}

/** The solver first looks at this many unknowns around a cell, the others taken as known; where that is not enough, at more. */
const fewUnknowns = 40;
const mostUnknowns = 200;

/** A hidden cell must keep half of its possible range (spec 6.6). */
const neededShare = 0.5;

/**
 * How far a reader can narrow the answers of each hidden cell of fewer than k people: the range of their total, and of their favourable
 * answers or promoters less detractors, given everything published about the subject in that wave. Who reads is assumed to know
 * the tree and how many answered, shown or not.
 *
 * 1. Closed form. Assume the reader knows every answer of the people around the cell (those whom the same shown cell or band counts), and only not whose they are. Where
 *    even that leaves half of the range, the cell is safe. Of constructs, and of surveys with weights, whose figures are no
 *    whole numbers of answers: assume that every published total is known exactly.
 *    Next assume that he knows their classes, and the answers behind the distribution that counts them (`widthInClasses`).
 * 2. Exchange. Answers other than the true ones that fit every published figure as well, and leave enough room: a proof, by example.
 * 3. The solver, in whole answers: the exact range. What it cannot settle is refused.
 *
 * What is used: each value at its precision, the intervals of shares and of NPS (which pin the counts of small groups), the interval of a
 * mean as far as distributions elsewhere tell the pooled variance, distributions, bands, and the differences of `gaps` and
 * `changes` (of the other wave what its own row gives). Not used: the intervals of differences, trends, and that somebody hid a cell.
 * Not used either: that the pooled variance behind the intervals of means depends on how answers lie over units. Ranges are of cells
 * of the tree; of categories what is left is counted, not narrowed.
 *
 * Source: spec 6.6 and 8 of the design ("integer reasoning").
 */
export async function attackRanges(view: SubjectView, facts: PublishedFacts, k: number): Promise<RangeAttack> {
  const { rows, rolled, own, fielding, answers } = view;
  const settled = { closedForm: 0, exchange: 0, solver: 0 };
  const isConstruct = answers.kind === "construct";
  // A construct in a band of two ends tells its total, if roughly: who is in it is known as where it is shown.
  const shown = new Set(
    rows.flatMap(({ unit, state, high }) =>
      state === "ok" || (state === "banded" && isConstruct && high !== undefined) ? unit : [],
    ),
  );
  const banded = new Set(
    rows.flatMap(({ unit, state, low }) => (state === "banded" && low !== undefined && !shown.has(unit) ? unit : [])),
  );
  const isTold = (unit: string) => shown.has(unit) || banded.has(unit);
  const homes = homesOf(fielding.tree, isTold);
  const cells = [...rolled].flatMap(([unit, histogram]): SmallCell[] => {
    const n = respondents(histogram);
    const home = homes.get(unit);
    if (n === 0 || n >= k || isTold(unit) || home === undefined) return [];
    return [{ unit, n, home, groups: new Set(unitsBelow(fielding, unit)) }];
  });
  if (cells.length === 0) return { findings: [], settled };

  const around = derivedGroups(fielding.tree, own, isTold);
  const parts = openParts(view);
  const isWhole = !fielding.isWeighted && !isConstruct;
  const models = isWhole ? answerModels(view, facts, { cells, shown, banded, homes }) : undefined;
  const findings: Finding[] = [];
  let tightest: RangeAttack["tightest"];
  for (const cell of cells) {
    const place = placeOf(view, cell.unit);
    const pool = around.get(cell.home ?? "") ?? new Map();
    let how: keyof typeof settled = "closedForm";
    for (const quantity of quantitiesOf(view, pool)) {
      const room = await roomOf(view, facts, { cell, quantity, pool, parts, models });
      const share = room.width / (cell.n * (quantity.max - quantity.min));
      if (room.how === "solver" || how === "closedForm") how = room.how;
      const isSettled = room.isSettled ?? true;
      if (tightest === undefined || share < tightest.share)
        tightest = { place, share, isExact: room.isExact && isSettled };
      if (share >= neededShare - 1e-9) continue;
      const text = isSettled
        ? `what is published leaves the ${quantity.name} of these ${cell.n} only ${Math.round(100 * share)} % of its range, half is needed`
        : `the solver could not settle how far the ${quantity.name} of these ${cell.n} can be narrowed`;
      findings.push({ rule: "narrow-range", refuses: true, place, text });
    }
    settled[how] += 1;
  }
  findings.push(...(models?.findings ?? []));
  return { findings, settled, ...(tightest === undefined ? {} : { tightest }) };
}

interface Room {
  /** Of the range of the quantity: this wide, or at least this wide. */
  width: number;
  isExact: boolean;
  how: "closedForm" | "exchange" | "solver";
  /** False where the solver gave up. */
  isSettled?: boolean;
}

/** The room of one quantity of a hidden cell, by the cheapest argument that settles it. */
async function roomOf(
  view: SubjectView,
  facts: PublishedFacts,
  {
    cell,
    quantity,
    pool,
    parts,
    models,
  }: {
    cell: SmallCell;
    quantity: Quantity;
    pool: Histogram;
    parts: OpenParts;
    models: ReturnType<typeof answerModels> | undefined;
  },
): Promise<Room> {
  const needed = neededShare * cell.n * (quantity.max - quantity.min) - 1e-9;
  const values = models === undefined ? [...pool.keys()] : scaleOf(view);
  const counts = values.map((value) => pool.get(value)?.n ?? 0);
  const known = widthWithin(quantity.worth, counts, cell.n);
  if (known >= needed) return { width: known, isExact: false, how: "closedForm" };
  const inClasses = widthInClasses(view, { cell, quantity, values, counts, parts });
  if (inClasses !== undefined && inClasses >= needed) return { width: inClasses, isExact: false, how: "closedForm" };
  if (models === undefined) {
    return { width: totalWidth(view, facts, cell, pool, quantity), isExact: true, how: "closedForm" };
  }
  const near = models.of(cell, fewUnknowns);
  if (near.isClosed) return { width: known, isExact: true, how: "closedForm" };
  const exchanged = exchangedWidth(near.model, cell, quantity.worth, needed);
  if (exchanged >= needed) return { width: exchanged, isExact: false, how: "exchange" };
  const least = await solvedRange(near.model, cell, quantity.worth);
  const width = least === undefined ? 0 : least.high - least.low;
  if (width >= needed || near.isWhole) {
    return { width, isExact: near.isWhole, how: "solver", isSettled: least !== undefined };
  }
  const far = models.of(cell, mostUnknowns);
  const range = await solvedRange(far.model, cell, quantity.worth);
  if (range === undefined) return { width: 0, isExact: false, how: "solver", isSettled: false };
  return { width: range.high - range.low, isExact: far.isWhole, how: "solver" };
}

/** The tree cut at the units whose distribution is shown. */
interface OpenParts {
  /** By unit, the nearest unit with a distribution, from there up. */
  homes: ReadonlyMap<string, string | undefined>;
  /** The answers of the people of that unit outside the next ones below it. */
  pools: ReadonlyMap<string, Histogram>;
  /** The parts in which a unit shows a mean without its distribution. */
  withMean: ReadonlySet<string | undefined>;
}

function openParts({ fielding, own, rows, distributions }: SubjectView): OpenParts {
  const isOpen = (unit: string) => distributions.has(unit);
  const homes = homesOf(fielding.tree, isOpen);
  const withMean = rows.flatMap(({ unit, metric, state }) =>
    metric === "mean" && state === "ok" && !isOpen(unit) ? [homes.get(unit)] : [],
  );
  return { homes, pools: derivedGroups(fielding.tree, own, isOpen), withMean: new Set(withMean) };
}

/**
 * The room of a cell for whom knows how many of the people around it are in each class, and every answer of the unit whose
 * distribution counts them, but not whose these are. Shares, NPS, their intervals and differences depend on classes alone, so
 * they stay what they are when people of that unit exchange answers of the same class; so does its distribution. Every such
 * exchange is a world that a reader cannot tell from the true one. Where no distribution counts them, an answer may be any in
 * its class.
 *
 * @returns `undefined` of constructs, and where a mean is shown without a distribution, which such an exchange would change
 */
function widthInClasses(
  { answers }: SubjectView,
  {
    cell,
    quantity: { worth },
    values,
    counts,
    parts,
  }: {
    cell: SmallCell;
    quantity: Quantity;
    values: readonly number[];
    counts: readonly number[];
    parts: OpenParts;
  },
): number | undefined {
  const part = parts.homes.get(cell.home ?? "");
  if (answers.kind === "construct" || parts.withMean.has(part)) return undefined;
  const classes = values.map((value) => answerClass(value, answers));
  const open = part === undefined ? undefined : parts.pools.get(part);
  const isNps = answers.metrics.includes("nps");
  // A share tells favourable answers from all others, an NPS with its interval three classes.
  const shownClasses = classes.map((own) => (isNps || own === 2 ? own : 0));
  const ends = [1, -1].map((sign) => {
    const left = new Map<number, number>();
    counts.forEach((n, at) => {
      const own = shownClasses[at] ?? 0;
      left.set(own, (left.get(own) ?? 0) + n);
    });
    const order = values.map((_, at) => at).sort((a, b) => sign * ((worth[b] ?? 0) - (worth[a] ?? 0)));
    let people = cell.n;
    let sum = 0;
    for (const at of order) {
      const own = shownClasses[at] ?? 0;
      const most = open === undefined ? Infinity : (open.get(values[at] ?? 0)?.n ?? 0);
      const taken = Math.min(people, left.get(own) ?? 0, most);
      left.set(own, (left.get(own) ?? 0) - taken);
      people -= taken;
      sum += taken * (worth[at] ?? 0);
    }
    return sum;
  });
  return (ends[0] ?? 0) - (ends[1] ?? 0);
}

function scaleOf({ answers: { min, max } }: SubjectView): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** What must not be known of a hidden cell: the total of its answers, and how many are favourable, or promoters less detractors. */
function quantitiesOf(view: SubjectView, pool: Histogram): Quantity[] {
  const { answers, fielding } = view;
  const isWhole = !fielding.isWeighted && answers.kind !== "construct";
  const values = isWhole ? scaleOf(view) : [...pool.keys()];
  const total = { name: "total", worth: values, min: answers.min, max: answers.max };
  if (answers.kind === "construct") return [total];
  return answers.metrics.flatMap((metric): Quantity[] => {
    if (metric === "mean") return [total];
    const worth = values.map((value) => (pointsOf(metric, value, answers) ?? 0) / 100);
    if (metric === "nps") return [{ name: "promoters less detractors", worth, min: -1, max: 1 }, total];
    return [{ name: "number of favourable answers", worth, min: 0, max: 1 }];
  });
}

/**
 * The room of a cell inside the unit around it when every total but that unit's is known exactly, and that one as far as its figures
 * say. Of a survey with weights also the unit's own.
 */
function totalWidth(
  { rowsOf, fielding, rolled, subject, answers }: SubjectView,
  facts: PublishedFacts,
  cell: SmallCell,
  pool: Histogram,
  { worth, min, max }: Quantity,
): number {
  const values = [...pool.keys()];
  const n = respondents(pool);
  const isRounded = answers.kind === "construct" && !fielding.isWeighted;
  const total = values.reduce((sum, value, index) => sum + (worth[index] ?? 0) * (pool.get(value)?.n ?? 0), 0);
  let [low, high] = [total, total];
  if (isRounded) {
    // The room that rounding leaves the unit around the cell, and every unit above it: the narrowest counts.
    let [below, beyond] = [Infinity, Infinity];
    for (let unit: string | undefined = cell.home; unit !== undefined; unit = fielding.tree.units.get(unit)?.parent) {
      const row = rowsOf.get(unit)?.find(({ value }) => value !== undefined);
      const band = rowsOf.get(unit)?.find(({ state }) => state === "banded");
      const limits = row ? limitsOf(row) : band && ([band.low ?? min, band.high ?? max] as const);
      const scores = rolled.get(unit);
      if (limits === undefined || scores === undefined) continue;
      const people = respondents(scores);
      const mean = sumOf(scores) / people;
      let [least, most] = limits;
      for (const gap of facts.gaps(fielding.wave, fielding.survey, subject, unit)) {
        const whole = rolled.get(fielding.tree.root);
        if (gap.against !== "rest" || gap.difference === undefined || whole === undefined) continue;
        const rest = (sumOf(whole) - sumOf(scores)) / (respondents(whole) - people);
        // When the unit moves, the whole moves along: the rest stays.
        least = Math.max(least, rest + gap.difference - 0.5);
        most = Math.min(most, rest + gap.difference + 0.5);
      }
      for (const { from, to, difference } of facts.changes(fielding.survey, answers.key, unit)) {
        if (difference === undefined || (from !== fielding.wave && to !== fielding.wave)) continue;
        const other = facts.score(from === fielding.wave ? to : from, fielding.survey, answers.key, unit, "index");
        const [lowest, highest] = (other && limitsOf(other)) ?? [min, max];
        const sign = to === fielding.wave ? 1 : -1;
        least = Math.max(least, lowest + sign * difference - 0.5);
        most = Math.min(most, highest + sign * difference + 0.5);
      }
      below = Math.min(below, people * Math.max(0, mean - least));
      beyond = Math.min(beyond, people * Math.max(0, most - mean));
    }
    if (below < Infinity) [low, high] = [total - below, total + beyond];
  }
  const band = rowsOf.get(cell.home ?? "")?.find(({ state, value }) => state === "banded" && value === undefined);
  if (!isRounded && band?.low !== undefined) {
    // Of the people around the cell a band is all that is known: so many favourable answers, the others any.
    const favorable = values.flatMap((value, index) => (answerClass(value, answers) === 2 ? (worth[index] ?? 0) : []));
    const count = Math.ceil((n * band.low) / 100 - 1e-6);
    [low, high] = [
      count * Math.min(...favorable) + (n - count) * min,
      count * Math.max(...favorable) + (n - count) * max,
    ];
  }
  const least = Math.max(cell.n * min, low - (n - cell.n) * max);
  const most = Math.min(cell.n * max, high - (n - cell.n) * min);
  return Math.max(0, most - least);
}

function sumOf(answers: Histogram): number {
  let sum = 0;
  for (const [answer, { n }] of answers) sum += answer * n;
  return sum;
}

interface ModelContext {
  cells: readonly SmallCell[];
  shown: ReadonlySet<string>;
  banded: ReadonlySet<string>;
  homes: ReadonlyMap<string, string | undefined>;
}

/** A model of the people around some hidden cells. */
interface ScopedModel {
  model: AnswerModel;
  /** Nothing but a distribution itself stands between reader and cell: the closed form is the truth. */
  isClosed: boolean;
  /** Whether everything is in it that has to do with these cells; else the others are taken as known. */
  isWhole: boolean;
}

/**
 * The models of one subject: the tree falls apart at units whose distribution is published with counts, since who knows all answers of a
 * unit learns nothing more about it from outside. Of a large part the people around the cell and the groups next to them, the others
 * taken as known: knowing more can only narrow a range, so what is safe there is safe.
 */
function answerModels(
  view: SubjectView,
  facts: PublishedFacts,
  { cells, shown, banded, homes }: ModelContext,
): { of(cell: SmallCell, unknowns: number): ScopedModel; findings: Finding[] } {
  const { fielding, own, rolled, distributions } = view;
  const { tree } = fielding;
  const values = scaleOf(view);
  const counted = new Set(
    [...distributions].flatMap(([unit, rows]) => (rows.every(({ n }) => n !== undefined) ? unit : [])),
  );
  const told = new Set([...shown, ...banded, ...cells.map(({ unit }) => unit)]);
  const openHomes = homesOf(tree, (unit) => counted.has(unit));
  const toldHomes = homesOf(tree, (unit) => told.has(unit));
  const countsIn = (histogram: Histogram | undefined): number[] => values.map((value) => histogram?.get(value)?.n ?? 0);
  const wholeCounts = new Map([...told, tree.root].map((unit) => [unit, countsIn(rolled.get(unit))]));
  const groups = [...derivedGroups(tree, own, (unit) => told.has(unit))].map(([id, histogram]): AnswerGroup => {
    return { id, n: respondents(histogram), counts: countsIn(histogram), home: homes.get(id) };
  });
  const pathOf = new Map(groups.map(({ id }) => [id, new Set(pathToRoot(tree, id))]));
  const ofPart = Map.groupBy(groups, ({ id }) => openHomes.get(id));
  const unitsOfPart = Map.groupBy([...shown, ...banded], (unit) => openHomes.get(unit));
  const pooled = pooledVariance(view, counted);
  const factsBy = new Map<string, Fact[]>();
  const findings: Finding[] = [];
  const wrong = new Set<Fact>();

  const make = (open: string | undefined, inside: readonly AnswerGroup[], isWhole: boolean): ScopedModel => {
    const rules: AnswerRule[] = [];
    // Comparisons in which all these people stand on one side say something of their sum only: one rule for each measure.
    const sums = new Map<string, { points: readonly number[]; low: number; high: number }>();
    const add = (unit: string, fact: Fact): void => {
      const members = inside.filter(({ id }) => pathOf.get(id)?.has(unit));
      const others = fact.rest === undefined ? [] : inside.filter(({ id }) => !pathOf.get(id)?.has(unit));
      if (members.length + others.length === 0 || wrong.has(fact)) return;
      const unitCounts = wholeCounts.get(unit) ?? [];
      const all = wholeCounts.get(tree.root) ?? [];
      const dot = (factors: readonly number[], counts: readonly number[]) =>
        factors.reduce((sum, factor, at) => sum + factor * (counts[at] ?? 0), 0);
      const dots = (factors: readonly number[], chosen: readonly AnswerGroup[]) =>
        chosen.reduce((sum, { counts }) => sum + dot(factors, counts), 0);
      const rest = fact.rest ?? [];
      const truth = dot(fact.factors, unitCounts) + dot(rest, all) - dot(rest, unitCounts);
      if (truth < fact.low - 1e-6 || truth > fact.high + 1e-6) {
        wrong.add(fact);
        const text = `${fact.what}: no answers as they were given lead to this figure`;
        findings.push({ rule: "wrong-figure", refuses: true, place: placeOf(view, unit), text });
        return;
      }
      // Groups outside are known: their part is taken off.
      const known = truth - dots(fact.factors, members) - dots(rest, others);
      const [low, high] = [fact.low - known, fact.high - known];
      if (fact.rest !== undefined && (members.length === 0 || others.length === 0)) {
        const scale = members.length === 0 ? fact.restScale : fact.scale;
        const points = fact.points ?? [];
        const ends = [low / (scale ?? 1), high / (scale ?? 1)];
        const sum = sums.get(points.join()) ?? { points, low: -Infinity, high: Infinity };
        sum.low = Math.max(sum.low, Math.min(...ends));
        sum.high = Math.min(sum.high, Math.max(...ends));
        sums.set(points.join(), sum);
        return;
      }
      const factors = new Map([
        ...members.map(({ id }) => [id, fact.factors] as const),
        ...others.map(({ id }) => [id, rest] as const),
      ]);
      rules.push({ factors, low, high });
    };
    for (const unit of unitsOfPart.get(open) ?? []) {
      const own = factsBy.get(unit) ?? factsOf(view, facts, unit, values, pooled);
      factsBy.set(unit, own);
      for (const fact of own) add(unit, fact);
    }
    if (open !== undefined) {
      const counts = wholeCounts.get(open) ?? [];
      values.forEach((_, place) => {
        const count = counts[place] ?? 0;
        const factors = values.map((_, at) => (at === place ? 1 : 0));
        add(open, { what: "distribution", factors, low: count, high: count });
      });
    }
    for (const { points, low, high } of sums.values()) {
      rules.push({ factors: new Map(inside.map(({ id }) => [id, points])), low, high });
    }
    const isClosed =
      open !== undefined &&
      inside.every(({ id }) => homes.get(id) === open) &&
      inside.every(({ id }) => !banded.has(id));
    return { model: { values, groups: inside, rules }, isClosed: isClosed && isWhole, isWhole };
  };

  const made = new Map<string, ScopedModel>();
  const parentHome = (home: string | undefined) => homes.get(tree.units.get(home ?? "")?.parent ?? "");
  return {
    findings,
    of: (cell, unknowns) => {
      const open = openHomes.get(toldHomes.get(cell.unit) ?? cell.unit);
      const part = (ofPart.get(open) ?? []).filter(({ n }) => n > 0);
      const isWhole = part.length * values.length <= unknowns;
      const key = JSON.stringify([open, isWhole ? "" : [cell.home, unknowns]]);
      const known = made.get(key);
      if (known !== undefined) return known;
      const above = parentHome(cell.home);
      const distance = ({ home }: AnswerGroup): number => {
        if (home === cell.home) return 0;
        if (home === above || parentHome(home) === cell.home) return 1;
        return parentHome(home) === above ? 2 : 3;
      };
      const near = isWhole ? part : part.toSorted((a, b) => distance(a) - distance(b) || a.n - b.n);
      const kept = near.filter((group, index) => isWhole || distance(group) === 0 || index * values.length < unknowns);
      const scoped = make(open, kept, isWhole);
      made.set(key, scoped);
      return scoped;
    },
  };
}

interface Fact {
  what: string;
  factors: readonly number[];
  low: number;
  high: number;
  /** Of a comparison with the rest: the factors there. Both are the points of an answer, this many times. */
  rest?: readonly number[];
  points?: readonly number[];
  scale?: number;
  restScale?: number;
}

/** What the rows about one unit say, in whole answers. */
function factsOf(
  view: SubjectView,
  facts: PublishedFacts,
  unit: string,
  values: readonly number[],
  pooled: readonly [number, number] | undefined,
): Fact[] {
  const { fielding, subject, answers, rolled } = view;
  const { wave, survey, tree } = fielding;
  const found: Fact[] = [];
  const own = (view.rowsOf.get(unit) ?? []).filter(({ state }) => state === "ok" || state === "banded");
  for (const row of own) {
    const { metric, n = 0, low } = row;
    const points = values.map((value) => pointsOf(metric, value, answers) ?? 0);
    if (row.state === "banded") {
      if (low !== undefined && metric !== "nps") {
        const least = Math.ceil((n * low) / 100 - 1e-6);
        found.push({ what: `${metric} band`, factors: points.map((point) => point / 100), low: least, high: n });
      }
      continue;
    }
    found.push(...valueFacts(row, points, values, pooled, answers));
    const half = 0.5 * 10 ** -decimalsOf(metric, false) + 1e-9;
    for (const { from, to, difference, metric: compared } of facts.changes(survey, answers.key, unit)) {
      if (compared !== metric || difference === undefined || (from !== wave && to !== wave)) continue;
      const other = facts.score(from === wave ? to : from, survey, answers.key, unit, metric);
      const limits = other && limitsOf(other);
      if (limits === undefined || n === 0) continue;
      const [least, most] = limits;
      const [below, above] =
        to === wave
          ? [least + difference - half, most + difference + half]
          : [least - difference - half, most - difference + half];
      const what = `${metric} change ${from} to ${to}`;
      // In whole points, which are multiples of a hundred for shares.
      found.push({ what, factors: points, low: n * below - 1e-6, high: n * above + 1e-6 });
    }
    // A pair: the other side lies between limits of its own, and so does this one.
    const pairs = [
      ...facts.gaps(wave, survey, subject, unit).flatMap((gap) => {
        const [survey = "", ...rest] = gap.against.split(".");
        return rest.length === 0 ? [] : [{ gap, survey, subject: rest.join("."), sign: 1 }];
      }),
      ...facts.gapsFrom(wave, survey, subject, unit).map((gap) => {
        return { gap, survey: gap.survey, subject: gap.subject, sign: -1 };
      }),
    ];
    for (const { gap, sign, ...side } of pairs) {
      if (gap.metric !== metric || gap.difference === undefined || n === 0) continue;
      const other = facts.score(wave, side.survey, side.subject, unit, metric);
      const [least, most] = (other && limitsOf(other)) ?? [];
      if (least === undefined || most === undefined) continue;
      const low = least + sign * gap.difference - half;
      const high = most + sign * gap.difference + half;
      const what = `${metric} beside ${side.survey}.${side.subject}`;
      found.push({ what, factors: points, low: n * low - 1e-6, high: n * high + 1e-6 });
    }
    for (const { against, metric: compared, difference } of facts.gaps(wave, survey, subject, unit)) {
      const others = respondents(rolled.get(tree.root) ?? new Map()) - n;
      if (against !== "rest" || compared !== metric || difference === undefined || others <= 0) continue;
      found.push({
        what: `${metric} against the rest`,
        factors: points.map((point) => point / n),
        rest: points.map((point) => -point / others),
        points,
        scale: 1 / n,
        restScale: -1 / others,
        low: difference - half - 1e-7,
        high: difference + half + 1e-7,
      });
    }
  }
  return found;
}

function valueFacts(
  row: PublishedScore,
  points: readonly number[],
  values: readonly number[],
  pooled: readonly [number, number] | undefined,
  { min, max }: SubjectView["answers"],
): Fact[] {
  const { metric, n = 0, value, low, high } = row;
  const figure = { n, value, low, high };
  if (metric === "nps") {
    const { difference, sum } = promotersBehindNps(figure);
    const signs = points.map((point) => point / 100);
    return [
      { what: "nps", factors: signs, ...difference },
      { what: "interval of nps", factors: signs.map(Math.abs), ...sum },
    ];
  }
  if (metric !== "mean")
    return [{ what: metric, factors: points.map((point) => point / 100), ...countsBehindShare(figure) }];
  if (value === undefined) return [];
  const total = totalsBehindMean({ n, value, step: 0.1, worth: 1 });
  const facts: Fact[] = [{ what: "mean", factors: values, ...total }];
  const margin = marginOf(row, [total.low / n, total.high / n], { min, max });
  if (pooled !== undefined && margin !== undefined) {
    const [least, most] = squaresBehindMargin({ n, margin, t: studentTQuantile(0.975, n + 3) }, pooled);
    const squares = [total.low ** 2 / n, total.high ** 2 / n];
    facts.push({
      what: "interval of the mean",
      factors: values.map((answer) => answer * answer),
      low: least + Math.min(...squares) - 1e-6,
      high: most + Math.max(...squares) + 1e-6,
    });
  }
  return facts;
}

/** Half the interval of a mean, between which limits, from the ends that were not cut off at the end of the scale. */
function marginOf(
  { low, high }: PublishedScore,
  [least, most]: readonly [number, number],
  { min, max }: { min: number; max: number },
): readonly [number, number] | undefined {
  const half = 0.05 + 1e-9;
  let margin: [number, number] = [0, Infinity];
  const narrow = (from: number, to: number) => {
    margin = [Math.max(margin[0], from), Math.min(margin[1], to)];
  };
  if (low !== undefined && low > min) narrow(least - low - half, most - low + half);
  if (high !== undefined && high < max) narrow(high - most - half, high - least + half);
  return margin[1] === Infinity || margin[0] > margin[1] ? undefined : margin;
}

/** Between which limits the pooled variance lies, by the units whose answers are all published beside their interval. */
function pooledVariance(
  { rows, rolled, answers }: SubjectView,
  counted: ReadonlySet<string>,
): readonly [number, number] | undefined {
  let [low, high] = [0, Infinity];
  for (const row of rows) {
    const { metric, unit, n = 0, state } = row;
    const own = rolled.get(unit);
    if (metric !== "mean" || state !== "ok" || own === undefined || !counted.has(unit) || n < 2) continue;
    const mean = sumOf(own) / n;
    const margin = marginOf(row, [mean, mean], answers);
    if (margin === undefined) continue;
    let squares = 0;
    for (const [answer, { n: count }] of own) squares += count * (answer - mean) ** 2;
    const t = studentTQuantile(0.975, n + 3);
    const [least = 0, most = 0] = margin.map((half) => (n * (n + 3) * (half / t) ** 2 - squares) / 4);
    [low, high] = [Math.max(low, least), Math.min(high, most)];
  }
  return high === Infinity || low > high ? undefined : [low, high];
}
