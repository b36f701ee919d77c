import type { Answer } from "../counts/tally.ts";
import { parseAnswer } from "../survey/answer.ts";
import { foldCell } from "../survey/fold-cell.ts";
import type { Item } from "../survey/instrument.ts";
import type { Scale } from "../survey/scale.ts";
import { didYouMean } from "./did-you-mean.ts";

/** Reads the cells of one column of answers. */
export interface CellReader {
  /** What a cell says; `fault` tells why it says nothing. */
  read(cell: string): { answer: Answer; fault?: CellFault };
}

/** A cell that is neither a valid answer nor declared missing. */
export interface CellFault {
  kind: "off-scale" | "undeclared-text";
  expected: string;
  remedy: string;
}

/** How many different cells of one column are remembered; an answer scale has a dozen. */
const remembered = 1000;

/**
 * A reader for an item with a scale. A cell is tried, trimmed and whatever its capitals, as a text that means no answer,
 * then as a word of the scale's `texts`, then as a whole number on the scale (spec 0.1). An empty cell is always no answer,
 * also where an item lists other texts.
 */
export function scaleReader(item: Item, scale: Scale, missing: readonly string[]): CellReader {
  const words = new Map(Object.entries(scale.texts ?? {}).map(([word, value]) => [foldCell(word), value]));
  const rules = { min: scale.min, max: scale.max, missing: ["", ...missing] };
  const expected = `expected ${scale.min} to ${scale.max}`;
  return cached((cell) => {
    const parsed = parseAnswer(cell, rules);
    if (parsed.state === "valid") return { answer: parsed.value };
    if (parsed.state === "missing") return { answer: "missing" };
    const word = words.get(foldCell(cell));
    if (word !== undefined) return { answer: word };
    return { answer: "invalid", fault: faultOf(cell, expected, item, scale) };
  });
}

/**
 * A reader for one option of a question with choices: any cell but "0", "no", "nee", "false" or a declared missing text is
 * a tick. An empty cell reads as missing here; `choicesOf` decides what it means.
 */
export function optionReader(missing: readonly string[]): CellReader {
  const noAnswer = new Set(["", ...missing].map(foldCell));
  return cached((cell) => {
    const text = foldCell(cell);
    return { answer: noAnswer.has(text) ? "missing" : notTicked.has(text) ? 0 : 1 };
  });
}

const notTicked = new Set(["0", "no", "nee", "false"]);

function faultOf(cell: string, expected: string, item: Item, scale: Scale): CellFault {
  const text = cell.trim();
  if (/^[+-]?[0-9]+[.,][0-9]+$/.test(text)) {
    const remedy = "answers are whole numbers: look whether this is the right column";
    return { kind: "off-scale", expected, remedy };
  }
  if (/^[+-]?[0-9]+$/.test(text)) {
    return {
      kind: "off-scale",
      expected,
      remedy: `declare ${text} under missing: if it means "don't know", or mend the cell`,
    };
  }
  const meant = didYouMean(text, Object.keys(scale.texts ?? {}));
  return {
    kind: "undeclared-text",
    expected: scale.texts === undefined ? expected : `${expected} or one of the texts of the scale`,
    remedy:
      meant === undefined
        ? `declare it under texts: of the scale ${item.scale} if it is an answer, under missing: if it is none`
        : `did you mean ${meant}?`,
  };
}

function cached(read: CellReader["read"]): CellReader {
  const known = new Map<string, ReturnType<CellReader["read"]>>();
  return {
    read(cell) {
      let result = known.get(cell);
      if (result === undefined) {
        result = read(cell);
        if (known.size < remembered) known.set(cell, result);
      }
      return result;
    },
  };
}
