import { describe, expect, it } from "vitest";
import { changeRecipe } from "../../src/report/change-recipe.ts";
import { gapRecipe } from "../../src/report/gap-recipe.ts";
import type { Recipe } from "../../src/report/recipe.ts";
import { type ChangeRow, type GapRow, type Label, label, type ScoreRow, type TrendRow } from "../../src/report/rows.ts";
import type { Restated, SiteReport } from "../../src/report/site-report.ts";
import { trendRecipe } from "../../src/report/trend-recipe.ts";
import { verdictReason } from "../../src/report/verdict-reason.ts";
import { site } from "../charts/report.ts";

const locales = ["en", "nl"] as const;

const change: ChangeRow = {
  survey: "customer",
  unit: "acme",
  segment: "",
  category: "",
  subject: "recommend",
  metric: "nps",
  from: "2025-autumn",
  to: "2026-spring",
  n_from: 6385,
  n_to: 7053,
  difference: 4,
  low: 1,
  high: 7,
  label: "no-meaningful-difference",
  method: "nps/1",
};
const gap: GapRow = {
  wave: "2026-spring",
  survey: "employee",
  unit: "north",
  subject: "leadership",
  metric: "index",
  against: "rest",
  difference: -3,
  low: -6,
  high: 0,
  label: "not-enough-data",
  n: 58,
  n_against: 3854,
  method: "index/1",
};

function score(wave: string, value: number, rest: Partial<ScoreRow> = {}): ScoreRow {
  const { survey, unit, segment, category, subject, metric, method } = change;
  const key = { survey, unit, segment, category, subject, metric, method };
  return { ...key, wave, weighting: "none", n: 1, value, low: value, high: value, state: "ok", ...rest };
}

const told = (found: Recipe | undefined) => found && [...found.sum, found.verdict.reason, ...found.basis].join(" ");
const changeTold = (row: Partial<ChangeRow>, scores: ScoreRow[], locale: "en" | "nl" = "en", on = site) =>
  told(changeRecipe({ ...change, ...row }, scores, on, locale)) ?? "";

/** The site where leadership was restated, in these series. */
function siteWith(...restated: Restated[]): SiteReport {
  const subjects = site.subjects.map((each) => (each.id === "employee.leadership" ? { ...each, restated } : each));
  return { ...site, subjects };
}

