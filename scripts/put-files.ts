import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import type { SourceText } from "../src/io/read-table.ts";

/** A file that is not there yet. */
export interface NewFile {
  place: SourceText;
  text: string;
}

/** Writes what belongs to new answers; when it cannot be written, these are taken away again, so that nothing is left half done. */
export async function putAll(files: readonly NewFile[], answers: readonly SourceText[]): Promise<void> {
  const done = [...answers];
  try {
    for (const file of files) {
      await put(file);
      done.push(file.place);
    }
  } catch (error) {
    for (const file of done) await rm(file.path, { force: true });
    throw error;
  }
}

/** Writes a file that is not there yet. */
export async function put({ place, text }: NewFile): Promise<void> {
  await mkdir(path.dirname(place.path), { recursive: true });
  // Also refused when somebody wrote it a moment ago.
  const handle = await open(place.path, "wx");
  try {
    await handle.writeFile(text);
  } catch (error) {
    await rm(place.path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
