/**
 * A phrase at the start of a line or a heading: "wave 7" is "Wave 7" there.
 *
 * @example upperFirst("meting 7, mei 2026") // => "Meting 7, mei 2026"
 */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase("nl") + text.slice(1);
}
