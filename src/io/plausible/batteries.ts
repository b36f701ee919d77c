import type { Instrument } from "../../survey/instrument.ts";

/** Items that nobody who reads them answers all alike without thinking twice. */
export interface Battery {
  /** A construct, or the scale of the items. */
  of: string;
  /** mixed: some of the items are put the other way round, so that one answer to all contradicts itself. */
  kind: "mixed" | "construct";
  items: readonly string[];
  /** So many answers are needed to judge somebody. */
  least: number;
}

/** Items of mixed direction, and items of one construct, that make a battery. */
const leastMixed = 6;
const leastOfConstruct = 5;

/**
 * The batteries of a survey: all items of one scale where some are reversed and at least six were asked, and each construct of
 * at least five items on one scale.
 *
 * @param instrument as it was put in the wave: see `instrumentIn`
 * @param asked the items asked in the wave
 */
export function batteriesOf(
  instrument: Pick<Instrument, "items" | "constructs">,
  asked: ReadonlySet<string>,
): readonly Battery[] {
  const scaleOf = (item: string) => instrument.items[item]?.scale ?? "";
  const byScale = Map.groupBy(
    [...asked].filter((item) => scaleOf(item) !== ""),
    scaleOf,
  );
  const mixed = [...byScale].flatMap(([of, items]): Battery[] => {
    const turned = items.filter((item) => instrument.items[item]?.reversed).length;
    return items.length < leastMixed || turned === 0 || turned === items.length
      ? []
      : [{ of, kind: "mixed", items, least: leastMixed }];
  });
  const constructs = Object.entries(instrument.constructs).flatMap(([of, construct]): Battery[] => {
    const items = construct.items.filter((item) => asked.has(item));
    return items.length < leastOfConstruct || new Set(items.map(scaleOf)).size > 1
      ? []
      : [{ of, kind: "construct", items, least: leastOfConstruct }];
  });
  return [...mixed, ...constructs];
}
