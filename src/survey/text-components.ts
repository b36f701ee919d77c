import { z } from "zod";

/** What a text may claim of the data; the build fails when the published labels say otherwise. */
export const claim = z.strictObject({
  of: z.string().describe("survey.subject, as in employee.recommend."),
  says: z
    .enum(["higher", "lower", "same", "unclear"])
    .describe("higher and lower include slightly; same means that a difference that matters can be ruled out."),
  since: z.string().optional().describe("The wave it is compared with; without it the one before."),
  unit: z.string().optional().describe("Without it the whole organisation."),
  wave: z.string().optional().describe("Without it the wave of the report, else the latest."),
  against: z.enum(["rest", "benchmark"]).optional().describe("Compared with others in the same wave, not over time."),
  metric: z.string().optional().describe("Without it the headline measure."),
});
export type Claim = z.infer<typeof claim>;

const scoreProps = {
  of: z.string(),
  unit: z.string().optional(),
  wave: z.string().optional(),
  metric: z.string().optional(),
};

/** The vocabulary of texts: every component with what it takes. Texts know no other code. */
export const textComponents = {
  Section: z.strictObject({ title: z.string().min(1), aside: z.string().optional() }),
  Steps: z.strictObject({}),
  Say: z.strictObject({}),
  Notice: z.strictObject({ title: z.string().min(1).optional() }),
  Score: z.strictObject({ ...scoreProps, show: z.enum(["score", "change"]).optional() }),
  Figure: z.strictObject({
    ...scoreProps,
    kind: z.enum(["trend", "distribution", "heat", "change"]),
    title: z.string().min(1).describe("The finding, as a sentence."),
    claim: claim.optional(),
  }),
  Claim: claim,
  Link: z.strictObject({ to: z.string() }),
  Minimum: z.strictObject({ of: z.enum(["score", "segment", "distribution", "comment", "theme"]).optional() }),
  Turn: z.strictObject({ who: z.string().optional() }),
  Stage: z.strictObject({
    r: z.enum(["recognise", "reframe", "resolve"]),
    stops: z.boolean().optional().describe("The steps end here: an observer listens for stopping, not for the step."),
  }),
  Choices: z.strictObject({ ask: z.string().min(1) }),
  Choice: z.strictObject({
    letter: z.string().regex(/^[A-Z]$/, "expected one capital letter"),
    verdict: z.enum(["strong", "weak", "worse"]),
    line: z.string().min(1),
  }),
} as const;
export type TextComponent = keyof typeof textComponents;
