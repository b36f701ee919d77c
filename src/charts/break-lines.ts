import { textWidth } from "./text-width.ts";

/**
 * A text in lines that fit a width in px; nothing is cut, a single word that is too wide keeps its line.
 *
 * @example breakLines("my work matters", 70, 13) // => ["my work", "matters"]
 */
export function breakLines(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
