import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditSite, type SiteAudit } from "../../src/audit/audit-site.ts";
import { auditedWorkspace } from "../../src/audit/audited-workspace.ts";
import type { Rule } from "../../src/audit/finding.ts";
import { type Known, readKnown } from "../../src/audit/known.ts";
import { readCsv } from "../../src/audit/read-csv.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { comment, run, smallWorkspace, writeInto } from "./small-site.ts";

const product = path.resolve(import.meta.dirname, "../..");
let home: string;
let site: string;
let known: Known;
let scores: Record<string, string>[];

beforeAll(async () => {
  home = smallWorkspace();
  const { code, said } = run("build", home);
  expect([code, said]).toEqual([0, expect.stringContaining("the audit passed")]);
  site = path.join(home, "broken");
  const { input, found } = await readWorkspace(home);
  if (input === undefined) throw new Error("the small workspace has problems");
  known = await readKnown(auditedWorkspace(home, { input, found }), product);
  const [header = [], ...rows] = readCsv(readFileSync(path.join(home, "dist/data/scores.csv"), "utf8"), ",");
  scores = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}, 600_000);
afterAll(() => rmSync(home, { recursive: true }));

/** Audits a copy of the site in which one file is written anew. */
async function auditOf(file: string, edit: (content: Buffer) => Buffer | string): Promise<SiteAudit> {
  rmSync(site, { recursive: true, force: true });
  cpSync(path.join(home, "dist"), site, { recursive: true });
  const place = path.join(site, file);
  let before = Buffer.alloc(0);
  try {
    before = readFileSync(place);
  } catch {
    // A file that the test adds.
  }
  const after = Buffer.from(edit(before));
  expect(after.equals(before)).toBe(false);
  writeFileSync(place, after);
  return auditSite(site, known);
}

/** The rules by which the changed file is refused. */
async function rulesOf(file: string, edit: (content: Buffer) => Buffer | string): Promise<Rule[]> {
  const { findings } = await auditOf(file, edit);
  expect(findings.every(({ refuses }) => refuses)).toBe(true);
  return [...new Set(findings.filter(({ place }) => place.startsWith(file)).map(({ rule }) => rule))].sort();
}

const replaced = (from: string | RegExp, to: string) => (content: Buffer) => content.toString("utf8").replace(from, to);
const score = (unit: string, subject: string, metric: string, wave = "w3") =>
  scores.find(
    (row) =>
      row.unit === unit && row.subject === subject && row.metric === metric && row.wave === wave && row.segment === "",
  );
const filesIn = (folder: string, ending: string) =>
  readdirSync(path.join(home, "dist", folder)).filter((name) => name.endsWith(ending));
const figures = (unit: string) =>
  new Set(
    scores
      .filter((row) => row.unit === unit || row.unit === "all")
      .flatMap(({ value, low, high, n }) => [value, low, high, n].map(Number)),
  );
const unpublished = (unit: string) =>
  Array.from({ length: 100 }, (_, at) => at).findLast((each) => !figures(unit).has(each)) ?? 0;

describe("the site as it was built", () => {
  it("passes, and every kind of file in it was read", async () => {
    const audit = await auditSite(path.join(home, "dist"), known);
    expect(audit.findings).toEqual([]);
    expect(audit.files.unknown).toBeUndefined();
    expect(audit.numbers.published).toBeGreaterThan(1000);
    expect(audit.numbers.unmapped).toBeUndefined();
    expect(audit.charts.marks).toBeGreaterThan(100);
    expect(audit.canaries).toMatchObject({
      files: 3,
      rows: 147,
      ids: 147,
      idsTooPlain: 0,
      comments: 15,
      commentsTooPlain: 0,
    });
  });
});

describe("a broken template", () => {
  const page = "en/units/n1/index.html";

  it("that prints a figure of a hidden unit on its page is refused", async () => {
    const hidden = score("n3", "recommend", "nps");
    expect(hidden).toMatchObject({ state: "hidden", value: "" });
    expect(await rulesOf("en/units/n3/index.html", replaced("</h1>", "</h1><p>eNPS stands at −33.</p>"))).toEqual([
      "unmapped-number",
    ]);
  });

  it("that prints a figure in the row of a hidden unit is refused, also as an attribute", async () => {
    const measure = "nl/measures/employee/recommend/index.html";
    const row = /(<a href="[^"]*units\/n3\/index.html">Drie<\/a>[\s\S]*?)<abbr/;
    expect(await rulesOf(measure, replaced(row, "$1−33 <abbr"))).toEqual(["unmapped-number"]);
    expect(await rulesOf(measure, replaced(row, '$1<abbr data-sort="-33"'))).toEqual(["unmapped-number"]);
  });

  it("that prints a figure without rounding it is refused", async () => {
    const { value = "" } = score("n1", "recommend", "nps") ?? {};
    const printed = Number(value) > 0 ? `+${value}` : value.replace("-", "−");
    expect(await rulesOf(page, replaced(`<b>${printed}</b>`, `<b>${printed}.4286</b>`))).toEqual(["unmapped-number"]);
  });

  it("that prints the figure of another unit is refused", async () => {
    const { value: own = "" } = score("n1", "recommend", "nps") ?? {};
    const { value: other = "" } = score("s1", "recommend", "nps") ?? {};
    expect(other).not.toBe(own);
    const [from, to] = [own, other].map((value) => (Number(value) > 0 ? `+${value}` : value.replace("-", "−")));
    expect(await rulesOf(page, replaced(`<b>${from}</b>`, `<b>${to}</b>`))).toEqual(["unmapped-number"]);
  });

  it("that says an unknown kind of number is refused", async () => {
    expect(await rulesOf(page, replaced("<h1", '<p data-plain="whatever">7</p><h1'))).toEqual(["unmapped-number"]);
  });
});

