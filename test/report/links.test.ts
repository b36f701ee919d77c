import { describe, expect, it } from "vitest";
import { sfc32 } from "../../scripts/sfc32.ts";
import { drawNormal } from "../../scripts/simulations/draw-normal.ts";
import { type MadeUp, madeUpOrganisation } from "../../scripts/simulations/made-up-organisation.ts";
import { linkTitle } from "../../src/report/link-text.ts";
import type { LinkedPair } from "../../src/report/links-report.ts";
import { makeReport } from "../../src/report/make-report.ts";

const isPublic = { confidentiality: { public: true } };
const names = {
  x: { name: "eNPS", form: "measure" },
  y: { name: "NPS", form: "measure" },
  decimals: 2,
} as const;

/** The pairs of a made-up organisation, in order; scores as they are, so that what is planted decides. */
function pairsOf(made: Omit<MadeUp, "random" | "people"> & Partial<Pick<MadeUp, "people">>, seed: string) {
  const input = madeUpOrganisation({ people: { ex: 40, cx: 40 }, random: sfc32(seed), settings: isPublic, ...made });
  const { report, rows } = makeReport(input);
  return { pairs: report.insight.links?.pairs ?? [], rows: rows.links, report };
}

/** Lasting standings of units on both sides that go together by exactly r, drawn beforehand. */
function planted(units: number, r: number, seed: string, size = 1): { ex: number; cx: number }[] {
  const random = sfc32(seed);
  const drawn = () => standardised(Array.from({ length: units }, () => drawNormal(random)));
  const ex = drawn();
  const other = drawn();
  const shared = other.reduce((sum, value, at) => sum + value * (ex[at] ?? 0), 0) / units;
  const apart = standardised(other.map((value, at) => value - shared * (ex[at] ?? 0)));
  return ex.map((value, at) => ({
    ex: size * value,
    cx: size * (r * value + Math.sqrt(1 - r * r) * (apart[at] ?? 0)),
  }));
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / spread);
}

function headline(pairs: readonly LinkedPair[]): LinkedPair {
  const found = pairs.find(({ kind }) => kind === "headline");
  if (found === undefined) throw new Error("no headline pair");
  return found;
}

