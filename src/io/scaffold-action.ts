import { action, level } from "../survey/action.ts";
import type { ScaffoldContext } from "./scaffold-context.ts";
import type { ScaffoldFile } from "./scaffold-file.ts";
import { blankText, optionalLine, scaffoldLine } from "./scaffold-line.ts";

/**
 * A goal or an action to fill in (`content/actions/<action>.md`). The last wave that was held is its baseline; by when, by how much and who keeps it
 * going are for people to decide, and stay blank.
 */
export function scaffoldAction(
  id: string,
  { locales, held, planned }: Pick<ScaffoldContext, "locales" | "held" | "planned">,
): ScaffoldFile {
  const { shape } = action;
  const last = held.at(-1);
  const toCome = planned.flatMap((wave) => (last === undefined || wave.start > last.start ? wave.id : []));
  const waves = toCome.length === 0 ? "None is planned there yet." : `To come: ${toCome.join(", ")}.`;
  const blank = (setting: "title" | "why" | "owner" | "said") => blankText(setting, locales);
  const settings = [
    scaffoldLine(blank("title"), shape.title),
    scaffoldLine("level:", { description: `One of ${level.options.join(", ")}.` }),
    scaffoldLine(blank("owner"), shape.owner),
    scaffoldLine("of:", shape.of),
    scaffoldLine(`from: ${last?.id ?? ""}`.trimEnd(), shape.from),
    scaffoldLine("target:", shape.target),
    scaffoldLine("due:", { description: `${shape.due.description} ${waves}` }),
    "\n# What follows may stay away. Take the # off a line to use it.",
    optionalLine("kind: goal", shape.kind),
    optionalLine(blank("why"), shape.why),
    optionalLine("unit:", shape.unit),
    optionalLine("goal:", shape.goal),
    optionalLine("metric:", shape.metric),
    optionalLine("started:", shape.started),
    optionalLine("review:", shape.review),
    optionalLine("plays: []", shape.plays),
    optionalLine("triedIn: []", shape.triedIn),
    optionalLine("audience: [employees, customers]", shape.audience),
    optionalLine(blank("said"), shape.said),
    optionalLine("theme:", shape.theme),
    optionalLine(`did: [{ on: , ${blankText("text", locales)} }]`, shape.did),
    optionalLine(`not: [{ ${blankText("text", locales)}, ${blankText("because", locales)} }]`, shape.not),
  ];
  const log = "The log of those who do the work stands here. It is never published.";
  return { file: `content/actions/${id}.md`, text: `---\n${settings.join("\n")}\n---\n\n${log}\n` };
}
