import { rateInterval } from "../stats/rate-interval.ts";
import { wilson } from "../stats/wilson.ts";
import type { Outcome, OutcomeRow } from "../survey/outcome.ts";

/** The 95 % interval of a business figure, in its own unit. */
export interface OutcomeInterval {
  low: number;
  high: number;
}

/**
 * How many events a share or a rate counted: its value times its denominator, over a hundred. The nearest whole number where that gives the
 * figure as delivered; a source that rounds its figure leaves a part of an event.
 *
 * @example eventsOf({ value: 12.66, denominator: 158 }) // => 20
 * @example eventsOf({ value: 0, denominator: 40 }) // => 0
 */
export function eventsOf({ value, denominator = 0 }: Pick<OutcomeRow, "value" | "denominator">): number {
  const events = (value * denominator) / 100;
  const nearest = Math.round(events);
  const asDelivered = Number(((100 * nearest) / denominator).toFixed(2));
  return Math.abs(asDelivered - value) < 0.0051 ? nearest : events;
}

/**
 * What chance alone may make of a business figure: Wilson's interval for a share of separate cases, Garwood's exact Poisson interval for
 * events per hundred of an exposure (spec 9). `undefined` for an amount, such as revenue or days of absence: its parts are not counted one
 * by one, so nothing tells how far it swings by chance; and without a denominator.
 *
 * @example outcomeInterval({ value: 0, denominator: 50 }, { counted: "rate" })?.low // => 0
 * @example outcomeInterval({ value: 412, denominator: 900 }, { counted: "amount" }) // => undefined
 */
export function outcomeInterval(
  row: Pick<OutcomeRow, "value" | "denominator">,
  { counted }: Pick<Outcome, "counted">,
): OutcomeInterval | undefined {
  const { denominator } = row;
  if (counted === "amount" || denominator === undefined) return undefined;
  const events = eventsOf(row);
  const found = counted === "share" ? wilson(events, denominator) : rateInterval(events, denominator, { per: 100 });
  return found && { low: found.low, high: found.high };
}
