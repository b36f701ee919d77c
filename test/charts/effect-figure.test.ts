import { describe, expect, it } from "vitest";
import { effectFigures } from "../../src/charts/effect-figures.ts";
import { playEffects as insight, place, tried } from "./play-effects.ts";
import { site } from "./report.ts";

const locales = ["nl", "en"] as const;

describe("what happened where a play was tried", () => {
  it("shows the changes of its rows and the band of comparable units, in drawing, table and download", () => {
    for (const locale of locales) {
      const [figure] = effectFigures({ site, insight }, locale, "ease/quiet-hour").figures;
      expect(figure?.drawings).toHaveLength(5);
      for (const { data } of figure?.drawings ?? []) {
        expect((data.changes ?? []).map(({ value, low, high }) => [value, low, high])).toEqual(
          tried.map(({ difference, low, high }) => [difference, low, high]),
        );
        expect(data.band).toMatchObject([{ low: -12, value: -8, high: -4 }]);
      }
      // Every unit, both sides together, and the difference between them.
      expect(figure?.table.rows).toHaveLength(tried.length + 3);
      expect(figure?.table.rows.at(-1)?.slice(1, 4)).toEqual(["+14", "+7", "+21"]);
      for (const { unit, difference } of tried)
        expect(figure?.csv.content).toMatch(new RegExp(`${unit}[;,].*[;,]${difference}[;,]`));
    }
  });

  it("names the rows it prints, and the difference in its alternative text", () => {
    const [figure] = effectFigures({ site, insight }, "en", "ease/quiet-hour").figures;
    const same = `survey=${place.survey}&subject=${place.subject}&metric=${place.metric}&from=2025-autumn`;
    expect(figure?.rows).toBe(`effects?play=ease/quiet-hour&${same} changes?${same}&to=2026-spring`);
    expect(figure?.title).toBe("Units that tried it rose clearly more than comparable units");
    expect(figure?.alt).toContain("The difference is +14 (+7 to +21)");
  });

  it("colours clear changes only", () => {
    const [figure] = effectFigures({ site, insight }, "en", "ease/quiet-hour").figures;
    const verdicts = figure?.drawings[0]?.data.changes?.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(tried.map(({ label }) => (label === "higher" ? "better" : "unclear")));
  });

  it("draws nothing where it cannot be told, and says why", () => {
    for (const locale of locales) {
      const [figure] = effectFigures({ site, insight }, locale, "ease/open-hour").figures;
      expect(figure?.drawings).toEqual([]);
      expect(figure?.empty).toMatch(/^(Cannot tell yet|Nog niet te zeggen): /);
      expect(figure?.table.rows).toHaveLength(2);
    }
  });
});
