import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { FigureReference } from "../charts/text-figure.ts";

/** The figures that a text asks for, in order: their downloads stand beside the page. */
export function textFigures(body: string): FigureReference[] {
  const found: FigureReference[] = [];
  visit(unified().use(remarkParse).use(remarkMdx).parse(body), (node) => {
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
    const { name, attributes } = node as MdxJsxFlowElement | MdxJsxTextElement;
    if (name !== "Figure") return;
    const said = new Map(
      attributes.flatMap((attribute) =>
        attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string"
          ? [[attribute.name, attribute.value]]
          : [],
      ),
    );
    const [subject, kind, unit, title] = ["of", "kind", "unit", "title"].map((key) => said.get(key));
    if (subject === undefined || (kind !== "trend" && kind !== "distribution" && kind !== "heat")) return;
    found.push({
      of: subject,
      kind,
      ...(unit === undefined ? {} : { unit }),
      ...(title === undefined ? {} : { title }),
    });
  });
  return found;
}
