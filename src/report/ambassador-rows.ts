import { procedureVersion } from "../analysis/procedures.ts";
import { classCounts } from "../counts/class-counts.ts";
import { mergeHistograms } from "../counts/histogram.ts";
import type { PairCounts, PairGroup } from "../counts/pair-counts.ts";
import { respondents } from "../counts/respondents.ts";
import { catalogue } from "../metrics/catalogue.ts";
import { mayShowPair } from "../privacy/pair-mask.ts";
import type { Scored } from "./make-insight.ts";
import { type PromoterClass, promoterClasses } from "./promoter-rows.ts";
import { round } from "./round.ts";
import type { AmbassadorRow } from "./rows.ts";
import type { ScoredWave, SurveyWave } from "./score-cells.ts";
import { classPlace } from "./scored-subject.ts";

const groupOf: Record<PromoterClass, PairGroup> = {
  promoters: "favorable",
  passives: "neutral",
  detractors: "unfavorable",
};

/**
 * Who would recommend the organisation to customers, by what they think of it as an employer: of the promoters, passives and detractors
 * of every wave the share that does, of the whole organisation. The three are shown together or not at all (`mayShowPair`).
 */
export function ambassadorRows({ input, surveyWaves }: Pick<Scored, "input" | "surveyWaves">): AmbassadorRow[] {
  const { public: isPublic, minimum } = input.workspace.confidentiality;
  return surveyWaves.flatMap((wave) => {
    const { pair, units } = input.counts.find((own) => own.wave === wave.wave && own.survey === wave.survey) ?? {};
    if (pair === undefined || units === undefined) return [];
    const [group, by] = [pair.group, pair.by].map((id) =>
      wave.subjects.find(({ scored }) => scored.subject.subject === id),
    );
    if (group === undefined || by === undefined) return [];
    const answered = new Map([...units].map(([unit, own]) => [unit, respondents(by.scored.answersOf(own))]));
    const isShown = isPublic || isShownWhole(pair, { wave, group, by, answered, minimum });
    const rows = promoterClasses.map((name) => rowOf(name, pair, by, wave));
    if (isShown && rows.every(({ value }) => value !== undefined)) return rows;
    return rows.map(({ wave, survey, group, method }): AmbassadorRow => {
      return { wave, survey, group, state: "hidden", method };
    });
  });
}

function isShownWhole(
  pair: PairCounts,
  {
    wave,
    group,
    by,
    answered,
    minimum,
  }: {
    wave: SurveyWave;
    group: ScoredWave;
    by: ScoredWave;
    answered: ReadonlyMap<string, number>;
    minimum: { score: number; segment: number };
  },
): boolean {
  const { root } = wave.tree;
  const [first, second] = [group.cells.get(root), by.cells.get(root)];
  const classes = group.scored.subject.classes;
  const scale = group.scored.subject.scale;
  if (first?.state !== "ok" || second?.state !== "ok" || classes === undefined || scale === undefined) return false;
  const isFavorable = (answer: number) => by.scored.classOf(answer) === classPlace.favorable;
  const favorable = [...second.answers].reduce((sum, [answer, { n }]) => sum + (isFavorable(answer) ? n : 0), 0);
  const counted = classCounts(first.answers, { ...scale, ...classes });
  return mayShowPair(pair, {
    tree: wave.tree,
    isShown: (unit) => by.cells.get(unit)?.state === "ok",
    answered,
    isFavorable,
    byGroup: new Map(promoterClasses.map((name) => [groupOf[name], counted[groupOf[name]]])),
    favorable,
    others: respondents(second.answers) - favorable,
    minimum,
  });
}

function rowOf(name: PromoterClass, pair: PairCounts, by: ScoredWave, wave: SurveyWave): AmbassadorRow {
  const answers = mergeHistograms(...[...pair.units.values()].flatMap((own) => own.get(groupOf[name]) ?? []));
  const context = by.scored.measures.find(({ measure }) => measure.metric === "favorable")?.context;
  const estimate = context && catalogue.favorable.estimate(answers, context);
  const at = (value: number) => round(value, 0);
  return {
    wave: wave.wave,
    survey: wave.survey,
    group: name,
    ...(estimate === undefined
      ? {}
      : { n: estimate.n, value: at(estimate.value), low: at(estimate.low), high: at(estimate.high) }),
    state: "ok",
    method: `${procedureVersion("ambassadors")} ${catalogue.favorable.version}`,
  };
}