describe("changeRecipe(row, scores, site, locale)", () => {
  const scores = [score("2025-autumn", 27), score("2026-spring", 31)];

  it("tells what was subtracted, from how many answers, how far off it may be, the verdict and the method", () => {
    expect(changeRecipe(change, scores, site, "en")).toEqual({
      difference: "+4",
      sum: [
        "From +27 in Nov 2025 (6,385 answers) to +31 in May 2026 (7,053 answers): +4.",
        "With 95% certainty the difference lies between +1 and +7.",
      ],
      verdict: { words: "About the same", reason: "a difference that matters (10 points or more) is ruled out" },
      basis: [],
      metric: "nps",
      method: "nps/1",
    });
    expect(changeRecipe(change, scores, site, "nl")).toMatchObject({
      sum: [
        "Van +27 in nov 2025 (6.385 antwoorden) naar +31 in mei 2026 (7.053 antwoorden): +4.",
        "Met 95% zekerheid ligt het verschil tussen +1 en +7.",
      ],
      verdict: { words: "Vrijwel gelijk", reason: "een verschil dat ertoe doet (10 punten of meer) is uitgesloten" },
    });
  });

  it("explains why printed scores do not subtract to the printed difference, and is silent where they do", () => {
    expect(changeTold({ difference: 5 }, scores)).toContain(
      "The scores as shown differ by +4, because they are rounded; +5 was computed before rounding.",
    );
    expect(changeTold({ difference: 5 }, scores, "nl")).toContain(
      "Het verschil tussen de getoonde scores is +4, omdat die zijn afgerond; +5 is vóór het afronden berekend.",
    );
    expect(changeTold({}, scores)).not.toContain("rounding");
    // In binary 4.1 − 3.8 is a little less than 0.3.
    const mean = { survey: "employee", subject: "obstacles", metric: "mean", difference: 0.3 };
    const scale = { survey: "employee", subject: "obstacles", metric: "mean" };
    expect(changeTold(mean, [score("2025-autumn", 3.8, scale), score("2026-spring", 4.1, scale)])).not.toContain(
      "rounding",
    );
  });

  it("says which way is good news where a low score is", () => {
    const row = { survey: "employee", subject: "workload", metric: "mean", difference: 0.3, low: 0.2, high: 0.4 };
    expect(changeTold({ ...row, label: "higher" }, [])).toContain("Here a low score is good news.");
    expect(changeTold({ ...row, label: "higher" }, [], "nl")).toContain("Hier is een lage score goed nieuws.");
    expect(changeTold({}, scores)).not.toContain("good news");
  });

  it("names the questions of a construct, which a long table leaves out", () => {
    const row = { ...change, survey: "employee", subject: "leadership", metric: "index", method: "index/1" };
    expect(changeRecipe(row, [], site, "en")?.basis).toEqual([
      "Over 2 questions: “My manager clears obstacles out of our way” and “The work costs energy”.",
    ]);
    expect(changeRecipe(row, [], site, "nl", { brief: true })?.basis).toEqual([]);
  });

  it("takes the scores on common questions where the construct changed, and says which those are", () => {
    const method = "index/1 common:obstacles";
    const row = { survey: "employee", subject: "leadership", metric: "index", method, difference: 2 };
    const own = { survey: "employee", metric: "index" };
    const found = [
      score("2025-autumn", 60, { ...own, subject: "leadership", method: "index/1" }),
      score("2026-spring", 70, { ...own, subject: "leadership", method: "index/1" }),
      score("2025-autumn", 61, { ...own, subject: "leadership.common", method }),
      score("2026-spring", 63, { ...own, subject: "leadership.common", method }),
      score("2025-autumn", 50, { ...own, subject: "leadership.common-2", method: "index/1 common:workload" }),
    ];
    const restated = siteWith(
      { subject: "leadership.common", items: ["employee.obstacles"], waves: ["2025-autumn", "2026-spring"] },
      { subject: "leadership.common-2", items: ["employee.workload"], waves: ["2024-autumn", "2025-autumn"] },
    );
    const en = changeTold(row, found, "en", restated);
    expect(en).toContain("From 61 in Nov 2025 (6,385 answers) to 63 in May 2026 (7,053 answers): +2.");
    expect(en).toContain(
      "Over the 1 of 2 questions that stayed the same: “My manager clears obstacles out of our way”. The scores elsewhere are over all questions.",
    );
    expect(en).not.toContain("rounding");
    expect(changeTold(row, found, "nl", restated)).toContain(
      "Over de 1 van de 2 vragen die gelijk bleven: “Mijn leidinggevende ruimt belemmeringen op”. De scores elders gaan over alle vragen.",
    );
    expect(changeRecipe({ ...change, ...row }, found, site, "en")?.method).toBe("index/1");
  });

  it("compares like with like where one wave has no weights, and does not take the weighted score for an operand", () => {
    const found = [score("2025-autumn", 27), score("2026-spring", 33, { weighting: "weighted" })];
    const en = changeTold({ method: "nps/1 unweighted" }, found);
    expect(en).toContain("From +27 in Nov 2025 (6,385 answers) to May 2026 (7,053 answers): +4.");
    expect(en).toContain("Both waves without weights, because one of them has none. The +33 of May 2026 is weighted.");
    expect(changeTold({ method: "nps/1 unweighted" }, found, "nl")).toContain(
      "Beide metingen zonder weging, omdat een van de twee er geen heeft. De +33 van mei 2026 is gewogen.",
    );
    const open = [...found, score("2026-spring", 31)];
    expect(changeTold({ method: "nps/1 unweighted" }, open)).toContain("to +31 in May 2026");
  });

  it("says that weighted scores count people once", () => {
    const weighted = scores.map((row): ScoreRow => ({ ...row, weighting: "weighted" }));
    expect(changeTold({}, weighted)).toContain("The scores are weighted; the answers count people.");
    expect(changeTold({}, weighted, "nl")).toContain("De scores zijn gewogen; de antwoorden tellen mensen.");
    expect(changeTold({}, scores)).not.toContain("weight");
  });

  it("explains nothing where nothing is printed", () => {
    const { difference: _, ...without } = change;
    expect(changeRecipe(without, scores, site, "en")).toBeUndefined();
  });
});

