import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { judgeTexts } from "../../src/io/judge-texts.ts";
import { readTexts } from "../../src/io/read-texts.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { writeCsv } from "../../src/io/write-csv.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { Report } from "../../src/report/site-report.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { expectedProblems, fixture, laidOver, temporaryFolder } from "./fixture.ts";

describe("readTexts", () => {
  it("lists each text with its place, its settings and its components", async () => {
    const { texts, problems } = await readTexts(fixture("texts"), ["nl", "en"]);
    expect(problems).toEqual([]);
    expect(texts.map(({ slug, locale, collection }) => [slug, locale, collection])).toEqual([
      ["pages/about", "en", "page"],
      ["pages/about", "nl", "page"],
      ["pages/draft", "nl", "page"],
      ["playbook/ease/quiet-hour", "en", "play"],
      ["playbook/ease/quiet-hour", "nl", "play"],
    ]);
    const about = texts.find(({ file }) => file === "content/pages/about.nl.mdx");
    expect(about?.references.map(({ component, line, column }) => [component, line, column])).toEqual([
      ["Section", 6, 1],
      ["Score", 8, 13],
      ["Claim", 8, 64],
      ["Figure", 10, 1],
    ]);
    expect(about?.references.at(-1)?.props).toEqual({
      of: "employee.recommend",
      kind: "trend",
      title: "Het blijft gelijk",
      claim: { of: "employee.recommend", says: "same", since: "2025-autumn" },
    });
  });

  it("keeps dates as they are written, and knows the line of a setting", async () => {
    const { texts } = await readTexts(fixture("texts"), ["nl"]);
    const play = texts.find(({ collection }) => collection === "play");
    expect(play?.lineOf(["when", 0, "below"])).toBe(10);
    expect(play?.frontMatter).toMatchObject({ collection: "play", evidence: "practice", related: [] });
  });

  it("leaves out the files of a language that the workspace does not have", async () => {
    const { texts, problems } = await readTexts(fixture("texts"), ["nl"]);
    expect(problems).toEqual([]);
    expect(new Set(texts.map(({ locale }) => locale))).toEqual(new Set(["nl"]));
  });

  it("refuses code, unknown components and settings, and a missing language", async () => {
    const { problems } = await readTexts(fixture("broken-texts"), ["nl", "en"]);
    expect(problems.map(problemLine)).toEqual(expectedProblems("broken-texts"));
  });

  it("finds nothing where there is nothing", async () => {
    expect(await readTexts(temporaryFolder(), ["nl"])).toEqual({ texts: [], problems: [] });
  });
});

