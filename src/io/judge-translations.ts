import { translationState } from "../report/translation-state.ts";
import type { Problem } from "../survey/problem.ts";
import type { Locale } from "../survey/text.ts";
import type { Upkeep } from "../survey/workspace.ts";
import { problemList } from "./problem-list.ts";
import type { Text } from "./read-texts.ts";

/**
 * Holds every translation against its source. A translation that lags, and one of which nobody stored beside which source it was read,
 * gives a notice (those without a hash one together); one that lags for more than the days of grace is a problem, which fails a check and a build. The days are counted from
 * the day on which the source was last read through (its `reviewed`).
 *
 * @param texts as `readTexts` read them
 * @param locales of the workspace; the first is the source
 */
export function judgeTranslations(
  texts: readonly Text[],
  { date, locales, upkeep }: { date: string; locales: readonly Locale[]; upkeep: Upkeep },
): { problems: Problem[]; notices: Problem[] } {
  const [problems, notices] = [problemList(), problemList()];
  const unrecorded: string[] = [];
  const [first] = locales;
  const sources = new Map(texts.filter(({ locale }) => locale === first).map((text) => [text.slug, text]));
  for (const { file, slug, locale, frontMatter, lineOf } of texts) {
    const source = locale === first ? undefined : sources.get(slug);
    if (source === undefined) continue;
    const { reviewed } = source.frontMatter;
    const judged = translationState(
      frontMatter.translation,
      { locale: source.locale, digest: source.digest, reviewed },
      { date, grace: upkeep.translationGrace },
    );
    const accept = `npm run texts -- --accept ${file}`;
    if (judged.state === "unrecorded") unrecorded.push(file);
    if (judged.state !== "stale") continue;
    const place = { file, line: lineOf(["translation", "hash"]), column: "translation" };
    const remedy = `bring it in line with ${source.file}, then run ${accept}`;
    if (!judged.fails) {
      const expected = `expected to say what ${source.file} says now; from ${judged.failsOn} on this fails`;
      notices.add({ ...place, expected, remedy });
    } else if (judged.failsOn === undefined) {
      const expected = `expected to say what ${source.file} says now`;
      const dated = `${remedy}; or write in the source on which day it was last read through (reviewed), from which the days of grace are counted`;
      problems.add({ ...place, expected, remedy: dated });
    } else {
      const expected = `expected to say what ${source.file} says since ${reviewed}: the ${upkeep.translationGrace} days of grace are over`;
      const dated = `${remedy}; or, if the source changed after that day, write the day on which it was read through in ${source.file} (reviewed)`;
      problems.add({ ...place, expected, remedy: dated });
    }
  }
  const [one, ...others] = unrecorded;
  if (one !== undefined) {
    const more = others.length === 0 ? "" : `, as do ${others.length} more`;
    const expected = `expected the hash of the source that it was read beside; it lacks one${more}`;
    const remedy = "read each beside its source, then run npm run texts -- --accept with its file";
    notices.add({ file: one, column: "translation", expected, remedy });
  }
  return { problems: problems.all(), notices: notices.all() };
}
