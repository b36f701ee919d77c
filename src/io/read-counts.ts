import { answerCodes } from "../counts/answer-codes.ts";
import { addSums, type Sums } from "../counts/histogram.ts";
import { type RespondentPatterns, respondentPatterns } from "../counts/respondent-patterns.ts";
import type { SegmentCounts } from "../counts/segment-counts.ts";
import { segmentTally } from "../counts/segment-tally.ts";
import type { GroupCounts, SurveyCounts } from "../counts/survey-counts.ts";
import type { Answer } from "../counts/tally.ts";
import { foldCell } from "../survey/fold-cell.ts";
import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { missingIn } from "../survey/missing-in.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { type CellReader, scaleReader } from "./cell-reader.ts";
import { columnPlan } from "./column-plan.ts";
import type { SniffedDialect } from "./dialect.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import { readRows } from "./read-rows.ts";
import { addEmptyFile, addQuoteFault, checkColumns, isRagged, type SourceText } from "./read-table.ts";

/** What the counts belong to. */
export interface CountsContext {
  wave: string;
  survey: string;
  instrument: Instrument;
  tree: UnitTree;
  dialect: SniffedDialect;
}

interface Growing {
  rows: number | undefined;
  respondents: number | undefined;
  items: Map<string, { answers: Map<number, Sums>; missing: number; invalid: number }>;
  constructs: Map<string, Map<number, Sums>>;
}

/**
 * Reads `<survey>.counts.csv`: how often each answer was given (`unit,segment,category,item,value,n`), for who has no rows
 * of respondents. Segment and category are empty for everybody. Each row adds to the unit it names, not to those above it.
 *
 * `item` is an item (`value`: an answer, or a text that means no answer), an option (`feelings.proud`: 1 or 0), or a
 * construct (`value`: a person score, 0-100; without these a construct has no score, since sums per item cannot give it).
 * An empty `item` says how many people there were: `value` is `rows` or `respondents`. Where a file does not say so, the
 * item that most people answered stands for the respondents.
 */
export async function readCounts(
  source: SourceText,
  context: CountsContext,
  problems: ProblemList,
): Promise<SurveyCounts> {
  const { wave, survey, instrument } = context;
  const { file } = source;
  const groups = new Map<string, Map<string, Growing>>();
  const read = countReader(file, context, problems);
  let header: string[] | undefined;
  let rows = 0;
  await readRows(source.path, context.dialect, {
    row(cells, line) {
      if (header === undefined) {
        header = cells.map((cell) => cell.trim());
        checkColumns(header, { file, line }, { required: columns }, problems);
        return;
      }
      rows += 1;
      if (isRagged(cells, header, { file, line }, problems)) return;
      const known = header;
      const count = read(
        Object.fromEntries(columns.map((name) => [name, cells[known.indexOf(name)]?.trim() ?? ""])),
        line,
      );
      if (count === undefined) return;
      const units = groups.get(count.group) ?? new Map<string, Growing>();
      groups.set(count.group, units);
      const own = units.get(count.unit) ?? {
        rows: undefined,
        respondents: undefined,
        items: new Map(),
        constructs: new Map(),
      };
      units.set(count.unit, own);
      count.addTo(own);
    },
    fault: (line, kind) => addQuoteFault({ file, line }, kind, problems),
  });
  if (header === undefined) addEmptyFile(file, problems);
  else if (rows === 0) {
    const remedy = `add the counts, or take ${survey} out of wave.md of ${wave}`;
    problems.add({ file, expected: "expected at least one count below the header", remedy });
  }
  checkTotals(file, groups.get("") ?? new Map(), context.tree, problems);
  const core = columnPlan(instrument, wave)
    .items.map(({ id }) => id)
    .filter((id) => instrument.items[id]?.type === "scale" && instrument.items[id]?.core);
  const counts: SurveyCounts = { wave, survey, units: finished(groups.get(""), core) };
  if (Object.keys(instrument.segments).length === 0) return counts;
  const byCategory = (segment: string, category: string) => finished(groups.get(`${segment}\0${category}`), core);
  return {
    ...counts,
    segments: Object.entries(instrument.segments).map(([segment, { categories }]) =>
      segmentCounts(segment, Object.keys(categories), byCategory),
    ),
    patterns: firstPatterns(counts, instrument, byCategory),
  };
}

/** The counts of a unit's people in one category, per unit. */
type ByCategory = (segment: string, category: string) => ReadonlyMap<string, GroupCounts>;

