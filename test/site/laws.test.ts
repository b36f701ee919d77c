import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** [unit, people, how their answers are shifted]. n2 and n3 are too small to show, and stay hidden together. */
const units: [id: string, people: number, shift: number][] = [
  ["n1", 14, 0],
  ["n2", 4, 3],
  ["n3", 3, 8],
  ["s1", 16, 5],
  ["s2", 12, 9],
];

const files: Record<string, string> = {
  "heartline.yaml": "organisation: { nl: Proef, en: Trial }\nlocales: [nl, en]\n",
  "content/surveys/employee.yaml": `side: ex
title: { nl: Onderzoek, en: Survey }
columns: { unit: unit, respondent: id }
scales:
  recommend: { min: 0, max: 10, metric: nps }
  agreement: { min: 1, max: 5 }
items:
  recommend: { scale: recommend, text: { nl: Beveel je ons aan?, en: Would you recommend us? } }
  heard: { scale: agreement, text: { nl: Er wordt geluisterd., en: People listen. } }
  tired: { scale: agreement, reversed: true, text: { nl: Ik ben moe., en: I am tired. } }
  wish: { type: comment, text: { nl: Wat wens je?, en: What do you wish for? } }
constructs:
  energising-workplaces:
    pillar: E
    items: [heard, tired]
    title: { nl: Energie, en: Energy }
    definition: { nl: Hoe je erbij zit., en: How you are. }
`,
  "data/units.csv":
    "id,parent,name_nl,name_en\nall,,Alles,All\nnorth,all,Noord,North\nn1,north,Een,One\nn2,north,Twee,Two\nn3,north,Drie,Three\nsouth,all,Zuid,South\ns1,south,Vier,Four\ns2,south,Vijf,Five\n",
  "data/waves/w1/wave.md": wave("meting 1", "wave 1", "2025-05-01"),
  "data/waves/w2/wave.md": wave("meting 2", "wave 2", "2025-11-01"),
  "data/waves/w1/employee.csv": answers("w1", 0),
  "data/waves/w2/employee.csv": answers("w2", 2),
};

let home: string;
let plain: Record<string, string>;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), "laws-"));
  plain = built("plain", {});
});
afterAll(() => rmSync(home, { recursive: true }));

describe("the bytes of a built site", () => {
  it("are the same when the same workspace is built again, somewhere else", () => {
    expect(Object.keys(plain).length).toBeGreaterThan(50);
    expect(built("again", {})).toEqual(plain);
  });

  it("do not depend on the order of the respondents", () => {
    const shuffled = Object.fromEntries(
      ["w1", "w2"].map((id) => {
        const name = `data/waves/${id}/employee.csv`;
        const [header = "", ...rows] = (files[name] ?? "").trimEnd().split("\n");
        return [name, `${[header, ...rows.toSorted((a, b) => hash(a).localeCompare(hash(b)))].join("\n")}\n`];
      }),
    );
    expect(shuffled["data/waves/w1/employee.csv"]).not.toBe(files["data/waves/w1/employee.csv"]);
    expect(built("shuffled", shuffled)).toEqual(plain);
  });

  it("stay the same when two hidden units exchange their people", () => {
    const exchanged = Object.fromEntries(
      ["w1", "w2"].map((id) => {
        const name = `data/waves/${id}/employee.csv`;
        const swap: Record<string, string> = { n2: "n3", n3: "n2" };
        return [name, (files[name] ?? "").replace(/,(n2|n3),/g, (_, unit: string) => `,${swap[unit]},`)];
      }),
    );
    expect(exchanged["data/waves/w1/employee.csv"]).not.toBe(files["data/waves/w1/employee.csv"]);
    expect(built("exchanged", exchanged)).toEqual(plain);
  });
});

describe("what a respondent gave", () => {
  it("is nowhere in the site: no id, no comment", () => {
    const found = Object.keys(plain).filter((file) =>
      /r-7f3-|wisselbeker/i.test(readFileSync(path.join(home, "plain", "dist", file), "latin1")),
    );
    expect(found).toEqual([]);
    expect(files["data/waves/w1/employee.csv"]).toMatch(/r-7f3-.*Wisselbeker/);
  });

  it("of a hidden unit is nowhere in its page or the data", () => {
    const page = readFileSync(path.join(home, "plain", "dist", "en", "units", "n3", "index.html"), "utf8");
    expect(page).toContain("Three");
    const rows = readFileSync(path.join(home, "plain", "dist", "data", "scores.csv"), "utf8")
      .split("\n")
      .filter((row) => row.includes(",n3,"));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toMatch(/,none,,,,,hidden,/);
  });
});

describe("a closed wave that was corrected", () => {
  it("says so with its date, in both languages, on its own page and where its figures stand", () => {
    const workspace = laidOut("corrected", {});
    const close = (...options: string[]) =>
      execFileSync(process.execPath, ["scripts/close.ts", "w2", "--workspace", workspace, ...options], {
        stdio: "pipe",
      });
    close("--date", "2025-12-01");
    const late = [1, 2, 3, 4, 5].map((at) => `r-7f3-late-${at},s1,9,4,2,\n`).join("");
    const answers = `${files["data/waves/w2/employee.csv"]}${late}`;
    writeFileSync(path.join(workspace, "data/waves/w2/employee.csv"), answers);
    const text = ["--correction-nl", "Vijf kwamen te laat.", "--correction-en", "Five came late."];
    close("--date", "2025-12-15", ...text);
    built("corrected", { "data/waves/w2/employee.csv": answers });
    const page = (name: string) => readFileSync(path.join(workspace, "dist", name, "index.html"), "utf8");
    expect(page("nl/waves/w2")).toMatch(/Correctie van 15 december 2025\.<\/b>\s+Vijf kwamen te laat\./);
    expect(page("en/waves/w2")).toMatch(/Correction of 15 December 2025\.<\/b>\s+Five came late\./);
    expect(page("nl/waves")).toContain("Gecorrigeerd op 15 december 2025");
    for (const name of ["en", "en/units/s1", "en/measures/employee/recommend"])
      expect(page(name)).toContain("Five came late.");
    for (const name of ["en/waves/w1", "en/units/n3"]) expect(page(name)).not.toContain("Five came late.");
    const { surveys, key } = JSON.parse(readFileSync(path.join(workspace, "data/waves/w2/manifest.json"), "utf8"));
    const marks: string = surveys.employee.groups[0].people;
    for (const name of Object.keys(hashes(path.join(workspace, "dist")))) {
      const bytes = readFileSync(path.join(workspace, "dist", name), "latin1");
      expect(bytes.includes(marks.slice(0, 8)) || bytes.includes(key)).toBe(false);
    }
    // Two closings and a build.
  }, 300_000);
});

