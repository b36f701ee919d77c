import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Root } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { z } from "zod";
import type { Problem } from "../survey/problem.ts";
import { id, type Locale, locale as localeSchema } from "../survey/text.ts";
import { type TextComponent, textComponents } from "../survey/text-components.ts";
import { type TextCollection, textPages } from "../survey/text-pages.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import { readFrontMatter } from "./front-matter.ts";
import { type Literal, literalValue } from "./literal-value.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import { readUtf8 } from "./read-utf8.ts";
import { settingsInWords, textDigest } from "./text-digest.ts";
import { type Passage, readPassages, textPassages } from "./text-passages.ts";

/** A component in a text, with what it was given. */
export interface TextReference {
  component: TextComponent;
  props: Readonly<Record<string, Literal>>;
  file: string;
  line: number;
  column: number;
}

/** One text in one language. */
export interface Text {
  /** Relative to the workspace. */
  file: string;
  collection: TextCollection;
  /** Its path below content/ without language: `playbook/happy-culture/promise-list`; a pillar's own is its folder. */
  slug: string;
  locale: Locale;
  frontMatter: FrontMatter;
  /** The line of a setting in the front matter. */
  lineOf(path: readonly PropertyKey[]): number;
  references: readonly TextReference[];
  /** What the writer says, without what is quoted or spoken: the sentences and the words of the front matter. */
  passages: readonly Passage[];
  /** All that a reader reads, what is quoted and spoken included. */
  read: readonly Passage[];
  /** Where a link leads out of the site, with its line. */
  outside: readonly { line: number; href: string }[];
  /** Changes when what a reader reads changes (`textDigest`). */
  digest: string;
}

/** The settings of a text, by its collection. */
export type FrontMatter = {
  [Collection in TextCollection]: { collection: Collection } & z.output<(typeof textPages)[Collection]>;
}[TextCollection];

/**
 * Reads every MDX text under content/: its front matter, and each component with what it was given. Texts hold words, not
 * code: `import`, `export`, unknown components and expressions that would have to be run are problems, as is a text that
 * lacks a language of the workspace.
 */
export async function readTexts(
  folder: string,
  locales: readonly Locale[],
): Promise<{ texts: Text[]; problems: Problem[] }> {
  const problems = problemList();
  const texts: Text[] = [];
  const found = new Map<string, { locales: Set<string>; isDraft: boolean; file: string }>();
  for (const file of await textFiles(folder)) {
    const place = placeOf(file, locales, problems);
    if (place === undefined) continue;
    const text = await readText(folder, file, place, problems);
    const key = place.slug;
    const own = found.get(key) ?? { locales: new Set(), isDraft: false, file };
    found.set(key, own);
    own.locales.add(place.locale);
    own.isDraft ||= text?.frontMatter.draft ?? false;
    if (text !== undefined) texts.push(text);
  }
  for (const { locales: own, isDraft, file } of found.values()) {
    if (isDraft) continue;
    for (const missing of locales.filter((locale) => !own.has(locale))) {
      problems.add({
        file: file.replace(/\.[a-z]+\.mdx$/, `.${missing}.mdx`),
        expected: `expected this text in ${missing} too`,
        remedy: `translate ${path.posix.basename(file)}, or write draft: true in it`,
      });
    }
  }
  return { texts, problems: problems.all() };
}

async function textFiles(folder: string): Promise<string[]> {
  const root = path.join(folder, "content");
  if (!existsSync(root)) return [];
  const names = await readdir(root, { recursive: true });
  return names
    .map((name) => `content/${name.split(path.sep).join("/")}`)
    .filter((name) => name.endsWith(".mdx") || (name.endsWith(".md") && !name.startsWith("content/actions/")))
    .sort();
}

interface Place {
  collection: TextCollection;
  slug: string;
  locale: Locale;
}

const folders: readonly { pattern: RegExp; collection: TextCollection }[] = [
  { pattern: /^playbook\/[^/]+\/index$/, collection: "pillar" },
  { pattern: /^playbook\/[^/]+\/[^/]+$/, collection: "play" },
  { pattern: /^guide\/scenarios\/[^/]+$/, collection: "scenario" },
  { pattern: /^guide\/[^/]+$/, collection: "guide" },
  { pattern: /^pages\/[^/]+$/, collection: "page" },
  { pattern: /^reports\/[^/]+$/, collection: "report" },
];