describe("gapRecipe(row, scores, site, locale)", () => {
  const own = { survey: "employee", unit: "north", subject: "leadership", metric: "index" };
  const scores = [score("2026-spring", 41, own)];

  it("sets the unit against everybody else, whose answers are told and whose score is not", () => {
    expect(gapRecipe(gap, scores, site, "en")).toMatchObject({
      difference: "−3",
      sum: [
        "This unit: 41 in May 2026 (58 answers), against the rest of the organisation together (3,854 answers): −3.",
        "With 95% certainty the difference lies between −6 and 0.",
      ],
      verdict: { words: "Cannot tell" },
      method: "index/1",
    });
    expect(gapRecipe(gap, scores, site, "nl")?.sum[0]).toBe(
      "Dit onderdeel: 41 in mei 2026 (58 antwoorden), tegenover de rest van de organisatie samen (3.854 antwoorden): −3.",
    );
  });

  it("warns that the organisation's own score is another one, and names the questions", () => {
    expect(gapRecipe(gap, scores, site, "en")?.basis).toEqual([
      "The organisation’s own score includes this unit, so it is not what we compare with.",
      "Over 2 questions: “My manager clears obstacles out of our way” and “The work costs energy”.",
    ]);
    expect(gapRecipe(gap, scores, site, "en", { brief: true })?.basis).toEqual([]);
  });

  it("speaks of a benchmark where that is the other side", () => {
    expect(gapRecipe({ ...gap, against: "sector", n_against: undefined }, scores, site, "en")?.sum[0]).toBe(
      "This unit: 41 in May 2026 (58 answers), against the quoted figure: −3.",
    );
  });
});

describe("verdictReason(judged, measure, locale)", () => {
  const nps = { metric: "nps", meaningful: 10 } as const;
  const index = { metric: "index", meaningful: 5 } as const;
  const reason = (
    found: Label,
    [difference, low, high]: [number, number, number],
    measure: typeof nps | typeof index,
  ) => locales.map((locale) => verdictReason({ label: found, difference, low, high }, measure, locale));

  it.each<[string, Label, [number, number, number], string, string]>([
    [
      "clear",
      "lower",
      [-12, -16, -8],
      "larger than chance (corrected for the number of comparisons) and large enough to matter (from 10 points)",
      "groter dan toeval (gecorrigeerd voor het aantal vergelijkingen) en groot genoeg om ertoe te doen (vanaf 10 punten)",
    ],
    [
      "certain but small",
      "slightly-higher",
      [6, 1, 11],
      "larger than chance (corrected for the number of comparisons), but too small to matter (that takes 10 points)",
      "groter dan toeval (gecorrigeerd voor het aantal vergelijkingen), maar te klein om ertoe te doen (dat begint bij 10 punten)",
    ],
    [
      "about the same",
      "no-meaningful-difference",
      [2, -4, 8],
      "a difference that matters (10 points or more) is ruled out",
      "een verschil dat ertoe doet (10 punten of meer) is uitgesloten",
    ],
    [
      "about the same although the interval of 95 % reaches past the limit, because each side is tested by itself",
      "no-meaningful-difference",
      [4, -2, 10],
      "a difference that matters (10 points or more) is ruled out, with 95% certainty on either side by itself",
      "een verschil dat ertoe doet (10 punten of meer) is uitgesloten, met 95% zekerheid aan elke kant apart",
    ],
    [
      "too few answers",
      "not-enough-data",
      [7, -5, 19],
      "it may be chance, and a difference that matters (10 points or more) cannot be ruled out",
      "het kan toeval zijn, en een verschil dat ertoe doet (10 punten of meer) is niet uitgesloten",
    ],
    [
      "larger than chance only as long as nothing else is looked at",
      "not-enough-data",
      [-9, -17, -2],
      "by itself larger than chance, but not after correction for the number of comparisons; a difference that matters (10 points or more) cannot be ruled out",
      "op zichzelf groter dan toeval, maar niet na correctie voor het aantal vergelijkingen; een verschil dat ertoe doet (10 punten of meer) is niet uitgesloten",
    ],
    [
      "a printed and an adjusted difference that point opposite ways",
      "not-enough-data",
      [1, -4, 3],
      "adjusted for small numbers the difference points the other way",
      "gecorrigeerd voor kleine aantallen wijst het verschil de andere kant op",
    ],
  ])("%s", (_, found, figures, en, nl) => {
    expect(reason(found, figures, nps)).toEqual([en, nl]);
  });

  it("does not contradict what is printed: the limit is applied before rounding", () => {
    expect(reason("slightly-higher", [5, 1, 8], index)).toEqual([
      "larger than chance (corrected for the number of comparisons), but too small to matter (that takes 5 points, before rounding)",
      "groter dan toeval (gecorrigeerd voor het aantal vergelijkingen), maar te klein om ertoe te doen (dat begint bij 5 punten, vóór het afronden)",
    ]);
    expect(reason("lower", [-9, -17, -3], nps)[0]).toContain(
      "(from 10 points, before rounding and adjusted for small numbers)",
    );
  });

  it("writes the limit in the unit of the measure", () => {
    const mean = { metric: "mean", meaningful: 0.2 } as const;
    const judged = { label: "no-meaningful-difference", difference: 0, low: -0.1, high: 0.1 } as const;
    expect(verdictReason(judged, mean, "nl")).toContain("(0,2 punt of meer)");
    expect(verdictReason(judged, mean, "en")).toContain("(0.2 points or more)");
  });

  it("has a reason for every label, without a word of cause", () => {
    for (const found of label.options)
      for (const said of reason(found, [12, 3, 21], nps)) {
        expect(said.length).toBeGreaterThan(20);
        expect(said).not.toMatch(/\b(?:causes?|leads|drives|impact|leidt|zorgt|veroorzaakt)\b/i);
      }
  });
});

