import { type QuestionReading, readQuestion } from "../report/friction-finding.ts";
import type { OpenQuestion } from "../report/friction-report.ts";
import { readInsight } from "./report.ts";

/** What customers say makes it hard: the open question that leads, and what its published rows allow to say. */
export interface CustomerSignal {
  question: OpenQuestion;
  reading: QuestionReading;
  /** The theme to talk about, with its row: named clearly more often than before, else clearly most. */
  theme?: QuestionReading["themes"][number];
}

/** The signal of customers in the latest wave; undefined where none of their comments were counted. */
export function customerSignal(): CustomerSignal | undefined {
  const questions = readInsight("friction")?.questions ?? [];
  const question = questions.find(({ side, asks }) => side === "cx" && asks === "friction");
  if (question === undefined) return undefined;
  const reading = readQuestion(question);
  const named = reading.rose[0] ?? reading.top;
  const theme = reading.themes.find(({ theme: { id } }) => id === named?.id);
  return { question, reading, ...(theme === undefined ? {} : { theme }) };
}
