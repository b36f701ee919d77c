import { createHash, createHmac, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import type { SourceText } from "./read-table.ts";

/** The name of the secret of a closed wave. It lies beside the rows and, like them, stays out of Git. */
export const releaseKeyFile = "release.key";

/** The secret that the marks of people in a manifest are made with. */
export interface ReleaseKey {
  /** A keyed hash of a text, in bytes. */
  mark(text: string): Buffer;
  /** A keyed hash of a file or a text, as a manifest writes it. */
  digest(content: string | Buffer): string;
  /** Tells this key from others, and nothing about it. */
  fingerprint: string;
}

/** The key in a file; undefined when there is none, or the file holds something else. */
export async function readReleaseKey({ path }: SourceText): Promise<ReleaseKey | undefined> {
  if (!existsSync(path)) return undefined;
  const text = (await readFile(path, "utf8")).trim();
  return /^[0-9a-f]{64}$/.test(text) ? releaseKey(Buffer.from(text, "hex")) : undefined;
}

/** Makes a new key and writes it, readable by its owner only. */
export async function writeReleaseKey({ path }: SourceText): Promise<ReleaseKey> {
  const secret = randomBytes(32);
  await writeFile(path, `${secret.toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  return releaseKey(secret);
}

/** A key from its secret bytes. */
export function releaseKey(secret: Buffer): ReleaseKey {
  const hmac = (content: string | Buffer) => createHmac("sha256", secret).update(content);
  return {
    mark: (text) => hmac(text).digest(),
    digest: (content) => `keyed:${hmac(content).digest("hex")}`,
    fingerprint: `keyed:${hmac("the key of a release").digest("hex").slice(0, 32)}`,
  };
}

/** A plain hash, as a manifest writes it. */
export function plainDigest(content: string | Buffer): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
