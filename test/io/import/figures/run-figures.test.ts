import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapping as mappingSchema } from "../../../../src/io/import/mapping.ts";
import { readWorkspace } from "../../../../src/io/read-workspace.ts";
import { emptyWorkspace, imported, minimalSurvey } from "../imported.ts";
import { figured } from "./figured.ts";

const table = (...lines: string[]) => `${lines.join("\n")}\n`;

describe("a table of published scores with units in rows", () => {
  const text = table(
    "Team survey 2026;;;",
    "Published by the bakers' guild;;;",
    "Onderdeel;Respondenten;B07. Ik kan rustig werken (% mee eens of helemaal mee eens);Rust (B07-B08)",
    "Winkel;1.006;58,3 %;61 %",
    "Bakkerij;8;[c];64 %",
    "De Halm;1 014;57,9 %;62 %",
    "* fewer than ten;;;",
  );

  it("reads titles above and notes below, percentages with a comma, thousands, and marks where no figure is given", async () => {
    const { rows, evidence, problems } = await figured(text, {
      mapping: { table: { kind: "scores", metric: "favorable" } },
    });
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      "halm,,,,respondents,,1014",
      "halm,,,calm,favorable,57.9,",
      "halm,,,ease,index,62,",
      "ovens,,,,respondents,,8",
      "ovens,,,ease,index,64,",
      "shop,,,,respondents,,1006",
      "shop,,,calm,favorable,58.3,",
      "shop,,,ease,index,61,",
    ]);
    expect(evidence?.table).toMatchObject({ shape: "units-down", headerLine: 3, above: 2, notes: 1 });
    expect(evidence?.cells).toEqual({ read: 9, carried: 8, aside: { "no figure is given": 1 } });
    expect(evidence?.numbers).toMatchObject({ decimal: ",", percentages: "percent" });
  });

  it("is read again by the build as published scores, never as rows", async () => {
    const folder = emptyWorkspace();
    const settings = path.join(folder, "heartline.yaml");
    writeFileSync(
      settings,
      "organisation: { nl: Bakkerij De Halm, en: De Halm Bakery }\nlocales: [nl, en]\nconfidentiality: { public: true }\n",
    );
    await figured(text, { folder, mapping: { table: { kind: "scores", metric: "favorable" } } });
    const { input, problems } = await readWorkspace(folder);
    expect(problems).toEqual([]);
    expect(input?.scores?.[0]?.scores).toContainEqual({
      unit: "shop",
      segment: "",
      category: "",
      subject: "calm",
      metric: "favorable",
      value: 58.3,
    });
  });

  it("asks what the figures are where the table does not say it, and writes nothing meanwhile", async () => {
    const plain = table("Unit,Ik kan rustig werken", "Winkel,58%", "Bakkerij,60%");
    const { open, rows } = await figured(plain);
    expect([open, rows]).toEqual([["metric"], undefined]);
  });

  it("does not take who agrees that it is too busy for good news", async () => {
    const busy = table("Unit,Het is te druk (% agree)", "Winkel,58%", "Bakkerij,60%");
    const { problems, rows } = await figured(busy);
    expect(problems.join()).toContain("a high answer is unfavourable");
    expect(rows).toBeUndefined();
    const said = await figured(busy, { mapping: { table: { kind: "scores", metrics: { workload: "favorable" } } } });
    expect(said.rows).toEqual(["ovens,,,workload,favorable,60,", "shop,,,workload,favorable,58,"]);
  });

  it("refuses where not everything is public already, before it reads anything else", async () => {
    const { problems, rows } = await figured(text, { isPublic: false });
    expect(problems.join()).toContain("confidentiality: { public: true }");
    expect(problems).toHaveLength(1);
    expect(rows).toBeUndefined();
  });

  it("leaves out what the mapping leaves out, and stops at a unit or a cell that nothing knows", async () => {
    const beside = table("Unit,Ik kan rustig werken (% favourable)", "Winkel,58%", "Benchmark (median),60%");
    const stopped = await figured(beside);
    expect(stopped.problems.join()).toContain('answers: { unit: { "Benchmark (median)": missing } }');
    const { evidence } = await figured(beside, { mapping: { answers: { unit: { "Benchmark (median)": "missing" } } } });
    expect(evidence?.cells).toEqual({
      read: 2,
      carried: 1,
      aside: { "a row or column that the mapping leaves out": 1 },
    });
    const odd = table("Unit,Ik kan rustig werken (% favourable)", "Winkel,58%", "Bakkerij,60% (r)");
    expect((await figured(odd)).problems.join()).toContain('table: { marks: ["60% (r)"] }');
  });

  it("stops where a table has two figures for one unit, or percent signs in some cells only", async () => {
    const twice = table("Unit,Ik kan rustig werken (% favourable)", "Winkel,58%", "shop,60%");
    expect((await figured(twice)).problems.join()).toContain(
      "expected one figure for shop and calm, but line 2 has one too",
    );
    const mixed = table("Unit,Ik kan rustig werken (% favourable)", "Winkel,58%", "Bakkerij,0.6");
    expect((await figured(mixed)).problems.join()).toContain("found it in 1 of 2");
  });
});

