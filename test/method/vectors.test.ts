import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import methods from "./methods.ts";
import { compare, csv } from "./vectors/harness.mjs";

const folder = new URL("vectors/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

interface Vector {
  name: string;
  method: string;
  input: Record<string, string>;
  params: unknown;
  expected: unknown;
  tolerance: { abs: number; rel: number };
}

const vectors = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => JSON.parse(read(name)) as Vector);

describe("the methods of the specification", () => {
  const named = [...read("README.md").matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? "");

  it("are all there", () => {
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => methods[name] === undefined)).toEqual([]);
  });

  it("each have a vector", () => {
    const tried = new Set(vectors.map(({ method }) => method));
    expect(named.filter((name) => !tried.has(name))).toEqual([]);
  });

  for (const { name, method, input, params, expected, tolerance } of vectors) {
    it(`${method} gives the numbers of ${name}`, () => {
      const tables = Object.fromEntries(Object.entries(input).map(([key, file]) => [key, csv(read(file))]));
      expect(compare(expected, run(method, tables, params), tolerance)).toEqual([]);
    });

    it(`${method} returns no NaN and no infinity for ${name}`, () => {
      const tables = Object.fromEntries(Object.entries(input).map(([key, file]) => [key, csv(read(file))]));
      expect(numbersIn(run(method, tables, params)).filter((number) => !Number.isFinite(number))).toEqual([]);
    });
  }
});

function run(method: string, tables: Record<string, Record<string, string>[]>, params: unknown): unknown {
  try {
    return methods[method]?.(tables, params);
  } catch (refusal) {
    return { error: (refusal as { code?: string }).code ?? (refusal as Error).message };
  }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value instanceof Map) return [...value].flat().flatMap(numbersIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
