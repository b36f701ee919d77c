import { describe, expect, it } from "vitest";
import { makeReport } from "../../src/report/make-report.ts";
import methods from "../method/methods.ts";
import { crowd, organisation } from "./organisation.ts";

const headcountIn = (people: Parameters<typeof organisation>[0]) => {
  const { report, rows } = makeReport(organisation(people));
  return { headcount: report.waves[0]?.headcount ?? [], rows };
};

describe("headcountRows(waves)", () => {
  // The helper's wave invited a hundred people.
  const people = [...crowd("n1", 40), ...crowd("s1", 35, 3)];

  it("says what all employees would have answered, narrower than the margin of the score", () => {
    const { headcount, rows } = headcountIn({ first: people });
    expect(headcount).toMatchObject([
      { subject: "recommend", metric: "nps", invited: 100, n: 75, method: "headcount/1 nps/1" },
    ]);
    const score = rows.scores.find(({ unit, metric }) => unit === "all" && metric === "nps");
    const [width, margin] = [headcount[0], score].map((row) => (row?.high ?? 0) - (row?.low ?? 0));
    expect(width).toBeLessThan((margin ?? 0) * 0.6);
  });

  it("agrees with the adapter of the method vectors", () => {
    const answers = people.map(({ answers }) => Number(answers.get("recommend")));
    const share = (from: number, to: number) => answers.filter((answer) => from <= answer && answer <= to).length / 75;
    const row = { n: "75", N: "100", sumW: "75", sumW2: "75", pPro: String(share(9, 10)), pDet: String(share(0, 6)) };
    const result = methods.effective_n?.({ csv: [row] }, { level: 0.95, scope: "headcount" });
    const { ciLow, ciHigh } = result as { ciLow: number[]; ciHigh: number[] };
    const [figure] = headcountIn({ first: people }).headcount;
    expect([figure?.low, figure?.high]).toEqual([Math.round(ciLow[0] ?? 0), Math.round(ciHigh[0] ?? 0)]);
  });

  it("is not there where nearly everybody answered: the number invited would tell how few did not", () => {
    const { headcount, rows } = headcountIn({ first: [...crowd("n1", 60), ...crowd("s1", 37, 3)] });
    expect(rows.responses.find(({ unit }) => unit === "all")).toMatchObject({ n: 97, rate: 95, state: "banded" });
    expect(headcount).toEqual([]);
  });

  it("has no margin left when everybody answered", () => {
    const all = [...crowd("n1", 60), ...crowd("s1", 40, 3)];
    const [figure] = headcountIn({ first: all }).headcount;
    expect(figure?.n).toBe(100);
    expect(figure?.low).toBe(figure?.high);
  });
});
