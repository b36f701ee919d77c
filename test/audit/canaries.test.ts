import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedWorkspace } from "../../src/audit/audited-workspace.ts";
import { type Canaries, collectCanaries } from "../../src/audit/canaries.ts";
import { canarySearch } from "../../src/audit/find-canaries.ts";
import { readLegible } from "../../src/audit/legible.ts";
import { runsOf } from "../../src/audit/public-runs.ts";
import { questionsOf } from "../../src/audit/questions-of.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { smallWorkspace } from "./small-site.ts";

const answersFile = "data/waves/w1/employee.csv";
const rows: [id: string, email: string, name: string, comment: string][] = [
  ["17", "anna@voorbeeld.nl", "Anna Zwaluwstra", "Goed"],
  ["18", "bo@voorbeeld.nl", "Bo Kievit", "De koffie is lauw en het rooster komt altijd te laat"],
  ["a17c9", "", "", "te weinig parkeerruimte hier"],
  ["900100200", "", "", ""],
];
let home: string;
let canaries: Canaries;

beforeAll(async () => {
  home = smallWorkspace();
  const lines = rows.map(([id, email, name, comment]) => `${id},${email},${name},n1,7,3,4,"${comment}"`);
  const table = `id,e-mail,naam,unit,recommend,heard,tired,wish\n${lines.join("\n")}\n`;
  writeFileSync(path.join(home, answersFile), table);
  // The numbers may lie elsewhere: HEARTLINE_DATA.
  cpSync(path.join(home, "data"), path.join(home, "elsewhere"), { recursive: true });
  rmSync(path.join(home, "data"), { recursive: true });
  const dataDir = path.join(home, "elsewhere");
  const { input, found } = await readWorkspace(home, { dataDir });
  if (input === undefined) throw new Error("the workspace has problems");
  const workspace = auditedWorkspace(home, { input, found }, dataDir);
  const editors = runsOf(["Het gaat goed. De koffie is lauw en warm."]);
  canaries = await collectCanaries(workspace, { editors, product: runsOf(["te laat"]) });
});
afterAll(() => rmSync(home, { recursive: true }));

const found = (text: string, cells: readonly string[] = []) =>
  canarySearch(canaries)({
    file: { name: "en/index.html", path: "", kind: "page" },
    texts: [text],
    rows: [cells],
  }).map(({ text: told }) => told.split(",")[0]);

describe("collectCanaries(workspace, publicRuns)", () => {
  it("counts what could be searched: an id that reads like a number could not", () => {
    expect(canaries.counts).toMatchObject({
      files: 3,
      rows: 102,
      ids: 102,
      idsTooPlain: 2,
      commentsTooPlain: 1,
      privateColumns: ["employee, w1: e-mail", "employee, w1: naam"],
    });
    expect(readFileSync(path.join(home, "elsewhere/waves/w1/employee.csv"), "utf8")).toContain("Zwaluwstra");
  });

  it("knows the words of a question from those of who repeats it", async () => {
    const dataDir = path.join(home, "elsewhere");
    const read = await readWorkspace(home, { dataDir });
    if (read.input === undefined) throw new Error("the workspace has problems");
    const workspace = auditedWorkspace(home, { input: read.input, found: read.found }, dataDir);
    const [survey] = workspace.instruments.values();
    if (survey?.items.recommend === undefined) throw new Error("the survey asks for no recommendation");
    survey.items.recommend.text = { nl: "De koffie is lauw en het rooster komt altijd te laat" };
    const repeated = await collectCanaries(workspace, { editors: runsOf([]), product: runsOf(questionsOf(workspace)) });
    const search = canarySearch(repeated);
    const page = (text: string) =>
      search({ file: { name: "x.html", path: "", kind: "page" }, texts: [text], rows: [[]] });
    expect(page("De koffie is lauw en het rooster komt altijd te laat")).toEqual([]);
    expect(page("Er is te weinig parkeerruimte hier")).toHaveLength(1);
  });

  it("finds ids, addresses and names, but no numbers that could be figures", () => {
    const id = "a respondent's id";
    expect(found("see A17C9.")).toEqual([id]);
    expect(found("900100200")).toEqual([id]);
    expect(found("mail anna@voorbeeld.nl today")).toEqual([id]);
    expect(found("with anna ZWALUWSTRA")).toEqual([
      "a value of a column that identifies people or that the survey does not use",
    ]);
    expect(found("17 of 18 people")).toEqual([]);
  });

  it("finds whole short comments and five words of long ones, also those that an editor used", () => {
    const comment = "words of a respondent's comment";
    expect(found("Er is te weinig parkeerruimte hier, zei men")).toEqual([comment]);
    expect(found("De koffie is lauw en warm")).toEqual([comment]);
    expect(found("Goed")).toEqual([]);
    expect(found("het rooster komt")).toEqual([]);
  });

  it("finds cells of a row beside each other", () => {
    expect(found("", ["x", "Bo Kievit", "n1", "7"])).toEqual(["cells of a respondent's row beside each other"]);
    expect(found("bo@voorbeeld.nl;Bo Kievit;n1")).toContain("cells of a respondent's row beside each other");
    expect(found("", ["7", "3", "4"])).toEqual([]);
  });

  it("never repeats what it found", () => {
    const told = canarySearch(canaries)({
      file: { name: "en/index.html", path: "", kind: "page" },
      texts: ["te weinig parkeerruimte hier", "a17c9"],
      rows: [],
    });
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toMatch(/parkeer|a17c9/);
  });
});

