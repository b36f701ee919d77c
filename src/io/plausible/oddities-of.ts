import { mergeGroups } from "../../counts/merge.ts";
import type { GroupCounts, SurveyCounts } from "../../counts/survey-counts.ts";
import type { WaveInput } from "../../report/report-input.ts";
import type { Instrument } from "../../survey/instrument.ts";
import { instrumentIn } from "../../survey/instrument-in.ts";
import { isSameVersion, itemVersion } from "../../survey/item-version.ts";
import { columnPlan } from "../column-plan.ts";
import type { AnswerProfile } from "./answer-profile.ts";
import { mixedWords, speeders, straightLining } from "./careless.ts";
import { changedSize } from "./changed-size.ts";
import { doubledUnits } from "./doubled-unit.ts";
import { restCorrelation } from "./item-rest.ts";
import { codeSpike, missingCode } from "./missing-code.ts";
import { movedAnswers } from "./moved-answers.ts";
import type { Oddity } from "./oddity.ts";
import { fewest } from "./people.ts";
import { type AnswerPair, recoded } from "./recoded.ts";
import { doubledRows } from "./same-rows.ts";
import { turnedItem, turnedItems } from "./turned-items.ts";

/** One survey of one wave with all that is judged of it. */
export interface JudgedSurvey {
  wave: WaveInput;
  survey: string;
  file: string;
  instrument: Instrument;
  counts: SurveyCounts;
  /** Absent for counts. */
  profile?: AnswerProfile;
}

/** What stands out in the answers of one survey and wave, by themselves and beside the wave before. An item is told once. */
export function odditiesOf(own: JudgedSurvey, before: JudgedSurvey | undefined): Oddity[] {
  const whole = mergeGroups(...own.counts.units.values());
  const wholeBefore = before === undefined ? undefined : mergeGroups(...before.counts.units.values());
  const turned = turnedIn(own, before);
  const told = new Set(turned.map(({ item }) => item));
  const perItem = scaleItems(own).flatMap((item) => {
    const pair =
      before === undefined || wholeBefore === undefined ? undefined : pairOf(item, own, before, whole, wholeBefore);
    const table = own.profile?.rest.get(item);
    const tableBefore = before?.profile?.rest.get(item);
    const code = table === undefined ? undefined : missingCode(item, table);
    // A code that stood out before was told of then.
    const isNew = tableBefore === undefined || missingCode(item, tableBefore)?.likeness !== code?.likeness;
    const written = own.profile?.written.get(item);
    const words = written === undefined ? undefined : mixedWords(item, written);
    const first =
      (code !== undefined && isNew ? code : undefined) ??
      (pair === undefined
        ? undefined
        : ((told.has(item) ? undefined : recoded(pair, { knowsDirection: table !== undefined })) ??
          codeSpike(pair, table?.without.keys() ?? [pair.min, pair.min + pair.now.length - 1]) ??
          (told.has(item) ? undefined : movedAnswers(pair))));
    return [first, words].filter((oddity) => oddity !== undefined);
  });
  const { profile } = own;
  const ofRows =
    profile === undefined
      ? []
      : [
          doubledRows(profile.twins, profile.rows) ?? doubledUnits(profile.parity),
          ...profile.straight.map(straightLining),
          profile.seconds === undefined ? undefined : speeders(profile.seconds),
        ].filter((oddity) => oddity !== undefined);
  return [...sizes(own, before, whole, wholeBefore), ...turned, ...perItem, ...ofRows];
}

function sizes(
  own: JudgedSurvey,
  before: JudgedSurvey | undefined,
  whole: GroupCounts,
  wholeBefore: GroupCounts | undefined,
): Oddity[] {
  if (before === undefined || wholeBefore === undefined) return [];
  const invited = ({ wave, survey }: JudgedSurvey) => wave.wave.surveys[survey]?.invited;
  const [now, was] = [invited(own), invited(before)];
  const beforeWave = before.wave.id;
  return [
    now === undefined || was === undefined ? undefined : changedSize("people invited", now, was, beforeWave),
    changedSize("respondents", whole.respondents, wholeBefore.respondents, beforeWave),
  ].filter((oddity) => oddity !== undefined);
}

