import { ambassadorRows } from "./ambassador-rows.ts";
import { type FindingRows, findingsOf } from "./findings.ts";
import type { InsightReports } from "./insight.ts";
import { makeActionsReport } from "./make-actions.ts";
import { makeAlignment } from "./make-alignment.ts";
import { makeContactCentreReport } from "./make-contact-centre-report.ts";
import { makeDriversInsight } from "./make-drivers-insight.ts";
import { type FrictionRows, makeFriction } from "./make-friction.ts";
import { makeJourney } from "./make-journey.ts";
import { linkRows, makeLinks } from "./make-links.ts";
import { makeOutcomesReport } from "./make-outcomes-report.ts";
import { effectRows, makePlayEffects } from "./make-play-effects.ts";
import { makePromotersInsight } from "./make-promoters-insight.ts";
import { makeQuestionLedger } from "./make-question-ledger.ts";
import { makeValuesReport } from "./make-values-report.ts";
import { makeWhatIfReport } from "./make-what-if-report.ts";
import { promoterRows } from "./promoter-rows.ts";
import type { QuestionLedger } from "./question-ledger.ts";
import { questionRows } from "./question-rows.ts";
import type { ReportInput } from "./report-input.ts";
import type { ChangeRow, ScoreRow, TableRows } from "./rows.ts";
import type { ScoredWave, SurveyWave } from "./score-cells.ts";
import type { SiteReport } from "./site-report.ts";
import { linkGrades } from "./strong-link.ts";
import type { SubjectSeries } from "./subject-series.ts";
import type { SurveyModels } from "./survey-models.ts";

/** What is known when every wave is scored and judged, and nothing is left but to set figures beside each other. */
export interface Scored {
  input: ReportInput;
  site: SiteReport;
  /** Every survey of every wave, in order of time: cells with their verdicts. */
  surveyWaves: readonly SurveyWave[];
  /** Each subject in each wave. */
  scoredWaves: readonly ScoredWave[];
  /** Each subject over its waves. */
  series: readonly SubjectSeries[];
  /** The published rows of single subjects. */
  rows: Omit<TableRows, InsightTable> & { history: readonly ChangeRow[] };
  /** Published scores by segment. */
  segments: readonly ScoreRow[];
  /** How the answers of each survey go together, in order of time. */
  models: readonly SurveyModels[];
}

/** The tables that insight adds to those of single subjects. */
export type InsightTable =
  | "actions"
  | "effects"
  | "links"
  | "promoters"
  | "ambassadors"
  | "questions"
  | "what-if"
  | keyof FrictionRows;

/** Figures of several surveys, waves and outcomes together, and the rows of their tables. */
export function makeInsight(scored: Scored): { reports: InsightReports; rows: Pick<TableRows, InsightTable> } {
  const links = makeLinks(scored);
  const counted = { promoters: promoterRows(scored), ambassadors: ambassadorRows(scored) };
  const friction = makeFriction(scored);
  const themes = friction?.rows ?? { themes: [], "theme-changes": [], "task-friction": [], "theme-agreement": [] };
  const { quotedFigures = [], helpContacts = [], lessons = [] } = scored.input;
  const playEffects = makePlayEffects(scored);
  const whatIf = makeWhatIfReport(scored.input.whatIfs ?? [], linkGrades(links?.pairs ?? []));
  const ledgers = questionLedgers(scored);
  const actions = makeActionsReport(scored, { ...scored.rows, themes: themes.themes });
  return {
    reports: thoseWithData({
      actions: actions?.report,
      alignment: makeAlignment(scored, actions?.report.actions ?? []),
      "contact-centre": makeContactCentreReport(scored),
      drivers: makeDriversInsight(scored),
      findings: findingsOf(scored.site, findingRows(scored)),
      friction: friction?.report,
      help: helpContacts.length === 0 ? undefined : { contacts: [...helpContacts] },
      journey: makeJourney(scored),
      lessons: lessons.length === 0 ? undefined : { shared: [...lessons] },
      links,
      outcomes: makeOutcomesReport(scored),
      "play-effects": playEffects,
      promoters: makePromotersInsight(scored, counted),
      questions: { ledgers },
      "quoted-figures": quotedFigures.length === 0 ? undefined : { figures: [...quotedFigures] },
      values: makeValuesReport(scored),
      "what-if": whatIf?.report,
    }),
    rows: {
      ...counted,
      ...themes,
      actions: actions?.rows ?? [],
      effects: effectRows(playEffects),
      links: linkRows(links),
      questions: ledgers.flatMap(questionRows),
      "what-if": whatIf?.rows ?? [],
    },
  };
}

/** What is published of the whole organisation over time, and of all units against the rest. */
function findingRows({ site, rows: { scores, changes, history, trends, gaps } }: Scored): FindingRows {
  const ofRoot = <Row extends { unit: string }>(all: readonly Row[]) => all.filter(({ unit }) => unit === site.root);
  const root = { scores: ofRoot(scores), changes: ofRoot(changes), history: ofRoot(history), trends: ofRoot(trends) };
  return { root, gaps };
}

function questionLedgers({ input, surveyWaves }: Scored): QuestionLedger[] {
  const { public: isPublic } = input.workspace.confidentiality;
  return [...input.instruments].map(([survey, instrument]) => {
    const weighted = new Set(surveyWaves.flatMap((own) => (own.survey === survey && own.weighted ? own.wave : [])));
    return makeQuestionLedger({
      survey,
      instrument,
      held: input.waves.flatMap(({ id, wave }) => (wave.surveys[survey] === undefined ? [] : id)),
      // Public data are published both ways, and compared without weights where one of the two has none.
      isWeighted: (wave) => !isPublic && weighted.has(wave),
    });
  });
}

/** Parts without data are absent, not empty. */
function thoseWithData(parts: { [Part in keyof InsightReports]: InsightReports[Part] | undefined }): InsightReports {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
