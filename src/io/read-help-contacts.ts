import { type HelpContact, helpContacts } from "../survey/help-contact.ts";
import type { Locale } from "../survey/text.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** Reads `content/help.yaml`: whom a colleague can turn to, in the order of the file. Each has an id of its own. */
export async function readHelpContacts(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<HelpContact[]> {
  const source = place.content("content/help.yaml");
  const read = await readYamlFile(source, helpContacts, locales, problems);
  if (read === undefined) return [];
  const { value, lineOf } = read;
  value.forEach(({ id }, index) => {
    if (value.findIndex((other) => other.id === id) === index) return;
    const spot = { file: source.file, line: lineOf([index, "id"]), column: `${index}.id`, value: id };
    problems.add({ ...spot, expected: "expected an id of its own", remedy: "give it another id" });
  });
  return value;
}
