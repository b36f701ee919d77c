import type { ToolColumn } from "../../tools/tool-reading.ts";

const nouns =
  "afdeling|team|unit|department|dept|onderdeel|organisatieonderdeel|business ?unit|vestiging|locatie|location|sector";
const unitNames = new RegExp(`^(?:${nouns})\\b`, "i");
const unitQuestion = new RegExp(
  `\\b(?:welke?|which|what|wat is (?:je|jouw|uw)|what is your)\\s+(?:\\w+\\s+)?(?:${nouns})\\b`,
  "i",
);

/**
 * Whether a column seems to say to which unit of the organisation somebody belongs: by a heading, or by the question that form tools have
 * in its place.
 *
 * @example namesUnit({ name: "Q1", text: "Op welke afdeling werk je?" }) // => true
 * @example namesUnit({ name: "Q1", text: "In my team I can speak up" }) // => false
 */
export function namesUnit({ name, text }: Pick<ToolColumn, "name" | "text">): boolean {
  return [name, text].some((words) => unitNames.test(words) || unitQuestion.test(words));
}
