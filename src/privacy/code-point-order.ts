/**
 * Compares two texts by Unicode code point, as the ties of the method are broken (spec 6.4, 10.1). Locale-free, so the same in
 * every build; differs from `<` only beyond the basic plane, where `<` compares halves of a character.
 *
 * @example ["b", "a", "\u{1F600}", "\uFFFD"].sort(codePointOrder) // => ["a", "b", "\uFFFD", "\u{1F600}"]
 */
export function codePointOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    // Where this falls on the second half of a pair, the first halves were equal, and so are the pairs.
    const difference = (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
