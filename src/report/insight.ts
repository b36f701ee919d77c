import type { z } from "zod";
import { findingsReport } from "./findings.ts";

/**
 * What is found in the figures of several surveys, waves and outcomes together: one shard a part,
 * `.heartline/report/insight/<part>.json`, and the schema of what is published there. A part that the workspace has no data for is
 * absent, and its page says so.
 */
export const insightParts = {
  findings: findingsReport,
} as const satisfies Record<string, z.ZodType>;

export type InsightPart = keyof typeof insightParts;

/** The parts that a workspace has. */
export type InsightReports = { [Part in InsightPart]?: z.output<(typeof insightParts)[Part]> };
