import type { ToolId } from "../../src/io/tools/tool-reading.ts";

/** What people call the tool that wrote a file. */
export const toolNames: Readonly<Record<ToolId, string>> = {
  qualtrics: "Qualtrics",
  surveymonkey: "SurveyMonkey",
  limesurvey: "LimeSurvey",
  "ms-forms": "Microsoft Forms",
  "google-forms": "Google Forms",
  typeform: "Typeform",
  spss: "SPSS",
  plain: "a table of no tool that is known",
};
