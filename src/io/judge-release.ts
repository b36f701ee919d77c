import { loweredMinimums } from "../privacy/lowered-minimums.ts";
import { groupName, releaseGroups } from "../privacy/release-groups.ts";
import type { Manifest, ReleasedSurvey } from "../survey/manifest.ts";
import type { Problem } from "../survey/problem.ts";
import { canonicalJson } from "./canonical-json.ts";
import { compareRelease } from "./compare-release.ts";
import { figureDigests } from "./figure-digests.ts";
import { countsDigest, type Release, shownGroups } from "./make-manifest.ts";
import { problemList } from "./problem-list.ts";
import { manifestFile } from "./read-manifest.ts";
import { readingDigest } from "./reading-digest.ts";
import { type ReleaseKey, readReleaseKey, releaseKeyFile } from "./release-key.ts";
import { isSameTree } from "./tree-record.ts";
import { descriptionDigest, inputDigests } from "./wave-inputs.ts";

/** How a closed wave stands beside what was published of it. */
export interface ReleaseVerdict {
  /**
   * `unchanged`: nothing it is made of differs. `same`: files differ, and no figure or person does. `correctable`: figures differ and
   * may be published again, once the correction is recorded. `refused`: publishing it would give somebody away, or cannot be judged.
   */
  state: "unchanged" | "same" | "correctable" | "refused";
  problems: Problem[];
  /** What a person should know although it may be published. */
  notices: Problem[];
}

/**
 * Judges whether a closed wave may be published as it stands now (spec 6.7 a and c). What it is made of is compared first, by hashes of
 * the files; only where one differs are people compared, for which the secret of the wave must be there. Thresholds are frozen with a
 * wave: raising them is always allowed, lowering never, and no group may appear that was hidden.
 */
export async function judgeRelease(release: Release, manifest: Manifest): Promise<ReleaseVerdict> {
  const { place, found, wave, input, rows } = release;
  const problems = problemList();
  const notices = problemList();
  const file = manifestFile(wave.id);
  const verdict = (state: ReleaseVerdict["state"]): ReleaseVerdict => {
    const refused = problems.size > 0 ? "refused" : state;
    return { state: refused, problems: problems.all(), notices: notices.all() };
  };
  const { public: isPublic, minimum } = input.workspace.confidentiality;
  for (const { name, was } of loweredMinimums(manifest.minimum, isPublic ? "public" : minimum)) {
    problems.add({
      file: "heartline.yaml",
      column: name === "public" ? "confidentiality.public" : `confidentiality.minimum.${name}`,
      ...(name === "public" ? {} : { value: String(minimum[name]) }),
      expected:
        was === false
          ? `expected minimums as before: the wave ${wave.id} was closed with them`
          : `expected ${was} or more: the wave ${wave.id} was closed with that`,
      remedy: "raise it again; what a closed wave hides stays hidden",
    });
  }
  for (const survey of Object.keys(manifest.surveys)) {
    if (found.files.has(survey)) continue;
    const remedy = `put its file back, and ${survey} in surveys of wave.md`;
    problems.add({ file, column: `surveys.${survey}`, expected: "expected every survey that was published", remedy });
  }
  // Until these are mended, all that follows would be said twice.
  if (problems.size > 0) return verdict("refused");

  const key = await readReleaseKey(place.data(`waves/${wave.id}/${releaseKeyFile}`));
  const isKey = key !== undefined && key.fingerprint === manifest.key;
  const inputs = await inputDigests(place, found, isKey ? key : undefined);
  const onSameTree = isSameTree(manifest, wave.tree);
  const isUnchanged =
    onSameTree &&
    canonicalJson(inputs) === canonicalJson(manifest.inputs) &&
    descriptionDigest(wave.wave) === manifest.description &&
    [...found.files.keys()].every((survey) => isReadAlike(survey, release, manifest.surveys[survey]));
  const figures = changedFigures(manifest, figureDigests(rows, wave.id));

  if (onSameTree && !isPublic) addNewGroups(release, manifest, isUnchanged, problems);
  if (problems.size > 0) return verdict("refused");
  if (isUnchanged) {
    if (figures.length > 0) {
      const expected = `the wave is closed and its files are as they were, but ${listed(figures)} came out otherwise: a formula has another version, or a minimum was raised`;
      notices.add({
        file,
        expected,
        remedy: `look at the pages of the wave; npm run close -- ${wave.id} records them`,
      });
    }
    return verdict("unchanged");
  }
  if (isPublic) return verdict(figures.length > 0 ? "correctable" : "same");
  if (!isKey) {
    const keyFile = `data/waves/${wave.id}/${releaseKeyFile}`;
    const expected =
      key === undefined
        ? "the wave is closed and its files changed, but the key to compare people with is not here"
        : "the wave is closed and its files changed, but this is not the key it was closed with";
    const remedy = `put the key back beside the rows, or put the published files back: ${listed(changedFiles(manifest, inputs), 5)}`;
    problems.add({ file: keyFile, expected, remedy });
    return verdict("refused");
  }
  const changed = await judgePeople(release, manifest, key, { onSameTree, figures }, problems);
  if (changed || figures.length > 0) return verdict("correctable");
  const expected = "the wave is closed; its files changed, and no answer or figure did";
  notices.add({ file, expected, remedy: `npm run close -- ${wave.id} records it, and saves comparing people again` });
  return verdict("same");
}

