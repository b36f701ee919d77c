import { FileFault } from "../file-fault.ts";

/** From here on the ratio counts: below it even a file of one repeated row does no harm. In bytes. */
const harmless = 256 * 1024 * 1024;
/** A table of answers packs down by ten to fifty times; only bytes made to fill a disk pack by more than this. */
const mostRatio = 400;

/**
 * Hands on what comes out of a packed file and stops when it is more than a table of answers can be: the sizes that a packed file
 * declares of itself are not believed. `packed` is the size on disk, `most` what may come out of it at most; both in bytes.
 *
 * @throws FileFault when too much comes out
 */
export async function* limitInflation(
  bytes: AsyncIterable<Buffer>,
  { packed, most }: { packed: number; most: number },
): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > most || (total > harmless && total > packed * mostRatio)) {
      throw new FileFault(
        `expected a table of answers, but ${Math.ceil(packed / 1024)} kB unpack to more than ${Math.floor(total / 1024 / 1024)} MB`,
        "do not use this file unless you know who made it; export the answers again as CSV",
      );
    }
    yield chunk;
  }
}
