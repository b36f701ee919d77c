import type { RawTable } from "../tables/raw-table.ts";
import { readGoogleForms } from "./google-forms.ts";
import { readLimeSurvey } from "./limesurvey.ts";
import { readMsForms } from "./ms-forms.ts";
import { readPlain } from "./plain.ts";
import { readQualtrics } from "./qualtrics.ts";
import { readSpss } from "./spss.ts";
import { readSurveyMonkey } from "./surveymonkey.ts";
import type { ReadTool, ToolReading } from "./tool-reading.ts";
import { readTypeform } from "./typeform.ts";

/** Every tool, surest marks first; the first that knows the file reads it. */
const tools: readonly ReadTool[] = [
  readSpss,
  readQualtrics,
  readSurveyMonkey,
  readLimeSurvey,
  readTypeform,
  readMsForms,
  readGoogleForms,
  readPlain,
];

/** What stands in an export, as the tool that wrote it puts it; undefined for a file without a header. */
export function readTool(raw: Pick<RawTable, "sample" | "variables" | "container">): ToolReading | undefined {
  if (raw.sample.length === 0) return undefined;
  for (const read of tools) {
    const reading = read(raw);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
