import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workbookParts, zipWith } from "../../tables/workbook.ts";
import { figured } from "./figured.ts";

const table = (...lines: string[]) => `${lines.join("\n")}\n`;
const whole = { answers: { unit: { "": "halm" } } };

describe("what a table says of a figure", () => {
  it("rules over what a subject usually has: a theme that is a mean is no index, promoters are no NPS", async () => {
    const theme = table("unit,subject,metric,value", "Winkel,Rust,mean,3.9", "Bakkerij,Rust,mean,3.4");
    expect((await figured(theme)).problems.join()).toContain('expected a metric of ease (index), got "mean"');
    const promoters = table("Unit,Beveel je ons aan? (% promoters),Rust", "Winkel,33%,58%", "Bakkerij,25%,61%");
    const { rows, evidence } = await figured(promoters);
    expect(rows).toEqual(["ovens,,,ease,index,61,", "shop,,,ease,index,58,"]);
    expect(Object.values(evidence?.cells.aside ?? {})).toEqual([2]);
  });

  it("is not what the mapping says of all questions: a share that agreed is no Net Promoter Score", async () => {
    const text = table("Unit,Beveel je ons aan?", "Winkel,58", "Bakkerij,61");
    const said = await figured(text, { mapping: { table: { kind: "scores", unit: "Unit", metric: "favorable" } } });
    expect(said.problems.join()).toContain('expected a metric of recommend (nps), got "favorable"');
  });

  it.each([
    ["Ik kan rustig werken (% favourable, difference from 2025)", "+3%"],
    ["Ik kan rustig werken (verschil met 2025)", "3%"],
    ["Ik kan rustig werken (% unfavourable)", "22%"],
    ["Ik kan rustig werken (% strongly agree)", "20%"],
    ["Ik kan rustig werken (% helemaal eens)", "20%"],
    ["Ik kan rustig werken (95% CI)", "4%"],
    ["Ik kan rustig werken - Rank", "4%"],
  ])("keeps %s out of the scores, also where the mapping says that scores are favourable", async (heading, cell) => {
    const text = table(`Unit;${heading};Rust`, `Winkel;${cell};61%`, `Bakkerij;${cell};64%`);
    const { rows, problems } = await figured(text, { mapping: { table: { kind: "scores", metric: "favorable" } } });
    expect(problems).toEqual([]);
    expect(rows).toEqual(["ovens,,,ease,index,64,", "shop,,,ease,index,61,"]);
  });

  it("takes “agree” for one answer of two where the table has “strongly agree” beside it", async () => {
    const row = (unit: string, measure: string, value: string) => `${unit},Ik kan rustig werken,${measure},${value}`;
    const alone = table("unit,vraag,maat,score", row("Winkel", "% agree", "58"), row("Bakkerij", "% agree", "61"));
    expect((await figured(alone)).rows).toEqual(["ovens,,,calm,favorable,61,", "shop,,,calm,favorable,58,"]);
    const both = table(
      "unit,vraag,maat,score",
      row("Winkel", "% agree", "38"),
      row("Winkel", "% strongly agree", "20"),
      row("Winkel", "% strongly agree or agree", "58"),
    );
    expect((await figured(both)).rows).toEqual(["shop,,,calm,favorable,58,"]);
  });

  it("is heard from the heading of a single column of figures, and never from the other columns", async () => {
    const text = table("Vraag,% unfavourable", "Ik kan rustig werken,22%", "Rust,20%");
    const { problems } = await figured(text, { mapping: { ...whole, table: { kind: "scores", metric: "favorable" } } });
    expect(problems.join()).toContain(
      "expected at least one figure that is a score, but all are set aside: 2 no score",
    );
  });

  it("is who chose an option, never who did not or would not say", async () => {
    const question = "Hoe voelde je je? - Trots";
    const text = table(
      `Unit;${question} (% no);${question} (% prefer not to say);Rust`,
      "Winkel;78%;9%;61%",
      "Bakkerij;81%;7%;64%",
    );
    expect((await figured(text)).rows).toEqual(["ovens,,,ease,index,64,", "shop,,,ease,index,61,"]);
  });

  it("is asked of a score that stands beside a difference, which is none", async () => {
    const text = table("Question,Score,vs benchmark,Responses", "Ik kan rustig werken,72,+3,14", "Rust,70,-1,14");
    expect((await figured(text, { mapping: whole })).open).toEqual(["metric"]);
    const { rows } = await figured(text, { mapping: { ...whole, table: { kind: "scores", metric: "favorable" } } });
    expect(rows).toEqual(["halm,,,calm,favorable,72,14", "halm,,,ease,index,70,14"]);
  });

  it("does not make a score of the number of people behind a question, nor respondents of it", async () => {
    const text = table(
      "Unit;Ik kan rustig werken (n);Ik kan rustig werken (% favourable)",
      "Winkel;6;58%",
      "Bakkerij;8;61%",
    );
    const { rows, evidence } = await figured(text);
    expect(rows).toEqual(["ovens,,,calm,favorable,61,8", "shop,,,calm,favorable,58,6"]);
    expect(evidence?.cells).toEqual({ read: 4, carried: 4, aside: {} });
  });
});

