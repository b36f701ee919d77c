import type { Locale } from "../../survey/text.ts";

const telling: Readonly<Record<Locale, readonly string[]>> = {
  nl: "de het een en ik je jij mijn van voor niet met hoe welke wij onze dit dat wordt kan bent ben heb heeft zijn werk".split(
    " ",
  ),
  en: "the a an and i you your my of for not with how which we our this that is are can have has do does work".split(
    " ",
  ),
};

/**
 * The language of some questions, told by their small words; English where neither stands out.
 *
 * @example languageOf(["Hoe tevreden ben je met je werk?"]) // => "nl"
 * @example languageOf(["I can do my work well"]) // => "en"
 */
export function languageOf(texts: Iterable<string>): Locale {
  const counts = { nl: 0, en: 0 };
  for (const text of texts) {
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
      if (telling.nl.includes(word)) counts.nl += 1;
      if (telling.en.includes(word)) counts.en += 1;
    }
  }
  return counts.nl > counts.en ? "nl" : "en";
}
