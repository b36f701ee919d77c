import { id, type Locale } from "../survey/text.ts";
import { contact, type Unit, type UnitTree } from "../survey/unit.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import { readTable, type SourceText, type Table, type TableRow } from "./read-table.ts";

/** What a tree of units must fit. */
export interface UnitsContext {
  locales: readonly Locale[];
  /** The ids of the surveys: a column `invited_<survey>` holds how many people of a unit itself were invited. */
  surveys: readonly string[];
}

interface Entry {
  unit: Unit;
  line: number;
}

/**
 * Reads a `units.csv` into a tree: one root, no cycles, parents before children and siblings by id, whatever the order of
 * the rows. Where the problems say that there is no such tree, the units still stand in a flat one, so that the answers can be
 * checked in the same go. Undefined when not one unit could be read.
 */
export async function readUnits(
  source: SourceText,
  { locales, surveys }: UnitsContext,
  problems: ProblemList,
): Promise<UnitTree | undefined> {
  const before = problems.size;
  const required = ["id", "parent", ...locales.map((locale) => `name_${locale}`)];
  const optional = ["name_nl", "name_en", "contact", "headcount", ...surveys.map((survey) => `invited_${survey}`)];
  const table = await readTable(
    source,
    { required, optional: optional.filter((name) => !required.includes(name)) },
    problems,
  );
  const entries = new Map<string, Entry>();
  for (const row of table.rows) {
    const unit = readUnit(row, table, source.file, { locales, surveys }, problems);
    if (unit === undefined) continue;
    const twin = entries.get(unit.id);
    if (twin === undefined) entries.set(unit.id, { unit, line: row.line });
    else {
      problems.add({
        file: source.file,
        line: row.line,
        column: "id",
        value: unit.id,
        expected: `expected each unit once; it is also on line ${twin.line}`,
        remedy: "rename or remove one of them",
      });
    }
  }
  checkTree(entries, source.file, problems);
  if (table.columns.length > 0 && table.rows.length === 0) {
    const remedy = "add the organisation as the first unit, or remove the file";
    problems.add({ file: source.file, expected: "expected at least one unit", remedy });
  }
  return problems.size > before ? standIn(entries) : treeOf(entries);
}

/** The tree of a workspace without units: the whole organisation. */
export function wholeOrganisation(name: Unit["name"]): UnitTree {
  return { root: "organisation", units: new Map([["organisation", { id: "organisation", name, invited: {} }]]) };
}

function readUnit(
  row: TableRow,
  table: Table,
  file: string,
  { locales, surveys }: UnitsContext,
  problems: ProblemList,
): Unit | undefined {
  const place = (column: string) => ({ file, line: row.line, column, value: row.cell(column) });
  const unitId = row.cell("id");
  if (!id.safeParse(unitId).success) {
    const remedy = unitId === "" ? "give the unit an id" : "rename it, here and where it is used";
    problems.add(
      { ...place("id"), expected: "expected lower-case letters, digits and hyphens only", remedy },
      "bad-id",
    );
    return undefined;
  }
  for (const locale of locales) {
    if (table.columns.includes(`name_${locale}`) && row.cell(`name_${locale}`) === "") {
      const remedy = `add it, or take ${locale} out of locales in heartline.yaml`;
      problems.add({ ...place(`name_${locale}`), expected: "expected the name of the unit", remedy }, "name");
    }
  }
  const contactCell = row.cell("contact");
  const contactValue = contact.safeParse(contactCell);
  if (contactCell !== "" && !contactValue.success) {
    const remedy = didYouMeanOr(contactCell, contact.options, "write none, some or much, or leave it empty");
    problems.add({ ...place("contact"), expected: "expected none, some or much", remedy }, "contact");
  }
  const people = (column: string) => {
    const count = table.numberIn(row, column);
    if (count === undefined || (Number.isInteger(count) && count >= 0)) return count;
    problems.add(
      { ...place(column), expected: "expected a number of people", remedy: "write a whole number" },
      "people",
    );
    return undefined;
  };
  const headcount = people("headcount");
  const invited = surveys.flatMap((survey) => {
    const count = people(`invited_${survey}`);
    return count === undefined ? [] : [[survey, count] as const];
  });
  const [nl, en] = [row.cell("name_nl"), row.cell("name_en")];
  return {
    id: unitId,
    ...(row.cell("parent") === "" ? {} : { parent: row.cell("parent") }),
    name: { ...(nl === "" ? {} : { nl }), ...(en === "" ? {} : { en }) },
    ...(contactValue.success ? { contact: contactValue.data } : {}),
    ...(headcount === undefined ? {} : { headcount }),
    invited: Object.fromEntries(invited),
  };
}

