import { existsSync } from "node:fs";
import { guideCard } from "../survey/guide-card.ts";
import { guideSituations } from "../survey/guide-situation.ts";
import { phrases } from "../survey/phrase.ts";
import type { Locale } from "../survey/text.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readYamlFile } from "./read-yaml-file.ts";
import { scenarioNames } from "./scenario-names.ts";

/**
 * Checks the files of the 3R guide that are no texts: the phrase bank, the card and the situations. A phrase or a situation that is there
 * twice, and a phrase or a scenario that is not there, are problems.
 */
export async function checkGuideFiles(place: Places, locales: readonly Locale[], problems: ProblemList): Promise<void> {
  const file = (name: string) => `content/guide/${name}.yaml`;
  const bank = await readYamlFile(place.content(file("phrases")), phrases, locales, problems);
  const card = await readYamlFile(place.content(file("card")), guideCard, locales, problems);
  const situations = await readYamlFile(place.content(file("situations")), guideSituations, locales, problems);
  const isBroken = bank === undefined && existsSync(place.content(file("phrases")).path);
  const known = new Set((bank?.value ?? []).map(({ id }) => id));
  const scenarios = await scenarioNames(place);

  for (const [name, read] of [
    ["phrases", bank],
    ["situations", situations],
  ] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of (read?.value ?? []).entries()) {
      if (seen.has(id)) {
        const remedy = "give one of the two another id, or take it out";
        add(name, read?.lineOf([index, "id"]), `${index}.id`, id, "expected every id once", remedy);
      }
      seen.add(id);
    }
  }
  for (const [index, { phrases: named }] of (card?.value.steps ?? []).entries())
    for (const [at, id] of named.entries()) checkPhrase("card", card, ["steps", index, "phrases", at], id);
  for (const [index, { phrases: named, scenario }] of (situations?.value ?? []).entries()) {
    for (const [at, id] of named.entries()) checkPhrase("situations", situations, [index, "phrases", at], id);
    if (scenario === undefined || scenarios.has(scenario)) continue;
    const line = situations?.lineOf([index, "scenario"]);
    const otherwise = "name a file of content/guide/scenarios, or take it out";
    const remedy = didYouMeanOr(scenario, scenarios, otherwise);
    add("situations", line, `${index}.scenario`, scenario, "expected the id of a scenario of the guide", remedy);
  }

  function checkPhrase(
    name: string,
    read: { lineOf(path: readonly PropertyKey[]): number | undefined } | undefined,
    path: readonly (string | number)[],
    id: string,
  ): void {
    // A bank that could not be read has its own problems; then nobody can tell which phrases there are.
    if (known.has(id) || isBroken) return;
    const remedy = didYouMeanOr(id, known, `add it to ${file("phrases")}, or take it out`);
    add(name, read?.lineOf(path), path.join("."), id, `expected the id of a phrase of ${file("phrases")}`, remedy);
  }

  function add(
    name: string,
    line: number | undefined,
    column: string,
    value: string,
    expected: string,
    remedy: string,
  ): void {
    problems.add({ file: file(name), ...(line === undefined ? {} : { line }), column, value, expected, remedy });
  }
}
