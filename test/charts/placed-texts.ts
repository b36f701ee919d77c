import { textWidth } from "../../src/charts/text-width.ts";

/** The texts of an SVG with the horizontal room they take, by adding up the translations around them. */
export function placedTexts(svg: string): { text: string; left: number; right: number }[] {
  const found: { text: string; left: number; right: number }[] = [];
  const stack: number[] = [];
  let attributes = "";
  for (const [, closing, name, inner = "", selfClosing, after = ""] of svg.matchAll(
    /<(\/)?([a-z]+)([^>]*?)(\/)?>([^<]*)/g,
  )) {
    if (closing !== undefined) {
      stack.pop();
      continue;
    }
    const shift = Number(/translate\((-?[\d.]+)/.exec(inner)?.[1] ?? 0);
    if (name === "text") attributes = inner;
    if (selfClosing === undefined) stack.push(shift);
    const text = after.replaceAll("&amp;", "&");
    if ((name !== "text" && name !== "tspan") || text === "") continue;
    const at = stack.reduce((sum, each) => sum + each, 0);
    const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1] ?? 13);
    const width = textWidth(text, size, /font-weight="600"/.test(attributes) ? 600 : 400);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const left = anchor === "end" ? at - width : anchor === "middle" ? at - width / 2 : at;
    found.push({ text, left, right: left + width });
  }
  return found;
}
