/** Longer cells hold no figure. */
const longestFigure = 60;

/**
 * A cell without what stands around its number: a percent sign, a note, spaces or apostrophes between thousands.
 *
 * @example bareNumber("1 234 %") // => { number: "1234", isPercent: true }
 */
export function bareNumber(cell: string): { number: string; isPercent: boolean } {
  const text = cell.trim();
  if (text.length > longestFigure) return { number: text, isPercent: false };
  const bare = text.replace(/\[note \d{1,3}\]$/i, "").trim();
  const plain = bare.replace(/(?:[%％]|percent|procent|pct\.?)$/i, "").trim();
  const number = plain.replace(/^[−–](?=\d)/u, "-").replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, "");
  return { number, isPercent: plain !== bare };
}
