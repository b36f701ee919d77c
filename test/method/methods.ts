import { alongScale } from "../../src/counts/along-scale.ts";
import { mergeTallies, tallyCells } from "../../src/counts/cell-tally.ts";
import { classCounts } from "../../src/counts/class-counts.ts";
import { classesFromCuts } from "../../src/counts/classes-from-cuts.ts";
import { exactWeight } from "../../src/counts/tally.ts";
import { tallyAnswers } from "../../src/counts/tally-answers.ts";
import { adjustFalseDiscovery } from "../../src/stats/adjust-false-discovery.ts";
import { classifyChange } from "../../src/stats/classify-change.ts";
import { constructScores } from "../../src/stats/construct-scores.ts";
import { effectiveN } from "../../src/stats/effective-n.ts";
import { funnel } from "../../src/stats/funnel.ts";
import { headcountNps } from "../../src/stats/headcount-nps.ts";
import { mannKendall } from "../../src/stats/mann-kendall.ts";
import { meanDifference } from "../../src/stats/mean-difference.ts";
import { meanInterval } from "../../src/stats/mean-interval.ts";
import { moments, momentsOf, varianceOf } from "../../src/stats/moments.ts";
import { npsCoverage } from "../../src/stats/nps-coverage.ts";
import { npsDifference } from "../../src/stats/nps-difference.ts";
import { npsInterval } from "../../src/stats/nps-interval.ts";
import { parseWeight } from "../../src/stats/parse-weight.ts";
import { pooledTrend } from "../../src/stats/pooled-trend.ts";
import { poststratify } from "../../src/stats/poststratify.ts";
import { proportionDifference } from "../../src/stats/proportion-difference.ts";
import { rake } from "../../src/stats/rake.ts";
import { rankIntervals } from "../../src/stats/rank-interval.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { rescale } from "../../src/stats/rescale.ts";
import { roundShares } from "../../src/stats/round-shares.ts";
import { shrink } from "../../src/stats/shrink.ts";
import { unitsAgainstRest } from "../../src/stats/units-against-rest.ts";
import { weightedNpsOf } from "../../src/stats/weighted-nps.ts";
import { wilson } from "../../src/stats/wilson.ts";
import { xmr } from "../../src/stats/xmr.ts";
import { parseAnswer } from "../../src/survey/answer.ts";
import insightMethods from "./insight-methods.ts";
import privacyMethods from "./privacy-methods.ts";

type Row = Record<string, string>;
// biome-ignore lint/suspicious/noExplicitAny: tables and parameters of a vector are as its method says
type Method = (tables: Record<string, Row[]>, params: any) => unknown;

// The customary 0-10 item, where a vector does not describe its own.
const npsRules = { min: 0, max: 10 };
const npsClasses = classesFromCuts({ ...npsRules, favorableFrom: 9, unfavorableTo: 6 });

