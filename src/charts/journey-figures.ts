import { formatCount, formatInterval, formatMargin, formatScore, formatShortMonth } from "../report/format.ts";
import { journeyFinding } from "../report/journey-finding.ts";
import type { JourneyPhase, JourneySide } from "../report/journey-report.ts";
import { labelWords } from "../report/label-words.ts";
import { publishedScore } from "../report/published-score.ts";
import type { ChangeRow, ScoreRow } from "../report/rows.ts";
import type { Measure, SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { dotJourney, type JourneyLane } from "./dot-journey.ts";
import { drawing } from "./drawing.ts";
import { type Figure, figureWidths } from "./figure.ts";
import { figureCsv } from "./figure-csv.ts";
import { absentMark, figureWords, hiddenMark, sourceOf } from "./figure-words.ts";
import { heatFigure } from "./heat-figure.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { latestChange } from "./trend-figure.ts";

const words = {
  en: {
    phase: "Phase",
    question: "Question",
    survey: "Survey",
    measure: "Measure",
    since: "Since the wave before",
    notAsked: "not asked",
    noShare: "no share",
    subtitle: { ex: "Favourable answers per phase, employees", cx: "Favourable answers per phase, customers" },
    caption: { ex: "The phases of employees", cx: "The phases of customers" },
    chart: "Dot chart of the phases, in order",
    note: "Dot: share of favourable answers in the latest wave. Line: 95% margin. A phase is called lower or higher only where its questions together clearly differ from those of the other phases. Phases have other questions and often other people: other questions could give another order.",
    empty: "No phase has answers to show.",
    units: "Who starts and who leaves",
  },
  nl: {
    phase: "Fase",
    question: "Vraag",
    survey: "Vragenlijst",
    measure: "Indicator",
    since: "Sinds de meting ervoor",
    notAsked: "niet gevraagd",
    noShare: "geen percentage",
    subtitle: { ex: "Gunstige antwoorden per fase, medewerkers", cx: "Gunstige antwoorden per fase, klanten" },
    caption: { ex: "De fasen van medewerkers", cx: "De fasen van klanten" },
    chart: "Stippengrafiek van de fasen, op volgorde",
    note: "Stip: percentage gunstige antwoorden in de laatste meting. Lijn: marge van 95%. Een fase heet alleen lager of hoger als de vragen erover samen duidelijk afwijken van die over de andere fasen. Fasen hebben andere vragen en vaak andere mensen: met andere vragen kan de volgorde anders zijn.",
    empty: "Over geen fase zijn er antwoorden om te tonen.",
    units: "Wie begint en wie weggaat",
  },
} as const;

/** A subject of a phase with its figures for the whole organisation, in the latest wave it was asked in. */
export interface JourneyRow {
  subject: Subject;
  measure: Measure;
  wave: string;
  score: ScoreRow | undefined;
  change: ChangeRow | undefined;
}

/** The subjects of a phase with their figures. */
export function journeyRows(site: SiteReport, root: UnitReport, { subjects }: JourneyPhase): JourneyRow[] {
  return subjects.flatMap((id) => {
    const subject = site.subjects.find((candidate) => candidate.id === id);
    const [measure] = subject?.measures ?? [];
    const wave = subject?.waves.at(-1);
    if (subject === undefined || measure === undefined || wave === undefined) return [];
    const place = { survey: subject.survey, subject: subject.subject, metric: measure.metric, wave };
    return [
      {
        subject,
        measure,
        wave,
        score: publishedScore(root.scores, place),
        change: latestChange(root.changes, subject, measure, wave),
      },
    ];
  });
}

/**
 * The figures of the journey: employees along their phases, customers along theirs, on one scale; and the further surveys by the parts
 * right below the whole organisation, where there are any.
 */
export function journeyFigures(reports: Reports, locale: Locale): PageFigures {
  const { site } = reports;
  const root = reports.unit(site.root);
  const journey = reports.insight("journey");
  if (root === undefined || journey === undefined) return { figures: [], minis: {} };
  return { figures: journey.sides.map((side) => sideFigure(site, root, side, locale)), minis: {} };
}

/**
 * What further surveys say by unit, in the order of the phases: what their constructs measure; of a survey without any, its headline. No
 * drawing: a table.
 */
export function passageFigure(
  { site, measure, insight }: Pick<Reports, "site" | "measure" | "insight">,
  locale: Locale,
): Figure | undefined {
  const inOrder = insight("journey")?.sides.flatMap(({ phases }) => phases.flatMap(({ subjects }) => subjects)) ?? [];
  const place = (id: string) => (inOrder.includes(id) ? inOrder.indexOf(id) : inOrder.length);
  const subjects = site.surveys
    .filter(({ main, waves }) => !main && waves.length > 0)
    .flatMap(({ id, headline }) => {
      const own = site.subjects.filter(({ survey }) => survey === id);
      const constructs = own.filter(({ kind }) => kind === "construct");
      return constructs.length > 0 ? constructs : own.filter((subject) => subject.id === headline);
    })
    .sort((a, b) => place(a.id) - place(b.id));
  if (subjects.length === 0) return undefined;
  return heatFigure(
    { site, measure },
    { id: "journey", title: words[locale].units, subjects: subjects.slice(0, 7) },
    locale,
  );
}

function sideFigure(site: SiteReport, root: UnitReport, { side, phases }: JourneySide, locale: Locale): Figure {
  const say = words[locale];
  const shared = figureWords[locale];
  const found = phases.map((phase) => ({ phase, rows: journeyRows(site, root, phase) }));
  const rows = found.flatMap((each) => each.rows);
  const lanes = found.map(({ phase, rows: own }) => laneOf(phase, own, locale));
  const title = journeyFinding(
    lanes.flatMap(({ name, dots }, at) => (dots.length === 0 ? [] : [{ name, label: phases[at]?.label }])),
    locale,
  );
  const drawn = lanes.some(({ dots }) => dots.length > 0);
  const surveys = [...new Set(rows.map(({ subject }) => subject.survey))];
  const asked = lanes.filter(({ dots }) => dots.length === 0).map(({ name, note }) => `${name}: ${note}`);
  const month = (wave: string) => formatShortMonth(site.waves.find(({ id }) => id === wave)?.start ?? "", locale);
  const interval = ({ score, measure }: JourneyRow) =>
    score?.state === "ok" && score.low !== undefined && score.high !== undefined
      ? formatInterval(score.low, score.high, measure, locale)
      : "";
  return {
    id: `journey-${side}`,
    size: "full",
    title,
    subtitle: say.subtitle[side],
    alt: `${say.chart}. ${[`${title}.`, ...asked.map((text) => `${text}.`)].join(" ")}`,
    note: [
      say.note,
      ...(rows.some(({ score }) => score?.state === "hidden") ? [shared.hiddenNote] : []),
      sourceOf(site, surveys, locale),
    ].join(" "),
    table: {
      caption: say.caption[side],
      head: [
        say.question,
        say.phase,
        say.survey,
        shared.wave,
        shared.answers,
        say.measure,
        shared.score,
        shared.from,
        say.since,
      ],
      rows: found.flatMap(({ phase, rows: own }) => {
        const name = inLocale(phase.title, locale);
        if (own.length === 0) return [[absentMark, name, say.notAsked, ...Array(6).fill(absentMark)]];
        return own.map((row) => [
          inLocale(row.subject.title, locale),
          name,
          surveyName(site, row.subject.survey, locale),
          month(row.wave),
          row.score?.n === undefined ? absentMark : formatCount(row.score.n, locale),
          inLocale(row.measure.label, locale),
          scoreText(row, locale),
          interval(row),
          row.change === undefined ? absentMark : labelWords(row.change.label, locale),
        ]);
      }),
    },
    csv: {
      name: `journey-${side}-${locale}.csv`,
      content: figureCsv(
        ["phase", "survey", "subject", "metric", "wave", "n", "value", "low", "high", "state", "change"],
        found.flatMap(({ phase, rows: own }) =>
          own.map(({ subject, measure, wave, score, change }) => [
            phase.id,
            subject.survey,
            subject.subject,
            measure.metric,
            wave,
            score?.n,
            score?.value,
            score?.low,
            score?.high,
            score?.state ?? "no-data",
            change?.label,
          ]),
        ),
        locale,
      ),
    },
    drawings: drawn ? figureWidths.full.map((width) => drawing(dotJourney(lanes, side, width, locale), locale)) : [],
    rows: rowsOfJourney(site, rows),
    ...(drawn ? {} : { empty: say.empty }),
  };
}

function laneOf(phase: JourneyPhase, rows: readonly JourneyRow[], locale: Locale): JourneyLane {
  const say = words[locale];
  const name = inLocale(phase.title, locale);
  const dots = rows.flatMap(({ subject, measure, score }) => {
    const { value, low, high } = score ?? {};
    if (!phase.charted.includes(subject.id) || value === undefined || low === undefined || high === undefined)
      return [];
    return [
      {
        name: inLocale(subject.title, locale),
        value,
        low,
        high,
        text: formatScore(value, measure, locale),
        margin: formatMargin(low, high, measure, locale),
      },
    ];
  });
  const { label } = phase;
  const note =
    dots.length > 0
      ? label === "higher" || label === "lower"
        ? labelWords(label, locale)
        : ""
      : rows.length === 0
        ? say.notAsked
        : say.noShare;
  return { name, note, dots };
}

function scoreText({ score, measure }: JourneyRow, locale: Locale): string {
  if (score?.state === "hidden") return hiddenMark;
  return score?.state === "ok" && score.value !== undefined ? formatScore(score.value, measure, locale) : absentMark;
}

function surveyName(site: SiteReport, survey: string, locale: Locale): string {
  const found = site.surveys.find(({ id }) => id === survey);
  return found === undefined ? survey : inLocale(found.title, locale);
}

/** The rows behind the figure, as the audit looks them up: those of the whole organisation in these waves of these surveys. */
export function rowsOfJourney(site: SiteReport, rows: readonly JourneyRow[]): string {
  const names = rows.map(
    ({ subject, wave }) => `scores?survey=${subject.survey}&wave=${wave}&unit=${site.root}&segment=`,
  );
  return [...new Set(names)].join(" ");
}
