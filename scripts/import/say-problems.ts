import type { ProblemList } from "../../src/io/problem-list.ts";
import { counted } from "../../src/survey/counted.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { complain } from "../say.ts";

/** Prints every problem; false, as the answers are not in place. */
export function sayProblems(problems: ProblemList): false {
  const all = problems.all();
  for (const problem of all) console.error(problemLine(problem));
  complain(`${counted(all.length, "problem")}; nothing was written.`);
  return false;
}
