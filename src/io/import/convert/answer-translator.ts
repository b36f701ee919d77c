import { parseAnswer } from "../../../survey/answer.ts";
import { foldCell } from "../../../survey/fold-cell.ts";
import { unguardFormula } from "../../../survey/formula-guard.ts";
import type { Instrument } from "../../../survey/instrument.ts";
import { instrumentIn } from "../../../survey/instrument-in.ts";
import { missingIn } from "../../../survey/missing-in.ts";
import { textsIn } from "../../../survey/text.ts";
import { optionReader, scaleReader } from "../../cell-reader.ts";
import { itemOf } from "../../column-plan.ts";
import { didYouMeanOr } from "../../did-you-mean.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import { type Mapping, missingAnswer } from "../mapping.ts";

/** What becomes of one cell. */
export type Translation =
  | { kind: "answer"; out: string; by: string }
  | { kind: "missing"; by: string }
  | { kind: "blank" }
  | {
      kind: "unmatched";
      expected: string;
      remedy: string;
      /** Whether it is a number between two of a scale of whole numbers. */
      isBetween?: boolean;
    };

/** Turns the cells of one column into what the file of answers holds. Pure: equal cells become equal. */
export type Translator = (cell: string, column: ToolColumn) => Translation;

/** What answers are translated with. */
export interface TranslatorContext {
  instrument: Instrument;
  wave: string;
  survey: string;
  mapping: Pick<Mapping, "answers" | "others">;
}

/**
 * For an item with a scale: what the mapping declares, then the codes that the tool says are no answer, then the survey file (its missing
 * texts, its numbers, its words), then the label that the file itself gives to a code, which may not say otherwise, then `5 - Very satisfied`, a number with its words. What none of
 * these knows is unmatched: a label is never guessed from its place among others.
 */
export function scaleTranslator(item: string, { instrument, wave, survey, mapping }: TranslatorContext): Translator {
  const asked = instrumentIn(instrument, wave);
  const definition = asked.items[item];
  const scale = asked.scales[definition?.scale ?? ""];
  if (definition === undefined || scale === undefined) throw new Error(`${item} has no scale`);
  const reader = scaleReader(definition, scale, missingIn(instrument, item, wave));
  const read = (text: string, by: string): Translation | undefined => {
    const { answer } = reader.read(text);
    if (answer === "invalid") return undefined;
    return answer === "missing" ? { kind: "missing", by } : { kind: "answer", out: String(answer), by };
  };
  const ownOf = (text: string) => read(text, /^[+-]?\d/.test(text) ? "the scale" : "a text of the scale");
  const isPoint = (text: string, column: ToolColumn) => isPointBelowZero(text, ownOf(text), column);
  const translate = (text: string, column: ToolColumn): Translation => {
    const own = ownOf(text);
    const label = column.labels?.get(text);
    const labelled = label === undefined ? undefined : read(label, "the label in the file");
    const told =
      labelled ?? (label === undefined ? undefined : (numberWithWords(label, scale) ?? wordsOfNoAnswer(label)));
    if (own !== undefined && told !== undefined && outOf(own) !== outOf(told)) {
      const expected = `expected the code ${text} to mean what its label in the file says, “${label}”`;
      const remedy = `say which counts: answers: { ${item}: { ${JSON.stringify(text)}: … } } in the mapping, a number on the scale or ${missingAnswer}`;
      return { kind: "unmatched", expected, remedy };
    }
    const found = own ?? labelled ?? numberWithWords(text, scale) ?? wordsOfNoAnswer(text);
    if (found !== undefined) return found;
    // Left to the reader, which sets it aside up to its limit and tells how many there were.
    if (definition.invalid === "exclude") return { kind: "answer", out: text, by: "invalid: exclude" };
    const { fault } = reader.read(text);
    const otherwise = `declare it: answers: { ${item}: { ${JSON.stringify(text)}: … } } in the mapping, a number on the scale or ${missingAnswer}; or under texts: of the scale ${definition.scale} or missing: in content/surveys/${survey}.yaml`;
    return {
      kind: "unmatched",
      expected: fault?.expected ?? `expected ${scale.min} to ${scale.max}`,
      remedy: didYouMeanOr(text, Object.keys(scale.texts ?? {}), otherwise),
      isBetween: /^[+-]?\d+[.,]\d+$/.test(text),
    };
  };
  return afterDeclared(item, mapping, translate, isPoint);
}

