import type { FindingTopic } from "../report/finding.ts";
import { formatAnswers, formatShortMonth } from "../report/format.ts";
import type { Measure, SiteReport, Subject, UnitInfo } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";

/** The mark of a hidden figure, whatever the reason. */
export const hiddenMark = "[c]";

/** The mark where there is no figure: not asked, not held, nobody answered. */
export const absentMark = "–";

/** Words that all figures share. */
export const figureWords = {
  en: {
    wave: "Wave",
    score: "Score",
    from: "From",
    to: "To",
    answers: "Answers",
    organisation: "Organisation",
    unit: "Unit",
    state: "State",
    hiddenNote: "[c] Confidential: not shown, to protect people.",
    source: "Source",
    everybody: { ex: "all employees", cx: "all customers" },
    states: {
      ok: "",
      banded: "not shown exactly",
      hidden: "confidential",
      "no-data": "no answers",
      "not-asked": "not asked",
      "not-held": "survey not held",
    },
    break: "Break",
    breaks: {
      wording: "worded differently",
      items: "other questions",
      scale: "another scale",
      direction: "put the other way round",
      weights: "weighted in another way",
    },
    band: "Band: 95% margin.",
    dashed: "Only the dashed line may be compared across the break.",
    noCause: "What happens at the same time is not shown to be the cause.",
  },
  nl: {
    wave: "Meting",
    score: "Score",
    from: "Van",
    to: "Tot",
    answers: "Antwoorden",
    organisation: "Organisatie",
    unit: "Onderdeel",
    state: "Status",
    hiddenNote: "[c] Vertrouwelijk: niet getoond, om mensen te beschermen.",
    source: "Bron",
    everybody: { ex: "alle medewerkers", cx: "alle klanten" },
    states: {
      ok: "",
      banded: "niet exact getoond",
      hidden: "vertrouwelijk",
      "no-data": "geen antwoorden",
      "not-asked": "niet gevraagd",
      "not-held": "onderzoek niet gehouden",
    },
    break: "Breuk",
    breaks: {
      wording: "anders geformuleerd",
      items: "andere vragen",
      scale: "andere schaal",
      direction: "andersom gesteld",
      weights: "anders gewogen",
    },
    band: "Band: marge van 95%.",
    dashed: "Over de breuk heen is alleen de gestreepte lijn te vergelijken.",
    noCause: "Wat tegelijk gebeurt, is daarmee nog geen oorzaak.",
  },
} as const;

/** How a subject is called in a sentence: a recommendation score by its measure (eNPS), the rest by its title. */
export function topicOf(subject: Subject, measure: Measure, locale: Locale): FindingTopic {
  if (measure.metric === "nps") return { name: inLocale(measure.label, locale), form: "noun" };
  return { name: inLocale(subject.title, locale), form: subject.kind === "construct" ? "noun" : "statement" };
}

/** Subject and measure, as a subtitle begins: "eNPS", "Agile leadership, index". */
export function measureTitle(subject: Subject, measure: Measure, locale: Locale): string {
  const label = inLocale(measure.label, locale);
  if (measure.metric === "nps") return label;
  return `${inLocale(subject.title, locale)}, ${lowerFirst(label)}`;
}

/** Whose scores they are. */
export function whoOf(site: SiteReport, subject: Subject, unit: UnitInfo | undefined, locale: Locale): string {
  if (unit === undefined || unit.id === site.root) return figureWords[locale].everybody[subject.side];
  return inLocale(unit.name, locale);
}

/** "3,912 answers in May 2026" */
export function answersIn(n: number, start: string, locale: Locale): string {
  return `${formatAnswers(n, locale)} in ${formatShortMonth(start, locale)}`;
}

/** The survey that the figures come from, as the end of a note. */
export function sourceOf(site: SiteReport, surveys: readonly string[], locale: Locale): string {
  const titles = surveys.map((id) => {
    const survey = site.surveys.find((candidate) => candidate.id === id);
    return survey === undefined ? id : inLocale(survey.title, locale);
  });
  return `${figureWords[locale].source}: ${titles.join(", ")}.`;
}

/**
 * A name for an element of a page, from the id of a subject.
 *
 * @example figureId("trend", "employee.recommend") // => "trend-employee-recommend"
 */
export function figureId(...parts: string[]): string {
  return parts.join("-").replaceAll(".", "-");
}

/**
 * A label inside a sentence; words such as NPS keep their capitals.
 *
 * @example lowerFirst("Gunstige antwoorden") // => "gunstige antwoorden"
 * @example lowerFirst("CSAT") // => "CSAT"
 */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
