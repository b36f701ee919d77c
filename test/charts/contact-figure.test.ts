import { describe, expect, it } from "vitest";
import { contactFigures } from "../../src/charts/contact-figure.ts";
import { mapGroups } from "../../src/charts/map-groups.ts";
import { compileChart } from "../../src/render/compile-chart.ts";
import { leadingHeadlines } from "../../src/report/leading-surveys.ts";
import type { LinkedPair } from "../../src/report/links-report.ts";
import type { LinkRow } from "../../src/report/rows.ts";
import { reports, site } from "./report.ts";

const headlines = leadingHeadlines(site);
if (headlines === undefined) throw new Error("the small organisation asks both sides");
const wave = reports.measure(headlines.ex.id)?.wave ?? "";
const row = (group: string, rest: Partial<LinkRow>): LinkRow => ({
  scope: `${wave}:contact-${group}`,
  x: headlines.ex.id,
  y: headlines.cx.id,
  units: 20,
  waves: 1,
  grade: "insufficient",
  reason: "chance",
  method: "link/1",
  ...rest,
});
const lead = { ...row("", {}), scope: wave };
const pair = (rows: LinkRow[]): LinkedPair => ({
  x: headlines.ex.id,
  y: headlines.cx.id,
  kind: "headline",
  wave,
  lead,
  support: [],
  opposite: false,
  confounders: [],
  logged: false,
  rows: [lead, ...rows],
});

describe("contactFigures", () => {
  it("draws a line where the link of a group is graded, and says no more elsewhere", () => {
    const rows = [
      row("much", { grade: "indicative", reason: "", r: 0.8, low: 0.5, high: 0.9 }),
      row("some", { reason: "few-units", units: 2, needed: 8 }),
    ];
    for (const locale of ["nl", "en"] as const) {
      const [much, some, ...others] = contactFigures(reports, pair(rows), headlines, locale);
      expect(others).toEqual([]);
      expect(much?.title).toMatch(
        /^(?:Veel contact: hoger gaat samen met hoger|Much contact: higher goes with higher)$/,
      );
      expect(some?.title).toMatch(/: (?:te weinig onderdelen|too few units)$/);
      expect(some?.subtitle).not.toMatch(/, r |\d[.,]\d/);
      expect(some?.drawings.every(({ data }) => data.line?.length === 0)).toBe(true);
      for (const figure of [much, some]) {
        expect(figure?.rows).toContain("links?scope=");
        for (const { spec, locale: own } of figure?.drawings ?? []) {
          expect(() => compileChart(spec, own, "drawing")).not.toThrow();
          expect(() => compileChart(spec, own, "live")).not.toThrow();
        }
      }
    }
  });

  it("has nothing to draw where nobody says how much contact units have", () => {
    expect(contactFigures(reports, pair([]), headlines, "en")).toEqual([]);
  });
});

describe("mapGroups", () => {
  it("puts every unit with both scores in one quarter at most, and calls clear only what is labelled on both sides", () => {
    const groups = mapGroups(reports, headlines);
    const units = groups.flatMap((group) => group.units.map(({ id }) => id));
    expect(groups).toHaveLength(4);
    expect(new Set(units).size).toBe(units.length);
    const labelOf = (subject: string, unit: string) =>
      reports.measure(subject)?.gaps.find((gap) => gap.unit === unit)?.label;
    for (const { corner, units: own } of groups) {
      for (const { id, clear } of own) {
        const labels = [labelOf(headlines.ex.id, id), labelOf(headlines.cx.id, id)];
        const way = {
          "both-lower": ["lower", "lower"],
          "employees-lower": ["lower", "higher"],
          "customers-lower": ["higher", "lower"],
          "both-higher": ["higher", "higher"],
        }[corner];
        expect(clear).toBe(labels.join() === way.join());
      }
    }
  });
});
