import { type Random, sfc32 } from "../../../scripts/sfc32.ts";
import { type Answer, tally } from "../../../src/counts/tally.ts";
import { tallyMoments } from "../../../src/counts/tally-moments.ts";
import { columnPlan } from "../../../src/io/column-plan.ts";
import { answerProfile } from "../../../src/io/plausible/answer-profile.ts";
import { judgePlausibility } from "../../../src/io/plausible/judge-plausibility.ts";
import { foldCell } from "../../../src/survey/fold-cell.ts";
import { type Instrument, instrument as instrumentSchema } from "../../../src/survey/instrument.ts";
import type { AcceptedOddity } from "../../../src/survey/plausibility.ts";
import { wave as waveSchema } from "../../../src/survey/wave.ts";
import { workspace as workspaceSchema } from "../../../src/survey/workspace.ts";

const both = (words: string) => ({ nl: words, en: words });

/** Four constructs of five items on 1 to 5, of which each has one reversed item, and a recommendation. */
export const longSurvey: Instrument = madeInstrument(4, 5);

/** Seven items, one construct of three, none reversed. */
export const shortSurvey: Instrument = madeInstrument(1, 3, 3);

function madeInstrument(constructs: number, items: number, loose = 0): Instrument {
  const ids = Array.from({ length: constructs }, (_, at) => Array.from({ length: items }, (_, i) => `q${at}-${i}`));
  const apart = Array.from({ length: loose }, (_, at) => `loose-${at}`);
  const isReversed = (at: number) => items >= 5 && at === items - 1;
  return instrumentSchema.parse({
    side: "ex",
    title: both("Made up"),
    scales: { agreement: { min: 1, max: 5 }, recommend: { min: 0, max: 10, metric: "nps" } },
    columns: { seconds: "seconds" },
    items: {
      recommend: { scale: "recommend", text: both("Recommend?") },
      ...Object.fromEntries(
        [...ids, apart].flatMap((own) =>
          own.map((id, at) => [id, { scale: "agreement", text: both(id), reversed: isReversed(at) && own !== apart }]),
        ),
      ),
    },
    constructs: Object.fromEntries(
      ids.map((own, at) => [`c${at}`, { items: own, title: both(`c${at}`), definition: both("Made up") }]),
    ),
  });
}

/** Somebody's answers by item, and how long they took. */
export interface Person {
  answers: Map<string, Answer>;
  seconds: number;
  /** Without it the whole organisation. */
  unit?: string;
}

/**
 * People of one population: a mood they bring to everything, one for each construct, and chance; one in fifty ticks one column all the
 * way down, one answer in thirty is missing. How long they took is lognormal with a spread of 0.5.
 */
