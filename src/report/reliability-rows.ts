import { inPoints } from "../analysis/in-points.ts";
import { procedureVersion } from "../analysis/procedures.ts";
import { mergeCrossMoments } from "../counts/cross-moments.ts";
import type { SurveyMoments } from "../counts/survey-moments.ts";
import { limits } from "../privacy/limits.ts";
import { covarianceMatrix } from "../stats/cross-products.ts";
import { reliability } from "../stats/reliability.ts";
import { round } from "./round.ts";
import type { ReliabilityItemRow, ReliabilityRow } from "./rows.ts";
import type { SurveyWave } from "./score-cells.ts";
import type { ReliabilityReport } from "./site-report.ts";

/** Complete answers that α asks for (spec 2), and that figures of a model ask for to protect people (spec 6.8). */
const fewest = { public: 50, private: limits.fewestOfModel } as const;

/** Below this an item goes against the others, or beside them (spec 2). */
const leastItemRest = 0.2;

/**
 * How well the items of each construct hang together in one wave, whole organisation: only where the scores of the construct and of all
 * its items are shown. Where it cannot be told, the state says why.
 */
export function reliabilityReports(
  wave: SurveyWave,
  moments: SurveyMoments | undefined,
  isPublic: boolean,
): ReliabilityReport[] {
  const asked = new Map(wave.subjects.map((scored) => [scored.scored.subject.id, scored]));
  return [...asked.values()].flatMap(({ scored }): ReliabilityReport[] => {
    const { kind, id, subject: construct } = scored.subject;
    const items = scored.subject.items.filter((item) => asked.has(item));
    const isShown = [id, ...items].every((each) => asked.get(each)?.cells.get(wave.tree.root)?.state === "ok");
    if (kind !== "construct" || !isShown) return [];
    const nothing = (state: ReliabilityReport["state"], needed?: number): ReliabilityReport => {
      return { construct, state, ...(needed === undefined ? {} : { needed }), items: [] };
    };
    if (items.length < 2) return [nothing("one-item")];
    const set = moments?.constructs.get(construct);
    if (set === undefined) return [nothing("counts-only")];
    const rows = inPoints(mergeCrossMoments(set.groups, set.variables.length), set.variables);
    const needed = fewest[isPublic ? "public" : "private"];
    if (rows.n < needed) return [nothing("too-few", needed)];
    const found = reliability(covarianceMatrix(rows) ?? [], rows.n);
    const { alpha, alphaLow, alphaHigh, averageR } = found ?? {};
    if (found === undefined || alpha === undefined) return [nothing("no-variance")];
    const at = (value: number) => round(value, isPublic ? 4 : 2);
    const key = { wave: wave.wave, survey: wave.survey, construct };
    const row: ReliabilityRow = {
      ...key,
      items: set.variables.length,
      n: rows.n,
      alpha: at(alpha),
      ...(alphaLow === undefined || alphaHigh === undefined ? {} : { low: at(alphaLow), high: at(alphaHigh) }),
      ...(averageR === undefined ? {} : { average_r: at(averageR) }),
      reading: readingOf(at(alpha)),
      method: procedureVersion("alpha"),
    };
    const itemRows = set.variables.map(({ subject }, index): ReliabilityItemRow => {
      const [rest, without] = [found.itemRest[index], found.alphaIfDropped[index]];
      return {
        ...key,
        item: subject,
        ...(rest === undefined ? {} : { item_rest: at(rest) }),
        ...(without === undefined ? {} : { alpha_without: at(without) }),
        reading: rest === undefined || at(rest) < leastItemRest ? "check-direction" : "good",
        method: procedureVersion("alpha"),
      };
    });
    return [{ construct, state: "ok", row, items: itemRows }];
  });
}

/**
 * What α allows (spec 2), by the figure as printed.
 *
 * @example readingOf(0.7) // => "good"
 * @example readingOf(0.59) // => "items-instead"
 */
export function readingOf(alpha: number): ReliabilityRow["reading"] {
  if (alpha > 0.95) return "redundant";
  if (alpha >= 0.7) return "good";
  return alpha >= 0.6 ? "caution" : "items-instead";
}
