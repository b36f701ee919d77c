/**
 * Takes out of a comment what names people: e-mail addresses, links, handles, ids, long numbers, titled names and the names of a
 * roster, in the order of spec 10.3. A net with holes: a person still releases each quoted comment. NFC first, so that a name is found
 * however its accents are stored.
 *
 * @param options.names roster of names; those of fewer than two letters are ignored
 *
 * @example redact("Ask anna@example.org or Anna’s desk, 020-7946 0958", { names: ["Anna"] }) // => "Ask [email] or [name] desk, [number]"
 */
export function redact(text: string, options: { names?: readonly string[] } = {}): string {
  const roster = rosterPattern(options.names ?? []);
  let redacted = text.normalize("NFC");
  // Taking one thing out can bare another: "06-12345678Mr Jones" holds no number by itself until the name is gone.
  for (let before = ""; redacted !== before; ) {
    before = redacted;
    for (const [pattern, replacement] of rules) redacted = redacted.replace(pattern, replacement);
    if (roster) redacted = redacted.replace(roster, "[name]");
    redacted = redacted.replace(/(\[name\])(?:[ \t]+\[name\])+/g, "$1");
  }
  return redacted;
}

const rules: readonly [RegExp, string][] = [
  [/[A-Z0-9._%+-]+@[A-Z0-9.-]+\.[A-Z]{2,}/gi, "[email]"],
  [/\b(?:https?:\/\/|www\.)\S+/gi, "[link]"],
  [/(^|\s)@[\p{L}\p{N}_]{2,}/gu, "$1[handle]"],
  [/(?<![\p{L}\p{N}])[A-Z]{2,}[-_]?\d{3,}(?![\p{L}\p{N}])/gu, "[id]"],
  [/(?<![\p{L}\p{N}])\+?\d(?:[ ().\-/]{0,2}\d){6,}(?![\p{L}\p{N}])/gu, "[number]"],
  [/(?<![\p{L}\p{N}])\d{5,}(?![\p{L}\p{N}])/gu, "[number]"],
  [/(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?[ \t]+\p{Lu}[\p{L}'’-]+/gu, "[name]"],
];

function rosterPattern(names: readonly string[]): RegExp | undefined {
  const known = names
    .map((name) => name.normalize("NFC").trim())
    .filter((name) => (name.match(/\p{L}/gu) ?? []).length >= 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  if (known.length === 0) return undefined;
  // Somebody may be called Link: what stands in the place of a name is no name.
  const isPlaceholder = "(?<=\\[)(?:email|link|handle|id|number|name)\\]";
  return new RegExp(`(?<![\\p{L}\\p{N}])(?!${isPlaceholder})(?:${known.join("|")})(?:['’]s)?(?![\\p{L}\\p{N}])`, "giu");
}
