import type { Instrument } from "./instrument.ts";

/**
 * The surveys that lead their side: all but those that say `main: false`. Where all surveys of a side say so they all lead, since a
 * side without one would show nothing.
 *
 * @example mainSurveys(new Map()) // => new Set()
 */
export function mainSurveys(instruments: ReadonlyMap<string, Pick<Instrument, "side" | "main">>): ReadonlySet<string> {
  const declared = [...instruments].filter(([, { main }]) => main !== false);
  const led = new Set(declared.map(([, { side }]) => side));
  const alone = [...instruments].filter(([, { side }]) => !led.has(side));
  return new Set([...declared, ...alone].map(([survey]) => survey));
}
