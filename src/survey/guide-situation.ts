import { z } from "zod";
import { id, text } from "./text.ts";

/** An entry of `content/guide/situations.yaml`: a moment in which somebody looks for words. */
export const guideSituation = z.strictObject({
  id,
  title: text,
  phrases: z.array(id).min(1).describe("Ids of phrases.yaml."),
  scenario: id.optional().describe("The scenario in which it is practised."),
});

export const guideSituations = z.array(guideSituation);
export type GuideSituations = z.infer<typeof guideSituations>;
