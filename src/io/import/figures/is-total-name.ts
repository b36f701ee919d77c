/**
 * Whether a name beside answers says that it is about all of them together. Elsewhere a total may be anything: of units, of questions, of shares.
 *
 * @example isTotalName("Totaal") // => true
 * @example isTotalName("Totaal oneens") // => false
 */
export function isTotalName(name: string): boolean {
  return /^(?:(?:grand |eind)?tota(?:l|al)(?: n)?|answered|beantwoord|all|allen|base|basis)$/i.test(name.trim());
}
