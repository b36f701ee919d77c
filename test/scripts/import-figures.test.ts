import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ImportRequest } from "../../scripts/import/import-request.ts";
import { WrongUsage } from "../../scripts/import/wrong-usage.ts";
import { importFile } from "../../scripts/import-file.ts";
import type { Terminal } from "../../scripts/terminal.ts";
import { laidOver, temporaryFolder } from "../io/fixture.ts";

afterEach(() => vi.restoreAllMocks());

/** The minimal workspace, public or not, with a table beside it; and what an import of it says. */
function prepared(text: string, isPublic = true) {
  const workspace = laidOver("minimal");
  const settings = path.join(workspace, "heartline.yaml");
  const made = isPublic ? "{ public: true }" : "{ rowsInGit: true }";
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^confidentiality:.*$/m, `confidentiality: ${made}`));
  const file = path.join(temporaryFolder(), "guild.csv");
  writeFileSync(file, text);
  const said: string[] = [];
  for (const way of ["log", "error"] as const) vi.spyOn(console, way).mockImplementation((line) => said.push(line));
  const wave = "2026-summer";
  const request: ImportRequest = {
    workspace,
    file,
    wave,
    replace: false,
    keepPartial: false,
    yes: true,
    terminal: undefined,
  };
  const at = (name: string) => path.join(workspace, "data/waves", wave, name);
  return { request, said, at, workspace };
}

const table = "Unit,Ik kan rustig werken\nWinkel,58%\nBakkerij,60%\nDe Halm,59%\n";

describe("npm run import of a table of figures", () => {
  it("stops where nobody can be asked what the figures are, also with --yes, and leaves a mapping to start from", async () => {
    const { request, said, at, workspace } = prepared(table);
    expect(await importFile(request)).toBe(false);
    expect(said.join("\n")).toContain("What are the figures of calm?");
    expect(existsSync(at("employee.scores.csv"))).toBe(false);
    const draft = path.join(workspace, ".heartline/import/employee.mapping.yaml");
    writeFileSync(draft, readFileSync(draft, "utf8").replace("kind: scores", "kind: scores\n  metric: favorable"));
    expect(await importFile({ ...request, mapping: draft })).toBe(true);
    expect(readFileSync(at("employee.scores.csv"), "utf8")).toContain("shop,,,calm,favorable,58,");
  });

  it("asks on a terminal, and describes the wave", async () => {
    const { request, said, at } = prepared(table);
    const terminal: Terminal = { choose: async () => "mean", ask: async (_, proposed) => proposed };
    // A mean of 58% is none: what was answered is checked too.
    expect(await importFile({ ...request, yes: false, terminal })).toBe(false);
    expect(said.join("\n")).toContain("which is no percentage");
    const favorable: Terminal = { ...terminal, choose: async () => "favorable" };
    expect(await importFile({ ...request, yes: false, terminal: favorable })).toBe(true);
    expect(readFileSync(at("wave.md"), "utf8")).toContain("employee: {}");
    expect(JSON.parse(readFileSync(at("employee.import.json"), "utf8"))).toMatchObject({
      kind: "scores",
      cells: { read: 3, carried: 3 },
      mapping: { table: { kind: "scores", metric: "favorable" } },
    });
    expect(said).toContain(
      "heartline: scores: a row for each unit, a column for each question; the headings stand on line 1",
    );
  });

  it("takes a row for each figure for no row an answer, and a title for no header", async () => {
    const rows = [58, 60, 59].flatMap((figure, at) => {
      const unit = ["Winkel", "Bakkerij", "De Halm"][at];
      return [`${unit};Ik kan rustig werken;% favourable;${figure}`, `${unit};Beveel je ons aan?;eNPS;${figure - 50}`];
    });
    const long = ["Medewerkersonderzoek;;;", "Unit;Question;Measure;Score", ...rows].join("\n");
    const { request, said, at } = prepared(long);
    expect([await importFile(request), said.join("\n")]).toEqual([true, expect.stringContaining("stand on line 2")]);
    expect(JSON.parse(readFileSync(at("employee.import.json"), "utf8"))).toMatchObject({
      table: { shape: "long", headerLine: 2, above: 1 },
      cells: { read: 6, carried: 6 },
    });
  });

  it("refuses a row for each answer of a respondent", async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `p${at >> 1};${at % 2 ? "Hoe gaat het?" : "Rustig?"};${at % 5}`);
    const { request, said } = prepared(["Respondent;Question;Answer", ...rows].join("\n"));
    expect(await importFile(request)).toBe(false);
    expect(said.join("\n")).toContain("each row seems to be one answer");
  });

  it("says in a confidential workspace why scores are not read", async () => {
    const { request, said, at } = prepared(table, false);
    expect(await importFile(request)).toBe(false);
    expect(said.join("\n")).toContain("published scores are read only where everything is public already");
    expect(existsSync(at("employee.scores.csv"))).toBe(false);
  });

  it("remembers what the units are called and what the figures are, and no numbers of questions", async () => {
    const { request, at } = prepared("Unit,Q2,Benchmark\nShop floor,58%,\nBakkerij,60%,\nDe Halm,59%,\n");
    const mapping = path.join(temporaryFolder(), "mapping.yaml");
    const told = [
      "survey: employee",
      "columns: { calm: Q2 }",
      "answers: { unit: { Shop floor: shop } }",
      "table: { kind: scores, unit: Unit, metric: favorable }",
      "",
    ];
    writeFileSync(mapping, told.join("\n"));
    expect(await importFile({ ...request, mapping })).toBe(true);
    writeFileSync(request.file, "Unit,Ik kan rustig werken\nShop floor,48%\nBakkerij,50%\nDe Halm,49%\n");
    expect(await importFile({ ...request, wave: "2026-winter" })).toBe(true);
    const written = at("employee.scores.csv").replace("2026-summer", "2026-winter");
    expect(readFileSync(written, "utf8")).toContain("shop,,,calm,favorable,48,");
    const evidence = JSON.parse(readFileSync(written.replace("scores.csv", "import.json"), "utf8"));
    expect(evidence.mapping.columns).toEqual({});
  });

  it("asks for the wave, which no table tells", async () => {
    const { request } = prepared(table);
    await expect(importFile({ ...request, wave: undefined })).rejects.toThrow(WrongUsage);
  });
});
