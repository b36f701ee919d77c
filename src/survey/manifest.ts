import { z } from "zod";
import { id, text } from "./text.ts";
import { day } from "./wave.ts";
import { minimum } from "./workspace.ts";

/** The format that `npm run close` writes. A higher number was written by a newer version. */
export const manifestFormat = 1;

/** A hash with its kind before it: `sha256:…`, or `keyed:…` where a plain one could be guessed. */
const digest = z.string().regex(/^(sha256|keyed):[0-9a-f]+$/, "expected a hash");

/** Packed marks of people: eight letters each, in code-point order. */
const marks = z.string().regex(/^([A-Za-z0-9_-]{8})*$/, "expected marks of eight letters each");

/** The people whom one published group has for itself: a unit without the units shown below it, or a category in such a unit. */
export const releasedGroup = z.strictObject({
  unit: id,
  segment: z.string().describe("Empty for the unit itself."),
  category: z.string(),
  people: marks.describe(
    "A keyed hash of what each of them answered, made for this group alone: nobody can be followed from one group to another.",
  ),
  answers: z
    .record(z.string(), z.string())
    .describe("Per item a keyed sketch of the answers, which tells only whether fewer than the minimum differ."),
});
export type ReleasedGroup = z.infer<typeof releasedGroup>;

/** One survey of a closed wave. */
export const releasedSurvey = z.strictObject({
  kind: z.enum(["answers", "counts", "scores"]),
  reading: digest.describe("The instrument as far as it decides how this wave is read and counted."),
  shown: z
    .array(z.strictObject({ unit: id, segment: z.string(), category: z.string(), n: z.int() }))
    .describe(
      "What was published, with the most respondents behind a figure of it; nothing of a group that was hidden.",
    ),
  items: z.array(z.string()).describe("The items and options that were counted."),
  groups: z.array(releasedGroup).describe("None where the survey was delivered as counts, or where all is public."),
  counts: digest.optional().describe("Of a survey that was delivered as counts: all of them together."),
});
export type ReleasedSurvey = z.infer<typeof releasedSurvey>;

/** What readers are told about a wave that was published again with other figures. */
export const correction = z.strictObject({
  date: day.describe("The day on which the corrected figures were closed."),
  text: text.describe("What was corrected, for readers."),
});
export type Correction = z.infer<typeof correction>;

/** What readers hold of one release of a wave. */
const release = z.strictObject({
  tree: z.record(id, z.union([id, z.literal("")])).describe("Each unit with its parent; empty for the root."),
  surveys: z.record(id, releasedSurvey),
});
export type PastRelease = z.infer<typeof release>;

/** `data/waves/<wave>/manifest.json`: a published wave as it was frozen by `npm run close` (spec 6.7, design 9). */
export const manifest = z.strictObject({
  format: z.literal(manifestFormat),
  wave: id,
  closed: day,
  key: digest.describe("Tells whether a release.key is the one that the marks were made with."),
  minimum: z.union([minimum, z.literal("public")]).describe("The smallest groups that were in force."),
  inputs: z.record(z.string(), digest).describe("The files of the wave."),
  description: digest.describe("What wave.md says that decides a figure: dates, invited, format."),
  ...release.shape,
  earlier: z.array(release).describe("The releases before the last correction: readers hold those too."),
  figures: z.record(z.string(), digest).describe("The published figures, per survey, subject and metric."),
  corrections: z.array(correction).describe("In order of time; printed on the pages of the wave."),
});
export type Manifest = z.infer<typeof manifest>;
