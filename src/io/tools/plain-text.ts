/** Entities that survey tools leave in question texts. */
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  eacute: "é",
  euml: "ë",
  iuml: "ï",
  euro: "€",
  rsquo: "’",
  lsquo: "‘",
  ndash: "–",
  hellip: "…",
};

/**
 * A question or label without markup: tags and comments taken out (a script or style with what is in it), entities resolved, every run of white space
 * one space, control and direction marks taken out. What is left is text and is never read as markup again.
 *
 * @example plainText("<strong>Hoe  tevreden</strong> ben&nbsp;je?<br>") // => "Hoe tevreden ben je?"
 * @example plainText("5 < 6 & 7 > 6") // => "5 < 6 & 7 > 6"
 */
export function plainText(markup: string): string {
  return markup
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<!--[\s\S]*?(?:-->|$)/g, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
      return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
    })
    .replace(/[\p{Cc}\p{White_Space}\u200b\ufeff]+/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .trim();
}
