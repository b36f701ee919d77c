import type { LedgerQuestion, LedgerRun, QuestionLedger } from "./question-ledger.ts";

/** A question that was put otherwise than when it was last asked. */
export interface LedgerChange {
  question: LedgerQuestion;
  before: LedgerRun;
  after: LedgerRun;
}

/** The options of a question with choices that came and went. */
export interface OptionChange {
  question: LedgerQuestion;
  added: LedgerQuestion["options"];
  gone: LedgerQuestion["options"];
}

/** What one wave did otherwise than the waves before it. */
export interface LedgerWave {
  wave: string;
  changed: LedgerChange[];
  options: OptionChange[];
  /** Asked for the first time. */
  added: LedgerQuestion[];
  /** Asked before, not in the wave before, and asked again. */
  again: LedgerQuestion[];
  /** Asked in the wave before and in a later one, not in this one. */
  skipped: LedgerQuestion[];
  /** Asked in the wave before, and never since. */
  withdrawn: LedgerQuestion[];
  /** Answers are weighted and were not before, or the other way round: all series break. */
  isReweighted: boolean;
}

/**
 * The ledger by wave, in order of time: only waves in which something was otherwise than before. What the first wave asked is no change.
 */
export function ledgerWaves({ waves, questions, reweighted }: QuestionLedger): LedgerWave[] {
  const all = waves.map((wave): LedgerWave => {
    const isReweighted = reweighted.includes(wave);
    return { wave, changed: [], options: [], added: [], again: [], skipped: [], withdrawn: [], isReweighted };
  });
  const byWave = new Map(all.map((own) => [own.wave, own]));
  for (const question of questions) {
    question.runs.forEach((run, index) => {
      const place = byWave.get(run.waves[0] ?? "");
      const before = question.runs.slice(0, index).findLast(({ put }) => put !== undefined);
      if (place === undefined || index === 0) return;
      if (run.put === undefined) {
        const isLast = question.runs.slice(index).every(({ put }) => put === undefined);
        place[isLast ? "withdrawn" : "skipped"].push(question);
      } else if (before === undefined) place.added.push(question);
      else {
        if (run.change !== undefined) place.changed.push({ question, before, after: run });
        if (question.runs[index - 1]?.put === undefined) place.again.push(question);
      }
    });
    for (const change of optionChanges(question)) byWave.get(change.wave)?.options.push(change);
  }
  return all.filter(({ wave: _, isReweighted, ...lists }) => {
    return isReweighted || Object.values(lists).some((list) => list.length > 0);
  });
}

function optionChanges(question: LedgerQuestion): (OptionChange & { wave: string })[] {
  const asked = question.runs.flatMap(({ waves, put }) => (put === undefined ? [] : waves));
  return asked.slice(1).flatMap((wave, index) => {
    const before = asked[index] ?? wave;
    const [then, now] = [before, wave].map((own) => question.options.filter(({ waves }) => waves.includes(own)));
    const added = now?.filter((option) => !then?.includes(option)) ?? [];
    const gone = then?.filter((option) => !now?.includes(option)) ?? [];
    return added.length + gone.length === 0 ? [] : { wave, question, added, gone };
  });
}
