import { type Histogram, mergeHistograms } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { homesOf } from "./derived-groups.ts";
import type { Finding } from "./finding.ts";
import { limitsOf } from "./published-facts.ts";
import type { PublishedScore } from "./read-tables.ts";
import { placeOf, type SubjectView, unitsBelow } from "./subject-view.ts";
import { countsBehindShare, totalsBehindMean } from "./whole-answers.ts";

/**
 * What the score of a construct beside those of its items tells about the few who skipped one: items × people × index less the totals of
 * the items leaves nothing of those who answered everything. Of the others it leaves their score for every item they skipped; of those
 * who answered too few items for a score, minus what they did answer. Where these are fewer than k, the published figures must leave
 * half of the range of that remainder.
 *
 * The index is known within its rounding, or its band; the totals of the items at first exactly, then as far as whole answers at
 * published precision tell: exactly where counts are published or the mean pins the total, hardly where there is only a share.
 *
 * Source: spec 2, 6.2 and 6.6.
 *
 * @param items the views of the items, by id
 */
export function attackSkipped(view: SubjectView, items: ReadonlyMap<string, SubjectView>, k: number): Finding[] {
  const { fielding, answers, rows } = view;
  if (answers.kind !== "construct") return [];
  const limitsIn = new Map(rows.flatMap((row) => (bandOrLimits(row) ? [[row.unit, bandOrLimits(row)] as const] : [])));
  const homes = homesOf(fielding.tree, (unit) => limitsIn.has(unit));
  const insideOf = Map.groupBy(limitsIn.keys(), (id) => homes.get(fielding.tree.units.get(id)?.parent ?? ""));
  const parts = answers.items.flatMap((item) => items.get(item) ?? []);
  if (parts.length < answers.items.length) return [];
  /** How far items × people × index less the totals of the items can lie apart, in points. */
  const looseness = (unit: string): number | undefined => {
    const people = respondents(view.rolled.get(unit) ?? new Map());
    const [low, high] = limitsIn.get(unit) ?? [0, 100];
    let sum = answers.items.length * people * (high - low);
    for (const part of parts) {
      const width = totalsWidth(part, unit);
      if (width === undefined) return undefined;
      sum += width;
    }
    return sum;
  };
  return [...limitsIn].flatMap(([unit, limits]): Finding[] => {
    const people = respondents(view.rolled.get(unit) ?? new Map());
    if (limits === undefined || people === 0) return [];
    const whole = looseness(unit);
    // An item that is not shown here leaves its total open.
    if (whole === undefined) return [];
    const index = answers.items.length * people * (limits[1] - limits[0]);
    const below = unitsBelow(fielding, unit);
    const edge = edgeFinding(view, parts, { unit, limits, slack: whole - index }, k);
    // A part of these people cannot have skipped more.
    if (index >= skippersIn(view, parts, below).points / 2) return edge;
    const inside = insideOf.get(unit) ?? [];
    // Of the units taken off nobody knows more than what their own figures tell, and who skipped nothing there leaves nothing.
    const takenOff = inside.reduce((sum, id) => {
      const { points } = skippersIn(view, parts, unitsBelow(fielding, id));
      return sum + Math.min(points, looseness(id) ?? points);
    }, 0);
    const regions = [
      { members: below, loose: whole },
      { members: below.filter((id) => homes.get(id) === unit), loose: whole + takenOff },
    ];
    const narrow = regions.slice(0, inside.length === 0 ? 1 : 2).flatMap(({ members, loose }): Finding[] => {
      const { few, points } = skippersIn(view, parts, members);
      if (few === 0 || few >= k) return [];
      const width = Math.min(points, loose);
      if (width >= points / 2 - 1e-9) return [];
      const text = `the index beside the scores of its items leaves what ${few} who skipped an item answered only ${Math.round((100 * width) / points)} % of its range, half is needed`;
      return [{ rule: "narrow-range", refuses: true, place: placeOf(view, unit), text }];
    });
    return narrow.length > 0 ? narrow : edge;
  });
}

/**
 * The same with where the remainder really lies: rounding may hide half of what was possible, and yet all but a little of that be
 * impossible, because the true index is close to the end of what is rounded to the same number, or of its band. Not to be told from
 * the number of people, so hiding it would tell something itself: it is reported and does not refuse.
 */
