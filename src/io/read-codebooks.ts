import { existsSync } from "node:fs";
import { type Codebook, codebook as codebookSchema } from "../survey/codebook.ts";
import type { Locale } from "../survey/text.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import type { Instruments } from "./read-instruments.ts";
import { readYamlFile } from "./read-yaml-file.ts";
import { scenarioNames } from "./scenario-names.ts";

/**
 * Reads the codebooks that items name, by file: `content/themes.yaml`. A file that is not there, a scenario that the guide does not
 * have and an item that no theme is meant for are problems.
 */
export async function readCodebooks(
  place: Places,
  instruments: Instruments,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<ReadonlyMap<string, Codebook>> {
  const codebooks = new Map<string, Codebook>();
  const scenarios = await scenarioNames(place);
  const missing = new Set<string>();
  for (const [survey, { value, lineOf }] of instruments.read) {
    for (const [item, { themes: file, asks }] of Object.entries(value.items)) {
      if (file === undefined || missing.has(file)) continue;
      const spot = { file: `content/surveys/${survey}.yaml`, column: `items.${item}.themes`, value: file };
      const line = lineOf(["items", item, "themes"]);
      const source = place.content(file);
      if (!existsSync(source.path)) {
        const remedy = "write the codebook there, or take themes out of the item";
        problems.add({ ...spot, line, expected: "expected a codebook of the workspace", remedy });
        continue;
      }
      if (!codebooks.has(file)) {
        const read = await readYamlFile(source, codebookSchema, locales, problems);
        if (read === undefined) {
          missing.add(file);
          continue;
        }
        codebooks.set(file, read.value);
        for (const [id, { scenario }] of Object.entries(read.value.themes)) {
          if (scenario === undefined || scenarios.has(scenario)) continue;
          const otherwise = `name one of ${[...scenarios].join(", ")}, or take it out`;
          problems.add({
            file,
            line: read.lineOf(["themes", id, "scenario"]),
            column: `themes.${id}.scenario`,
            value: scenario,
            expected: "expected the id of a scenario of the guide",
            remedy:
              scenarios.size === 0
                ? "take it out; the guide has no scenarios"
                : didYouMeanOr(scenario, scenarios, otherwise),
          });
        }
      }
      const kinds = Object.values(codebooks.get(file)?.themes ?? {}).map(({ kind }) => kind);
      if (asks === undefined || kinds.includes(asks)) continue;
      problems.add({
        ...spot,
        line: lineOf(["items", item, "asks"]),
        column: `items.${item}.asks`,
        value: asks,
        expected: `expected a kind that ${file} has themes of`,
        remedy: `add a theme with kind: ${asks}, or name one of ${[...new Set(kinds)].join(", ")}`,
      });
    }
  }
  return codebooks;
}
