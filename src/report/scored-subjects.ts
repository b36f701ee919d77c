import { scoredConstruct } from "./scored-construct.ts";
import { scoredItem } from "./scored-item.ts";
import { scoredOption } from "./scored-option.ts";
import type { ScoredSubject } from "./scored-subject.ts";
import type { SeriesBreak } from "./site-report.ts";
import type { SurveyedWaves } from "./surveyed-waves.ts";

/**
 * The subjects of a survey in the order of its file: constructs, each followed by what restates it on common items, then
 * items, an option of a choices item as a subject of its own. Comments have no scores.
 */
export function scoredSubjects(context: SurveyedWaves): ScoredSubject[] {
  const { instrument } = context;
  const constructs = Object.keys(instrument.constructs).flatMap((id) => scoredConstruct(id, context));
  const items = Object.entries(instrument.items).flatMap(([id, item]) => {
    if (item.type === "scale") return [scoredItem(id, item, context)];
    if (item.type === "choices")
      return Object.keys(item.columns ?? {}).map((key) => scoredOption(id, key, item, context));
    return [];
  });
  return [...constructs, ...items].map((scored) => apartByWeights(scored, context));
}

/**
 * Scores with weights and scores without are two views of the same people. Where only one of them is published a comparison of a
 * wave that has weights with one that has none would publish the other too, so the series breaks (spec 4).
 */
function apartByWeights(scored: ScoredSubject, { isWeighted }: SurveyedWaves): ScoredSubject {
  const { waves, breaks } = scored.subject;
  const changed = waves.slice(1).flatMap((after, index): SeriesBreak[] => {
    const before = waves[index] ?? after;
    if (isWeighted(before) === isWeighted(after)) return [];
    const { restated: _, ...known } = breaks.find((each) => each.after === after) ?? { reason: "weights", items: [] };
    return [{ ...known, before, after }];
  });
  if (changed.length === 0) return scored;
  const others = breaks.filter(({ after }) => !changed.some((each) => each.after === after));
  const inOrder = [...others, ...changed].sort((a, b) => waves.indexOf(a.after) - waves.indexOf(b.after));
  const asked = scored.subject.asked.map(({ change, ...run }) => {
    const isApart = changed.some(({ after }) => after === run.waves[0]);
    return change === undefined ? run : { ...run, change: isApart ? { ...change, isComparable: false } : change };
  });
  return {
    ...scored,
    subject: { ...scored.subject, breaks: inOrder, asked },
    versions: new Map([...scored.versions].map(([wave, version]) => [wave, `${version} ${isWeighted(wave)}`])),
  };
}
