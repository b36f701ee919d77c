import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeFinding, signalJudgement, swingFinding } from "../../src/report/outcome-finding.ts";
import { outcomeSummary } from "../../src/report/outcome-summary.ts";
import type { OutcomeFigure, Signal } from "../../src/report/rows.ts";
import { outcome } from "../../src/survey/outcome.ts";

const signals: Signal[] = ["above", "below", "run-above", "run-below", "usual"];
const longest = { en: "First-contact resolution", nl: "In één keer opgelost" };

describe("outcomeFinding(name, reading)", () => {
  it("says that a series left its usual swing only where a row does, and names the side, and since when", () => {
    const series = fc.array(fc.constantFrom(...signals), { minLength: 10, maxLength: 30 });
    fc.assert(
      fc.property(series, fc.constantFrom("en" as const, "nl" as const), (marks, locale) => {
        const figures = marks.map((signal, at) => {
          return {
            period_end: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-28`,
            state: "ok" as const,
            signal,
          };
        });
        const said = outcomeFinding(longest[locale], { figures, swing: { centre: 5, course: "unclear" } }, locale);
        const isBeyond = (signal: Signal) => signal === "above" || signal === "below";
        const lately = marks.slice(-12);
        expect(/above|below|boven|onder/.test(said)).toBe(lately.some(isBeyond));
        const latest = marks.findLast(isBeyond);
        if (lately.some(isBeyond)) expect(/above|boven/.test(said)).toBe(latest === "above");
        expect(/back to usual|weer gewoon/.test(said)).toBe(marks.some(isBeyond) && !lately.some(isBeyond));
        if (!marks.some(isBeyond))
          expect(/long on one side|lang aan/.test(said)).toBe(lately.some((signal) => signal !== "usual"));
        const year = said.match(/20\d\d/)?.[0];
        const last = marks.findLastIndex((signal) => (marks.some(isBeyond) ? isBeyond(signal) : signal !== "usual"));
        // It is "since" the first of a stay up to now, and "back to usual" from the month after the last one beyond.
        const stay = marks.slice(0, last).findLastIndex((signal) => signal !== marks[last]) + 1;
        const isNow = last === marks.length - 1 && marks.some(isBeyond);
        const told = isNow ? stay : marks.some(isBeyond) && !lately.some(isBeyond) ? last + 1 : last;
        if (year !== undefined) expect(year).toBe(figures[told]?.period_end.slice(0, 4));
        expect(said.split(" ").length).toBeLessThanOrEqual(12);
        expect(said.startsWith(longest[locale])).toBe(true);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("says nothing of what is hidden, and nothing of a swing that is not known", () => {
    expect(outcomeFinding("X", { figures: [{ period_end: "2026-01-31", state: "hidden" }] }, "en")).toBe(
      "X: not shown, to protect people",
    );
    expect(outcomeFinding("X", { figures: [{ period_end: "2026-01-31", state: "ok" }] }, "nl")).toBe(
      "X: te weinig perioden om te oordelen",
    );
  });
});

describe("swingFinding(out, all)", () => {
  it("has at most twelve words in either language", () => {
    for (const locale of ["en", "nl"] as const)
      for (let all = 0; all < 14; all += 1)
        for (let out = 0; out <= all; out += 1)
          expect(swingFinding(out, all, locale).split(" ").length).toBeLessThanOrEqual(12);
  });
});

describe("signalJudgement(signal, outcome)", () => {
  it("judges only what lies beyond the limits", () => {
    const judged = signals.map((signal) => signalJudgement(signal, { better: "up" }));
    expect(judged).toEqual(["better", "worse", undefined, undefined, undefined]);
  });
});

describe("outcomeSummary(site, outcomes)", () => {
  const text = { nl: "Klachten", en: "Complaints" };
  const definition = outcome.parse({
    title: text,
    definition: text,
    source: text,
    unit: "number",
    better: "down",
    side: "cx",
  });
  const seriesOf = (marks: readonly Signal[]) => {
    const series = marks.map((signal, at): OutcomeFigure => {
      const month = String(at + 1).padStart(2, "0");
      return {
        period_start: `2025-${month}-01`,
        period_end: `2025-${month}-28`,
        unit: "all",
        outcome: "complaints",
        value: 1,
        signal,
        state: "ok",
        method: "outcome/1",
      };
    });
    const swing = {
      unit: "all",
      outcome: "complaints",
      period_start: "2025-01-01",
      period_end: "2025-12-28",
      points: marks.length,
      centre: 1,
      lower: 0,
      upper: 2,
      course: "unclear" as const,
      method: "xmr/1",
    };
    return [{ outcome: "complaints", unit: "all", series, swing, latest: [] }];
  };
  const site = { outcomes: { complaints: definition } };
  const usual = Array.from({ length: 10 }, (): Signal => "usual");

  it("names what to look at only where the latest point is beyond, on the wrong side", () => {
    expect(outcomeSummary(site, seriesOf([...usual, "above"]), "en").worse).toEqual(["Complaints"]);
    expect(outcomeSummary(site, seriesOf([...usual, "below"]), "en").worse).toEqual([]);
    expect(outcomeSummary(site, seriesOf([...usual, "above", "usual"]), "en").worse).toEqual([]);
    expect(outcomeSummary(site, seriesOf([...usual, "run-above"]), "en").worse).toEqual([]);
  });

  it("says on top that of the other figures nothing is known", () => {
    const many = { outcomes: { ...site.outcomes, turnover: definition } };
    const own = [...seriesOf(usual), { outcome: "turnover", unit: "all", series: [], latest: [] }];
    expect(outcomeSummary(many, own, "en").title).toBe("Complaints: swings as usual; of the rest nobody can tell");
  });

  it("says since when a series is beyond, not only that it is", () => {
    expect(outcomeSummary(site, seriesOf([...usual, "above", "above"]), "nl").so).toEqual([
      "Klachten: sinds november 2025 boven de gewone schommeling.",
    ]);
  });

  it("has nothing to say of a series that swings as usual", () => {
    expect(outcomeSummary(site, seriesOf(usual), "en")).toMatchObject({ so: [], title: "Complaints: swings as usual" });
  });
});
