import { inLocale, type Locale } from "../survey/text.ts";
import { changeText, inLanguage } from "./change-text.ts";
import { formatScore, formatShortMonth } from "./format.ts";
import { labelWords } from "./label-words.ts";
import { numberWord } from "./number-word.ts";
import { publishedScore } from "./published-score.ts";
import type { Measure, SeriesBreak, SiteReport, Subject, UnitReport } from "./site-report.ts";

const reasons: Record<Locale, Record<SeriesBreak["reason"], (which: string, only: string) => string>> = {
  en: {
    wording: (which, only) => `${which} worded differently${only}`,
    items: () => "the set of questions is different",
    scale: (which) => `${which} put on another scale`,
    direction: (which) => `${which} put the other way round`,
    weights: () => "answers are weighted in another way",
  },
  nl: {
    wording: (which, only) => `${which}${only} anders geformuleerd`,
    items: () => "is de set vragen anders",
    scale: (which) => `${which} op een andere schaal gesteld`,
    direction: (which) => `${which} andersom gesteld`,
    weights: () => "worden antwoorden anders gewogen",
  },
};

/**
 * Why a series breaks, in a sentence: what became different, and in which of the questions; where the ledger tells it in one more: what
 * kind of change of words it was.
 *
 * Source: spec 2.
 */
export function breakReason(site: SiteReport, subject: Subject, each: SeriesBreak, locale: Locale): string {
  const nl = locale === "nl";
  const changed = each.items.length;
  const which =
    changed === 0
      ? nl
        ? "is de vraag"
        : "the question is"
      : nl
        ? `${changed === 1 ? "is" : "zijn"} ${counted(changed, subject.items.length, locale)}`
        : `${counted(changed, subject.items.length, locale)} ${changed === 1 ? "is" : "are"}`;
  const titleOf = (id: string) => {
    const found = site.subjects.find((other) => other.id === id);
    return `“${found === undefined ? id : inLocale(found.title, locale)}”`;
  };
  const named = changed === 0 ? "" : `: ${each.items.map(titleOf).join(", ")}`;
  const only = each.only === undefined ? "" : ` ${inLanguage(each.only, locale)}`;
  const reason = reasons[locale][each.reason](which, only);
  const kind = each.kind === undefined ? "" : ` ${changeText(each.kind, locale)}`;
  return `${nl ? "Vanaf" : "From"} ${monthOf(site, each.after, locale)} ${reason}${named}.${kind}`;
}

/**
 * Why a series breaks, with both numbers: the scores as asked, which are not compared, and those on the questions that stayed
 * the same, which are. In full sentences, for notes and alternative texts.
 *
 * Source: spec 2.
 */
export function breakText(
  site: SiteReport,
  subject: Subject,
  each: SeriesBreak,
  measure: Measure,
  report: UnitReport,
  locale: Locale,
): string {
  const nl = locale === "nl";
  const start = breakReason(site, subject, each, locale);
  const [before, after] = [each.before, each.after].map((wave) => monthOf(site, wave, locale));
  const scores = (name: string) => {
    const [then, now] = [each.before, each.after].map((wave) => {
      const place = { survey: subject.survey, subject: name, metric: measure.metric, wave };
      const value = publishedScore(report.scores, place)?.value;
      return value === undefined ? undefined : formatScore(value, measure, locale);
    });
    return then === undefined || now === undefined ? undefined : `${then} ${nl ? "en" : "and"} ${now}`;
  };
  const asked = scores(subject.subject);
  const both = asked === undefined ? "" : ` (${asked})`;
  const apart = nl
    ? `De scores van ${before} en ${after}${both} zijn niet te vergelijken.`
    : `The scores of ${before} and ${after}${both} cannot be compared.`;
  // Scores of a source come without the answers that a series on the same questions would be worked out from.
  const given = site.surveys.some(({ id, asPublished }) => id === subject.survey && asPublished.includes(each.after));
  if (subject.kind !== "construct" || each.reason === "weights" || given) return `${start} ${apart}`;
  const restated = subject.restated.find(({ subject: name }) => name === each.restated);
  const common = restated && scores(restated.subject);
  if (restated === undefined) {
    const few = nl
      ? "Te weinig vragen bleven gelijk om de reeks door te trekken."
      : "Too few questions stayed the same to carry the series on.";
    return `${start} ${apart} ${few}`;
  }
  if (common === undefined) return `${start} ${apart}`;
  const change = report.changes.find(
    (row) =>
      row.survey === subject.survey &&
      row.subject === subject.subject &&
      row.metric === measure.metric &&
      row.from === each.before &&
      row.to === each.after,
  );
  const verdict = change === undefined ? "" : `: ${labelWords(change.label, locale)}`;
  const stayed = numberWord(restated.items.length, locale);
  return nl
    ? `${start} ${apart} Op de ${stayed} vragen die gelijk bleven: ${common}${verdict}.`
    : `${start} ${apart} On the ${stayed} questions that stayed the same: ${common}${verdict}.`;
}

function monthOf(site: SiteReport, wave: string, locale: Locale): string {
  const found = site.waves.find(({ id }) => id === wave);
  return found === undefined ? wave : formatShortMonth(found.start, locale);
}

/** "one of the three questions" */
function counted(changed: number, all: number, locale: Locale): string {
  const [some, total] = [numberWord(changed, locale), numberWord(all, locale)];
  return locale === "nl" ? `${some} van de ${total} vragen` : `${some} of the ${total} questions`;
}
