/**
 * Is a text a Dutch citizen service number (burgerservicenummer)? Nine digits, or eight without the leading zero, that pass the
 * test of eleven: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h − i is a multiple of 11. One other number in eleven passes too, so a
 * single cell proves nothing: `identifyingCells` asks for most cells of a column.
 *
 * Source: Logisch ontwerp BSN, the test of eleven (elfproef).
 *
 * @example isBsn("111222333") // => true
 * @example isBsn("1234.56.782") // => true
 * @example isBsn("123456789") // => false
 */
export function isBsn(text: string): boolean {
  const digits = text.replace(/[\s.]/g, "");
  if (!/^\d{8,9}$/.test(digits)) return false;
  const nine = [...digits.padStart(9, "0")].map(Number);
  const sum = nine.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0 && sum !== 0;
}