/** The vectors' names for the functions of src/: entries rename and call, the arithmetic is elsewhere. */
const own = {
  nps({ csv = [] }, { scaleMin = 0, scaleMax = 10, promoterMin = 9, detractorMax = 6, missingCodes, level }) {
    const rules = { min: scaleMin, max: scaleMax, missing: missingCodes?.map(String) };
    const tally = tallyAnswers(column(csv, "answer"), rules);
    const cuts = { min: scaleMin, max: scaleMax, favorableFrom: promoterMin, unfavorableTo: detractorMax };
    const counts = npsNames(classCounts(tally.histogram, classesFromCuts(cuts)));
    const interval = npsInterval(counts, { level });
    return { ...counts, ...tally, ...intervalNames(interval), nps: interval?.nps };
  },

  nps_ci({ csv = [] }, { level }) {
    return columns(csv.map((row) => intervalNames(npsInterval(npsCounts(row), { level }))));
  },

  nps_coverage({ csv = [] }, { level }) {
    const coverage = csv.map((row) => npsCoverage(cell(row.n), npsCounts(row), { level }));
    const known = coverage.filter((value) => value !== undefined);
    return { coverage, minimum: known.length === 0 ? undefined : Math.min(...known) };
  },

  nps_difference({ csv = [] }, { level }) {
    return columns(
      csv.map((row) => {
        const first = { promoters: cell(row.p1), passives: cell(row.m1), detractors: cell(row.d1) };
        const second = { promoters: cell(row.p2), passives: cell(row.m2), detractors: cell(row.d2) };
        return differenceNames(npsDifference(first, second, { level }));
      }),
      ["difference", "adjDifference", "se", "p", "ciLow", "ciHigh"],
    );
  },

  proportion_ci({ csv = [] }, { level }) {
    const found = csv.map((row) => wilson(cell(row.x), cell(row.n), { level }));
    return {
      share: found.map((interval) => interval?.share),
      ciLow: found.map((interval) => interval?.low),
      ciHigh: found.map((interval) => interval?.high),
    };
  },

  proportion_difference({ csv = [] }, { level }) {
    return columns(
      csv.map((row) => {
        const first = { x: cell(row.x1), n: cell(row.n1) };
        const second = { x: cell(row.x2), n: cell(row.n2) };
        return differenceNames(proportionDifference(first, second, { level }));
      }),
      ["difference", "adjDifference", "se", "p", "ciLow", "ciHigh"],
    );
  },

  likert({ csv = [] }, params) {
    const { scaleMin: min, scaleMax: max, missingCodes: missing, favourableMin, unfavourableMax } = params;
    const { histogram, ...counts } = tallyAnswers(column(csv, "answer"), { min, max, missing: missing?.map(String) });
    const cuts = { min, max, favorableFrom: favourableMin, unfavorableTo: unfavourableMax };
    const classes = classCounts(histogram, classesFromCuts(cuts));
    const found = moments([...histogram].map(([answer, { n }]) => [answer, n]));
    const prior = { variance: params.priorVariance ?? undefined, df: params.priorDf ?? 0 };
    const interval = found && meanInterval(found, { prior, min, max, level: params.level });
    return {
      ...counts,
      histogram: alongScale(histogram, { min, max }).n,
      mean: found?.mean,
      variance: found && varianceOf(found),
      favourable: wilson(classes.favorable, counts.valid)?.share,
      unfavourable: wilson(classes.unfavorable, counts.valid)?.share,
      neutral: wilson(classes.neutral, counts.valid)?.share,
      meanCiLow: interval?.low,
      meanCiHigh: interval?.high,
      df: interval?.df,
      score100: found && rescale(found.mean, { min, max }),
    };
  },

  rescale({ csv = [] }) {
    const score = csv.map(({ value, min, max, reverse }) => {
      const scale = { min: cell(min), max: cell(max), reversed: isTrue(reverse) };
      const number = numberOf(value);
      return number === undefined ? undefined : rescale(number, scale);
    });
    return { score };
  },

  construct({ csv = [] }, { items, minShare }) {
    const scales = items.map(({ min, max, reverse }: { min: number; max: number; reverse?: boolean }) => ({
      min,
      max,
      reversed: reverse ?? false,
    }));
    const rows = csv.map((row) => items.map(({ id }: { id: string }) => numberOf(row[id])));
    const found = constructScores(rows, scales, { minimumShare: minShare });
    return {
      scores: found.scores,
      n: found.moments?.n ?? 0,
      mean: found.moments?.mean,
      variance: found.moments && varianceOf(found.moments),
      reliability: {
        nComplete: found.complete,
        alpha: found.reliability?.alpha,
        alphaCiLow: found.reliability?.alphaLow,
        alphaCiHigh: found.reliability?.alphaHigh,
        averageR: found.reliability?.averageR,
        standardizedAlpha: found.reliability?.standardizedAlpha,
        itemRest: found.reliability?.itemRest,
        alphaIfDropped: found.reliability?.alphaIfDropped,
      },
    };
  },

  mean_difference({ csv = [] }, { priorVariance, priorDf, level }) {
    const groups = [...grouped(csv, "group").values()].map((rows) => momentsOf(numbers(rows, "value")));
    const [first, second] = groups;
    const prior = { variance: priorVariance ?? undefined, df: priorDf ?? 0 };
    const found = first && second && meanDifference(first, second, { prior, level });
    return { ...found, ciLow: found?.low, ciHigh: found?.high };
  },

  unit_vs_rest({ csv = [] }, { minN, meaningful, fdr, level }) {
    const units = grouped(csv, "unit");
    const counts = [...units.values()].map((rows) =>
      npsNames(classCounts(tallyAnswers(column(rows, "answer"), npsRules).histogram, npsClasses)),
    );
    const found = unitsAgainstRest(counts, { minimum: minN, meaningful, q: fdr, level });
    return { units: [...units.keys()], ...columns(found, ["n", "nps", "difference", "p", "pAdjusted", "label"]) };
  },

  effective_n({ csv = [] }, { scope, level }) {
    const found = csv.map((row) => {
      const headcount = scope === "finite" || scope === "headcount" ? numberOf(row.N) : undefined;
      const sample = { n: cell(row.n), weight: cell(row.sumW), squares: cell(row.sumW2), headcount };
      const shares = { promoters: cell(row.pPro), detractors: cell(row.pDet), level };
      const interval = headcountNps({ ...sample, ...shares });
      return { ...effectiveN(sample), ciLow: interval?.low, ciHigh: interval?.high };
    });
    return columns(found, ["kish", "effective", "census", "ciLow", "ciHigh"]);
  },

  classify_change({ csv = [] }, { fdr }) {
    const label = csv.map((row) =>
      classifyChange(
        {
          d: numberOf(row.d),
          se: numberOf(row.se),
          df: numberOf(row.df),
          meaningful: cell(row.delta),
          pAdjusted: numberOf(row.pAdjusted),
        },
        { q: fdr },
      ),
    );
    return { label };
  },

  bh_adjust({ csv = [] }) {
    return { adjusted: adjustFalseDiscovery(csv.map(({ p }) => numberOf(p))) };
  },

  weighted_nps({ csv = [] }, { level }) {
    const answers = csv.map((row, index) => {
      const weight = parseWeight(row.weight, { row: index });
      const answer = parseAnswer(row.answer ?? "", npsRules);
      return { answer: answer.state === "valid" ? answer.value : undefined, weight };
    });
    const found = weightedNpsOf(answers, { level });
    return { ...found, used: found?.used ?? 0, ciLow: found?.low, ciHigh: found?.high };
  },

  round_shares({ csv = [] }, { decimals }) {
    const rows = [...grouped(csv, "row").values()];
    return {
      shares: rows.map((parts) =>
        roundShares(
          parts.map(({ count }) => numberOf(count) ?? 0),
          { decimals },
        ),
      ),
    };
  },

  reduce_merge(tables, { items, missingCodes }) {
    const rules = items.map((item: object) => ({ missing: missingCodes?.map(String), ...item }));
    const parts = Object.values(tables).map((rows) => {
      const plain = rows.map((cells, row) => ({
        unit: cells.unit ?? "",
        segment: cells.segment ?? "",
        weight: exactWeight(parseWeight(cells.weight, { row })),
        cells,
      }));
      return tallyCells(plain, rules);
    });
    const merged = mergeTallies(parts);
    const cells = merged.cells.map(({ histogram, ...cell }) => {
      const item = items.find(({ id }: { id: string }) => id === cell.item);
      const { n: hist, weight: w, squares: w2 } = alongScale(histogram, item);
      return { ...cell, hist, w, w2 };
    });
    return { cells, momentsUnweighted: merged.moments };
  },

  poststratify({ csv = [], population = [] }) {
    const sizes = population.map(({ stratum = "", N }): [string, number] => [stratum, cell(N)]);
    const found = poststratify(column(csv, "stratum"), sizes);
    return { ...found, ok: found.weights !== undefined };
  },

  rake({ csv = [] }, { variables, margins, tolerance, maxIterations, trim }) {
    const rows = csv.map((row) => variables.map((name: string) => row[name] ?? ""));
    const totals = margins.map((margin: Record<string, number>) => new Map(Object.entries(margin)));
    return rake(rows, totals, { base: csv.map((row) => parseWeight(row.base)), tolerance, maxIterations, trim });
  },

  rate_ci({ csv = [] }, { level, per }) {
    const found = csv.map((row) => rateInterval(cell(row.events), cell(row.exposure), { level, per }));
    return {
      rate: found.map((interval) => interval?.rate),
      ciLow: found.map((interval) => interval?.low),
      ciHigh: found.map((interval) => interval?.high),
    };
  },

  trend_pooled({ csv = [] }, { minWaves }) {
    const units = grouped(csv, "unit");
    const series = [...units.values()].map((rows) => complete(rows, ["time", "value", "se"]));
    const { tau2, df, slopes } = pooledTrend(series, { minimumWaves: minWaves });
    return { units: [...units.keys()], tau2, ...columns(slopes, ["slope", "se", "p", "pAdjusted"]), df };
  },

  mann_kendall({ csv = [] }) {
    const { s, variance, slope, ...found } = mannKendall(complete(csv, ["time", "value"]));
    return { ...found, S: s, varS: variance, senSlope: slope };
  },

  xmr({ csv = [] }, { runLength }) {
    const found = xmr(
      csv.map(({ value }) => numberOf(value)),
      { runLength },
    );
    return { ...found, center: found.centre, mrUpper: found.movingRangeUpper };
  },

  eb_shrink({ csv = [] }, { withinVariance }) {
    const units = csv.map((row) => ({ n: cell(row.n), value: numberOf(row.value) }));
    const { mean, ...found } = shrink(units, { withinVariance });
    return { ...found, grandMean: mean };
  },

  rank_interval({ csv = [] }, { alpha }) {
    const units = csv.map((row) => complete([row], ["value", "se"])[0]);
    const found = rankIntervals(units, { alpha });
    return { rankLow: found.map((interval) => interval?.low), rankHigh: found.map((interval) => interval?.high) };
  },

  funnel({ csv = [] }, { target, withinVariance, overdispersion, winsor }) {
    const units = csv.map((row) => ({ n: cell(row.n), value: numberOf(row.value) }));
    const found = funnel(units, { target, withinVariance, overdispersion, winsor });
    return { ...found, ...columns(found.units, ["low95", "high95", "low998", "high998", "zone"]) };
  },
} satisfies Record<string, Method>;

