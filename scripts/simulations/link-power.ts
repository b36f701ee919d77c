import { type LinkedScores, linkage } from "../../src/analysis/linkage.ts";
import { linkageGrade } from "../../src/analysis/linkage-grade.ts";
import { addSums, type Histogram, type Sums } from "../../src/counts/histogram.ts";
import { constructIndex } from "../../src/metrics/construct-index.ts";
import { nps } from "../../src/metrics/nps.ts";
import { pooledVariance } from "../../src/metrics/pooled-variance.ts";
import { adjustFalseDiscovery } from "../../src/stats/adjust-false-discovery.ts";
import type { Random } from "../sfc32.ts";
import { drawNormal } from "./draw-normal.ts";
import { between, type Measured, measured, measuredShare, printed } from "./measured.ts";
import { npsAnswers, npsContext } from "./nps-outcomes.ts";
import type { Chance, Simulation } from "./simulation.ts";

const unitCounts = [10, 20, 30, 47, 85];
const correlations = [0, 0.3, 0.4, 0.5, 0.6];
/** Units needed to see a correlation in four of five cases, by spec 8.2. */
const needed: Readonly<Record<number, number>> = { 0.3: 85, 0.4: 47, 0.5: 30, 0.6: 20 };
/** Units answer with 15 to 80 people on both sides. */
const people = { low: 15, high: 80 };
/** True scores of units: an employee index and a customer NPS; and the spread of people within a unit on the index. */
const index = { mean: 65, spread: 6, within: 18 };
const customer = { mean: 20, spread: 15, passives: 0.3 };
const indexContext = { scale: { min: 0, max: 100, favorable: [], unfavorable: [] } };

/** How often a link between employees and customers is seen, and how often one is seen that is not there (spec 8.2 and 8.7). */
export function linkPower({ runs, random }: Chance): Simulation {
  const cells = unitCounts.flatMap((units) =>
    correlations.map((r) => {
      const found = { p: 0, exact: 0, noisy: 0 };
      for (let run = 0; run < runs; run += 1) {
        const truths = trueScores(random, units, r);
        const exact = linkage(truths.map(([x, y]) => ({ x, y, vx: 0, vy: 0 })));
        if ((exact.fisher?.p ?? 1) <= 0.05) found.p += 1;
        if (isGraded(exact, exact.fisher?.p)) found.exact += 1;
        const noisy = linkage(surveyed(random, truths));
        if (isGraded(noisy, noisy.fisher?.p)) found.noisy += 1;
      }
      const share = (hits: number) => measuredShare(hits, runs);
      return { units, r, p: share(found.p), exact: share(found.exact), noisy: share(found.noisy) };
    }),
  );
  const families = [20, 30, 47, 85].map((units) => ({
    units,
    null: family(random, Math.ceil(runs / 4), units, 0),
    real: family(random, Math.ceil(runs / 4), units, 0.6),
  }));
  const cellOf = (units: number, r: number) => cells.find((cell) => cell.units === units && cell.r === r);
  const atNeeded = Object.entries(needed).flatMap(([r, units]) => cellOf(units, Number(r)) ?? []);
  const table = (caption: string, figure: (cell: (typeof cells)[number]) => Measured) => ({
    caption,
    head: ["units", ...correlations.map((r) => `true r = ${r}`)],
    rows: unitCounts.map((units) => [
      String(units),
      ...correlations.map((r) => {
        const cell = cellOf(units, r);
        return cell === undefined ? "" : printed(figure(cell));
      }),
    ]),
  });
  return {
    title: "Links between employees and customers",
    text: `A construct index of employees and an NPS of customers for each unit, with a true correlation r over units; ${runs.toLocaleString("en")} times a cell. Measured without error, and with ${people.low} to ${people.high} people answering on either side: then the reliability of the scores is about ${reliability().join(" and ")}, and the correlation that can be seen is about ${(Math.sqrt(reliability().reduce((product, value) => product * Number(value), 1))).toFixed(2)} of the true one. The numbers of units of spec 8.2 are for the correlation as measured and for p alone. Graded means at least indicative, which asks more than p.`,
    claims: [
      between(
        "85, 47, 30 and 20 units give p of at most 0.05 in 0.80 or more when r is 0.3, 0.4, 0.5 and 0.6 (spec 8.2: r as measured)",
        atNeeded.map(({ p }) => p),
        [0.8, 1],
      ),
      between(
        "Where there is no link at most 0.05 is graded, with any number of units (spec 8.7)",
        cells.filter(({ r }) => r === 0).flatMap(({ exact, noisy }) => [exact, noisy]),
        [0, 0.05],
      ),
      between(
        "Of twelve links looked at together and none there, at most 0.05 of the families show one (spec 3.7 and 8.7)",
        families.map((row) => row.null.anyFalse),
        [0, 0.05],
      ),
      between(
        "Of the links graded among twelve, three of them real, at most 0.05 are false (spec 3.7 and 8.7)",
        families.map((row) => row.real.falseShare),
        [0, 0.05],
      ),
    ],
    tables: [
      table("Share with p ≤ 0.05, scores measured without error", ({ p }) => p),
      table("Share graded, scores measured without error", ({ exact }) => exact),
      table(`Share graded, ${people.low} to ${people.high} people a unit`, ({ noisy }) => noisy),
      {
        caption: `Twelve links judged together: four indexes by three scores of customers, ${people.low} to ${people.high} people a unit`,
        head: [
          "units",
          "none real: families with a link",
          "three real (r = 0.6): real ones graded",
          "false among the graded",
        ],
        rows: families.map(({ units, null: none, real }) => [
          String(units),
          printed(none.anyFalse),
          printed(real.seen),
          printed(real.falseShare),
        ]),
      },
    ],
  };
}

