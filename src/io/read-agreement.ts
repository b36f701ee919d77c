import { effectiveRules } from "../privacy/limits.ts";
import { confidentialityRules } from "../privacy/rules.ts";
import { type Agreement, agreement as agreementSchema } from "../survey/agreement.ts";
import type { Locale } from "../survey/text.ts";
import type { Confidentiality } from "../survey/workspace.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import type { YamlValue } from "./read-yaml.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/**
 * Reads `content/confidentiality.yaml`, what works council and data protection officer agreed to, and holds it against the rules in
 * force: each number, switch and rule that differs is a problem, whichever way it differs. So no report is built on other rules than
 * those that were signed. Undefined, without a problem, when nothing was agreed yet.
 *
 * @param confidentiality the settings; without them the agreement is not judged
 */
export async function readAgreement(
  place: Places,
  confidentiality: Confidentiality | undefined,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<Agreement | undefined> {
  const source = place.content("content/confidentiality.yaml");
  const read = await readYamlFile(source, agreementSchema, locales, problems);
  if (read === undefined) return undefined;
  if (confidentiality !== undefined) {
    checkNumbers(read, source.file, confidentiality, problems);
    checkRules(read, source.file, confidentiality, problems);
  }
  return read.value;
}

const again = "or have the statement agreed again and";

function checkNumbers(
  { value, lineOf }: YamlValue<Agreement>,
  file: string,
  confidentiality: Confidentiality,
  problems: ProblemList,
): void {
  const inForce = effectiveRules(confidentiality);
  for (const [name, { value: now, setting }] of inForce) {
    const agreed = value.numbers[name];
    if (agreed === now) continue;
    const place = { file, line: lineOf(["numbers", name]), column: `numbers.${name}` };
    if (agreed === undefined) {
      const remedy = `have it agreed, and add ${name}: ${now}`;
      problems.add({ ...place, expected: `expected ${name}, which is ${now} in this report`, remedy });
      continue;
    }
    const back =
      setting === undefined
        ? "build with the version of Heartline that was agreed to"
        : `set ${setting} in heartline.yaml to ${agreed} again`;
    const remedy = `${back}, ${again} write ${now} here, with the new date`;
    problems.add({ ...place, expected: `agreed was ${agreed}, in force is ${now}`, remedy });
  }
  for (const name of Object.keys(value.numbers)) {
    if (inForce.has(name)) continue;
    const place = { file, line: lineOf(["numbers", name]), column: `numbers.${name}`, value: name };
    const remedy = didYouMeanOr(name, [...inForce.keys()], `take it out, ${again} use the names of this version`);
    problems.add({ ...place, expected: "expected the name of a number or switch that is in force", remedy });
  }
}

function checkRules(
  { value, lineOf }: YamlValue<Agreement>,
  file: string,
  confidentiality: Confidentiality,
  problems: ProblemList,
): void {
  const inForce = confidentialityRules(confidentiality).map(({ id }) => id);
  for (const id of inForce) {
    if (value.rules.includes(id)) continue;
    const place = { file, line: lineOf(["rules"]), column: "rules" };
    const remedy = `read it on the privacy page, have it agreed, and add ${id}`;
    problems.add({ ...place, expected: `expected the rule ${id}, which is in force and was not agreed`, remedy });
  }
  value.rules.forEach((id, index) => {
    if (inForce.includes(id)) return;
    const place = { file, line: lineOf(["rules", index]), column: "rules", value: id };
    const otherwise = `put back what it needs in heartline.yaml, ${again} take it out`;
    const remedy = didYouMeanOr(id, inForce, otherwise);
    problems.add({ ...place, expected: "expected a rule that is in force; this one was agreed", remedy });
  });
}