export function people(n: number, instrument: Instrument, seed: string): Person[] {
  const random = sfc32(seed);
  const constructOf = new Map(
    Object.entries(instrument.constructs).flatMap(([id, { items }]) => items.map((item) => [item, id])),
  );
  return Array.from({ length: n }, () => {
    const mood = normal(random);
    const moods = new Map(Object.keys(instrument.constructs).map((id) => [id, normal(random)]));
    const straight = random() < 0.02 ? 1 + Math.floor(5 * random()) : undefined;
    const answers = new Map<string, Answer>();
    Object.entries(instrument.items).forEach(([id, item], place) => {
      const { min, max } = instrument.scales[item.scale ?? ""] ?? { min: 1, max: 5 };
      const own = moods.get(constructOf.get(id) ?? "") ?? 0;
      const felt = 0.65 * mood + 0.45 * own + 0.75 * normal(random) + 0.3 + 0.1 * (place % 5);
      const share = Math.min(1, Math.max(0, 0.5 + felt / 5));
      const turned = item.reversed ? 1 - share : share;
      const answer = min + Math.round(turned * (max - min));
      answers.set(id, random() < 1 / 30 ? "missing" : max === 5 ? (straight ?? answer) : answer);
    });
    return { answers, seconds: Math.round(240 * Math.exp(0.5 * normal(random))) };
  });
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A wave that was held: its id, its people and what `wave.md` says of it. */
export interface MadeWave {
  id: string;
  people: readonly Person[];
  invited?: number;
  accepted?: readonly AcceptedOddity[];
}

/** What is said of some waves of one survey, in order of time: one line each, without the file. */
export function judged(
  instrument: Instrument,
  waves: readonly MadeWave[],
  { strict = false, only }: { strict?: boolean; only?: string } = {},
) {
  const plan = columnPlan(instrument, "any");
  const asked = new Set(plan.items.map(({ id }) => id));
  const read = waves.map(({ id, people }) => {
    const counts = tally(id, "made", instrument);
    const moments = tallyMoments(id, instrument, asked);
    const profile = answerProfile(id, instrument, columnPlan(instrument, id));
    people.forEach(({ answers, seconds, unit }, place) => {
      for (const [item, answer] of answers) profile.cell(item, foldCell(String(answer)), answer);
      counts.add({ unit: "all", answers });
      moments.add(`${id}-${place}`, { unit: "all", answers });
      profile.add(answers, String(seconds), unit);
    });
    return { counts: { ...counts.done(), moments: moments.done() }, profile: profile.done() };
  });
  const tree = { root: "all", units: new Map() };
  const { problems, notices } = judgePlausibility(
    {
      input: {
        workspace: workspaceSchema.parse({
          organisation: both("Made up"),
          plausibility: strict ? "strict" : "warn",
        }),
        instruments: new Map([["made", instrument]]),
        waves: waves.map(({ id, invited, accepted = [] }) => ({
          id,
          notes: "",
          tree,
          wave: waveSchema.parse({
            title: both(id),
            start: "2026-01-01",
            end: "2026-01-31",
            surveys: { made: invited === undefined ? {} : { invited } },
            accepted,
          }),
        })),
        counts: read.map(({ counts }) => counts),
        sources: waves.map(({ id }) => ({
          wave: id,
          survey: "made",
          file: `data/waves/${id}/made.csv`,
          kind: "answers" as const,
          encoding: "utf-8",
          delimiter: ",",
        })),
      },
      profiles: new Map(waves.map(({ id }, at) => [`data/waves/${id}/made.csv`, read[at]?.profile ?? never()])),
    },
    only === undefined ? undefined : { wave: only, survey: "made" },
  );
  return { problems, notices };
}

function never(): never {
  throw new Error("each wave has a profile");
}

/** Faults as exports have them: people in, people out. Those who are in are not changed. */
export const faults = {
  flip: (all: readonly Person[], instrument: Instrument, item = "q0-1") =>
    changed(all, instrument, item, (value, min, max) => min + max - value),
  shift: (all: readonly Person[], instrument: Instrument, item = "q0-1") =>
    changed(all, instrument, item, (value, min) => (value === min ? "missing" : value - 1)),
  halve: (all: readonly Person[], instrument: Instrument) =>
    changed(all, instrument, "recommend", (value) => Math.round(value / 2)),
  /** A tenth of the people who had no opinion, written as 0. */
  code: (all: readonly Person[], instrument: Instrument, seed: string) => {
    const random = sfc32(seed);
    return changed(all, instrument, "recommend", (value) => (random() < 0.1 ? 0 : value));
  },
  double: (all: readonly Person[]) => [...all, ...all.slice(0, Math.round(all.length / 5))],
  hurry: (all: readonly Person[]) => all.map((one, at) => (at % 5 === 0 ? { ...one, seconds: 30 } : one)),
} as const;

function changed(
  all: readonly Person[],
  instrument: Instrument,
  item: string,
  change: (value: number, min: number, max: number) => Answer,
): Person[] {
  const { min, max } = instrument.scales[instrument.items[item]?.scale ?? ""] ?? { min: 0, max: 0 };
  return all.map((one) => {
    const answer = one.answers.get(item);
    if (typeof answer !== "number") return one;
    return { ...one, answers: new Map(one.answers).set(item, change(answer, min, max)) };
  });
}
