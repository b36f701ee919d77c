import matter from "gray-matter";
import { parseDocument } from "yaml";
import type { z } from "zod";
import type { ProblemList } from "./problem-list.ts";
import { readYaml, type YamlValue } from "./read-yaml.ts";

/** A text with settings at its head. */
export interface FrontMatterFile<Value> {
  /** Undefined when the settings do not fit; the problems say why. */
  settings: YamlValue<Value> | undefined;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/**
 * Splits a file into its front matter and its body, and reads the first with a schema. Dates stay texts: the engine is
 * YAML 1.2, in which 2026-05-11 is a text like any other.
 */
export function readFrontMatter<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  file: string,
  problems: ProblemList,
): FrontMatterFile<z.output<Schema>> {
  const text = source.replace(/\r\n?/g, "\n");
  const split = matter(text, { engines: { yaml: { parse: (head) => toObject(head), stringify: String } } });
  const bodyLine = lineOfBody(text, split.content);
  if (!text.startsWith("---\n")) {
    problems.add({
      file,
      line: 1,
      expected: "expected settings between two lines of ---",
      remedy: "begin the file with ---, the settings, and --- again",
    });
    return { settings: undefined, body: text, bodyLine: 1 };
  }
  const settings = readYaml(split.matter.replace(/^\n/, ""), schema, { file, firstLine: 2 }, problems);
  return { settings, body: split.content, bodyLine };
}

function toObject(head: string): object {
  const value: unknown = parseDocument(head).errors.length > 0 ? {} : parseDocument(head).toJS();
  return typeof value === "object" && value !== null ? value : {};
}

function lineOfBody(text: string, body: string): number {
  return text.slice(0, text.length - body.length).split("\n").length;
}
