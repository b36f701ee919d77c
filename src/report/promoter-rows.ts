import { procedureVersion } from "../analysis/procedures.ts";
import { countedShare, countedShareDifference } from "../metrics/counted-share.ts";
import type { MetricContext } from "../metrics/metric.ts";
import { answerShares } from "./answer-shares.ts";
import { type Candidate, familyOf, judged, sharedWeighting } from "./change-rows.ts";
import type { Scored } from "./make-insight.ts";
import { round } from "./round.ts";
import type { DistributionRow, PromoterRow } from "./rows.ts";
import type { ScoredWave } from "./score-cells.ts";
import { rootOf, type SubjectSeries } from "./subject-series.ts";

/** The classes of a recommendation, as the published file names them. */
export const promoterClasses = ["promoters", "passives", "detractors"] as const;
export type PromoterClass = (typeof promoterClasses)[number];

const classKeys = { promoters: "favorable", passives: "neutral", detractors: "unfavorable" } as const;

/** Points from which a change of a share matters (spec 3.6). */
const meaningful = 5;

/** The key of a change: promoters and detractors of one unit and wave. */
interface ChangeKey {
  key: string;
  from: string;
}

/**
 * The shares of promoters, passives and detractors of every recommendation: of the whole organisation in all waves, of units in the
 * latest. Only where the whole distribution is published: then they add nothing to it. Promoters and detractors are compared with the
 * wave before, where the question was the same; in the latest wave the organisation also with the first wave that can be compared. Per survey
 * and pair of waves the organisation is one family and its units are another (spec 3.7).
 */
export function promoterRows({ input, series, rows }: Pick<Scored, "input" | "series" | "rows">): PromoterRow[] {
  const recommendations = series.filter(({ waves }) => waves.at(-1)?.scored.measures[0]?.measure.metric === "nps");
  const asked = new Set(recommendations.flatMap(({ waves }) => waves.map(({ scored }) => scored.subject.id)));
  const published = Map.groupBy(
    rows.distributions.filter(({ survey, item }) => asked.has(`${survey}.${item}`)),
    keyOf,
  );
  const rootIn = (wave: string) => rootOf(input, wave);
  const byKey = <Change extends ChangeKey>(found: readonly Change[]) => new Map(found.map((each) => [each.key, each]));
  const changes = byKey(judged(recommendations.flatMap((own) => changesInARow(own, rootIn))));
  const since = byKey(judged(recommendations.flatMap((own) => changesSinceFirst(own, rootIn))));
  return recommendations.flatMap(({ waves }) =>
    waves.flatMap((wave, index) => {
      const root = rootOf(input, wave.wave);
      const units = index === waves.length - 1 ? [...wave.cells.keys()] : [root];
      return units.flatMap((unit) => {
        const { survey, subject } = wave.scored.subject;
        const answers = published.get(keyOf({ wave: wave.wave, survey, unit, item: subject }));
        const from = waves[index - 1]?.wave ?? "";
        return rowsOf(wave, unit, answers ?? []).map((row): PromoterRow => {
          const [change, long] = [changes.get(changeKey(row)), since.get(changeKey(row))];
          return {
            ...row,
            ...(change === undefined
              ? {}
              : {
                  from,
                  difference: change.difference,
                  difference_low: change.low,
                  difference_high: change.high,
                  label: change.label,
                }),
            ...(long === undefined
              ? {}
              : {
                  first: long.from,
                  first_difference: long.difference,
                  first_low: long.low,
                  first_high: long.high,
                  first_label: long.label,
                }),
          };
        });
      });
    }),
  );
}

function keyOf({ wave, survey, unit, item }: Pick<DistributionRow, "wave" | "survey" | "unit" | "item">): string {
  return [wave, survey, unit, item].join("\0");
}

function changeKey(row: Pick<PromoterRow, "wave" | "survey" | "unit" | "item" | "class">): string {
  return `${keyOf(row)}\0${row.class}`;
}

