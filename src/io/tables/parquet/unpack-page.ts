import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { type CompressionCodec, snappyUncompress } from "hyparquet";
import { damagedParquet } from "./damaged-parquet.ts";

/** A page holds a megabyte in most files. In bytes, unpacked. */
export const mostOfPage = 256 * 1024 * 1024;

/**
 * The bytes of a page, unpacked.
 *
 * @throws FileFault when they are not as many as the page says
 */
export function unpackPage(bytes: Uint8Array, codec: CompressionCodec, length: number): Uint8Array {
  if (!(length >= 0 && length <= mostOfPage)) throw damagedParquet();
  // A page without values may be stored as nothing at all.
  if (length === 0) return new Uint8Array(0);
  const page = unpack(bytes, codec, length);
  if (page.length !== length) throw damagedParquet();
  return page;
}

function unpack(bytes: Uint8Array, codec: CompressionCodec, length: number): Uint8Array {
  const options = { maxOutputLength: length };
  switch (codec) {
    case "UNCOMPRESSED":
      return bytes;
    case "SNAPPY": {
      // Snappy packs by sixty-four to one at the very most; what claims more is not given the memory.
      if (length > bytes.length * 64 + 64) throw damagedParquet();
      const page = new Uint8Array(length);
      snappyUncompress(bytes, page);
      return page;
    }
    case "GZIP":
      return gunzipSync(bytes, options);
    case "BROTLI":
      return brotliDecompressSync(bytes, options);
    case "ZSTD":
      return zstdDecompressSync(bytes, options);
    default:
      throw damagedParquet();
  }
}
