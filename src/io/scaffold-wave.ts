import { stringify } from "yaml";
import { wave } from "../survey/wave.ts";
import type { ScaffoldContext } from "./scaffold-context.ts";
import type { ScaffoldFile } from "./scaffold-file.ts";
import { blankText, optionalLine, scaffoldLine } from "./scaffold-line.ts";

/**
 * A wave to fill in (`data/waves/<wave>/wave.md`): the surveys and the format of the last wave that was held, and the title and the days under which it was
 * planned. How many were invited, what happened and what there is to say of it are those of the new wave, and stay blank.
 */
export function scaffoldWave(
  id: string,
  { locales, held, planned }: Pick<ScaffoldContext, "locales" | "held" | "planned">,
): ScaffoldFile {
  const { shape } = wave;
  const plan = planned.find((each) => each.id === id);
  const last = held.at(-1);
  const surveys = Object.entries(last?.surveys ?? {}).map(([survey, { invited }]) =>
    invited === undefined ? `  ${survey}: {}` : `  ${survey}: { invited: }`,
  );
  const format = Object.keys(last?.format ?? {}).length === 0 ? [] : [stringify({ format: last?.format }).trimEnd()];
  const events = `events: [{ date: , ${blankText("title", locales)}, units: [] }]`;
  const settings = [
    scaffoldLine(plan === undefined ? blankText("title", locales) : flow("title", plan.title), shape.title),
    scaffoldLine(`start: ${plan?.start ?? ""}`.trimEnd(), shape.start),
    scaffoldLine(`end: ${plan?.end ?? ""}`.trimEnd(), shape.end),
    scaffoldLine(["surveys:", ...surveys].join("\n"), shape.surveys),
    ...format,
    optionalLine(events, shape.events),
  ];
  const notes = locales.map((locale) => `## ${locale}\n`);
  return { file: `data/waves/${id}/wave.md`, text: `---\n${settings.join("\n")}\n---\n${notes.join("\n")}` };
}

/** A setting with settings below it, on one line. */
function flow(setting: string, value: object): string {
  return `${setting}: ${stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim()}`;
}
