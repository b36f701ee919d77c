/** An element of a page as it was written: its name, attributes and children. */
export interface PageElement {
  name: string;
  attributes: Record<string, string>;
  classes: readonly string[];
  parent: PageElement | undefined;
  children: (PageElement | string)[];
}

const empty = new Set("area br col hr img input link meta source wbr".split(" "));

/** The tree of a page; drawings of charts, scripts and styles are left out: they have readers of their own. */
export function htmlTree(html: string): PageElement {
  const lean = html.replace(/<(script|style)\b.*?<\/\1>|<svg(?![^>]*\sclass=).*?<\/svg>|<!--.*?-->/gs, "");
  const root: PageElement = { name: "", attributes: {}, classes: [], parent: undefined, children: [] };
  let at = root;
  for (const [, close, open, inside = "", self, text] of lean.matchAll(
    /<\/([a-z][a-z0-9-]*)>|<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|([^<]+)/gi,
  )) {
    if (text !== undefined) at.children.push(decode(text));
    else if (close !== undefined) {
      for (let up: PageElement | undefined = at; up !== undefined; up = up.parent) {
        if (up.name !== close) continue;
        at = up.parent ?? root;
        break;
      }
    } else if (open !== undefined) {
      const attributes = attributesOf(inside);
      const classes = (attributes.class ?? "").split(/\s+/).filter((name) => name !== "");
      const element: PageElement = { name: open, attributes, classes, parent: at, children: [] };
      at.children.push(element);
      if (self !== "/" && !empty.has(open)) at = element;
    }
  }
  return root;
}

/** An element and all that is in it, in the order of the page. */
export function* elementsIn(element: PageElement): Generator<PageElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsIn(child);
}

/** The words in an element, as one line. */
export function wordsIn(element: PageElement): string {
  return rawWords(element).replace(/\s+/g, " ").trim();
}

/** The element itself or the nearest one around it that passes. */
export function nearest(
  element: PageElement | undefined,
  passes: (each: PageElement) => boolean,
): PageElement | undefined {
  for (let up = element; up !== undefined; up = up.parent) if (passes(up)) return up;
  return undefined;
}

function rawWords(element: PageElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : rawWords(child))).join("");
}

function attributesOf(inside: string): Record<string, string> {
  const found = inside.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return Object.fromEntries(
    [...found].map(([, name = "", double, single, bare]) => [name, decode(double ?? single ?? bare ?? "")]),
  );
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&nbsp;/g, "\u00a0")
    .replace(/&amp;/g, "&");
}
