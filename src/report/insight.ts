import { z } from "zod";
import { quotedFigures } from "../survey/quoted-figure.ts";
import { valuesReport } from "./values-report.ts";

/**
 * What is found in the figures of several surveys, waves and outcomes together: one shard a part,
 * `.heartline/report/insight/<part>.json`, and the schema of what is published there. A part that the workspace has no data for is
 * absent, and its page says so.
 */
export const insightParts = {
  values: valuesReport,
  "quoted-figures": z.strictObject({ figures: quotedFigures }),
} as const satisfies Record<string, z.ZodType>;

export type InsightPart = keyof typeof insightParts;

/** The parts that a workspace has. */
export type InsightReports = { [Part in InsightPart]?: z.output<(typeof insightParts)[Part]> };
