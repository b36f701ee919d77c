import { inLocale, type Locale } from "../survey/text.ts";
import { formatScore, formatShortMonth } from "./format.ts";
import { labelWords } from "./label-words.ts";
import { numberWord } from "./number-word.ts";
import type { ScoreRow } from "./rows.ts";
import type { Measure, SeriesBreak, SiteReport, Subject, UnitReport } from "./site-report.ts";

const reasons: Record<Locale, Record<SeriesBreak["reason"], (which: string) => string>> = {
  en: {
    wording: (which) => `${which} worded differently`,
    items: () => "the set of questions is different",
    scale: (which) => `${which} put on another scale`,
    direction: (which) => `${which} put the other way round`,
  },
  nl: {
    wording: (which) => `${which} anders geformuleerd`,
    items: () => "is de set vragen anders",
    scale: (which) => `${which} op een andere schaal gesteld`,
    direction: (which) => `${which} andersom gesteld`,
  },
};

/**
 * Why a series breaks, with both numbers: the scores as asked, which are not compared, and those on the questions that stayed
 * the same, which are. In full sentences, for notes, alternative texts and pages.
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
  const month = (wave: string) => {
    const found = site.waves.find(({ id }) => id === wave);
    return found === undefined ? wave : formatShortMonth(found.start, locale);
  };
  const titleOf = (id: string) => {
    const found = site.subjects.find((other) => other.id === id);
    return `“${found === undefined ? id : inLocale(found.title, locale)}”`;
  };
  const [changed, all] = [each.items.length, subject.items.length];
  const which =
    changed === 0
      ? nl
        ? "is de vraag"
        : "the question is"
      : nl
        ? `${changed === 1 ? "is" : "zijn"} ${counted(changed, all, locale)}`
        : `${counted(changed, all, locale)} ${changed === 1 ? "is" : "are"}`;
  const named = changed === 0 ? "" : `: ${each.items.map(titleOf).join(", ")}`;
  const start = `${nl ? "Vanaf" : "From"} ${month(each.after)} ${reasons[locale][each.reason](which)}${named}.`;
  const scores = (name: string) => {
    const found = [each.before, each.after].map((wave) => scoreIn(report.scores, subject, name, measure, wave));
    const [then, now] = found.map((row) =>
      row?.value === undefined ? undefined : formatScore(row.value, measure, locale),
    );
    return then === undefined || now === undefined ? undefined : { then, now };
  };
  const asked = scores(subject.subject);
  const between = nl
    ? `${month(each.before)} en ${month(each.after)}`
    : `${month(each.before)} and ${month(each.after)}`;
  const both = asked === undefined ? "" : nl ? ` (${asked.then} en ${asked.now})` : ` (${asked.then} and ${asked.now})`;
  const apart = nl
    ? `De scores van ${between}${both} zijn niet te vergelijken.`
    : `The scores of ${between}${both} cannot be compared.`;
  const restated = subject.restated.find(({ subject: name }) => name === each.restated);
  if (restated === undefined) {
    if (subject.kind !== "construct") return `${start} ${apart}`;
    const few = nl
      ? "Te weinig vragen bleven gelijk om de reeks door te trekken."
      : "Too few questions stayed the same to carry the series on.";
    return `${start} ${apart} ${few}`;
  }
  const common = scores(restated.subject);
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
  const on = nl
    ? `Op de ${stayed} vragen die gelijk bleven: ${common.then} en ${common.now}${verdict}.`
    : `On the ${stayed} questions that stayed the same: ${common.then} and ${common.now}${verdict}.`;
  return `${start} ${apart} ${on}`;
}

/** "one of the three questions" */
function counted(changed: number, all: number, locale: Locale): string {
  const [some, total] = [numberWord(changed, locale), numberWord(all, locale)];
  return locale === "nl" ? `${some} van de ${total} vragen` : `${some} of the ${total} questions`;
}

function scoreIn(
  rows: readonly ScoreRow[],
  { survey }: Subject,
  subject: string,
  { metric }: Measure,
  wave: string,
): ScoreRow | undefined {
  const own = rows.filter(
    (row) =>
      row.survey === survey &&
      row.subject === subject &&
      row.metric === metric &&
      row.wave === wave &&
      row.segment === "",
  );
  return own.find(({ weighting }) => weighting === "weighted") ?? own[0];
}
