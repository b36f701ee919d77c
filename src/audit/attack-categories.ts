import { addSums, type Histogram, mergeHistograms, type Sums } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { eachCell } from "../counts/segment-counts.ts";
import { pathToRoot } from "../survey/unit.ts";
import type { Minimum } from "../survey/workspace.ts";
import { isUnanimous, wrongScore } from "./attack-figures.ts";
import { categoryMembers } from "./category-members.ts";
import { homesOf } from "./derived-groups.ts";
import type { Finding } from "./finding.ts";
import type { PublishedScore } from "./read-tables.ts";
import { type CutEdge, smallestCut } from "./smallest-cut.ts";
import { placeOf, type SubjectView } from "./subject-view.ts";

/** Up to so many categories, those without a known one included, every union of them is looked at. */
const mostCategories = 9;

/**
 * The breakdowns of one subject: every figure of a category computed again from the answers of the people that it names, and
 * everything added and subtracted along units and one segment. Which people a category counts follows from the instrument: a
 * category as declared, or a coarser one that joins some. Each of these must hold enough valid answers, and not answer alike:
 *
 * 1. the cells themselves, of units that show their own score, and without figures of a finer level of the same people beside them;
 * 2. of each category, and of those without a known one, the people outside the rows further down;
 * 3. of each union of categories, the people outside the unit atoms that lie wholly inside it;
 * 4. any other combination of unit totals and categories, of which only the size is judged (`smallestCut`).
 *
 * Of several segments together `attackSegments` says what they isolate.
 *
 * Source: spec 6.2, 6.5 and 6.6.
 */
export function attackCategories(view: SubjectView, minimum: Minimum, isPublic: boolean): Finding[] {
  const { fielding, categoryRows } = view;
  return [...Map.groupBy(categoryRows, ({ segment }) => segment)].flatMap(([segment, rows]) => {
    const findings: Finding[] = [];
    const declared = fielding.instrument.segments[segment];
    const members = new Map<string, readonly string[]>();
    for (const category of new Set(rows.map(({ category }) => category))) {
      const own = declared && categoryMembers(declared, category);
      if (own !== undefined) members.set(category, own);
      else {
        const text = "the survey has no such category, or several of that name";
        const place = placeOf(view, "", `${segment}=${category}`);
        findings.push({ rule: "wrong-figure", refuses: true, place, text });
      }
    }
    const known = rows.filter(({ category }) => members.has(category));
    findings.push(...wrongCategories(view, segment, known, members, isPublic));
    if (isPublic) return findings;
    for (const [metric, ofMetric] of Map.groupBy(known, (row) => row.metric)) {
      const shown = ofMetric.filter(({ state }) => state === "ok");
      if (shown.length > 0) findings.push(...attackTable(view, { segment, metric, rows: shown, members }, minimum));
    }
    return findings;
  });
}

/** What is shown of one subject by one segment. */
interface Breakdown {
  segment: string;
  metric: string;
  rows: readonly PublishedScore[];
  /** By published category, the declared ones that it takes together. */
  members: ReadonlyMap<string, readonly string[]>;
}

function wrongCategories(
  view: SubjectView,
  segment: string,
  rows: readonly PublishedScore[],
  members: Breakdown["members"],
  isPublic: boolean,
): Finding[] {
  const answers = answersOfCells(view, segment, rows, members);
  return rows.flatMap((row) => {
    const own = answers.get(cellName(row.unit, row.category)) ?? new Map();
    const place = placeOf(view, row.unit, `${segment}=${row.category}`);
    return wrongScore(row, own, view, isPublic).map((text): Finding => {
      return { rule: "wrong-figure", refuses: true, place, text: `${row.metric}: ${text}` };
    });
  });
}

