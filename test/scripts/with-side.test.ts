import { afterEach, describe, expect, it, vi } from "vitest";
import { surveyOf, withSide } from "../../scripts/import/with-side.ts";
import type { Terminal } from "../../scripts/terminal.ts";

const request = { workspace: "", file: "", replace: false, keepPartial: false, yes: false, terminal: undefined };
const customers: Terminal = { choose: async () => "cx", ask: async (_, proposed) => proposed };

afterEach(() => {
  vi.restoreAllMocks();
});

describe("withSide(request)", () => {
  it("asks who answered where a file of a survey that nobody described does not tell", async () => {
    const { side } = await withSide({ ...request, terminal: customers });
    expect([side, surveyOf(side)]).toEqual(["cx", "customer"]);
  });

  it("asks nothing where it was said, or where the survey has a name", async () => {
    expect((await withSide({ ...request, terminal: customers, side: "ex" })).side).toBe("ex");
    expect((await withSide({ ...request, terminal: customers, survey: "guests" })).side).toBeUndefined();
  });

  it("says what it takes for granted where nobody can be asked", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    for (const quiet of [request, { ...request, yes: true, terminal: customers }]) {
      expect((await withSide(quiet)).side).toBeUndefined();
    }
    const said = "heartline: note: these are taken for answers of employees; for those of customers say --side cx";
    expect(log.mock.calls).toEqual([[said], [said]]);
  });
});