export default { ...own, ...privacyMethods, ...insightMethods } as Record<string, Method>;

/** A cell as a number; `undefined` when it is empty or holds none. Adding 0 turns the −0 of "-0" into 0. */
function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === "" ? Number.NaN : Number(text) + 0;
  return Number.isFinite(number) ? number : undefined;
}

/** A cell as a number; NaN when it is empty or holds none, which every formula answers with nothing. */
function cell(text: string | undefined): number {
  return numberOf(text) ?? Number.NaN;
}

function isTrue(text: string | undefined): boolean {
  return /^(true|1)$/i.test((text ?? "").trim());
}

function column(rows: readonly Row[], name: string): string[] {
  return rows.map((row) => row[name] ?? "");
}

function numbers(rows: readonly Row[], name: string): number[] {
  return rows.map((row) => numberOf(row[name])).filter((number) => number !== undefined);
}

/** The rows that hold a number in every column named, as numbers. */
function complete<Name extends string>(rows: readonly Row[], names: readonly Name[]): Record<Name, number>[] {
  return rows.flatMap((row) => {
    const cells = names.flatMap((name) => {
      const number = numberOf(row[name]);
      return number === undefined ? [] : [[name, number] as const];
    });
    return cells.length === names.length ? [Object.fromEntries(cells) as Record<Name, number>] : [];
  });
}