/** By cell, what the people of the category in the unit and all units below it answered. */
function answersOfCells(
  { fielding, answers }: SubjectView,
  segment: string,
  rows: readonly PublishedScore[],
  members: Breakdown["members"],
): Map<string, Histogram> {
  const cells = new Map<string, Map<number, Sums>>(
    rows.map(({ unit, category }) => [cellName(unit, category), new Map()]),
  );
  const units = new Set(rows.map(({ unit }) => unit));
  const holders = holdersOf(members);
  const paths = new Map<string, string[]>();
  const counts = fielding.segments.get(segment);
  if (counts === undefined) return cells;
  eachCell(counts, counts.subjects.get(answers.key), (unit, declared, answer, sums) => {
    const path = paths.get(unit) ?? pathToRoot(fielding.tree, unit).filter((id) => units.has(id));
    paths.set(unit, path);
    for (const category of holders.get(declared) ?? []) {
      for (const id of path) {
        const cell = cells.get(cellName(id, category));
        if (cell !== undefined) addSums(cell, answer, sums, 1);
      }
    }
  });
  return cells;
}

function cellName(unit: string, category: string): string {
  return `${unit} ${category}`;
}

/** By declared category, the published ones that count it. */
function holdersOf(members: Breakdown["members"]): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const [category, declared] of members) {
    for (const own of declared) holders.set(own, [...(holders.get(own) ?? []), category]);
  }
  return holders;
}

function attackTable(view: SubjectView, table: Breakdown, minimum: Minimum): Finding[] {
  const { segment, metric, rows, members } = table;
  const what = `${metric} by ${segment}`;
  const findings: Finding[] = [];
  const found = (unit: string, category: string, text: string): void => {
    findings.push({ rule: "small-group", refuses: true, place: placeOf(view, unit, category), text: `${what}${text}` });
  };
  const judge = (unit: string, category: string, told: string, answers: Histogram, least: number): void => {
    const n = respondents(answers);
    if (n === 0) return;
    if (n < least)
      found(unit, category, `${told}: ${n} valid ${n === 1 ? "answer" : "answers"}, at least ${least} are needed`);
    else if (isUnanimous(answers, view)) found(unit, category, `${told}: all ${n} answered alike, or all but one`);
  };

  const whole = new Set(view.rows.flatMap((row) => (row.metric === metric && row.state === "ok" ? row.unit : [])));
  for (const [unit, cells] of Map.groupBy(rows, (row) => row.unit)) {
    if (!whole.has(unit)) found(unit, segment, ": categories are shown of a unit that is hidden");
    const twice = cells.flatMap(({ category }) => members.get(category) ?? []);
    if (new Set(twice).size < twice.length) found(unit, segment, ": the same people stand in two categories");
  }
  const answers = answersOfCells(view, segment, rows, members);
  for (const { unit, category } of rows) {
    const own = answers.get(cellName(unit, category)) ?? new Map();
    judge(unit, `${segment}=${category}`, "", own, minimum.segment);
  }

  const regions = regionsOf(view, table, whole);
  for (const { unit, atoms } of regions.values()) {
    const categories = [...new Set([...atoms.values()].flatMap((parts) => [...parts.keys()]))];
    for (const category of categories) {
      const own = mergeHistograms(...[...atoms.values()].flatMap((parts) => parts.get(category) ?? []));
      if (category === "") judge(unit, segment, ": the unit less its shown categories", own, minimum.score);
      else judge(unit, `${segment}=${category}`, ", less the same category of the units inside it", own, minimum.score);
    }
    for (const [union, rest] of restsOf(atoms, categories)) {
      judge(unit, segment, ` (${union}), less the shown units wholly inside these`, rest, minimum.score);
    }
  }
  const cut = smallestCut(edgesOf(regions), minimum.score);
  // What is small by itself has been told.
  if (cut !== undefined && findings.length === 0) {
    found(view.fielding.tree.root, segment, `: figures of units and categories together leave ${cut}`);
  }
  return findings;
}

/** The people whom the same row of a table counts: of a unit with a row, those outside the rows further down. */
interface Region {
  unit: string;
  /** By the nearest unit that shows its own score, then by category ("" where no shown figure counts theirs). */
  atoms: Map<string, Map<string, Histogram>>;
}

