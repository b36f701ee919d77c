import { advances400, advances600, characters } from "./advances.ts";

const places = new Map([...characters].map((character, place) => [character, place]));

/**
 * The width of a text in px in the chart font, without kerning (within about 1 % of a browser). A character outside the
 * table counts as wide as an m, so that a label is never cut.
 *
 * @example textWidth("+31", 13) // => 19.383
 * @example textWidth("", 13) // => 0
 */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  const advances = weight === 600 ? advances600 : advances400;
  let sum = 0;
  for (const character of text) sum += advances[places.get(character) ?? -1] ?? 829;
  return Math.round(sum * size) / 1000;
}

/** The widest of some texts, rounded up to whole px: the room a label column needs. */
export function widest(texts: readonly string[], size: number, weight: 400 | 600 = 400): number {
  return Math.ceil(texts.reduce((most, text) => Math.max(most, textWidth(text, size, weight)), 0));
}