/** Rows by the value of a column, in the order of first appearance. */
function grouped(rows: readonly Row[], name: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[name] ?? "", [...(groups.get(row[name] ?? "") ?? []), row]);
  return groups;
}

/** Results per row, turned into one array per name. */
function columns(
  rows: readonly (object | undefined)[],
  names: readonly string[] = ["adj", "se", "ciLow", "ciHigh"],
): Record<string, unknown[]> {
  const at = (row: object | undefined, name: string): unknown => (row as Record<string, unknown> | undefined)?.[name];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => at(row, name))]));
}

function npsNames(classes: { favorable: number; neutral: number; unfavorable: number }) {
  return { promoters: classes.favorable, passives: classes.neutral, detractors: classes.unfavorable };
}

function npsCounts(row: Row) {
  return { promoters: cell(row.promoters), passives: cell(row.passives), detractors: cell(row.detractors) };
}

function intervalNames(interval: { adjusted: number; se: number; low: number; high: number } | undefined) {
  return interval && { adj: interval.adjusted, se: interval.se, ciLow: interval.low, ciHigh: interval.high };
}

function differenceNames(
  tested: { difference: number; adjusted: number; se: number; p: number; low: number; high: number } | undefined,
) {
  return tested && { ...tested, adjDifference: tested.adjusted, ciLow: tested.low, ciHigh: tested.high };
}
