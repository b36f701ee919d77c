import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "../../../src/io/tables/open-table.ts";
import { parseImportId } from "../../../src/io/tools/import-id.ts";
import { isRanking } from "../../../src/io/tools/is-ranking.ts";
import { readQualtrics } from "../../../src/io/tools/qualtrics.ts";
import { sharedStem } from "../../../src/io/tools/shared-stem.ts";
import { readSurveyMonkey } from "../../../src/io/tools/surveymonkey.ts";
import type { ToolReading } from "../../../src/io/tools/tool-reading.ts";
import { fixture } from "../fixture.ts";
import { readExport } from "./read-export.ts";

const folder = (tool: string) => fixture(`exports/${tool}`);
const exportsOf = (tool: string) => readdirSync(folder(tool)).map((file) => path.join(folder(tool), file));
const tools = readdirSync(fixture("exports"), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const read = { qualtrics: readQualtrics, surveymonkey: readSurveyMonkey };

describe("exports of one tool", () => {
  for (const [tool, reader] of Object.entries(read)) {
    const others = tools.filter((one) => one !== tool);
    it(`are read by ${tool} and those of ${others.join(", ")} are not`, async () => {
      for (const file of exportsOf(tool)) {
        expect(reader(await openTable(file))?.tool, file).toBe(tool);
        expect((await readExport(file)).reading.tool, file).toBe(tool);
      }
      for (const other of others) {
        for (const file of exportsOf(other)) {
          const raw = await openTable(file).catch(() => undefined);
          expect(raw === undefined ? undefined : reader(raw), file).toBe(undefined);
        }
      }
    });
  }
});

describe("choices in any order of display", () => {
  it("have the same key, part and shape", async () => {
    const { raw } = await readExport(fixture("exports/qualtrics/current-nl.csv"));
    const sample = raw.sample;
    const byKey = (reading: ToolReading | undefined) =>
      Object.fromEntries(
        (reading?.columns ?? []).map(({ key, name, role, text, part, shape, group }) => [
          key,
          [name, role, text, part, shape, group],
        ]),
      );
    const expected = byKey(readQualtrics(raw));
    const places = (sample[0] ?? []).map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        const shuffled = sample.map((row) => order.map((index) => row[index] ?? ""));
        expect(byKey(readQualtrics({ container: "csv", sample: shuffled }))).toEqual(expected);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe("sample rows changed at random", () => {
  it("never make a reader throw, and every column keeps its place", async () => {
    const samples: (readonly (readonly string[])[])[] = [];
    for (const tool of Object.keys(read)) {
      for (const file of exportsOf(tool)) samples.push((await openTable(file)).sample);
    }
    const odd = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        "",
        "-",
        "-99",
        "NA",
        "{'ImportId': 'QID1",
        '{"ImportId":{}}',
        '{"ImportId":"QID1-"}',
        "1,2",
        "V1",
      ),
      fc.constantFrom("Respondent ID", "ResponseId", "\u0000", "<script>", "Other (please specify)", " - ", "𝒜-"),
    );
    const changes = fc.array(fc.tuple(fc.nat(40), fc.nat(40), odd), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...samples), changes, fc.nat(20), fc.nat(45), (sample, changed, rows, width) => {
        const cells = sample.map((row) => [...row]);
        for (const [row, column, text] of changed) {
          const target = cells[row % cells.length];
          if (target !== undefined) target[column] = text;
        }
        const cut = cells.slice(0, rows + 1).map((row) => Array.from(row, (cell) => cell ?? "").slice(0, width + 1));
        for (const reader of Object.values(read)) {
          const reading = reader({ container: "csv", sample: cut });
          reading?.columns.forEach(({ index, name }, at) => {
            expect(index).toBe(at);
            expect(name).not.toBe("");
          });
          for (const row of [[], ...cut]) {
            reading?.aside(row);
            for (const { isMissing } of reading?.columns ?? []) isMissing?.(row[0] ?? "");
          }
          expect(new Set(reading?.columns.map(({ name }) => name)).size).toBe(reading?.columns.length ?? 0);
        }
      }),
      { numRuns: 1500, seed: 11 },
    );
  });
});

describe("parseImportId(cell)", () => {
  const text = fc.string({ minLength: 1, maxLength: 20 }).filter((one) => one.trim() === one);

  it("reads every JSON object with an id", () => {
    fc.assert(
      fc.property(text, text, (id, choice) => {
        const cell = JSON.stringify({ ImportId: id, choiceId: choice, other: null });
        expect(parseImportId(cell)).toEqual({ id, choice, notation: "json" });
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it("reads every dictionary as Python prints it", () => {
    // Python takes single quotes unless a text holds them and no double ones.
    const repr = (one: string) => {
      const quote = one.includes("'") && !one.includes('"') ? '"' : "'";
      return `${quote}${one.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)}${quote}`;
    };
    fc.assert(
      fc.property(text, text, fc.constantFrom("", "u"), (id, zone, mark) => {
        const cell = `{${mark}'ImportId': ${mark}${repr(id)}, 'n': None, 'timeZone': ${mark}${repr(zone)}}`;
        expect(parseImportId(cell)).toEqual({ id, timeZone: zone, notation: "repr" });
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it("takes nothing else for one, however it begins", () => {
    for (const cell of [
      "{",
      "{'ImportId'}",
      "{'ImportId': }",
      "{'ImportId': 'a'",
      "{'ImportId': 'a' 'b'}",
      "{'a': 'b'}",
      "[]",
      "{}",
    ]) {
      expect(parseImportId(cell), cell).toBe(undefined);
    }
    expect(parseImportId(`{'ImportId': '${"a".repeat(3000)}'}`)).toBe(undefined);
  });
});

describe("sharedStem(texts)", () => {
  it("loses nothing: stem, separator and part make the text again", () => {
    const word = fc.stringMatching(/^[a-d]{1,4}( [a-d]{1,4})?$/);
    fc.assert(
      fc.property(
        word,
        fc.array(word, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(" - ", "-"),
        (stem, parts, dash) => {
          const texts = parts.map((part) => stem + dash + part);
          const found = sharedStem(texts);
          if (new Set(parts).size === 1) expect(found).toBe(undefined);
          else expect(found).toEqual({ stem, parts });
        },
      ),
      { numRuns: 300, seed: 9 },
    );
  });
});

describe("isRanking(columns)", () => {
  it("holds for orders of four that people disagree on, and breaks when one gives a place twice", () => {
    const order = fc.shuffledSubarray(["1", "2", "3", "4"], { minLength: 4 });
    fc.assert(
      fc.property(fc.array(order, { minLength: 6, maxLength: 12 }), fc.nat(11), (rows, at) => {
        const columns = [0, 1, 2, 3].map((place) => rows.map((row) => row[place] ?? ""));
        const differ = new Set(rows.map((row) => row.join())).size > 1;
        expect(isRanking(columns)).toBe(differ);
        const spoilt = rows.map((row, index) => (index === at % rows.length ? ["2", "2", "1", "3"] : row));
        expect(isRanking([0, 1, 2, 3].map((place) => spoilt.map((row) => row[place] ?? "")))).toBe(false);
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});
