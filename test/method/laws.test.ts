import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MethodError } from "../../src/stats/method-error.ts";
import { hostileTables, type Row, type Tables } from "./hostile-tables.ts";
import methods from "./methods.ts";
import { compare, csv } from "./vectors/harness.mjs";

interface Vector {
  name: string;
  method: string;
  input: Record<string, string>;
  params: Record<string, unknown>;
}

type Result = Record<string, unknown>;

const folder = new URL("vectors/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const vectors = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((file) => {
    const { name, method, input, params } = JSON.parse(read(file)) as Vector;
    const tables = Object.entries(input).map(([key, table]): [string, Row[]] => [key, csv(read(table))]);
    return { name, method, params, tables: Object.fromEntries(tables) };
  });

describe("every method, whatever its tables hold", () => {
  it("is tried", () => {
    expect(Object.keys(methods).filter((name) => !vectors.some(({ method }) => method === name))).toEqual([]);
  });

  for (const { name, method, params, tables } of vectors) {
    it(`${method} as in ${name}: no NaN, no infinity, no −0, only refusals with a code, tables untouched`, () => {
      fc.assert(
        fc.property(hostileTables(method, tables), (drawn) => {
          const found = attempt(method, frozen(drawn), params);
          expect(faultsIn(found)).toEqual([]);
          expect(attempt(method, drawn, params)).toEqual(found);
        }),
        { seed: 20260511, numRuns: 100 },
      );
    });
  }
});

/** Methods whose answers stand in the order of the rows: list by list, but for those named here. */
const byRow: Record<string, readonly string[]> = {
  bh_adjust: [],
  classify_change: [],
  construct: [],
  eb_shrink: [],
  effective_n: [],
  funnel: [],
  nps_ci: [],
  nps_coverage: [],
  nps_difference: [],
  poststratify: ["emptyStrata"],
  privacy_intervals: [],
  privacy_intervals_2d: [],
  privacy_item_mask: [],
  privacy_leverage: [],
  privacy_republish: [],
  privacy_tree_mask: [],
  privacy_unanimity: [],
  proportion_ci: [],
  proportion_difference: [],
  rake: [],
  rank_interval: [],
  rate_ci: [],
  redact: [],
  rescale: [],
};

describe("every method, with its rows in another order", () => {
  // A series has an order: `xmr` is turned around in test/stats/equivariance.test.ts.
  for (const { name, method, params, tables } of vectors.filter((vector) => vector.method !== "xmr")) {
    it(`${method} says the same of ${name}, and of parts of it`, () => {
      const { csv: rows = [], ...others } = tables;
      // A tree, or a table with its margins, is not one any more without some of its rows.
      const minLength = method.startsWith("privacy_") ? rows.length : 0;
      fc.assert(
        fc.property(fc.shuffledSubarray([...rows.keys()], { minLength }), (order) => {
          const kept = order.toSorted((a, b) => a - b);
          const pick = (places: readonly number[]) => places.map((at) => rows[at] as Row);
          const before = arranged(method, { csv: pick(kept), ...others }, params);
          const turned = method === "mean_difference" ? groupsInPlace(pick(order), pick(kept)) : pick(order);
          const places = order.map((from) => kept.indexOf(from));
          const after = arranged(method, { csv: turned, ...turnedParts(others) }, params, places);
          expect([...compare(before, after, close), ...compare(after, before, close)]).toEqual([]);
        }),
        { seed: 20260511, numRuns: 12 },
      );
    });
  }
});

const close = { abs: 1e-9, rel: 1e-7 };

/** A result in an order of its own: lists by row go back to the rows, lists by unit to the names of the units. */
function arranged(
  method: string,
  tables: Tables,
  params: Record<string, unknown>,
  places?: readonly number[],
): unknown {
  // Rows are dealt over replicate groups in turn, so these do depend on the order (spec 0.3).
  const { replicateGroups: _, ...free } = params;
  const found = attempt(method, tables, method === "drivers" ? free : params) as Result;
  const lists = byRow[method];
  if (lists !== undefined && places !== undefined) {
    const inside = method === "privacy_intervals_2d" ? places.filter((_, at) => isInner(tables.csv?.[at])) : places;
    const ranked = inside.toSorted((a, b) => a - b);
    return mapLists(found, (list, name) =>
      lists.includes(name) || list.length !== ranked.length ? list : ranked.map((place) => list[inside.indexOf(place)]),
    );
  }
  if (method === "round_shares") return sharesPerRow(found.shares as (number | undefined)[][], tables.csv ?? []);
  if (method === "privacy_difference_audit") return { ...found, violations: sorted(found.violations as object[]) };
  const units = found.units;
  if (!Array.isArray(units)) return found;
  const alphabetical = units.map((_, at) => at).sort((a, b) => (String(units[a]) < String(units[b]) ? -1 : 1));
  return mapLists(found, (list) => alphabetical.map((at) => list[at]));
}

/** Of a two-way table only the inner cells are answered. */
function isInner(row: Row | undefined): boolean {
  return Boolean(row?.row && row.col);
}

function mapLists(found: Result, turn: (list: unknown[], name: string) => unknown[]): Result {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, Array.isArray(value) ? turn(value, name) : value]),
  );
}

/** Of counts that tie, the earlier one is rounded up: which shares there are stays, not whose. */
function sharesPerRow(shares: readonly (number | undefined)[][], rows: readonly Row[]): Result {
  const names = [...new Set(rows.map(({ row = "" }) => row))];
  return Object.fromEntries(names.map((name, at) => [name, [...(shares[at] ?? [])].sort((a = 0, b = 0) => a - b)]));
}

/** The first group that appears is the one the other is taken from: it stays the first. */
function groupsInPlace(rows: readonly Row[], like: readonly Row[]): Row[] {
  const groups = [...new Set(like.map(({ group }) => group))];
  return groups.flatMap((name) => rows.filter(({ group }) => group === name));
}

/** The other tables of a method: parts to merge have their rows turned around, a population keeps its order. */
function turnedParts(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([key, rows]) => [key, key.startsWith("part") ? rows.toReversed() : rows]),
  );
}

function sorted(violations: readonly object[]): object[] {
  return violations.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function attempt(method: string, tables: Tables, params: unknown): unknown {
  try {
    return methods[method]?.(tables, params);
  } catch (refusal) {
    if (refusal instanceof MethodError && refusal.code !== "") return { error: refusal.code };
    throw refusal;
  }
}

function frozen(tables: Tables): Tables {
  for (const rows of Object.values(tables)) {
    for (const row of rows) Object.freeze(row);
    Object.freeze(rows);
  }
  return Object.freeze(tables);
}

/** Where a result holds a number that no reader can use. */
function faultsIn(value: unknown, path = "result"): string[] {
  if (typeof value === "number") {
    if (Object.is(value, -0)) return [`${path} is −0`];
    return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  }
  if (value instanceof Map) return [...value].flatMap((entry, at) => faultsIn(entry, `${path}.${at}`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => faultsIn(own, `${path}.${key}`));
}
