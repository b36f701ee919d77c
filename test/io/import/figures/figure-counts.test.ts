import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figured } from "./figured.ts";

const table = (...lines: string[]) => `${lines.join("\n")}\n`;

describe("numbers that are no counts", () => {
  it("are percentages in one question alone, and in most of several", async () => {
    const one = table(
      "vraag,Helemaal oneens,Oneens,Neutraal,Eens,Helemaal eens",
      "Ik kan rustig werken,10,20,30,20,20",
    );
    const whole = { answers: { unit: { "": "halm" } } };
    expect((await figured(one, { isPublic: false, mapping: whole })).problems.join()).toContain("add up to 100");
    const people = { ...whole, table: { kind: "counts", numbers: "people" } as const };
    expect((await figured(one, { isPublic: false, mapping: people })).rows).toHaveLength(5);
  });

  it("never come from rounded percentages, whatever they are and whichever question is blank", async () => {
    const parts = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([a, b, c]) => [a, b, c, 100 - a - b - c]);
    await fc.assert(
      fc.asyncProperty(parts, parts, fc.boolean(), async (first, second, hasOther) => {
        const rows = [
          `Winkel,Ik kan rustig werken,${first.join(",")}`,
          `Bakkerij,Ik kan rustig werken,${second.join(",")}`,
        ];
        const other = hasOther ? ["Winkel,Het is te druk,0,0,0,0"] : [];
        const text = table("unit,vraag,Helemaal oneens,Oneens,Neutraal,Eens", ...rows, ...other);
        const { rows: written, problems } = await figured(text, { isPublic: false });
        expect([written, problems.length > 0]).toEqual([undefined, true]);
      }),
      { seed: 20261128, numRuns: 20 },
    );
  });

  it("are the number of people that is written beside each answer again", async () => {
    const text = table(
      "unit,vraag,antwoord,n,pct",
      "Winkel,Ik kan rustig werken,Eens,6,67",
      "Winkel,Ik kan rustig werken,Oneens,6,33",
      "Bakkerij,Ik kan rustig werken,Eens,8,50",
      "Bakkerij,Ik kan rustig werken,Oneens,8,50",
    );
    const { problems, rows } = await figured(text, { isPublic: false });
    expect(problems.join()).toContain("the same number stands beside all answers to a question");
    expect(rows).toBeUndefined();
  });
});

describe("a share beside a count", () => {
  it("is left out, and the total is what the answers add up to", async () => {
    const rows = (total: number) =>
      table(
        "Question,Answer Choices,Responses,Count",
        "Ik kan rustig werken,Oneens,10%,1",
        "Ik kan rustig werken,Neutraal,20%,2",
        "Ik kan rustig werken,Eens,70%,7",
        `Ik kan rustig werken,Total,100%,${total}`,
      );
    const mapping = { answers: { unit: { "": "halm" } } };
    const { rows: written, evidence } = await figured(rows(10), { isPublic: false, mapping });
    expect(written).toEqual(["halm,,,calm,2,1", "halm,,,calm,3,2", "halm,,,calm,4,7"]);
    expect(evidence?.cells).toEqual({ read: 4, carried: 3, aside: { "what the answers must add up to": 1 } });
    expect(evidence?.table.unread).toEqual(["Responses"]);
    const short = await figured(rows(11), { isPublic: false, mapping });
    expect(short.problems.join()).toContain("expected the answers to calm to add up to the number of people");
  });
});

describe("a total of units", () => {
  const lines = (total: string, bakery: string) =>
    table(
      "unit,vraag,Oneens,Eens",
      `De Halm,Ik kan rustig werken,${total}`,
      "Winkel,Ik kan rustig werken,5,7",
      `Bakkerij,Ik kan rustig werken,${bakery}`,
    );

  it("stops, whether or not a unit below it is hidden: the hidden one could be found by subtraction", async () => {
    for (const text of [lines("8,12", "3,5"), lines("8,12", "*,*"), lines("9,12", "3,5")]) {
      const { problems, rows } = await figured(text, { isPublic: false });
      expect(problems.join()).toContain("a unit that is hidden could be found by subtraction");
      expect(rows).toBeUndefined();
    }
  });

  it("left out, leaves nothing of a unit that its source hides", async () => {
    const mapping = { answers: { unit: { "De Halm": "missing" } } };
    const { rows, evidence } = await figured(lines("8,12", "*,*"), { isPublic: false, mapping });
    expect(rows).toEqual(["shop,,,calm,2,5", "shop,,,calm,4,7"]);
    expect(evidence?.notices.join()).toContain("counted without them");
  });

  it("is none where the people of the unit itself are fewer than those below it", async () => {
    const { rows } = await figured(lines("1,2", "3,5"), { isPublic: false });
    expect(rows).toContain("halm,,,calm,4,2");
  });

  it("of a small group is told, since a table of counts goes into Git", async () => {
    const text = lines("1,2", "3,5");
    expect((await figured(text, { isPublic: false })).evidence?.notices.join()).toContain(
      "in 1 group fewer than 5 people",
    );
    expect((await figured(text)).evidence?.notices).toEqual([]);
  });
});
