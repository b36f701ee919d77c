/** The months in Dutch, English, German, French, Italian and Spanish; what stands first in a language is its usual short form. */
const written: readonly string[] = [
  "jan januari january januar jänner janvier janv gennaio gen enero ene",
  "feb februari february februar février févr fév febbraio febrero",
  "mrt maart mar march mär märz mars marzo",
  "apr april avril avr aprile abril abr",
  "mei may mai maggio mag mayo",
  "jun juni june juin giugno giu junio",
  "jul juli july juillet juil luglio lug julio",
  "aug augustus august août agosto ago",
  "sep sept september septembre settembre set septiembre",
  "okt oct oktober october octobre ottobre ott octubre",
  "nov november novembre noviembre",
  "dec december dez dezember déc décembre dicembre dic diciembre",
];
const months: ReadonlyMap<string, number> = new Map(
  written.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/**
 * The number of a month by its name or short form in a language of western Europe, whatever its capitals; undefined for another word.
 *
 * @example monthOf("mei") // => 5
 * @example monthOf("Oct.") // => 10
 * @example monthOf("maandag") // => undefined
 */
export function monthOf(word: string): number | undefined {
  return months.get(word.normalize("NFC").toLowerCase().replace(/\.$/, ""));
}
