import { z } from "zod";
import { text } from "../survey/text.ts";
import { factor, whatIf } from "../survey/what-if.ts";
import { whatIfRow } from "./rows.ts";

/** A what-if with its rows: the numbers of its factors and of their product. */
export const whatIfArithmetic = z.strictObject({
  id: z.string(),
  title: text,
  question: text,
  factors: z.array(
    z.strictObject({
      id: z.string(),
      title: text,
      effect: factor.shape.effect.unwrap(),
      source: text,
      row: whatIfRow,
    }),
  ),
  result: z.strictObject({ title: text, row: whatIfRow }),
  link: whatIf.shape.link,
  isStrong: z.boolean().describe("Whether the link is graded strong; only then may the effect begin above 0."),
  caveat: text.optional(),
});
export type WhatIfArithmetic = z.infer<typeof whatIfArithmetic>;

/** `what-if`: all what-ifs, in the order of their file. */
export const whatIfReport = z.strictObject({ whatIfs: z.array(whatIfArithmetic).min(1) });
export type WhatIfReport = z.infer<typeof whatIfReport>;
