import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { z } from "zod";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";

type Path = readonly PropertyKey[];

/** A YAML text that passed its schema, with the way back to its lines. */
export interface YamlValue<Value> {
  value: Value;
  /** The line of a setting; of the nearest setting around it when it is not there. */
  lineOf(path: Path): number;
}

/** What `readYaml` must know besides the text. */
export interface YamlSource {
  /** As problems name it. */
  file: string;
  /** The line of the file on which the text begins; front matter begins on line 2. */
  firstLine?: number;
}

/**
 * Parses YAML and checks it against a schema. Every fault becomes a problem with its line and the path of the setting;
 * then the result is undefined. Dates stay texts (YAML 1.2).
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  { file, firstLine = 1 }: YamlSource,
  problems: ProblemList,
): YamlValue<z.output<Schema>> | undefined {
  const lineCounter = new LineCounter();
  // The library compares each key with all before it: minutes for a survey of thousands of questions.
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  for (const error of document.errors) {
    const { col } = lineCounter.linePos(error.pos[0]);
    problems.add({
      file,
      line: lineAt(error.pos[0]),
      column: `character ${col}`,
      expected: `expected valid YAML: ${lowerFirst(error.message)}`,
      remedy: syntaxRemedies[error.code] ?? "mend the line; a tab, or a missing space after a colon, is a common cause",
    });
  }
  const doubled = doubledKeys(document);
  for (const offset of doubled) {
    const { col } = lineCounter.linePos(offset);
    const expected = "expected valid YAML: map keys must be unique";
    problems.add({ file, line: lineAt(offset), column: `character ${col}`, expected, remedy: "keep one of the two" });
  }
  if (document.errors.length > 0 || doubled.length > 0) return undefined;

  const root = document.contents;
  const pairs: PairsOfMaps = new WeakMap();
  const lineOf = (path: Path) => lineAt(offsetOf(root, path, pairs));
  const raw: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) addIssue(issue, { file, raw, schema, lineOf }, problems);
  return undefined;
}

/** Where a key stands that its map has already. */
function doubledKeys(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) offsets.push(key.range?.[0] ?? 0);
        known.add(key.value);
      }
    },
  });
  return offsets;
}

const syntaxRemedies: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "line the setting up with its neighbours, or close a bracket that is open above",
  MISSING_CHAR: "close the quote or the bracket that is open here",
  MULTILINE_IMPLICIT_KEY: "put a text with a colon or a # in quotes",
};

interface IssueContext {
  file: string;
  raw: unknown;
  schema: z.ZodType;
  lineOf(path: Path): number;
}

function addIssue(issue: z.core.$ZodIssue, { file, raw, schema, lineOf }: IssueContext, problems: ProblemList): void {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const known = settingsAt(schema, path);
    const choice = known.length === 0 ? "remove it" : `remove it, or use one of ${known.join(", ")}`;
    for (const key of issue.keys) {
      problems.add({
        file,
        line: lineOf([...path, key]),
        column: named([...path, key]),
        value: key,
        expected: "expected a setting that Heartline knows",
        remedy: didYouMeanOr(key, known, choice),
      });
    }
    return;
  }
  const value = valueAt(raw, path);
  const place = { file, line: lineOf(path), column: named(path) };
  if (issue.code === "invalid_key") {
    const name = String(path.at(-1));
    const expected = issue.issues[0]?.message ?? "expected another name";
    problems.add({ ...place, value: name, expected, remedy: renamed(name, expected) });
    return;
  }
  const expected = expectedOf(issue);
  // A rule about a whole block of settings says itself what is wrong with it.
  const isWhole = issue.code === "custom" && issue.params?.remedy !== undefined;
  problems.add({
    ...place,
    // Of a setting left blank there is nothing to quote.
    ...(value === undefined || value === null || isWhole
      ? {}
      : { value: typeof value === "object" ? JSON.stringify(value) : String(value) }),
    expected,
    remedy: value === undefined ? `add "${String(path.at(-1) ?? "")}:"` : remedyOf(issue, value, raw, expected),
  });
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `expected ${issue.values.map(String).join(" or ")}`;
  if (issue.code === "invalid_type") return `expected ${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_format" && issue.format === "date") return "expected a day as YYYY-MM-DD";
  if (issue.code === "invalid_format" && issue.pattern !== undefined && issue.message.includes("must match")) {
    return `expected something that matches ${issue.pattern}`;
  }
  return lowerFirst(issue.message.replace(/^(Invalid input|Invalid option|Too small|Too big|Invalid string): /, ""));
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "settings below it",
  record: "settings below it",
};

function remedyOf(issue: z.core.$ZodIssue, value: unknown, raw: unknown, expected: string): string {
  if (issue.code === "custom" && typeof issue.params?.remedy === "string") return issue.params.remedy;
  if (issue.code === "invalid_value") {
    return didYouMeanOr(String(value), issue.values.map(String), `write ${issue.values.map(String).join(" or ")}`);
  }
  if (issue.code === "too_small" && typeof value === "number") return `write ${issue.minimum} or more`;
  if (issue.code === "invalid_type" && issue.expected === "int") return "write a whole number";
  if (value === null) return "fill it in, or take the line out";
  const unknownName = /no (item|scale)\b.* is called "(.*)"/.exec(issue.message);
  if (unknownName !== null) {
    const known = Object.keys((valueAt(raw, [`${unknownName[1]}s`]) ?? {}) as object);
    return didYouMeanOr(unknownName[2] ?? "", known, `name one of ${known.join(", ")}`);
  }
  if (issue.code === "invalid_type" && issue.expected === "number" && typeof value === "string") {
    return "write a number, without quotes";
  }
  if (issue.code === "invalid_type" && issue.expected === "string") return "put it in quotes";
  if (typeof value === "string" && expected.includes("lower-case letters")) return renamed(value, expected);
  return "change it to what is expected";
}

/** A name that fits, for a name that does not. */
function renamed(name: string, expected: string): string {
  const fit = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return expected.includes("lower-case letters") && fit !== "" && fit !== name ? `call it ${fit}` : "rename it";
}

/** The settings a schema knows at a path; none where it takes any name. */
function settingsAt(schema: z.ZodType, path: Path): string[] {
  let here: z.ZodType | undefined = schema;
  for (const step of [...path, undefined]) {
    while (here instanceof z.ZodOptional || here instanceof z.ZodDefault || here instanceof z.ZodNullable) {
      here = here.unwrap() as z.ZodType;
    }
    if (here instanceof z.ZodPipe) here = here.in as z.ZodType;
    if (step === undefined) break;
    if (here instanceof z.ZodObject) here = (here.shape as Record<string, z.ZodType>)[String(step)];
    else if (here instanceof z.ZodRecord) here = here.valueType as z.ZodType;
    else if (here instanceof z.ZodArray) here = here.element as z.ZodType;
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], raw);
}

/** The pairs of a map by their keys, found once: thousands of questions may each ask for their line. */
type PairsOfMaps = WeakMap<YAMLMap, ReadonlyMap<string, Pair<Node, Node | null>>>;

/** Where a setting stands in the text: at its name, or at the nearest setting around it. */
function offsetOf(root: Node | null, path: Path, pairs: PairsOfMaps): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const known = pairs.get(node) ?? pairsOf(node);
      pairs.set(node, known);
      const pair = known.get(String(step));
      if (pair === undefined) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function pairsOf({ items }: YAMLMap): ReadonlyMap<string, Pair<Node, Node | null>> {
  const pairs = items as Pair<Node, Node | null>[];
  return new Map(pairs.map((pair) => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair]));
}

function named(path: Path): string {
  return path.map(String).join(".");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