describe("a broken chart", () => {
  const dataOf = (unit: string) => {
    const page = readFileSync(path.join(home, `dist/en/units/${unit}/index.html`), "utf8");
    return [...page.matchAll(/data-key="([0-9a-f]+)" data-template/g)].map(([, key]) => `charts/${key}.json`);
  };
  const drawing = () => {
    const drawn = new Set(filesIn("charts", ".svg").map((name) => `charts/${name}`));
    return (
      dataOf("n1")
        .map((name) => name.replace(/json$/, "svg"))
        .find((name) => drawn.has(name)) ?? ""
    );
  };

  it("that carries a point nobody may see in its data is refused", async () => {
    const [file = ""] = dataOf("n1");
    const added = (content: Buffer) => {
      const chart = JSON.parse(content.toString("utf8"));
      chart.points.push({ ...chart.points[0], name: "nowhere", value: unpublished("n1"), label: undefined });
      return JSON.stringify(chart);
    };
    expect(await rulesOf(file, added)).toEqual(["unmapped-number"]);
  });

  it("that carries a field nobody foresaw in its data is refused", async () => {
    const [file = ""] = dataOf("n1");
    expect(await rulesOf(file, replaced('"value":', '"raw":12.3456,"value":'))).toEqual(["unmapped-number"]);
  });

  it("whose marks stand where unrounded values would is refused, in its file and in its page", async () => {
    // In a page the drawing of a figure, not one of the small ones in tables.
    const mark = /(^<svg|data-template=")([\s\S]*?<path transform="translate\([\d.]+,)([\d.]+)(\)" d="M[\d.]+,0A)/;
    const moved = (content: Buffer) =>
      content
        .toString("utf8")
        .replace(mark, (_, begin, before, y, after) => `${begin}${before}${Number(y) + 0.37}${after}`);
    expect(await rulesOf(drawing(), moved)).toEqual(["unmapped-number"]);
    expect(await rulesOf("en/units/n1/index.html", moved)).toEqual(["unmapped-number"]);
  });

  it("that says a figure of nobody to those who listen is refused", async () => {
    const page = "en/units/n1/index.html";
    const told = replaced(
      /(<div class="plot" role="img" aria-label=")/,
      `$1${unpublished("n1")} people were unhappy. `,
    );
    expect(await rulesOf(page, told)).toEqual(["unmapped-number"]);
  });

  it("that no page shows is refused", async () => {
    expect(await rulesOf("charts/00000000000000000000.json", () => '{"points":[]}')).toEqual(["unmapped-number"]);
  });
});

describe("a broken writer of tables", () => {
  const hidden = /^(w3,employee,n3,,,recommend,nps,none),,,,,hidden/m;

  it("that leaves the figure of a hidden row in is refused", async () => {
    expect(await rulesOf("data/scores.csv", replaced(hidden, "$1,3,-33,,,hidden"))).toEqual(["canary", "wrong-figure"]);
  });

  it("that writes more decimals than a published figure has is refused", async () => {
    const shown = /^(w3,employee,n1,,,recommend,nps,none,\d+,-?\d+),/m;
    expect(await rulesOf("data/scores.csv", replaced(shown, "$1.4286,"))).toEqual(["canary", "wrong-figure"]);
  });

  it("that writes a row twice, or one about a unit that is not there, is refused", async () => {
    const twice = replaced(/^(w3,employee,n1,,,recommend,nps,.*\n)/m, "$1$1");
    expect(await rulesOf("data/scores.csv", twice)).toEqual(["unmapped-number", "wrong-figure"]);
    const stranger = replaced(/^(w3,employee),n1,(.*\n)/m, "$1,n1,$2$1,n9,$2");
    expect(await rulesOf("data/scores.csv", stranger)).toEqual(["unmapped-number", "wrong-figure"]);
  });

  it("of downloads that adds a figure is refused, in either language", async () => {
    for (const locale of ["nl", "en"]) {
      const folder = `${locale}/units/n1`;
      const [file = ""] = filesIn(folder, ".csv");
      const added = (content: Buffer) => {
        const lines = content.toString("utf8").trimEnd().split(/\r?\n/);
        const cells = (lines.at(-1) ?? "").split(locale === "nl" ? ";" : ",");
        cells[1] = String(unpublished("n1"));
        return `${[...lines, cells.join(locale === "nl" ? ";" : ",")].join("\n")}\n`;
      };
      expect(await rulesOf(`${folder}/${file}`, added)).toEqual(["unmapped-number"]);
    }
  });
});

describe("a broken search index", () => {
  const fragment = () => `pagefind/fragment/${filesIn("pagefind/fragment", ".pf_fragment")[0]}`;
  const repacked = (change: (text: string) => string) => (content: Buffer) =>
    gzipSync(Buffer.from(change(gunzipSync(content).toString("latin1")), "latin1"));

  it("that holds a word or a number that its page does not is refused", async () => {
    for (const word of ["quixotry", "77"]) {
      const added = repacked((text) => text.replace('"content":"', `"content":"${word} `));
      expect(await rulesOf(fragment(), added)).toEqual(["unmapped-number"]);
    }
  });

  it("that finds words of no page is refused", async () => {
    const folder = "pagefind/index";
    const part = filesIn(folder, ".pf_index").find((name) =>
      gunzipSync(readFileSync(path.join(home, "dist", folder, name))).includes("figur"),
    );
    const changed = repacked((text) => text.replace("figur", "qzxvk"));
    expect(await rulesOf(`${folder}/${part}`, changed)).toEqual(["unmapped-number"]);
  });

  it("that cannot be unpacked is refused", async () => {
    expect(await rulesOf(fragment(), () => "no gzip")).toEqual(["unreadable"]);
  });
});

describe("what a respondent gave", () => {
  const page = "en/methods/index.html";
  const words = comment.split(" ");

  it("is refused as an id, wherever it stands", async () => {
    expect(await rulesOf(page, replaced("<h1", '<h1 data-row="r-7f3-w1-n2-1"'))).toEqual(["canary"]);
    expect(await rulesOf(page, replaced("</body>", "<!-- r-7f3-w1-n2-1 --></body>"))).toEqual(["canary"]);
    expect(await rulesOf("pagefind/pagefind.js", (code) => `${code}\n// R-7F3-W1-N2-1`)).toEqual(["canary"]);
  });

  it("is refused as five words of a comment, however they are set", async () => {
    const part = words.slice(1, 6).join(" ").replace("élke", "<b>E</b>LKE").toUpperCase();
    expect(await rulesOf(page, replaced("</h1>", `</h1><p>Iemand zei: ${part}!</p>`))).toEqual(["canary"]);
    expect(await rulesOf(page, replaced("<h1", `<h1 title="${words.slice(2, 7).join(" ")}"`))).toEqual(["canary"]);
  });

  it("is not taken for four words that anybody could say", async () => {
    expect(await rulesOf(page, replaced("</h1>", `</h1><p>${words.slice(2, 6).join(" ")}</p>`))).toEqual([]);
  });

  it("is refused as cells of a row beside each other", async () => {
    const [, row = ""] = readFileSync(path.join(home, "data/waves/w1/employee.csv"), "utf8").split("\n");
    const cells = row.split(",").slice(1, 4).join(";");
    const line = (content: Buffer) => `${content}\nr-7f3,${row.split(",").slice(0, 3).join(",")}\n`;
    expect(cells).toBe("n1;0;1");
    expect(await rulesOf("data/scores.csv", line)).toContain("canary");
  });

  it("is refused in a PDF too", async () => {
    const found = await rulesOf("en/units/n1/sheet.pdf", () => pdfOf(words.slice(1, 7).join(" ").replace("é", "e")));
    expect(found).toEqual(["canary"]);
  });

  it("is refused when an editor copied it into a text", () => {
    writeInto(home, {
      "content/pages/about.nl.mdx": pageText("Over ons", comment),
      "content/pages/about.en.mdx": pageText("About", "Nothing."),
    });
    const before = readdirSync(path.join(home, "dist"), { recursive: true }).sort();
    const kept = readFileSync(path.join(home, "dist/nl/index.html"), "utf8");
    const { code, said } = run("build", home);
    rmSync(path.join(home, "content/pages"), { recursive: true });
    expect(said).toContain("nl/about/index.html  canary  words of a respondent's comment");
    expect(said).not.toContain("wisselbeker");
    expect(code).toBe(3);
    expect(readdirSync(path.join(home, "dist"), { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(path.join(home, "dist/nl/index.html"), "utf8")).toBe(kept);
    expect(readFileSync(path.join(home, ".heartline/audit/report.md"), "utf8")).toContain("**Refused.**");
  }, 600_000);
});

describe("a file of a kind that nobody foresaw", () => {
  it("is refused: nobody can say what is in it", async () => {
    expect(await rulesOf("data/rows.sqlite", () => "SQLite format 3")).toEqual(["unreadable"]);
    expect(await rulesOf("_astro/other.woff2", () => "wOF2")).toEqual(["unreadable"]);
  });
});

function pageText(title: string, body: string): string {
  return `---\ntitle: ${title}\nsummary: ${title}.\nowner: Redactie\nreviewed: 2025-12-01\n---\n\n${body}\n`;
}

/** The smallest PDF that says something. */
function pdfOf(text: string): string {
  const stream = `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let body = "%PDF-1.4\n";
  const starts = objects.map((object, index) => {
    const start = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  return `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
}