/** What a file is by its name; undefined for a language that the workspace does not have, and, with a problem, for a stray. */
function placeOf(file: string, locales: readonly Locale[], problems: ProblemList): Place | undefined {
  const named = /^content\/(.+)\.([a-zA-Z-]+)\.mdx$/.exec(file);
  const [, name = "", language = ""] = named ?? [];
  const parsed = localeSchema.safeParse(language);
  if (!parsed.success) {
    const expected = `expected a name that ends with its language: .${locales.join(".mdx or .")}.mdx`;
    problems.add({ file, expected, remedy: "rename the file" });
    return undefined;
  }
  const collection = folders.find(({ pattern }) => pattern.test(name))?.collection;
  if (collection === undefined) {
    const remedy = "move it to playbook/<pillar>, guide, guide/scenarios, reports or pages";
    problems.add({ file, expected: "expected a folder whose texts have a page", remedy });
    return undefined;
  }
  const bad = name.split("/").find((part) => !id.safeParse(part).success);
  if (bad !== undefined) {
    const expected = "expected lower-case letters, digits and hyphens only";
    const remedy = "rename it; its name is its address, in every language";
    problems.add({ file, value: bad, expected, remedy });
  }
  if (!locales.includes(parsed.data)) return undefined;
  return { collection, slug: name.replace(/\/index$/, ""), locale: parsed.data };
}

async function readText(
  folder: string,
  file: string,
  { collection, slug, locale }: Place,
  problems: ProblemList,
): Promise<Text | undefined> {
  const source = await readUtf8({ path: path.join(folder, file), file }, problems);
  const { settings, body, bodyLine } = readFrontMatter(source, textPages[collection], file, problems);
  const { references, passages: written, read, outside } = readBody(body, file, bodyLine, problems);
  if (settings === undefined) return undefined;
  const frontMatter = { collection, ...settings.value } as FrontMatter;
  const told = Object.entries(settings.value).flatMap(([name, value]) =>
    typeof value === "string" ? [{ line: settings.lineOf([name]), text: value }] : [],
  );
  return {
    file,
    collection,
    slug,
    locale,
    frontMatter,
    lineOf: settings.lineOf,
    references,
    passages: [...told, ...written],
    read: [...wordsOfSettings(settings.value, settings.lineOf), ...read],
    outside,
    digest: textDigest(settings.value, body),
  };
}

function wordsOfSettings(settings: Readonly<Record<string, unknown>>, lineOf: Text["lineOf"]): Passage[] {
  return settingsInWords.flatMap((name) => {
    const value = settings[name];
    return typeof value === "string" ? [{ line: lineOf([name]), text: value }] : [];
  });
}

function readBody(
  body: string,
  file: string,
  bodyLine: number,
  problems: ProblemList,
): Pick<Text, "references" | "passages" | "read" | "outside"> {
  let tree: Root;
  try {
    // Blank lines in place of the front matter keep every line number true.
    const text = "\n".repeat(bodyLine - 1) + body;
    tree = unified().use(remarkParse).use(remarkMdx).parse(text);
  } catch (error) {
    problems.add({ file, ...syntaxFault(error) });
    return { references: [], passages: [], read: [], outside: [] };
  }
  const references: TextReference[] = [];
  const outside: { line: number; href: string }[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? bodyLine;
    if (node.type === "link" || node.type === "definition") {
      outside.push({ line, href: node.url });
      const fault = linkFault(node.url);
      if (fault !== undefined) problems.add({ file, line, value: node.url, ...fault });
    }
    if (node.type === "mdxjsEsm") {
      const expected = "expected words; a text has no import or export";
      const value = node.value.split("\n")[0] ?? "";
      problems.add({ file, line, value, expected, remedy: "remove it; every component is there already" });
    }
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      const program = node.data?.estree;
      const isComment = program != null && program.body.length === 0;
      if (!isComment && (program == null || literalValue(program) === undefined)) {
        const expected = "expected words; a text computes nothing";
        problems.add({ file, line, value: `{${node.value}}`, expected, remedy: "write \\{ for a brace" });
      }
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      const reference = readElement(node, file, line, problems);
      if (reference !== undefined) references.push(reference);
      if (node.name === "Section" && !hasContent(node)) {
        const expected = "expected words between <Section> and </Section>";
        problems.add({ file, line, column: "Section", expected, remedy: "write them, or take the section out" });
      }
    }
  });
  return { references, passages: textPassages(tree), read: readPassages(tree), outside };
}

/** Markdown links lead out of the site, and only over https; a page of the site is linked by its path, which can be checked. */
function linkFault(href: string): Pick<Problem, "expected" | "remedy"> | undefined {
  if (/^https:\/\/[^\s/]+\.[^\s]+$/i.test(href) || /^(mailto|tel):./i.test(href)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    return { expected: "expected a link out of the site that begins with https://", remedy: "write its https address" };
  }
  return {
    expected: "expected a link out of the site, or <Link>",
    remedy: 'write <Link to="playbook">…</Link> for a page of this site',
  };
}

