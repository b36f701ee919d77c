import type { ChartSpec } from "./chart.ts";

/**
 * A time axis to scale, with a tick and a label, which may be empty, at each of its times.
 *
 * @param times in order, in milliseconds
 */
export function timeChannel(times: readonly number[], labels: readonly string[]): ChartSpec {
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  return {
    field: "time",
    type: "temporal",
    scale: { type: "utc", domain: from === to ? [from - 1e10, to + 1e10] : [from, to], nice: false },
    axis: {
      values: times,
      labelExpr: `${JSON.stringify(labels)}[indexof(${JSON.stringify(times)}, time(datum.value))]`,
      labelOverlap: false,
      labelFlush: true,
      tickOpacity: 1,
    },
  };
}
