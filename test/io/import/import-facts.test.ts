import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Evidence, evidence as evidenceSchema } from "../../../src/io/import/evidence/evidence.ts";
import { importFacts, readImportFacts } from "../../../src/io/import/evidence/import-facts.ts";
import { readWorkspace } from "../../../src/io/read-workspace.ts";
import { fixture, temporaryFolder } from "../fixture.ts";
import { emptyWorkspace, imported, minimalSurvey } from "./imported.ts";

const survey = minimalSurvey();
const [item = ""] = Object.keys(survey.items);

/** Evidence by hand: 10 rows read, 7 kept. */
const evidence = (otherwise: Record<string, unknown> = {}): Evidence =>
  evidenceSchema.parse({
    source: { file: "Export van Jan de Vries.csv", sha256: "0", container: "csv", facts: {} },
    tool: { id: "qualtrics", dialect: "three header rows", headerRows: 3 },
    rows: { read: 10, kept: 7, aside: { partial: 2, preview: 1 } },
    columns: {
      taken: [
        { target: "unit", columns: ["Afdeling"], by: "name" },
        { target: item, columns: ["Q1"], by: "name" },
      ],
      personal: ["E-mail"],
      process: [],
      unused: ["Wie is Jan?", "Q9"],
    },
    answers: {
      [item]: { given: 5, blank: 0, matched: [], missing: [{ says: "weet niet", n: 2, by: "word" }] },
      unit: { given: 6, blank: 0, matched: [], missing: [{ says: "?", n: 1, by: "word" }] },
    },
    wording: {},
    time: { zone: "UTC", decided: "named", order: "ymd", first: "2026-05-01", last: "2026-05-09" },
    guarded: 0,
    notices: ["look at the rows of Jan"],
    mapping: { survey: "employee", columns: {} },
    ...otherwise,
  });

describe("importFacts(evidence, instrument, respondents)", () => {
  it("counts rows, columns and cells", () => {
    expect(importFacts(evidence(), survey, 7)).toEqual({
      tool: "qualtrics",
      read: 10,
      kept: 7,
      aside: new Map([
        ["partial", 2],
        ["preview", 1],
      ]),
      questions: 1,
      unasked: 2,
      personal: 1,
      missing: 2,
      zone: "UTC",
      order: "ymd",
    });
  });

  it("counts cells that mean no answer beyond those that the evidence lists", () => {
    const missing = [{ says: "weet niet", n: 2, by: "word" }];
    const answers = { [item]: { given: 9, blank: 0, matched: [], missing, unlisted: { matched: 300, missing: 4 } } };
    expect(importFacts(evidence({ answers }), survey, 7)).toMatchObject({ missing: 6 });
  });

  it("takes over no word that the export or a person wrote", () => {
    const strange = evidence({
      tool: { id: "Jan", dialect: "Jan", headerRows: 1 },
      rows: { read: 9, kept: 7, aside: { Jan: 2 } },
      time: { decided: "Jan", zone: "Jan", order: "Jan", first: "2026-05-01" },
    });
    const facts = importFacts(strange, survey, 7);
    expect(facts).toMatchObject({ tool: "plain", aside: new Map([["other", 2]]) });
    for (const word of ["zone", "order"]) expect(facts).not.toHaveProperty(word);
  });

  it("counts what was never sent in among the rows kept where it was kept", () => {
    const kept = evidence({
      rows: { read: 10, kept: 9, aside: { partial: 2, preview: 1 } },
      mapping: { survey: "employee", columns: {}, partial: "keep" },
    });
    expect(importFacts(kept, survey, 9)).toMatchObject({ aside: new Map([["preview", 1]]), keptPartial: 2 });
  });

  it("is unknown where the answers are others than were kept, or the numbers do not add up", () => {
    expect(importFacts(evidence(), survey, 8)).toBe("unknown");
    expect(importFacts(evidence({ rows: { read: 11, kept: 7, aside: { partial: 2, preview: 1 } } }), survey, 7)).toBe(
      "unknown",
    );
  });

  it("says by whose days a file with a known zone was counted", () => {
    const asked = evidence({ mapping: { survey: "employee", columns: {}, zone: "Europe/Amsterdam" } });
    expect(importFacts(asked, survey, 7)).toMatchObject({ zone: "Europe/Amsterdam" });
  });
});

describe("readImportFacts(path, instrument, respondents)", () => {
  it("is unknown, not zero, where nothing can be read", async () => {
    const file = path.join(temporaryFolder(), "employee.import.json");
    expect(await readImportFacts(file, survey, 7)).toBe("unknown");
    writeFileSync(file, "{");
    expect(await readImportFacts(file, survey, 7)).toBe("unknown");
  });
});

describe("readWorkspace(folder) of an imported wave", () => {
  const rows = "nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n1,shop,0-2,9,4,2,,,\n,,,,,,,,\n2,shop,0-2,9,4,2,,,\n";
  const factsIn = async (folder: string) => (await readWorkspace(folder)).input?.sources[0]?.imported;

  it("has what the import did, until the answers are changed by hand", async () => {
    const folder = emptyWorkspace();
    expect((await imported(rows, { folder })).problems).toEqual([]);
    expect(await factsIn(folder)).toMatchObject({ read: 3, kept: 2, aside: new Map([["blank", 1]]) });
    const file = path.join(folder, "data/waves/2026-spring/employee.csv");
    writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, 2).join("\n"));
    expect(await factsIn(folder)).toBe("unknown");
  });

  it("has nothing of a wave made by hand", async () => {
    expect(await factsIn(fixture("minimal"))).toBeUndefined();
  });
});
