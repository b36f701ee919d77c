import { z } from "zod";
import { id } from "./text.ts";

/** The variable of a frame whose categories are units. */
export const unitVariable = "unit";

/** A row of `data/waves/<wave>/<survey>.frame.csv`: how many people of the population are in one category. */
export const frameRow = z.strictObject({
  variable: id.describe("The id of a segment of the survey, or unit. All variables add up to the same total."),
  category: id.describe(
    "A category of that segment; for unit the id of a unit of the wave's tree, which stands for the people of that unit and of all units below it.",
  ),
  n: z.int().min(0).describe("How many people of the population are in it: people, not a share."),
});
export type FrameRow = z.infer<typeof frameRow>;

/** The population of one survey in one wave: by variable, how many people each category has. */
export type Frame = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How weights are made from a frame. */
export const weighting = z.strictObject({
  trim: z
    .tuple([z.number().gt(0).max(1), z.number().min(1)])
    .optional()
    .describe(
      "The smallest and the largest weight allowed, where the average is 1 (spec 4: [0.2, 5]). Without it weights are not trimmed.",
    ),
});
export type Weighting = z.infer<typeof weighting>;
