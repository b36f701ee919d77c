import { driverFinding } from "../report/driver-finding.ts";
import type { OutcomeDrivers } from "../report/drivers-insight.ts";
import { formatNumber, formatShare } from "../report/format.ts";
import { quadrantWords } from "../report/quadrant-words.ts";
import type { DriverRow } from "../report/rows.ts";
import type { SiteReport, Subject } from "../report/site-report.ts";
import { withArticle } from "../report/with-article.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { drawing } from "./drawing.ts";
import { type Figure, figureWidths } from "./figure.ts";
import { figureCsv } from "./figure-csv.ts";
import { answersIn, figureId, figureWords, lowerFirst, sourceOf, topicOf } from "./figure-words.ts";
import { type PriorityPoint, pointPriority } from "./point-priority.ts";

const words = {
  en: {
    driver: "Score",
    share: "Share",
    from: "From",
    to: "To",
    score: "0 to 100",
    reading: "Reading",
    key: ["weight and score both clear", "one of the two clear", "neither clear"],
    subtitle: (outcome: string, n: string) => `What goes with ${outcome}, whole organisation, ${n}`,
    alt: (outcome: string) => `Scatter plot of scores by height and by their share in what goes with ${outcome}`,
    note: "Up: a larger share in what goes with it. Right: a higher score. Upright lines: the 95% margin of the share; dotted: an equal part for each. In the grey band scores are too close to the mean to be called high or low. A link is not a cause.",
    empty: "What goes with it cannot be divided in this wave; the reason stands below.",
  },
  nl: {
    driver: "Score",
    share: "Aandeel",
    from: "Van",
    to: "Tot",
    score: "0 tot 100",
    reading: "Lezing",
    key: ["gewicht en score allebei duidelijk", "één van beide duidelijk", "geen van beide duidelijk"],
    subtitle: (outcome: string, n: string) => `Wat samengaat met ${outcome}, hele organisatie, ${n}`,
    alt: (outcome: string) =>
      `Spreidingsdiagram van scores naar hoogte en naar hun aandeel in wat samengaat met ${outcome}`,
    note: "Omhoog: een groter aandeel in wat ermee samengaat. Naar rechts: een hogere score. Staande lijntjes: de marge van 95% van het aandeel; stippellijn: een gelijk deel voor elk. In de grijze band liggen scores te dicht bij het gemiddelde om hoog of laag te heten. Samenhang is geen oorzaak.",
    empty: "Wat ermee samengaat, is in deze meting niet te verdelen; de reden staat hieronder.",
  },
} as const;

/** How an outcome is called in a sentence: eNPS, or its title. */
export function outcomeName(subject: Subject, locale: Locale): string {
  const [measure] = subject.measures;
  return measure === undefined ? inLocale(subject.title, locale) : topicOf(subject, measure, locale).name;
}

/** The priority matrix of one outcome in its latest wave, whole organisation. */
export function priorityFigure(
  site: SiteReport,
  subject: Subject,
  { report, wave }: Pick<OutcomeDrivers, "report" | "wave">,
  locale: Locale,
): Figure {
  const say = words[locale];
  const outcome = outcomeName(subject, locale);
  const nameOf = (driver: string) => {
    const found = site.subjects.find(({ id }) => id === `${subject.survey}.${driver}`);
    return found === undefined ? driver : inLocale(found.title, locale);
  };
  const decimals = site.public ? 4 : 0;
  const number = (value: number | undefined) => (value === undefined ? "–" : formatNumber(value, locale, { decimals }));
  const share = (value: number | undefined) => (value === undefined ? "–" : formatShare(value, locale, decimals));
  const rows = report.rows.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const points = rows.flatMap((row): PriorityPoint[] => {
    const { score, share: value, low, high } = row;
    if (report.state !== "ok" || score === undefined || value === undefined || low === undefined || high === undefined)
      return [];
    return [
      {
        name: nameOf(row.driver),
        score,
        share: value,
        low,
        high,
        clarity: clarityOf(row),
        scoreText: number(score),
        shareText: share(value),
        reading: quadrantWords(row.quadrant, locale),
      },
    ];
  });
  const inSentence = withArticle(lowerFirst(outcome), locale);
  const finding = driverFinding(outcome, report, nameOf, locale);
  const start = site.waves.find(({ id }) => id === wave)?.start;
  const n = report.rows[0]?.n;
  return {
    id: figureId("priority", subject.id),
    size: "full",
    title: finding,
    subtitle: n === undefined || start === undefined ? outcome : say.subtitle(inSentence, answersIn(n, start, locale)),
    alt: `${say.alt(inSentence)}. ${finding}.`,
    note: `${say.note} ${sourceOf(site, [subject.survey], locale)}`,
    key: [
      { swatch: "dot-ink", label: say.key[0] },
      { swatch: "dot-grey", label: say.key[1] },
      { swatch: "dot-open", label: say.key[2] },
    ],
    table: {
      caption: say.alt(inSentence),
      head: [say.driver, say.share, say.from, say.to, say.score, say.reading],
      rows: rows.map((row) => [
        nameOf(row.driver),
        share(row.share),
        share(row.low),
        share(row.high),
        number(row.score),
        quadrantWords(row.quadrant, locale),
      ]),
    },
    csv: {
      name: `drivers-${subject.survey}-${subject.slug}-${wave}-${locale}.csv`,
      content: figureCsv(
        [say.driver, say.share, figureWords[locale].from, figureWords[locale].to, say.score, say.reading].map((word) =>
          word.toLowerCase(),
        ),
        rows.map((row) => [
          nameOf(row.driver),
          row.share,
          row.low,
          row.high,
          row.score,
          quadrantWords(row.quadrant, locale),
        ]),
        locale,
      ),
    },
    drawings:
      points.length === 0
        ? []
        : figureWidths.full.map((width) => drawing(pointPriority(points, width, locale), locale)),
    definition: subject.id,
    rows: driverRowsOf(subject, wave, site.root),
    ...(points.length === 0 ? { empty: say.empty } : {}),
  };
}

/** The published rows of an outcome in one unit, as a block names them (docs/audit.md). */
export function driverRowsOf({ survey, subject }: Pick<Subject, "survey" | "subject">, wave: string, unit: string) {
  return `drivers?wave=${wave}&survey=${survey}&outcome=${subject}&unit=${unit}`;
}

function clarityOf({ quadrant }: Pick<DriverRow, "quadrant">): PriorityPoint["clarity"] {
  if (quadrant === "unclear") return "none";
  return quadrant.includes("unclear") ? "one" : "both";
}
