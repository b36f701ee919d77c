/**
 * Whether cells hold several answers joined by a comma, or may: `yes` where every piece is also seen alone or in another combination,
 * and no label has a comma of its own; `perhaps` where some cell has commas but nothing shows that they part answers. A comma before a
 * space belongs to a label, since Qualtrics joins without.
 *
 * @example joinedAnswers(["1,3", "2", "1,2,3", "3"]) // => "yes"
 * @example joinedAnswers(["Tea,Milk", "Tea", "Milk"]) // => "yes"
 * @example joinedAnswers(["Yes, often", "Yes, seldom", "No"]) // => "no"
 * @example joinedAnswers(["Tea,Milk", "Tea", "Coffee"]) // => "perhaps"
 */
export function joinedAnswers(cells: Iterable<string>): "yes" | "perhaps" | "no" {
  const distinct = new Set<string>();
  for (const cell of cells) {
    if (cell.trim() !== "") distinct.add(cell.trim());
  }
  const joined = [...distinct].filter((cell) => /,(?!\s|$)/.test(cell));
  if (joined.length === 0) return "no";
  const seen = new Map<string, number>();
  for (const cell of distinct) {
    for (const piece of new Set(cell.split(","))) seen.set(piece, (seen.get(piece) ?? 0) + 1);
  }
  const areAnswers = joined.every((cell) => {
    const pieces = cell.split(",");
    const isPlain = pieces.every((piece) => piece !== "" && piece.trim() === piece);
    return isPlain && new Set(pieces).size === pieces.length && pieces.every((piece) => (seen.get(piece) ?? 0) > 1);
  });
  const ownCommas = [...distinct].some((cell) => /,\s/.test(cell));
  return areAnswers && !ownCommas ? "yes" : "perhaps";
}
