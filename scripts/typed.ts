import path from "node:path";

/** A path as it is typed where the command was given: the shorter of the two ways to write it. */
export function typed(location: string): string {
  const relative = path.relative(process.cwd(), location) || ".";
  return relative.length < location.length ? relative : location;
}
