import { existsSync, readFileSync } from "node:fs";
import { workspacePath } from "./workspace.ts";

/** The static SVG of a drawing, as render/ left it, for use inside a page; throws when it was never drawn. */
export function readDrawing(key: string): string {
  const file = workspacePath(".heartline", "charts", `${key}.svg`);
  if (!existsSync(file)) {
    throw new Error(`${file} is not there → run npm run score: charts are drawn before the site is built`);
  }
  return leanSvg(readFileSync(file, "utf8").trim());
}

/**
 * An SVG without what says nothing inside a page: the namespace, attributes with their default or with what the style sheet gives
 * every text of a chart, groups without attributes, texts without words. A third of a page with charts is made of these.
 *
 * @example leanSvg('<svg xmlns="http://www.w3.org/2000/svg"><g><g fill="none"><line x2="0" y2="5" stroke-dasharray=""/></g></g></svg>') // => '<svg><g fill="none"><line y2="5"/></g></svg>'
 * @example leanSvg('<svg><g/><text x="3" font-weight="400"/><line y2="4" stroke="red" stroke-opacity="1" stroke-width="1"/></svg>') // => '<svg><line y2="4" stroke="red"/></svg>'
 */
export function leanSvg(svg: string): string {
  const kept: boolean[] = [];
  return svg
    .replace(
      / xmlns="[^"]*"| stroke-dasharray=""| (?:x2|y2)="0"| text-anchor="start"| transform="translate\(0,0\)"| stroke-opacity="1"| stroke-width="1"| font-weight="400"/g,
      "",
    )
    .replace(/font-size="([\d.]+)px"/g, 'font-size="$1"')
    .replace(/<text [^>]*\/>|<text [^>]*><\/text>|<g\/>/g, "")
    .replace(/<g>|<g [^>]*>|<\/g>/g, (tag) => {
      if (tag === "</g>") return kept.pop() ? tag : "";
      if (tag.endsWith("/>")) return tag;
      kept.push(tag !== "<g>");
      return tag === "<g>" ? "" : tag;
    });
}
