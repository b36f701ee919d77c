import type { Reports } from "../../src/charts/page-figures.ts";
import type { DriversInsight } from "../../src/report/drivers-insight.ts";
import type { PromotersInsight } from "../../src/report/promoters-insight.ts";
import type { DriverRow, PromoterRow } from "../../src/report/rows.ts";

const wave = "2026-spring";

function driver(id: string, share: number, margin: number, score: number, quadrant: DriverRow["quadrant"]): DriverRow {
  return {
    wave,
    survey: "employee",
    outcome: "recommend",
    driver: id,
    share,
    low: share - margin,
    high: share + margin,
    score,
    quadrant,
    unit: "acme",
    n: 3700,
    explained: 41,
    method: "lmg/1",
  };
}

const rows = [
  driver("leadership", 38, 5, 62, "major-unclear"),
  driver("obstacles", 27, 6, 54, "unclear-low"),
  driver("workload", 9, 4, 61, "minor-unclear"),
  driver("systems", 26, 3, 72, "unclear-high"),
];

/** What goes with two outcomes: of one it can be told, of the other it may be chance. */
export const drivers: DriversInsight = {
  outcomes: [
    {
      subject: "employee.recommend",
      wave,
      report: { outcome: "recommend", state: "ok", rows, notes: {} },
      history: [{ wave, heavy: ["leadership"] }],
      units: [],
    },
    {
      subject: "customer.recommend",
      wave,
      report: { outcome: "recommend", state: "chance", rows: [], notes: {} },
      history: [],
      units: [],
    },
  ],
};

function shares(at: string, parts: readonly number[] | undefined, rest: Partial<PromoterRow> = {}): PromoterRow[] {
  return (["promoters", "passives", "detractors"] as const).map((name, place): PromoterRow => {
    const row = { wave: at, survey: "employee", unit: "acme", item: "recommend", class: name, from: "", first: "" };
    const share = parts?.[place];
    if (share === undefined) return { ...row, state: "hidden", method: "promoters/1" };
    return { ...row, n: 3900, share, low: share - 2, high: share + 2, state: "ok", method: "promoters/1", ...rest };
  });
}

/** A recommendation over three waves, the first of them hidden. */
export const promoters: PromotersInsight = {
  items: [
    {
      subject: "employee.recommend",
      wave,
      rows: [
        ...shares("2025-spring", undefined),
        ...shares("2025-autumn", [31, 47, 22]),
        ...shares(wave, [38, 44, 18], { from: "2025-autumn", difference: 7, label: "higher" }),
      ],
      units: [],
    },
  ],
};

const parts = { drivers, promoters };

/** The parts of insight, as a page asks for them. */
export const insight = ((part: keyof typeof parts) => parts[part]) as Reports["insight"];
