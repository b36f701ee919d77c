import type { Locale } from "../survey/text.ts";
import type { AskedRun } from "./asked-run.ts";

/**
 * How a question was asked as readers of one language know it: a change of words in another language that leaves the series whole is no change
 * to them. One that breaks it is told to everybody, for the answers of all languages are counted together.
 */
export function readerRuns(runs: readonly AskedRun[], locale: Locale): AskedRun[] {
  const read: AskedRun[] = [];
  for (const run of runs) {
    const last = read.at(-1);
    const { what = [], only = locale, isComparable = false } = run.change ?? {};
    const isUnread = only !== locale && isComparable && what.every((own) => own === "wording");
    if (!isUnread || run.put === undefined) read.push(run);
    else if (last?.put === undefined) read.push({ waves: run.waves, put: run.put });
    else read.splice(-1, 1, { ...last, waves: [...last.waves, ...run.waves] });
  }
  return read;
}
