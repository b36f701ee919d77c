import type { Locale } from "../survey/text.ts";
import { type Value, values as valuesSchema } from "../survey/value.ts";
import type { Workspace } from "../survey/workspace.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import type { Instruments } from "./read-instruments.ts";
import { readYamlFile } from "./read-yaml-file.ts";
import { checkSubject } from "./subject-checker.ts";

/**
 * Reads `content/values.yaml`: the values as behaviour, each with the question that asks it inside and the one that asks it outside.
 * A pair that `heartline.yaml` compares too may have the same id there; another pair may not.
 */
export async function readValues(
  place: Places,
  comparisons: Workspace["comparisons"],
  { locales, instruments }: { locales: readonly Locale[]; instruments: Instruments },
  problems: ProblemList,
): Promise<Value[]> {
  const source = place.content("content/values.yaml");
  const read = await readYamlFile(source, valuesSchema, locales, problems);
  if (read === undefined) return [];
  const { value: values, lineOf } = read;
  const { file } = source;
  const pairs = new Map(comparisons.map(({ id, inside, outside }) => [id, `${inside} ${outside}`]));
  const ids = new Set<string>();
  const asked = new Set<string>();
  values.forEach(({ id, inside, outside }, index) => {
    const spot = (name: string, value: string) => {
      return { file, line: lineOf([index, name]), column: `${index}.${name}`, value };
    };
    const pair = `${inside} ${outside}`;
    const taken = pairs.get(id);
    if (ids.has(id)) {
      problems.add({ ...spot("id", id), expected: "expected an id of its own", remedy: "give it another id" });
    } else if (taken !== undefined && taken !== pair) {
      const remedy = "give one of the two another id, or name the same inside and outside in both";
      problems.add({ ...spot("id", id), expected: "expected the pair that heartline.yaml has under this id", remedy });
    }
    if (asked.has(pair)) {
      const remedy = "take one of the two values out, or ask it with other questions";
      problems.add({ ...spot("outside", outside), expected: "expected a pair that no other value has", remedy });
    }
    ids.add(id);
    asked.add(pair);
    checkSubject(spot("inside", inside), "ex", instruments, problems);
    checkSubject(spot("outside", outside), "cx", instruments, problems);
  });
  return values;
}
