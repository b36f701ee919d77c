import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";

/** Results kept on disk by what they were made from. What was made from the same is read back instead of made again. */
export interface ContentStore {
  /** The result under a key; undefined when there is none, or what is there is damaged. */
  find<T>(key: string): T | undefined;
  keep(key: string, value: unknown): void;
  /** The result under a key, computed only when it is not there yet. */
  remember<T>(key: string, compute: () => T): T;
  /** Removes what nobody asked for or kept since the store was opened. */
  sweep(): void;
}

/**
 * A store in a folder, for maps, sets, large integers and whatever else a structured clone can hold. A result depends on more than its
 * key: `version` stands for the code that makes it (see `codeVersion`), so that new code never reads what old code wrote.
 *
 * Entries hold private sums: they belong under `.heartline/`, which is in no repository and no site.
 */
export function contentStore(folder: string, version: string): ContentStore {
  const used = new Set<string>();
  const nameOf = (key: string) => {
    const name = createHash("sha256").update(version).update("\0").update(key).digest("hex");
    used.add(name);
    return name;
  };
  const store: ContentStore = {
    find<T>(key: string): T | undefined {
      try {
        const bytes = readFileSync(path.join(folder, nameOf(key)));
        const payload = bytes.subarray(checksumBytes);
        return checksum(payload).equals(bytes.subarray(0, checksumBytes)) ? (deserialize(payload) as T) : undefined;
      } catch {
        // Whatever is wrong with an entry, the result can be made again.
        return undefined;
      }
    },
    keep(key, value) {
      const name = nameOf(key);
      mkdirSync(folder, { recursive: true });
      const payload = serialize(value);
      const part = path.join(folder, `${name}.${process.pid}`);
      writeFileSync(part, Buffer.concat([checksum(payload), payload]), { mode: 0o600 });
      renameSync(part, path.join(folder, name));
    },
    remember(key, compute) {
      const found = store.find<{ value: ReturnType<typeof compute> }>(key);
      if (found !== undefined) return found.value;
      const value = compute();
      store.keep(key, { value });
      return value;
    },
    sweep() {
      mkdirSync(folder, { recursive: true });
      // Half-written entries have other names; another run may be at work on them.
      const entries = readdirSync(folder).filter((name) => /^[0-9a-f]{64}$/.test(name));
      for (const name of entries) if (!used.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
  return store;
}

const checksumBytes = 32;

function checksum(payload: Buffer): Buffer {
  return createHash("sha256").update(payload).digest();
}
