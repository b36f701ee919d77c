/**
 * A drawing as a file of its own: colours from the style sheet become the light values, and a white ground makes it readable
 * anywhere.
 *
 * @example standaloneSvg('<svg width="2" height="1"><rect fill="var(--ex)"/></svg>', new Map([["ex", "#1f5c99"]])).includes('fill="#1f5c99"') // => true
 */
export function standaloneSvg(svg: string, colours: ReadonlyMap<string, string>): string {
  const named = svg.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => colours.get(name) ?? whole);
  const rooted = /^<svg[^>]*xmlns=/.test(named)
    ? named
    : named.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  const family = rooted.replace(/Report Sans, sans-serif/g, "'Source Sans 3', 'Segoe UI', Arial, sans-serif");
  return family.replace(
    /^(<svg[^>]*>)/,
    `$1<rect width="100%" height="100%" fill="${colours.get("paper") ?? "#ffffff"}"/>`,
  );
}

/** The light colours of tokens.css, by name. */
export function lightColours(tokens: string): Map<string, string> {
  return new Map(
    [...tokens.matchAll(/--([a-z0-9-]+):\s*(?:light-dark\()?(#[0-9a-f]{3,8})/gi)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}
