/** Makes text of a part of a buffer, without the spaces (or NUL bytes) that pad it to its width. */
export type SavText = (bytes: Buffer, start?: number, end?: number) => string;

/**
 * Reads the padded texts of an SPSS file. A character that was cut at the end of its field is left out.
 *
 * @param encoding one that `TextDecoder` knows and in which a byte below 128 is a letter of ASCII
 * @example savText("utf-8")(Buffer.from("zo\u00eb   ")) // => "zo\u00eb"
 */
export function savText(encoding: string): SavText {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, start = 0, end = bytes.length) => {
    let last = end;
    while (last > start && (bytes[last - 1] === 0x20 || bytes[last - 1] === 0)) last -= 1;
    if (isAscii(bytes, start, last)) return bytes.toString("latin1", start, last);
    // While more may come, a decoder holds half a character back; the second call makes it forget that half.
    const text = decoder.decode(bytes.subarray(start, last), { stream: true });
    decoder.decode();
    return text;
  };
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if ((bytes[index] ?? 0) > 0x7f) return false;
  return true;
}
