import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { evidence } from "../../src/io/import/evidence/evidence.ts";
import { mapping } from "../../src/io/import/mapping.ts";
import { howToExport } from "../../src/io/tools/how-to-export.ts";
import { toolIds } from "../../src/io/tools/tool-reading.ts";
import { waveDifference } from "../../src/survey/wave-difference.ts";

const page = readFileSync(new URL("../../docs/import.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| "));

describe("docs/import.md", () => {
  it.each(toolIds)("has a row for %s, with the words that the guided start prints", (tool) => {
    const row = rows.find((line) => line.includes(`(\`${tool}\`)`))?.split(" | ");
    const { en, nl } = howToExport[tool];
    expect(row?.[1]).toBe(en.join(" › "));
    expect(row?.[2]).toBe(nl?.join(" › ") ?? "–");
  });

  it("explains every field of the evidence", () => {
    const explained = rows.map((line) => /^\| `(\w+)(?:\.\w+)?` \|/.exec(line)?.[1]);
    expect(Object.keys(evidence.shape).filter((field) => !explained.includes(field))).toEqual([]);
  });

  it("shows a mapping and an entry of the ledger that are sound", () => {
    const [own, figures, ledger] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => parse(text));
    expect(mapping.parse(own)).toMatchObject({ survey: "employee", others: ["feelings"] });
    expect(mapping.parse(figures)).toMatchObject({ survey: "employee", table: { kind: "scores" } });
    expect(waveDifference.parse(ledger.waves["2026-05"]).wording["systems-help"]?.comparable).toBe(false);
  });

  it("names every entry of the ledger", () => {
    const named = rows.map((line) => /^\| `(\w+): /.exec(line)?.[1]);
    expect(Object.keys(waveDifference.shape).filter((entry) => !named.includes(entry))).toEqual([]);
  });
});