/** Something that a reader sees: words, or a component. A comment of the writer is neither. */
function hasContent(section: MdxJsxFlowElement | MdxJsxTextElement): boolean {
  let found = false;
  visit(section, (node) => {
    const isWord =
      (node.type === "text" || node.type === "inlineCode" || node.type === "code") && node.value.trim() !== "";
    const isElement = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
    found ||= isWord || (isElement && node !== section);
  });
  return found;
}

function readElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  file: string,
  line: number,
  problems: ProblemList,
): TextReference | undefined {
  const name = node.name ?? "";
  const known = Object.keys(textComponents);
  if (!isComponent(name)) {
    const isPlain = name === "" || /^[a-z]/.test(name);
    const otherwise = isPlain
      ? "write it in Markdown, or write \\< for a less-than sign"
      : `use one of ${known.join(", ")}`;
    problems.add({
      file,
      line,
      value: `<${name}>`,
      expected: "expected a component that texts know",
      remedy: didYouMeanOr(name, known, otherwise),
    });
    return undefined;
  }
  const props: Record<string, Literal> = {};
  let isPlainData = true;
  for (const attribute of node.attributes) {
    const value = attribute.type === "mdxJsxAttribute" ? attributeValue(attribute.value) : undefined;
    if (attribute.type === "mdxJsxAttribute" && value !== undefined) props[attribute.name] = value;
    else {
      isPlainData = false;
      const column = attribute.type === "mdxJsxAttribute" ? `${name} ${attribute.name}` : name;
      const expected = "expected a text, a number, a list or an object; a text computes nothing";
      problems.add({ file, line, column, expected, remedy: 'write the value itself, as in of="employee.recommend"' });
    }
  }
  if (!isPlainData) return undefined;
  const parsed = textComponents[name].safeParse(props);
  if (parsed.success) {
    return { component: name, props, file, line, column: node.position?.start.column ?? 1 };
  }
  for (const issue of parsed.error.issues) addPropsIssue(issue, { name, props, file, line }, problems);
  return undefined;
}

function addPropsIssue(
  issue: z.core.$ZodIssue,
  { name, props, file, line }: { name: TextComponent; props: Record<string, Literal>; file: string; line: number },
  problems: ProblemList,
): void {
  if (issue.code === "unrecognized_keys") {
    const settings = Object.keys(textComponents[issue.path.length === 0 ? name : "Claim"].shape);
    for (const key of issue.keys) {
      const choice = settings.length === 0 ? "remove it" : `use one of ${settings.join(", ")}`;
      const column = [name, ...issue.path.map(String), key].join(" ");
      const remedy = didYouMeanOr(key, settings, choice);
      problems.add({ file, line, column, expected: `expected a setting that <${name}> knows`, remedy });
    }
    return;
  }
  const value = issue.path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)?.[step], props);
  const place = { file, line, column: [name, ...issue.path.map(String)].join(" ") };
  const options = issue.code === "invalid_value" ? issue.values.map(String) : [];
  const expected = options.length > 0 ? `expected ${options.join(" or ")}` : "expected a text that is not empty";
  if (value === undefined) {
    const last = String(issue.path.at(-1));
    problems.add({ ...place, expected, remedy: `add ${last}="…"` });
    return;
  }
  const otherwise = options.length > 0 ? "write one of them" : "write the text in quotes";
  problems.add({
    ...place,
    value: typeof value === "string" ? value : JSON.stringify(value),
    expected,
    remedy: didYouMeanOr(String(value), options, otherwise),
  });
}

function attributeValue(value: MdxJsxAttribute["value"]): Literal | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value;
  const program = value.data?.estree;
  return program == null ? undefined : literalValue(program);
}

function isComponent(name: string): name is TextComponent {
  return Object.hasOwn(textComponents, name);
}

function syntaxFault(error: unknown): Pick<Problem, "line" | "expected" | "remedy"> {
  const { reason, line, place } = error as { reason?: string; line?: number; place?: { line?: number } };
  // A component that is never closed is found at the end; the reason says where it opens.
  const opened = /\((\d+):\d+/.exec(reason ?? "")?.[1];
  const at = line ?? place?.line ?? (opened === undefined ? undefined : Number(opened));
  return {
    ...(at === undefined ? {} : { line: at }),
    expected: `expected well-formed MDX: ${reason ?? String(error)}`,
    remedy:
      "close the component, leave a blank line around Markdown inside it, and write \\< and \\{ for the signs themselves",
  };
}
