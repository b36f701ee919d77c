import { type QuotedFigure, quotedFigures } from "../survey/quoted-figure.ts";
import type { Locale } from "../survey/text.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** Reads `content/quoted-figures.yaml`: figures of others that are context only, in the order of the file. */
export async function readQuotedFigures(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<QuotedFigure[]> {
  const source = place.content("content/quoted-figures.yaml");
  const read = await readYamlFile(source, quotedFigures, locales, problems);
  if (read === undefined) return [];
  const { value: figures, lineOf } = read;
  const seen = new Set<string>();
  figures.forEach(({ id, sameStudyAs }, index) => {
    const spot = (name: string, value: string) => {
      return { file: source.file, line: lineOf([index, name]), column: `${index}.${name}`, value };
    };
    if (seen.has(id))
      problems.add({ ...spot("id", id), expected: "expected an id of its own", remedy: "give it another id" });
    seen.add(id);
    const shown = figures.filter((other) => other.id !== id && other.sameStudyAs === undefined);
    if (sameStudyAs === undefined || shown.some((other) => other.id === sameStudyAs)) return;
    const remedy = didYouMeanOr(
      sameStudyAs,
      shown.map((other) => other.id),
      "name a figure that is shown itself",
    );
    problems.add({ ...spot("sameStudyAs", sameStudyAs), expected: "expected the id of another quoted figure", remedy });
  });
  return figures;
}
