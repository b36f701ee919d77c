import type { Locale } from "../survey/text.ts";
import type { LedgerQuestion, LedgerRun, QuestionLedger } from "./question-ledger.ts";
import type { QuestionRow } from "./rows.ts";

/**
 * The ledger as a table: a row for each stretch of waves in which a question was put the same way, or not asked; a single row for one that
 * no wave has asked yet.
 */
export function questionRows({ survey, questions }: QuestionLedger): QuestionRow[] {
  return questions.flatMap((question) => {
    const { runs } = question;
    // What was never asked stands as it would be put; what was not asked for a while has no words then.
    const isPlanned = runs.every(({ put }) => put === undefined);
    if (isPlanned) return rowOf(survey, question, { waves: [], ...runs[0], reweighted: false }, 1, question);
    return runs.map((run, index) => rowOf(survey, question, run, index + 1, run.put));
  });
}

function rowOf(
  survey: string,
  question: LedgerQuestion,
  run: LedgerRun,
  stretch: number,
  put: LedgerRun["put"],
): QuestionRow {
  const answers = put === question ? question.answers : run.answers;
  const { change } = run;
  const note = (locale: Locale) => change?.notes.flatMap((own) => own[locale] ?? []).join(" ") ?? "";
  return {
    survey,
    place: question.place,
    item: question.item,
    stretch,
    from: run.waves[0] ?? "",
    to: run.waves.at(-1) ?? "",
    waves: run.waves.length,
    asked: run.put === undefined ? "no" : "yes",
    type: question.type,
    text_nl: put?.text.nl ?? "",
    text_en: put?.text.en ?? "",
    scale: answers?.scale ?? "",
    ...(put?.scale === undefined ? {} : { min: put.scale.min, max: put.scale.max }),
    labels_nl: put === undefined ? "" : labelsIn(question, put, run, "nl"),
    labels_en: put === undefined ? "" : labelsIn(question, put, run, "en"),
    direction: put === undefined || question.type === "comment" ? "" : put.reversed ? "low-is-good" : "high-is-good",
    favorable: answers?.favorable.join(" ") ?? "",
    unfavorable: answers?.unfavorable.join(" ") ?? "",
    missing: put === undefined ? "" : missingOf(question, run),
    changed: change?.what.join(" ") ?? "",
    kind: change?.kind ?? "",
    language: change?.only ?? "",
    series: change === undefined ? "" : change.isComparable ? "goes-on" : "breaks",
    note_nl: note("nl"),
    note_en: note("en"),
  };
}

/** What answers say, or the options that were offered in that stretch: `1: Nooit; 5: Altijd`. */
function labelsIn(
  { options }: LedgerQuestion,
  { scale }: NonNullable<LedgerRun["put"]>,
  run: LedgerRun,
  locale: Locale,
): string {
  const offered = options.filter(
    ({ waves }) => run.put === undefined || run.waves.some((wave) => waves.includes(wave)),
  );
  const named = [...Object.entries(scale?.labels ?? {}), ...offered.map(({ id, text }) => [id, text] as const)];
  return named.flatMap(([name, text]) => (text[locale] === undefined ? [] : `${name}: ${text[locale]}`)).join("; ");
}

function missingOf({ missing, missingIn }: LedgerQuestion, { waves }: LedgerRun): string {
  const shown = (codes: readonly string[]) => codes.map((code) => (code === "" ? "(blank)" : code)).join("; ");
  const otherwise = missingIn.filter(({ wave }) => waves.includes(wave));
  return [shown(missing), ...otherwise.map(({ wave, missing: own }) => `${wave}: ${shown(own)}`)].join(" | ");
}
