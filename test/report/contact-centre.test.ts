import { describe, expect, it } from "vitest";
import { makeContactCentreReport } from "../../src/report/make-contact-centre-report.ts";
import { makeOutcomesReport } from "../../src/report/make-outcomes-report.ts";
import type { OutcomeFigure, ScoreRow } from "../../src/report/rows.ts";
import { outcome } from "../../src/survey/outcome.ts";
import { site as plainSite, reports, subjects } from "../charts/report.ts";

const text = { nl: "Doorverbonden", en: "Transfers" };
const transfers = (rest: object) =>
  outcome.parse({ title: text, definition: text, source: text, unit: "percent", better: "down", side: "cx", ...rest });

const month = (unit: string, at: number, value: number): OutcomeFigure => {
  return {
    period_start: `2026-0${at}-01`,
    period_end: `2026-0${at}-28`,
    unit,
    outcome: "transfers",
    value,
    state: "ok",
    method: "outcome/1",
  };
};
const figures = [
  month("south", 1, 4),
  month("acme", 2, 6),
  month("acme", 1, 5),
  month("north", 2, 7),
  month("north", 1, 7),
];
const scores = reports.unit("north")?.scores ?? [];
const rows = { outcomes: figures, "outcome-series": [], scores } as unknown as Parameters<
  typeof makeOutcomesReport
>[0]["rows"];

const byChannel = (unit: string, category: string): ScoreRow => ({
  wave: "2026-spring",
  survey: "customer",
  unit,
  segment: "channel",
  category,
  subject: "promises",
  metric: "favorable",
  weighting: "none",
  n: 40,
  value: 70,
  state: "ok",
  method: "favorable/1",
});
const category = (id: string) => ({ id, title: { nl: id, en: id } });
const siteWith = (rest: object) => ({
  ...plainSite,
  subjects,
  surveys: plainSite.surveys.map((survey) =>
    survey.id === "customer"
      ? {
          ...survey,
          segments: [
            { wave: "2026-spring", id: "channel", title: text, categories: [category("phone"), category("chat")] },
          ],
        }
      : survey,
  ),
  outcomes: { transfers: transfers(rest) },
});

describe("makeOutcomesReport(scored)", () => {
  it("lets the highest unit lead, in order of time, and lists the units of its latest period", () => {
    const made = makeOutcomesReport({ site: siteWith({}), rows });
    expect(made?.outcomes).toHaveLength(1);
    expect(made?.outcomes[0]).toMatchObject({ outcome: "transfers", unit: "acme" });
    expect(made?.outcomes[0]?.series.map(({ value }) => value)).toEqual([5, 6]);
    expect(made?.outcomes[0]?.latest.map(({ unit }) => unit)).toEqual(["acme", "north"]);
  });

  it("is absent where nothing was delivered", () => {
    expect(makeOutcomesReport({ site: siteWith({}), rows: { ...rows, outcomes: [] } })).toBeUndefined();
  });
});

describe("makeContactCentreReport(scored)", () => {
  const segments = [byChannel("north", "chat"), byChannel("north", "phone"), byChannel("office", "phone")];

  it("is about the outcomes that are declared for its page, and absent without them", () => {
    expect(makeContactCentreReport({ site: siteWith({}), rows, segments })).toBeUndefined();
    const made = makeContactCentreReport({ site: siteWith({ pages: ["contact-centre"] }), rows, segments });
    expect(made?.outcomes.map((one) => one.outcome)).toEqual(["transfers"]);
    expect(made?.units).toEqual(["north", "south"]);
  });

  it("has what customers say by channel of the same thing, in the order of the survey, of its own units only", () => {
    const declared = { pages: ["contact-centre"], asked: "customer.promises" };
    const made = makeContactCentreReport({ site: siteWith(declared), rows, segments });
    expect(made?.asked).toEqual(["customer.promises"]);
    expect(made?.channels).toEqual([
      { id: "phone", units: 1 },
      { id: "chat", units: 1 },
    ]);
    expect(made?.scores.map(({ unit }) => unit)).toEqual(["north", "north"]);
    expect(new Set(made?.inside.map(({ survey }) => survey))).toEqual(new Set(["employee"]));
  });
});
