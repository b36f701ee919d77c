import type { Histogram } from "../../src/counts/histogram.ts";
import { differenceAudit } from "../../src/privacy/difference-audit.ts";
import { linkedTree } from "../../src/privacy/linked-tree.ts";
import { subjectMask } from "../../src/privacy/subject-mask.ts";
import { type TreeMaskUnit, treeMask } from "../../src/privacy/tree-mask.ts";
import type { Unit, UnitTree } from "../../src/survey/unit.ts";
import type { Random } from "../sfc32.ts";
import { drawAnswers } from "./draw-answers.ts";
import { drawNormal } from "./draw-normal.ts";
import { between, type Measured, measured, printed } from "./measured.ts";
import type { Chance, Simulation } from "./simulation.ts";

/** The smallest group that is shown. */
const minimum = 5;
/** Chances of the answers 1 to 5 to an ordinary question, and of no answer. */
const answering = { chances: [0.06, 0.12, 0.24, 0.38, 0.2], none: 0.05 };

/** An organisation of three layers: how many people answer in a typical team. */
interface Shape {
  name: string;
  teams: number;
  typical: number;
}

const shapes: readonly Shape[] = [
  { name: "small teams", teams: 60, typical: 8 },
  { name: "ordinary teams", teams: 60, typical: 16 },
  { name: "large teams", teams: 60, typical: 40 },
];

interface Rule {
  name: string;
  shown(units: readonly TreeMaskUnit[]): ReadonlySet<string>;
}

const rules: readonly Rule[] = [
  { name: "only what is too small", shown: withoutTooSmall },
  { name: "the next smallest beside it too", shown: withoutNextSmallest },
  {
    name: "Heartline",
    shown: (units) => new Set(treeMask(units, { k: minimum }).flatMap(({ id, shown }) => (shown ? [id] : []))),
  },
];

interface Loss {
  shape: string;
  rule: string;
  /** Share of the teams that are not shown, and of the people whose own team is not. */
  teams: Measured;
  people: Measured;
  /** Groups of fewer than the minimum that can be subtracted out, in one organisation. */
  exposed: Measured;
}

/**
 * What suppression costs and what it leaves open: units that are not shown, under three rules, and the groups of fewer than five
 * people that can still be subtracted out of what is shown (spec 6.1, 6.2 and 6.4).
 */
export function suppressionLoss({ runs, random }: Chance): Simulation {
  const drawn = shapes.map((shape) => Array.from({ length: Math.ceil(runs / 2) }, () => organisation(shape, random)));
  const losses = shapes.flatMap((shape, at) => rules.map((rule) => lossOf(shape, rule, drawn[at] ?? [])));
  const perItem = shapes.map(({ name }, at) => ({ name, ...itemLoss(drawn[at] ?? [], random) }));
  const of = (rule: string) => losses.filter((loss) => loss.rule === rule);
  const [naive, siblings, ours] = rules.map(({ name }) => of(name));
  const extra = (ours ?? []).map(({ people, shape }) => {
    const other = siblings?.find((loss) => loss.shape === shape)?.people;
    return { value: people.value - (other?.value ?? 0), error: Math.hypot(people.error, other?.error ?? 0) };
  });
  return {
    title: "What suppression costs",
    text: `Organisations of three layers with ${shapes[0]?.teams} teams each, of which the sizes differ by a factor two or more from the typical one in either direction, and a few people in between; as many organisations a row as half the maps. The rules are compared on the same organisations: hiding only what has fewer than ${minimum} answers, hiding the next smallest team beside it as well where one is hidden (as some suites do), and Heartline's.`,
    claims: [
      between(
        "Nothing below the minimum can be subtracted out of what Heartline shows (spec 6.2)",
        (ours ?? []).map(({ exposed }) => exposed),
        [0, 0],
      ),
      between(
        "Hiding only what is too small leaves groups below the minimum to be subtracted out in every kind of organisation",
        (naive ?? []).map(({ exposed }) => exposed),
        [0.1, Number.POSITIVE_INFINITY],
      ),
      between(
        "Heartline hides the own team of at most 0.02 more of the people than hiding the next smallest does",
        extra,
        [-1, 0.02],
      ),
    ],
    tables: [
      {
        caption: "Teams and people hidden, and groups that can be subtracted out",
        head: ["organisation", "rule", "teams hidden", "people in them", "exposed groups an organisation"],
        rows: losses.map(({ shape, rule, teams, people, exposed }) => [
          shape,
          rule,
          printed(teams),
          printed(people),
          printed(exposed, 2),
        ]),
      },
      {
        caption:
          "One five-point question: scores of teams that are not shown exactly, with the rules per question (spec 6.6)",
        head: ["organisation", "teams hidden or banded", "people in them"],
        rows: perItem.map(({ name, teams, people }) => [name, printed(teams), printed(people)]),
      },
    ],
  };
}

