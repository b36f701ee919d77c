import type { Locale } from "../../../survey/text.ts";

const telling: Readonly<Record<Locale, readonly string[]>> = {
  nl: "de het een en ik je jij mijn van voor niet met hoe welke wij onze dit dat wordt kan bent ben heb heeft zijn werk".split(
    " ",
  ),
  en: "the a an and i you your my of for not with how which we our this that is are can have has do does work".split(
    " ",
  ),
};

/**
 * The language of some questions, told by their small words; where neither stands out (headers that are codes) what is taken then.
 *
 * @example languageOf(["Hoe tevreden ben je met je werk?"]) // => "nl"
 * @example languageOf(["I can do my work well"]) // => "en"
 * @example languageOf(["Q1", "Q2"], "nl") // => "nl"
 */
export function languageOf(texts: Iterable<string>, otherwise: Locale = "en"): Locale {
  const counts = { nl: 0, en: 0 };
  for (const text of texts) {
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
      if (telling.nl.includes(word)) counts.nl += 1;
      if (telling.en.includes(word)) counts.en += 1;
    }
  }
  if (counts.nl === counts.en) return otherwise;
  return counts.nl > counts.en ? "nl" : "en";
}
