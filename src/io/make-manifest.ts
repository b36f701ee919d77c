import { groupName, type PublishedGroup, releaseGroups } from "../privacy/release-groups.ts";
import type { ReportInput, WaveInput } from "../report/report-input.ts";
import type { Correction, Manifest, PastRelease, ReleasedGroup, ReleasedSurvey } from "../survey/manifest.ts";
import { manifestFormat } from "../survey/manifest.ts";
import { canonicalJson } from "./canonical-json.ts";
import { columnPlan } from "./column-plan.ts";
import { figureDigests, type WaveRows } from "./figure-digests.ts";
import type { Places } from "./places.ts";
import { type ReleasePerson, readReleasePeople } from "./read-release-people.ts";
import type { FoundWave } from "./read-waves.ts";
import { readingDigest } from "./reading-digest.ts";
import type { ReleaseKey } from "./release-key.ts";
import { packedSketch, packMarks, peopleMarks } from "./release-marks.ts";
import { treeRecord } from "./tree-record.ts";
import { descriptionDigest, inputDigests } from "./wave-inputs.ts";

/** What a wave publishes now, with what it was read from. */
export interface Release {
  place: Places;
  found: FoundWave;
  wave: WaveInput;
  input: ReportInput;
  rows: WaveRows;
}

/**
 * The manifest of a wave as it is published now (spec 6.7, design 9). Of people it holds nothing but keyed marks per group that a
 * reader can work out, of hidden groups nothing at all; the same wave with the same key gives the same manifest, whatever the order
 * of its rows.
 */
export async function makeManifest(
  release: Release,
  key: ReleaseKey,
  { date, corrections, earlier }: { date: string; corrections: readonly Correction[]; earlier: readonly PastRelease[] },
): Promise<Manifest> {
  const { place, found, wave, input, rows } = release;
  const { public: isPublic, minimum } = input.workspace.confidentiality;
  const surveys: Record<string, ReleasedSurvey> = {};
  for (const survey of [...found.files.keys()].sort()) surveys[survey] = await releasedSurvey(survey, release, key);
  const inputs = await inputDigests(place, found, key);
  return {
    format: manifestFormat,
    wave: wave.id,
    closed: date,
    key: key.fingerprint,
    minimum: isPublic ? "public" : minimum,
    inputs: Object.fromEntries(Object.entries(inputs).flatMap(([name, digest]) => (digest ? [[name, digest]] : []))),
    description: descriptionDigest(wave.wave),
    tree: treeRecord(wave.tree),
    surveys,
    earlier: [...earlier],
    figures: figureDigests(rows, wave.id),
    corrections: [...corrections],
  };
}

async function releasedSurvey(survey: string, release: Release, key: ReleaseKey): Promise<ReleasedSurvey> {
  const { wave, input } = release;
  const instrument = input.instruments.get(survey);
  const kind = input.sources.find((source) => source.wave === wave.id && source.survey === survey)?.kind;
  if (instrument === undefined || kind === undefined) throw new RangeError(`no survey "${survey}" in ${wave.id}`);
  const shown = shownGroups(release, survey);
  const reading = readingDigest(instrument, wave.id);
  const items = comparedItems(release, survey);
  const counted = { kind, reading, shown, items };
  if (kind === "counts") return { ...counted, groups: [], counts: countsDigest(release, survey, key) };
  if (input.workspace.confidentiality.public) return { ...counted, groups: [] };

  const people = await peopleOf(release, survey, items);
  const { atomOf, columnOf, segments } = releaseGroups(wave.tree, shown);
  const members = new Map<string, { group: PublishedGroup; people: ReleasePerson[] }>();
  const add = (group: PublishedGroup | undefined, person: ReleasePerson) => {
    if (group === undefined) return;
    const own = members.get(groupName(group)) ?? { group, people: [] };
    members.set(groupName(group), own);
    own.people.push(person);
  };
  for (const person of people) {
    add(atomOf(person.unit), person);
    for (const segment of segments) {
      const categories = person.categories[segment];
      if (categories !== undefined) add(columnOf(person.unit, segment, categories), person);
    }
  }
  const { score: capacity } = input.workspace.confidentiality.minimum;
  const groups = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { group, people }]): ReleasedGroup => {
      const label = `${survey} ${name}`;
      const sketches = items.map((item, at) => {
        return [item, packedSketch(key, `${label} ${item}`, answersTo(people, at), capacity)];
      });
      return {
        ...group,
        people: packMarks(peopleMarks(key, label, people.map(personText))),
        answers: group.segment === "" ? Object.fromEntries(sketches) : {},
      };
    });
  return { ...counted, groups };
}

/** The people of a survey as they are counted now. */
export function peopleOf(
  { found, wave, input }: Release,
  survey: string,
  items: readonly string[],
): Promise<ReleasePerson[]> {
  const source = found.files.get(survey);
  const instrument = input.instruments.get(survey);
  if (source === undefined || instrument === undefined) throw new RangeError(`no survey "${survey}" in ${wave.id}`);
  const { tree } = wave;
  const { format } = wave.wave;
  return readReleasePeople(
    source,
    { wave: wave.id, survey, instrument, tree, format, frame: found.frames.get(survey) },
    items,
  );
}

/**
 * What is marked of somebody: all answers. Not the weight: one late respondent changes everybody's weight a little, and would then hide
 * among people who seem to be others.
 */
export function personText({ answers }: ReleasePerson): string {
  return JSON.stringify(answers);
}

/** What people answered to one item, each with its weight. */
export function answersTo(people: readonly ReleasePerson[], at: number): string[] {
  return people.flatMap(({ answers, weight }) => {
    const answer = answers[at] ?? "";
    return answer === "" ? [] : [weight === "" ? answer : `${answer}×${weight}`];
  });
}

/** The groups of which any figure is published, in the order of their names, each with the most people behind a figure of it. */
export function shownGroups({ wave, rows }: Release, survey: string): ReleasedSurvey["shown"] {
  const shown = new Map<string, ReleasedSurvey["shown"][number]>();
  for (const row of rows.scores) {
    if (row.wave !== wave.id || row.survey !== survey || (row.state !== "ok" && row.state !== "banded")) continue;
    const { unit, segment, category } = row;
    const n = Math.max(shown.get(groupName(row))?.n ?? 0, row.n ?? 0);
    shown.set(groupName(row), { unit, segment, category, n });
  }
  return [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** A keyed hash of all counts of a survey: whether they are the same, and nothing else. */
export function countsDigest({ wave, input }: Release, survey: string, key: ReleaseKey): string {
  const counts = input.counts.find((one) => one.wave === wave.id && one.survey === survey);
  return key.digest(canonicalJson(counts));
}

/** The items and options that a survey counts in a wave: what people may differ in. */
function comparedItems({ wave, input }: Release, survey: string): string[] {
  const instrument = input.instruments.get(survey);
  if (instrument === undefined) return [];
  return columnPlan(instrument, wave.id)
    .items.flatMap(({ type, columns }) => (type === "comment" ? [] : [...columns.keys()]))
    .sort();
}
