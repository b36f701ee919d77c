/**
 * An id for a heading: lower case, accents off, hyphens between words.
 *
 * @example slug("Wat je ziet in de cijfers?") // => "wat-je-ziet-in-de-cijfers"
 * @example slug("Één voorbeeld") // => "een-voorbeeld"
 */
export function slug(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
