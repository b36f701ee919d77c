import { makeLinks } from "../../src/report/make-links.ts";
import { makeSiteReport } from "../../src/report/make-site-report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { scoreCells } from "../../src/report/score-cells.ts";
import { scoreRows } from "../../src/report/score-rows.ts";
import { scoredSubjects } from "../../src/report/scored-subjects.ts";
import { subjectSeries, trendsOf } from "../../src/report/subject-series.ts";
import { surveyModels } from "../../src/report/survey-models.ts";
import { trendRows } from "../../src/report/trend-rows.ts";
import { fCdf } from "../../src/stats/f-cdf.ts";
import type { Random } from "../sfc32.ts";
import { drawNormal } from "./draw-normal.ts";
import { type MadeUp, madeUpOrganisation } from "./made-up-organisation.ts";
import { between, measuredShare, printed } from "./measured.ts";
import type { Chance, Simulation } from "./simulation.ts";

/** An organisation in which nothing goes with anything: units stand apart on both sides, each side by chance of its own. */
const none = { units: 60, waves: 6, people: { ex: 20, cx: 30 }, apart: 0.8, wobble: 0.3 };
/** Organisations with a link that is planted, and the grade that its size deserves. */
const planted = [
  { units: 40, waves: 4, r: 0.9, deserves: "strong" },
  { units: 40, waves: 1, r: 0.9, deserves: "indicative" },
  // Fewer than thirty units are never strong, and among so many links looked at together often not told at all.
  { units: 20, waves: 4, r: 0.9, deserves: undefined },
  { units: 40, waves: 4, r: 0, deserves: "insufficient" },
] as const;

/** What is claimed where nothing is there, over whole organisations, and whether what is planted gets the grade it deserves. */
export function nullOrganisation({ runs, random }: Chance): Simulation {
  const seeds = Math.ceil(runs / 5);
  const found = { links: 0, trends: 0, drivers: 0, untested: 0 };
  for (let seed = 0; seed < seeds; seed += 1) {
    const { links, trends, drivers } = claimedIn(
      madeUpOrganisation({ ...none, standing: standings(none, 0, random), random, settings: isPublic }),
    );
    if (links.some(({ grade }) => grade !== "insufficient")) found.links += 1;
    if (trends.length > 0) found.trends += 1;
    if (drivers.length > 0) found.drivers += 1;
    if (drivers.some(({ passes }) => !passes)) found.untested += 1;
  }
  const few = Math.ceil(seeds / 5);
  const graded = planted.map((own) => {
    const counts = { strong: 0, indicative: 0, insufficient: 0 };
    for (let seed = 0; seed < few; seed += 1) {
      const made = { ...none, ...own };
      const { links } = claimedIn(
        madeUpOrganisation({ ...made, standing: standings(made, own.r, random), random, settings: isPublic }),
      );
      const headline = links.find(({ kind, scope, wave }) => kind === "headline" && scope === wave);
      counts[headline?.grade ?? "insufficient"] += 1;
    }
    return { own, counts };
  });
  const share = (hits: number) => measuredShare(hits, seeds);
  return {
    title: "An organisation in which nothing goes together",
    text: `Whole organisations, scored and judged as a workspace is: ${none.units} units, ${none.waves} waves, ${none.people.ex} employees and ${none.people.cx} customers who answer in each. Units stand apart by ${none.apart} of an answer on the recommendation and wobble by ${none.wobble} from wave to wave, on each side by chance of its own; five pillars of two statements are chance but for what a person has in common. ${seeds} organisations; ${few} for each planted link. A link is claimed when any row of links.csv is graded indicative or strong: in any wave, group, within units or over time. A trend is claimed when a unit or the whole is labelled clearly or slightly higher or lower.`,
    claims: [
      between(
        "At most 0.08 of such organisations have any claimed link (spec 3.7 and 8.7)",
        [share(found.links)],
        [0, 0.08],
      ),
      between("At most 0.08 have any claimed trend of any measure (spec 3.8)", [share(found.trends)], [0, 0.08]),
      between(
        "A driver is claimed only where the whole model passes its F test (spec 7)",
        [share(found.untested)],
        [0, 0],
      ),
      ...graded.map(({ own, counts }) => {
        const planted = `A planted link of ${own.r} over ${own.units} units and ${own.waves} ${own.waves === 1 ? "wave" : "waves"}`;
        return own.deserves === undefined
          ? between(`${planted} is never called strong (spec 8.7)`, [measuredShare(counts.strong, few)], [0, 0])
          : between(
              `${planted} is called ${own.deserves} in 0.8 or more (spec 8.7)`,
              [measuredShare(counts[own.deserves], few)],
              [0.8, 1],
            );
      }),
    ],
    tables: [
      {
        caption: "Claimed where nothing is there: share of organisations",
        head: ["any link", "any trend", "any driver", "a driver without a model"],
        rows: [[found.links, found.trends, found.drivers, found.untested].map((hits) => printed(share(hits)))],
      },
      {
        caption: "Planted between the two recommendation scores: the grade in the last wave",
        head: ["units", "waves", "true r", "strong", "indicative", "insufficient"],
        rows: graded.map(({ own, counts }) => [
          String(own.units),
          String(own.waves),
          String(own.r),
          ...[counts.strong, counts.indicative, counts.insufficient].map((hits) => printed(measuredShare(hits, few))),
        ]),
      },
    ],
  };
}

