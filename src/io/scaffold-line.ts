import type { Locale } from "../survey/text.ts";

/**
 * A setting to fill in, below what its schema says of it.
 *
 * @param setting the line itself: `target:`
 * @param schema its description is the explanation, so that file and schema never disagree; without one the line stands alone
 *
 * @example scaffoldLine("due:", { description: "The wave by which." }) // => "# The wave by which.\ndue:"
 */
export function scaffoldLine(setting: string, schema: { description?: string | undefined } = {}): string {
  return schema.description === undefined ? setting : `# ${schema.description}\n${setting}`;
}

/**
 * A setting that may stay away: all of it is a comment until somebody takes the # off.
 *
 * @example optionalLine("review:", { description: "When its owner looks again." }) // => "# When its owner looks again.\n# review:"
 */
export function optionalLine(setting: string, schema: { description?: string | undefined } = {}): string {
  return scaffoldLine(`# ${setting}`, schema);
}

/**
 * A text that readers see, blank in every language of the workspace.
 *
 * @example blankText("title", ["nl", "en"]) // => "title: { nl: , en: }"
 */
export function blankText(setting: string, locales: readonly Locale[]): string {
  return `${setting}: { ${locales
    .map((locale) => `${locale}: `)
    .join(", ")
    .trimEnd()} }`;
}
