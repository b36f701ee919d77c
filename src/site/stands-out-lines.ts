import { formatCount, formatShare } from "../report/format.ts";
import type { OddityRow } from "../report/rows.ts";
import type { WaveReport } from "../report/wave-report.ts";
import type { Locale, Text } from "../survey/text.ts";
import { type StandsOutWords, standsOutWords } from "./words/stands-out.ts";

type Oddity = NonNullable<WaveReport["quality"][number]["oddities"]>[number];

/** A sentence on what stands out, and why it is right where somebody says so. */
export interface StandsOutLine {
  text: string;
  reason?: string | Text;
}

/**
 * What stands out in a survey and wave, a sentence each. Several questions with one and the same oddity share a sentence, which then has
 * no figures: each has its own in `oddities.csv`.
 *
 * @param titleOf the title of an item
 */
export function standsOutLines(
  oddities: readonly Oddity[],
  locale: Locale,
  titleOf: (item: string) => string,
): StandsOutLine[] {
  const groups = Map.groupBy(oddities, ({ row, reason }) =>
    [row.oddity, ...(row.item === "" ? [row.about] : ["", row.about]), JSON.stringify(reason ?? "")].join("\0"),
  );
  return [...groups.values()].map((group) => {
    const [first] = group as [Oddity];
    const items = group.map(({ row }) => `“${titleOf(row.item)}”`);
    const row = group.length === 1 ? first.row : withoutFigures(first.row);
    const text = sentence(row, new Intl.ListFormat(locale).format(items), locale);
    return { text, ...(first.reason === undefined ? {} : { reason: first.reason }) };
  });
}

function withoutFigures({ n: _, of: __, share: ___, ...row }: OddityRow): OddityRow {
  return row;
}

function sentence({ oddity, about, n, of, share }: OddityRow, item: string, locale: Locale): string {
  const words: StandsOutWords = standsOutWords[locale];
  const count = (people: number | undefined) => (people === undefined ? undefined : formatCount(people, locale));
  const percent = share === undefined ? undefined : formatShare(share, locale);
  const [some, all] = [count(n), count(of)];
  const part =
    some === undefined || all === undefined || percent === undefined ? words.some : words.part(some, all, percent);
  switch (oddity) {
    case "direction":
      return about === "turned" ? words.turned(item) : words.against(item);
    case "recode":
      return about === "unused" ? words.unused(item, percent) : words.moved(item);
    case "missing-code":
      return words.missingCode(item, part);
    case "same-rows":
      return words.sameRows(percent);
    case "doubled-rows":
      return words.doubledRows(some, all);
    case "straight-lining":
      return words.straight(part);
    case "speeders":
      return words.speeders(part);
    case "size":
      return about === "invited" ? words.invited : words.respondents(some, all);
    case "distribution":
      return words.distribution(item);
    case "words":
      return words.words(item, part);
  }
}
