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

/** Settings of components that a reader reads; the others are ids. */
const readAttributes = new Set(["title", "aside", "ask", "line", "who"]);

/**
 * All that a reader reads of a parsed text, quotes and spoken lines included: what is spelled, and what is easy or hard to read. A score
 * or a minimum is read as a number.
 */
export function readPassages(node: Nodes): Passage[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === "code") return [];
  const isElement = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
  const given = isElement
    ? node.attributes.flatMap((each) =>
        each.type === "mdxJsxAttribute" && readAttributes.has(each.name) && typeof each.value === "string"
          ? [{ line, text: each.value }]
          : [],
      )
    : [];
  if (sentences.has(node.type)) return [...given, { line, text: readWords(node).replace(/\s+/g, " ").trim() }];
  return [...given, ...("children" in node ? node.children.flatMap(readPassages) : [])];
}

const figures = new Set(["Score", "Minimum"]);

function readWords(node: Nodes): string {
  if (node.type === "mdxJsxTextElement" && figures.has(node.name ?? "")) return "5";
  if ("value" in node) return node.type === "text" ? node.value : " ";
  return "children" in node ? node.children.map(readWords).join("") : " ";
}
