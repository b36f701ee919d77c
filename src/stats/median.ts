/**
 * The middle value, or the mean of the two middle ones; `undefined` without values.
 *
 * Source: standard.
 *
 * @example median([5, 1, 4]) // => 4
 * @example median([]) // => undefined
 */
export function median(values: readonly number[]): number | undefined {
  const ordered = [...values].sort((one, other) => one - other);
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.ceil(ordered.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
