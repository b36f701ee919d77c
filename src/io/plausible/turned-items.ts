import type { MomentSet } from "../../counts/survey-moments.ts";
import { type ItemRest, itemRests } from "./item-rest.ts";
import type { Oddity } from "./oddity.ts";

/** Weaker than this, answers that go against the others may be what people think. */
const clearlyAgainst = -0.15;

/** Where items are declared: for the remedies. */
export interface DirectionPlace {
  wave: string;
  survey: string;
  /** What the other answers are those of, as a phrase: `the other items of happy-culture`. */
  others: string;
}

/** How an item goes with the others now, and in the wave before where that is known. */
export interface DirectionPair {
  now: ItemRest;
  before: ItemRest | undefined;
  /** The title or id of the wave before. */
  beforeWave: string | undefined;
}

/**
 * Items that go against the others of their construct: turned round since the wave before, or never declared as reversed. The worst is told
 * first and the others are judged without it, for one turned item pulls all correlations down.
 *
 * @param before the same construct in the wave before
 */
export function turnedItems(
  now: MomentSet,
  before: { wave: string; set: MomentSet } | undefined,
  place: DirectionPlace,
): Oddity[] {
  const out = new Set<string>();
  const found: Oddity[] = [];
  while (now.variables.length - out.size >= 2) {
    const rests = itemRests(now, out);
    const earlier = before === undefined ? undefined : itemRests(before.set, out);
    const ordered = [...rests].sort(([, a], [, b]) => a.r - b.r);
    const next = ordered.flatMap(([item, rest]) => {
      const pair = { now: rest, before: earlier?.get(item), beforeWave: before?.wave };
      const oddity = turnedItem(item, pair, { ...place, isPair: rests.size === 2 });
      return oddity === undefined ? [] : [{ item, oddity }];
    })[0];
    if (next === undefined) return found;
    found.push(next.oddity);
    out.add(next.item);
  }
  return found;
}

/**
 * Whether one item goes against the other answers of the same people. Turned: both correlations exclude zero, on either side of it. Against
 * them: clearly negative now, and not already so in the wave before, where it was told.
 */
export function turnedItem(
  item: string,
  { now, before, beforeWave }: DirectionPair,
  { wave, survey, others, isPair = false }: DirectionPlace & { isPair?: boolean },
): Oddity | undefined {
  const figures = `correlation ${signed(now.r)}, n ${now.n}`;
  const declare = `waves.${wave} of content/surveys/${survey}.yaml`;
  const [low, high] = [before?.low ?? 0, before?.high ?? 0];
  if (beforeWave !== undefined && ((low > 0 && now.high < 0) || (high < 0 && now.low > 0))) {
    const was = `it was ${signed(before?.r ?? 0)} in ${beforeWave}`;
    return {
      kind: "direction",
      item,
      likeness: "turned",
      about: "turned",
      figures: { of: now.n },
      expected: `the answers to ${item} turned round: they go ${now.r < 0 ? "against" : "with"} ${others} (${figures}; ${was})`,
      remedy: `look in the survey tool whether the scale or its codes were reversed; if so, write reversed: { ${item}: … } under ${declare}, or export again with the codes of before`,
    };
  }
  if (now.high >= 0 || now.r > clearlyAgainst || high < 0) return undefined;
  return {
    kind: "direction",
    item,
    likeness: "against",
    about: "against",
    figures: { of: now.n },
    expected: `the answers to ${item} go against ${others} (${figures})`,
    remedy: `if a high answer to it${isPair ? ", or to the other one," : ""} is unfavourable, declare reversed: true at the item; if only in this wave, under reversed: of ${declare}`,
  };
}

function signed(r: number): string {
  return r.toFixed(2).replace("-", "−");
}
