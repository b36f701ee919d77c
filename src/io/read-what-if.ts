import type { Instrument } from "../survey/instrument.ts";
import type { Outcome } from "../survey/outcome.ts";
import type { Locale } from "../survey/text.ts";
import { type WhatIfDefinition, type WhatIfInput, whatIfs } from "../survey/what-if.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import type { YamlValue } from "./read-yaml.ts";
import { readYamlFile } from "./read-yaml-file.ts";

export const whatIfFile = "content/what-if.yaml";

/** What the links of what-ifs refer to; undefined where it could not be read, and is then not judged. */
export interface WhatIfContext {
  locales: readonly Locale[];
  instruments: ReadonlyMap<string, Instrument> | undefined;
  outcomes: Readonly<Record<string, Outcome>> | undefined;
}

/**
 * Reads `content/what-if.yaml`, in its order: each what-if has exactly one factor that says what changes, low and high lie around the
 * base, only the effect may be below 0, and a link names a subject and an outcome that exist. All problems at once; none without the file.
 */
export async function readWhatIfs(
  place: Places,
  context: WhatIfContext,
  problems: ProblemList,
): Promise<WhatIfInput[]> {
  const source = place.content(whatIfFile);
  const read = await readYamlFile(source, whatIfs, context.locales, problems);
  if (read === undefined) return [];
  return Object.entries(read.value).map(([id, definition]) => {
    checkFactors(id, definition, read, problems);
    checkLink(id, definition, read, context, problems);
    return { ...definition, id, effectLine: lineOfEffect(id, definition, read) };
  });
}

type Read = YamlValue<Record<string, WhatIfDefinition>>;

function lineOfEffect(id: string, { factors }: WhatIfDefinition, { lineOf }: Read): number {
  const [effect] = Object.entries(factors).find(([, { effect }]) => effect) ?? [];
  return lineOf(effect === undefined ? [id] : [id, "factors", effect, "low"]);
}

function checkFactors(id: string, { factors }: WhatIfDefinition, { lineOf }: Read, problems: ProblemList): void {
  const file = whatIfFile;
  const effects = Object.entries(factors).filter(([, { effect }]) => effect);
  if (effects.length !== 1) {
    problems.add({
      file,
      line: lineOf([id, "factors"]),
      column: `${id}.factors`,
      expected: `expected one factor with effect: true, found ${effects.length}`,
      remedy: "mark the one factor that says what changes",
    });
  }
  for (const [name, { low, base, high, effect }] of Object.entries(factors)) {
    const refuse = (end: "low" | "base" | "high", value: number, expected: string, remedy: string) => {
      const column = `${id}.factors.${name}.${end}`;
      problems.add({ file, line: lineOf([id, "factors", name, end]), column, value: String(value), expected, remedy });
    };
    if (low !== undefined && low > base)
      refuse("low", low, `expected no more than base (${base})`, "exchange or mend the two");
    if (high !== undefined && high < base)
      refuse("high", high, `expected no less than base (${base})`, "exchange or mend the two");
    const [lowest, end] = low === undefined ? [base, "base" as const] : [low, "low" as const];
    if (!effect && lowest < 0) {
      refuse(end, lowest, "expected 0 or more", "state it the other way round; only the effect may be below 0");
    }
  }
}

function checkLink(
  id: string,
  { link }: WhatIfDefinition,
  { lineOf }: Read,
  { instruments, outcomes }: WhatIfContext,
  problems: ProblemList,
): void {
  if (link === undefined) return;
  const place = (side: "x" | "y") => {
    return {
      file: whatIfFile,
      line: lineOf([id, "link", side]),
      column: `${id}.link.${side}`,
      value: link[side],
    };
  };
  const subjects = [...(instruments ?? [])].flatMap(([survey, { items, constructs }]) =>
    [...Object.keys(items), ...Object.keys(constructs)].map((subject) => `${survey}.${subject}`),
  );
  if (instruments !== undefined && !subjects.includes(link.x)) {
    const remedy = didYouMeanOr(link.x, subjects, "name it as survey.item or survey.construct");
    problems.add({ ...place("x"), expected: "expected an item or construct", remedy });
  }
  const known = Object.keys(outcomes ?? {}).map((outcome) => `outcome.${outcome}`);
  if (outcomes !== undefined && !known.includes(link.y)) {
    const remedy = didYouMeanOr(link.y, known, "name an outcome of content/outcomes.yaml as outcome.<id>");
    problems.add({ ...place("y"), expected: "expected an outcome", remedy });
  }
}