describe("the number of a question and its words", () => {
  const survey = minimalSurvey();

  it("takes a question for itself whatever number it has this year", async () => {
    // Q2 is calm and Q3 is workload in the survey file.
    const moved = table("Unit,Q3. Ik kan rustig werken (% favourable)", "Winkel,58%", "Bakkerij,60%");
    const { rows, evidence } = await figured(moved);
    expect(rows).toEqual(["ovens,,,calm,favorable,60,", "shop,,,calm,favorable,58,"]);
    expect(evidence?.questions).toMatchObject([{ becomes: "calm", by: "wording", words: "same" }]);
  });

  it("goes by the number only where there are no words, and says that numbers move", async () => {
    const bare = table("Unit,Q2", "Winkel,58%", "Bakkerij,60%");
    const { evidence } = await figured(bare, { mapping: { table: { kind: "scores", metric: "favorable" } } });
    expect(evidence?.questions).toMatchObject([{ says: "Q2", becomes: "calm", by: "number", words: "silent" }]);
    expect(evidence?.notices.join()).toContain("numbers move between years");
  });

  it("fails with a diff where the words are others, until the ledger says so", async () => {
    const changed = table("Unit,Q2. Ik kan hier rustig werken (% favourable)", "Winkel,58%", "Bakkerij,60%");
    const { problems, rows } = await figured(changed);
    expect(problems.join()).toContain('got "Ik kan {+hier+} rustig [-werken.-] {+werken+}"');
    // The same entry as for a list of respondents, with the kind of change.
    const entry = 'calm: { text: { nl: "Ik kan hier rustig werken" }, change: meaning }';
    expect(problems.join()).toContain(
      `add under waves.2026-spring.wording in content/surveys/employee.yaml: ${entry} (meaning breaks the series`,
    );
    expect(rows).toBeUndefined();
    const ledger = { wording: { calm: { text: { nl: "Ik kan hier rustig werken" }, change: "meaning" } } };
    const told = minimalSurvey({ waves: { "2026-spring": ledger } });
    expect((await figured(changed, { instrument: told })).rows).toHaveLength(2);
  });

  it("names what the survey does not ask for, and what the table does not have", async () => {
    const more = table("Unit,Ik kan rustig werken (% favourable),Mijn stoel zit goed (% favourable)", "Winkel,58%,7%");
    const { evidence } = await figured(more, { mapping: { table: { kind: "scores", unit: "Unit" } } });
    expect(evidence?.unused).toEqual(["Mijn stoel zit goed (% favourable)"]);
    expect(evidence?.absent).toContain("recommend");
    expect(evidence?.cells.aside).toEqual({ "a question that the survey does not ask for in this wave": 1 });
    expect(Object.keys(survey.items)).toContain("recommend");
  });
});

describe("a table with questions in rows", () => {
  it("has a column for each organisation, and shares of one that are all certain", async () => {
    const shares = ["0.51", "0.62", "0.7", "0.44", "1", "0.58"];
    const text = table(
      ",Winkel,Bakkerij,De Halm",
      `Ik kan rustig werken (% favourable),${shares.slice(0, 3).join(",")}`,
      `Rust,${shares.slice(3).join(",")}`,
      "Hoe voelde je je? - Trots,0.2,..,0.25",
      "Hoe voelde je je? - Moe,0.1,0.3,0.2",
    );
    const { rows, evidence, problems } = await figured(text);
    expect(problems).toEqual([]);
    expect(evidence?.table.shape).toBe("questions-down");
    expect(evidence?.numbers.percentages).toBe("share");
    expect(rows).toContain("ovens,,,ease,index,100,");
    expect(rows).toContain("halm,,,feelings.proud,share,25,");
    expect(evidence?.cells).toEqual({ read: 12, carried: 11, aside: { "no figure is given": 1 } });
  });

  it("is read one year at a time where its columns are years, and is then about the whole", async () => {
    const text = table("Vraag,2009,2014", "Ik kan rustig werken (% favourable),51%,62%", "Rust,40%,n/a");
    const told = { kind: "scores", question: "Vraag", value: "2014" } as const;
    const open = await figured(text, { mapping: { table: told } });
    expect(open.problems.join()).toContain('answers: { unit: { "": halm } }');
    const { rows, evidence } = await figured(text, { mapping: { table: told, answers: { unit: { "": "halm" } } } });
    expect(rows).toEqual(["halm,,,calm,favorable,62,"]);
    expect(evidence?.table.unread).toEqual(["2009"]);
  });

  it("says how where every year has a column and nobody said which", async () => {
    const text = table("Vraag,2009,2014", "Ik kan rustig werken (% favourable),0.51,0.62", "Rust,0.4,n/a");
    const { problems, isRecognised } = await figured(text);
    expect(isRecognised).toBe(true);
    expect(problems.join()).toContain('table: { kind: scores, question: "Vraag", value: "2014" }');
  });

  it("asks whether 0.5 is a half or half a percent where there are too few figures to tell", async () => {
    const text = table(",Winkel,Bakkerij", "Ik kan rustig werken (% favourable),0.51,0.62");
    expect((await figured(text)).open).toEqual(["numbers"]);
    const told = await figured(text, { mapping: { table: { kind: "scores", numbers: "share" } } });
    expect(told.rows).toEqual(["ovens,,,calm,favorable,62,", "shop,,,calm,favorable,51,"]);
  });
});

