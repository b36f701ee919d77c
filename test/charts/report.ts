import type { Reports } from "../../src/charts/page-figures.ts";
import type { ChangeRow, DistributionRow, GapRow, Label, OutcomeFigure, ScoreRow } from "../../src/report/rows.ts";
import {
  emptyUnitReport,
  type Measure,
  type MeasureReport,
  type SiteReport,
  type Subject,
  type UnitInfo,
  type UnitReport,
} from "../../src/report/site-report.ts";

/**
 * A small organisation with every awkward state: five waves of which the employee survey misses one, a question that
 * changed, a unit hidden in one wave, one hidden in all, one that is new, and a share of which only a bound is shown.
 */

const waveIds = ["2024-spring", "2024-autumn", "2025-spring", "2025-autumn", "2026-spring"] as const;
const missed = "2025-spring";

const enps: Measure = {
  metric: "nps",
  label: { nl: "eNPS", en: "eNPS" },
  unit: "points",
  decimals: 0,
  domain: [-100, 100],
  better: "higher",
  meaningful: 10,
  version: "nps 1",
};
const nps: Measure = { ...enps, label: { nl: "NPS", en: "NPS" } };
const index: Measure = {
  ...enps,
  metric: "index",
  label: { nl: "Index", en: "Index" },
  unit: "index",
  domain: [0, 100],
  meaningful: 5,
};
const favorable: Measure = {
  ...index,
  metric: "favorable",
  label: { nl: "% gunstig", en: "% favourable" },
  unit: "percent",
};
const mean: Measure = {
  ...enps,
  metric: "mean",
  label: { nl: "Gemiddelde", en: "Mean" },
  unit: "scale",
  decimals: 1,
  domain: [1, 5],
  meaningful: 0.2,
};

const agreement = {
  min: 1,
  max: 5,
  labels: {
    1: { nl: "Helemaal mee oneens", en: "Strongly disagree" },
    2: { nl: "Mee oneens", en: "Disagree" },
    3: { nl: "Neutraal", en: "Neutral" },
    4: { nl: "Mee eens", en: "Agree" },
    5: { nl: "Helemaal mee eens", en: "Strongly agree" },
  },
};
const classes = { favorable: [4, 5], unfavorable: [1, 2] };
const recommend = {
  scale: { min: 0, max: 10, labels: {} },
  classes: { favorable: [9, 10], unfavorable: [0, 1, 2, 3, 4, 5, 6] },
};

const employeeWaves = waveIds.filter((id) => id !== missed);

function subjectOf(survey: "employee" | "customer", id: string, rest: Partial<Subject>): Subject {
  return {
    id: `${survey}.${id}`,
    survey,
    subject: id,
    slug: id,
    side: survey === "employee" ? "ex" : "cx",
    kind: "item",
    title: { nl: id, en: id },
    text: { nl: `De vraag ${id}`, en: `The question ${id}` },
    reversed: false,
    items: [],
    measures: [favorable, mean],
    waves: survey === "employee" ? [...employeeWaves] : [...waveIds],
    breaks: [],
    asked: [],
    restated: [],
    ...rest,
  };
}

export const subjects: Subject[] = [
  subjectOf("employee", "leadership", {
    kind: "construct",
    pillar: "A",
    title: { nl: "Wendbaar leiderschap en organiseren", en: "Agile leadership and organising" },
    items: ["employee.obstacles", "employee.workload"],
    measures: [index],
  }),
  subjectOf("employee", "recommend", { ...recommend, measures: [enps] }),
  subjectOf("employee", "obstacles", {
    title: { nl: "Mijn leidinggevende ruimt belemmeringen op", en: "My manager clears obstacles out of our way" },
    scale: agreement,
    classes,
  }),
  subjectOf("employee", "workload", {
    title: { nl: "Het werk kost energie", en: "The work costs energy" },
    scale: agreement,
    classes,
    reversed: true,
    measures: [favorable, { ...mean, better: "lower" }],
  }),
  subjectOf("employee", "systems", {
    title: { nl: "Systemen", en: "Systems" },
    scale: agreement,
    classes,
    breaks: [{ before: "2024-autumn", after: "2025-autumn", reason: "wording", items: [] }],
  }),
  subjectOf("customer", "recommend", { ...recommend, measures: [nps] }),
  subjectOf("customer", "promises", { title: { nl: "Beloften", en: "Promises" }, scale: agreement, classes }),
];