/** The answer; undefined for none. */
function outOf(translation: Translation): string | undefined {
  return translation.kind === "answer" ? translation.out : undefined;
}

/** A negative number is taken for a code of no answer by a tool that does not know the scale; where the survey file has it, it is a point. */
function isPointBelowZero(text: string, own: Translation | undefined, { labels }: ToolColumn): boolean {
  return own?.kind === "answer" && /^-\d+$/.test(text) && labels === undefined;
}

/** For one option: a tick or not. In a cell with several answers, whether this one is among them. */
export function optionTranslator(
  target: string,
  says: readonly string[] | undefined,
  { instrument, wave, mapping }: TranslatorContext,
): Translator {
  const item = itemOf(target);
  const reader = optionReader(missingIn(instrument, item, wave));
  const wanted = new Set(says?.map(foldCell));
  return afterDeclared(target, mapping, (text, column) => {
    if (says !== undefined) {
      const isChosen = answersIn(text, column).some((answer) => wanted.has(foldCell(answer)));
      return { kind: "answer", out: isChosen ? "1" : "0", by: "one of several answers" };
    }
    if (notTicked.test(text)) return { kind: "answer", out: "0", by: "words for no tick" };
    if (column.ticked !== undefined) return { kind: "answer", out: text === column.ticked ? "1" : "0", by: "a tick" };
    const { answer } = reader.read(text);
    // Of ticks that were converted to numbers, 2 is an option that was not chosen.
    if (answer === 1 && column.shape !== "option" && /^[2-9]\d*$/.test(text)) {
      const remedy = `say what it means: answers: { ${target}: { ${JSON.stringify(text)}: … } } in the mapping, 1 for a tick, 0 for none or ${missingAnswer}`;
      return {
        kind: "unmatched",
        expected: "expected a tick, and a number above 1 may mean that there was none",
        remedy,
      };
    }
    return answer === "missing"
      ? { kind: "missing", by: "a text for no answer" }
      : { kind: "answer", out: String(answer), by: "a tick" };
  });
}

/** How tools and spreadsheets say that an option was not chosen; any other text in its column is a tick. */
const notTicked =
  /^(?:onwaar|unchecked|unticked|unselected|(?:not|niet) (?:checked|ticked|selected|chosen|aangevinkt|aangekruist|geselecteerd|gekozen))$/i;

/** For a segment: the cell as it stands, when it is in a category. */
export function segmentTranslator(segment: string, { instrument, survey, mapping }: TranslatorContext): Translator {
  const values = Object.values(instrument.segments[segment]?.categories ?? {}).flatMap((category) => category.values);
  const known = new Map(values.map((value) => [foldCell(value), value]));
  const noAnswer = new Set(instrument.missing.map(foldCell));
  return afterDeclared(segment, mapping, (text, column) => {
    if (noAnswer.has(foldCell(text))) return { kind: "missing", by: "a text for no answer" };
    const own = known.get(foldCell(text));
    if (own !== undefined) return { kind: "answer", out: own, by: "a value of a category" };
    const label = known.get(foldCell(column.labels?.get(text) ?? ""));
    if (label !== undefined) return { kind: "answer", out: label, by: "the label in the file" };
    const code = known.get(foldCell(codeOf(text, column) ?? ""));
    if (code !== undefined) return { kind: "answer", out: code, by: "the code that the structure has for it" };
    const where = `segments.${segment} in content/surveys/${survey}.yaml`;
    const otherwise = `add it to the values of a category of ${where}, to missing:, or to answers: { ${segment}: … } in the mapping`;
    return {
      kind: "unmatched",
      expected: `expected a value of the segment ${segment}`,
      remedy: didYouMeanOr(text, values, otherwise),
    };
  });
}

