// Findings are made of the same subjects that charts lead with, so they are chosen in report/.
export { headlineOf, leadingSubjects, surveysInOrder, widerSubjects } from "../report/leading-subjects.ts";
