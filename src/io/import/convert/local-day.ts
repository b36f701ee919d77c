/**
 * A time zone as the clock of this machine knows it: `GMT+1` and `Z` as exports write them too. Undefined for what is no zone, or several.
 *
 * @example knownZone("GMT+5:30") // => "+05:30"
 * @example knownZone("Europe/Amsterdam") // => "Europe/Amsterdam"
 * @example knownZone("Mars/Olympus") // => undefined
 */
export function knownZone(written: string): string | undefined {
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(written.trim());
  const [, sign = "", hours = "", minutes = "00"] = offset ?? [];
  const zone =
    offset === null ? written.trim().replace(/^(?:Z|GMT)$/i, "UTC") : `${sign}${hours.padStart(2, "0")}:${minutes}`;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}

/** Turns moments into the days they belong to. */
export type DayOf = (moment: string) => string;

/**
 * The day on which a moment fell: of a moment in a known zone the day where the survey was held, of any other the day that is written.
 * Only days leave an import; hours would tell more of a respondent than a figure needs.
 *
 * @param from the zone of the moments (`UTC`, `America/Denver`); undefined where the file tells none
 * @param to the zone whose days count; undefined to take days as written
 * @throws RangeError for a zone that does not exist
 *
 * @example dayIn("UTC", "Europe/Amsterdam")("2026-05-11 22:30:00") // => "2026-05-12"
 * @example dayIn(undefined, "Europe/Amsterdam")("2026-05-11 22:30:00") // => "2026-05-11"
 */
export function dayIn(from: string | undefined, to: string | undefined): DayOf {
  if (from === undefined || to === undefined) return (moment) => moment.slice(0, 10);
  const there = new Intl.DateTimeFormat("en-CA", { timeZone: to, year: "numeric", month: "2-digit", day: "2-digit" });
  const source = offsetIn(from);
  return (moment) => {
    if (moment.length <= 10) return moment;
    const asUtc = Date.parse(`${moment.replace(" ", "T")}Z`);
    if (Number.isNaN(asUtc)) return moment.slice(0, 10);
    // Twice: around a change of the clock the first offset may be that of the other side.
    const first = asUtc - source(asUtc);
    return there.format(new Date(asUtc - source(first)));
  };
}

/** How many milliseconds a zone is ahead of UTC at a moment. */
function offsetIn(zone: string): (utc: number) => number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (utc) => {
    const part = Object.fromEntries(parts.formatToParts(new Date(utc)).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(utc / 1000) * 1000;
  };
}