describe("what cannot be told", () => {
  const pageOf = (folder: string, locale: string, measure: string) =>
    readFileSync(path.join(home, folder, "dist", locale, "measures", "employee", measure, "index.html"), "utf8");

  it("of how answers go together is said with how many people it takes", () => {
    for (const measure of ["recommend", "energising-workplaces"]) {
      expect(pageOf("plain", "en", measure)).toContain("Too few people answered everything: this takes at least 100.");
      expect(pageOf("plain", "nl", measure)).toContain("hiervoor zijn er ten minste 100 nodig.");
    }
  });

  it("of a direction over two waves is a sentence, and no table", () => {
    const page = readFileSync(path.join(home, "plain", "dist", "en", "trends", "index.html"), "utf8");
    const [section = ""] = /<section[^>]* id="slopes".*?<\/section>/s.exec(page) ?? [];
    expect(section).toContain("A direction takes at least three waves");
    expect(section).not.toContain("<table");
  });

  it("from a wave that came as counts is said too", () => {
    const counted =
      "unit,segment,category,item,value,n\nn1,,,recommend,9,9\nn1,,,recommend,3,8\nn1,,,heard,4,9\nn1,,,heard,2,8\nn1,,,tired,2,9\nn1,,,tired,5,8\nn1,,,energising-workplaces,75,9\nn1,,,energising-workplaces,25,8\n";
    built("counted", { "data/waves/w2/employee.counts.csv": counted }, ["data/waves/w2/employee.csv"]);
    for (const measure of ["recommend", "energising-workplaces"]) {
      expect(pageOf("counted", "en", measure)).toContain("This wave came as counts");
      expect(pageOf("counted", "nl", measure)).toContain("Deze meting is aangeleverd als tellingen");
    }
  });
});

describe("a build that fails", () => {
  it("lists every problem, ends with 1, and leaves the last good site as it was", () => {
    const workspace = path.join(home, "plain");
    const before = hashes(path.join(workspace, "dist"));
    const name = path.join(workspace, "data/waves/w2/employee.csv");
    const good = readFileSync(name, "utf8");
    writeFileSync(name, good.replace(/,n1,\d+,/, ",n9,11,"));
    let said = "";
    let status: number | undefined = 0;
    try {
      build(workspace);
    } catch (error) {
      const failure = error as { status?: number; stderr?: string };
      status = failure.status;
      said = failure.stderr ?? "";
    }
    writeFileSync(name, good);
    expect(status).toBe(1);
    expect(said).toMatch(/data\/waves\/w2\/employee\.csv:\d+ {2}unit {2}.*got "n9"/);
    expect(said).toMatch(/data\/waves\/w2\/employee\.csv:\d+ {2}recommend {2}.*got "11"/);
    expect(hashes(path.join(workspace, "dist"))).toEqual(before);
  });
});

function wave(nl: string, en: string, start: string): string {
  return `---\ntitle: { nl: ${nl}, en: ${en} }\nstart: ${start}\nend: ${start.slice(0, 8)}14\nsurveys: { employee: { invited: 60 } }\n---\n\nVeldwerk.\n`;
}

function answers(id: string, shift: number): string {
  const rows = units.flatMap(([unit, people, own]) =>
    Array.from({ length: people }, (_, index) => {
      const turn = index * 7 + own + shift;
      const comment = index === 0 ? `"Wisselbeker ${unit}, ${id}"` : "";
      return `r-7f3-${id}-${unit}-${index},${unit},${turn % 11},${1 + (turn % 5)},${1 + ((turn * 3) % 5)},${comment}`;
    }),
  );
  return `id,unit,recommend,heard,tired,wish\n${rows.join("\n")}\n`;
}

function built(name: string, changed: Record<string, string>, gone: readonly string[] = []): Record<string, string> {
  const workspace = laidOut(name, changed);
  for (const file of gone) rmSync(path.join(workspace, file));
  // Drawings are kept by their content: what one build drew, another may use.
  if (name !== "plain" && name !== "again")
    cpSync(path.join(home, "plain/.heartline/charts"), path.join(workspace, ".heartline/charts"), { recursive: true });
  build(workspace);
  return hashes(path.join(workspace, "dist"));
}

function laidOut(name: string, changed: Record<string, string>): string {
  const workspace = path.join(home, name);
  for (const [file, text] of Object.entries({ ...files, ...changed })) {
    mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
    writeFileSync(path.join(workspace, file), text);
  }
  return workspace;
}

function build(workspace: string): void {
  execFileSync(process.execPath, ["scripts/build.ts", "--workspace", workspace, "--date", "2026-01-01"], {
    encoding: "utf8",
    stdio: "pipe",
  });
}

function hashes(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(names.map((name) => [name, hash(readFileSync(path.join(folder, name)))]));
}

function hash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
