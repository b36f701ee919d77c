import { askedPairs, type Pair } from "../survey/pair.ts";
import { listedUnits } from "./listed-units.ts";
import type { Scored } from "./make-insight.ts";
import { isLike, maySharePeople, pairWaves } from "./pair-gap-rows.ts";
import { publishedScore } from "./published-score.ts";
import type { GapRow, ScoreRow } from "./rows.ts";
import type { Subject } from "./site-report.ts";
import type { PairReport, ValuesReport } from "./values-report.ts";

/** Every pair of the workspace with its published scores and differences; `undefined` when it has no pairs. */
export function makeValuesReport(scored: Scored): ValuesReport | undefined {
  const { workspace, values = [] } = scored.input;
  const pairs = askedPairs(values, workspace.comparisons).flatMap((pair) => pairOf(pair, scored) ?? []);
  return pairs.length === 0 ? undefined : { pairs };
}

function pairOf(pair: Pair, { site, scoredWaves, rows }: Scored): PairReport | undefined {
  const [inside, outside] = [pair.inside, pair.outside].map((id) => site.subjects.find((subject) => subject.id === id));
  if (inside === undefined || outside === undefined) return undefined;
  const ofPair = ({ survey, subject }: { survey: string; subject: string }) =>
    [pair.inside, pair.outside].includes(`${survey}.${subject}`);
  const scores = Map.groupBy(rows.scores.filter(ofPair), ({ unit }) => unit);
  const gaps = Map.groupBy(
    rows.gaps.filter((row) => ofPair(row) && row.against === pair.outside),
    ({ unit }) => unit,
  );
  const at = (unit: string, wave: string) => {
    const own = scores.get(unit) ?? [];
    return placed(
      [inside, outside].map((subject) => headline(own, subject, wave)),
      gaps.get(unit)?.find((row) => row.wave === wave),
    );
  };
  const both = pairWaves(pair, scoredWaves);
  const latest = both.at(-1);
  const wave = latest?.inside.wave;
  return {
    ...pair,
    samePeople: latest === undefined ? inside.side === outside.side : maySharePeople(latest),
    state: latest === undefined ? "apart" : isLike(latest) ? "ok" : "unlike",
    ...(wave === undefined ? {} : { wave }),
    waves: site.waves
      .filter(({ id }) => inside.waves.includes(id) || outside.waves.includes(id))
      .map(({ id }) => ({ wave: id, ...at(site.root, id) })),
    units:
      wave === undefined
        ? []
        : listedUnits({ units: site.units.filter(({ waves }) => waves.includes(wave)) })
            .filter(({ id }) => id !== site.root)
            .map(({ id }) => ({ unit: id, ...at(id, wave) }))
            .filter((row) => [row.inside, row.outside].every((side) => side !== undefined && side.state !== "no-data")),
  };
}

function placed([inside, outside]: (ScoreRow | undefined)[], gap: GapRow | undefined) {
  return {
    ...(inside === undefined ? {} : { inside }),
    ...(outside === undefined ? {} : { outside }),
    ...(gap === undefined ? {} : { gap }),
  };
}

function headline(rows: readonly ScoreRow[], { survey, subject, measures }: Subject, wave: string) {
  const [measure] = measures;
  return measure === undefined ? undefined : publishedScore(rows, { survey, subject, metric: measure.metric, wave });
}
