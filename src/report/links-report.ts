import { z } from "zod";
import { linkRow } from "./rows.ts";

/** What is held constant in the partial correlation of a link: what else could make two units alike. */
export const confounder = z.enum(["headcount", "answers", "directorate"]);
export type Confounder = z.infer<typeof confounder>;

/** Two sides that were set beside each other over units, and what may be said of them. */
export const linkedPair = z.strictObject({
  x: z.string().describe("A subject: employee.recommend."),
  y: z.string().describe("A subject, or a business figure: outcome.absence."),
  kind: z.enum(["headline", "comparison", "pillar", "outcome"]),
  comparison: z.string().optional().describe("Of a comparison: its id in heartline.yaml."),
  wave: z.string().describe("The latest wave that has both sides: its row leads."),
  lead: linkRow.describe("The row of that wave, with the grade of the pair."),
  support: z
    .array(z.enum(["waves", "within"]))
    .describe("What repeats the link of that wave: another wave with the same sign, change within units."),
  opposite: z
    .boolean()
    .describe(
      "Between units and within units over time the link points opposite ways, and one of the two is graded: within leads.",
    ),
  confounders: z.array(confounder).describe("Held constant in the partial correlation of that wave."),
  logged: z.boolean().describe("y is the logarithm of the amounts."),
  rows: z.array(linkRow).describe("All rows of the pair, by scope: waves in order of time first."),
});
export type LinkedPair = z.infer<typeof linkedPair>;

/**
 * `links`: what goes together over units. The pairs of employees and customers come first, then those with business figures
 * (`y` is `outcome.<id>`). All were judged as one family.
 */
export const linksReport = z.strictObject({
  tests: z.int().describe("Tests in the family (spec 3.7 d)."),
  pairs: z.array(linkedPair),
});
export type LinksReport = z.infer<typeof linksReport>;
