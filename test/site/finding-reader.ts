import { changeFinding, gapFinding } from "../../src/report/finding.ts";
import { label as labels } from "../../src/report/rows.ts";
import type { Locale } from "../../src/survey/text.ts";

/** What a sentence claims. Without a name it is about the subject of its figure. */
export interface Claim {
  kind: "change" | "gap";
  label: string;
  name?: string;
}

/** A sentence that claims a difference, whoever wrote it: a rise, a fall, or a place above or below something else. */
export const claims =
  /\b(?:clearly|slightly) (?:higher|lower|moved|above|below|better|worse)\b|\b(?:rose|fell|risen|fallen)\b|\b(?:duidelijk|iets) (?:hoger|lager|gestegen|gedaald|veranderd|beter|slechter|boven|onder)\b|\b(?:gestegen|gedaald)\b|\bdiffers? clearly\b|\bwijk(?:t|en) .*duidelijk af\b/i;

/**
 * Reads a finding back: the templates of the report, with their blanks turned into questions. `undefined` when no template
 * gives such a sentence.
 *
 * @param organisation as the findings name it
 */
export function readFinding(sentence: string, organisation: string, locale: Locale): Claim | undefined {
  for (const { kind, label, pattern } of patternsOf(organisation, locale)) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const name = match.groups?.name;
    return { kind, label, ...(name === undefined ? {} : { name }) };
  }
  return undefined;
}

interface Pattern {
  kind: Claim["kind"];
  label: string;
  pattern: RegExp;
}

const made = new Map<string, Pattern[]>();

function patternsOf(organisation: string, locale: Locale): Pattern[] {
  const key = `${locale} ${organisation}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  // A name of many words is left to the subtitle.
  const names = ["NNNN", "N N N N N N N N N N N N N"];
  const patterns = (["gap", "change"] as const).flatMap((kind) =>
    labels.options.flatMap((label) =>
      (["noun", "statement"] as const).flatMap((form) =>
        names.map((name) => {
          const topic = { name, form };
          // "The rest of …" would also pass for a month, so gaps come first.
          const template =
            kind === "gap"
              ? gapFinding(topic, label, organisation, locale)
              : changeFinding(topic, label, "SSSS", locale);
          return { kind, label, pattern: asked(template) };
        }),
      ),
    ),
  );
  made.set(key, patterns);
  return patterns;
}

function asked(template: string): RegExp {
  const plain = template.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${plain.replace(/(?:[Dd]e )?NNNN/, "(?:[Dd]e )?(?<name>.+?)").replace("SSSS", ".+?")}$`);
}
