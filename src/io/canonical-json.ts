/**
 * A value as JSON that does not depend on the order in which its keys were written, so that equal values have equal hashes. Maps are
 * written as objects, sets as lists in order.
 *
 * @example canonicalJson({ b: 1, a: new Map([["z", [2]]]) }) // => "{\"a\":{\"z\":[2]},\"b\":1}"
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "bigint") return String(inner);
    if (inner instanceof Set) return [...inner].sort();
    const entries =
      inner instanceof Map
        ? [...inner].map(([key, each]): [string, unknown] => [String(key), each])
        : typeof inner === "object" && inner !== null && !Array.isArray(inner)
          ? Object.entries(inner)
          : undefined;
    if (entries === undefined) return inner;
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
