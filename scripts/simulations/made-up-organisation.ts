import { type Respondent, tally } from "../../src/counts/tally.ts";
import { tallyMoments } from "../../src/counts/tally-moments.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { type Instrument, instrument as instrumentSchema } from "../../src/survey/instrument.ts";
import { outcome } from "../../src/survey/outcome.ts";
import type { Contact, Unit, UnitTree } from "../../src/survey/unit.ts";
import { wave } from "../../src/survey/wave.ts";
import { workspace } from "../../src/survey/workspace.ts";
import type { Random } from "../sfc32.ts";
import { drawNormal } from "./draw-normal.ts";

const scales = { recommend: { min: 0, max: 10, metric: "nps" }, agreement: { min: 1, max: 5 } };
const letters = ["H", "E", "A", "R", "T"] as const;
const name = (text: string) => ({ nl: text, en: text });

/** Employees are asked for a recommendation and for two statements about each of the five pillars; customers for a recommendation. */
const employee: Instrument = instrumentSchema.parse({
  side: "ex",
  title: name("Employees"),
  columns: { unit: "unit" },
  scales,
  items: {
    recommend: { scale: "recommend", text: name("recommend") },
    ...Object.fromEntries(
      letters.flatMap((letter) =>
        [1, 2].map((place) => [`${letter}${place}`.toLowerCase(), { scale: "agreement", text: name(letter) }]),
      ),
    ),
  },
  constructs: Object.fromEntries(
    letters.map((letter) => [
      `pillar-${letter.toLowerCase()}`,
      {
        pillar: letter,
        items: [1, 2].map((place) => `${letter}${place}`.toLowerCase()),
        title: name(`Pillar ${letter}`),
        definition: name(letter),
      },
    ]),
  ),
});
const customer: Instrument = instrumentSchema.parse({
  side: "cx",
  title: name("Customers"),
  columns: { unit: "unit" },
  scales,
  items: { recommend: { scale: "recommend", text: name("recommend") } },
});

/** What an organisation is made up of. */
export interface MadeUp {
  units: number;
  waves: number;
  /** People who answer in each unit and wave. */
  people: { ex: number; cx: number };
  /** How far a unit stands above the others in a wave, in answers of the recommendation, on both sides. */
  standing(unit: number, wave: number): { ex: number; cx: number };
  contact?(unit: number): Contact;
  /** A business figure of each unit in the half year after a wave; without it there is none. */
  figure?(unit: number, wave: number): number;
  random: Random;
  settings?: object;
}

/** People of one unit spread so far around its standing, in answers of the recommendation. */
const spread = 2;
const middle = 7.4;

/**
 * A workspace of units in four directorates, `u1`, `u2`, … with employees and customers who answer around the standing of their unit.
 * Pillars have no standing: their statements are chance but for what a person has in common. Waves are half a year apart.
 */
export function madeUpOrganisation(made: MadeUp): ReportInput {
  const { units, waves, people, standing, random, settings = {} } = made;
  const tree = treeOf(made);
  const instruments = new Map([
    ["customer", customer],
    ["employee", employee],
  ]);
  const ids = Array.from({ length: waves }, (_, at) => `${2020 + Math.floor(at / 2)}-${at % 2 === 0 ? "a" : "b"}`);
  const counts = ids.flatMap((id, at) =>
    [...instruments].map(([survey, instrument]) => {
      const counting = tally(id, survey, instrument);
      const moments = tallyMoments(id, instrument, new Set(Object.keys(instrument.items)));
      const side = instrument.side;
      for (let unit = 0; unit < units; unit += 1) {
        const own = standing(unit, at)[side];
        for (let person = 0; person < people[side]; person += 1) {
          const respondent = side === "ex" ? employeeOf(unit, own, random) : customerOf(unit, own, random);
          counting.add(respondent);
          moments.add(`${survey} ${unit} ${person}`, respondent);
        }
      }
      return { ...counting.done(), moments: moments.done() };
    }),
  );
  return {
    workspace: workspace.parse({ organisation: name("Made up"), ...settings }),
    date: "2026-01-01",
    instruments,
    waves: ids.map((id, at) => ({
      id,
      wave: wave.parse({ title: name(id), ...fieldworkOf(at), surveys: { customer: {}, employee: {} } }),
      notes: "",
      tree,
    })),
    tree,
    counts,
    sources: [],
    outcomes: made.figure === undefined ? {} : { figure: figureOf() },
    outcomeRows: ids.flatMap((_, at) =>
      made.figure === undefined
        ? []
        : Array.from({ length: units }, (_, unit) => ({
            ...periodOf(at),
            unit: `u${unit + 1}`,
            outcome: "figure",
            value: made.figure?.(unit, at) ?? 0,
          })),
    ),
    benchmarks: [],
  };
}

function figureOf() {
  const text = name("A figure");
  return outcome.parse({
    title: text,
    definition: text,
    unit: "number",
    decimals: 2,
    better: "up",
    side: "business",
    source: text,
  });
}

function treeOf({ units, contact }: MadeUp): UnitTree {
  const root: Unit = { id: "all", name: name("All"), invited: {} };
  const directorates = ["d1", "d2", "d3", "d4"].map((id): Unit => ({ id, parent: "all", name: name(id), invited: {} }));
  const lowest = Array.from({ length: units }, (_, at): Unit => {
    const own = contact?.(at);
    return {
      id: `u${at + 1}`,
      parent: `d${1 + (at % 4)}`,
      name: name(`Unit ${at + 1}`),
      headcount: 40 + ((at * 37) % 60),
      invited: {},
      ...(own === undefined ? {} : { contact: own }),
    };
  });
  return { root: "all", units: new Map([root, ...directorates, ...lowest].map((unit) => [unit.id, unit])) };
}

function employeeOf(unit: number, standing: number, random: Random): Respondent {
  const own = drawNormal(random);
  const statements = letters.flatMap((letter) => {
    const pillar = 0.5 * own + drawNormal(random);
    return [1, 2].map((place): [string, number] => [
      `${letter}${place}`.toLowerCase(),
      within(3.4 + 0.6 * pillar + 0.6 * drawNormal(random), 1, 5),
    ]);
  });
  return { unit: `u${unit + 1}`, answers: new Map([["recommend", recommended(standing, random)], ...statements]) };
}

function customerOf(unit: number, standing: number, random: Random): Respondent {
  return { unit: `u${unit + 1}`, answers: new Map([["recommend", recommended(standing, random)]]) };
}

function recommended(standing: number, random: Random): number {
  return within(middle + standing + spread * drawNormal(random), 0, 10);
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

function fieldworkOf(at: number): { start: string; end: string } {
  const year = 2020 + Math.floor(at / 2);
  return at % 2 === 0
    ? { start: `${year}-05-01`, end: `${year}-05-14` }
    : { start: `${year}-11-01`, end: `${year}-11-14` };
}

/** The half year that begins after the fieldwork of a wave. */
function periodOf(at: number): { period_start: string; period_end: string } {
  const year = 2020 + Math.floor(at / 2);
  return at % 2 === 0
    ? { period_start: `${year}-06-01`, period_end: `${year}-11-30` }
    : { period_start: `${year}-12-01`, period_end: `${year + 1}-05-31` };
}