describe("a long table of scores", () => {
  it("has a row for each figure, its metric and its number of people beside it", async () => {
    const text = table(
      "unit,vraag,maat,score,n",
      "Winkel,Ik kan rustig werken,mean,3.9,6",
      "Bakkerij,Ik kan rustig werken,mean,3.25,*",
      "Winkel,Ik kan rustig werken,% favourable,58,6",
      "Winkel,Beveel je ons aan?,eNPS,-12,6",
    );
    const { rows, problems } = await figured(text);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      "ovens,,,calm,mean,3.25,",
      "shop,,,calm,favorable,58,6",
      "shop,,,calm,mean,3.9,6",
      "shop,,,recommend,nps,-12,6",
    ]);
  });

  it("reads the scores of a workspace back with the people who took part", async () => {
    const scores = ["shop,,,,respondents,,6", "shop,,,calm,favorable,58,6"];
    const { rows } = await figured(table("unit,segment,category,subject,metric,value,n", ...scores));
    expect(rows).toEqual(scores);
  });
});

describe("a table of counts", () => {
  const across = (...lines: string[]) =>
    table("unit,vraag,Helemaal oneens,Oneens,Neutraal,Eens,Helemaal eens,weet niet,n", ...lines);

  it("has a column for each answer, and sets a question aside for a unit where one answer is hidden", async () => {
    const text = across(
      "Winkel,Ik kan rustig werken,1,0,2,2,1,0,6",
      "Bakkerij,Ik kan rustig werken,1,2,*,3,1,1,8",
      "Bakkerij,Het is te druk,1,2,0,3,1,1,8",
    );
    const { rows, evidence, problems, isRecognised } = await figured(text, { isPublic: false });
    expect(problems).toEqual([]);
    expect(isRecognised).toBe(true);
    expect(rows?.filter((row) => row.startsWith("shop"))).toEqual([
      "shop,,,calm,,0",
      "shop,,,calm,1,1",
      "shop,,,calm,2,0",
      "shop,,,calm,3,2",
      "shop,,,calm,4,2",
      "shop,,,calm,5,1",
    ]);
    expect(rows?.some((row) => row.startsWith("ovens,,,calm"))).toBe(false);
    expect(evidence?.cells).toMatchObject({ read: 18, carried: 12 });
    expect(evidence?.kind).toBe("counts");
    expect(evidence?.notices.join()).toContain("1 unit or category has questions that are set aside");
  });

  it("never makes counts of percentages, with or without a sign, whatever n is beside them", async () => {
    const signed = across("Winkel,Ik kan rustig werken,10%,20%,30%,20%,20%,0%,6");
    expect((await figured(signed)).problems.join()).toContain("percentages times a number of people are no counts");
    const bare = across("Winkel,Ik kan rustig werken,10,20,30,20,20,0,6", "Bakkerij,Het is te druk,5,25,30,20,20,0,8");
    expect((await figured(bare)).problems.join()).toContain("add up to 100, as percentages do");
  });

  it("refuses answers that do not add up to the number of people, and answers that the scale does not know", async () => {
    const short = across("Winkel,Ik kan rustig werken,1,0,2,2,1,0,7");
    expect((await figured(short)).problems.join()).toContain(
      "expected the answers to calm to add up to the number of people, but they are 6",
    );
    const odd = table("unit,vraag,Oneens,Eens,Soms", "Winkel,Ik kan rustig werken,1,2,3");
    expect((await figured(odd)).problems.join()).toContain("for calm");
  });

  it("has a row for each answer too, with a segment, as the build itself reads counts", async () => {
    const text = table(
      "unit,segment,category,item,value,n",
      "shop,,,calm,4,5",
      "shop,,,calm,weet niet,1",
      "shop,tenure,long,calm,4,3",
      "shop,,,,respondents,6",
    );
    const { rows, problems } = await figured(text, { isPublic: false });
    expect(problems).toEqual([]);
    expect(rows).toEqual(["shop,,,,respondents,6", "shop,,,calm,,1", "shop,,,calm,4,5", "shop,tenure,long,calm,4,3"]);
  });

  it("says where a total would count everybody twice", async () => {
    const text = across("De Halm,Ik kan rustig werken,1,0,2,2,1,0,6", "Winkel,Ik kan rustig werken,1,0,2,2,1,0,6");
    expect((await figured(text)).problems.join()).toContain("leave totals out");
    const left = await figured(text, { mapping: { answers: { unit: { "De Halm": "missing" } } } });
    expect(left.rows).toHaveLength(6);
  });
});