const units: UnitInfo[] = [
  unitOf("acme", "Acme", { children: ["north", "office", "south", "tiny"] }),
  unitOf("north", "Klantcontact Noord", { parent: "acme", contact: "much" }),
  unitOf("office", "Kantoor", { parent: "acme", contact: "none", waves: ["2026-spring"] }),
  unitOf("south", "Buitendienst Zuid", { parent: "acme", contact: "some" }),
  unitOf("tiny", "Juridische zaken", { parent: "acme", contact: "none" }),
];

function unitOf(id: string, name: string, rest: Partial<UnitInfo>): UnitInfo {
  const depth = rest.parent === undefined ? 0 : 1;
  return { id, name: { nl: name, en: name }, children: [], depth, open: true, waves: [...waveIds], ...rest };
}

export const site: SiteReport = {
  organisation: { nl: "Acme", en: "Acme" },
  locales: ["nl", "en"],
  public: false,
  minimum: { score: 5, segment: 10, distribution: 10, comment: 10, theme: 5 },
  date: "2026-06-18",
  root: "acme",
  waves: waveIds.map((id, place) => ({
    id,
    number: place + 1,
    title: { nl: `Meting ${place + 1}`, en: `Wave ${place + 1}` },
    start: id.replace("spring", "05-06").replace("autumn", "11-05"),
    end: id.replace("spring", "05-20").replace("autumn", "11-19"),
    surveys: id === missed ? ["customer"] : ["customer", "employee"],
    corrections: [],
    events:
      id === "2025-spring"
        ? [
            {
              date: "2025-02-01",
              title: { nl: "Buitendienst opnieuw ingedeeld", en: "Field service reorganised" },
              units: ["south"],
            },
            { date: "2025-09-15", title: { nl: "Nieuwe planning", en: "New planning tool" }, units: [] },
          ]
        : [],
  })),
  rules: [],
  surveys: [
    {
      id: "customer",
      side: "cx",
      main: true,
      title: { nl: "Klantonderzoek", en: "Customer survey" },
      waves: [...waveIds],
      weighted: true,
      asPublished: [],
      unconfirmed: false,
      collects: { unit: true, code: true, groups: [], comments: true },
      headline: "customer.recommend",
      segments: [],
    },
    {
      id: "employee",
      side: "ex",
      main: true,
      title: { nl: "Medewerkersonderzoek", en: "Employee survey" },
      waves: [...employeeWaves],
      weighted: false,
      asPublished: [],
      unconfirmed: false,
      collects: { unit: true, code: true, groups: [], comments: true },
      headline: "employee.recommend",
      segments: [],
    },
  ],
  subjects,
  pillars: [
    { letter: "A", subject: "employee.leadership", slug: "leadership", title: { nl: "Leiderschap", en: "Leadership" } },
  ],
  units,
  metrics: [],
  procedures: [],
  outcomes: {
    absence: {
      title: { nl: "Verzuim", en: "Absence" },
      definition: { nl: "Verzuimde uren", en: "Hours absent" },
      unit: "percent",
      kind: "rate",
      counted: "amount",
      pages: ["key-figures", "outcomes"],
      decimals: 1,
      better: "down",
      side: "ex",
      source: { nl: "Salarisadministratie", en: "Payroll" },
    },
  },
  benchmarks: [],
  insight: [],
  comparisons: [
    {
      id: "promises",
      kind: "congruence",
      title: { nl: "Beloften", en: "Promises" },
      inside: "employee.obstacles",
      outside: "customer.promises",
    },
  ],
};

type Cell = number | "hidden" | "banded";

