import { z } from "zod";
import { themeKind } from "../survey/codebook.ts";
import { text } from "../survey/text.ts";
import { taskFrictionRow, themeAgreementRow, themeChangeRow, themeRow } from "./rows.ts";

/** A theme as pages name it. */
export const namedTheme = z.strictObject({
  id: z.string(),
  kind: themeKind,
  name: text,
  definition: text,
  scenario: z.string().optional(),
});
export type NamedTheme = z.infer<typeof namedTheme>;

/** An open question whose answers are coded. */
export const openQuestion = z.strictObject({
  survey: z.string(),
  item: z.string(),
  side: z.enum(["ex", "cx"]),
  asks: themeKind.optional(),
  title: text,
  text,
  themes: z.array(namedTheme),
  waves: z.array(z.string()).describe("In which it was asked and read, in order of time."),
  rows: z.array(themeRow).describe("Of the whole organisation, all waves."),
  units: z.array(themeRow).describe("Of the units right below it, the latest wave."),
  changes: z.array(themeChangeRow).describe("From wave to wave, of the whole organisation."),
  agreement: themeAgreementRow.optional(),
  quotes: z.array(z.strictObject({ theme: z.string(), text: z.string() })),
});
export type OpenQuestion = z.infer<typeof openQuestion>;

/** What people came for, what made it hard and what went well: `insight/friction.json`. */
export const frictionReport = z.strictObject({
  questions: z.array(openQuestion),
  pairs: z.array(taskFrictionRow).describe("Tasks by frictions of the same people, the latest wave."),
  feelings: z
    .array(z.strictObject({ question: z.string(), options: z.array(z.string()) }))
    .describe("Questions about feelings with the subjects of their options."),
});
export type FrictionReport = z.infer<typeof frictionReport>;
