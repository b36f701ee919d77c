import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { importFile } from "../../scripts/import-file.ts";
import type { Terminal } from "../../scripts/terminal.ts";
import { placesOf } from "../../src/io/places.ts";
import { scaffoldWorkspace } from "../../src/io/scaffold-workspace.ts";
import { temporaryFolder } from "../io/fixture.ts";

function run(...words: string[]): { code: number | null; told: string } {
  const script = path.resolve(import.meta.dirname, "../../scripts/import.ts");
  const env = { ...process.env, CI: "true" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: "utf8", env });
  return { code: status, told: `${stdout}${stderr}` };
}

/** A workspace without surveys and waves, with an export beside it. */
function workspaceWith(header: string, row: (person: number) => string, people = 40): { folder: string; file: string } {
  const folder = path.join(temporaryFolder(), "ours");
  mkdirSync(folder);
  for (const { file, text } of scaffoldWorkspace({ organisation: "De Halm", languages: ["nl"], locales: ["nl"] })) {
    writeFileSync(path.join(folder, file), text);
  }
  const file = path.join(path.dirname(folder), "export.csv");
  const rows = Array.from({ length: people }, (_, person) => row(person));
  writeFileSync(file, [header, ...rows, ""].join("\n"));
  return { folder, file };
}

const answers = ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"];
const day = (person: number) => `2026-05-${String(1 + (person % 28)).padStart(2, "0")}`;
const start = (person: number) => `${day(person)};${answers[person % 5]}`;
const header = "Datum;Ik werk met plezier";

