import { z } from "zod";
import { id } from "./text.ts";

/** A row of `data/benchmarks.csv`: a figure of somebody else, quoted with its source. */
export const benchmark = z.strictObject({
  survey: id,
  subject: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/)
    .describe("An item, an option (feelings.proud) or a construct."),
  metric: z.string().min(1),
  value: z.number(),
  n: z.int().positive().optional(),
  population_nl: z.string().min(1),
  population_en: z.string().min(1),
  source: z.string().min(1),
  year: z.int().optional().describe("Empty where the source gives none; it is never invented."),
  url: z.url().optional(),
  group: z
    .enum(["promoters", "passives", "detractors"])
    .optional()
    .describe("Of a figure about one group of employees only: it stands beside that group, never beside everybody."),
  comparable: z.boolean().describe("May it stand beside the organisation's own score?"),
});
export type Benchmark = z.infer<typeof benchmark>;

/**
 * What a benchmark is called in the `against` column of gaps.csv: its source and year. Never `rest`, and without the dot that the id of
 * a subject has.
 *
 * @example benchmarkId({ source: "Integron", year: 2022 }) // => "integron-2022"
 * @example benchmarkId({ source: "Centraal Bureau voor de Statistiek" }) // => "centraal-bureau-voor-de-statistiek-undated"
 */
export function benchmarkId({ source, year }: Pick<Benchmark, "source" | "year">): string {
  const name = source
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${name}-${year ?? "undated"}`;
}