describe("every table", () => {
  it("accounts for each cell: read is carried and set aside together", async () => {
    const cell = fc.constantFrom("58%", "7%", "100%", "..", "[c]", "n/a", "");
    const name = fc.constantFrom("Winkel", "Bakkerij", "De Halm");
    const units = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(units, fc.array(cell, { minLength: 9, maxLength: 9 }), async (names, cells) => {
        const head = "Unit,Ik kan rustig werken (% favourable),Rust,Mijn stoel zit goed,Response rate";
        const lines = names.map((unit, at) => [unit, ...cells.slice(at * 3, at * 3 + 3), "80%"].join(","));
        const { evidence, rows, problems } = await figured(table(head, ...lines), {
          mapping: { table: { kind: "scores", unit: "Unit" } },
        });
        const own = names.flatMap((_, at) => [...cells.slice(at * 3, at * 3 + 3), "80%"]);
        if (evidence === undefined) {
          // Nothing but marks: there is no score to publish.
          expect(problems.join()).toContain("at least one");
          return;
        }
        const { read, carried, aside } = evidence.cells;
        expect(read).toBe(own.filter((each) => each !== "").length);
        expect(carried + Object.values(aside).reduce((sum, n) => sum + n, 0)).toBe(read);
        expect(rows).toHaveLength(carried);
      }),
      { seed: 20261128, numRuns: 15 },
    );
  });

  it("leaves no half of itself behind when it is refused, and replaces only when it may", async () => {
    const folder = emptyWorkspace();
    const text = table("Unit,Ik kan rustig werken (% favourable)", "Winkel,58%", "Bakkerij,60%");
    const wave = path.join(folder, "data/waves/2026-spring");
    const there = readdirSync(wave);
    await figured(text, { folder, isPublic: false });
    expect(readdirSync(wave)).toEqual(there);
    expect((await figured(text, { folder })).rows).toHaveLength(2);
    const again = text.replace("58", "59");
    expect((await figured(again, { folder })).problems.join()).toContain("nothing is overwritten");
    expect((await figured(again, { folder, replace: true })).rows).toContain("shop,,,calm,favorable,59,");
    expect((await figured(again, { folder, wave: "2026-summer" })).problems.join()).toContain(
      "not in another wave already",
    );
    expect(existsSync(path.join(folder, "data/waves/2026-summer"))).toBe(false);
  });

  it("is never a list of respondents: that is imported as such", async () => {
    const lists = [
      table("afdeling,nr,Q1,Q2,Q3", "shop,1,9,4,2", "ovens,2,8,5,1"),
      table("nr;afdeling;Ik kan rustig werken;Het is te druk", "1;Winkel;Eens;Oneens", "2;Bakkerij;Neutraal;Eens"),
      table("Unit,Gevoel,Cijfer", "Winkel,Trots,4", "Winkel,Trots,5", "Bakkerij,Moe,3"),
      table("nr,unit,Ik kan rustig werken", "1,shop,4", "2,ovens,5", "3,halm,3"),
    ];
    for (const list of lists) {
      const { isRecognised } = await figured(list, { isPublic: false });
      expect([list, isRecognised]).toEqual([list, false]);
    }
  });

  it("leaves evidence that the import of rows does not take for its own", async () => {
    const folder = emptyWorkspace();
    await figured(table("Unit,Ik kan rustig werken (% favourable)", "Winkel,58%", "Bakkerij,60%"), { folder });
    const rows = "nr,afdeling,Q1,Q2,Q3,Q4_1,Q4_2,Q5,jaren\n1,shop,9,4,2,1,0,,0-2\n";
    const { problems } = await imported(rows, { folder, wave: "2026-summer" });
    expect(problems).toEqual([]);
  });

  it("says in the mapping what may be said, and nothing else", () => {
    const told = {
      survey: "employee",
      table: { kind: "scores", numbers: "percent", n: null, metric: { column: "maat" } },
    };
    expect(mappingSchema.safeParse(told).success).toBe(true);
    expect(mappingSchema.safeParse({ survey: "employee", table: { kind: "rows" } }).success).toBe(false);
  });
});
