/**
 * Whether a page should have been read through by now: its day of review lies before the date of the build. On the day itself there is
 * still time; a page without such a day is never late.
 *
 * @example isOverdue("2026-10-01", "2026-10-01") // => false
 * @example isOverdue("2026-10-01", "2026-10-02") // => true
 * @example isOverdue(undefined, "2026-10-02") // => false
 */
export function isOverdue(review: string | undefined, date: string): boolean {
  return review !== undefined && review < date;
}