/** Values per wave in which the survey was held. */
function scoresOf(unit: string, subject: Subject, measure: Measure, cells: readonly Cell[], margin: number, n: number) {
  const waves = subject.waves.slice(-cells.length);
  return cells.map((cell, place): ScoreRow => {
    const row = {
      wave: waves[place] ?? "",
      survey: subject.survey,
      unit,
      segment: "",
      category: "",
      subject: subject.subject,
      metric: measure.metric,
      weighting: subject.survey === "customer" ? "weighted" : "none",
      method: measure.version,
    } as const;
    if (cell === "hidden") return { ...row, state: "hidden" };
    if (cell === "banded") return { ...row, n, low: 86, state: "banded" };
    return { ...row, n, value: cell, low: cell - margin, high: cell + margin, state: "ok" };
  });
}

function find(id: string): Subject {
  const found = subjects.find((subject) => subject.id === id);
  if (found === undefined) throw new Error(`no subject ${id}`);
  return found;
}

function changeOf(unit: string, id: string, difference: number, margin: number, label: Label): ChangeRow {
  const { survey, subject, measures } = find(id);
  return {
    survey,
    unit,
    segment: "",
    category: "",
    subject,
    metric: measures[0]?.metric ?? "",
    from: "2025-autumn",
    to: "2026-spring",
    difference,
    low: difference - margin,
    high: difference + margin,
    label,
    method: "1",
  };
}

function gapOf(unit: string, id: string, difference: number, label: Label): GapRow {
  const { survey, subject, measures } = find(id);
  const metric = measures[0]?.metric ?? "";
  return { wave: "2026-spring", survey, unit, subject, metric, against: "rest", difference, label, method: "1" };
}

function answersOf(unit: string, id: string, shares: readonly number[] | "hidden"): DistributionRow[] {
  const { survey, subject, scale } = find(id);
  const min = scale?.min ?? 0;
  const count = (scale?.max ?? 0) - min + 1;
  return Array.from({ length: count }, (_, place): DistributionRow => {
    const row = { wave: "2026-spring", survey, unit, item: subject, value: min + place };
    return shares === "hidden" ? { ...row, state: "hidden" } : { ...row, share: shares[place] ?? 0, state: "ok" };
  });
}

function outcomesOf(unit: string, values: readonly Cell[]): OutcomeFigure[] {
  return values.map((value, place): OutcomeFigure => {
    const row = {
      period_start: `${2022 + place}-01-01`,
      period_end: `${2022 + place}-12-31`,
      unit,
      outcome: "absence",
      method: "outcome/1",
    };
    return typeof value === "number" ? { ...row, value, state: "ok" } : { ...row, state: "hidden" };
  });
}

const [leadership, recommendEx, obstacles, workload, systems, recommendCx, promises] = subjects as [
  Subject,
  Subject,
  Subject,
  Subject,
  Subject,
  Subject,
  Subject,
];

function unitReport(unit: string, rest: Partial<UnitReport>): UnitReport {
  return { ...emptyUnitReport(unit), ...rest };
}

