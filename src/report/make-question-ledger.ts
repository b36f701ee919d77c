import type { Instrument, Item } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { itemVersion } from "../survey/item-version.ts";
import { missingIn } from "../survey/missing-in.ts";
import { answerClasses } from "../survey/scale.ts";
import { askedRuns } from "./asked-runs.ts";
import type { LedgerAnswers, LedgerQuestion, LedgerRun, QuestionLedger } from "./question-ledger.ts";

/** A survey with the waves in which it was held. */
export interface HeldSurvey {
  survey: string;
  instrument: Instrument;
  /** In order of time. */
  held: readonly string[];
  /** Whether the scores of a wave are published with weights: then they are not compared with those without (spec 4). */
  isWeighted(wave: string): boolean;
}

/**
 * Everything that a survey asks and ever asked, from its survey file alone: words, scale, direction and what means no answer, with all
 * changes over the waves. Open questions are in it too, and questions that no wave has asked yet.
 *
 * Source: spec 2 "Comparability".
 */
export function makeQuestionLedger(context: HeldSurvey): QuestionLedger {
  const { survey, instrument, held, isWeighted } = context;
  const questions = Object.entries(instrument.items).map(([id, item], index) =>
    ledgerQuestion(id, item, index + 1, context),
  );
  const firsts = Map.groupBy(questions, ({ constructs: [first] }) => first);
  const grouped = [...firsts].map(([construct, own]) => {
    const title = instrument.constructs[construct ?? ""]?.title;
    return {
      ...(construct === undefined ? {} : { construct }),
      ...(title === undefined ? {} : { title }),
      items: own.map(({ item }) => item),
    };
  });
  const isAlone = ({ construct }: { construct?: string }) => construct === undefined;
  return {
    survey,
    waves: [...held],
    reweighted: held.filter((wave, index) => index > 0 && isWeighted(wave) !== isWeighted(held[index - 1] ?? wave)),
    groups: [...grouped.filter((group) => !isAlone(group)), ...grouped.filter(isAlone)],
    questions,
  };
}

function ledgerQuestion(
  id: string,
  item: Item,
  place: number,
  { instrument, held, isWeighted }: HeldSurvey,
): LedgerQuestion {
  const options = Object.keys(item.columns ?? {});
  const isOffered = (option: string, wave: string) => instrument.waves[wave]?.columns[`${id}.${option}`] !== null;
  const asked = held.filter((wave) => {
    const hasOptions = item.type !== "choices" || options.some((option) => isOffered(option, wave));
    return hasOptions && itemVersion(instrument, id, wave) !== undefined;
  });
  const usual = instrument.scales[item.scale ?? ""];
  const runs = askedRuns(instrument, id, held, new Set(asked)).map((run): LedgerRun => {
    const [first = ""] = run.waves;
    const own = answersOf(instrument, id, first);
    const before = asked[asked.indexOf(first) - 1] ?? first;
    const isReweighted = run.change?.isComparable === true && isWeighted(before) !== isWeighted(first);
    return {
      ...run,
      ...(isReweighted && run.change !== undefined ? { change: { ...run.change, isComparable: false } } : {}),
      ...(run.put === undefined || own === undefined ? {} : { answers: own }),
      reweighted: isReweighted,
    };
  });
  const last = runs.findLast(({ put }) => put !== undefined);
  const scale = last === undefined ? usual : last.put?.scale;
  const answers = last === undefined ? answersOf(instrument, id, "") : last.answers;
  const missing = item.missing ?? instrument.missing;
  // What is left blank is never an answer, declared or not.
  const withBlank = (codes: readonly string[]) => [...new Set(["", ...codes])];
  return {
    item: id,
    place,
    type: item.type,
    ...(item.title === undefined ? {} : { title: item.title }),
    text: last?.put?.text ?? item.text,
    ...(scale === undefined ? {} : { scale: { min: scale.min, max: scale.max, labels: scale.labels ?? {} } }),
    ...(answers === undefined ? {} : { answers }),
    reversed: last?.put?.reversed ?? item.reversed,
    constructs: Object.entries(instrument.constructs).flatMap(([name, { items }]) => (items.includes(id) ? name : [])),
    options: options.map((option) => ({
      id: option,
      text: item.options?.[option] ?? { nl: option, en: option },
      waves: asked.filter((wave) => isOffered(option, wave)),
    })),
    missing: withBlank(missing),
    missingIn: asked.flatMap((wave) => {
      const own = missingIn(instrument, id, wave);
      return own === missing ? [] : { wave, missing: withBlank(own) };
    }),
    runs,
  };
}

/** What counts as favourable in a wave, turned where a low answer is good news. */
function answersOf(instrument: Instrument, id: string, wave: string): LedgerAnswers | undefined {
  const item = instrumentIn(instrument, wave).items[id];
  const scale = instrument.scales[item?.scale ?? ""];
  if (item?.scale === undefined || scale === undefined) return undefined;
  const isMean = scale.metric === "mean";
  const { favorable, unfavorable } = answerClasses(scale);
  const [good, bad] = item.reversed ? [unfavorable, favorable] : [favorable, unfavorable];
  return { scale: item.scale, favorable: isMean ? [] : [...good], unfavorable: isMean ? [] : [...bad] };
}
