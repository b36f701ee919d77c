import { z } from "zod";
import { id, locale, text } from "./text.ts";

const atLeastFive = z.int().min(5, "a minimum below 5 identifies people: 5 is the floor");

/** The smallest groups that may be shown; see the privacy page. */
export const minimum = z.strictObject({
  score: atLeastFive.default(5).describe("Valid answers behind any score of a unit."),
  segment: atLeastFive.default(10).describe("Valid answers behind each category of a segment."),
  distribution: atLeastFive.default(10).describe("Valid answers behind a full distribution."),
  comment: atLeastFive.default(10).describe("Comments of a unit before any is quoted."),
  theme: atLeastFive.default(5).describe("Comments behind a theme."),
});
export type Minimum = z.infer<typeof minimum>;

/** `heartline.yaml`: the organisation and the rules that hold for all its reports. */
export const workspace = z.strictObject({
  organisation: text.describe("The name of the organisation."),
  locales: z
    .array(locale)
    .min(1)
    .default(["nl", "en"])
    .refine((list) => new Set(list).size === list.length, "each language once")
    .describe("Languages of the site; the first is the default."),
  confidentiality: z
    .strictObject({
      minimum: minimum.default({ score: 5, segment: 10, distribution: 10, comment: 10, theme: 5 }),
      public: z
        .boolean()
        .default(false)
        .describe("Only for data that is public already: no minimum, exact figures, a permanent banner says so."),
      holdSmallChanges: z
        .boolean()
        .default(true)
        .describe(
          "A unit of fewer than ten is hidden in a wave when one or two people more or fewer answered than in the last wave that showed it: what they answered would show through.",
        ),
    })
    .default({
      minimum: { score: 5, segment: 10, distribution: 10, comment: 10, theme: 5 },
      public: false,
      holdSmallChanges: true,
    }),
  comparisons: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(["congruence", "expectation"]),
        title: text,
        inside: z.string().describe("A subject of an EX survey: survey.item."),
        outside: z.string().describe("A subject of a CX survey: survey.item."),
      }),
    )
    .default([])
    .describe("Pairs shown side by side."),
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
