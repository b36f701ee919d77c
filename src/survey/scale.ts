import { z } from "zod";
import { text } from "./text.ts";

/** The ordered answers of an item, and what counts as favourable. */
export const scale = z
  .strictObject({
    min: z.int().describe("The lowest answer."),
    max: z.int().describe("The highest answer."),
    metric: z
      .enum(["nps", "csat", "ces", "mean"])
      .optional()
      .describe(
        "nps, csat, ces: a measure with rules of its own. mean: nothing but the mean. Without it an item has favorable and mean.",
      ),
    favorable: z.array(z.int()).optional().describe("Answers that count as favourable."),
    unfavorable: z.array(z.int()).optional().describe("Answers that count as unfavourable."),
    labels: z
      .record(z.string().regex(/^-?\d+$/), text)
      .optional()
      .describe("What each answer says to a reader."),
    texts: z
      .record(z.string(), z.int())
      .optional()
      .describe("Answers written in words in the data, each with its value."),
  })
  .superRefine((value, context) => {
    if (value.max <= value.min) context.addIssue({ code: "custom", path: ["max"], message: "expected more than min" });
    if (value.metric === "nps" && (value.min !== 0 || value.max !== 10)) {
      context.addIssue({ code: "custom", path: ["metric"], message: "nps needs a scale of 0 to 10 (min: 0, max: 10)" });
    }
    if (value.metric === "nps" && (value.favorable !== undefined || value.unfavorable !== undefined)) {
      const message = "nps has cuts of its own (9-10 and 0-6); take favorable and unfavorable out";
      context.addIssue({ code: "custom", path: ["metric"], message });
    }
    const labelled = Object.keys(value.labels ?? {}).map(Number);
    const answers = [
      ...labelled,
      ...(value.favorable ?? []),
      ...(value.unfavorable ?? []),
      ...Object.values(value.texts ?? {}),
    ];
    for (const answer of answers) {
      if (answer < value.min || answer > value.max) {
        context.addIssue({ code: "custom", path: [], message: `${answer} lies outside ${value.min} to ${value.max}` });
      }
    }
    if (value.favorable?.some((answer) => value.unfavorable?.includes(answer))) {
      context.addIssue({
        code: "custom",
        path: ["favorable"],
        message: "an answer is favourable or unfavourable, not both",
      });
    }
  });
export type Scale = z.infer<typeof scale>;

/**
 * The answers that count as favourable and unfavourable: as declared, else the customary cuts of spec 1.1, 1.2 and 1.4
 * (0-10: 9-10 and 0-6; five, six and seven points: the top two or three; yes/no: 1 and 0).
 *
 * @example answerClasses({ min: 1, max: 5 }) // => { favorable: [4, 5], unfavorable: [1, 2] }
 */
export function answerClasses(scale: Scale): { favorable: readonly number[]; unfavorable: readonly number[] } {
  const { min, max } = scale;
  const points = max - min + 1;
  if (scale.metric === "nps") return { favorable: [9, 10], unfavorable: [0, 1, 2, 3, 4, 5, 6] };
  const top = scale.metric === "ces" && points === 7 ? 3 : points >= 5 ? 2 : 1;
  const favorable = scale.favorable ?? Array.from({ length: top }, (_, index) => max - top + 1 + index);
  const unfavorable = scale.unfavorable ?? Array.from({ length: top }, (_, index) => min + index);
  return { favorable, unfavorable: unfavorable.filter((answer) => !favorable.includes(answer)) };
}