function segmentCounts(segment: string, categories: readonly string[], byCategory: ByCategory): SegmentCounts {
  const codes = answerCodes();
  const tally = segmentTally(segment, categories, codes);
  for (const category of categories) {
    for (const [unit, { items, constructs }] of byCategory(segment, category)) {
      const histograms = [...[...items].map(([id, { answers }]) => [id, answers] as const), ...constructs];
      for (const [id, answers] of histograms) {
        for (const [answer, sums] of answers) tally.add(unit, category, [codes.code("subject", id, answer)], sums);
      }
    }
  }
  return tally.done();
}

/**
 * Who is alike, as far as counts can tell: they give one segment at a time, never who is in a category of two. Tables of two
 * segments may give away what each hides, so only the first segment in order of priority of which there are counts can be
 * shown: its own table is all that must be known. Whoever is in a unit and in none of its categories has no known category.
 */
function firstPatterns(
  { units }: Pick<SurveyCounts, "units">,
  { segments }: Instrument,
  byCategory: ByCategory,
): RespondentPatterns {
  const first = Object.entries(segments).find(([segment, { categories }]) =>
    Object.keys(categories).some((category) => byCategory(segment, category).size > 0),
  );
  const tally = respondentPatterns(first === undefined ? [] : [first[0]]);
  if (first === undefined) return tally.done();
  const [segment, { categories }] = first;
  const left = new Map([...units].map(([unit, { rows }]) => [unit, rows]));
  for (const category of Object.keys(categories)) {
    for (const [unit, { rows }] of byCategory(segment, category)) {
      if (rows > 0) tally.add(unit, [category], rows);
      left.set(unit, (left.get(unit) ?? 0) - rows);
    }
  }
  for (const [unit, n] of left) if (n > 0) tally.add(unit, [""], n);
  return tally.done();
}

const columns = ["unit", "segment", "category", "item", "value", "n"];

interface Count {
  group: string;
  unit: string;
  addTo(own: Growing): void;
}

function countReader(
  file: string,
  { instrument, wave, survey, tree }: CountsContext,
  problems: ProblemList,
): (cells: Readonly<Record<string, string>>, line: number) => Count | undefined {
  const plan = columnPlan(instrument, wave);
  const asked = instrumentIn(instrument, wave);
  const scales = new Map<string, CellReader>();
  const options = new Set<string>();
  for (const { id, type, columns } of plan.items) {
    const item = asked.items[id];
    const scale = asked.scales[item?.scale ?? ""];
    if (type === "choices") for (const key of columns.keys()) options.add(key);
    if (item !== undefined && scale !== undefined) {
      scales.set(id, scaleReader(item, scale, missingIn(instrument, id, wave)));
    }
  }
  const known = [...scales.keys(), ...options, ...Object.keys(instrument.constructs)];

  return ({ unit = "", segment = "", category = "", item = "", value = "", n = "" }, line) => {
    let isSound = true;
    const refuse = (column: string, cell: string, expected: string, remedy: string, kind = column) => {
      problems.add({ file, line, column, value: cell, expected, remedy }, kind);
      isSound = false;
    };
    // Without units everybody belongs to the whole organisation.
    const home = unit === "" && tree.units.size === 1 ? tree.root : unit;
    if (!tree.units.has(home)) {
      const otherwise =
        unit === "" ? `name the unit; ${tree.root} stands for the whole organisation` : "add it to units.csv";
      refuse("unit", unit, "expected the id of a unit", didYouMeanOr(unit, tree.units.keys(), otherwise));
    }
    if (segment !== "" || category !== "") {
      const declared = instrument.segments[segment];
      const segments = Object.keys(instrument.segments);
      if (declared === undefined) {
        const remedy = didYouMeanOr(
          segment,
          segments,
          `leave it empty, or declare it in content/surveys/${survey}.yaml`,
        );
        refuse("segment", segment, "expected a segment of the survey", remedy);
      } else if (declared.categories[category] === undefined) {
        const names = Object.keys(declared.categories);
        refuse(
          "category",
          category,
          `expected a category of ${segment}`,
          didYouMeanOr(category, names, `name one of ${names.join(", ")}`),
        );
      }
    }
    const count = /^\d+(\.0+)?$/.test(n) ? Number(n) : undefined;
    if (count === undefined) refuse("n", n, "expected a whole number of people", "write how many, without separators");

    const add = adderOf(item, value, count ?? 0);
    if (add === undefined) {
      const otherwise = `name one of ${known.join(", ")}`;
      refuse("item", item, "expected an item asked in this wave", didYouMeanOr(item, known, otherwise));
    }
    return isSound && add !== undefined
      ? { group: segment === "" ? "" : `${segment}\0${category}`, unit: home, addTo: add }
      : undefined;

    function adderOf(item: string, value: string, count: number): Count["addTo"] | undefined {
      const scale = scales.get(item);
      if (scale !== undefined) {
        const { answer, fault } = scale.read(value);
        if (fault !== undefined && instrument.items[item]?.invalid !== "exclude") {
          refuse("value", value, fault.expected, fault.remedy, fault.kind);
        }
        return (own) => addAnswer(own, item, answer, count);
      }
      if (options.has(item)) {
        const answer = value === "1" ? 1 : value === "0" ? 0 : foldCell(value) === "" ? "missing" : undefined;
        if (answer === undefined)
          refuse("value", value, "expected 1 (chosen) or 0 (not chosen)", "write 1, 0 or nothing");
        return (own) => addAnswer(own, item, answer ?? "missing", count);
      }
      if (instrument.constructs[item] !== undefined) {
        const score = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
        if (!(score >= 0 && score <= 100)) {
          refuse("value", value, "expected a person score of 0 to 100", "write the score with a point for decimals");
        }
        return (own) => {
          if (count === 0) return;
          const scores = own.constructs.get(item) ?? new Map<number, Sums>();
          own.constructs.set(item, scores);
          addSums(scores, score, { n: count }, 1);
        };
      }
      if (item !== "") return undefined;
      if (value !== "rows" && value !== "respondents") {
        refuse(
          "value",
          value,
          "expected rows or respondents where item is empty",
          "name the item, or write respondents",
        );
        return () => undefined;
      }
      return (own) => {
        own[value] = (own[value] ?? 0) + count;
      };
    }
  };
}

