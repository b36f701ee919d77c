import { catalogue } from "../metrics/catalogue.ts";
import { constructVersion } from "../survey/construct-version.ts";
import { type RestatedSeries, restatedFor, restatedSeries } from "./restated-series.ts";
import { scoredMeasure } from "./scored-measure.ts";
import type { ScoredSubject } from "./scored-subject.ts";
import { constructBreaks } from "./series-breaks.ts";
import { subjectName } from "./subject-name.ts";
import type { SurveyedWaves } from "./surveyed-waves.ts";

const personScale = { min: 0, max: 100, favorable: [], unfavorable: [] };

/** A construct, scored on all of its items, followed by what restates it on those that waves have in common. */
export function scoredConstruct(id: string, context: SurveyedWaves): ScoredSubject[] {
  const { survey, instrument, held, hasRows, isWeighted } = context;
  const construct = instrument.constructs[id];
  if (construct === undefined) throw new RangeError(`no construct is called "${id}"`);
  const versionIn = (wave: string) => constructVersion(instrument, id, wave);
  const waves = held.filter((wave) => versionIn(wave).size > 0);
  const restated = restatedSeries(
    instrument,
    id,
    waves.filter((wave) => hasRows(wave) && isWeighted(wave) === isWeighted(waves.at(-1) ?? "")),
  );
  const restatedSubject = (before: string, after: string) =>
    restatedFor(instrument, id, restated, before, after)?.subject;
  const measures = [scoredMeasure(catalogue.index, personScale, false, context)];
  const whole: ScoredSubject = {
    subject: {
      ...subjectName(id, "construct", context),
      title: construct.title,
      text: construct.definition,
      ...(construct.pillar === undefined ? {} : { pillar: construct.pillar }),
      reversed: false,
      items: construct.items.map((item) => `${survey}.${item}`),
      measures: measures.map(({ measure }) => measure),
      waves,
      breaks: constructBreaks(instrument, id, waves, (item) => `${survey}.${item}`, restatedSubject),
      asked: [],
      restated: restated.map(({ subject, items, waves: own }) => {
        return { subject, items: items.map((item) => `${survey}.${item}`), waves: [...own] };
      }),
    },
    measures,
    versions: new Map(waves.map((wave) => [wave, JSON.stringify([...versionIn(wave)])])),
    answersOf: (group) => group.constructs.get(id) ?? new Map(),
    // A mean gives answers away only where all person scores are alike.
    classOf: (score) => score,
    skippedBy: (group) => group.skipped.get(id) ?? new Map(),
    restatedFor: restatedSubject,
  };
  return [whole, ...restated.map((series) => restatedConstruct(whole, series))];
}

/** The same construct, scored on some of its items. */
function restatedConstruct(whole: ScoredSubject, { subject, key, items, waves }: RestatedSeries): ScoredSubject {
  const { survey } = whole.subject;
  const measures = whole.measures.map((own) => {
    return { ...own, measure: { ...own.measure, version: restatedVersion(own.measure.version, items) } };
  });
  return {
    ...whole,
    subject: {
      ...whole.subject,
      id: `${survey}.${subject}`,
      subject,
      items: items.map((item) => `${survey}.${item}`),
      waves: [...waves],
    },
    measures,
    versions: new Map(waves.map((wave) => [wave, ""])),
    answersOf: (group) => group.constructs.get(key) ?? new Map(),
    skippedBy: (group) => group.skipped.get(key) ?? new Map(),
    restates: whole.subject.subject,
  };
}

/** The version of a formula that is applied to some items: it names them. */
function restatedVersion(version: string, items: readonly string[]): string {
  return `${version} common:${items.toSorted().join("+")}`;
}
