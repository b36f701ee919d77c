import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { itemChange } from "../survey/item-change.ts";
import { itemWording } from "../survey/item-wording.ts";
import type { AskedRun } from "./asked-run.ts";

/**
 * How an item was put over the waves of its survey, as the ledger has it: one run for as long as nothing changed, a run for waves that did
 * not ask it, and with each change what it was and whether the series goes on.
 *
 * @param held the waves of the survey, in order of time
 * @param asked those of them that asked the item
 */
export function askedRuns(
  instrument: Instrument,
  item: string,
  held: readonly string[],
  asked: ReadonlySet<string>,
): AskedRun[] {
  const runs: AskedRun[] = [];
  let last: string | undefined;
  for (const wave of held) {
    const run = runs.at(-1);
    if (!asked.has(wave)) {
      if (run !== undefined && run.put === undefined) run.waves.push(wave);
      else runs.push({ waves: [wave] });
      continue;
    }
    const change = last === undefined ? undefined : itemChange(instrument, item, last, wave);
    last = wave;
    if (run?.put !== undefined && change === undefined) run.waves.push(wave);
    else {
      const told = change && { ...change, what: [...change.what], notes: [...change.notes] };
      runs.push({ waves: [wave], put: putIn(instrument, item, wave), ...(told === undefined ? {} : { change: told }) });
    }
  }
  return runs;
}

function putIn(instrument: Instrument, item: string, wave: string): NonNullable<AskedRun["put"]> {
  const own = instrumentIn(instrument, wave).items[item];
  const scale = instrument.scales[own?.scale ?? ""];
  return {
    text: itemWording(instrument, item, wave),
    ...(scale === undefined ? {} : { scale: { min: scale.min, max: scale.max, labels: scale.labels ?? {} } }),
    reversed: own?.reversed ?? false,
  };
}
