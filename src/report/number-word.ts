import type { Locale } from "../survey/text.ts";

const numbers = {
  en: "no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve".split(","),
  nl: "geen,een,twee,drie,vier,vijf,zes,zeven,acht,negen,tien,elf,twaalf".split(","),
} as const;

/**
 * A count in a sentence: in words up to twelve.
 *
 * @example numberWord(1, "nl") // => "één"
 * @example numberWord(38, "en") // => "38"
 */
export function numberWord(count: number, locale: Locale): string {
  if (locale === "nl" && count === 1) return "één";
  return numbers[locale][count] ?? String(count);
}
