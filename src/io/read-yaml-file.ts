import { existsSync } from "node:fs";
import type { z } from "zod";
import type { Locale } from "../survey/text.ts";
import { missingLocales } from "./missing-locales.ts";
import type { ProblemList } from "./problem-list.ts";
import type { SourceText } from "./read-table.ts";
import { readUtf8 } from "./read-utf8.ts";
import { readYaml, type YamlValue } from "./read-yaml.ts";

/** A YAML file read with its schema, every text in it in every language; undefined when it is not there or not sound. */
export async function readYamlFile<Schema extends z.ZodType>(
  { path: location, file }: SourceText,
  schema: Schema,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<YamlValue<z.output<Schema>> | undefined> {
  if (!existsSync(location)) return undefined;
  const settings = readYaml(await readUtf8({ path: location, file }, problems), schema, { file }, problems);
  if (settings !== undefined) addMissingLocales(settings, locales, file, problems);
  return settings;
}

/** Adds a problem for each text that lacks a language of the workspace. */
export function addMissingLocales(
  { value, lineOf }: YamlValue<unknown>,
  locales: readonly Locale[],
  file: string,
  problems: ProblemList,
): void {
  for (const { path, locale } of missingLocales(value, locales)) {
    const column = [...path, locale].join(".");
    const remedy = `add ${locale}:, or take ${locale} out of locales in heartline.yaml`;
    problems.add({ file, line: lineOf(path), column, expected: `expected the text in ${locale} too`, remedy });
  }
}
