import type { PlayRule } from "../survey/text-pages.ts";
import { type CheckedRule, checkedRule } from "./checked-rule.ts";
import type { SiteReport, UnitReport } from "./site-report.ts";

/** What must be known of a play to advise it. */
export interface AdvisablePlay {
  /** pillar/play */
  id: string;
  pillar: string;
  when: readonly PlayRule[];
}

/** A play with the rule by which it is advised. */
export interface AdvisedPlay<Play extends AdvisablePlay = AdvisablePlay> {
  play: Play;
  rule: CheckedRule;
  /** Whether a score of it clearly moved the wrong way. */
  worse: boolean;
  /** How far past its limit the score lies, in differences that matter: by itself, and beside the whole organisation. */
  distance: number;
  apart: number;
}

type Scored = Pick<UnitReport, "scores" | "changes">;

/** More advice than this is none. */
const most = 3;

/**
 * All plays of which a rule fires in a unit, each with the rule that weighs most: what clearly got worse before what only lies past its
 * limit; then what lies furthest past it, measured in differences that matter and beside the whole organisation, so that what sets this
 * unit apart comes before what is so everywhere; then the name of the play.
 *
 * @param whole the scores of the whole organisation; for that unit itself they set nothing apart, and the plain distance decides
 */
export function firingPlays<Play extends AdvisablePlay>(
  site: Pick<SiteReport, "subjects">,
  unit: Scored,
  whole: Scored,
  plays: readonly Play[],
): AdvisedPlay<Play>[] {
  return plays
    .flatMap((play) => {
      const [first] = play.when
        .flatMap((rule) => {
          const own = checkedRule(site, unit, rule);
          if (own === undefined || !own.fires) return [];
          const everywhere = checkedRule(site, whole, rule);
          const distance = distanceOf(own);
          const worse = own.limits.some(({ by }) => by === "change");
          return { play, rule: own, worse, distance, apart: distance - (everywhere ? distanceOf(everywhere) : 0) };
        })
        .sort(byWeight);
      return first === undefined ? [] : first;
    })
    .sort((a, b) => byWeight(a, b) || (a.play.id < b.play.id ? -1 : 1));
}

/**
 * The plays that a unit is advised to look at: of all whose rule fires the first three, in the order of `firingPlays`, no two about the
 * same score and as long as there is a choice no two of the same pillar. With many plays in the playbook units so get what is theirs.
 */
export function advisedPlays<Play extends AdvisablePlay>(
  site: Pick<SiteReport, "subjects">,
  unit: Scored,
  whole: Scored,
  plays: readonly Play[],
): AdvisedPlay<Play>[] {
  const firing = firingPlays(site, unit, whole, plays);
  const chosen: AdvisedPlay<Play>[] = [];
  const take = (isFree: (candidate: AdvisedPlay<Play>) => boolean) => {
    for (const candidate of firing) {
      if (chosen.length >= most) return;
      if (chosen.every((other) => other !== candidate && scoreOf(other) !== scoreOf(candidate)) && isFree(candidate))
        chosen.push(candidate);
    }
  };
  take(({ play }) => chosen.every((other) => other.play.pillar !== play.pillar));
  take(() => true);
  return firing.filter((candidate) => chosen.includes(candidate));
}

function scoreOf({ rule }: AdvisedPlay): string {
  return rule.limits[0].subject.id;
}

/**
 * How far past its limit the near end of the margin of a score lies, in differences that matter: negative before it, 0 without a limit or a
 * score. From the figure itself small units, with their wide margins, would lead every list.
 */
function distanceOf({ limits: [{ limit, row, measure }] }: CheckedRule): number {
  const { below, above } = limit;
  if (row?.value === undefined) return 0;
  if (below !== undefined) return (below - (row.high ?? row.value)) / measure.meaningful;
  if (above !== undefined) return ((row.low ?? row.value) - above) / measure.meaningful;
  return 0;
}

/** What weighs most first: what got worse, what sets a unit apart, what lies furthest past its limit. */
export function byWeight(
  a: Pick<AdvisedPlay, "worse" | "apart" | "distance">,
  b: Pick<AdvisedPlay, "worse" | "apart" | "distance">,
): number {
  return Number(b.worse) - Number(a.worse) || b.apart - a.apart || b.distance - a.distance;
}