/** Items that turned round, by construct; items of no construct against all answers of the survey. */
function turnedIn(own: JudgedSurvey, before: JudgedSurvey | undefined): Oddity[] {
  const { survey, counts, profile } = own;
  const wave = own.wave.id;
  const ofConstructs = [...(counts.moments?.constructs ?? [])].flatMap(([construct, set]) => {
    const setBefore = before?.counts.moments?.constructs.get(construct);
    const earlier =
      before === undefined || setBefore === undefined ? undefined : { wave: before.wave.id, set: setBefore };
    return turnedItems(set, earlier, { wave, survey, others: `the other items of ${construct}` });
  });
  const inConstruct = new Set(
    [...(counts.moments?.constructs.values() ?? [])].flatMap(({ variables }) =>
      variables.length < 2 ? [] : variables.map(({ subject }) => subject),
    ),
  );
  const loose = [...(profile?.rest ?? [])].flatMap(([item, table]) => {
    if (inConstruct.has(item)) return [];
    const reversed = instrumentIn(own.instrument, wave).items[item]?.reversed ?? false;
    const now = inDirection(restCorrelation(table.all), reversed);
    const tableBefore = before?.profile?.rest.get(item)?.all;
    const was =
      before === undefined || tableBefore === undefined
        ? undefined
        : inDirection(
            restCorrelation(tableBefore),
            instrumentIn(before.instrument, before.wave.id).items[item]?.reversed ?? false,
          );
    if (now === undefined || was === undefined) return [];
    const pair = { now, before: was, beforeWave: before?.wave.id };
    return turnedItem(item, pair, { wave, survey, others: "the other answers" }) ?? [];
  });
  return [...new Map([...ofConstructs, ...loose].map((oddity) => [oddity.item, oddity])).values()];
}

/** A table has the item as it was answered; declared as reversed, its correlation is the other way round. */
function inDirection(rest: ReturnType<typeof restCorrelation>, reversed: boolean): ReturnType<typeof restCorrelation> {
  return rest === undefined || !reversed ? rest : { ...rest, r: -rest.r, low: -rest.high, high: -rest.low };
}

function scaleItems({ instrument, wave }: JudgedSurvey): string[] {
  return columnPlan(instrument, wave.id).items.flatMap(({ id, type }) => (type === "scale" ? [id] : []));
}

/** Of scales with more answers than this a change of codes cannot be told from answers. */
const widest = 1000;

/** The answers to an item in both waves; undefined where they were not put on one scale and in one direction, or to fewer than ten people. */
function pairOf(
  item: string,
  own: JudgedSurvey,
  before: JudgedSurvey,
  whole: GroupCounts,
  wholeBefore: GroupCounts,
): AnswerPair | undefined {
  const asked = [own, before].map(({ instrument, wave }) => {
    const { items, scales } = instrumentIn(instrument, wave.id);
    const { scale = "" } = items[item] ?? {};
    return { scale: scales[scale], version: itemVersion(instrument, item, wave.id) };
  });
  const [now, was] = asked;
  // Where the ledger breaks the series answers are expected to move.
  if (now?.scale === undefined || !isSameVersion(now.version, was?.version)) return undefined;
  const { min, max } = now.scale;
  if (max - min > widest) return undefined;
  const along = (group: GroupCounts) => {
    const answers = group.items.get(item)?.answers;
    return Array.from({ length: max - min + 1 }, (_, at) => answers?.get(min + at)?.n ?? 0);
  };
  const pair = { item, min, now: along(whole), before: along(wholeBefore), beforeWave: before.wave.id };
  const people = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);
  // A mean or a share of a few people would tell what they answered, and chance moves it anyway.
  return Math.min(people(pair.now), people(pair.before)) < fewest ? undefined : pair;
}
