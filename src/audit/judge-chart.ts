import { drawnMarks } from "./drawing-marks.ts";
import type { Finding } from "./finding.ts";
import { isFitted } from "./is-fitted.ts";
import { namedBy, type PageJudge, type Place, type PlacedDrawing, setOf, verdictOf } from "./judge-page.ts";
import type { Legible } from "./legible.ts";
import type { Markup } from "./markup.ts";
import { numbersIn } from "./number-tokens.ts";
import { valueAxes } from "./value-axis.ts";

/** How many marks and numbers of charts were read. */
export interface ChartCounts {
  /** Drawings in pages and in files. */
  drawings: number;
  /** Marks whose place was read back to a value through an axis of numbers. */
  marks: number;
  /** Drawings without such an axis: only their words and their data are held to the rows. */
  withoutAxis: number;
  /** Numbers in the data of live charts. */
  data: number;
}

/** Fields of chart data that hold a figure as published. */
const figureFields = new Set(["value", "low", "high", "share", "favorable", "unfavorable", "ex", "cx"]);
/** Fields that place a mark and say nothing of people: shifts in pixels, the number of a part, a place in a list. */
const layoutFields = new Set(["dx", "dy", "part", "place", "shift", "room", "zero", "time"]);
/** Fields of stacked bars: where a share begins and ends. */
const stackFields = new Set(["from", "to", "middle"]);

/**
 * Holds the data of a live chart to the published rows: every number is a published figure of what its record is about (the figure,
 * narrowed by the name in the record), lies where its shares put it, or only places a mark. Fields that nobody foresaw are findings.
 */
export function judgeChartData(
  legible: Legible,
  drawing: PlacedDrawing,
  judge: PageJudge,
  counts: ChartCounts,
): Finding[] {
  const findings: Finding[] = [];
  const add = (text: string) =>
    findings.push({
      rule: "unmapped-number",
      refuses: true,
      place: legible.file.name,
      text: `${text}, shown in ${drawing.page}.`,
    });
  const judgeRecord = (set: string, record: Readonly<Record<string, unknown>>) => {
    const place = placeOfRecord(set, record, drawing.place, judge);
    for (const [field, value] of Object.entries(record)) {
      if (typeof value === "string") {
        for (const token of numbersIn(value.replace(/\s+/g, " "), drawing.locale)) {
          counts.data += 1;
          if (verdictOf(token, value.replace(/\s+/g, " "), place, judge) === "unmapped")
            add(`${set}.${field} says ${token.text}, which is no published figure of ${place.units.join(" or ")}`);
        }
        continue;
      }
      if (typeof value !== "number") continue;
      counts.data += 1;
      if (figureFields.has(field)) {
        const has =
          setOf(place, judge).has({ value, form: "plain", decimals: 0 }) ||
          setOf(place, judge).has({ value, form: "percent", decimals: 0 });
        if (!has) add(`${set}.${field} is ${value}, which is no published figure of ${place.units.join(" or ")}`);
      } else if (field === "times") {
        // What lies beyond the axis stands at its end; its text has the multiple itself.
        const [told] = typeof record.multiple === "string" ? numbersIn(record.multiple, drawing.locale) : [];
        if (told !== undefined && Math.sign(told.value) === Math.sign(value) && Math.abs(told.value) > Math.abs(value))
          continue;
        const rounded = (Math.sign(value) * Math.floor(Math.abs(value) * 10 + 0.5 + 1e-9)) / 10;
        if (!setOf(place, judge).has({ value: rounded === 0 ? 0 : rounded, form: "times", decimals: 1 }))
          add(`${set}.times is ${value}, which is no published change over its margin`);
      } else if (stackFields.has(field)) {
        if (!isStacked(record)) add(`${set}.${field} is ${value}, where the shares do not put it`);
      } else if (!layoutFields.has(field)) add(`${set}.${field} is ${value}: no field that the audit knows`);
      else if (field === "time" && value % 86_400_000 !== 0) add(`${set}.time is ${value}: no day`);
    }
  };
  const sets = legible.json as Readonly<Record<string, unknown>>;
  for (const [set, records] of Object.entries(sets)) {
    if (!Array.isArray(records)) add(`${set} is no list of records`);
    else if (set === "line" && Array.isArray(sets.units)) {
      // A line through the dots: its ends are no figures, and lie where the dots put them.
      for (const { ex, cx, ...more } of records) {
        counts.data += 2;
        if (Object.keys(more).length > 0 || !isFitted({ ex, cx }, sets.units))
          add(`${set} goes through ${ex}, ${cx}, where the dots do not put it`);
      }
    } else for (const record of records) judgeRecord(set, record as Readonly<Record<string, unknown>>);
  }
  return findings;
}

