/**
 * A header or a question on one line of a terminal: its beginning and its end, since the rows of a matrix begin alike and differ at the end.
 *
 * @param most characters, the ellipsis included
 * @example shortText("Hoe tevreden ben je over het volgende? - Je salaris", 30) // => "Hoe tevreden ben j… Je salaris"
 * @example shortText("Hoe tevreden\nben je?", 30) // => "Hoe tevreden ben je?"
 */
export function shortText(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const end = Math.floor(most / 3) + 1;
  return `${line.slice(0, most - end - 1).trimEnd()}…${line.slice(-end)}`;
}
