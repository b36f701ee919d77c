import { lowerFirst, topicOf } from "../charts/figure-words.ts";
import { changeFinding, gapFinding } from "../report/finding.ts";
import { formatMonth } from "../report/format.ts";
import { leadingSubjects, headlineOf as leadOf, surveysInOrder } from "../report/leading-subjects.ts";
import type { SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { changeOf, findWave, gapOf, headlineOf, latestWaveOf } from "./rows-of.ts";

/**
 * What stands out in a unit, as sentences that its labels allow: clear differences from the rest first, then clear
 * changes; the scores that lead come before the others.
 */
export function clearFindings(site: SiteReport, unit: UnitReport, locale: Locale): string[] {
  const surveys = surveysInOrder(site);
  const headlines = surveys.flatMap((survey) => leadOf(site, survey) ?? []);
  const rest = surveys
    .flatMap((survey) => leadingSubjects(site, survey))
    .filter((subject) => !headlines.includes(subject));
  const subjects = [...headlines, ...rest];
  const clear = (label: string | undefined) => label === "higher" || label === "lower";
  const gaps = subjects.flatMap((subject) => {
    const wave = latestWaveOf(site, subject);
    const gap = wave === undefined ? undefined : gapOf(unit, subject, wave.id);
    if (gap === undefined || !clear(gap.label)) return [];
    const topic = topicOf(subject, headlineOf(subject), locale);
    return [named(topic.name, gapFinding(topic, gap.label, inLocale(site.organisation, locale), locale))];
  });
  const changes = subjects.flatMap((subject) => {
    const sentence = changeSentence(site, unit, subject, locale, true);
    return sentence === undefined ? [] : [named(topicOf(subject, headlineOf(subject), locale).name, sentence)];
  });
  return [...gaps, ...changes];
}

/** What happened to a score since the wave before, as a sentence; with `onlyClear` nothing unless it clearly changed. */
export function changeSentence(
  site: SiteReport,
  unit: UnitReport,
  subject: Subject,
  locale: Locale,
  onlyClear = false,
): string | undefined {
  const wave = latestWaveOf(site, subject);
  const change = wave === undefined ? undefined : changeOf(unit, subject, wave.id);
  const from = findWave(site, change?.from);
  if (change === undefined || from === undefined) return undefined;
  if (onlyClear && change.label !== "higher" && change.label !== "lower") return undefined;
  return changeFinding(
    topicOf(subject, headlineOf(subject), locale),
    change.label,
    formatMonth(from.start, locale),
    locale,
  );
}

/** The leading scores that clearly differ from the rest of the organisation, by direction, as readers know them. */
export function clearGaps(site: SiteReport, unit: UnitReport, locale: Locale): { lower: string[]; higher: string[] } {
  const found: { lower: string[]; higher: string[] } = { lower: [], higher: [] };
  for (const subject of surveysInOrder(site).flatMap((survey) => leadingSubjects(site, survey))) {
    const wave = latestWaveOf(site, subject);
    const gap = wave === undefined ? undefined : gapOf(unit, subject, wave.id);
    if (gap?.label !== "lower" && gap?.label !== "higher") continue;
    found[gap.label].push(topicOf(subject, headlineOf(subject), locale).name);
  }
  return found;
}

/** A finding leaves a long name to a subtitle; the title of a page has none. */
function named(name: string, sentence: string): string {
  return sentence.includes(name) ? sentence : `${name}: ${lowerFirst(sentence)}`;
}