function placeOfRecord(set: string, record: Readonly<Record<string, unknown>>, place: Place, judge: PageJudge): Place {
  const { name } = record;
  const named = typeof name === "string" ? namedBy(name.replace(/\s+/g, " "), judge) : {};
  const own = /^organisation/.test(set)
    ? { units: [judge.figures.root] }
    : place.units.length === 2 && set === "points"
      ? { units: place.units.slice(0, 1) }
      : {};
  return { ...place, ...own, ...named };
}

/** Whether a part of a stacked bar is as long as its share and its middle lies in its middle. */
function isStacked({ from, to, middle, share: printed }: Readonly<Record<string, unknown>>): boolean {
  const share = typeof printed === "string" ? Number.parseFloat(printed.replace(",", ".")) : printed;
  if (typeof from !== "number" || typeof to !== "number" || typeof share !== "number") return false;
  if (Math.abs(Math.abs(to - from) - share) > 1e-9) return false;
  return typeof middle !== "number" || Math.abs(middle - (from + to) / 2) < 1e-9;
}

/**
 * Holds a drawing to the published rows. Its words: every number is a tick of an axis or a figure of its context. Its marks, where
 * it has an axis of numbers: each symbol and each corner of a line or an area, read back through the axis, is a published figure as
 * far as pixels in hundredths tell. Bars, sparks and charts of multiples have no such axis; their data is judged instead.
 */
export function judgeDrawing(
  svg: Markup,
  { place, locale, page }: Pick<PlacedDrawing, "place" | "locale" | "page">,
  file: string,
  judge: PageJudge,
  counts: ChartCounts,
): Finding[] {
  const findings: Finding[] = [];
  counts.drawings += 1;
  const add = (text: string) =>
    findings.push({
      rule: "unmapped-number",
      refuses: true,
      place: file,
      text: `${text}${file === page ? "" : `, shown in ${page}`}.`,
    });
  const marks = drawnMarks(svg);
  const axes = valueAxes(marks, locale);
  for (const point of marks.texts) {
    if (axes.some(({ ticks }) => ticks.has(point))) continue;
    for (const token of numbersIn(point.text, locale)) {
      const verdict = verdictOf(token, point.text, place, judge);
      judge.counts[verdict] = (judge.counts[verdict] ?? 0) + 1;
      if (verdict === "unmapped")
        add(
          `a drawing says ${token.text} in “${point.text}”, which is no published figure of ${place.units.join(" or ")}`,
        );
    }
  }
  // What stands for a hidden value must not show where the value is: all at one height.
  const [sign] = marks.signs;
  for (const { direction } of axes) {
    if (marks.signs.some((other) => other[direction] !== sign?.[direction]) && direction === "y") {
      add("signs of hidden values stand at different heights");
    }
  }
  if (axes.every(({ isMultiple }) => isMultiple)) counts.withoutAxis += 1;
  const values = [...setOf(place, judge).values].sort((a, b) => a - b);
  for (const axis of axes) {
    if (axis.isMultiple) continue;
    // Half of the last digit of a coordinate, and as much for where the axis was read.
    const slack = Math.max(0.012, 0.012 / axis.scale);
    const points = axes.length > 1 ? marks.symbols : [...marks.symbols, ...marks.corners];
    for (const point of points) {
      const value = axis.valueAt(point[axis.direction]);
      counts.marks += 1;
      if (!isNear(value, values, slack))
        add(`a mark stands at ${value.toFixed(3)}, which is no published figure of ${place.units.join(" or ")}`);
    }
  }
  return findings;
}

function isNear(value: number, values: readonly number[], slack: number): boolean {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? 0) < value - slack) from = middle + 1;
    else to = middle;
  }
  return (values[from] ?? Number.POSITIVE_INFINITY) <= value + slack;
}
