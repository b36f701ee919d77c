import { describe, expect, it } from "vitest";
import { peopleAgain } from "../../../src/io/tools/people-again.ts";
import { readPlain } from "../../../src/io/tools/plain.ts";

/** What is told of sixty rows with these cells, over and over. */
function told(header: string, cells: readonly string[]): string[] {
  const rows = Array.from({ length: 60 }, (_, at) => [cells[at % cells.length] ?? "", String((at % 5) + 1)]);
  const sample = [[header, "Ik ben trots"], ...rows];
  const reading = readPlain({ sample, container: "csv" });
  if (reading === undefined) throw new Error("every table is a plain one");
  return peopleAgain(reading, sample);
}

const ids = Array.from({ length: 60 }, (_, at) => `p${at}`);

describe("peopleAgain(reading, sample)", () => {
  it("tells of people who come back, without naming one", () => {
    const [notice = ""] = told("employee_id", ids.slice(0, 20));
    expect(notice).toContain("“employee_id” has 20 different cells in 60 rows");
    expect(notice).not.toContain("p1");
  });

  it("says nothing of people who answered once, of one word for all, or of who is named beside an answer", () => {
    expect(told("employee_id", ids)).toEqual([]);
    expect(told("E-mail", ["anonymous"])).toEqual([]);
    expect(
      told(
        "Manager e-mail",
        ids.slice(0, 8).map((id) => `${id}@example.org`),
      ),
    ).toEqual([]);
    expect(told("Afdeling", ids.slice(0, 20))).toEqual([]);
  });
});
