import { classCounts } from "../counts/class-counts.ts";
import { unanimity } from "../privacy/unanimity.ts";
import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { answerClasses } from "../survey/scale.ts";

/** Somebody who is there now, with what was answered to one item: empty for no answer. */
export interface Stayer {
  /** The group in the release that was closed, and in the one that would follow. */
  before: string | undefined;
  after: string | undefined;
  answer: string;
}

/**
 * The groups of which those who were there before answered an item (nearly) alike. Their score was hidden for that, or is now (spec 6.6).
 * When others come to them, or leave them, the group with the others is shown, and the groups above tell of the others: less
 * these, everybody's answer is known. A group that is alike in both releases is shown in neither.
 *
 * @param leftOf how many people of an old group are gone
 * @param k the smallest group that may be shown
 */
export function alikeStayers(
  item: string,
  { instrument, wave }: { instrument: Instrument; wave: string },
  people: readonly Stayer[],
  leftOf: (group: string) => number,
  k: number,
): string[] {
  const judge = (answers: readonly string[]) => {
    const histogram = new Map([...Map.groupBy(answers, Number)].map(([answer, own]) => [answer, { n: own.length }]));
    const { unfavorable, neutral, favorable } = classCounts(histogram, classesOf(item, instrumentIn(instrument, wave)));
    return unanimity([unfavorable, neutral, favorable], k).state;
  };
  const answered = people.filter(({ answer }) => answer !== "");
  const groups = Map.groupBy(answered, ({ after }) => after);
  return [...groups].flatMap(([group, now]) => {
    if (group === undefined) return [];
    const stayed = now.filter(({ before }) => before === group).map(({ answer }) => answer);
    if (judge(stayed) !== "banded") return [];
    const isJoined = now.length > stayed.length && judge(now.map(({ answer }) => answer)) === "exact";
    return isJoined || leftOf(group) > 0 ? [group] : [];
  });
}

/** How the answers to an item, or to an option of one, divide into classes. */
function classesOf(item: string, { items, scales }: Instrument): Parameters<typeof classCounts>[1] {
  const { scale: name = "", reversed = false } = items[item] ?? {};
  const scale = scales[name];
  if (scale === undefined) return { min: 0, max: 1, favorable: [1], unfavorable: [0] };
  return { min: scale.min, max: scale.max, ...answerClasses(scale), direction: reversed ? "lower" : "higher" };
}
