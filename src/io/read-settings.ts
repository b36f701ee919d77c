import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Locale } from "../survey/text.ts";
import { type Workspace, workspace as workspaceSchema } from "../survey/workspace.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { Places } from "./places.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import type { Instruments } from "./read-instruments.ts";
import { readYaml, type YamlValue } from "./read-yaml.ts";
import { addMissingLocales, readYamlFile } from "./read-yaml-file.ts";

/** Reads `heartline.yaml`. */
export async function readSettings(place: Places, problems: ProblemList): Promise<YamlValue<Workspace> | undefined> {
  const source = place.content("heartline.yaml");
  if (!existsSync(source.path)) {
    const remedy = "create it, or pass --workspace with the folder that holds one";
    problems.add({ file: source.file, expected: "expected the settings of a workspace", remedy });
    return undefined;
  }
  const settings = await readYamlFile(source, workspaceSchema, [], problems);
  if (settings === undefined) return undefined;
  addMissingLocales(settings, settings.value.locales, source.file, problems);
  const { logo } = settings.value.brand;
  if (logo !== undefined && !existsSync(place.content(logo).path)) {
    const column = "brand.logo";
    const line = settings.lineOf(["brand", "logo"]);
    const remedy = "add the file, or take the line out";
    problems.add({
      file: source.file,
      line,
      column,
      value: logo,
      expected: "expected a file of the workspace",
      remedy,
    });
  }
  return settings;
}

/** The languages alone, of settings in which something else is wrong: the other files can then be checked all the same. */
export async function readLocales(place: Places): Promise<readonly Locale[]> {
  const { path: location, file } = place.content("heartline.yaml");
  const only = z.looseObject({ locales: workspaceSchema.shape.locales });
  const source = existsSync(location) ? await readFile(location, "utf8") : "";
  return readYaml(source, only, { file }, problemList())?.value.locales ?? [];
}

/** The pairs shown side by side must name subjects of surveys on the right side. */
export function checkComparisons(
  { value, lineOf }: YamlValue<Workspace>,
  { read: instruments, broken }: Instruments,
  problems: ProblemList,
): void {
  const file = "heartline.yaml";
  value.comparisons.forEach((comparison, index) => {
    for (const [end, side] of [
      ["inside", "ex"],
      ["outside", "cx"],
    ] as const) {
      const subject = comparison[end];
      const spot = {
        file,
        line: lineOf(["comparisons", index, end]),
        column: `comparisons.${index}.${end}`,
        value: subject,
      };
      const known = [...instruments]
        .filter(([, instrument]) => instrument.value.side === side)
        .flatMap(([survey, instrument]) =>
          [...Object.keys(instrument.value.items), ...Object.keys(instrument.value.constructs)].map(
            (one) => `${survey}.${one}`,
          ),
        );
      if (known.includes(subject) || broken.has(subject.split(".")[0] ?? "")) continue;
      const remedy = didYouMeanOr(subject, known, `name a subject of a survey with side: ${side}`);
      problems.add({ ...spot, expected: `expected survey.item of a survey with side: ${side}`, remedy });
    }
  });
}