describe("trendRecipe(row, scores, site, locale)", () => {
  const trend: TrendRow = {
    survey: "customer",
    unit: "acme",
    subject: "recommend",
    metric: "nps",
    waves: 4,
    slope_per_year: 2,
    low: -1,
    high: 5,
    label: "not-enough-data",
    from: "2024-autumn",
    to: "2026-spring",
    method: "trend/1 nps/1",
  };
  const scores = [score("2024-autumn", 27), score("2025-autumn", 28), score("2026-spring", 31)];

  it("tells which scores the line runs through, how far off the slope may be, and the method", () => {
    const found = trendRecipe(trend, scores, site, "en");
    expect(found).toMatchObject({ difference: "+2 a year", method: "trend/1", metric: "nps" });
    expect(told(found)).toContain("A line through four waves: +27 (");
    expect(told(found)).toContain("between \u22121 and +5 a year");
    expect(found?.verdict.words).toBe("Cannot tell");
    expect(told(trendRecipe(trend, scores, site, "nl"))).toContain("tussen \u22121 en +5 per jaar");
  });

  it("says that a limit holds for a year", () => {
    const same = trendRecipe({ ...trend, label: "no-meaningful-difference" }, scores, site, "en");
    expect(same?.verdict.reason).toContain("10 points a year");
  });

  it("says when waves were taken without weights, and takes those scores", () => {
    const weighted = score("2026-spring", 35, { weighting: "weighted" });
    const plain = { ...trend, method: "trend/1 nps/1 unweighted" };
    const found = told(trendRecipe(plain, [...scores, weighted], site, "en"));
    expect(found).toContain("without weights");
    expect(found).not.toContain("+35");
  });

  it("takes no score of a wave in which the same questions were put differently", () => {
    const method = "index/1 common:obstacles+workload";
    const items = ["employee.obstacles", "employee.workload"];
    const restated = siteWith(
      { subject: "leadership.common", items, waves: ["2024-autumn", "2026-spring"] },
      { subject: "leadership.common-2", items, waves: ["2025-autumn", "2026-spring"] },
    );
    const of = { survey: "employee", metric: "index", subject: "leadership", method: `trend/1 ${method}` } as const;
    const own = { ...of, method, subject: "leadership.common" };
    const run = [
      score("2024-autumn", 61, own),
      score("2025-autumn", 33, { ...own, subject: "leadership.common-2" }),
      score("2026-spring", 64, own),
    ];
    const found = told(trendRecipe({ ...trend, ...of }, run, restated, "en"));
    expect(found).toContain("61");
    expect(found).not.toContain("33");
  });

  it("has no recipe where there is no slope", () => {
    const { slope_per_year: _, low: __, high: ___, ...without } = trend;
    expect(trendRecipe(without, scores, site, "en")).toBeUndefined();
  });
});