function regionsOf(
  view: SubjectView,
  { segment, rows, members }: Breakdown,
  whole: ReadonlySet<string>,
): Map<string, Region> {
  const { tree, segments } = view.fielding;
  const homes = homesOf(tree, (unit) => whole.has(unit));
  const withRow = new Set(rows.map(({ unit }) => unit));
  const rowOf = homesOf(tree, (unit) => withRow.has(unit));
  const shown = new Set(rows.map(({ unit, category }) => cellName(unit, category)));
  const holders = holdersOf(members);
  const regions = new Map<string, Region>();
  const left = new Map<string, Map<number, Sums>>();
  for (const [unit, own] of view.own) {
    const rest = new Map<number, Sums>();
    for (const [answer, sums] of own) addSums(rest, answer, sums, 1);
    left.set(unit, rest);
  }
  const add = (unit: string, category: string, answer: number, sums: Sums): void => {
    const row = rowOf.get(unit);
    if (row === undefined) return;
    const region = regions.get(row) ?? { unit: row, atoms: new Map() };
    regions.set(row, region);
    const home = homes.get(unit) ?? "";
    const atom = region.atoms.get(home) ?? new Map<string, Histogram>();
    region.atoms.set(home, atom);
    const answers = (atom.get(category) ?? new Map()) as Map<number, Sums>;
    atom.set(category, answers);
    addSums(answers, answer, sums, 1);
  };
  const counts = segments.get(segment);
  if (counts !== undefined) {
    eachCell(counts, counts.subjects.get(view.answers.key), (unit, declared, answer, sums) => {
      const row = rowOf.get(unit) ?? "";
      const category = holders.get(declared)?.find((own) => shown.has(cellName(row, own)));
      if (category === undefined) return;
      addSums(left.get(unit) ?? new Map(), answer, sums, -1);
      add(unit, category, answer, sums);
    });
  }
  for (const [unit, rest] of left) {
    for (const [answer, sums] of rest) if (sums.n > 0) add(unit, "", answer, sums);
  }
  return regions;
}

/** Of each union of categories, the people outside the atoms that lie wholly inside it. */
function* restsOf(atoms: Region["atoms"], categories: readonly string[]): Generator<[union: string, rest: Histogram]> {
  if (categories.length > mostCategories) return;
  const alike = new Map<number, Map<string, Histogram>[]>();
  for (const [home, parts] of atoms) {
    // People outside every shown unit are in no total that could be taken off.
    const mask = categories.reduce((sum, category, at) => sum | (parts.has(category) ? 1 << at : 0), 0);
    const key = home === "" ? -1 : mask;
    const group = alike.get(key) ?? [];
    alike.set(key, group);
    group.push(parts);
  }
  const touched = [...alike].map(([mask, group]) => {
    const merged = categories.map((category) =>
      mergeHistograms(...group.flatMap((parts) => parts.get(category) ?? [])),
    );
    return { mask, merged };
  });
  for (let union = 1; union < 1 << categories.length; union++) {
    const outer = touched.filter(({ mask }) => mask === -1 || (mask & ~union) !== 0);
    // Where no atom is taken off, the union is categories by themselves.
    if (outer.length === touched.length) continue;
    const inside = categories.flatMap((_, at) => ((union & (1 << at)) !== 0 ? at : []));
    const rest = mergeHistograms(...outer.flatMap(({ merged }) => inside.map((at) => merged[at] ?? new Map())));
    yield [inside.map((at) => categories[at] || "unknown").join(", "), rest];
  }
}

function edgesOf(regions: ReadonlyMap<string, Region>): CutEdge[] {
  return [...regions].flatMap(([row, { atoms }]) =>
    [...atoms].flatMap(([home, parts]) =>
      [...parts].map(([category, answers]): CutEdge => {
        const from = home === "" ? "ground" : `atom ${home}`;
        return [from, category === "" ? "ground" : `cell ${row} ${category}`, respondents(answers)];
      }),
    ),
  );
}
