import type { Instrument } from "../survey/instrument.ts";
import type { Answer } from "./tally.ts";

/**
 * Whether somebody took part: answered at least half of the core items asked, and at least one. These are the respondents
 * of the response rate, and those whom weights are made for.
 *
 * Source: spec 4.
 */
export function tookPart(answers: ReadonlyMap<string, Answer>, { items }: Pick<Instrument, "items">): boolean {
  let asked = 0;
  let answered = 0;
  for (const [id, answer] of answers) {
    const item = items[id];
    if (item?.type !== "scale" || !item.core) continue;
    asked += 1;
    if (typeof answer === "number") answered += 1;
  }
  return answered > 0 && answered * 2 >= asked;
}
