const names: ReadonlyMap<string, string> = new Map([
  ["qualtrics", "Qualtrics"],
  ["surveymonkey", "SurveyMonkey"],
  ["limesurvey", "LimeSurvey"],
  ["ms-forms", "Microsoft Forms"],
  ["google-forms", "Google Forms"],
  ["typeform", "Typeform"],
  ["spss", "SPSS"],
]);

/**
 * What people call a survey tool; undefined where there is no one tool of that id.
 *
 * @example toolName("ms-forms") // => "Microsoft Forms"
 * @example toolName("plain") // => undefined
 */
export function toolName(id: string): string | undefined {
  return names.get(id);
}
