import { existsSync } from "node:fs";
import { wave as waveSchema } from "../../survey/wave.ts";
import { evidenceName } from "../as-imported.ts";
import { readFrontMatter } from "../front-matter.ts";
import { namesIn, type Places } from "../places.ts";
import { type ProblemList, problemList } from "../problem-list.ts";
import { readUtf8 } from "../read-utf8.ts";
import { anyEvidence } from "./any-evidence.ts";
import { readEvidence } from "./read-evidence.ts";

/** An import, as far as another one may have brought the same. */
export interface ComparedImport {
  place: Places;
  /** As problems name the export. */
  file: string;
  survey: string;
  wave: string;
  /** The hash of the bytes of the export. */
  sha256: string;
  /** The hash of its answers, once they are read. */
  answers?: string;
}

/**
 * Adds a problem where another wave holds the same export already, or the same answers out of another file: somebody exported twice, or chose
 * the wrong wave, and everybody would stand in two waves. Answers that are truly alike are accepted in `wave.md`.
 */
export async function addEarlierImport(own: ComparedImport, problems: ProblemList): Promise<void> {
  const { place, file, survey, wave, sha256, answers } = own;
  for (const other of await namesIn(place.data("waves").path)) {
    if (other === wave) continue;
    const beside = place.data(`waves/${other}/${evidenceName(survey)}`);
    const before = await readEvidence(beside.path, anyEvidence);
    if (before === undefined) continue;
    const right = `name the right file, or remove ${beside.file} and its answers if that wave was named wrongly`;
    if (before.source.sha256 === sha256) {
      const expected = "expected a file that is not in another wave already";
      problems.add({ file, value: other, expected, remedy: right });
      continue;
    }
    const isSame = answers !== undefined && before.source.answers === answers;
    if (isSame && "rows" in before && !(await acceptsSameRows(own))) {
      const rows = before.rows.kept === 1 ? "its one row is" : `all ${before.rows.kept} rows are`;
      const expected = `expected answers that are not in another wave already, but ${rows} the same there (from ${before.source.file})`;
      const accepted = `accepted: [{ kind: same-rows, survey: ${survey}, reason: … }] in data/waves/${wave}/wave.md`;
      problems.add({
        file,
        value: other,
        expected,
        remedy: `${right}; if both were truly answered alike: ${accepted}`,
      });
    }
  }
}

async function acceptsSameRows({ place, survey, wave }: ComparedImport): Promise<boolean> {
  const about = place.data(`waves/${wave}/wave.md`);
  if (!existsSync(about.path)) return false;
  // What is wrong with the description is for check to say.
  const unsaid = problemList();
  const { settings } = readFrontMatter(await readUtf8(about, unsaid), waveSchema, about.file, unsaid);
  return (settings?.value.accepted ?? []).some(
    (one) => one.kind === "same-rows" && (one.survey === undefined || one.survey === survey),
  );
}
