/**
 * A text of a file as it may be printed on a terminal or in a log: signs that steer a terminal, forge a line or turn the reading
 * direction become visible (`\u001b`), all others stay. One line comes out as one line.
 *
 * @example visibleText("\u001b[2JQ1") // => "\\u001b[2JQ1"
 * @example visibleText("Hoe gaat het,\n\u202eal met al?") // => "Hoe gaat het,\\u000a\\u202eal met al?"
 */
export function visibleText(text: string): string {
  return text.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Control characters (C0, DEL, C1), breaks of a line, marks of direction (Unicode 15.1, UAX #9) and the byte order mark. */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is made visible
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
