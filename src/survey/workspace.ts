import { z } from "zod";
import { journey } from "./journey.ts";
import { id, locale, text } from "./text.ts";
import { day } from "./wave.ts";

/** The smallest minimum that a workspace may set (spec 6.1): below it, groups identify people. */
export const floor = 5;

const atLeastFive = z.int().min(floor, `a minimum below ${floor} identifies people: ${floor} is the floor`);

/** What is not said follows from what is: no minimum falls below that of a score. */
const usual = { score: 5, segment: 10, distribution: 10, comment: 10, theme: 5 } as const;

/** The smallest groups that may be shown; see the privacy page. */
export const minimum = z
  .strictObject({
    score: atLeastFive.default(usual.score).describe("Valid answers behind any score of a unit."),
    segment: atLeastFive.optional().describe("Valid answers behind each category of a segment."),
    distribution: atLeastFive.optional().describe("Valid answers behind a full distribution."),
    comment: atLeastFive.optional().describe("Comments of a unit before any is quoted."),
    theme: atLeastFive.optional().describe("Comments behind a theme."),
  })
  .superRefine(({ score, ...others }, context) => {
    for (const [kind, least] of Object.entries(others)) {
      // Below the floor it was said already.
      if (least === undefined || least < floor || least >= score) continue;
      const message = `a minimum below that of a score (${score}) would tell more of a group than its score may`;
      context.addIssue({ code: "too_small", origin: "number", minimum: score, inclusive: true, path: [kind], message });
    }
  })
  .transform(({ score, ...given }) => {
    const least = (kind: keyof typeof given) => given[kind] ?? Math.max(usual[kind], score);
    return {
      score,
      segment: least("segment"),
      distribution: least("distribution"),
      comment: least("comment"),
      theme: least("theme"),
    };
  });
export type Minimum = z.infer<typeof minimum>;

/** What a workspace sets of its confidentiality. */
export const confidentiality = z.strictObject({
  minimum: minimum.default({ ...usual }),
  holdSmallChanges: z
    .boolean()
    .default(true)
    .describe("Whether the later wave of a small unit is held back when one or two people joined or left it."),
  rowsInGit: z
    .boolean()
    .default(false)
    .describe("Git may track rows of respondents: only for rows that are synthetic, or public already."),
  public: z
    .boolean()
    .default(false)
    .describe("Only for data that is public already: no minimum, exact figures, a permanent banner says so."),
});
export type Confidentiality = z.infer<typeof confidentiality>;

/** A wave that is still to be held. */
export const plannedWave = z.strictObject({ id, title: text, start: day, end: day });
export type PlannedWave = z.infer<typeof plannedWave>;

/** How the words of a site are kept true. */
export const upkeep = z.strictObject({
  owner: text
    .optional()
    .describe("The role that keeps pages that name no owner of their own, those with figures included."),
  review: day.optional().describe("When those pages must be read through again."),
  translationGrace: z
    .int()
    .min(0)
    .default(30)
    .describe("Days after which a translation that lags behind its source fails the build instead of warning."),
});
export type Upkeep = z.infer<typeof upkeep>;

/** `heartline.yaml`: the organisation and the rules that hold for all its reports. */
export const workspace = z.strictObject({
  organisation: text.describe("The name of the organisation."),
  locales: z
    .array(locale)
    .min(1)
    .default(["nl", "en"])
    .refine((list) => new Set(list).size === list.length, "each language once")
    .describe("Languages of the site; the first is the default."),
  confidentiality: confidentiality.default(confidentiality.parse({})),
  comparisons: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(["congruence", "expectation"]),
        title: text,
        inside: z
          .string()
          .describe("survey.item: of a value a subject of an EX survey; of an expectation what people experienced."),
        outside: z
          .string()
          .describe("survey.item: of a value a subject of a CX survey; of an expectation what people expected."),
      }),
    )
    .default([])
    .describe("Pairs shown side by side; values stand with their behaviour in content/values.yaml."),
  journey: journey.default(journey.parse({})).describe("The phases that employees and customers go through."),
  planned: z
    .array(plannedWave)
    .default([])
    .describe(
      "Waves to come, so that goals and actions can be due in them; they are no longer needed once they lie in data/waves.",
    ),
  upkeep: upkeep
    .default(upkeep.parse({}))
    .describe("Who keeps the pages true, and how long a translation may lag behind."),
  plausibility: z
    .enum(["warn", "strict"])
    .default("warn")
    .describe(
      "What npm run check does with answers that look wrong beside the wave before: warn, or strict to fail unless the wave accepts them.",
    ),
  contact: text.optional().describe("Whom a reader can ask, printed on the privacy page."),
  brand: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i)
        .optional(),
      logo: z.string().optional(),
    })
    .default({}),
  site: z.strictObject({ url: z.url().optional(), base: z.string().default("/") }).default({ base: "/" }),
});
export type Workspace = z.infer<typeof workspace>;
