import type { TextFacts } from "../report/make-upkeep.ts";
import type { Text } from "./read-texts.ts";
import { readingEase } from "./reading-ease.ts";

/** What upkeep must know of a text that was read: its keeper, its dates, its hash, how it reads, and where it leads outside. */
export function textFacts({ slug, collection, locale, frontMatter, digest, read, outside }: Text): TextFacts {
  const { title, owner, reviewed, review, translation } = frontMatter;
  return {
    slug,
    collection,
    locale,
    title,
    owner,
    reviewed,
    review,
    translation,
    digest,
    ease: readingEase(proseOf(read), locale)?.score,
    outside: [...new Set(outside.map(({ href }) => href))].sort(),
  };
}

/**
 * Passages as one running text: each is a sentence of its own where it does not end one, so that a heading is not read on into the
 * paragraph below it.
 *
 * @example proseOf([{ line: 1, text: "Een kop" }, { line: 2, text: "Een zin." }]) // => "Een kop.\nEen zin."
 */
export function proseOf(passages: readonly { line: number; text: string }[]): string {
  return passages.map(({ text }) => (/[.!?:;…][”’)]?$/.test(text) ? text : `${text}.`)).join("\n");
}