export const unitReports: UnitReport[] = [
  unitReport("acme", {
    scores: [
      ...scoresOf("acme", recommendEx, enps, [4, 12, 11, 9], 2, 3912),
      ...scoresOf("acme", leadership, index, [63, 66, 65, 62], 1, 3910),
      ...scoresOf("acme", obstacles, favorable, [61, 60, 58, 54], 2, 3900),
      ...scoresOf("acme", obstacles, mean, [3.7, 3.7, 3.6, 3.5], 0.1, 3900),
      ...scoresOf("acme", workload, favorable, [48, 47, 47, 46], 2, 3900),
      ...scoresOf("acme", systems, favorable, [44, 45, 71, 72], 2, 3900),
      ...scoresOf("acme", recommendCx, nps, [18, 17, 21, 27, 31], 1, 18240),
      ...scoresOf("acme", promises, favorable, [70, 71, 71, 72, 72], 1, 18000),
    ],
    changes: [
      changeOf("acme", "employee.recommend", -2, 3, "no-meaningful-difference"),
      changeOf("acme", "employee.leadership", -3, 1, "slightly-lower"),
      changeOf("acme", "customer.recommend", 4, 1, "higher"),
      changeOf("acme", "employee.obstacles", -4, 2, "slightly-lower"),
      changeOf("acme", "employee.workload", -1, 2, "not-enough-data"),
    ],
    distributions: [
      ...answersOf("acme", "employee.recommend", [2, 1, 2, 2, 3, 6, 8, 19, 24, 20, 13]),
      ...answersOf("acme", "employee.obstacles", [8.1, 14.2, 23.5, 38.1, 16.1]),
      ...answersOf("acme", "employee.workload", [12, 34, 30, 16, 8]),
      ...answersOf("acme", "employee.systems", [4, 8, 16, 44, 28]),
    ],
    outcomes: outcomesOf("acme", [5.2, 5.4, 5.8, 6.1]),
  }),
  unitReport("north", {
    scores: [
      ...scoresOf("north", recommendEx, enps, [-1, 4, -3, -6], 10, 212),
      ...scoresOf("north", leadership, index, [59, 60, 58, 52], 3, 212),
      ...scoresOf("north", obstacles, favorable, [50, 52, 48, "banded"], 6, 210),
      ...scoresOf("north", recommendCx, nps, [20, 20, 27, 29, 36], 3, 2940),
      ...scoresOf("north", promises, favorable, [74, 73, 74, 75, 76], 2, 2900),
    ],
    changes: [changeOf("north", "employee.leadership", -6, 4, "lower")],
    gaps: [
      gapOf("north", "employee.recommend", -16, "lower"),
      gapOf("north", "employee.leadership", -11, "lower"),
      gapOf("north", "customer.recommend", 5, "slightly-higher"),
    ],
    distributions: answersOf("north", "employee.obstacles", "hidden"),
    outcomes: outcomesOf("north", [6.3, "hidden", 7.1, 8.4]),
  }),
  unitReport("office", {
    scores: [
      ...scoresOf("office", recommendEx, enps, [31], 45, 14),
      ...scoresOf("office", leadership, index, [71], 9, 14),
    ],
    gaps: [gapOf("office", "employee.recommend", 22, "not-enough-data")],
  }),
  unitReport("south", {
    scores: [
      ...scoresOf("south", recommendEx, enps, [8, "hidden", 14, 21], 12, 41),
      ...scoresOf("south", leadership, index, [66, "hidden", 68, 70], 5, 41),
      ...scoresOf("south", obstacles, favorable, [66, "hidden", 68, 70], 9, 41),
      ...scoresOf("south", recommendCx, nps, [28, 30, 31, 30, 33], 8, 260),
      ...scoresOf("south", promises, favorable, [70, 71, 72, 70, 71], 6, 255),
    ],
    gaps: [
      gapOf("south", "employee.recommend", 12, "higher"),
      gapOf("south", "customer.recommend", 2, "no-meaningful-difference"),
    ],
  }),
  unitReport("tiny", {
    scores: [
      ...scoresOf("tiny", recommendEx, enps, ["hidden", "hidden", "hidden", "hidden"], 0, 0),
      ...scoresOf("tiny", leadership, index, ["hidden", "hidden", "hidden", "hidden"], 0, 0),
    ],
  }),
];

export const measureReports: MeasureReport[] = subjects.map((subject) => {
  const metric = subject.measures[0]?.metric;
  const wave = subject.waves.at(-1) ?? "";
  const own = (row: { survey: string; subject: string; metric: string }) =>
    row.survey === subject.survey && row.subject === subject.subject && row.metric === metric;
  return {
    subject: subject.id,
    wave,
    scores: unitReports.flatMap(({ scores }) => scores.filter((row) => own(row) && row.wave === wave)),
    changes: unitReports.flatMap(({ changes }) => changes.filter((row) => own(row) && row.to === wave)),
    trends: [],
    gaps: unitReports.flatMap(({ gaps }) => gaps.filter((row) => own(row) && row.wave === wave)),
    segments: [],
  };
});

export const reports: Reports = {
  site,
  unit: (id) => unitReports.find(({ unit }) => unit === id),
  measure: (subject) => measureReports.find((report) => report.subject === subject),
  insight: () => undefined,
};
