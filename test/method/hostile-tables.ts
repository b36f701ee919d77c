import fc from "fast-check";
import { randomTree, subtreeRows } from "../privacy/random-tree.ts";

export type Row = Record<string, string>;
export type Tables = Record<string, Row[]>;

/** What no number column should hold, and sooner or later does. */
const cells = [
  ["", " ", "NA", "99", "x", "NaN", "Infinity", "-Infinity", "1e999", "0x10", "١", "9,0"],
  ["0", "-0", "+0", "-1", "1", "1", "2", "3", "5", "5", "5", "7.0", "10", "11", "0.5", "0.1"],
  ["1e-12", "1e12", "-1e12", "123456789012"],
].flat();

/** What gets past the reading of cells, so that the arithmetic meets ties, constants and sizes far apart. */
const numbers = ["0", "0", "1", "1", "2", "3", "5", "5", "8", "10", "0.1", "0.1", "-4", "1e12", "1e-12"];

/** Columns that hold no number: the names of groups, and texts. */
const words: Record<string, readonly string[]> = {
  unit: ["a", "b", "c", ""],
  segment: ["x", "y", ""],
  group: ["a", "b"],
  stratum: ["young", "middle", "old", ""],
  stype: ["E", "H", "M"],
  awards: ["Yes", "No"],
  row: ["1", "2"],
  contact: ["high", "low", ""],
  coder1: ["a", "b", ""],
  coder2: ["a", "b", ""],
  themes: ["", "waiting", "waiting;login", ";;", "waiting; waiting "],
  redacted: ["", " ", "slow"],
  text: ["", "a@b.nl 06-12345678", "@@@", "Anna Anna's", "\uD800", "Dr. "],
  wave: ["1", "2", "3", "4", ""],
  reverse: ["true", "false", ""],
};

/**
 * Tables with the columns of those given that nobody would wish for: empty, of one row, all missing, constant, and with numbers
 * of every size. Those of the privacy methods are counts that hold together, as a tally gives them, and hostile in size only.
 */
export function hostileTables(method: string, tables: Tables): fc.Arbitrary<Tables> {
  const own = countTables[method];
  if (own !== undefined) return own(tables).map((csv) => ({ csv }));
  const like = (rows: readonly Row[]) => tableOf(Object.keys(rows[0] ?? {}), method);
  return fc.record(Object.fromEntries(Object.entries(tables).map(([key, rows]) => [key, like(rows)])));
}

function tableOf(columns: readonly string[], method: string): fc.Arbitrary<Row[]> {
  const rowOf = (pool: readonly string[]) =>
    fc.record(Object.fromEntries(columns.map((name) => [name, fc.constantFrom(...(few(method, name) ?? pool))])));
  const constant = fc.tuple(rowOf(numbers), fc.nat({ max: 12 })).map(([row, times]) => new Array<Row>(times).fill(row));
  return fc.oneof(fc.array(rowOf(cells), { maxLength: 14 }), fc.array(rowOf(numbers), { maxLength: 14 }), constant);
}

/** Coverage enumerates all outcomes and an exact Poisson interval sums a series: neither is made for a trillion. */
function few(method: string, name: string): readonly string[] | undefined {
  if (method === "nps_coverage" && name === "n") return ["", "x", "0", "-1", "1", "2", "7"];
  if (method === "rate_ci" && name === "events") return ["", "x", "0", "-0", "-1", "1", "0.5", "7", "98765"];
  return words[name];
}

const count = fc.constantFrom(0, 0, 1, 2, 4, 5, 6, 30, 1_000_000);
const classes = fc.record({ unfavourable: count, neutral: count, favourable: count });

/** One row per unit of a small tree; `row` says what it holds beside its name and that of its parent. */
function treeTable<T>(own: fc.Arbitrary<T>, row: (own: T) => Record<string, number | boolean>): fc.Arbitrary<Row[]> {
  return randomTree(own).map((units) =>
    units.map((unit) => written({ unit: unit.id, parent: unit.parent ?? "", ...row(unit.own) })),
  );
}

const countTables: Record<string, (tables: Tables) => fc.Arbitrary<Row[]>> = {
  privacy_tree_mask: () => treeTable(count, (own) => ({ ownRespondents: own })),
  privacy_item_mask: () =>
    treeTable(fc.record({ ...{ waveShown: fc.boolean() }, counts: classes }), (own) => ({
      ...own.counts,
      waveShown: own.waveShown,
    })),
  privacy_difference_audit: () =>
    treeTable(fc.tuple(count, fc.boolean()), ([own, shown]) => ({ ownRespondents: own, shown })),
  privacy_unanimity: () => fc.array(classes.map(written), { maxLength: 9 }),
  privacy_republish: () =>
    fc.array(
      fc
        .tuple(count, count, count)
        .map(([inBoth, left, came]) =>
          written({ oldRespondents: inBoth + left, newRespondents: inBoth + came, inBoth }),
        ),
      { maxLength: 6 },
    ),
  privacy_windows: ({ csv = [] }) => fc.tuple(...csv.map(({ wave = "" }) => count.map((n) => written({ wave, n })))),
  privacy_leverage: ({ csv = [] }) => {
    const groups = Object.keys(csv[0] ?? {}).filter((name) => name !== "respondent");
    const bit = fc.constantFrom("0", "1");
    const person = fc.record(Object.fromEntries(groups.map((name) => [name, bit])));
    return fc
      .array(person, { maxLength: 9 })
      .map((people) => people.map((row, at) => ({ respondent: `${at}`, ...row })));
  },
  // Totals of answers 1 to 5 that somebody really gave, so that they cannot contradict each other.
  privacy_intervals: () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 });
    return randomTree(fc.tuple(answers, fc.boolean())).map((units) => {
      const below = subtreeRows(units);
      return units.map((unit, at) => {
        const all = units.flatMap(({ own: [given] }, index) => (below[at]?.[index] ? given : []));
        const publishedTotal = unit.own[1] ? sum(all) : "";
        return written({ cell: unit.id, parent: unit.parent ?? "", n: all.length, publishedTotal });
      });
    });
  },
  privacy_intervals_2d: () => {
    const inner = fc.record({ n: fc.nat({ max: 9 }), yes: fc.nat({ max: 9 }), shown: fc.boolean() });
    return fc.array(inner, { minLength: 6, maxLength: 6 }).map((drawn) => {
      const table = drawn.map(({ n, yes, shown }, at) => {
        return { row: `r${at % 3}`, col: `c${at < 3 ? 0 : 1}`, n, yes: Math.min(n, yes), shown };
      });
      const marginOf = (row: string, col: string) => {
        const inside = table.filter((cell) => (row === "" || cell.row === row) && (col === "" || cell.col === col));
        return { row, col, n: sum(inside.map(({ n }) => n)), yes: sum(inside.map(({ yes }) => yes)), shown: true };
      };
      const margins = [
        marginOf("r0", ""),
        marginOf("r1", ""),
        marginOf("r2", ""),
        marginOf("", "c0"),
        marginOf("", "c1"),
      ];
      return [...table, ...margins, marginOf("", "")].map(({ row, col, n, yes, shown }) =>
        written({ row, col, n, publishedCount: shown ? yes : "" }),
      );
    });
  },
};

function written(row: Record<string, string | number | boolean>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
