import { staging } from "./staging.ts";

/** Does work in a folder of its own beside where its files go, so that each is put in place by one rename; whatever happens the folder goes. */
export async function stagedBeside<T>(home: string, work: (folder: string) => Promise<T>): Promise<T> {
  const own = staging(home);
  try {
    return await work(own.folder);
  } finally {
    own.remove();
  }
}
