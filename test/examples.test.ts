import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

// An example stands on one line, may use whatever its own file exports, and is run as it is written.
const pattern = /@example\s+(.+?)\s+\/\/\s*=>\s*(.+?)\s*(?:\*\/)?\s*$/gm;

/** Folders in which every exported function shows an example. */
const complete = /^src\/(stats|metrics)\//;

const files = globSync("src/**/*.{ts,mts}")
  .map((file) => file.split(path.sep).join("/"))
  .sort()
  .map((file) => ({ file, source: readFileSync(file, "utf8") }))
  .map((module) => ({
    ...module,
    examples: [...module.source.matchAll(pattern)].map(([, code, value]) => ({ code, value })),
  }));

describe("the examples in the docstrings", () => {
  it("are found, each with its value", () => {
    const total = files.reduce((sum, { examples }) => sum + examples.length, 0);
    expect(total).toBeGreaterThan(80);
    const loose = files.filter(
      ({ source, examples }) => (source.match(/(?<!\w)@example\s/g) ?? []).length !== examples.length,
    );
    expect(loose.map(({ file }) => file)).toEqual([]);
  });

  for (const { file, examples } of files) {
    for (const { code = "", value = "" } of examples) {
      it(`${file}: ${code}`, async () => {
        const exports = (await import(path.resolve(file))) as Record<string, unknown>;
        expect(near(evaluate(code, exports), evaluate(value, exports)), `is not ${value}`).toEqual([]);
      });
    }
  }
});

describe("every exported function", () => {
  for (const { file, source } of files.filter((module) => complete.test(module.file))) {
    const functions = [...source.matchAll(/^(?:\/\*\*([\s\S]*?)\*\/\n)?export (?:async )?function (\w+)/gm)];
    if (functions.length === 0) continue;
    it(`of ${file} shows an example, and the file names a source`, () => {
      for (const [, docstring = "", name] of functions) expect(docstring, `${name} has no example`).toMatch(/@example/);
      expect(source).toMatch(/Source: |spec \d|\b(18|19|20)\d\d\b/);
    });
  }
});

function evaluate(code: string, exports: Record<string, unknown>): unknown {
  return new Function(...Object.keys(exports), `"use strict"; return (${code});`)(...Object.values(exports));
}

/** Where two values differ; numbers may differ by a billionth, so that an example need not print seventeen digits. */
function near(got: unknown, expected: unknown, at = "value"): string[] {
  if (typeof got === "number" && typeof expected === "number") {
    const same = Object.is(got, expected) || Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    return same ? [] : [`${at} is ${got}`];
  }
  if (got instanceof Map && expected instanceof Map) return near([...got], [...expected], at);
  if (got instanceof Set && expected instanceof Set) return near([...got], [...expected], at);
  if (Array.isArray(got) && Array.isArray(expected)) {
    if (got.length !== expected.length) return [`${at} has length ${got.length}`];
    return expected.flatMap((entry, index) => near(got[index], entry, `${at}[${index}]`));
  }
  if (isRecord(got) && isRecord(expected)) {
    const keys = new Set([...Object.keys(got), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => near(got[key], expected[key], `${at}.${key}`));
  }
  return Object.is(got, expected) ? [] : [`${at} is ${String(got)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
