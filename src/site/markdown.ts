import type { RootContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Notes of a wave as a tree; a component prints it, so that nothing in a note can become markup of its own. */
export function parseMarkdown(text: string): RootContent[] {
  return unified().use(remarkParse).parse(text).children;
}
