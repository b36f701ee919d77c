// Findings are made of the same subjects that charts lead with, so they are chosen in report/.
export { everySurvey, headlineOf, leadingSubjects, surveysInOrder, widerSubjects } from "../report/leading-subjects.ts";
