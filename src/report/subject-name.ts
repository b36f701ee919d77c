import type { Subject } from "./site-report.ts";
import type { SurveyedWaves } from "./surveyed-waves.ts";

/** What a subject is called in files and addresses. */
export function subjectName(
  subject: string,
  kind: Subject["kind"],
  { survey, instrument }: Pick<SurveyedWaves, "survey" | "instrument">,
): Pick<Subject, "id" | "survey" | "subject" | "slug" | "side" | "kind"> {
  const slug = subject.replaceAll(".", "-");
  return { id: `${survey}.${subject}`, survey, subject, slug, side: instrument.side, kind };
}