function checkTree(entries: ReadonlyMap<string, Entry>, file: string, problems: ProblemList): void {
  for (const { unit, line } of entries.values()) {
    if (unit.parent === undefined || entries.has(unit.parent)) continue;
    problems.add({
      file,
      line,
      column: "parent",
      value: unit.parent,
      expected: "expected the id of a unit of this file",
      remedy: didYouMeanOr(
        unit.parent,
        entries.keys(),
        "add that unit, or leave parent empty for the whole organisation",
      ),
    });
  }
  const roots = [...entries.values()].filter(({ unit }) => unit.parent === undefined);
  for (const { unit, line } of roots.slice(1)) {
    problems.add({
      file,
      line,
      column: "parent",
      value: "",
      expected: `expected one root; ${roots[0]?.unit.id} (line ${roots[0]?.line}) has no parent either`,
      remedy: `give ${unit.id} a parent`,
    });
  }
  const cycles = cyclesOf(entries);
  for (const cycle of cycles) {
    const first = entries.get(cycle[0] ?? "");
    problems.add({
      file,
      ...(first === undefined ? {} : { line: first.line }),
      column: "parent",
      value: first?.unit.parent ?? "",
      expected: `expected a way up to the root, but this goes round: ${[...cycle, cycle[0]].join(" → ")}`,
      remedy: "give one of these units another parent",
    });
  }
  if (entries.size > 0 && roots.length === 0 && cycles.length === 0) {
    const remedy = "leave parent empty for the whole organisation";
    problems.add({ file, column: "parent", expected: "expected one unit without a parent", remedy });
  }
}

/** Each cycle once, from its smallest id. */
function cyclesOf(entries: ReadonlyMap<string, Entry>): string[][] {
  const settled = new Set<string>();
  const cycles: string[][] = [];
  for (const start of [...entries.keys()].sort()) {
    const path: string[] = [];
    let here: string | undefined = start;
    while (here !== undefined && entries.has(here) && !settled.has(here) && !path.includes(here)) {
      path.push(here);
      here = entries.get(here)?.unit.parent;
    }
    if (here !== undefined && path.includes(here)) cycles.push(fromSmallest(path.slice(path.indexOf(here))));
    for (const id of path) settled.add(id);
  }
  return cycles;
}

function fromSmallest(cycle: readonly string[]): string[] {
  const first = cycle.indexOf([...cycle].sort()[0] ?? "");
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

/** All units that could be read below the first of them: enough to know their names, never published. */
function standIn(entries: ReadonlyMap<string, Entry>): UnitTree | undefined {
  const [first, ...others] = [...entries.values()].map(({ unit: { parent: _, ...unit } }) => unit);
  if (first === undefined) return undefined;
  const below = others.map((unit): [string, Unit] => [unit.id, { ...unit, parent: first.id }]);
  return { root: first.id, units: new Map<string, Unit>([[first.id, first], ...below]) };
}

function treeOf(entries: ReadonlyMap<string, Entry>): UnitTree | undefined {
  const children = Map.groupBy([...entries.values()], ({ unit }) => unit.parent);
  const root = children.get(undefined)?.[0]?.unit.id;
  if (root === undefined) return undefined;
  const units = new Map<string, Unit>();
  let level = children.get(undefined) ?? [];
  while (level.length > 0) {
    const sorted = level.map(({ unit }) => unit).sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const unit of sorted) units.set(unit.id, unit);
    level = sorted.flatMap(({ id }) => children.get(id) ?? []);
  }
  return { root, units };
}
