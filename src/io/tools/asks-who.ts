import { identifyingName } from "../../privacy/identifying-name.ts";
import type { ToolColumn } from "./tool-reading.ts";

/**
 * Whether a question in words of one's own asks for what identifies somebody: a name, a number, an address. Ticks, scales and
 * rankings never do, whatever their question is about.
 *
 * @example asksWho({ name: "Q7", text: "What is your name?", shape: "text" }) // => true
 * @example asksWho({ name: "Q9", text: "In which ZIP code is your home?" }) // => true
 * @example asksWho({ name: "Q8", text: "Do you answer e-mail at night?", shape: "one" }) // => false
 */
export function asksWho({
  name,
  text,
  part = "",
  shape,
}: Pick<ToolColumn, "name" | "text" | "part" | "shape">): boolean {
  if (shape !== "text" && shape !== undefined) return false;
  return [name, text, part].some((words) => identifyingName(words) !== undefined || home.test(words));
}

/** Where somebody lives, asked for in a sentence. */
const home = /(?:zip|post(?:al)?)[ -]?code/i;