/**
 * Counts of published tables often hold totals beside their parts. They would count everybody twice, so a unit whose
 * counts equal those of all units below it, item by item, is a problem.
 */
function checkTotals(file: string, units: ReadonlyMap<string, Growing>, tree: UnitTree, problems: ProblemList): void {
  const below = new Map<string, Map<string, number>>();
  for (const [unit, group] of units) {
    for (const ancestor of pathToRoot(tree, unit).slice(1)) {
      const totals = below.get(ancestor) ?? new Map<string, number>();
      below.set(ancestor, totals);
      for (const [answer, n] of answerCounts(group)) totals.set(answer, (totals.get(answer) ?? 0) + n);
    }
  }
  for (const [unit, group] of units) {
    const own = answerCounts(group);
    const parts = below.get(unit);
    if (parts === undefined || own.size === 0 || own.size !== parts.size) continue;
    if ([...own].some(([answer, n]) => parts.get(answer) !== n)) continue;
    problems.add({
      file,
      column: "unit",
      value: unit,
      expected: "expected the people of the unit itself, but these equal all units below it together",
      remedy: "leave totals out; they are added up from the units",
    });
  }
}

function answerCounts({ items }: Growing): Map<string, number> {
  return new Map(
    [...items].flatMap(([item, { answers }]) =>
      [...answers].map(([value, { n }]) => [`${item}\0${value}`, n] as const),
    ),
  );
}

function addAnswer(own: Growing, item: string, answer: Answer, count: number): void {
  // A row that says that nobody gave an answer adds nothing, not an answer that occurs zero times.
  if (count === 0) return;
  const counts = own.items.get(item) ?? { answers: new Map(), missing: 0, invalid: 0 };
  own.items.set(item, counts);
  if (typeof answer === "number") addSums(counts.answers, answer, { n: count }, 1);
  else counts[answer] += count;
}

function finished(units: ReadonlyMap<string, Growing> | undefined, core: readonly string[]): Map<string, GroupCounts> {
  const sorted = [...(units ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    sorted.map(([unit, { rows, respondents, items, constructs }]) => {
      const valid = (id: string) => [...(items.get(id)?.answers.values() ?? [])].reduce((sum, { n }) => sum + n, 0);
      const most = Math.max(0, ...core.map(valid));
      const present = [...items].map(([id, { missing, invalid }]) => valid(id) + missing + invalid);
      const group = { rows: rows ?? Math.max(0, respondents ?? most, ...present), respondents: respondents ?? most };
      // Counts tell of no person which items are behind a score.
      return [unit, { ...group, items, constructs, skipped: new Map() }];
    }),
  );
}
