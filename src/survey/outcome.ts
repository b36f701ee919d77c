import { z } from "zod";
import { id, text } from "./text.ts";
import { day } from "./wave.ts";

/** The definition of a business outcome, in `content/outcomes.yaml`. */
export const outcome = z.strictObject({
  title: text,
  definition: text.describe("What is counted, over what, in plain words."),
  unit: z.enum(["percent", "euro", "number"]),
  kind: z
    .enum(["rate", "total"])
    .default("rate")
    .describe(
      "A total adds up over units and contributors, such as revenue: outcomes.csv then gives its two largest contributors, largest and second_largest.",
    ),
  counted: z
    .enum(["share", "rate", "amount"])
    .default("amount")
    .describe(
      "share: per cent of the cases in the denominator, each yes or no. rate: events per hundred of the exposure in the denominator, such as person-years. amount: anything else; it has no interval.",
    ),
  pages: z
    .array(z.enum(["key-figures", "outcomes", "contact-centre"]))
    .min(1)
    .default(["key-figures", "outcomes"])
    .describe(
      "Where it is shown: among the key figures of every unit, on the page of business outcomes, on the page of the contact centre.",
    ),
  asked: z
    .string()
    .optional()
    .describe("The question to customers about the same thing, as survey.item: shown beside it, by channel."),
  decimals: z.int().min(0).max(2).default(1),
  better: z.enum(["up", "down"]).describe("The direction that is good news."),
  side: z.enum(["ex", "cx", "business"]).describe("Beside which figures it is shown."),
  source: text.describe("Which administration it comes from."),
});
export type Outcome = z.infer<typeof outcome>;

export const outcomes = z.record(id, outcome);

/** A row of `data/outcomes.csv`. */
export const outcomeRow = z.strictObject({
  period_start: day,
  period_end: day,
  unit: id,
  outcome: id,
  value: z.number(),
  denominator: z.number().positive().optional(),
  largest: z.number().nonnegative().optional(),
  second_largest: z.number().nonnegative().optional(),
});
export type OutcomeRow = z.infer<typeof outcomeRow>;

/**
 * Whether a figure is a share or a rate of customers, contacts or offers: what is counted over few of them tells of each (spec 6).
 *
 * @example isCountedOverCustomers({ counted: "share", side: "cx" }) // => true
 * @example isCountedOverCustomers({ counted: "rate", side: "ex" }) // => false
 */
export function isCountedOverCustomers({ counted, side }: Pick<Outcome, "counted" | "side">): boolean {
  return counted !== "amount" && side !== "ex";
}
