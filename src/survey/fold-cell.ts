/** What a cell holds besides ordinary letters and single spaces. */
const unusual = /[^\x20-\x7e]| {2}/;

/**
 * What people and programs typed, as it is compared: without capitals, and with one kind of space, of apostrophe and of quote. A survey tool
 * writes "Helemaal eens" with a space that does not break, a spreadsheet turns "don't" into "don’t", and a Mac parts letters from their accents.
 *
 * @example foldCell(" Helemaal\u00a0eens ") // => "helemaal eens"
 * @example foldCell("I don’t know") // => "i don't know"
 */
export function foldCell(text: string): string {
  if (!unusual.test(text)) return text.trim().toLowerCase();
  return text
    .normalize("NFC")
    .replace(/[‘’ʼ′＇]/g, "'")
    .replace(/[“”″＂]/g, '"')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