describe("canarySearch(canaries)", () => {
  it("finds every run of five words of a comment, whatever the signs and capitals around and between them", () => {
    const words = (rows[1]?.[3] ?? "").split(" ");
    const sign = fc.constantFrom(" ", ", ", " – ", "\n", "… ");
    fc.assert(
      fc.property(
        fc.nat(words.length - 5),
        fc.array(sign, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (start, signs, loud) => {
          const run = words
            .slice(start, start + 5)
            .map((word, at) => `${signs[at]}${loud ? word.toUpperCase() : word}`);
          return found(`Iemand:${run.join("")}${signs[5]}zei men`).length > 0;
        },
      ),
      { seed: 20261127, numRuns: 200 },
    );
  });
});

describe("quotes", () => {
  const said = "Tamsin of the desk would not let me finish my story";
  const asRedacted = "[name] of the desk would not let me finish my story";
  const other = "nobody at the counter ever looks up from the screen";
  let quoting: Canaries;
  let folder: string;

  beforeAll(async () => {
    folder = smallWorkspace({
      [answersFile]: `id,unit,recommend,heard,tired,wish\nr-1,n1,7,3,4,"${said}"\nr-2,n1,7,3,4,"${other}"\n`,
      "content/themes.yaml":
        "themes:\n  heard:\n    kind: friction\n    name: { nl: horen, en: hearing }\n    definition: { nl: Gehoord worden., en: Being heard. }\n    patterns: [story]\n",
      "data/waves/w1/employee.codes.csv":
        "respondent,item,codes,coder,released\nr-1,wish,heard,mk,true\nr-2,wish,,mk,\n",
      "data/roster.csv": "name\nTamsin\n",
    });
    const survey = path.join(folder, "content/surveys/employee.yaml");
    writeFileSync(
      survey,
      readFileSync(survey, "utf8").replace("type: comment,", "type: comment, themes: content/themes.yaml,"),
    );
    const read = await readWorkspace(folder);
    if (read.input === undefined) throw new Error(JSON.stringify(read.problems));
    const workspace = auditedWorkspace(folder, { input: read.input, found: read.found });
    quoting = await collectCanaries(workspace, { editors: new Map(), product: new Map() });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const findings = async (html: string, name = "en/friction/index.html") => {
    const file = path.join(folder, "page.html");
    writeFileSync(file, html);
    const legible = await readLegible({ name, path: file, kind: "page" });
    return canarySearch(quoting)(legible).length;
  };
  const quote = (text: string) => `<blockquote data-quote data-plain="quote">${text}</blockquote>`;

  it("may stand on the page about comments as released, without the name", async () => {
    expect(quoting.counts.released).toBe(1);
    expect(await findings(quote(asRedacted))).toBe(0);
    expect(await findings(quote(said))).toBe(1);
  });

  it("may stand nowhere else, in no other form, and no other comment beside them", async () => {
    expect(await findings(quote(asRedacted), "en/units/n1/index.html")).toBe(1);
    expect(await findings(`<p>${asRedacted}</p>`)).toBe(1);
    expect(await findings(`<blockquote>${asRedacted}</blockquote>`)).toBe(1);
    expect(await findings(quote(`${asRedacted} Indeed.`))).toBe(1);
    expect(await findings(`${quote(asRedacted)}<p title="${asRedacted}">x</p>`)).toBe(1);
    expect(await findings(quote(other))).toBe(1);
    expect(await findings(quote(asRedacted) + quote(other))).toBe(1);
  });
});
