import type { Instrument } from "../../../survey/instrument.ts";
import { instrumentIn } from "../../../survey/instrument-in.ts";
import { missingIn } from "../../../survey/missing-in.ts";
import type { Scale } from "../../../survey/scale.ts";
import { textsIn } from "../../../survey/text.ts";
import type { ProblemList } from "../../problem-list.ts";
import { likertOf } from "../../tools/answer-words.ts";
import { foldAnswer } from "../../tools/fold-answer.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile, FileProfile } from "../column-profile.ts";
import type { Mapping } from "../mapping.ts";
import type { ColumnMatch } from "../match/match-columns.ts";

/** What the scales of an export are held against. */
interface ScaleContext {
  instrument: Instrument;
  survey: string;
  wave: string;
  mapping: Pick<Mapping, "answers">;
  profile: FileProfile;
}

/** A longer list of labels is no scale. */
const mostPoints = 20;

/** Numbers above this are no points of a scale. */
const highest = 10;

/** The share of answers that must lie above a scale before it looks like another one. */
const fewestOff = 0.05;

/**
 * Holds the answers of an export (its labels of codes, else the words or numbers in its cells) against the scale that the ledger has for the item in this wave. Other
 * labels, or another number of points, are a problem with the difference and the entry to add: an answer on another scale is no answer to
 * the same question, whatever its number. Items that were put on the same other scale are told together.
 *
 * Cells tell less than labels: a point that is gone looks like one that nobody chose, and stands out beside the wave before.
 *
 * @returns the items with a problem: what stands in their cells need not be told again, answer by answer
 */
export function checkScales(
  file: string,
  line: number,
  matches: readonly ColumnMatch[],
  context: ScaleContext,
  problems: ProblemList,
): Set<string> {
  const { instrument, wave } = context;
  const asked = instrumentIn(instrument, wave);
  const others = new Map<
    string,
    { scaleId: string; told: ReadonlyMap<number, string>; items: string[]; column: string }
  >();
  for (const { target: item, columns } of matches) {
    const scaleId = asked.items[item]?.scale;
    const scale = asked.scales[scaleId ?? ""];
    const [column] = columns;
    const profile = context.profile.columns[column?.index ?? -1];
    if (scaleId === undefined || scale === undefined || column === undefined || profile === undefined) continue;
    if (instrument.items[item]?.invalid !== undefined) continue;
    const isSettled = settledFor(item, column, context);
    const labelled = column.labels === undefined ? undefined : pointsIn(column.labels, isSettled);
    const told =
      column.labels === undefined
        ? otherPoints(profile, scale, isSettled)
        : labelled !== undefined && isOther(labelled, scale, profile.distinct)
          ? labelled
          : undefined;
    if (told === undefined) continue;
    const key = JSON.stringify([scaleId, ...told]);
    const known = others.get(key);
    if (known === undefined) others.set(key, { scaleId, told, items: [item], column: column.name });
    else known.items.push(item);
  }
  const taken = new Set(Object.keys(instrument.scales));
  for (const { scaleId, told, items, column } of others.values()) {
    const scale = asked.scales[scaleId];
    if (scale === undefined) continue;
    const name = nameFor(`${scaleId}-${wave}`, taken);
    const expected = `expected ${items.join(", ")} on the scale ${scaleId}, as content/surveys/${context.survey}.yaml has it, but the answers are others`;
    const value = pointsDiff(knownPoints(scale), told);
    problems.add({
      file,
      line,
      column,
      value,
      expected,
      remedy: remedyFor({ name, scaleId, scale, told, items }, context),
    });
  }
  return new Set([...others.values()].flatMap(({ items }) => items));
}

/** Whether an answer means none, or is declared in the mapping: neither tells of a scale. */
function settledFor(
  item: string,
  column: ToolColumn,
  { instrument, wave, mapping }: ScaleContext,
): (answer: string) => boolean {
  const settled = new Set(
    [...missingIn(instrument, item, wave), ...Object.keys(mapping.answers[item] ?? {})].map((own) =>
      own.trim().toLowerCase(),
    ),
  );
  return (answer) =>
    column.isMissing?.(answer) === true || isNoAnswer(answer) || settled.has(answer.trim().toLowerCase());
}

/** The answers that a file explains, by code; undefined where its labels are no scale. */
function pointsIn(
  labels: ReadonlyMap<string, string>,
  isSettled: (answer: string) => boolean,
): ReadonlyMap<number, string> | undefined {
  const points = new Map<number, string>();
  for (const [code, label] of labels) {
    const says = label.trim();
    if (says === "" || isSettled(code) || isSettled(label)) continue;
    if (!/^-?\d{1,4}$/.test(code) || points.size === mostPoints) return undefined;
    points.set(Number(code), says.replace(/^\d{1,3} ?[-–=:.)] ?/, ""));
  }
  return points.size < 2 ? undefined : new Map([...points].sort(([a], [b]) => a - b));
}

