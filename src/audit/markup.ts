/** An element of a page or of a drawing as it was written: its name in lower case, its attributes and what is in it. */
export interface Markup {
  name: string;
  /** Attribute names as written, values decoded. */
  attributes: ReadonlyMap<string, string>;
  parent: Markup | undefined;
  children: (Markup | string)[];
}

/** What `readMarkup` found: the tree, the comments, and why the file is no markup where it is none. */
export interface MarkupFile {
  root: Markup;
  /** Comments and declarations: no reader sees them, so nothing private may hide there. */
  comments: string[];
  fault?: string;
}

const noAttributes: ReadonlyMap<string, string> = new Map();
const empty = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const rawText = new Set(["script", "style", "textarea", "title"]);

/**
 * Reads HTML or SVG into a tree with a tokenizer of the audit's own. It keeps all that a file can hold: text, attributes,
 * scripts, styles and comments. An end tag closes the nearest element of its name; one without a start is passed over, as a
 * browser does. A tag or comment that never ends is a fault: what stands behind it cannot be judged.
 *
 * @example textOf(readMarkup('<p title="4 &amp; 5">a <b>3</b></p>').root) // => "a 3"
 */
export function readMarkup(source: string): MarkupFile {
  const root: Markup = { name: "", attributes: noAttributes, parent: undefined, children: [] };
  const comments: string[] = [];
  let at = root;
  let position = 0;
  while (position < source.length) {
    const open = source.indexOf("<", position);
    if (open === -1) {
      at.children.push(decodeEntities(source.slice(position)));
      break;
    }
    if (open > position) at.children.push(decodeEntities(source.slice(position, open)));
    if (source.startsWith("<!--", open)) {
      const end = source.indexOf("-->", open + 4);
      if (end === -1) return { root, comments, fault: "a comment that never ends" };
      comments.push(source.slice(open + 4, end));
      position = end + 3;
      continue;
    }
    const next = source.charCodeAt(open + 1);
    if (next === bang || next === questionMark) {
      const end = source.indexOf(">", open);
      if (end === -1) return { root, comments, fault: "a declaration that never ends" };
      comments.push(source.slice(open + 2, end));
      position = end + 1;
      continue;
    }
    if (next === slash) {
      const end = source.indexOf(">", open);
      if (end === -1) return { root, comments, fault: "an end tag that never ends" };
      at =
        closed(
          at,
          source
            .slice(open + 2, end)
            .trim()
            .toLowerCase(),
        ) ?? root;
      position = end + 1;
      continue;
    }
    if (!isLetter(next)) {
      // A lone "<" is text.
      at.children.push("<");
      position = open + 1;
      continue;
    }
    const tag = readTag(source, open + 1);
    if (tag === undefined) return { root, comments, fault: "a tag that never ends" };
    const element: Markup = { name: tag.name, attributes: tag.attributes, parent: at, children: [] };
    at.children.push(element);
    position = tag.end;
    if (tag.selfClosed || empty.has(tag.name)) continue;
    if (rawText.has(tag.name) && !isInDrawing(at)) {
      const end = endOfRaw(source, tag.name, position);
      if (end === -1) return { root, comments, fault: `a ${tag.name} that never ends` };
      const text = source.slice(position, end);
      element.children.push(tag.name === "script" || tag.name === "style" ? text : decodeEntities(text));
      position = source.indexOf(">", end) + 1;
      continue;
    }
    at = element;
  }
  return { root, comments };
}

/** An element and all elements in it, in the order of the file. */
export function* elementsOf(element: Markup): Generator<Markup> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsOf(child);
}

const inline = new Set("a abbr b bdi code em i mark q s small strong sub sup u span tspan".split(" "));

/** The words in an element as a reader sees them: blocks are apart, scripts and styles are left out. */
export function textOf(element: Markup): string {
  const parts: string[] = [];
  gather(element, parts);
  return parts.join("").replace(/\s+/g, " ").trim();
}

function gather(element: Markup, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === "string") parts.push(child);
    else if (child.name !== "script" && child.name !== "style") {
      const apart = !inline.has(child.name);
      if (apart) parts.push(" ");
      gather(child, parts);
      if (apart) parts.push(" ");
    }
  }
}

const [bang, questionMark, slash, equals, quote, apostrophe, greater] = [..."!?/=\"'>"].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number];

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function closed(at: Markup, name: string): Markup | undefined {
  for (let up: Markup | undefined = at; up !== undefined; up = up.parent) {
    if (up.name === name) return up.parent;
  }
  return at;
}

function isInDrawing(at: Markup): boolean {
  for (let up: Markup | undefined = at; up !== undefined; up = up.parent) if (up.name === "svg") return true;
  return false;
}

function endOfRaw(source: string, name: string, from: number): number {
  for (let at = source.indexOf("</", from); at !== -1; at = source.indexOf("</", at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}

interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  selfClosed: boolean;
  end: number;
}

function readTag(source: string, from: number): Tag | undefined {
  let at = from;
  while (at < source.length && !isSpace(source.charCodeAt(at)) && !isTagEnd(source.charCodeAt(at))) at += 1;
  const name = source.slice(from, at).toLowerCase();
  let attributes: Map<string, string> | undefined;
  let selfClosed = false;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === greater) return { name, attributes: attributes ?? noAttributes, selfClosed, end: at + 1 };
    if (code === slash || isSpace(code)) {
      selfClosed = code === slash;
      at += 1;
      continue;
    }
    const start = at;
    while (at < source.length) {
      const each = source.charCodeAt(at);
      if (each === equals || isSpace(each) || isTagEnd(each)) break;
      at += 1;
    }
    // A stray sign would be read for ever.
    if (at === start) at += 1;
    const key = source.slice(start, at);
    let after = at;
    while (isSpace(source.charCodeAt(after))) after += 1;
    let value = "";
    if (source.charCodeAt(after) === equals) {
      after += 1;
      while (isSpace(source.charCodeAt(after))) after += 1;
      const mark = source.charCodeAt(after);
      if (mark === quote || mark === apostrophe) {
        const end = source.indexOf(mark === quote ? '"' : "'", after + 1);
        if (end === -1) return undefined;
        value = source.slice(after + 1, end);
        at = end + 1;
      } else {
        at = after;
        while (at < source.length && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== greater) at += 1;
        value = source.slice(after, at);
      }
    }
    attributes ??= new Map();
    attributes.set(key, decodeEntities(value));
    selfClosed = false;
  }
  return undefined;
}

function isTagEnd(code: number): boolean {
  return code === greater || code === slash;
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  shy: "\u00ad",
  minus: "\u2212",
  ndash: "\u2013",
  mdash: "\u2014",
  thinsp: "\u2009",
  plusmn: "\u00b1",
};

/**
 * A text with its character references read.
 *
 * @example decodeEntities("5 &#x2013; 9 &amp;") // => "5 – 9 &"
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name = "") => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[String(name).toLowerCase()] ?? whole;
  });
}
