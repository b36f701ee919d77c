import type { LedgerRun, QuestionLedger } from "./question-ledger.ts";

/** What happened to the questions of a survey, counted in questions. */
export interface LedgerCounts {
  questions: number;
  waves: number;
  /** Put otherwise at some time. */
  changed: number;
  /** Whose series breaks. */
  broken: number;
  /** That came later than the first wave. */
  added: number;
  /** That an earlier wave asked and the latest did not. */
  withdrawn: number;
}

/** Counts over a whole ledger. Weights that change break the series of every question with a score that was asked before and after. */
export function ledgerCounts({ waves, questions, reweighted }: QuestionLedger): LedgerCounts {
  const count = (passes: (runs: readonly LedgerRun[]) => boolean) =>
    questions.filter(({ runs }) => passes(runs)).length;
  const isAsked = (run: { put?: unknown } | undefined) => run?.put !== undefined;
  const spans = (runs: readonly LedgerRun[], wave: string) => {
    const asked = runs.flatMap((run) => (isAsked(run) ? run.waves : [])).map((own) => waves.indexOf(own));
    const at = waves.indexOf(wave);
    return asked.some((own) => own < at) && asked.some((own) => own >= at);
  };
  return {
    questions: questions.length,
    waves: waves.length,
    changed: count((runs) => runs.some(({ change }) => change !== undefined)),
    broken: questions.filter(({ type, runs }) => {
      const isReweighted = type !== "comment" && reweighted.some((wave) => spans(runs, wave));
      return isReweighted || runs.some(({ change }) => change?.isComparable === false);
    }).length,
    added: count((runs) => runs.length > 1 && !isAsked(runs[0])),
    withdrawn: count((runs) => runs.some(isAsked) && !isAsked(runs.at(-1))),
  };
}
