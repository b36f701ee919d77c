import type { Answer } from "../../counts/tally.ts";
import { median } from "../../stats/median.ts";
import type { Instrument } from "../../survey/instrument.ts";
import { instrumentIn } from "../../survey/instrument-in.ts";
import type { ColumnPlan } from "../column-plan.ts";
import { type Battery, batteriesOf } from "./batteries.ts";
import { type RestTable, restTables } from "./rest-table.ts";
import { type RowSketch, rowDigest, rowSketch } from "./row-sketch.ts";
import { type TwinCounts, type TwinTally, twinTally } from "./twins.ts";
import { type UnitParity, unitParity } from "./unit-parity.ts";

/** How the rows of one file were answered, as far as counts of answers cannot tell. Private; no row can be read from it. */
export interface AnswerProfile {
  rows: number;
  /** By item: how its answers go with the person's other answers. */
  rest: ReadonlyMap<string, RestTable>;
  /** By item: how often each answer was written as a number and as a word. Only of items whose scale has words. */
  written: ReadonlyMap<string, ReadonlyMap<number, Written>>;
  sketch: RowSketch;
  /** Of all rows with an answer, however few: patterns that many people share are counted, not taken for copies. */
  patterns: RowSketch;
  /** By unit, of the same rows. */
  parity: readonly UnitParity[];
  /** By the item left out. */
  twins: ReadonlyMap<string, TwinCounts>;
  straight: readonly StraightCounts[];
  /** Absent where the file does not say how long people took. */
  seconds?: PaceCounts;
}

/** One answer, by how it was written. */
export interface Written {
  numbers: number;
  words: number;
}

/** How many people gave one answer all along a battery. */
export interface StraightCounts extends Battery {
  /** Who answered enough of it to be judged. */
  n: number;
  straight: number;
}

/** How long people took. */
export interface PaceCounts {
  n: number;
  /** In seconds. */
  median: number;
  /** Who took less than a third of the median. */
  fast: number;
}

/** A profile that grows row by row, in constant memory. */
export interface ProfileTally {
  /** A cell of an item and what it was read as. */
  cell(item: string, cell: string, answer: Answer): void;
  /** @param seconds the cell that tells how long somebody took, where there is one */
  add(answers: ReadonlyMap<string, Answer>, seconds?: string, unit?: string): void;
  done(): AnswerProfile;
}

/** Rows with fewer answers look alike by chance. */
const fewestAnswers = 5;

/** Longer than this counts as this: somebody went away in between. */
const longest = 24 * 3600;

/** Items are left out of the digest one at a time, to see how rows agree by chance; three of them tell enough. */
const leftOut = 3;

/** An empty profile of a survey in one wave. The order of the rows does not matter. */
export function answerProfile(wave: string, instrument: Instrument, plan: ColumnPlan): ProfileTally {
  const put = instrumentIn(instrument, wave);
  const keys = plan.items.flatMap(({ type, columns }) => (type === "comment" ? [] : [...columns.keys()]));
  const scales = plan.items.flatMap(({ id, type }) => {
    const scale = put.scales[put.items[id]?.scale ?? ""];
    return type !== "scale" || scale === undefined ? [] : [{ id, scale }];
  });
  const hasWords = new Set(scales.flatMap(({ id, scale }) => (scale.texts === undefined ? [] : [id])));
  const written = new Map<string, Map<number, Written>>();
  const rest = restTables(put, new Set(scales.map(({ id }) => id)));
  const sketch = rowSketch();
  const patterns = rowSketch();
  const parity = unitParity();
  const twins = twinItems(scales.filter(({ scale }) => scale.max - scale.min >= 3).map(({ id }) => id)).map((item) => ({
    item,
    at: keys.indexOf(item),
    tally: twinTally(),
  }));
  const straight = batteriesOf(put, new Set(scales.map(({ id }) => id))).map((battery) => ({
    ...battery,
    n: 0,
    straight: 0,
  }));
  const paces = new Map<number, number>();
  const values = new Int32Array(keys.length);
  let rows = 0;

  return {
    cell(item, cell, answer) {
      if (typeof answer !== "number" || !hasWords.has(item)) return;
      const own = written.get(item) ?? new Map<number, Written>();
      written.set(item, own);
      const counts = own.get(answer) ?? { numbers: 0, words: 0 };
      own.set(answer, counts);
      if (Number.isNaN(Number(cell))) counts.words += 1;
      else counts.numbers += 1;
    },
    add(answers, seconds, unit = "") {
      rows += 1;
      const contradicts = straight.filter((battery) => countStraight(battery, answers) && battery.kind === "mixed");
      // One column all the way down says nothing of how answers go together.
      if (contradicts.length === 0) rest.add(answers);
      countPace(paces, seconds);
      keys.forEach((key, at) => {
        const answer = answers.get(key);
        values[at] = typeof answer === "number" ? answer : -1;
      });
      if (values.some((value) => value !== -1)) {
        const digest = rowDigest(values);
        patterns.add(digest);
        parity.add(unit, digest);
      }
      addRow(values, scales, answers, sketch, twins);
    },
    done() {
      const pace = paceOf(paces);
      return {
        rows,
        rest: rest.done(),
        written,
        sketch: sketch.done(),
        patterns: patterns.done(),
        parity: parity.done(),
        twins: new Map(twins.map(({ item, tally }) => [item, tally.done()])),
        straight,
        ...(pace === undefined ? {} : { seconds: pace }),
      };
    },
  };
}

