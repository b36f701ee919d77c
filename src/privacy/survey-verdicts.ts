import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import type { Minimum } from "../survey/workspace.ts";
import { atomsOf, homeOf } from "./atoms.ts";
import type { ClassVerdict } from "./class-mask.ts";
import { dominated } from "./dominated.ts";
import { itemsTold } from "./items-told.ts";
import { pinsDown } from "./pins-down.ts";
import { skippedMask, skippedRanges } from "./skipped-mask.ts";
import { type AnswerTotal, subjectMask } from "./subject-mask.ts";
import { type FewPeople, withhold } from "./withhold.ts";

/** What must be known of a subject to judge who may be shown; never a score. */
export interface MaskedSubject {
  id: string;
  /** The subjects whose answers add up to this one's: the items of a construct. */
  parts: readonly string[];
  /** The answers of each unit itself, without the units below it. */
  own: ReadonlyMap<string, Histogram>;
  /** The answers of each unit with all units below it. */
  rolled: ReadonlyMap<string, Histogram>;
  /** The class of an answer; a group all in one class (or all but one) is not shown exactly. */
  classOf(answer: number): number;
  /** What is published of every exact unit. */
  totals: readonly AnswerTotal[];
  /** The ends of its scale, where its full distribution may be published. */
  scale?: { min: number; max: number };
  /** Of a construct: the people of each unit itself by how many of its items they skipped. */
  skipped?: ReadonlyMap<string, Histogram>;
}

export interface SubjectVerdicts {
  /** Units that may show their headline. */
  exact: ReadonlySet<string>;
  /** Units that show only a range of points: those of a construct (see `skippedMask`). */
  ranges: ReadonlySet<string>;
  /** Units that may show how often each answer was given, or what tells it together with the headline, such as a mean. */
  distribution: ReadonlySet<string>;
  /** Units of which a reader knows what the answers add up to. */
  summed: ReadonlySet<string>;
  /** Size and band of every unit; a unit that is not in `exact` shows its band or nothing. */
  units: ReadonlyMap<string, ClassVerdict>;
  /** The answers of each derivable group. */
  atoms: readonly Histogram[];
}

/**
 * Who may be shown, for all subjects of one survey in one wave. Items come before the constructs they add up to: where one item
 * of a construct is not exact, index times n minus the other items would give it away, so the construct is not shown either.
 * Constructs that share items tell together what the answers to a single one add up to (`itemsTold`): the last of them is shown only
 * where that sum may be known.
 *
 * @param waveShown the units that the wave shows at all
 */
export function surveyVerdicts(
  tree: UnitTree,
  subjects: readonly MaskedSubject[],
  waveShown: ReadonlySet<string>,
  minimum: Pick<Minimum, "score" | "distribution">,
): ReadonlyMap<string, SubjectVerdicts> {
  const verdicts = new Map<string, SubjectVerdicts>();
  const told = itemsTold();
  for (const subject of subjects.toSorted((a, b) => Math.sign(a.parts.length) - Math.sign(b.parts.length))) {
    const parts = subject.parts.flatMap((part) => verdicts.get(part) ?? []);
    const inAll = (units: (part: SubjectVerdicts) => ReadonlySet<string>) =>
      new Set([...waveShown].filter((unit) => parts.every((part) => units(part).has(unit))));
    const mayBeTold = told.by(parts.length === 0 ? [] : subject.parts).flatMap((item) => verdicts.get(item) ?? []);
    const exact = inAll(({ exact }) => exact);
    const allowed = new Set([...exact].filter((unit) => mayBeTold.every(({ summed }) => summed.has(unit))));
    const known = inAll(({ summed }) => summed);
    verdicts.set(subject.id, subjectVerdicts(tree, subject, { allowed, known }, minimum));
    if (parts.length > 0) told.add(subject.parts);
    // Of two possible answers the share tells the sum wherever it is shown.
    else if (hasTwoAnswers(subject)) told.add([subject.id]);
  }
  return verdicts;
}

