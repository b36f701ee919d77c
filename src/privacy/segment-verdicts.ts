import type { Histogram } from "../counts/histogram.ts";
import type { RespondentPatterns } from "../counts/respondent-patterns.ts";
import type { SegmentCounts } from "../counts/segment-counts.ts";
import type { UnitTree } from "../survey/unit.ts";
import type { Minimum } from "../survey/workspace.ts";
import { type CategoryAtoms, categoryAtoms } from "./category-atoms.ts";
import { groupOf } from "./region-audit.ts";
import { type SegmentLadder, type SegmentTables, segmentLevels } from "./segment-levels.ts";
import { segmentSubjectMask } from "./segment-subject-mask.ts";
import type { AnswerTotal } from "./subject-mask.ts";
import { tellsSkipped } from "./tells-skipped.ts";
import { tellsSkippedByUnit } from "./tells-skipped-by-unit.ts";

/** What must be known of a subject to judge whose breakdown may be shown; never a score. */
export interface SegmentedSubject {
  id: string;
  /** The subjects whose answers add up to this one's: the items of a construct. */
  parts: readonly string[];
  /** The units that show their score on it. */
  exact: ReadonlySet<string>;
  /** The answers of each unit itself, without the units below it. */
  own: ReadonlyMap<string, Histogram>;
  /** The class of an answer; a group all in one class (or all but one) is not shown. */
  classOf(answer: number): number;
  /** The score that is published of every category. */
  total: AnswerTotal;
  /** Whether that score tells what the answers add up to: a mean, or a share of two possible answers. */
  tellsSum: boolean;
  /** Of a construct: the people of each unit itself by how many of its items they skipped. */
  skipped?: ReadonlyMap<string, Histogram>;
  /** Of a construct: the units of which a reader knows what the answers to each of its items add up to. */
  known?: ReadonlySet<string>;
}

/** What may be shown of one segment in one wave. */
export interface SegmentVerdict extends SegmentTables {
  /** By subject, the units whose row is shown; a table without a row of it shows that it is hidden. */
  rows: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Which breakdowns by segment may be shown for one survey in one wave: the tables that survive the audit on respondents
 * (`segmentLevels`), and in each the rows that are safe on the answers to that very subject (`segmentSubjectMask`). So along units
 * and one segment, no subtraction yields fewer than k answers, nor answers that are (nearly) alike; across several segments at
 * once it yields no fewer than k people, of whom fewer may have answered one item (spec 6.10).
 *
 * Items come before the constructs they add up to. Where the published scores tell what the answers to all items of a construct
 * but one add up to, its index tells about the last: then its row needs those of all its items, and may tell nothing about
 * the few who skipped one. A share of favourable answers on a longer scale does not tell the sum, and means are not
 * published by segment, so of categories that mix with units nothing follows; where a category is made of whole units, whose means
 * are published, it does (`tellsSkippedByUnit`).
 *
 * @param segments the answers by declared category
 * @param waveShown the units that the wave shows at all
 * @param levelsOf in place of `segmentLevels`, one that remembers: the audit takes long, and depends on nothing but its arguments
 * @returns the segments that have tables, in order of priority
 *
 * Source: spec 6.5, 6.6 and 6.10.
 */
export function segmentVerdicts(
  tree: UnitTree,
  { patterns, segments }: { patterns: RespondentPatterns; segments: readonly SegmentCounts[] },
  ladders: readonly SegmentLadder[],
  subjects: readonly SegmentedSubject[],
  waveShown: ReadonlySet<string>,
  minimum: Pick<Minimum, "score" | "segment">,
  levelsOf: typeof segmentLevels = segmentLevels,
): SegmentVerdict[] {
  const inOrder = subjects.toSorted((a, b) => Math.sign(a.parts.length) - Math.sign(b.parts.length));
  return levelsOf(tree, patterns, ladders, waveShown, minimum).map((tables): SegmentVerdict => {
    const counts = segments.find(({ segment }) => segment === tables.segment);
    const rows = new Map<string, ReadonlySet<string>>();
    for (const subject of inOrder) {
      const parts = subjects.filter(({ id }) => subject.parts.includes(id));
      const addsUp = parts.filter(({ tellsSum }) => !tellsSum).length <= 1;
      const needed = addsUp ? parts.flatMap(({ id }) => rows.get(id) ?? []) : [];
      const allowed = (unit: string) => subject.exact.has(unit) && needed.every((part) => part.has(unit));
      const judged = addsUp ? subject : withoutSkipped(subject);
      const shown = (except: ReadonlySet<string>): ReadonlySet<string> => {
        if (counts === undefined) return new Set();
        const left = rowsOf(tree, judged, tables, counts, (unit) => allowed(unit) && !except.has(unit), minimum);
        const telling = rowsThatTell(tree, subject, tables, counts, left, minimum);
        return telling.size === 0 ? left : shown(new Set([...except, ...telling]));
      };
      rows.set(subject.id, shown(new Set()));
    }
    return { ...tables, rows };
  });
}

function withoutSkipped({ skipped: _, ...subject }: SegmentedSubject): SegmentedSubject {
  return subject;
}

/** Rows of a construct that tell about the few who skipped an item, beside what units publish of the items. */
function rowsThatTell(
  tree: UnitTree,
  { id, exact, skipped, known, parts }: SegmentedSubject,
  { holderOf }: SegmentTables,
  counts: SegmentCounts,
  rows: ReadonlySet<string>,
  { score }: Pick<Minimum, "score">,
): ReadonlySet<string> {
  if (skipped === undefined || known === undefined || rows.size === 0) return new Set();
  const skipping = { skipped, counts, id, holderOf, exact, known };
  return tellsSkippedByUnit(tree, skipping, rows, { items: parts.length, minimum: score });
}

function rowsOf(
  tree: UnitTree,
  subject: SegmentedSubject,
  { holderOf, tables }: SegmentTables,
  counts: SegmentCounts,
  allowed: (unit: string) => boolean,
  { score, segment }: Pick<Minimum, "score" | "segment">,
): ReadonlySet<string> {
  const { id, own, exact, classOf, total, skipped, parts } = subject;
  const split = (answers: ReadonlyMap<string, Histogram>, cells: SegmentCounts["subjects"]) =>
    categoryAtoms(tree, answers, exact, { counts, cells: cells.get(id) }, holderOf, score);
  const atoms = split(own, counts.subjects);
  const given = atoms.answers.map(classOf);
  const inOrder = [...new Set(given)].sort((a, b) => a - b);
  const limits = { items: parts.length, minimum: score };
  return segmentSubjectMask(tree, atoms, tables, allowed, {
    k: score,
    kSegment: segment,
    classes: given.map((own) => inOrder.indexOf(own)),
    total,
    alsoAsks: skipped === undefined ? undefined : asksSkipped(split(skipped, counts.skipped), limits),
  });
}

/** Whether no category of a region tells about the few in it who skipped an item. */
function asksSkipped(
  { atoms, answers, categories }: CategoryAtoms,
  limits: { items: number; minimum: number },
): (homes: readonly string[]) => boolean {
  return (homes) => {
    const region = homes.flatMap((home) => atoms.get(home) ?? []);
    return [...categories, undefined].every((_, place) => {
      const { counts } = groupOf(region, [place], { answers });
      return !tellsSkipped(new Map(answers.map((answer, at) => [answer, { n: counts[at] ?? 0 }])), limits);
    });
  };
}
