import type { Answer } from "../../counts/tally.ts";
import type { Instrument } from "../../survey/instrument.ts";

/** Of the people who gave one answer: how many, and their mean of other answers (0-100, whole numbers), as Σ and Σ of squares. */
export interface RestSums {
  n: number;
  sum: number;
  squares: number;
}

/** How the answers to one item go with the same people's other answers. */
export interface RestTable {
  /** By answer: the mean of the person's other answers, turned the good way round. */
  all: ReadonlyMap<number, RestSums>;
  /**
   * By a code that might mean "no answer" (an end of the scale, 0, 9, 99), the same without other answers of that code: who does not
   * know one thing does not know others either.
   */
  without: ReadonlyMap<number, ReadonlyMap<number, RestSums>>;
  /** Whether the other answers are those of the item's construct; else all answers of the survey. */
  ofConstruct: boolean;
}

/** Tables that grow row by row. */
export interface RestTallies {
  add(answers: ReadonlyMap<string, Answer>): void;
  done(): ReadonlyMap<string, RestTable>;
}

/** Codes that tools use for "no answer" where they fit on the scale. */
const usualCodes = [0, 9, 88, 98, 99];

/** Scales with more answers than this have no codes that stand out. */
const widest = 101;

/** So many other answers at least make a mean. */
const fewestOthers = 2;

/**
 * Tables for all items of a survey in one wave. The other answers of an item are those of its construct when three of it were asked, else
 * those of the whole survey.
 *
 * @param instrument as it was put in the wave: see `instrumentIn`
 * @param asked the items with a scale that were asked
 */
export function restTables(instrument: Instrument, asked: ReadonlySet<string>): RestTallies {
  const items = [...asked].flatMap((id) => {
    const { scale: name = "", reversed = false } = instrument.items[id] ?? {};
    const scale = instrument.scales[name];
    return scale === undefined || scale.max - scale.min >= widest ? [] : [{ id, scale, reversed }];
  });
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const everywhere = [...places.values()];
  const constructs = Object.values(instrument.constructs).map((construct) =>
    construct.items.flatMap((item) => places.get(item) ?? []),
  );
  const pools = new Map<readonly number[], Pool>();
  const poolOf = (members: readonly number[]) => {
    const found = pools.get(members) ?? { members, all: { n: 0, sum: 0 }, byCode: new Map() };
    pools.set(members, found);
    return found;
  };
  const growing = items.map(({ id, scale }, place) => {
    const own = constructs.find((members) => members.length > fewestOthers && members.includes(place));
    const codes = new Set([scale.min, scale.max, ...usualCodes.filter((code) => scale.min < code && code < scale.max)]);
    const pool = poolOf(own ?? everywhere);
    for (const code of codes) pool.byCode.set(code, { n: 0, sum: 0 });
    return {
      id,
      place,
      pool,
      ofConstruct: own !== undefined,
      all: new Map<number, RestSums>(),
      without: [...codes].map((code) => ({ code, sums: new Map<number, RestSums>() })),
    };
  });
  const raw = new Float64Array(items.length);
  const turned = new Float64Array(items.length);

  return {
    add(answers) {
      items.forEach(({ id, scale, reversed }, place) => {
        const answer = answers.get(id);
        raw[place] = typeof answer === "number" ? answer : Number.NaN;
        const share = ((raw[place] as number) - scale.min) / (scale.max - scale.min);
        turned[place] = 100 * (reversed ? 1 - share : share);
      });
      for (const pool of pools.values()) addUp(pool, raw, turned);
      for (const { place, pool, all, without } of growing) {
        const answer = raw[place] as number;
        if (Number.isNaN(answer)) continue;
        const own = turned[place] as number;
        const n = pool.all.n - 1;
        const sum = pool.all.sum - own;
        addRest(all, answer, n, sum);
        for (const { code, sums } of without) {
          const same = pool.byCode.get(code);
          const isOwn = answer === code;
          const others = (same?.n ?? 0) - (isOwn ? 1 : 0);
          addRest(sums, answer, n - others, sum - (same?.sum ?? 0) + (isOwn ? own : 0));
        }
      }
    },
    done: () =>
      new Map(
        growing.map(({ id, all, without, ofConstruct }) => [
          id,
          { all, without: new Map(without.map(({ code, sums }) => [code, sums])), ofConstruct },
        ]),
      ),
  };
}

/** Items whose answers are added up together: once a row, whatever the number of items. */
interface Pool {
  members: readonly number[];
  all: { n: number; sum: number };
  byCode: Map<number, { n: number; sum: number }>;
}

function addUp({ members, all, byCode }: Pool, raw: Float64Array, turned: Float64Array): void {
  all.n = 0;
  all.sum = 0;
  for (const same of byCode.values()) {
    same.n = 0;
    same.sum = 0;
  }
  for (const place of members) {
    const answer = raw[place] as number;
    if (Number.isNaN(answer)) continue;
    all.n += 1;
    all.sum += turned[place] as number;
    const same = byCode.get(answer);
    if (same === undefined) continue;
    same.n += 1;
    same.sum += turned[place] as number;
  }
}

/** Adds the mean of n other answers, rounded so that sums are the same whatever the order of the rows; too few make none. */
function addRest(table: Map<number, RestSums>, answer: number, n: number, sum: number): void {
  if (n < fewestOthers) return;
  const rest = Math.round(sum / n);
  const own = table.get(answer) ?? { n: 0, sum: 0, squares: 0 };
  table.set(answer, own);
  own.n += 1;
  own.sum += rest;
  own.squares += rest * rest;
}
