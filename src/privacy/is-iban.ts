/**
 * Is a text the number of a bank account? Two letters, two check digits, 11 to 30 letters and digits; with the first four
 * moved to the end, and each letter read as a number from 10 on, the remainder by 97 is 1.
 *
 * Source: ISO 13616, ISO 7064 (mod 97-10).
 *
 * @example isIban("NL91 ABNA 0417 1643 00") // => true
 * @example isIban("NL91ABNA0417164301") // => false
 */
export function isIban(text: string): boolean {
  const account = text.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account)) return false;
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (10 * rest + Number(digit)) % 97;
  }
  return rest === 1;
}
