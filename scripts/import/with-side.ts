import { say } from "../say.ts";
import type { ImportRequest } from "./import-request.ts";

/** Who answered, as it is asked. */
export const sideDoubt = {
  id: "side",
  question: "Who answered?",
  choices: [
    { value: "ex", says: "employees" },
    { value: "cx", says: "customers" },
  ],
  cautious: "ex",
};

/** What a survey is called that was given no name. */
export function surveyOf(side: ImportRequest["side"]): string {
  return side === "cx" ? "customer" : "employee";
}

/** The request for a survey that is not described yet, with who answered: a file does not tell. Without anybody to ask it is said what is assumed. */
export async function withSide(request: ImportRequest): Promise<ImportRequest> {
  const { side, survey, terminal, yes } = request;
  if (side !== undefined || survey !== undefined) return request;
  if (terminal === undefined || yes) {
    sayAssumedSide();
    return request;
  }
  return { ...request, side: (await terminal.choose(sideDoubt)) === "cx" ? "cx" : "ex" };
}

/** Tells what is taken for granted where nobody said who answered. */
export function sayAssumedSide(): void {
  say("note: these are taken for answers of employees; for those of customers say --side cx");
}