/** The first, the middle and the last, so that no single topic decides. */
function twinItems(items: readonly string[]): string[] {
  const places = Array.from({ length: leftOut }, (_, index) =>
    Math.round((index * (items.length - 1)) / (leftOut - 1)),
  );
  return [...new Set(places)].flatMap((place) => items[place] ?? []);
}

function addRow(
  values: Int32Array,
  scales: readonly { id: string }[],
  answers: ReadonlyMap<string, Answer>,
  sketch: { add(digest: number): void },
  twins: readonly { at: number; tally: TwinTally }[],
): void {
  let [answered, differ] = [0, false];
  let first: number | undefined;
  for (const { id } of scales) {
    const answer = answers.get(id);
    if (typeof answer !== "number") continue;
    answered += 1;
    first ??= answer;
    differ ||= answer !== first;
  }
  // People who tick one column all the way down are alike without having been copied.
  if (answered < fewestAnswers || !differ) return;
  sketch.add(rowDigest(values));
  for (const { at, tally } of twins) tally.add(rowDigest(values, at), values[at] as number);
}

/** Counts somebody on a battery; whether they gave one answer all along it. */
function countStraight(battery: StraightCounts, answers: ReadonlyMap<string, Answer>): boolean {
  let [answered, same] = [0, true];
  let first: number | undefined;
  for (const item of battery.items) {
    const answer = answers.get(item);
    if (typeof answer !== "number") continue;
    answered += 1;
    first ??= answer;
    same &&= answer === first;
  }
  if (answered < battery.least) return false;
  battery.n += 1;
  if (same) battery.straight += 1;
  return same;
}

function countPace(paces: Map<number, number>, cell: string | undefined): void {
  const text = cell?.trim() ?? "";
  if (!/^\d{1,9}([.,]\d{1,9})?$/.test(text)) return;
  const seconds = Math.min(longest, Math.floor(Number(text.replace(",", "."))));
  paces.set(seconds, (paces.get(seconds) ?? 0) + 1);
}

function paceOf(paces: ReadonlyMap<number, number>): PaceCounts | undefined {
  const ordered = [...paces].sort(([a], [b]) => a - b);
  const n = ordered.reduce((sum, [, count]) => sum + count, 0);
  const at = (place: number) => {
    let passed = 0;
    for (const [seconds, count] of ordered) {
      passed += count;
      if (passed > place) return seconds;
    }
    return 0;
  };
  const middle = n === 0 ? undefined : median([at(Math.floor((n - 1) / 2)), at(Math.floor(n / 2))]);
  if (middle === undefined) return undefined;
  const fast = ordered.reduce((sum, [seconds, count]) => sum + (3 * seconds < middle ? count : 0), 0);
  return { n, median: middle, fast };
}
