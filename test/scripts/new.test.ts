import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { laidOver } from "../io/fixture.ts";

function run(name: string, ...options: string[]): { code: number | null; told: string } {
  const script = path.resolve(import.meta.dirname, `../../scripts/${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
  return { code: status, told: `${stderr}${stdout}` };
}

/** The minimal workspace, with a pillar and a wave to come. */
function workspace(): string {
  const folder = laidOver("minimal");
  const change = (file: string, from: string, to: string) => {
    const location = path.join(folder, file);
    writeFileSync(location, readFileSync(location, "utf8").replace(from, to));
  };
  change("content/surveys/employee.yaml", "  ease:\n", "  ease:\n    pillar: E\n");
  const planned =
    "planned:\n  - { id: 2026-autumn, title: { nl: meting 2, en: wave 2 }, start: 2026-11-02, end: 2026-11-15 }\n";
  change("heartline.yaml", "locales:", `${planned}locales:`);
  return folder;
}

/** File and setting of everything that check tells. */
function blanksOf(folder: string): string[] {
  const { told } = run("check", "--workspace", folder, "--date", "2026-06-01");
  return told.split("\n").flatMap((line) => {
    const [place = "", setting] = line.split("  ");
    if (!line.includes("→")) return [];
    expect(line).toMatch(/^\S+:\d+ {2}\S.* {2}expected .+ {2}→ .+/);
    return `${place.replace(/:\d+$/, "")} ${setting}`;
  });
}

const fill = (folder: string, file: string, values: readonly [blank: string, filled: string][]) => {
  const location = path.join(folder, file);
  const before = readFileSync(location, "utf8");
  const after = values.reduce((text, [blank, filled]) => {
    expect(text).toContain(blank);
    return text.replace(blank, filled);
  }, before);
  writeFileSync(location, after);
};

describe("npm run new -- action", () => {
  it("writes an action of which check names exactly the blanks, and which is sound once they are filled in", () => {
    const folder = workspace();
    const file = "content/actions/more-calm.md";
    const { code, told } = run("new", "action", "more-calm", "--workspace", folder);
    expect([code, told.split("\n")[0]]).toEqual([0, `heartline: ${file}`]);
    expect(told).toContain("npm run check");
    expect(blanksOf(folder)).toEqual(
      ["title.nl", "title.en", "level", "owner.nl", "owner.en", "of", "target", "due"].map(
        (blank) => `${file} ${blank}`,
      ),
    );
    fill(folder, file, [
      ["title: { nl: , en: }", "title: { nl: Rustig werken, en: Calm work }"],
      ["\nlevel:", "\nlevel: tactical"],
      ["owner: { nl: , en: }", "owner: { nl: Directie, en: Board }"],
      ["\nof:", "\nof: employee.calm"],
      ["\ntarget:", "\ntarget: 100"],
      ["\ndue:", "\ndue: 2026-autumn"],
    ]);
    expect(blanksOf(folder)).toEqual([]);
  });

  it("takes the last wave for its baseline and names the waves to come", () => {
    const folder = workspace();
    run("new", "action", "more-calm", "--workspace", folder);
    const text = readFileSync(path.join(folder, "content/actions/more-calm.md"), "utf8");
    expect(text).toContain("\nfrom: 2026-spring\n");
    expect(text).toContain("To come: 2026-autumn.\ndue:\n");
  });
});

describe("npm run new -- play", () => {
  it("writes a play in every language, its rule and the words of every section left to fill in", () => {
    const folder = workspace();
    expect(run("new", "play", "ease/quiet-hour", "--workspace", folder).code).toBe(0);
    const settings = ["title", "summary", "level", "who", "time", "when.0.of", "when.0.below", "measure", "owner"];
    const blanks = [...settings, "reviewed", "review", "evidence", ...Array.from({ length: 6 }, () => "Section")];
    expect(blanksOf(folder)).toEqual(
      ["en", "nl"].flatMap((locale) =>
        blanks.map((blank) => `content/playbook/ease/quiet-hour.${locale}.mdx ${blank}`),
      ),
    );
  });

  it("refuses a pillar that no survey measures", () => {
    const folder = workspace();
    const { code, told } = run("new", "play", "eese/quiet-hour", "--workspace", folder);
    expect([code, told]).toEqual([
      1,
      'heartline: "eese": expected a pillar that a survey measures → did you mean ease?\n',
    ]);
    expect(existsSync(path.join(folder, "content/playbook"))).toBe(false);
  });

  it("writes in no language when it is there in one", () => {
    const folder = workspace();
    const place = path.join(folder, "content/playbook/ease");
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, "quiet-hour.nl.mdx"), "ours");
    const { code, told } = run("new", "play", "ease/quiet-hour", "--workspace", folder);
    expect([code, existsSync(path.join(place, "quiet-hour.en.mdx"))]).toEqual([1, false]);
    expect(told).toContain("content/playbook/ease/quiet-hour.nl.mdx is there already");
  });
});

describe("npm run new -- wave", () => {
  it("takes the surveys of the last wave and the title and days that were planned, and leaves the rest blank", () => {
    const folder = workspace();
    const last = path.join(folder, "data/waves/2026-spring/wave.md");
    writeFileSync(
      last,
      readFileSync(last, "utf8").replace(/^surveys:/m, 'format: { delimiter: ",", tool: forms }\nsurveys:'),
    );
    const file = "data/waves/2026-autumn/wave.md";
    const { code, told } = run("new", "wave", "2026-autumn", "--workspace", folder);
    expect([code, told.split("\n")[0]]).toEqual([0, `heartline: ${file}`]);
    expect(told).toContain("take 2026-autumn out of planned in heartline.yaml");
    const text = readFileSync(path.join(folder, file), "utf8");
    expect(text).toContain("\ntitle: { nl: meting 2, en: wave 2 }\n");
    expect(text).toContain("\nstart: 2026-11-02\n");
    expect(text).toContain("\nend: 2026-11-15\n");
    expect(text).toContain('\nformat:\n  delimiter: ","\n  tool: forms\n');
    expect(text).not.toContain("14");
    expect(blanksOf(folder)).toEqual([`${file} surveys.employee.invited`, "heartline.yaml planned.0.id"]);
  });

  it("has blank days and a blank title when it was not planned", () => {
    const folder = workspace();
    run("new", "wave", "2027-spring", "--workspace", folder);
    expect(blanksOf(folder)).toEqual(
      ["title.nl", "title.en", "start", "end", "surveys.employee.invited"].map(
        (blank) => `data/waves/2027-spring/wave.md ${blank}`,
      ),
    );
  });
});

describe("npm run new", () => {
  it.each([
    ["action", "more-calm", "content/actions/more-calm.md"],
    ["wave", "2026-spring", "data/waves/2026-spring/wave.md"],
  ])("never overwrites: %s %s", (kind, id, file) => {
    const folder = workspace();
    const location = path.join(folder, file);
    mkdirSync(path.dirname(location), { recursive: true });
    const own = existsSync(location) ? readFileSync(location, "utf8") : "ours";
    writeFileSync(location, own);
    const { code, told } = run("new", kind, id, "--workspace", folder);
    expect(code).toBe(1);
    expect(told).toContain(`${file} is there already`);
    expect(readFileSync(location, "utf8")).toBe(own);
  });

  it("asks for what is wrong with the settings to be mended first, and writes nothing", () => {
    const folder = workspace();
    writeFileSync(path.join(folder, "heartline.yaml"), "locales: [nl]\n");
    const { code, told } = run("new", "action", "more-calm", "--workspace", folder);
    expect([code, told.split("\n")[0]]).toEqual([
      1,
      'heartline.yaml:1  organisation  expected settings below it  → add "organisation:"',
    ]);
    expect(existsSync(path.join(folder, "content/actions"))).toBe(false);
  });

  it.each([
    [],
    ["action"],
    ["house", "x"],
    ["action", "More Calm"],
    ["action", "ease/x"],
    ["play", "x"],
    ["play", "../x"],
  ])("ends with 2 when it is called wrongly: %s %s", (...words) => {
    expect(run("new", ...words, "--workspace", laidOver("minimal")).code).toBe(2);
  });
});
