import { formatShortMonth } from "../report/format.ts";
import type { WaveInfo } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import type { ChartSpec } from "./chart.ts";
import { timeChannel } from "./time-channel.ts";
import { timeOf } from "./trend-series.ts";

/**
 * A time axis to scale: a tick at every wave, a label at the first wave of a year ("May 2023" where there is room, else
 * "2023", and fewer years when even those would touch). The same for every chart of a site in one width.
 */
export function waveAxis(waves: readonly Pick<WaveInfo, "start">[], plotWidth: number, locale: Locale): ChartSpec {
  const times = waves.map(({ start }) => timeOf(start));
  const years = [...new Set(waves.map(({ start }) => start.slice(0, 4)))];
  const room = plotWidth / Math.max(1, years.length - 1);
  const skip = Math.max(1, Math.ceil(40 / room));
  const labels = waves.map(({ start }, index) => {
    const year = start.slice(0, 4);
    const first = waves[index - 1]?.start.slice(0, 4) !== year;
    if (!first || years.indexOf(year) % skip !== 0) return "";
    return room > 76 ? formatShortMonth(start, locale) : year;
  });
  return timeChannel(times, labels);
}
