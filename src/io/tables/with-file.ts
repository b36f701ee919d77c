import { type FileHandle, open } from "node:fs/promises";

/** What comes of reading a file through a handle, which is closed whatever happens. */
export async function withFile<Result>(path: string, use: (handle: FileHandle) => Promise<Result>): Promise<Result> {
  const handle = await open(path);
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}
