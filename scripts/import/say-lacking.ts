import { missingLocales } from "../../src/io/missing-locales.ts";
import type { ToolId } from "../../src/io/tools/tool-reading.ts";
import type { Locale } from "../../src/survey/text.ts";
import { say } from "../say.ts";

/** Texts in one language are enough for answers, and not for a site in two. */
export function sayLacking(
  definition: unknown,
  { survey, locales, tool }: { survey: string; locales: readonly Locale[]; tool: ToolId },
): void {
  const lacking = missingLocales(definition, locales);
  for (const locale of locales) {
    const n = lacking.filter((own) => own.locale === locale).length;
    if (n === 0) continue;
    const structure =
      tool === "limesurvey" ? ` (a --structure that holds both languages gives them to a new definition)` : "";
    say(
      `note: ${n} ${n === 1 ? "text" : "texts"} of content/surveys/${survey}.yaml ${n === 1 ? "is" : "are"} not in ${locale}: the answers do not need them, a site does; write them${structure}, or take ${locale} out of locales in heartline.yaml`,
    );
  }
}