function rowsOf(wave: ScoredWave, unit: string, answers: readonly DistributionRow[]): PromoterRow[] {
  const { scored } = wave;
  const cell = wave.cells.get(unit);
  const shares = answerShares(answers, scored.subject.classes ?? { favorable: [], unfavorable: [] });
  const state = shares !== undefined ? "ok" : cell === undefined || cell.state === "no-data" ? "no-data" : "hidden";
  return promoterClasses.map((name): PromoterRow => {
    const key = { wave: wave.wave, survey: scored.subject.survey, unit, item: scored.subject.subject, class: name };
    const row = { ...key, state, from: "", first: "", method: procedureVersion("promoters") } as const;
    const context = scored.measures[0]?.context;
    if (shares === undefined || cell === undefined || context === undefined) return row;
    const share = shares[classKeys[name]];
    const estimate = countedShare(cell.answers, context, isIn(name, scored));
    if (estimate === undefined) return row;
    // Shares are rounded so that they sum to 100, as everywhere on the site; the interval holds them all the same.
    const low = Math.min(share, round(estimate.low, 0));
    return { ...row, n: cell.n, share, low, high: Math.max(share, round(estimate.high, 0)) };
  });
}

/** Whether an answer belongs to a class. */
function isIn(name: PromoterClass, { subject }: ScoredWave["scored"]): (answer: number) => boolean {
  const { favorable = [], unfavorable = [] } = subject.classes ?? {};
  if (name === "promoters") return (answer) => favorable.includes(answer);
  if (name === "detractors") return (answer) => unfavorable.includes(answer);
  return (answer) => !favorable.includes(answer) && !unfavorable.includes(answer);
}

/** Promoters and detractors of each wave against the wave before it: of units only in the latest. */
function changesInARow({ waves }: SubjectSeries, rootIn: (wave: string) => string): Candidate<ChangeKey>[] {
  return waves.flatMap((now, index) => {
    const before = waves[index - 1];
    if (before === undefined) return [];
    const root = rootIn(now.wave);
    const units = index === waves.length - 1 ? [...now.cells.keys()] : [root];
    return shareChanges(before, now, units, root);
  });
}

/** The latest wave of the whole organisation against the first that can be compared, where that is not the one before it. */
function changesSinceFirst({ waves }: SubjectSeries, rootIn: (wave: string) => string): Candidate<ChangeKey>[] {
  const now = waves.at(-1);
  if (now === undefined) return [];
  const versionOf = ({ scored, wave }: ScoredWave) => scored.versions.get(wave);
  const start = waves.findLastIndex((wave) => versionOf(wave) !== versionOf(now)) + 1;
  const first = waves[start];
  if (first === undefined || start >= waves.length - 2) return [];
  const root = rootIn(now.wave);
  return shareChanges(first, now, [root], root);
}

function shareChanges(
  before: ScoredWave,
  now: ScoredWave,
  units: readonly string[],
  root: string,
): Candidate<ChangeKey>[] {
  const { scored } = now;
  const measure = scored.measures[0];
  if (measure === undefined || scored.versions.get(before.wave) !== scored.versions.get(now.wave)) return [];
  const context: MetricContext = { ...measure.context, weighting: sharedWeighting([before, now]) };
  const { survey, subject: item } = scored.subject;
  return units.flatMap((unit) => {
    const [then, latest] = [before.cells.get(unit), now.cells.get(unit)];
    if (then === undefined || latest === undefined) return [];
    if (![then, latest].every(({ state, distribution }) => state === "ok" && distribution)) return [];
    return (["promoters", "detractors"] as const).flatMap((name) => {
      const difference = countedShareDifference(latest.answers, then.answers, context, isIn(name, scored));
      if (difference === undefined) return [];
      const key = changeKey({ wave: now.wave, survey, unit, item, class: name });
      const family = familyOf(`${survey}/${before.wave}/${now.wave}`, unit, root);
      return { family, difference, meaningful, decimals: 0, row: { key, from: before.wave } };
    });
  });
}
