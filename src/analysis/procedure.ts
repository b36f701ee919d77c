import type { BilingualText } from "../metrics/metric.ts";

/** What is printed without being a metric: a verdict, a comparison, a weight. The shape of a metric's own description. */
export interface Procedure {
  /** The last part of its anchor on the methods page, and the first part of its version. */
  id: string;
  label: BilingualText;
  /** As in the `method` column of the published files; goes up when a figure would change. */
  version: string;
  definition: BilingualText;
  formula: BilingualText;
  limits: BilingualText;
  source: string;
}