describe("the notation of percentages", () => {
  const names = ["Winkel", "Bakkerij", "De Halm"];
  const questions = [
    "Ik kan rustig werken (favourable)",
    "Rust",
    "Het is te druk (favourable)",
    "Beveel je ons aan? (NPS)",
  ];
  const figures = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 9, maxLength: 9 });
  const written = { sign: (p: number) => `${p}%`, plain: (p: number) => `${p}`, share: (p: number) => `${p / 100}` };

  it("reads 58%, 58 and 0.58 as the same score, or stops: never as another one", async () => {
    const notation = fc.constantFrom("sign", "plain", "share");
    await fc.assert(
      fc.asyncProperty(figures, notation, async (values, how) => {
        const lines = names.map((name, at) => [name, ...values.slice(at * 3, at * 3 + 3).map(written[how])].join(","));
        const head = ["Unit", ...questions.slice(0, 3)].join(",");
        const { rows, open, problems } = await figured(table(head, ...lines), {
          mapping: { table: { kind: "scores", unit: "Unit" } },
        });
        if (rows === undefined) expect(open.length + problems.length).toBeGreaterThan(0);
        else {
          const read = rows.map((row) => Number(row.split(",")[5])).sort((a, b) => a - b);
          expect(read).toEqual([...values].sort((a, b) => a - b));
        }
      }),
      { seed: 20261128, numRuns: 30 },
    );
  });

  it("never reads a table in which one column is written otherwise than the others", async () => {
    const above = fc.array(fc.integer({ min: 2, max: 100 }), { minLength: 9, maxLength: 9 });
    const part = fc.integer({ min: 1, max: 99 });
    await fc.assert(
      fc.asyncProperty(above, part, fc.nat(2), fc.constantFrom("sign", "plain"), async (values, share, other, how) => {
        const cells = values.map((value, at) => (at % 3 === other ? written.share(share) : written[how](value)));
        const lines = names.map((name, at) => [name, ...cells.slice(at * 3, at * 3 + 3)].join(","));
        const { rows, problems } = await figured(table(["Unit", ...questions.slice(0, 3)].join(","), ...lines), {
          mapping: { table: { kind: "scores", unit: "Unit" } },
        });
        expect([rows, problems.length]).toEqual([undefined, 1]);
      }),
      { seed: 20261128, numRuns: 20 },
    );
  });

  it.each([
    ["percentages that are all small are rather means", ["3.9", "3.4", "4.1"], "they may be means, or grades"],
    ["a percent sign behind a share may be a mistake", ["0.58%", "0.61%", "0.4%"], "numbers"],
  ])("stops: %s", async (_, cells, said) => {
    const lines = names.map((name, at) => `${name},${cells[at]}`);
    const text = table("Unit,Rust", ...lines);
    const { problems, open, rows } = await figured(text, { mapping: { table: { kind: "scores", unit: "Unit" } } });
    expect([...problems, ...open].join()).toContain(said);
    expect(rows).toBeUndefined();
    const told = await figured(text, { mapping: { table: { kind: "scores", unit: "Unit", numbers: "percent" } } });
    expect(told.rows).toHaveLength(3);
  });

  it("asks how a Net Promoter Score is written that is nowhere beyond one", async () => {
    const text = table("Unit,Beveel je ons aan?", "Winkel,-0.12", "Bakkerij,0.3");
    const mapping = (numbers?: "share") => ({
      table: { kind: "scores", unit: "Unit", ...(numbers ? { numbers } : {}) } as const,
    });
    expect((await figured(text, { mapping: mapping() })).problems.join()).toContain("-0.12 may be -12");
    const { rows } = await figured(text, { mapping: mapping("share") });
    expect(rows).toEqual(["ovens,,,recommend,nps,30,", "shop,,,recommend,nps,-12,"]);
  });
});

describe("a suppressed figure", () => {
  const marks = ["*", "-", "..", "[c]", "[c1]", "x", ".", ":", ": u", "n<10", "< 5", "≤5", "n/a", "geheim"];

  it("is never zero and never a score, whatever the mark", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...marks), fc.nat(2), async (mark, hidden) => {
        const lines = ["Winkel", "Bakkerij", "De Halm"].map((name, at) => `${name};${at === hidden ? mark : "58%"}`);
        const { rows, evidence } = await figured(table("Unit;Rust", ...lines), {
          mapping: { table: { kind: "scores", unit: "Unit" } },
        });
        expect(rows).toHaveLength(2);
        expect(rows?.every((row) => row.endsWith("index,58,"))).toBe(true);
        expect(evidence?.cells.aside).toEqual({ "no figure is given": 1 });
      }),
      { seed: 20261128, numRuns: 20 },
    );
  });
});

describe("a workbook", () => {
  const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join("")}</row>`;
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const percent = (value: number) => `<c s="1"><v>${value}</v></c>`;
  const plain = (value: number) => `<c><v>${value}</v></c>`;
  const written = async (...rows: string[]) =>
    readFileSync(await zipWith(workbookParts({ styles: [0, 9], sheets: { Scores: rows.join("") } })));
  const header = row(1, text("Unit"), text("Ik kan rustig werken (favourable)"), text("Rust"));

  it("is read as it shows its percentages, so that three of them are enough to tell", async () => {
    const book = await written(
      header,
      row(2, text("Winkel"), percent(0.583), percent(1)),
      row(3, text("Bakkerij"), percent(0.29), percent(0)),
    );
    const { rows, isRecognised, problems } = await figured(book, { name: "scores.xlsx" });
    expect(problems).toEqual([]);
    expect(isRecognised).toBe(true);
    expect(rows).toEqual([
      "ovens,,,calm,favorable,29,",
      "ovens,,,ease,index,0,",
      "shop,,,calm,favorable,58.3,",
      "shop,,,ease,index,100,",
    ]);
  });

  it("stops where it shows some numbers as percentages and others not: 100% is stored as 1", async () => {
    const book = await written(
      header,
      row(2, text("Winkel"), percent(1), plain(58)),
      row(3, text("Bakkerij"), percent(1), plain(61)),
    );
    const { rows, problems } = await figured(book, { name: "scores.xlsx" });
    expect(problems.join()).toContain("found it in 2 of 4");
    expect(rows).toBeUndefined();
  });
});
