import { mkdir, mkdtemp, rm, rmdir } from "node:fs/promises";
import path from "node:path";

/**
 * Does work in a hidden folder of its own beside where its files go, so that each is put in place by one rename. Whatever is left in that folder is removed, and so
 * are folders that were made for nothing: a wave without a description is a problem of its own.
 */
export async function stagedBeside<T>(home: string, work: (folder: string) => Promise<T>): Promise<T> {
  const made = await mkdir(home, { recursive: true });
  // A place of its own: another import of the same wave may run, and what an earlier one left there is not followed.
  const own = await mkdtemp(path.join(home, ".import-"));
  try {
    return await work(own);
  } finally {
    await rm(own, { recursive: true, force: true });
    if (made !== undefined) await removeEmpty(home, made);
  }
}

async function removeEmpty(folder: string, upTo: string): Promise<void> {
  for (let place = folder; place.length >= upTo.length; place = path.dirname(place)) {
    const isRemoved = await rmdir(place).then(
      () => true,
      () => false,
    );
    if (!isRemoved) return;
  }
}