describe("npm run import", () => {
  it("tells what is open where nobody can be asked, and quotes no answer in the log", () => {
    const { folder, file } = workspaceWith(
      `${header};Wat zat je dwars?`,
      (n) => `${start(n)};ziek door mijn chef ${n}`,
      12,
    );
    const { code, told } = run(file, "--workspace", folder);
    expect(code).toBe(2);
    expect(told).toContain("there is no content/surveys/employee.yaml yet");
    expect(told).toContain("What is “Wat zat je dwars?”?");
    expect(told).not.toContain("ziek");
  });

  it("says of a file that is no survey what was seen in it, and keeps no mapping that cannot help", () => {
    const { folder, file } = workspaceWith(
      "Artikel;Omschrijving",
      (n) => `${1000 + n * 7};schroef nummer ${n} van staal`,
    );
    const { code, told } = run(file, "--workspace", folder, "--yes");
    expect([code, told]).toEqual([1, expect.stringContaining("none can be read as a question")]);
    expect(told).toContain("the file has 40 rows below the header and 2 columns, “Artikel” and “Omschrijving”");
    expect(told).not.toContain("the mapping as far as it came");
    expect(readdirSync(folder)).not.toContain("data");
  });

  it("says once that a file is of another survey, and which it fits, before it asks for a wave", () => {
    const { folder, file } = workspaceWith(header, start);
    expect(run(file, "--workspace", folder, "--yes").code).toBe(0);
    writeFileSync(
      file,
      ["Gast;Kamer;Ontbijt", ...Array.from({ length: 30 }, (_, n) => `${n};${1 + (n % 5)};${1 + (n % 4)}`), ""].join(
        "\n",
      ),
    );
    const other = run(file, "--workspace", folder, "--yes");
    expect(other.code).toBe(1);
    expect(other.told).toContain("only 0 of 1 has a column here; the columns are “Gast”, “Kamer” and “Ontbijt”");
    expect(other.told).toContain("1 problem; nothing was written");
    const guests = ["--survey", "guests", "--wave", "2026-05"];
    expect(run(file, "--workspace", folder, "--yes", ...guests).code).toBe(0);
    const unnamed = run(file, "--workspace", folder, "--yes");
    expect(unnamed.code).toBe(2);
    expect(unnamed.told).toMatch(
      /employee \(the file has none of its 1 question\), guests \(the file has \d of its \d questions?\)/,
    );
    const wrong = run(file, "--workspace", folder, "--yes", "--survey", "employee", "--wave", "2026-06");
    expect([wrong.code, wrong.told]).toEqual([
      1,
      expect.stringContaining("say --survey guests, or name the right file"),
    ]);
    expect(wrong.told).not.toContain("the mapping as far as it came");
  });

  it("brings in answers where the survey lacks a language, and says what a site needs", () => {
    const { folder, file } = workspaceWith(header, start);
    const settings = path.join(folder, "heartline.yaml");
    const text = readFileSync(settings, "utf8");
    expect(run(file, "--workspace", folder, "--yes").code).toBe(0);
    writeFileSync(settings, `organisation: { nl: De Halm, en: De Halm }\nlocales: [nl, en]\n`);
    expect(text).toContain("De Halm");
    const june = [header, ...Array.from({ length: 30 }, (_, n) => start(n + 3).replace("2026-05", "2026-06")), ""];
    writeFileSync(file, june.join("\n"));
    const { code, told } = run(file, "--workspace", folder, "--yes");
    expect([code, told]).toEqual([
      0,
      expect.stringMatching(/note: \d+ texts? of content\/surveys\/employee.yaml (?:is|are) not in en/),
    ]);
    expect(told).toContain("take en out of locales in heartline.yaml");
  });

  it("prints no sign of a file that steers a terminal", () => {
    const { folder, file } = workspaceWith(
      `Datum;Ik werk \u001b[2Jmet\u202e plezier;IP\u009b`,
      (n) => `${start(n)};x\u001b[A`,
    );
    const told = [run(file, "--workspace", folder).told, run(file, "--workspace", folder, "--yes").told];
    writeFileSync(path.join(folder, "mei\u001b[2J.csv"), readFileSync(file));
    told.push(run(path.join(folder, "mei\u001b[2J.csv"), "--workspace", folder, "--yes").told);
    told.push(run(file, "--workspace", folder, "--mapping", "\u001b[2J").told);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be printed
    for (const own of told) expect(own).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(told[3]).toContain("\\u001b[2J: there is no such file");
  });

  it("does not wait at a pipe, and reads no folder", () => {
    const { folder, file } = workspaceWith(header, start);
    const pipe = path.join(path.dirname(folder), "pipe.csv");
    execFileSync("mkfifo", [pipe]);
    expect(run(pipe, "--workspace", folder).told).toContain("this is no ordinary file");
    for (const place of [pipe, folder, path.join(folder, "nothing.lss")]) {
      const { code, told } = run(file, "--workspace", folder, "--yes", "--structure", place);
      expect([code, told]).toEqual([1, expect.stringContaining("expected a file with the structure of a survey")]);
    }
  });

  it("takes thousands of doubts at once", () => {
    const wide = Array.from({ length: 3000 }, (_, n) => `Vraag ${n}`).join(";");
    const { folder, file } = workspaceWith(
      `${header};${wide}`,
      (n) => `${start(n)}${`;${1 + (n % 3)}`.repeat(3000)}`,
      8,
    );
    const { code, told } = run(file, "--workspace", folder, "--yes");
    expect([code, told]).toEqual([0, expect.stringContaining("8 of 8 rows kept")]);
  }, 30_000);

  it("takes no column of addresses for comments or ids, whatever its header says", () => {
    const address = (n: number) => `voornaam${n}.achternaam${n}@gemeente.example.org`;
    const { folder, file } = workspaceWith(
      `${header};Werkmail;respondent`,
      (n) => `${start(n)};${address(n)};${address(n)}`,
    );
    const { code, told } = run(file, "--workspace", folder, "--yes");
    expect([code, told]).toEqual([0, expect.stringContaining("not read: Werkmail (it holds e-mail addresses)")]);
    expect(told).toContain(", respondent (it holds e-mail addresses)");
    const written = ["content/surveys/employee.yaml", "data/waves/2026-05/employee.csv"].map((name) =>
      readFileSync(path.join(folder, name), "utf8"),
    );
    expect(written.join()).not.toContain("achternaam");
  });

  it("reads headers, answers and ids that every object of the program has", () => {
    const names = ["__proto__", "constructor", "toString"];
    const { folder, file } = workspaceWith(
      `Datum;${names.join(";")};Afdeling`,
      (n) => `${day(n)};${answers[n % 5]};${answers[(n + 1) % 5]};${answers[n % 5]};${names[n % 3]}`,
    );
    const { code, told } = run(file, "--workspace", folder, "--yes");
    expect([code, told]).toEqual([0, expect.stringContaining("40 of 40 rows kept")]);
    expect(run(file, "--workspace", folder, "--wave", "constructor").code).toBe(2);
  });

  it("writes no answers to units.csv, which Git tracks", () => {
    const { folder, file } = workspaceWith(header, start);
    const { code, told } = run(file, "--workspace", folder, "--yes", "--survey", "units");
    expect([code, told]).toEqual([2, expect.stringContaining("the survey cannot be called units")]);
  });

  it("leaves no folder of a wave behind when it stops", () => {
    const { folder, file } = workspaceWith(header, start);
    expect(run(file, "--workspace", folder, "--yes").code).toBe(0);
    writeFileSync(file, `${readFileSync(file, "utf8")}2026-06-02;Best wel\n`);
    const { code, told } = run(file, "--workspace", folder, "--yes");
    expect([code, told]).toEqual([1, expect.stringContaining("nothing was written")]);
    expect(readdirSync(path.join(folder, "data/waves"))).toEqual(["2026-05"]);
  });

  it("does not mix two imports of one wave that run together", async () => {
    const { folder, file } = workspaceWith(header, start, 2000);
    expect(run(file, "--workspace", folder, "--yes").code).toBe(0);
    const once = (rows: number) => {
      const other = `${file}.${rows}.csv`;
      writeFileSync(other, [header, ...Array.from({ length: rows }, (_, n) => start(n)), ""].join("\n"));
      const words = [other, "--workspace", folder, "--yes", "--wave", "2026-07"];
      return new Promise<number | null>((resolve) => {
        spawn(process.execPath, [path.resolve(import.meta.dirname, "../../scripts/import.ts"), ...words]).on(
          "close",
          resolve,
        );
      });
    };
    const codes = await Promise.all([once(3000), once(4000)]);
    const lines = readFileSync(path.join(folder, "data/waves/2026-07/employee.csv"), "utf8").split("\n").length - 2;
    const { rows } = JSON.parse(readFileSync(path.join(folder, "data/waves/2026-07/employee.import.json"), "utf8"));
    expect([codes.includes(0), rows.kept]).toEqual([true, lines]);
    expect(readdirSync(path.join(folder, "data/waves/2026-07")).sort()).toEqual([
      "employee.csv",
      "employee.import.json",
      "wave.md",
    ]);
  });

  it("makes no question of what the first respondent said in a file without a header", () => {
    const { folder, file } = workspaceWith(`${start(0)};mijn chef is onaardig`, (n) => `${start(n)};antwoord ${n}`);
    const { code, told } = run(file, "--workspace", folder, "--yes", "--wave", "2026-05");
    expect([code, told]).toEqual([0, expect.stringContaining("41 of 41 rows kept")]);
    expect(readFileSync(path.join(folder, "content/surveys/employee.yaml"), "utf8")).not.toContain("chef");
  });

  it("takes an empty HEARTLINE_DATA for none, so that no rows stand where Git tracks them", () => {
    expect(placesOf("/ours", "").data("units.csv")).toEqual(placesOf("/ours").data("units.csv"));
  });

  it("keeps what was answered when a first import stops, and asks nothing of it again", async () => {
    const { folder, file } = workspaceWith(
      `${header};Mijn werkdruk is te hoog`,
      (n) => `${start(n)};${answers[n % 5]}`,
    );
    const wave = path.join(folder, "data/waves/2026-05");
    mkdirSync(wave, { recursive: true });
    writeFileSync(path.join(wave, "employee.csv"), "in,the,way\n");
    const asked: string[] = [];
    const terminal: Terminal = {
      choose: async ({ id, choices }) => {
        asked.push(id);
        return choices.map(({ value }) => `${value.includes("werkdruk") ? "-" : "+"}${value}`).join(" ");
      },
      ask: async (_, proposed) => proposed,
    };
    const request = { workspace: folder, file, side: "ex" as const, keepPartial: false, yes: false, terminal };
    expect(await importFile({ ...request, replace: false })).toBe(false);
    const mapping = path.join(folder, ".heartline/import/employee.mapping.yaml");
    expect(await importFile({ ...request, replace: true, mapping })).toBe(true);
    expect(asked).toEqual(["directions"]);
    expect(readFileSync(path.join(folder, "content/surveys/employee.yaml"), "utf8")).toContain("reversed: true");
    expect(readFileSync(path.join(wave, "employee.import.json"), "utf8")).not.toContain('"doubts"');
  });

  it("tells how to go on when somebody leaves in the middle of the questions", async () => {
    const { folder, file } = workspaceWith(
      `${header};Team;Soort`,
      (n) => `${start(n)};Team ${n % 3};${["Koffie", "Thee"][n % 2]}`,
    );
    const asked: string[] = [];
    const leaving: Terminal = {
      choose: async ({ id, cautious }) => {
        asked.push(id);
        if (asked.length > 1) throw new DOMException("Aborted with Ctrl+C", "AbortError");
        return cautious;
      },
      ask: async (_, proposed) => proposed,
    };
    const said = vi.spyOn(console, "log").mockReturnValue();
    const request = { workspace: folder, file, side: "ex" as const, replace: false, keepPartial: false, yes: false };
    await expect(importFile({ ...request, terminal: leaving })).rejects.toThrow("Aborted");
    const lines = said.mock.calls.flat().join("\n");
    said.mockRestore();
    const mapping = path.join(folder, ".heartline/import/employee.mapping.yaml");
    expect(lines).toContain("what was answered is kept; to go on from there: npm run import -- ");
    expect(lines).toContain(".heartline/import/employee.mapping.yaml --survey employee");
    expect(asked[0]).toBe("unit");
    const again: string[] = [];
    const staying: Terminal = {
      ...leaving,
      choose: async ({ id, cautious }) => {
        again.push(id);
        return cautious;
      },
    };
    expect(await importFile({ ...request, terminal: staying, mapping })).toBe(true);
    expect(again).not.toContain("unit");
  });

  it("asks of no column whether it holds the units when people wrote in it what they like", async () => {
    const asked: string[] = [];
    const terminal: Terminal = {
      choose: async ({ id, choices, cautious }) => {
        asked.push(id);
        return id === "unit" ? (choices[0]?.value ?? cautious) : cautious;
      },
      ask: async (_, proposed) => proposed,
    };
    const request = { side: "ex" as const, replace: false, keepPartial: false, yes: false, terminal };
    const own = workspaceWith(`${header};Team: wat kan er beter?`, (n) => `${start(n)};chef ${n} is boos`);
    expect(await importFile({ ...request, workspace: own.folder, file: own.file })).toBe(true);
    expect(asked).not.toContain("unit");
    const units = workspaceWith(`${header};Team`, (n) => `${start(n)};${n < 38 ? `Team ${n % 3}` : "Staf"}`);
    expect(await importFile({ ...request, workspace: units.folder, file: units.file })).toBe(true);
    expect(readFileSync(path.join(units.folder, "data/units.csv"), "utf8")).toContain("team-1,de-halm,Team 1,,");
  });

  it("says once that a column may name people, at each wave, and names columns that begin alike by their ends", () => {
    const stem = "Hoe tevreden ben je over het volgende in je werk van de afgelopen maand?";
    const { folder, file } = workspaceWith(
      `Datum;${stem} [De sfeer];${stem} [De werkdruk];Leidinggevende`,
      (n) => `${start(n)};${answers[(n + 1) % 5]};${["bakker", "visser", "de groot"][n % 3]}`,
    );
    const first = run(file, "--workspace", folder, "--yes");
    expect(first.code).toBe(0);
    const personal = "not read: Leidinggevende (it holds what may be names of people)";
    expect(first.told).toContain(personal);
    expect(first.told).not.toContain("left out: “Leidinggevende”");
    expect(first.told).toContain('"person Leidinggevende": "no"');
    const later = path.join(path.dirname(file), "later.csv");
    writeFileSync(
      later,
      readFileSync(file, "utf8")
        .replaceAll("2026-05", "2026-11")
        .replace(/;Neutraal;/g, ";Eens;"),
    );
    const second = run(later, "--workspace", folder, "--yes");
    expect(second.code).toBe(0);
    expect(second.told).toMatch(/not asked for by the survey: “Hoe tevreden [^”]*… maand\? \[De werkdruk\]”/);
    expect(second.told).toContain(personal);
    expect(second.told).not.toContain('"person Leidinggevende": "no"');
    const mapping = path.join(path.dirname(file), "mapping.yaml");
    writeFileSync(mapping, 'survey: employee\ndoubts: { "person Leidinggevende": "no", directions: "" }\n');
    expect(run(later, "--workspace", folder, "--replace", "--mapping", mapping).told).not.toContain(personal);
    const evidence = readFileSync(path.join(folder, "data/waves/2026-11/employee.import.json"), "utf8");
    expect(JSON.parse(evidence).mapping.doubts).toEqual({ "person Leidinggevende": "no" });
  });

  it("tells what is open and not what was settled, and asks nothing where --yes was said", async () => {
    const { folder, file } = workspaceWith(
      `${header};Soort;Wat zat je dwars?`,
      (n) => `${start(n)};${["Koffie", "Thee"][n % 2]};${["Lift", "Trap"][n % 2]}`,
    );
    const mapping = path.join(path.dirname(file), "mapping.yaml");
    const request = { folder, file, mapping };
    writeFileSync(mapping, 'survey: employee\ndoubts: { "kind Soort": segment }\n');
    const { told } = run(request.file, "--workspace", request.folder, "--mapping", request.mapping);
    expect(told).toContain("What is “Wat zat je dwars?”?");
    expect(told).not.toContain("What is “Soort”?");
    const terminal: Terminal = {
      choose: async ({ id }) => expect.fail(`asked ${id}`),
      ask: async (question) => expect.fail(`asked ${question}`),
    };
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/2026-05-(\d\d)/g, (_, at) => `0${1 + (Number(at) % 9)}/05/2026`),
    );
    const asked = { workspace: folder, file, replace: false, keepPartial: false, yes: true, terminal };
    expect(await importFile(asked)).toBe(false);
  });
});