describe("judgeTexts", () => {
  let report: Report;

  // Two waves of 1,500 a unit: the shop's calm falls from 4 to 2 on average, the bakery's stays, and nobody's eNPS moves.
  beforeAll(async () => {
    const folder = laidOver("minimal");
    const header = ["nr", "afdeling", "jaren", "Q1", "Q2", "Q3", "Q4_1", "Q4_2", "Q5"];
    const wave = (id: string, month: string, calmInShop: number) => {
      const rows = Array.from({ length: 3000 }, (_, index) => {
        const unit = index % 2 === 0 ? "shop" : "ovens";
        const middle = unit === "shop" ? calmInShop : 4;
        const calm = middle + ((index >> 1) % 3) - 1;
        return [String(index), unit, "0-2", String(6 + ((index >> 1) % 5)), String(calm), "3", "1", "", ""];
      });
      const place = path.join(folder, "data/waves", id);
      mkdirSync(place, { recursive: true });
      const settings = `title: { nl: meting, en: wave }\nstart: ${month}-11\nend: ${month}-24\nsurveys: { employee: {} }`;
      writeFileSync(path.join(place, "wave.md"), `---\n${settings}\n---\n`);
      writeFileSync(path.join(place, "employee.csv"), writeCsv([header, ...rows]));
    };
    wave("2025-autumn", "2025-11", 4);
    wave("2026-spring", "2026-05", 2);
    const { input, problems } = await readWorkspace(folder);
    expect(problems.map(problemLine)).toEqual([]);
    if (input === undefined) return;
    report = makeReport(input).report;
  });

  async function judge(body: string, { settings = "", file = "pages/about" } = {}): Promise<string[]> {
    const folder = temporaryFolder();
    const place = path.join(folder, "content", `${file}.nl.mdx`);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, `---\ntitle: X\nsummary: Y\n${settings}---\n\n${body}\n`);
    const { texts, problems } = await readTexts(folder, ["nl"]);
    expect(problems.map(problemLine)).toEqual([]);
    return judgeTexts(texts, report).map(problemLine);
  }

  it("is content with claims that the labels bear out", async () => {
    const told = [
      '<Claim of="employee.calm" says="lower" since="2025-autumn">rust daalde</Claim>',
      '<Claim of="employee.calm" says="lower" unit="shop">ook in de winkel</Claim>',
      '<Claim of="employee.calm" says="same" unit="ovens">niet in de bakkerij</Claim>',
      '<Claim of="employee.calm" says="lower" unit="shop" against="rest">lager dan de rest</Claim>',
      '<Claim of="employee.calm" says="higher" unit="ovens" against="rest" metric="favorable">hoger</Claim>',
    ];
    expect(await judge(told.join("\n\n"))).toEqual([]);
  });

  it("says what the data say instead, with figures", async () => {
    const [problem, ...others] = await judge(
      '<Claim of="employee.calm" says="higher" unit="shop" since="2025-autumn">rust steeg</Claim>',
    );
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^content\/pages\/about\.nl\.mdx:6 {2}Claim {2}the text says higher of employee\.calm, the data say clearly lower: −67 \(−\d+ to −\d+\), from 67% in 2025-autumn to 0% in 2026-spring {2}→ rewrite the sentence, with says: lower, or take the claim out$/,
    );
  });

  it("does not take about the same for unclear, or the other way round", async () => {
    expect(await judge('<Claim of="employee.calm" says="unclear" unit="ovens">wie weet</Claim>')).toHaveLength(1);
    expect(await judge('<Claim of="employee.calm" says="same" unit="shop">gelijk</Claim>')).toHaveLength(1);
  });

  it("judges the claims of figures and of front matter too", async () => {
    const figure =
      '<Figure of="employee.calm" kind="trend" title="Rust stijgt" claim={{ of: "employee.calm", says: "higher" }} />';
    expect((await judge(figure))[0]).toMatch(/:6 {2}Figure claim {2}the text says higher/);
    const settings = "claims:\n  - { of: employee.calm, says: lower }\n  - { of: employee.calm, says: higher }\n";
    expect((await judge("Tekst.", { settings }))[0]).toMatch(/:6 {2}claims\.1 {2}the text says higher/);
  });

  it("takes a report's claims to be about its own wave", async () => {
    const settings = "claims:\n  - { of: employee.calm, says: lower }\n";
    expect(await judge("Tekst.", { settings, file: "reports/2026-spring" })).toEqual([]);
    expect((await judge("Tekst.", { settings, file: "reports/2025-autumn" }))[0]).toMatch(
      /expected a published comparison .* → take it out: 2025-autumn is the first wave in which it was asked/,
    );
    expect((await judge("Tekst.", { file: "reports/2026-sprong" }))[0]).toMatch(/did you mean 2026-spring\?$/);
  });

  it("refuses a page whose name the site takes itself, for it would never be shown", async () => {
    expect((await judge("Tekst.", { file: "pages/start" }))[0]).toMatch(
      /^content\/pages\/start\.nl\.mdx:1 .*the site makes a page of this name itself.* → rename the file/,
    );
    expect(await judge("Tekst.", { file: "pages/privacy" })).toEqual([]);
  });

  it("says why a claim cannot be checked", async () => {
    expect((await judge('<Claim of="employee.calm" says="lower" against="rest">x</Claim>'))[0]).toMatch(
      /name a unit: the whole organisation has no rest$/,
    );
    expect((await judge('<Claim of="employee.calm" says="lower" against="benchmark">x</Claim>'))[0]).toMatch(
      /no benchmark of this score is comparable/,
    );
    expect((await judge('<Claim of="employee.calm" says="lower" since="2026-spring">x</Claim>'))[0]).toMatch(
      /expected a wave before 2026-spring/,
    );
  });

  it("finds ids that do not exist", async () => {
    const told = [
      '<Score of="employee.clam" />',
      '<Score of="calm" />',
      '<Score of="employee.calm" unit="shops" />',
      '<Score of="employee.calm" wave="2026-sprng" />',
      '<Score of="employee.calm" metric="favourable" />',
      '<Figure of="employee.ease" kind="distribution" title="Rust" />',
    ];
    expect((await judge(told.join("\n\n"))).map((line) => line.replace(/^.*?mdx:\d+ {2}/, ""))).toEqual([
      'Score of  expected a score of a survey, got "employee.clam"  → did you mean employee.calm?',
      'Score of  expected a score of a survey, got "calm"  → did you mean employee.calm?',
      'Score unit  expected the id of a unit, got "shops"  → did you mean shop?',
      'Score wave  expected the id of a wave, got "2026-sprng"  → did you mean 2026-spring?',
      'Score metric  expected a measure that employee.calm has, got "favourable"  → did you mean favorable?',
      'Figure of  expected a question; a construct has no distribution of answers, got "employee.ease"  → take one of its questions: employee.calm, employee.workload',
    ]);
  });

  it("finds links that lead nowhere", async () => {
    const told = [
      "units/shop",
      "measures/employee/feelings-proud",
      "methods",
      "pages/about",
      "about",
      "/nl/units/ovens/",
    ];
    const links = told.map((to) => `<Link to="${to}">x</Link>`);
    expect((await judge(links.join("\n\n"))).map((line) => line.replace(/^.*?mdx:\d+ {2}/, ""))).toEqual([
      'Link to  expected the path of a page of this site, got "pages/about"  → did you mean about?',
      'Link to  expected the path of a page of this site, got "/nl/units/ovens/"  → write units/ovens, without language, slashes at the ends and index.html',
    ]);
  });

  it("checks what a play refers to", async () => {
    const settings = `pillar: calm
who: Iedereen
time: Een uur
measure: employee.rust
evidence: practice
when:
  - { of: employee.calm, metric: share, below: 60 }
related: [ease/other]
`;
    const lines = await judge("Tekst.", { settings, file: "playbook/ease/quiet-hour" });
    expect(lines.map((line) => line.replace(/^.*?mdx:/, ""))).toEqual([
      '4  pillar  expected ease, the folder of the play, got "calm"  → move the file, or change pillar',
      '4  pillar  expected a pillar that a survey measures, got "ease"  → give a construct of a survey this id and a pillar letter',
      '7  measure  expected a score of a survey, got "employee.rust"  → name it as survey.item',
      '10  when.0.metric  expected a measure that employee.calm has, got "share"  → write favorable or mean',
      '11  related.0  expected a play of the playbook, got "ease/other"  → name a play as pillar/play, or take it out',
    ]);
  });

  it("finds rules of a play that can never fire", async () => {
    const settings = `pillar: ease
who: Iedereen
time: Een uur
measure: employee.calm
evidence: practice
when:
  - { of: employee.calm }
  - { of: employee.calm, metric: favorable, below: 0 }
  - { of: employee.calm, metric: mean, above: 5 }
  - { of: employee.calm, below: 40, and: [{ of: employee.calm, above: 60 }] }
  - { of: employee.calm, change: lower, and: [{ of: employee.calm, change: higher }] }
  - { of: employee.calm, change: lower, and: [{ of: employee.calm, below: 60 }] }
`;
    const lines = await judge("Tekst.", { settings, file: "playbook/ease/quiet-hour" });
    const rules = lines.map((line) => line.replace(/^.*?mdx:/, "")).filter((line) => line.includes("when"));
    expect(rules).toEqual([
      '10  when.0.of  expected below, above or change: without a limit the rule never fires, got "employee.calm"  → add the limit',
      '11  when.1.below  expected a limit above 0%, the lowest possible: no score lies below it, got "0"  → raise the limit',
      '12  when.2.above  expected a limit below 5.0, the highest possible: no score lies above it, got "5"  → lower it',
      '13  when.3.and.0.above  expected limits that one score can pass together, got "60"  → lower this one, or raise below',
      '14  when.4.and.0.change  expected one direction: a score cannot fall and rise at once, got "higher"  → take one of them out',
    ]);
  });
});

