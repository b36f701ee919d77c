/**
 * The relative address of one page seen from another. Pages are named by their route (`nl/units/complaints`; the empty
 * route is the front door) and stand in `<route>/index.html`; a route whose last part has a dot is a file
 * (`nl/trends/enps.csv`). Relative links that name index.html work from any sub-path and straight from disk.
 *
 * @example href("nl/units/complaints", "nl/trends") // => "../../trends/index.html"
 * @example href("nl", "nl/data-quality#downloads") // => "data-quality/index.html#downloads"
 * @example href("nl/trends", "en/trends") // => "../../en/trends/index.html"
 * @example href("", "data/scores.csv") // => "data/scores.csv"
 */
export function href(from: string, to: string): string {
  const [path = "", fragment] = to.split("#");
  const here = parts(from);
  const there = parts(path);
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared += 1;
  const last = there.at(-1);
  const tail = last?.includes(".") ? [] : ["index.html"];
  const address = [...here.slice(shared).map(() => ".."), ...there.slice(shared), ...tail].join("/");
  if (fragment === undefined) return address;
  return from === path ? `#${fragment}` : `${address}#${fragment}`;
}

function parts(route: string): string[] {
  return route.split("/").filter((part) => part !== "");
}