describe("makeLinks", () => {
  it("calls a link that is planted over 40 units and four waves strong, and says what repeats it", () => {
    const units = planted(40, 0.85, "strong");
    const { pairs } = pairsOf(
      { units: 40, waves: 4, standing: (unit) => units[unit] ?? { ex: 0, cx: 0 } },
      "strong answers",
    );
    const pair = headline(pairs);
    expect(pair.lead).toMatchObject({ grade: "strong", reason: "", units: 40, waves: 1 });
    expect(pair.lead.r).toBeGreaterThan(0.5);
    expect(pair.support).toContain("waves");
    expect(pair.confounders).toEqual(["headcount", "directorate"]);
    expect(linkTitle(pair, names, "en")).toBe("Units with higher eNPS also have higher NPS");
  });

  it("calls the same link in a single wave indicative", () => {
    const units = planted(40, 0.85, "strong");
    const { pairs } = pairsOf({ units: 40, waves: 1, standing: (unit) => units[unit] ?? { ex: 0, cx: 0 } }, "one wave");
    expect(headline(pairs).lead).toMatchObject({ grade: "indicative", reason: "one-wave" });
    expect(headline(pairs).support).toEqual([]);
    expect(headline(pairs).rows.find(({ scope }) => scope === "within")).toMatchObject({
      reason: "few-waves",
      needed: 2,
    });
  });

  it("cannot tell where nothing is planted, though units differ", () => {
    const units = planted(40, 0, "nothing");
    const { pairs, rows } = pairsOf(
      { units: 40, waves: 4, standing: (unit) => units[unit] ?? { ex: 0, cx: 0 } },
      "nothing answers",
    );
    expect(rows.filter(({ grade }) => grade !== "insufficient")).toEqual([]);
    expect(linkTitle(headline(pairs), names, "nl")).toBe("Niet te zeggen of eNPS en NPS samengaan");
  });

  it("cannot tell where units do not differ: their spread is noise", () => {
    const { pairs } = pairsOf({ units: 40, waves: 1, standing: () => ({ ex: 0, cx: 0 }) }, "noise");
    expect(headline(pairs).lead).toMatchObject({ grade: "insufficient", reason: "noise" });
  });

  it("gives no figure of nine units, only that it takes one more", () => {
    const units = planted(9, 0.95, "nine");
    const { rows } = pairsOf(
      { units: 9, waves: 1, standing: (unit) => units[unit] ?? { ex: 0, cx: 0 } },
      "nine answers",
    );
    const row = rows.find(({ scope, x }) => scope === "2020-a" && x === "employee.recommend");
    expect(row).toEqual({
      scope: "2020-a",
      x: "employee.recommend",
      y: "customer.recommend",
      units: 9,
      waves: 1,
      needed: 1,
      grade: "insufficient",
      reason: "few-units",
      method: "link/1",
    });
  });

  it("warns where units and change within them point opposite ways (Simpson)", () => {
    const lasting = planted(40, 0.95, "lasting", 1.2);
    const random = sfc32("moves");
    const moves = lasting.map(() => [0, 1, 2, 3].map(() => 0.9 * drawNormal(random)));
    const { pairs } = pairsOf(
      {
        units: 40,
        waves: 4,
        people: { ex: 200, cx: 200 },
        standing: (unit, wave) => {
          const [own, move] = [lasting[unit] ?? { ex: 0, cx: 0 }, moves[unit]?.[wave] ?? 0];
          return { ex: own.ex + move, cx: own.cx - move };
        },
      },
      "simpson",
    );
    const pair = headline(pairs);
    const within = pair.rows.find(({ scope }) => scope === "within");
    expect(within?.grade).toBe("indicative");
    expect(within?.slope).toBeLessThan(0);
    expect(pair.rows.find(({ scope }) => scope === "between")?.r).toBeGreaterThan(0);
    expect(pair.opposite).toBe(true);
    expect(linkTitle(pair, names, "en")).toBe("Within units, eNPS and NPS go together otherwise than between them");
  });

  it("tells groups by contact apart only by the test of the difference", () => {
    const much = planted(30, 0.95, "much");
    const some = planted(30, -0.2, "some");
    const { pairs } = pairsOf(
      {
        units: 60,
        waves: 1,
        people: { ex: 60, cx: 60 },
        contact: (unit) => (unit < 30 ? "much" : "some"),
        standing: (unit) => (unit < 30 ? much[unit] : some[unit - 30]) ?? { ex: 0, cx: 0 },
      },
      "contact",
    );
    const rowOf = (scope: string) => headline(pairs).rows.find((row) => row.scope === `2020-a:${scope}`);
    expect(rowOf("contact-much")).toMatchObject({ grade: "indicative", units: 30 });
    expect(rowOf("contact-some")?.grade).toBe("insufficient");
    expect(rowOf("contact-none")).toMatchObject({ units: 0, needed: 10 });
    expect(rowOf("contact")).toMatchObject({ grade: "indicative", units: 60 });
    expect(rowOf("contact")?.r).toBeGreaterThan(0.5);
  });

  it("sets a business figure of the period after the wave beside both headlines", () => {
    const units = planted(40, 0.85, "strong");
    const { pairs } = pairsOf(
      {
        units: 40,
        waves: 2,
        standing: (unit) => units[unit] ?? { ex: 0, cx: 0 },
        figure: (unit, wave) => 50 - 5 * (units[unit]?.ex ?? 0) + wave,
      },
      "figures",
    );
    const outcomes = pairs.filter(({ y }) => y === "outcome.figure");
    expect(outcomes.map(({ x, kind }) => [x, kind])).toEqual([
      ["employee.recommend", "outcome"],
      ["customer.recommend", "outcome"],
    ]);
    expect(outcomes[0]?.lead).toMatchObject({
      scope: "2020-b",
      grade: "strong",
      period_start: "2020-12-01",
      period_end: "2021-05-31",
    });
    expect(outcomes[0]?.lead.r).toBeLessThan(-0.6);
  });

  it("does not link what the same people were asked: their errors go together, and units would seem to", () => {
    const comparison = (id: string, inside: string, outside: string) => {
      return { id, kind: "congruence", title: { nl: id, en: id }, inside, outside };
    };
    const { pairs, rows } = pairsOf(
      {
        units: 40,
        waves: 2,
        standing: () => ({ ex: 0, cx: 0 }),
        settings: {
          ...isPublic,
          comparisons: [
            comparison("sides", "employee.h1", "customer.recommend"),
            comparison("same-people", "employee.h1", "employee.h2"),
          ],
        },
      },
      "same people",
    );
    expect(pairs.flatMap((pair) => pair.comparison ?? [])).toEqual(["sides"]);
    expect(rows.filter(({ y }) => y === "employee.h2")).toEqual([]);
  });

  it("enters only units that are shown, and rounds to two decimals", () => {
    const units = planted(40, 0.85, "strong");
    const { rows, report } = pairsOf(
      {
        units: 40,
        waves: 1,
        settings: {},
        people: { ex: 6, cx: 40 },
        standing: (unit) => units[unit] ?? { ex: 0, cx: 0 },
      },
      "shown",
    );
    const shown = report.units.filter(
      ({ unit, scores }) =>
        /^u/.test(unit) &&
        ["employee", "customer"].every((survey) =>
          scores.some((row) => row.survey === survey && row.subject === "recommend" && row.state === "ok"),
        ),
    );
    const row = rows.find(({ scope, x }) => scope === "2020-a" && x === "employee.recommend");
    expect(row?.units).toBe(shown.length);
    expect(shown.length).toBeLessThan(40);
    for (const { r = 0 } of rows) expect(Number(r.toFixed(2))).toBe(r);
  });
});
