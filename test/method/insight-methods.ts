import { drivers } from "../../src/analysis/drivers.ts";
import { driversReplicates } from "../../src/analysis/drivers-replicates.ts";
import { kappa } from "../../src/analysis/kappa.ts";
import { leadLag } from "../../src/analysis/lead-lag.ts";
import { linkage } from "../../src/analysis/linkage.ts";
import { moderator } from "../../src/analysis/moderator.ts";
import { redact } from "../../src/analysis/redact.ts";
import { themeCounts } from "../../src/analysis/theme-counts.ts";
import { whatIf } from "../../src/analysis/what-if.ts";
import { withinBetween } from "../../src/analysis/within-between.ts";

type Row = Record<string, string>;
// biome-ignore lint/suspicious/noExplicitAny: tables and parameters of a vector are as its method says
type Method = (tables: Record<string, Row[]>, params: any) => unknown;

/** The vectors' names for the functions of src/analysis/. */
export default {
  drivers({ csv = [] }, { outcome, replicateGroups, level }) {
    const names = Object.keys(csv[0] ?? {}).filter((name) => name !== outcome && name !== "row" && name !== "id");
    const rows = csv.map((row) => [...names, outcome].map((name) => numberOf(row[name])));
    const found = drivers(driversReplicates(rows, replicateGroups), { level });
    return {
      nComplete: found.n,
      r: found.drivers.map((driver) => driver.r),
      r2: found.r2,
      lmg: found.drivers.map((driver) => driver.lmg),
      lmgShare: found.drivers.map((driver) => driver.share?.value ?? null),
      relativeWeights: found.drivers.map((driver) => driver.relativeWeight),
      shareSe: found.drivers.map((driver) => driver.share?.se ?? null),
      shareLow: found.drivers.map((driver) => driver.share?.low ?? null),
      shareHigh: found.drivers.map((driver) => driver.share?.high ?? null),
    };
  },

  linkage({ csv = [] }, { level, minReliability }) {
    const units = pairsOf(csv).map(({ row, x, y }) => ({ x, y, vx: numberOf(row.vx), vy: numberOf(row.vy) }));
    const found = linkage(units, { level, minReliability });
    return {
      units: found.units,
      r: found.r,
      ciLow: found.fisher?.low ?? null,
      ciHigh: found.fisher?.high ?? null,
      p: found.fisher?.p ?? null,
      jackknifeLow: found.jackknife?.low ?? null,
      jackknifeHigh: found.jackknife?.high ?? null,
      reliabilityX: found.reliabilityX ?? null,
      reliabilityY: found.reliabilityY ?? null,
      rCorrected: found.corrected?.r ?? null,
      correctedLow: found.corrected?.low ?? null,
      correctedHigh: found.corrected?.high ?? null,
      slope: found.slope,
      slopeCorrected: found.corrected?.slope ?? null,
      leaveOneOutMin: found.leaveOneOut?.min ?? null,
      leaveOneOutMax: found.leaveOneOut?.max ?? null,
    };
  },

  moderator_two_groups({ csv = [] }, { level }) {
    const units = pairsOf(csv);
    const high = units.filter(({ row }) => row.contact === "high");
    const low = units.filter(({ row }) => row.contact === "low");
    const found = moderator(high, low, { level });
    return {
      nHigh: found.nHigh,
      rHigh: found.rHigh ?? null,
      nLow: found.nLow,
      rLow: found.rLow ?? null,
      z: found.difference?.z ?? null,
      p: found.difference?.p ?? null,
      differenceZLow: found.difference?.low ?? null,
      differenceZHigh: found.difference?.high ?? null,
    };
  },

  within_between({ csv = [] }, { level }) {
    const found = withinBetween(panelOf(csv), { level });
    return {
      units: found.units,
      observations: found.observations,
      withinSlope: found.within?.slope ?? null,
      withinSe: found.within?.se ?? null,
      withinP: found.within?.p ?? null,
      withinLow: found.within?.low ?? null,
      withinHigh: found.within?.high ?? null,
      betweenSlope: found.between?.slope ?? null,
      betweenR: found.between?.r ?? null,
      pooledR: found.pooledR ?? null,
    };
  },

  lead_lag({ csv = [] }, { level }) {
    const found = leadLag(panelOf(csv), { level });
    return {
      units: found.units,
      pairs: found.pairs,
      forward: found.forward ?? null,
      backward: found.backward ?? null,
      difference: found.difference?.value ?? null,
      differenceSe: found.difference?.se ?? null,
      differenceLow: found.difference?.low ?? null,
      differenceHigh: found.difference?.high ?? null,
    };
  },

  what_if({ csv = [] }) {
    const found = whatIf(
      csv.map((row) => ({ low: numberOf(row.low), base: numberOf(row.base), high: numberOf(row.high) })),
    );
    return { base: found.base ?? null, low: found.low ?? null, high: found.high ?? null, isForecast: found.isForecast };
  },

  theme_counts({ csv = [] }, { minComments, minThemeCount, level }) {
    const comments = csv.map((row) => ({ text: row.redacted ?? "", themes: (row.themes ?? "").split(";") }));
    const found = themeCounts(comments, { minComments, minThemeCount, level });
    const labels = { few: `fewer than ${minThemeCount ?? 5}`, all: "hidden" };
    return {
      comments: found.comments,
      shown: found.shown,
      themes: found.themes.map(({ theme, count, share, hidden }) => ({
        theme,
        count: count ?? null,
        label: hidden === undefined ? "" : labels[hidden],
        share: share?.share ?? null,
        ciLow: share?.low ?? null,
        ciHigh: share?.high ?? null,
      })),
    };
  },

  kappa({ csv = [] }) {
    const found = kappa(csv.map((row) => [row.coder1 ?? "", row.coder2 ?? ""]));
    return { agreement: found.agreement ?? null, kappa: found.kappa ?? null, n: found.n };
  },

  redact({ csv = [] }, { names }) {
    return { redacted: csv.map((row) => redact(row.text ?? "", { names })) };
  },
} satisfies Record<string, Method>;

/** An empty field is missing; text that is no number as well. Adding 0 turns the −0 of "-0" into 0. */
function numberOf(field: string | undefined): number | undefined {
  const value = Number(field || "none") + 0;
  return Number.isFinite(value) ? value : undefined;
}

/** Rows with both sides. */
function pairsOf(csv: readonly Row[]): { row: Row; x: number; y: number }[] {
  return csv.flatMap((row) => {
    const x = numberOf(row.x);
    const y = numberOf(row.y);
    return x === undefined || y === undefined ? [] : [{ row, x, y }];
  });
}

function panelOf(csv: readonly Row[]) {
  return pairsOf(csv).map(({ row, x, y }) => ({ unit: row.unit ?? "", wave: row.wave ?? "", x, y }));
}