/** The code of a label in any language, where an export holds labels and its structure tells their codes; undefined where two have it. */
function codeOf(text: string, { labelTexts }: ToolColumn): string | undefined {
  const codes = [...(labelTexts ?? [])].filter(([, label]) =>
    textsIn(label).some((own) => foldCell(own) === foldCell(text)),
  );
  return codes.length === 1 ? codes[0]?.[0] : undefined;
}

/** For the unit: its id, or a name that `unitNames` of the survey or the units themselves give to it. */
export function unitTranslator(
  units: ReadonlyMap<string, string>,
  { instrument, survey, mapping }: TranslatorContext,
): Translator {
  const declared = declaredFor("unit", mapping);
  // A name that begins like a formula may be guarded in the file, in units.csv, or in neither.
  const nameOf = (text: string) => foldCell(unguardFormula(text));
  const known = new Map([...units, ...Object.entries(instrument.unitNames)].map(([name, id]) => [nameOf(name), id]));
  let sought = 0;
  return (cell, column) => {
    const text = cell.trim();
    const said = declared(text);
    if (said !== undefined) return said;
    const id = known.get(nameOf(text)) ?? known.get(nameOf(column.labels?.get(text) ?? text));
    if (id !== undefined) return { kind: "answer", out: id, by: id === text ? "its id" : "a name of the unit" };
    sought += 1;
    const otherwise = `add it to data/units.csv, or say which unit it means: under unitNames: in content/surveys/${survey}.yaml, or answers: { unit: { ${JSON.stringify(text)}: … } } in the mapping`;
    return {
      kind: "unmatched",
      expected: "expected a unit of data/units.csv",
      remedy:
        text === ""
          ? 'say which unit it means with answers: { unit: { "": … } } in the mapping'
          : sought > mostSought
            ? otherwise
            : didYouMeanOr(text, known.keys(), otherwise),
    };
  };
}

/** For more names than this that are no unit none is looked for that is near: a million names beside thousands of units would take days. */
const mostSought = 200;

/** What every answer has in common: an empty cell is no answer, what is declared rules, and the tool knows codes for no answer. */
function afterDeclared(
  target: string,
  mapping: TranslatorContext["mapping"],
  translate: (text: string, column: ToolColumn) => Translation,
  isAnswer: (text: string, column: ToolColumn) => boolean = () => false,
): Translator {
  const declared = declaredFor(target, mapping);
  return (cell, column) => {
    const text = cell.trim();
    if (text === "") return { kind: "blank" };
    const said = declared(text);
    if (said !== undefined) return said;
    if (!isAnswer(text, column) && column.isMissing?.(text)) {
      return { kind: "missing", by: "a code of the tool for no answer" };
    }
    return translate(text, column);
  };
}

/** The answers in a cell that holds several, trimmed. */
export function answersIn(cell: string, { separator = ";" }: Pick<ToolColumn, "separator">): string[] {
  return cell
    .split(separator)
    .map((answer) => answer.trim())
    .filter((answer) => answer !== "");
}

function declaredFor(target: string, { answers }: Pick<Mapping, "answers">): (text: string) => Translation | undefined {
  const known = new Map(Object.entries(answers[target] ?? {}).map(([says, becomes]) => [foldCell(says), becomes]));
  return (text) => {
    const becomes = known.get(foldCell(text));
    if (becomes === undefined) return undefined;
    const by = "declared in the mapping";
    return becomes === missingAnswer ? { kind: "missing", by } : { kind: "answer", out: String(becomes), by };
  };
}

/** `5 - Very satisfied`, `10 = Extremely likely`: the number counts when it lies on the scale. */
function numberWithWords(text: string, scale: { min: number; max: number }): Translation | undefined {
  const number = /^(\d{1,3})\s*(?:[-–—=:.)]|\()\s*\p{L}/u.exec(text)?.[1];
  if (number === undefined) return undefined;
  const parsed = parseAnswer(number, { min: scale.min, max: scale.max, missing: [] });
  return parsed.state === "valid"
    ? { kind: "answer", out: String(parsed.value), by: "the number before its words" }
    : undefined;
}

/** Words that mean no answer in every survey: not applicable, do not know. */
function wordsOfNoAnswer(text: string): Translation | undefined {
  return isNoAnswer(text) ? { kind: "missing", by: "words for no answer" } : undefined;
}
