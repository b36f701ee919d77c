import type { ByteSource } from "../../byte-source.ts";
import { fileSource } from "../../byte-source.ts";
import { openZip } from "./zip-archive.ts";

/** A file in a zip as a source of bytes; it is unpacked while it is read, and never written anywhere. Its size is that of the zip. */
export function zipSource(path: string, name: string): ByteSource {
  return {
    size: fileSource(path).size,
    async *stream() {
      const zip = await openZip(path);
      try {
        yield* zip.stream(name);
      } finally {
        await zip.close();
      }
    },
  };
}
