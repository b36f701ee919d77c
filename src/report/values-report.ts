import { z } from "zod";
import { text } from "../survey/text.ts";
import { gapRow, scoreRow } from "./rows.ts";

/** One wave or unit of a pair: the score of either side where there is one, and the difference where both are shown. */
const place = {
  inside: scoreRow.optional(),
  outside: scoreRow.optional(),
  gap: gapRow.optional(),
};

/** A pair of questions: a value asked inside and outside, or an experience beside what was expected. */
export const pairReport = z.strictObject({
  id: z.string(),
  kind: z.enum(["congruence", "expectation"]),
  title: text,
  behaviour: text.optional().describe("What one sees people do who live the value."),
  inside: z.string().describe("The subject inside; of an expectation what people experienced."),
  outside: z.string().describe("The subject outside; of an expectation what people expected."),
  samePeople: z.boolean().describe("Whether the same people may have answered both, which makes the margin wider."),
  state: z
    .enum(["ok", "unlike", "apart"])
    .describe(
      "unlike: measured or scaled otherwise, so that nothing can be subtracted. apart: never asked in one wave.",
    ),
  wave: z.string().optional().describe("The latest wave in which both were asked."),
  waves: z
    .array(z.strictObject({ wave: z.string(), ...place }))
    .describe("The whole organisation, in the waves in which either was asked."),
  units: z
    .array(z.strictObject({ unit: z.string(), ...place }))
    .describe("In that wave, in the order of site.units: the first levels of the tree, up to a hundred units."),
});
export type PairReport = z.infer<typeof pairReport>;

/** `.heartline/report/insight/values.json`: values first, then expectations. */
export const valuesReport = z.strictObject({ pairs: z.array(pairReport).min(1) });
export type ValuesReport = z.infer<typeof valuesReport>;
