// npm run close -- WAVE: freezes a published wave, or records a correction of one that was frozen.

import { existsSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { didYouMeanOr } from "../src/io/did-you-mean.ts";
import { judgeActions } from "../src/io/judge-actions.ts";
import { judgeRelease } from "../src/io/judge-release.ts";
import { releasesOf, unrecorded } from "../src/io/judge-releases.ts";
import { judgeTexts } from "../src/io/judge-texts.ts";
import { makeManifest, type Release } from "../src/io/make-manifest.ts";
import { manifestFile } from "../src/io/read-manifest.ts";
import { readTexts } from "../src/io/read-texts.ts";
import { readWorkspace } from "../src/io/read-workspace.ts";
import { readReleaseKey, releaseKeyFile, writeReleaseKey } from "../src/io/release-key.ts";
import type { Manifest } from "../src/survey/manifest.ts";
import type { Problem } from "../src/survey/problem.ts";
import { problemLine } from "../src/survey/problem.ts";
import { heartlineCommand, readOptions } from "./options.ts";
import { countsStore, reportOf } from "./stores.ts";

const command = heartlineCommand("close", "Freeze a published wave: write its manifest, which you then commit.")
  .argument("<wave>", "the wave, by the name of its folder")
  .option("--correction-nl <text>", "of a closed wave: what was corrected, for readers, in Dutch")
  .option("--correction-en <text>", "the same in English")
  .parse();
const { workspace, date, revision } = readOptions(command);
const [id = ""] = command.args;
const { correctionNl: nl, correctionEn: en } = command.opts<{ correctionNl?: string; correctionEn?: string }>();
const log = (line: string) => console.log(`heartline: ${line}`);

const { input, locales, found, actions, mentions, problems } = await readWorkspace(workspace, {
  date,
  revision,
  store: countsStore(workspace),
});
if (input === undefined) refuse(problems);
const { report, rows } = reportOf(input, workspace);
const { texts, problems: textProblems } = await readTexts(workspace, locales);
const told = [...judgeTexts(texts, report), ...judgeActions(actions, { report, texts, mentions })];
const others = [...textProblems, ...told];
if (others.length > 0) refuse(others);

const release = releasesOf({ input, found, rows }, { folder: workspace }).find(({ wave }) => wave.id === id);
if (release === undefined) {
  const remedy = didYouMeanOr(
    id,
    input.waves.map((wave) => wave.id),
    "name the folder of a wave under data/waves/",
  );
  refuse([{ file: "data/waves", value: id, expected: "expected the id of a wave", remedy }]);
}
const { manifest } = release.wave;
await (manifest === undefined ? closeFirst(release) : closeAgain(release, manifest));

/** Freezes an open wave: its tree, a key, its manifest. */
async function closeFirst(release: Release): Promise<void> {
  const file = manifestFile(id);
  if (nl !== undefined || en !== undefined) {
    const remedy = `npm run close -- ${id}, without a correction`;
    refuse([{ file, expected: "expected a wave that is closed: an open one is simply built again", remedy }]);
  }
  const ownTree = release.place.data(`waves/${id}/units.csv`);
  const today = release.place.data("units.csv");
  if (!existsSync(ownTree.path) && existsSync(today.path)) {
    await copyFile(today.path, ownTree.path);
    log(`${ownTree.file}: a copy of today's units, so that the wave keeps them`);
  }
  await write(release, { corrections: [], earlier: [] });
  log(`${id} is closed. Commit ${file}; keep ${releaseKeyFile} beside the rows, and out of Git.`);
}

/** Leaves a closed wave as it is, or freezes what may be published now. */
async function closeAgain(release: Release, manifest: Manifest): Promise<void> {
  const verdict = await judgeRelease(release, manifest);
  if (verdict.state === "refused") refuse(verdict.problems);
  for (const notice of verdict.notices) log(problemLine(notice));
  const isCorrection = nl !== undefined || en !== undefined;
  if (verdict.state === "correctable") {
    if (!isCorrection) refuse([unrecorded(id, release.input)]);
    const missing = locales.filter((locale) => (locale === "nl" ? nl : en)?.trim() === undefined);
    if (missing.length > 0) {
      const remedy = missing.map((locale) => `add --correction-${locale} "…"`).join(" and ");
      refuse([{ file: manifestFile(id), expected: "expected the correction in every language of the site", remedy }]);
    }
    const text = { ...(nl === undefined ? {} : { nl }), ...(en === undefined ? {} : { en }) };
    const { tree, surveys } = manifest;
    await write(release, {
      corrections: [...manifest.corrections, { date: release.input.date, text }],
      earlier: [...manifest.earlier, { tree, surveys }],
    });
    log(`the correction of ${id} is recorded. Commit ${manifestFile(id)} together with the files it is about.`);
    return;
  }
  if (isCorrection) {
    const remedy = "put the corrected file in its place first, or leave the correction out";
    refuse([{ file: manifestFile(id), expected: "expected something to correct; no figure would change", remedy }]);
  }
  const isRecorded = verdict.state === "unchanged" && verdict.notices.length === 0;
  if (!isRecorded) await write(release, manifest);
  log(isRecorded ? `${id} was closed on ${manifest.closed} and is as it was; nothing to do.` : `${id}: recorded.`);
}

async function write(
  release: Release,
  { corrections, earlier }: Pick<Manifest, "corrections" | "earlier">,
): Promise<void> {
  const closed = release.wave.manifest?.closed ?? release.input.date;
  const source = release.place.data(`waves/${id}/${releaseKeyFile}`);
  const known = await readReleaseKey(source);
  if (known === undefined && existsSync(source.path)) {
    const remedy = "put the key back that the wave was closed with; of a wave that was never closed, remove the file";
    refuse([{ file: source.file, expected: "expected a key of 64 hexadecimal digits", remedy }]);
  }
  const made = await makeManifest(release, known ?? (await writeReleaseKey(source)), {
    date: closed,
    corrections,
    earlier,
  });
  const target = path.join(workspace, manifestFile(id));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `${JSON.stringify(made, null, 1)}\n`);
}

function refuse(problems: readonly Problem[]): never {
  for (const problem of problems) console.error(problemLine(problem));
  console.error(`heartline: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}; nothing was closed.`);
  process.exit(1);
}
