import type { Evidence } from "../../src/io/import/evidence/evidence.ts";
import { namesNobody } from "../../src/io/import/personal/person-doubt.ts";
import type { ProposedSurvey } from "../../src/io/import/propose/propose-survey.ts";
import { identifyingWords } from "../../src/privacy/identifying-name.ts";
import { counted } from "../../src/survey/counted.ts";
import { say } from "../say.ts";
import { namedColumns } from "./named-columns.ts";
import { sayLeftOut } from "./say-left-out.ts";

/** More columns that nobody asks for are counted; the evidence has them all. */
const mostTold = 20;

/** What was done with the rows, the columns and the answers, in a few lines; all of it stands in the evidence. */
export function sayEvidence(
  { rows, columns, answers, time, mapping: { survey } }: Evidence,
  draft: ProposedSurvey | undefined,
): void {
  const aside = Object.entries(rows.aside).map(([reason, n]) => `${n} ${reason}`);
  const was = rows.read - rows.kept > 0 ? "set aside" : "kept although not sent in";
  say(`${rows.kept} of ${counted(rows.read, "row")} kept${aside.length === 0 ? "" : `; ${was}: ${aside.join(", ")}`}`);
  if (columns.taken.some(({ by }) => by === "made"))
    say("the file has no ids of respondents: each row got one of its own");
  const personal = columns.personal.map((name) => {
    const why = columns.why?.[name];
    return why === undefined ? name : `${name} (${why})`;
  });
  if (personal.length > 0) say(`columns that tell who somebody is, not read: ${personal.join(", ")}`);
  const [named] = Object.entries(columns.why ?? {}).find(([, why]) => why.endsWith(identifyingWords.name)) ?? [];
  // A survey that is described says itself what it asks for: a column that it does not ask for need not be read.
  if (named !== undefined && draft !== undefined) {
    say(
      `a column that only looks like names of people is read with ${namesNobody(named)}, when content/surveys/${survey}.yaml is taken away and --replace is said`,
    );
  }
  const given = Object.values(answers).reduce((sum, own) => sum + own.given, 0);
  const none = Object.values(answers).reduce(
    (sum, own) => sum + own.missing.reduce((all, { n }) => all + n, own.unlisted?.missing ?? 0),
    0,
  );
  say(
    `${counted(columns.taken.length, "column")} taken, ${counted(given, "answer")} matched, ${none} ${none === 1 ? "cell that means" : "cells that mean"} no answer, none unmatched`,
  );
  if (draft === undefined && columns.unused.length > 0)
    say(`not asked for by the survey: ${namedColumns(columns.unused, mostTold)}`);
  const isPersonal = new Set(columns.personal);
  if (draft !== undefined) sayLeftOut({ leftOut: draft.leftOut.filter(({ column }) => !isPersonal.has(column)) });
  say(`time: ${time.decided}`);
}
