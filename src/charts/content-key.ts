import { hash } from "node:crypto";

/**
 * A name for content: the same content has the same name on every machine. 80 bits, so a million drawings collide with
 * a chance of one in two million million.
 *
 * @example contentKey({ a: 1 }) // => "015abd7f5cc57a2dd94b"
 */
export function contentKey(content: unknown): string {
  return hash("sha256", JSON.stringify(content)).slice(0, 20);
}