function edgeFinding(
  view: SubjectView,
  parts: readonly SubjectView[],
  { unit, limits, slack }: { unit: string; limits: readonly [number, number]; slack: number },
  k: number,
): Finding[] {
  const { fielding, answers, rolled } = view;
  const scores = rolled.get(unit) ?? new Map();
  const { few, points } = skippersIn(view, parts, unitsBelow(fielding, unit));
  if (few === 0 || few >= k || fielding.isWeighted) return [];
  let [least, most] = [0, 0];
  for (const [items, { n }] of fielding.rolled.get(unit)?.skipped.get(answers.key) ?? []) {
    if (items < 0) least += 100 * items * n;
    else most += 100 * items * n;
  }
  let given = 0;
  for (const part of parts) {
    const { min, max, reversed } = part.answers;
    for (const [answer, { n }] of part.rolled.get(unit) ?? []) {
      given += (n * 100 * (reversed ? max - answer : answer - min)) / (max - min);
    }
  }
  const whole = answers.items.length * respondents(scores);
  const low = Math.max(least, whole * limits[0] - given - slack);
  const high = Math.min(most, whole * limits[1] - given + slack);
  if (high - low >= points / 2 - 1e-6) return [];
  const text = `the index lies so close to where it would be rounded otherwise that it leaves what ${few} who skipped an item answered only ${Math.max(0, Math.round((100 * (high - low)) / points))} % of its range`;
  return [{ rule: "narrow-range", refuses: false, place: placeOf(view, unit), text }];
}

function bandOrLimits(row: PublishedScore): readonly [number, number] | undefined {
  if (row.state !== "banded") return limitsOf(row);
  return row.low === undefined || row.high === undefined ? undefined : [row.low, row.high];
}

/** How far the total of an item can lie apart, in points of 100 an answer; `undefined` where the item is not shown. */
function totalsWidth({ rowsOf, answers, distributions, fielding }: SubjectView, unit: string): number | undefined {
  const own = (rowsOf.get(unit) ?? []).filter(({ state }) => state === "ok");
  if (own.length === 0) return undefined;
  if (distributions.has(unit)) return 0;
  const { min, max, favorable } = answers;
  let width = Infinity;
  for (const { metric, n = 0, value, low, high } of own) {
    if (value === undefined) continue;
    if (metric === "mean") {
      const total = totalsBehindMean({ n, value, step: 0.1, worth: 1 });
      width = Math.min(width, fielding.isWeighted ? 0 : total.high - total.low);
    } else if (metric !== "nps" && favorable.length > 0) {
      const likely = (n * value) / 100;
      const count = fielding.isWeighted ? { low: likely } : countsBehindShare({ n, value, low, high });
      // Between all favourable answers at their lowest and all at their highest, and the others likewise.
      const inside = Math.max(...favorable) - Math.min(...favorable);
      const others = Array.from({ length: max - min + 1 }, (_, at) => min + at).filter((at) => !favorable.includes(at));
      const outside = Math.max(...others) - Math.min(...others);
      width = Math.min(width, count.low * inside + (n - count.low) * outside);
    }
  }
  return width === Infinity ? max * 100 : (100 * width) / (max - min);
}

/** Who did not answer every item, and the points that their remainder can be apart. */
function skippersIn(
  { fielding, answers }: SubjectView,
  parts: readonly SubjectView[],
  units: readonly string[],
): { few: number; points: number } {
  const inUnits = (histograms: ReadonlyMap<string, Histogram>): Histogram =>
    mergeHistograms(...units.flatMap((unit) => histograms.get(unit) ?? []));
  const skipped = mergeHistograms(...units.flatMap((unit) => fielding.own.get(unit)?.skipped.get(answers.key) ?? []));
  let few = 0;
  let points = 0;
  let answered = 0;
  // Below 0: who has no score, by how many items they answered all the same.
  for (const [items, { n }] of skipped) {
    answered += (items < 0 ? -items : parts.length - items) * n;
    if (items === 0) continue;
    few += n;
    points += 100 * Math.abs(items) * n;
  }
  const given = parts.reduce((sum, part) => sum + respondents(inUnits(part.own)), 0);
  const loose = Math.max(0, given - answered);
  const base = answers.key.split("/")[0] ?? "";
  const share = fielding.instrument.constructs[base]?.minimumShare ?? 0.5;
  // Who has no score answered at most this many.
  const most = Math.max(1, Math.ceil(share * parts.length - 1e-9) - 1);
  return { few: few + Math.ceil(loose / most), points: points + 100 * loose };
}
