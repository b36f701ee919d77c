import type { Frame } from "./measure-frame.ts";

const steps = [1, 2, 2.5, 5, 10];

/**
 * The part of the number line that a business figure is drawn on: round numbers around everything shown, with three to five grid lines,
 * and never below zero for what cannot be. Business figures share no scale, so each series has its own.
 *
 * @example outcomeFrame([5.4, 6.1]) // => { domain: [5.25, 6.25], ticks: [5.25, 5.5, 5.75, 6, 6.25] }
 * @example outcomeFrame([0.3, 0.3]).ticks // => [0, 0.3, 0.6]
 */
export function outcomeFrame(values: readonly number[]): Frame {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high > low)) {
    const reach = Math.abs(high) || 1;
    return { domain: [high - reach, high + reach], ticks: [high - reach, high, high + reach].map(tidy) };
  }
  const rough = (high - low) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (steps.find((one) => one * power >= rough) ?? 10);
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => tidy((from + at) * step));
  return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks };
}

function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