/** The points of another scale that cells show by themselves: words of a scale that is known, or many numbers just above the highest. */
function otherPoints(
  { distinct, isOpen, filled }: ColumnProfile,
  scale: Scale,
  isSettled: (answer: string) => boolean,
): ReadonlyMap<number, string> | undefined {
  if (isOpen) return undefined;
  const cells = [...distinct.keys()].filter((cell) => !isSettled(cell));
  const isNumber = (cell: string) => /^\d{1,2}$/.test(cell);
  if (cells.every(isNumber)) {
    const above = cells.filter((cell) => Number(cell) > scale.max);
    const most = Math.max(...cells.map(Number));
    const often = above.reduce((sum, cell) => sum + (distinct.get(cell) ?? 0), 0);
    // One stray number is a slip of a key, or a code for no answer.
    if (above.length === 0 || most > highest || often < filled * fewestOff) return undefined;
    return new Map(Array.from({ length: most - scale.min + 1 }, (_, at) => [scale.min + at, ""]));
  }
  const known = valuesOf(scale);
  const words = likertOf(cells);
  if (words?.certain !== true || cells.every((cell) => isNumber(cell) || known.has(foldAnswer(cell)))) return undefined;
  const first = new Map<number, string>();
  for (const [says, code] of words.texts) if (!first.has(code)) first.set(code, says);
  const codes = Array.from({ length: words.points }, (_, at) => words.min + at);
  return new Map(codes.map((code) => [code, first.get(code) ?? ""]));
}

/** What answers mean on a scale, by their words. */
function valuesOf({ labels = {}, texts = {} }: Scale): ReadonlyMap<string, number> {
  const values = new Map(Object.entries(texts).map(([says, code]) => [foldAnswer(says), code]));
  for (const [code, label] of Object.entries(labels)) {
    for (const own of textsIn(label)) values.set(foldAnswer(own), Number(code));
  }
  return values;
}

/** Whether labels are those of another scale. */
function isOther(told: ReadonlyMap<number, string>, scale: Scale, given: ReadonlyMap<string, number>): boolean {
  const { min, max } = scale;
  const known = valuesOf(scale);
  const named = new Set(known.values());
  for (const [code, says] of told) {
    // A label that the survey file knows is read as what it says there, whatever its code.
    if (known.has(foldAnswer(says))) continue;
    const isOff = code < min || code > max;
    // Beside the scale, or really answered; a code far from it that nobody used is a way to say nothing.
    if (isOff && (code === min - 1 || code === max + 1 || given.has(String(code)))) return true;
    if (!isOff && named.has(code)) return true;
  }
  const codes = [...told.keys()];
  const isWhole = codes.length > 2 && (codes.at(-1) ?? 0) - (codes[0] ?? 0) === codes.length - 1;
  return isWhole && codes.length !== max - min + 1;
}

function knownPoints({ min, max, labels = {}, texts = {} }: Scale): ReadonlyMap<number, string> {
  const words = new Map(Object.entries(texts).map(([says, code]) => [code, says]));
  for (const [code, label] of Object.entries(labels)) words.set(Number(code), textsIn(label)[0] ?? "");
  const codes = max - min < mostPoints ? Array.from({ length: max - min + 1 }, (_, at) => min + at) : [min, max];
  return new Map(codes.map((code) => [code, words.get(code) ?? ""]));
}

/** How two lists of points differ, point by point: `4 = Agree, [-5 = Fully agree-], {+5 = Strongly agree+}`. */
function pointsDiff(before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): string {
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  const said = (code: number, says: string) => (says === "" ? String(code) : `${code} = ${says}`);
  return codes
    .flatMap((code) => {
      const [old, now] = [before.get(code), after.get(code)];
      // A point without words is whatever the other list calls it.
      if (old !== undefined && now !== undefined && (old === "" || now === "" || foldAnswer(old) === foldAnswer(now)))
        return [said(code, now === "" ? old : now)];
      return [
        ...(old === undefined ? [] : [`[-${said(code, old)}-]`]),
        ...(now === undefined ? [] : [`{+${said(code, now)}+}`]),
      ];
    })
    .join(", ");
}

/** The scale to add and the items to put on it, whole; or what to say where an answer means the same. */
function remedyFor(
  {
    name,
    scaleId,
    scale,
    told,
    items,
  }: { name: string; scaleId: string; scale: Scale; told: ReadonlyMap<number, string>; items: readonly string[] },
  { wave, survey }: ScaleContext,
): string {
  const codes = [...told.keys()];
  // Only the ends may be labelled; what lies between them is a point too.
  const range = `min: ${Math.min(...codes)}, max: ${Math.max(...codes)}`;
  // A recommendation is one on 0 to 10 only.
  const metric = scale.metric === undefined || scale.metric === "nps" ? "" : `, metric: ${scale.metric}`;
  const words = [...told].flatMap(([code, says]) => (says === "" ? [] : `${JSON.stringify(says)}: ${code}`));
  const texts = words.length === 0 ? "" : `, texts: { ${words.join(", ")} }`;
  const added = `${name}: { ${range}${metric}${texts} }`;
  const put = items.map((item) => `${item}: ${name}`).join(", ");
  return `add under scales in content/surveys/${survey}.yaml: ${added}, and under waves.${wave}.scales there: { ${put} } (the series breaks; favorable: and labels: where readers need them); or, only where each answer means the same as before, add these words to texts: of ${scaleId}; what means no answer belongs under missing: of the item`;
}

function nameFor(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let next = 2; taken.has(name); next += 1) name = `${wanted}-${next}`;
  taken.add(name);
  return name;
}
