import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Locale } from "../survey/text.ts";
import { type Workspace, workspace as workspaceSchema } from "../survey/workspace.ts";
import type { Places } from "./places.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import type { Instruments } from "./read-instruments.ts";
import { readYaml, type YamlValue } from "./read-yaml.ts";
import { addMissingLocales, readYamlFile } from "./read-yaml-file.ts";
import { checkSubject } from "./subject-checker.ts";

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

/**
 * The pairs shown side by side must name subjects of surveys: a value one of each side, an expectation of any, as one survey may ask
 * both what was expected and what was experienced.
 */
export function checkComparisons(
  { value, lineOf }: YamlValue<Workspace>,
  instruments: Instruments,
  problems: ProblemList,
): void {
  const file = "heartline.yaml";
  value.comparisons.forEach(({ kind, inside, outside }, index) => {
    const spot = (end: "inside" | "outside", subject: string) => {
      return { file, line: lineOf(["comparisons", index, end]), column: `comparisons.${index}.${end}`, value: subject };
    };
    const isExpectation = kind === "expectation";
    checkSubject(spot("inside", inside), isExpectation ? undefined : "ex", instruments, problems);
    checkSubject(spot("outside", outside), isExpectation ? undefined : "cx", instruments, problems);
    if (inside === outside) {
      const remedy = "name the question about what was expected";
      problems.add({ ...spot("outside", outside), expected: "expected another question than inside", remedy });
    }
  });
}

/** A wave to come ends after it starts, has an id of its own, and is not there yet. */
export function checkPlanned(
  { value, lineOf }: YamlValue<Workspace>,
  held: ReadonlySet<string>,
  problems: ProblemList,
): void {
  value.planned.forEach(({ id, start, end }, index) => {
    const spot = (setting: string, given: string) => {
      const line = lineOf(["planned", index, setting]);
      return { file: "heartline.yaml", line, column: `planned.${index}.${setting}`, value: given };
    };
    if (held.has(id)) {
      const remedy = "take it out of planned: it lies in data/waves";
      problems.add({ ...spot("id", id), expected: "expected a wave that is still to come", remedy });
    }
    if (value.planned.findIndex((other) => other.id === id) !== index) {
      problems.add({ ...spot("id", id), expected: "expected an id of its own", remedy: "give it another id" });
    }
    if (end < start) {
      const remedy = "exchange the two, or mend one";
      problems.add({ ...spot("end", end), expected: `expected a day from ${start} on, its start`, remedy });
    }
  });
}
