import path from "node:path";
import { surveyFile } from "../../src/io/import/propose/new-files.ts";
import { structureReading } from "../../src/io/import/propose/structure-reading.ts";
import type { Places } from "../../src/io/places.ts";
import { readLimeSurveyStructure } from "../../src/io/tools/limesurvey-structure.ts";
import { counted } from "../../src/survey/counted.ts";
import { instrument as instrumentSchema } from "../../src/survey/instrument.ts";
import { problemLine } from "../../src/survey/problem.ts";
import type { Locale } from "../../src/survey/text.ts";
import { toolName } from "../../src/survey/tool-name.ts";
import { put } from "../put-files.ts";
import { say } from "../say.ts";
import type { ImportRequest } from "./import-request.ts";
import { proposedSurvey } from "./proposed-survey.ts";

/** The structure of a survey has no answers: it becomes the definition. True when that is written. */
export async function importStructure(
  request: ImportRequest,
  { place, survey, locales, isKnown }: { place: Places; survey: string; locales: readonly Locale[]; isKnown: boolean },
): Promise<boolean> {
  const name = path.basename(request.file);
  if (isKnown) {
    const remedy = `give it beside the answers: npm run import -- ANSWERS --structure ${request.file}`;
    const expected = `expected answers: this is the structure of a survey, and content/surveys/${survey}.yaml is there already`;
    console.error(problemLine({ file: request.file, expected, remedy }));
    return false;
  }
  const { reading, profile } = structureReading(await readLimeSurveyStructure(path.resolve(request.file)));
  say(`${name}: ${toolName(reading.tool)}, ${reading.dialect}`);
  for (const notice of reading.notices) say(`note: ${notice}`);
  const draft = await proposedSurvey(request, { place, reading, profile, survey, locales, settled: new Map() });
  instrumentSchema.parse(draft.definition);
  const made = place.content(`content/surveys/${survey}.yaml`);
  await put({ place: made, text: surveyFile(draft.definition, { file: name, leftOut: draft.leftOut }) });
  const items = Object.keys(draft.definition.items).length;
  say(
    `${counted(items, "question")} of ${counted(reading.columns.length, "field")}; the others are named in the file, with the reason`,
  );
  say(`written: ${made.file}`);
  say("next: import the answers with npm run import -- ANSWERS");
  return true;
}
