import { describe, expect, it } from "vitest";
import { figured } from "./figured.ts";

const table = (...lines: string[]) => `${lines.join("\n")}\n`;
const expected = [
  "ovens,,,calm,favorable,50,8",
  "ovens,,,ease,index,64,8",
  "shop,,,calm,favorable,58,6",
  "shop,,,ease,index,61,6",
];

describe("two rows of headings", () => {
  it.each([
    [
      "questions above groups of figures",
      table(
        "Onderzoek 2026,,,,",
        ",Ik kan rustig werken,,Rust,",
        "Unit,n,% favourable,n,% favourable",
        "Winkel,6,58%,6,61%",
        "Bakkerij,8,50%,8,64%",
      ),
    ],
    [
      "the name of the first column in the upper row",
      table(
        "Unit;Ik kan rustig werken;;Rust;",
        ";n;% favourable;n;% favourable",
        "Winkel;6;58%;6;61%",
        "Bakkerij;8;50%;8;64%",
      ),
    ],
    [
      "questions above each column",
      table(
        "Unit,Ik kan rustig werken,Ik kan rustig werken,Rust,Rust",
        ",n,% favourable,n,% favourable",
        "Winkel,6,58%,6,61%",
        "Bakkerij,8,50%,8,64%",
      ),
    ],
    [
      "units above groups, and questions in rows",
      table(
        ",Winkel,,Bakkerij,",
        "Vraag,n,% favourable,n,% favourable",
        "Ik kan rustig werken,6,58%,8,50%",
        "Rust,6,61%,8,64%",
      ),
    ],
  ])("are read as one: %s", async (_, text) => {
    const { rows, problems, isRecognised } = await figured(text);
    expect(problems).toEqual([]);
    expect(isRecognised).toBe(true);
    expect(rows).toEqual(expected);
  });

  it("have the number of a question above its words, and the words count", async () => {
    // Q3 is workload in the survey file; these are the words of calm.
    const text = table(",Q3,T1", "Unit,Ik kan rustig werken,Rust", "Winkel,58%,61%", "Bakkerij,50%,64%");
    const { rows, evidence } = await figured(text, { mapping: { table: { kind: "scores", metric: "favorable" } } });
    expect(rows).toEqual(expected.map((row) => row.replace(/,\d+$/, ",")));
    expect(evidence?.questions.map(({ becomes, by }) => [becomes, by])).toEqual([
      ["calm", "wording"],
      ["ease", "wording"],
    ]);
  });

  it("have the unit of the figures below their names, as statistical offices write it", async () => {
    const text = table(
      '"Tabel: Werkbeleving";;',
      '"Onderwerp";"Ik kan rustig werken (% gunstig)";"Rust"',
      '"";"%";"%"',
      '"Winkel";58,3;61,0',
      '"Bakkerij";.;64,2',
      '"Bron: het bakkersgilde";;',
    );
    const { rows } = await figured(text);
    expect(rows).toEqual(["ovens,,,ease,index,64.2,", "shop,,,calm,favorable,58.3,", "shop,,,ease,index,61,"]);
  });

  it.each([
    ["words", "Helemaal oneens,Oneens,Neutraal,Eens,Helemaal eens"],
    ["points of the scale", "1,2,3,4,5"],
  ])("have answers below questions, in %s: a table of counts", async (_, answers) => {
    const text = table(
      ",Ik kan rustig werken,,,,,Het is te druk,,,,",
      `Unit,${answers},${answers}`,
      "Winkel,1,0,2,2,1,0,1,1,2,2",
      "Bakkerij,1,2,1,3,1,*,1,2,3,1",
    );
    const { rows, evidence, problems } = await figured(text, { isPublic: false });
    expect(problems).toEqual([]);
    expect(evidence?.kind).toBe("counts");
    expect(rows?.filter((row) => row.startsWith("shop,,,workload"))).toEqual([
      "shop,,,workload,1,0",
      "shop,,,workload,2,1",
      "shop,,,workload,3,1",
      "shop,,,workload,4,2",
      "shop,,,workload,5,2",
    ]);
    expect(rows?.some((row) => row.startsWith("ovens,,,workload"))).toBe(false);
  });

  it("stop in plain words where a column may belong to no group, or where there are three", async () => {
    const open = table(
      ",Ik kan rustig werken,,Rust,,",
      "Unit,n,% favourable,n,% favourable,n",
      "Winkel,6,58%,6,61%,6",
      "Bakkerij,8,50%,8,64%,8",
    );
    await expect(figured(open)).rejects.toThrow("which group the last ones belong to cannot be told");
    const three = table(
      ",Ik kan rustig werken,,Rust,",
      ",2025,,2025,",
      "Unit,n,% favourable,n,% favourable",
      "Winkel,6,58%,6,61%",
      "Bakkerij,8,50%,8,64%",
    );
    await expect(figured(three)).rejects.toThrow("this may be a third");
    const told = await figured(three, { mapping: { table: { kind: "scores", header: [1, 3] } } });
    expect(told.rows).toEqual(expected);
  });

  it("of years stop where there are two, since a table is imported a year at a time", async () => {
    const text = table(",2025,,2026,", "Vraag,Winkel,Bakkerij,Winkel,Bakkerij", "Rust,58%,50%,60%,51%");
    const { problems } = await figured(text);
    expect(problems.join()).toContain("the column “2025 - Winkel” has one too");
    expect(problems.join()).toContain("a year at a time");
  });
});

describe("a column for each kind of figure", () => {
  it("gives the favourable share and the number of people, and leaves the rest out by name", async () => {
    const text = table(
      "Question,Favorable,Neutral,Unfavorable,vs Company,Responses",
      "I can work calmly.,58%,20%,22%,+3%,14",
      "Calm,61%,19%,20%,-1%,14",
    );
    const { rows, evidence } = await figured(text, { mapping: { answers: { unit: { "": "halm" } } } });
    expect(rows).toEqual(["halm,,,calm,favorable,58,14", "halm,,,ease,index,61,14"]);
    expect(evidence?.cells).toMatchObject({ read: 8, carried: 2 });
  });

  it("has means beside shares for the same question", async () => {
    const text = table(
      "Unit;Vraag;Gemiddelde;% favourable;n",
      "Winkel;Ik kan rustig werken;3,9;58%;6",
      "Bakkerij;Ik kan rustig werken;3,4;50%;*",
    );
    expect((await figured(text)).rows).toEqual([
      "ovens,,,calm,favorable,50,",
      "ovens,,,calm,mean,3.4,",
      "shop,,,calm,favorable,58,6",
      "shop,,,calm,mean,3.9,6",
    ]);
  });
});

describe("a name that stands once above several rows", () => {
  it("is asked to be repeated, and its subtotals to be left out", async () => {
    const text = table(
      "Unit,Vraag,Eens,Oneens,Eindtotaal",
      "Winkel,Ik kan rustig werken,4,2,6",
      ",Het is te druk,3,3,6",
      "Totaal Winkel,,7,5,12",
    );
    const { problems, isRecognised } = await figured(text, { isPublic: false });
    expect(isRecognised).toBe(true);
    expect(problems.join()).toContain("have it repeated in each");
    expect(problems.join()).toContain('answers: { unit: { "Totaal Winkel": missing } }');
  });
});
