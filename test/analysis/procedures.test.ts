import { describe, expect, it } from "vitest";
import { falseDiscoveryRate } from "../../src/analysis/judge.ts";
import { procedures } from "../../src/analysis/procedures.ts";
import { catalogue } from "../../src/metrics/catalogue.ts";
import { methodInfo } from "../../src/report/site-report.ts";

describe("procedures", () => {
  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    "explain %s in both languages",
    (id, procedure) => {
      expect(methodInfo.parse(procedure)).toEqual(procedure);
      expect(procedure.version).toMatch(new RegExp(`^${id}/[1-9]$`));
      expect(procedure.source).not.toBe("");
      for (const text of [procedure.label, procedure.definition, procedure.formula, procedure.limits]) {
        expect(text.nl).not.toBe("");
        if (text !== procedure.label) expect(text.nl).not.toBe(text.en);
        // The fonts of the site lack these.
        expect(text.nl + text.en).not.toMatch(/[→←≈≤≥≠Δ]/);
      }
    },
  );

  it("have names of their own, apart from those of the metrics", () => {
    const ids = [...procedures.map(({ id }) => id), ...Object.keys(catalogue)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("name the versions that rows carry, and the rate that judges", () => {
    const versions = procedures.map(({ version }) => version);
    for (const version of ["trend/1", "rest/1", "alpha/1", "lmg/1", "poststratify/1", "rake/1"])
      expect(versions).toContain(version);
    const families = procedures.find(({ id }) => id === "families");
    expect(families?.formula.en).toContain(`q = ${falseDiscoveryRate}`);
    expect(families?.formula.nl).toContain(`q = ${String(falseDiscoveryRate).replace(".", ",")}`);
  });

  it("name the limits that matter as the metrics have them", () => {
    const { nps, csat, index, mean } = catalogue;
    const scale = { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] };
    const [points, shares, scores, means] = [nps, csat, index, mean].map((metric) => metric.meaningful(scale));
    expect(shares).toBe(scores);
    expect(procedures[0]?.formula.en).toContain(
      `NPS and eNPS ${points}, shares and index ${shares}, mean ${means} on a scale of 1 to 5`,
    );
  });
});
