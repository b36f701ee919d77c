import { foldCell } from "../../../survey/fold-cell.ts";
import type { Instrument } from "../../../survey/instrument.ts";
import { textsIn } from "../../../survey/text.ts";
import type { UnitTree } from "../../../survey/unit.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import { namesOfUnits } from "../convert/names-of-units.ts";
import type { Mapping } from "../mapping.ts";
import { headingParts } from "./heading-parts.ts";
import { questionFinder } from "./question-finder.ts";
import { unitKey } from "./unit-key.ts";

/** Longer scales are numbers of their own: 58 is no answer that a column is called after. */
const longestScale = 11;

/** What can be told of the texts in a table. */
export interface TextKinds {
  isUnit(text: string): boolean;
  isQuestion(text: string): boolean;
  /** Whether it is an answer to some question of the survey, in words. */
  isAnswer(text: string): boolean;
  /** Whether it is a number on a short scale of the survey: only the heading of a column can be told to be one. */
  isPoint(text: string): boolean;
}

const never = () => false;
/** Where nothing is known yet: no survey, or units that cannot be read. */
export const noTextKinds: TextKinds = { isUnit: never, isQuestion: never, isAnswer: never, isPoint: never };

/** What the texts of a table are, as a survey, its units and a mapping know them. */
export function textKinds({
  instrument,
  wave,
  tree,
  mapping,
}: {
  instrument: Instrument;
  wave: string;
  tree: UnitTree;
  mapping: Pick<Mapping, "columns" | "answers">;
}): TextKinds {
  const find = questionFinder(instrument, wave, mapping);
  const named = [...namesOfUnits(tree).keys(), ...Object.keys(instrument.unitNames)];
  const units = new Set([...named, ...Object.keys(mapping.answers.unit ?? {})].map(unitKey));
  const scales = Object.values(instrument.scales);
  const words = scales.flatMap(({ texts = {}, labels = {} }) => [
    ...Object.keys(texts),
    ...Object.values(labels).flatMap(textsIn),
  ]);
  const declared = Object.entries(mapping.answers).flatMap(([target, own]) =>
    target === "unit" ? [] : Object.keys(own),
  );
  const answers = new Set([...words, ...declared, ...instrument.missing.filter((own) => own !== "")].map(foldCell));
  const short = scales.filter(({ min, max }) => max - min < longestScale);
  return {
    isUnit: (text) => units.has(unitKey(text)),
    isQuestion: (text) => {
      // Answers are numbers too.
      if (!/\p{L}/u.test(text)) return false;
      const { state } = find(headingParts(text));
      return state === "found" || state === "changed" || state === "several";
    },
    isAnswer: (text) =>
      answers.has(foldCell(text)) || (!/\d/.test(text) && text !== "" && /\p{L}/u.test(text) && isNoAnswer(text)),
    isPoint: (text) =>
      /^\d{1,2}$/.test(text) && short.some(({ min, max }) => Number(text) >= min && Number(text) <= max),
  };
}
