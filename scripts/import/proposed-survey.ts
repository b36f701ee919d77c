import type { FileProfile } from "../../src/io/import/column-profile.ts";
import { type Doubt, isAnswerTo } from "../../src/io/import/propose/doubt.ts";
import { languageOf } from "../../src/io/import/propose/language-of.ts";
import { type ProposedSurvey, proposeSurvey } from "../../src/io/import/propose/propose-survey.ts";
import type { Places } from "../../src/io/places.ts";
import type { ToolReading } from "../../src/io/tools/tool-reading.ts";
import { counted } from "../../src/survey/counted.ts";
import type { Locale } from "../../src/survey/text.ts";
import { say } from "../say.ts";
import type { ImportRequest } from "./import-request.ts";
import { keepAnswers, sayKept } from "./kept-answers.ts";
import { WrongUsage } from "./wrong-usage.ts";

/**
 * Proposes a definition, and asks what the file does not tell, until nothing new is in doubt.
 *
 * @throws WrongUsage where something is in doubt, nobody can be asked and `yes` was not said
 */
export async function proposedSurvey(
  request: ImportRequest,
  {
    place,
    settled,
    reading,
    profile,
    survey,
    locales,
  }: {
    place: Places;
    settled: Map<string, string>;
    reading: ToolReading;
    profile: FileProfile;
    survey: string;
    locales: readonly Locale[];
  },
): Promise<ProposedSurvey> {
  const { terminal, yes, side } = request;
  const texts = reading.columns.filter(({ role }) => role === "question").map(({ text }) => text);
  const locale = languageOf(texts, locales[0]);
  const context = {
    side: side ?? (/custom|klant|guest|client/i.test(survey) ? "cx" : "ex"),
    locale,
    locales,
    settled,
  } as const;
  say(`there is no content/surveys/${survey}.yaml yet: a definition is proposed`);
  for (;;) {
    const proposed = proposeSurvey(reading, profile, context);
    // An answer that was kept fits no more when the questions changed.
    for (const doubt of proposed.doubts) {
      const answer = settled.get(doubt.id);
      if (answer !== undefined && !isAnswerTo(doubt, answer)) settled.delete(doubt.id);
    }
    const open = proposed.doubts.filter(({ id }) => !settled.has(id));
    // Where no question seems the other way round, or a column is left out, there is nothing to stop for when nobody can be asked.
    const isMinor = ({ directions, isHarmless }: Doubt) => isHarmless === true || directions?.seems.length === 0;
    if (terminal === undefined && open.every(isMinor)) return proposed;
    const [first] = open;
    if (first === undefined) return proposed;
    if (terminal === undefined && !yes) {
      const questions = open.map(({ question }) => `  ${question}`);
      throw new WrongUsage(
        `the file leaves ${counted(questions.length, "thing")} open, and nobody can be asked here:\n${questions.join("\n")}\nrun it on a terminal, or say --yes to take the most cautious answer to each`,
      );
    }
    // One by one, an answer may settle or raise others; the cautious ones are given together, or thousands of columns would take hours.
    if (terminal === undefined || yes) for (const { id, cautious } of open) settled.set(id, cautious);
    else {
      const answer = await terminal
        .choose(first)
        .catch((error: unknown) => sayKept(error, request, { place, survey, settled }));
      settled.set(first.id, isAnswerTo(first, answer) ? answer : first.cautious);
      // As it goes: whatever stops the import, nothing is asked twice.
      await keepAnswers(place, survey, settled);
    }
  }
}
