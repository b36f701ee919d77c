/** The number of replicate groups (spec 7): fewer make intervals too narrow at a hundred answers. */
export const replicateGroups = 40;

const utf8 = new TextEncoder();

/**
 * The replicate group of a row, or of a unit, in one wave: a hash of its key, so that it does not hang on the order of the rows.
 *
 * Source: spec 0.3, FNV-1a (Fowler, Noll & Vo) of 32 bits over the UTF-8 of wave, a zero byte and key.
 *
 * @example replicateGroup("2026-spring", "r1") // => 4
 */
export function replicateGroup(wave: string, key: string): number {
  return fnv1a(utf8.encode(`${wave}\0${key}`)) % replicateGroups;
}

/** The published check: FNV-1a of "foobar" is 0xbf9cf968. */
export function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
