import type { Locale } from "../survey/text.ts";

/**
 * Names in a sentence, with a comma between them and a word before the last. More than `most` are cut, and the last says how many
 * are left.
 *
 * @param rest what the others are: `(n) => "n other measures"`
 *
 * @example listed(["eNPS", "NPS", "CSAT"], "en") // => "eNPS, NPS and CSAT"
 * @example listed(["a", "b", "c", "d"], "nl", { most: 3, rest: (n) => `${n} andere` }) // => "a, b en 2 andere"
 */
export function listed(
  names: readonly string[],
  locale: Locale,
  { most = Number.POSITIVE_INFINITY, rest }: { most?: number; rest?: (left: number) => string } = {},
): string {
  const kept = names.length > most && rest !== undefined ? names.slice(0, most - 1) : names;
  const left = names.length - kept.length;
  const all = left > 0 && rest !== undefined ? [...kept, rest(left)] : [...kept];
  const last = all.pop() ?? "";
  return all.length === 0 ? last : `${all.join(", ")} ${locale === "nl" ? "en" : "and"} ${last}`;
}