/** Four employee scores by three of customers; score j of customers goes with score j of employees, all else is chance. */
function family(random: Random, runs: number, units: number, r: number) {
  const anyFalse: number[] = [];
  const falseShare: number[] = [];
  const seen: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const sets = Array.from({ length: 4 }, () => surveyed(random, trueScores(random, units, r)));
    const links = sets.flatMap((xs, a) =>
      sets.slice(0, 3).map((ys, b) => ({
        real: r !== 0 && a === b,
        link: linkage(xs.map(({ x, vx }, unit) => ({ x, vx, y: ys[unit]?.y ?? Number.NaN, vy: ys[unit]?.vy }))),
      })),
    );
    const adjusted = adjustFalseDiscovery(links.map(({ link }) => link.fisher?.p));
    const graded = links.filter(({ link }, at) => isGraded(link, adjusted[at]));
    const wrong = graded.filter(({ real }) => !real).length;
    anyFalse.push(wrong > 0 ? 1 : 0);
    falseShare.push(graded.length === 0 ? 0 : wrong / graded.length);
    seen.push((graded.length - wrong) / 3);
  }
  return {
    anyFalse: measuredShare(anyFalse.filter((wrong) => wrong > 0).length, runs),
    falseShare: measured(falseShare),
    seen: measured(seen),
  };
}

function isGraded(link: ReturnType<typeof linkage>, pAdjusted: number | undefined): boolean {
  return linkageGrade(link, { pAdjusted }).grade !== "insufficient";
}

/** The true employee index and customer NPS of units. */
function trueScores(random: Random, units: number, r: number): [x: number, y: number][] {
  return Array.from({ length: units }, () => {
    const x = drawNormal(random);
    const y = r * x + Math.sqrt(1 - r * r) * drawNormal(random);
    return [index.mean + index.spread * x, customer.mean + customer.spread * y];
  });
}

/** What a wave finds of those scores, with their sampling variances. */
function surveyed(random: Random, truths: readonly (readonly [x: number, y: number])[]): LinkedScores[] {
  const answers = truths.map(([x, y]) => ({ x: employees(random, x), y: customers(random, y) }));
  const full = { ...indexContext, pooledVariance: pooledVariance(answers.map(({ x }) => x)) };
  return answers.map((unit) => {
    const x = constructIndex.estimate(unit.x, full);
    const y = nps.estimate(unit.y, npsContext);
    return { x: x?.value ?? 0, y: y?.value ?? 0, vx: (x?.se ?? 0) ** 2, vy: (y?.se ?? 0) ** 2 };
  });
}

function employees(random: Random, score: number): Histogram {
  const histogram = new Map<number, Sums>();
  for (let person = howMany(random); person > 0; person -= 1) {
    const own = score + index.within * drawNormal(random);
    // Person scores come in steps of 5, as with five items of five points.
    addSums(histogram, 5 * Math.round(Math.min(100, Math.max(0, own)) / 5), { n: 1 }, 1);
  }
  return histogram;
}

function customers(random: Random, score: number): Histogram {
  const promoting = Math.min(1 - customer.passives, Math.max(0, (1 - customer.passives + score / 100) / 2));
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (let person = howMany(random); person > 0; person -= 1) {
    const drawn = random();
    if (drawn < promoting) counts.promoters += 1;
    else if (drawn < promoting + customer.passives) counts.passives += 1;
    else counts.detractors += 1;
  }
  return npsAnswers(counts.promoters, counts.passives, counts.detractors);
}

function howMany(random: Random): number {
  return people.low + Math.floor((people.high - people.low + 1) * random());
}

/** About how much of the spread between units is not sampling noise, for the two scores. */
function reliability(): string[] {
  const perPerson = Math.log(people.high / people.low) / (people.high - people.low);
  const spreadOfAnswers = 100 ** 2 * (1 - customer.passives) - customer.mean ** 2;
  return [
    index.spread ** 2 / (index.spread ** 2 + index.within ** 2 * perPerson),
    customer.spread ** 2 / (customer.spread ** 2 + spreadOfAnswers * perPerson),
  ].map((value) => value.toFixed(2));
}
