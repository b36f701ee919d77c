import { defineCollection } from "astro:content";
import { pathToFileURL } from "node:url";
import { glob } from "astro/loaders";
import { z } from "zod";
import { textPages } from "../survey/text-pages.ts";
import { workspacePath } from "./workspace.ts";

/** Texts of the workspace, one file per language; the id is the path without `.mdx`: `happy-culture/promise-list.nl`. */
function texts(folder: string, pattern: string | string[]) {
  return glob({
    base: pathToFileURL(`${workspacePath("content", folder)}/`),
    pattern,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  });
}

/** Astro reads a day in YAML as a moment; our schemas know days as text. */
function withDays<T extends z.ZodType>(schema: T) {
  return z.preprocess((data) => {
    if (typeof data !== "object" || data === null) return data;
    const days = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, days(value)]));
  }, schema);
}

export const collections = {
  pillars: defineCollection({ loader: texts("playbook", "*/index.*.mdx"), schema: withDays(textPages.pillar) }),
  plays: defineCollection({
    loader: texts("playbook", ["*/*.mdx", "!*/index.*.mdx"]),
    schema: withDays(textPages.play),
  }),
  guide: defineCollection({ loader: texts("guide", "*.mdx"), schema: withDays(textPages.guide) }),
  scenarios: defineCollection({ loader: texts("guide/scenarios", "*.mdx"), schema: withDays(textPages.scenario) }),
  pages: defineCollection({ loader: texts("pages", "*.mdx"), schema: withDays(textPages.page) }),
  reports: defineCollection({ loader: texts("reports", "*.mdx"), schema: withDays(textPages.report) }),
};