const isPublic = { confidentiality: { public: true } };

/** Where units stand: lasting, going together by r, with a wobble of their own in every wave. */
function standings(
  { units, waves, apart, wobble }: { units: number; waves: number; apart: number; wobble: number },
  r: number,
  random: Random,
): MadeUp["standing"] {
  const all = Array.from({ length: units }, () => {
    const ex = drawNormal(random);
    const cx = r * ex + Math.sqrt(1 - r * r) * drawNormal(random);
    return Array.from({ length: waves }, () => ({
      ex: apart * ex + wobble * drawNormal(random),
      cx: apart * cx + wobble * drawNormal(random),
    }));
  });
  return (unit, wave) => all[unit]?.[wave] ?? { ex: 0, cx: 0 };
}

/** What is published of a workspace that claims something, with the functions that publish it. */
function claimedIn(input: ReportInput) {
  const everything = [...input.instruments].flatMap(([survey, instrument]) =>
    scoredSubjects({
      survey,
      instrument,
      held: input.waves.map(({ id }) => id),
      hasRows: () => true,
      isWeighted: () => false,
      isPublic: true,
    }),
  );
  const surveyWaves = input.counts.map((counts) =>
    scoreCells(
      counts,
      input.tree,
      everything.filter(({ subject }) => subject.survey === counts.survey),
      "public",
    ),
  );
  const scoredWaves = surveyWaves.flatMap(({ subjects }) => subjects);
  const site = makeSiteReport(input, everything, surveyWaves, []);
  const scores = scoredWaves.flatMap((wave) => scoreRows(wave, true));
  const links = makeLinks({ input, site, scoredWaves, rows: { scores, outcomes: [] }, segments: [] });
  const trends = trendRows(subjectSeries(scoredWaves).flatMap((series) => trendsOf(series, input)));
  const drivers = surveyWaves.flatMap((wave) => surveyModels(wave, input).drivers.flatMap(({ rows }) => rows));
  return {
    links: links?.pairs.flatMap(({ kind, wave, rows }) => rows.map((row) => ({ ...row, kind, wave }))) ?? [],
    trends: trends.filter(({ label }) => label.endsWith("higher") || label.endsWith("lower")),
    drivers: drivers
      .filter(({ quadrant }) => quadrant.startsWith("major"))
      .map((row) => {
        const beside = drivers.filter(({ wave, survey, outcome }) => {
          return wave === row.wave && survey === row.survey && outcome === row.outcome;
        }).length;
        const explained = row.explained / 100;
        const left = row.n - beside - 1;
        const f = explained / beside / ((1 - explained) / left);
        return { ...row, passes: 1 - fCdf(f, beside, left) <= 0.05 };
      }),
  };
}