/** Compares every survey with what was published of it. Returns whether anybody differs. */
async function judgePeople(
  release: Release,
  manifest: Manifest,
  key: ReleaseKey,
  { onSameTree, figures }: { onSameTree: boolean; figures: readonly string[] },
  problems: ReturnType<typeof problemList>,
): Promise<boolean> {
  const { found, wave, input } = release;
  const { score: k } = input.workspace.confidentiality.minimum;
  let changed = false;
  for (const [survey, source] of found.files) {
    const old = manifest.surveys[survey];
    // A survey that nobody saw before has nothing to be subtracted from.
    if (old === undefined) {
      changed = true;
      continue;
    }
    const { file } = source;
    const isCounts = input.sources.some(
      (one) => one.wave === wave.id && one.survey === survey && one.kind === "counts",
    );
    if (isCounts || old.kind === "counts") {
      const isSame = isCounts && old.counts === countsDigest(release, survey, key);
      if (isSame && onSameTree) continue;
      const expected = isCounts
        ? "the wave is closed, and counts cannot tell how many people make the difference from what was published"
        : "the wave is closed with counts, and cannot tell how many people make the difference from them";
      problems.add({ file, expected, remedy: "put the published counts back" });
      continue;
    }
    const latest = await compareRelease(survey, { old, past: manifest }, release, key);
    if (latest.changed > 0) changed = true;
    const faults = new Map(latest.faults.map((fault) => [`${fault.group} ${fault.item ?? ""}`, fault]));
    // Readers hold the releases before a correction too; they were judged unless something is new since the latest.
    for (const past of latest.changed > 0 || figures.length > 0 ? manifest.earlier : []) {
      const before = past.surveys[survey];
      if (before === undefined) continue;
      for (const fault of (await compareRelease(survey, { old: before, past }, release, key)).faults) {
        faults.set(`${fault.group} ${fault.item ?? ""}`, fault);
      }
    }
    for (const { group, people, item } of faults.values()) {
      const name = group.split(" ").length === 1 ? `"${group}"` : `"${group.split(" ").join(" · ")}"`;
      const on = onSameTree ? "" : ", on the units of now and of then together,";
      const expected =
        people === undefined
          ? `the wave is closed and people of ${name} could be told apart by laying it beside what was published`
          : item === undefined
            ? `the wave is closed and ${name}${on} would differ by ${people} ${people === 1 ? "person" : "people"} from what was published`
            : `the wave is closed and ${name}${on} would differ in ${people} ${people === 1 ? "answer" : "answers"} to ${item} from what was published`;
      const remedy = onSameTree
        ? `put the published file back, or hold the late answers until at least ${k} have come`
        : `put the units.csv of the wave back: a reorganisation counts from the next wave on`;
      problems.add({ file, expected, remedy }, item === undefined ? "people" : "answers");
    }
  }
  return changed;
}

/** A closed wave never shows more than was published. */
function addNewGroups(
  release: Release,
  manifest: Manifest,
  isUnchanged: boolean,
  problems: ReturnType<typeof problemList>,
): void {
  for (const [survey, { shown }] of Object.entries(manifest.surveys)) {
    const all = [shown, ...manifest.earlier.map((past) => past.surveys[survey]?.shown ?? [])];
    const published = new Set(all.flat().map(groupName));
    const { atomOf } = releaseGroups(release.wave.tree, shown);
    for (const group of shownGroups(release, survey)) {
      if (published.has(groupName(group))) continue;
      // The unit itself is not named: to whoever reads this log it is a hidden one.
      const within = group.segment === "" ? atomOf(group.unit)?.unit : group.unit;
      const what =
        group.segment === ""
          ? `a unit ${within === undefined ? "" : `within "${within}" `}that was hidden`
          : `the breakdown of "${within}" by ${group.segment}, which was hidden,`;
      const remedy = isUnchanged
        ? "build with the version of Heartline it was closed with, or raise the minimum"
        : "put the published file back; the late answers cannot be added to this wave";
      const expected = `the wave is closed and ${what} would be shown`;
      problems.add({ file: release.found.files.get(survey)?.file ?? "", expected, remedy }, "shown");
    }
  }
}

function isReadAlike(survey: string, { wave, input }: Release, old: ReleasedSurvey | undefined): boolean {
  const instrument = input.instruments.get(survey);
  return instrument !== undefined && old !== undefined && readingDigest(instrument, wave.id) === old.reading;
}

/** The figures that were published and would be others now. What is published in addition does not count. */
function changedFigures({ figures }: Manifest, now: Readonly<Record<string, string>>): string[] {
  return Object.keys(figures).filter((name) => now[name] !== figures[name]);
}

function changedFiles({ inputs }: Manifest, now: Readonly<Record<string, string | undefined>>): string[] {
  const names = new Set([...Object.keys(inputs), ...Object.keys(now)]);
  return [...names].filter((name) => now[name] !== inputs[name]).sort();
}

function listed(names: readonly string[], most = 3): string {
  if (names.length === 0) return "the survey's description";
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(", ")} and ${rest} more` : names.join(", ");
}