function lossOf(shape: Shape, rule: Rule, organisations: readonly TreeMaskUnit[][]): Loss {
  const found = organisations.map((units) => {
    const shown = rule.shown(units);
    return {
      ...hiddenShares(units, shown),
      exposed: differenceAudit(
        units.map((unit) => ({ ...unit, shown: shown.has(unit.id) })),
        { k: minimum },
      ).length,
    };
  });
  return {
    shape: shape.name,
    rule: rule.name,
    teams: measured(found.map(({ teams }) => teams)),
    people: measured(found.map(({ people }) => people)),
    exposed: measured(found.map(({ exposed }) => exposed)),
  };
}

/** Of the teams in which somebody answered: the share that is not shown, and the share of their people. */
function hiddenShares(units: readonly TreeMaskUnit[], shown: ReadonlySet<string>): { teams: number; people: number } {
  const teams = units.filter(({ id, own }) => id.startsWith("team") && own > 0);
  const hidden = teams.filter(({ id }) => !shown.has(id));
  const size = (list: readonly TreeMaskUnit[]) => list.reduce((sum, { own }) => sum + own, 0);
  return { teams: hidden.length / teams.length, people: size(hidden) / size(teams) };
}

/** The same for the score of one question, with its own valid answers, unanimity and bounds. */
function itemLoss(organisations: readonly TreeMaskUnit[][], random: Random): { teams: Measured; people: Measured } {
  const found = organisations.map((units) => {
    const own = new Map(units.map(({ id, own: people }) => [id, answersOf(people, random)]));
    const waveShown = new Set(treeMask(units, { k: minimum }).flatMap(({ id, shown }) => (shown ? [id] : [])));
    const favourable = { value: (answer: number) => (answer >= 4 ? 100 : 0), min: 0, max: 100 };
    const verdicts = subjectMask(treeOf(units), own, (answer) => (answer >= 4 ? 2 : answer === 3 ? 1 : 0), waveShown, {
      k: minimum,
      totals: [favourable],
    });
    const exact = new Set([...verdicts].flatMap(([unit, { state }]) => (state === "exact" ? [unit] : [])));
    return hiddenShares(units, exact);
  });
  return { teams: measured(found.map(({ teams }) => teams)), people: measured(found.map(({ people }) => people)) };
}

/** The valid answers of these people. */
function answersOf(people: number, random: Random): Histogram {
  const valid = Array.from({ length: people }, random).filter((chance) => chance >= answering.none).length;
  return drawAnswers(random, valid, answering.chances);
}

function withoutTooSmall(units: readonly TreeMaskUnit[]): ReadonlySet<string> {
  return new Set([...sizesOf(units)].flatMap(([id, n]) => (n >= minimum ? [id] : [])));
}

/** Where one of the units below a unit is hidden, the next smallest of those beside it is hidden too. */
function withoutNextSmallest(units: readonly TreeMaskUnit[]): ReadonlySet<string> {
  const sizes = sizesOf(units);
  const shown = new Set(withoutTooSmall(units));
  for (const { children } of linkedTree(units)) {
    const answered = children.map(({ unit }) => unit.id).filter((id) => (sizes.get(id) ?? 0) > 0);
    const left = answered.filter((id) => shown.has(id));
    if (answered.length - left.length !== 1) continue;
    const [next] = left.sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
    if (next !== undefined) shown.delete(next);
  }
  return shown;
}

/** People of each unit with all units below it. */
function sizesOf(units: readonly TreeMaskUnit[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { unit, children } of linkedTree(units)) {
    sizes.set(
      unit.id,
      children.reduce((sum, child) => sum + (sizes.get(child.unit.id) ?? 0), unit.own),
    );
  }
  return sizes;
}

function organisation({ teams, typical }: Shape, random: Random): TreeMaskUnit[] {
  const divisions = Math.round(teams / 7);
  const few = () => Math.floor(4 * random() * random());
  return [
    { id: "all", own: few() },
    ...Array.from({ length: divisions }, (_, at) => ({ id: `division-${at}`, parent: "all", own: few() })),
    ...Array.from({ length: teams }, (_, at) => {
      const size = Math.round(typical * Math.exp(0.8 * drawNormal(random)));
      return { id: `team-${at}`, parent: `division-${at % divisions}`, own: size };
    }),
  ];
}

function treeOf(units: readonly TreeMaskUnit[]): UnitTree {
  return {
    root: "all",
    units: new Map(
      units.map(({ id, parent }): [string, Unit] => [
        id,
        { id, ...(parent === undefined ? {} : { parent }), name: {}, invited: {} },
      ]),
    ),
  };
}
