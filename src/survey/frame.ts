import { z } from "zod";

/** The variable of a frame whose categories are units. */
export const unitVariable = "unit";

/**
 * `data/waves/<wave>/<survey>.frame.csv`, the population of one survey in one wave: by variable (a segment of the survey, or unit)
 * how many people each category has. All variables add up to the same total. A unit stands for its own people and those of
 * all units below it.
 */
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
