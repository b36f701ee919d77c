import { sketchDistance } from "../privacy/answer-sketch.ts";
import { type JointPeople, jointReleaseAudit } from "../privacy/joint-release-audit.ts";
import { type ReleaseCell, type ReleaseFault, releaseAudit } from "../privacy/release-audit.ts";
import { groupName, releaseGroups } from "../privacy/release-groups.ts";
import type { PastRelease, ReleasedSurvey } from "../survey/manifest.ts";
import { alikeStayers, type Stayer } from "./alike-stayers.ts";
import { answersTo, peopleOf, personText, type Release, shownGroups } from "./make-manifest.ts";
import type { ReleasePerson } from "./read-release-people.ts";
import type { ReleaseKey } from "./release-key.ts";
import { packedSketch, personMarker, unpackedSketch, unpackMarks } from "./release-marks.ts";
import { isSameTree, recordedTree } from "./tree-record.ts";

/** What comes of laying a survey of a closed wave beside what was published of it. */
export interface ReleaseComparison {
  /** People who came or left, or changed groups. */
  changed: number;
  faults: (ReleaseFault & { item?: string })[];
}

/**
 * Lays the respondents of a survey beside the marks in a manifest: who is in which group of the old release and of the new one, and
 * what the two give away together. First all people of every unit and of every segment, then the same per item, because of five late
 * respondents perhaps one answered a question. Of people who left only the marks are known, group by group; how many answers they
 * gave to an item is told by its sketch.
 */
export async function compareRelease(
  survey: string,
  { old, past }: { old: ReleasedSurvey; past: PastRelease },
  release: Release,
  key: ReleaseKey,
): Promise<ReleaseComparison> {
  const { wave, input } = release;
  const { score: k } = input.workspace.confidentiality.minimum;
  const before = releaseGroups(recordedTree(past.tree), old.shown);
  const after = releaseGroups(wave.tree, shownGroups(release, survey));
  const segments = [...new Set([...before.segments, ...after.segments])];
  const marks = markedGroups(survey, old, key);
  const people = (await peopleOf(release, survey, old.items)).map((person): ComparedPerson => {
    const text = personText(person);
    const { unit, categories } = person;
    const likely = groupName(before.atomOf(unit));
    const columns = segments.map((segment) => {
      const own = categories[segment] ?? [];
      const column = before.columnOf(unit, segment, own);
      return {
        kinds: own.map((category) => `${segment} ${category}`),
        before: marks.claim(groupName(column), text),
        after: groupName(after.columnOf(unit, segment, own)),
      };
    });
    const atom = { kinds: [""], before: marks.claim(likely, text), after: groupName(after.atomOf(unit)) };
    return { person, likely, groups: [atom, ...columns] };
  });
  if (!isSameTree(past, wave.tree)) {
    // On another tree, and perhaps under another name, somebody may have been counted anywhere.
    for (const { person, groups } of people) {
      for (const group of groups) group.before ??= marks.claimAnywhere(group.kinds, personText(person));
    }
  }
  const isMoved = ({ groups }: ComparedPerson) => groups.some((group) => group.before !== group.after);
  const left = marks.left();
  const changed = people.filter(isMoved).length + left.reduce((sum, { n }) => sum + n, 0);
  const leftOf = (division: number) => {
    const kind = division === 0 ? "" : (segments[division - 1] ?? "");
    return left.filter(({ segment }) => segment === kind).map(({ name, n }): ReleaseCell => ({ before: name, n }));
  };
  const audited = (counts: (person: ReleasePerson) => boolean) =>
    [0, ...segments.map((_, at) => at + 1)].flatMap((division) => {
      return releaseAudit([...cellsOf(people, division, counts), ...leftOf(division)], { k });
    });
  const faults: ReleaseComparison["faults"] = audited(() => true);
  if (segments.length > 0) faults.push(...jointReleaseAudit(jointPeople(people, isMoved), { k }));
  // A group that fails as a whole would fail question by question too.
  if (faults.length > 0) return { changed, faults: onePerGroup(faults) };

  const instrument = input.instruments.get(survey);
  const stayersIn = (division: number, at: number): Stayer[] =>
    people.map(({ person, groups }) => {
      const { before, after } = groups[division] ?? {};
      return { before, after, answer: person.answers[at] ?? "" };
    });
  const goneFrom = (group: string) => left.find(({ name }) => name === group)?.n ?? 0;
  const byAtom = Map.groupBy(people, ({ likely, groups }) => groups[0]?.before ?? likely);
  for (const [at, item] of old.items.entries()) {
    faults.push(...audited(({ answers }) => (answers[at] ?? "") !== "").map((fault) => ({ ...fault, item })));
    for (let division = 0; division <= segments.length; division++) {
      if (changed === 0 || instrument === undefined) break;
      const context = { instrument, wave: wave.id };
      const alike = alikeStayers(item, context, stayersIn(division, at), goneFrom, k);
      faults.push(...alike.map((group) => ({ group, item })));
    }
    for (const { answers, ...group } of old.groups) {
      const name = groupName(group);
      const was = answers[item];
      if (was === undefined) continue;
      const own = (byAtom.get(name) ?? []).map(({ person }) => person);
      const sums = unpackedSketch(was);
      const capacity = (sums.length + 1) / 2;
      const now = packedSketch(key, `${survey} ${name} ${item}`, answersTo(own, at), capacity);
      const distance = sketchDistance(sums, unpackedSketch(now));
      if (distance > 0 && distance < capacity) faults.push({ group: name, people: distance, item });
    }
  }
  return { changed, faults: onePerGroup(faults) };
}

