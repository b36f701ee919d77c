import type { Nodes } from "mdast";

/** A stretch of a text that a reader reads as ours: not what somebody says in it. */
export interface Passage {
  line: number;
  text: string;
}

/** What others say: quotes, and what customer and colleague say to each other in a scene. */
const spoken = new Set(["Say", "Turn", "Choice"]);
const sentences = new Set(["paragraph", "heading", "tableCell"]);

/**
 * The stretches of a parsed text that are the writer's own: paragraphs, headings and cells, and the words given to components. Quotes and
 * spoken lines are somebody else's.
 */
export function textPassages(node: Nodes): Passage[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === "blockquote" || node.type === "code") return [];
  const isElement = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
  if (isElement && spoken.has(node.name ?? "")) return [];
  const given = isElement
    ? node.attributes.flatMap(({ value }) => (typeof value === "string" ? [{ line, text: value }] : []))
    : [];
  if (sentences.has(node.type)) return [...given, { line, text: wordsOf(node) }];
  return [...given, ...("children" in node ? node.children.flatMap(textPassages) : [])];
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.type === "text" ? node.value : " ";
  return "children" in node ? node.children.map(wordsOf).join("") : " ";
}
