import { type HelpContact, helpContacts } from "../survey/help-contact.ts";
import type { Locale } from "../survey/text.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** Reads `content/help.yaml`: whom a colleague can turn to, in the order of the file. */
export async function readHelpContacts(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<HelpContact[]> {
  return (await readYamlFile(place.content("content/help.yaml"), helpContacts, locales, problems))?.value ?? [];
}
