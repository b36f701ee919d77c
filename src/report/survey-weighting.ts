import { z } from "zod";
import { highDesignEffect, weightEffect } from "../analysis/weight-effect.ts";
import type { SurveyCounts } from "../counts/survey-counts.ts";
import { unitVariable } from "../survey/frame.ts";
import type { Instrument } from "../survey/instrument.ts";
import { type Text, text } from "../survey/text.ts";
import type { SourceFile } from "./report-input.ts";
import { round } from "./round.ts";

/** How one survey of one wave was weighted, over the whole organisation. */
export const surveyWeighting = z.strictObject({
  by: z.enum(["frame", "column"]).describe("Weights from a frame, made by the build, or from a column of the data."),
  variables: z.array(text).describe("The variables of the frame."),
  effect: z
    .strictObject({
      smallest: z.number().optional().describe("The smallest weight; 1 is the average of weights from a frame."),
      largest: z
        .number()
        .optional()
        .describe("Both are absent where they would tell how few of a small category took part."),
      designEffect: z.number().describe("n·Σw²/(Σw)², to one decimal."),
      heavy: z.boolean().describe("A design effect above 2: a reader is warned."),
      effective: z.int().describe("How many equally weighted respondents these are worth (Kish)."),
    })
    .optional()
    .describe("Absent: there is a frame, but all its categories responded alike, so there are no weights."),
  leftOver: z
    .number()
    .optional()
    .describe("Points, one decimal: how far trimming leaves a weighted share from the population's."),
});
export type SurveyWeighting = z.infer<typeof surveyWeighting>;

/**
 * What is published of the weights of one survey in one wave; undefined where there is neither a frame nor a weight column.
 * A weight from a frame is people in the population per respondent, so who knows the population can work out how many
 * took part: no weights are named where that would be fewer than the minimum, or where the frame is by unit.
 *
 * @param minimum respondents that a category needs before its weight may be known
 */
export function weightingOf(
  { weights }: Pick<SurveyCounts, "weights">,
  { frame }: Pick<SourceFile, "frame">,
  instrument: Instrument | undefined,
  minimum: number,
): SurveyWeighting | undefined {
  if (frame === undefined && weights === undefined) return undefined;
  const title = (variable: string): Text =>
    variable === unitVariable
      ? { nl: "onderdeel", en: "unit" }
      : (instrument?.segments[variable]?.title ?? { en: variable });
  // Of a unit that is hidden to protect another, the number of respondents is hidden too.
  const byUnit = frame?.variables.includes(unitVariable) ?? false;
  const mayName = frame === undefined || (frame.fewest >= minimum && !byUnit);
  const leftOver = round(100 * (frame?.marginError ?? 0), 1);
  return {
    by: frame === undefined ? "column" : "frame",
    variables: (frame?.variables ?? []).map(title),
    ...(weights === undefined ? {} : { effect: rounded(weightEffect(weights), mayName) }),
    ...(leftOver === 0 ? {} : { leftOver }),
  };
}

function rounded({ smallest, largest, designEffect, effective }: ReturnType<typeof weightEffect>, mayName: boolean) {
  return {
    ...(mayName ? { smallest: round(smallest, 2), largest: round(largest, 2) } : {}),
    designEffect: round(designEffect, 1),
    heavy: designEffect > highDesignEffect,
    effective: round(effective, 0),
  };
}
