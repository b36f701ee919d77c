import { z } from "zod";
import { helpContacts } from "../survey/help-contact.ts";
import { lessons } from "../survey/lesson.ts";
import { quotedFigures } from "../survey/quoted-figure.ts";
import { actionsReport } from "./actions-report.ts";
import { alignmentReport } from "./alignment-report.ts";
import { contactCentreReport } from "./contact-centre-report.ts";
import { driversInsight } from "./drivers-insight.ts";
import { findingsReport } from "./findings.ts";
import { frictionReport } from "./friction-report.ts";
import { journeyReport } from "./journey-report.ts";
import { linksReport } from "./links-report.ts";
import { outcomesReport } from "./outcomes-report.ts";
import { playEffectsReport } from "./play-effects-report.ts";
import { promotersInsight } from "./promoters-insight.ts";
import { questionLedger } from "./question-ledger.ts";
import { upkeepReport } from "./upkeep-report.ts";
import { valuesReport } from "./values-report.ts";
import { whatIfReport } from "./what-if-report.ts";

/**
 * What is found in the figures of several surveys, waves and outcomes together: one shard a part,
 * `.heartline/report/insight/<part>.json`, and the schema of what is published there. A part that the workspace has no data for is
 * absent, and its page says so.
 */
export const insightParts = {
  actions: actionsReport,
  alignment: alignmentReport,
  "contact-centre": contactCentreReport,
  drivers: driversInsight,
  findings: findingsReport,
  friction: frictionReport,
  help: z.strictObject({ contacts: helpContacts.min(1) }),
  journey: journeyReport,
  lessons: z.strictObject({ shared: lessons.min(1) }),
  links: linksReport,
  outcomes: outcomesReport,
  "play-effects": playEffectsReport,
  promoters: promotersInsight,
  questions: z.strictObject({ ledgers: z.array(questionLedger) }),
  "quoted-figures": z.strictObject({ figures: quotedFigures }),
  upkeep: upkeepReport,
  values: valuesReport,
  "what-if": whatIfReport,
} as const satisfies Record<string, z.ZodType>;

export type InsightPart = keyof typeof insightParts;

/** The parts that a workspace has. */
export type InsightReports = { [Part in InsightPart]?: z.output<(typeof insightParts)[Part]> };