interface ComparedPerson {
  person: ReleasePerson;
  /** The old group of the unit that the person names. */
  likely: string | undefined;
  /** By unit first, then by each segment: the group in either release. */
  groups: { kinds: readonly string[]; before: string | undefined; after: string | undefined }[];
}

/** The marks of a manifest, which people claim one by one; what nobody claims belongs to people who left. */
function markedGroups(survey: string, old: ReleasedSurvey, key: ReleaseKey) {
  const groups = old.groups.map((group) => {
    const name = groupName(group);
    const open = new Map<string, number>();
    for (const mark of unpackMarks(group.people)) open.set(mark, (open.get(mark) ?? 0) + 1);
    const kind = group.segment === "" ? "" : `${group.segment} ${group.category}`;
    return { name, segment: group.segment, kind, open, mark: personMarker(key, `${survey} ${name}`) };
  });
  const byName = new Map(groups.map((group) => [group.name, group]));
  const byKind = Map.groupBy(groups, ({ kind }) => kind);
  const claimIn = (group: (typeof groups)[number] | undefined, text: string) => {
    if (group === undefined) return undefined;
    const mark = group.mark(text);
    const count = group.open.get(mark) ?? 0;
    if (count === 0) return undefined;
    group.open.set(mark, count - 1);
    return group.name;
  };
  return {
    /** The group itself, when somebody who answered this was counted in it. */
    claim: (group: string | undefined, text: string) => claimIn(byName.get(group ?? ""), text),
    /** Whatever group of these kinds (units, or one category) counted somebody who answered this. */
    claimAnywhere(kinds: readonly string[], text: string): string | undefined {
      for (const group of kinds.flatMap((kind) => byKind.get(kind) ?? [])) {
        const found = claimIn(group, text);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    left: () =>
      groups.map(({ name, segment, open }) => ({
        name,
        segment,
        n: [...open.values()].reduce((sum, count) => sum + count, 0),
      })),
  };
}

function cellsOf(
  people: readonly ComparedPerson[],
  division: number,
  counts: (person: ReleasePerson) => boolean,
): ReleaseCell[] {
  const cells = new Map<string, ReleaseCell>();
  for (const { person, groups } of people) {
    const { before, after } = groups[division] ?? {};
    if ((before === undefined && after === undefined) || !counts(person)) continue;
    const cell = `${before ?? ""}|${after ?? ""}`;
    cells.set(cell, { before, after, n: (cells.get(cell)?.n ?? 0) + 1 });
  }
  return [...cells.values()];
}

/** People by all that either release shows of them. */
function jointPeople(people: readonly ComparedPerson[], isMoved: (person: ComparedPerson) => boolean): JointPeople[] {
  const places = new Map<string, number>();
  const placeOf = (name: string) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const alike = new Map<string, JointPeople>();
  for (const person of people) {
    const [unit, ...others] = person.groups;
    const group = unit?.after ?? unit?.before;
    if (unit === undefined || group === undefined) continue;
    const atom = unit.after === undefined ? `gone ${group}` : `after ${group}`;
    const columns = [
      ...(unit.before === undefined ? [] : [`before ${unit.before}`]),
      ...others.flatMap(({ before, after }) => [
        ...(before === undefined ? [] : [`before ${before}`]),
        ...(after === undefined ? [] : [`after ${after}`]),
      ]),
    ];
    const pattern = `${atom}|${columns.join("|")}`;
    const own = alike.get(pattern);
    if (own !== undefined) own.n += 1;
    else {
      alike.set(pattern, {
        atom: placeOf(atom),
        columns: columns.map(placeOf),
        n: 1,
        group,
        moved: isMoved(person),
      });
    }
  }
  return [...alike.values()];
}

function onePerGroup(faults: ReleaseComparison["faults"]): ReleaseComparison["faults"] {
  const seen = new Map(faults.toReversed().map((fault) => [`${fault.group}|${fault.item ?? ""}`, fault]));
  return [...seen.values()].reverse();
}