describe("links of a text", () => {
  async function linked(body: string) {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, "content/pages"), { recursive: true });
    writeFileSync(path.join(folder, "content/pages/about.nl.mdx"), `---\ntitle: X\nsummary: Y\n---\n\n${body}\n`);
    return readTexts(folder, ["nl"]);
  }

  it("are listed with their line when they lead out of the site", async () => {
    const { texts, problems } = await linked(
      "Een [bron](https://example.org/a).\n\nEn [nog een](https://example.org/b).",
    );
    expect(problems).toEqual([]);
    expect(texts[0]?.outside).toEqual([
      { line: 6, href: "https://example.org/a" },
      { line: 8, href: "https://example.org/b" },
    ]);
  });

  it("are refused when they are not https, or lead to a page of the site by their address", async () => {
    const { problems } = await linked("[a](http://example.org) [b](../methods/) [c](javascript:alert)");
    expect(problems.map(problemLine).map((line) => line.replace(/^.*?mdx:/, ""))).toEqual([
      '6  expected a link out of the site that begins with https://, got "http://example.org"  → write its https address',
      '6  expected a link out of the site, or <Link>, got "../methods/"  → write <Link to="playbook">…</Link> for a page of this site',
      '6  expected a link out of the site that begins with https://, got "javascript:alert"  → write its https address',
    ]);
  });
});
