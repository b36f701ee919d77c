import { catalogue } from "../metrics/catalogue.ts";
import type { Item } from "../survey/instrument.ts";
import { itemVersion } from "../survey/item-version.ts";
import { itemWording } from "../survey/item-wording.ts";
import { askedRuns } from "./asked-runs.ts";
import { scoredMeasure } from "./scored-measure.ts";
import { classPlace, type ScoredSubject } from "./scored-subject.ts";
import { itemBreaks } from "./series-breaks.ts";
import { subjectName } from "./subject-name.ts";
import type { SurveyedWaves } from "./surveyed-waves.ts";

/** An option of an item with choices: the share that chose it. */
export function scoredOption(id: string, key: string, item: Item, context: SurveyedWaves): ScoredSubject {
  const { instrument, held } = context;
  const scale = { min: 0, max: 1, favorable: [1], unfavorable: [0] };
  const measures = [scoredMeasure(catalogue.share, scale, item.reversed, context)];
  const waves = held.filter(
    (wave) =>
      itemVersion(instrument, id, wave) !== undefined && instrument.waves[wave]?.columns[`${id}.${key}`] !== null,
  );
  return {
    subject: {
      ...subjectName(`${id}.${key}`, "option", context),
      title: item.options?.[key] ?? { nl: key, en: key },
      text: itemWording(instrument, id, waves.at(-1) ?? ""),
      reversed: item.reversed,
      items: [],
      measures: measures.map(({ measure }) => measure),
      waves,
      breaks: itemBreaks(instrument, id, waves),
      asked: askedRuns(instrument, id, held, new Set(waves)),
      restated: [],
    },
    measures,
    versions: new Map(waves.map((wave) => [wave, JSON.stringify(itemVersion(instrument, id, wave))])),
    answersOf: (group) => group.items.get(`${id}.${key}`)?.answers ?? new Map(),
    classOf: (answer) => (answer === 1 ? classPlace.favorable : classPlace.unfavorable),
  };
}