function subjectVerdicts(
  tree: UnitTree,
  { own, rolled, classOf, parts, totals, scale, skipped }: MaskedSubject,
  { allowed, known }: { allowed: ReadonlySet<string>; known: ReadonlySet<string> },
  minimum: Pick<Minimum, "score" | "distribution">,
): SubjectVerdicts {
  const units = subjectMask(tree, own, classOf, allowed, { k: minimum.score, totals });
  const lost = new Set<string>();
  const limits = { items: parts.length, minimum: minimum.score };
  const exact = settled(exactIn(units), (shown) => {
    const undominated = withhold(tree, own, shown, (atom) => dominated(atom, minimum.score));
    if (skipped === undefined) return undominated;
    const left = skippedMask(tree, skipped, { exact: undominated, known }, limits);
    for (const unit of undominated) if (!left.has(unit)) lost.add(unit);
    return left;
  });
  const ranges = skipped === undefined ? lost : skippedRanges(tree, skipped, lost, { exact, known }, limits);
  const atoms = [...atomsOf(tree, own, (id) => exact.has(id)).values()];
  if (scale === undefined) return { exact, ranges, distribution: new Set(), summed: exact, units, atoms };

  const few = hiddenFew(tree, { own, rolled, totals }, { exact, units }, minimum.score);
  const full = exactIn(subjectMask(tree, own, classOf, exact, { k: minimum.distribution }));
  const distribution = withhold(
    tree,
    own,
    full,
    (atom, inside) => {
      return dominated(atom, minimum.score) || inside.some(({ size, known }) => pinsDown(atom, size, scale, known));
    },
    few,
  );
  // Of two possible answers the share tells how often each was given.
  const summed = hasTwoAnswers({ scale }) ? exact : distribution;
  return { exact, ranges, distribution, summed, units, atoms };
}

function hasTwoAnswers({ scale }: Pick<MaskedSubject, "scale">): boolean {
  return scale !== undefined && scale.max - scale.min === 1;
}

/**
 * The hidden units of fewer than the minimum, with the classes that the headlines around them tell of. Where nearly all of a unit beside
 * them answered alike, its band says where these answers are: they are not theirs.
 */
function hiddenFew(
  tree: UnitTree,
  { own, rolled, totals: [headline] }: Pick<MaskedSubject, "own" | "rolled" | "totals">,
  { exact, units }: { exact: ReadonlySet<string>; units: ReadonlyMap<string, ClassVerdict> },
  minimum: number,
): FewPeople[] {
  const isExact = (unit: string) => exact.has(unit);
  const atoms = atomsOf(tree, own, isExact);
  const banded = [...units.values()].filter(({ id, state }) => state === "banded" && !exact.has(id));
  return [...rolled].flatMap(([unit, answers]) => {
    const size = respondents(answers);
    if (exact.has(unit) || size === 0 || size >= minimum) return [];
    const home = homeOf(tree, unit, isExact);
    const atom = atoms.get(home ?? "");
    if (headline === undefined || atom === undefined) return [{ unit, size }];
    const counts = new Map<number, number>();
    const add = (answer: number, n: number) =>
      counts.set(headline.value(answer), (counts.get(headline.value(answer)) ?? 0) + n);
    for (const [answer, { n }] of atom) add(answer, n);
    for (const { id, band } of banded) {
      if (band === undefined || homeOf(tree, id, isExact) !== home) continue;
      if (pathToRoot(tree, unit).includes(id) || pathToRoot(tree, id).includes(unit)) continue;
      add(mostGiven(rolled.get(id) ?? new Map(), headline), -band.atLeast);
    }
    return [{ unit, size, known: { classOf: (answer) => headline.value(answer), counts } }];
  });
}

/** An answer of the class that most people gave. */
function mostGiven(answers: Histogram, { value }: AnswerTotal): number {
  const classes = Map.groupBy(answers, ([answer]) => value(answer));
  const ranked = [...classes.values()]
    .map((own) => ({ answer: own[0]?.[0] ?? 0, n: own.reduce((sum, [, { n }]) => sum + n, 0) }))
    .sort((a, b) => b.n - a.n || a.answer - b.answer);
  return ranked[0]?.answer ?? 0;
}

/** Hides more until nothing is hidden any more: what is hidden for one reason may give another. */
function settled(
  shown: ReadonlySet<string>,
  hideMore: (shown: ReadonlySet<string>) => ReadonlySet<string>,
): ReadonlySet<string> {
  const left = hideMore(shown);
  return left.size === shown.size ? shown : settled(left, hideMore);
}

function exactIn(units: ReadonlyMap<string, ClassVerdict>): ReadonlySet<string> {
  return new Set([...units].flatMap(([unit, { state }]) => (state === "exact" ? [unit] : [])));
}
