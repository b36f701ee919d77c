import type { Random } from "../sfc32.ts";
import { randomInt } from "./random-int.ts";

/** Bytes that break readers: quotes, delimiters, line ends, NUL, marks of encodings, the start of markup and of formulas. */
const nasty = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "\0",
  "\u00ef\u00bb\u00bf",
  "\u00ff\u00fe",
  "\u00c3\u00ab",
  "\u0093",
  "<script>",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "=1+1",
  "{'ImportId': 'QID1'}",
  '{"ImportId":"QID1"}',
  "99999999999999999999",
  "-1",
  "1e309",
  "\u00ff\u00ff\u00ff\u007f",
  "PK\u0003\u0004",
  "$FL2",
].map((text) => Buffer.from(text, "latin1"));

/** A file with one to eight faults in it: bytes flipped, cut out, doubled, moved, put in, or the end cut off. */
export function mutate(file: Buffer, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(file);
  for (let left = 1 + randomInt(random, 8); left > 0; left -= 1) {
    const at = randomInt(random, bytes.length + 1);
    const size = 1 + randomInt(random, randomInt(random, 4) === 0 ? 4096 : 8);
    switch (randomInt(random, 7)) {
      case 0:
        if (at < bytes.length) bytes[at] = randomInt(random, 256);
        break;
      case 1:
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(random, 8));
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at + size), bytes.subarray(at)]);
        break;
      case 4:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          nasty[randomInt(random, nasty.length)] ?? Buffer.alloc(0),
          bytes.subarray(at),
        ]);
        break;
      case 5: {
        const from = randomInt(random, bytes.length + 1);
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + size), bytes.subarray(at)]);
        break;
      }
      default:
        if (randomInt(random, 3) === 0) bytes = bytes.subarray(0, at);
    }
  }
  return bytes;
}
