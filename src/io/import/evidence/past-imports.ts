import { evidenceName } from "../../as-imported.ts";
import { namesIn, type Places } from "../../places.ts";
import type { FiguresEvidence } from "../figures/figures-evidence.ts";
import { anyEvidence } from "./any-evidence.ts";
import type { Evidence } from "./evidence.ts";
import { readEvidence } from "./read-evidence.ts";

/** An import that made a wave of a survey, by the evidence that it left. */
export interface PastImport {
  wave: string;
  /** The evidence, as problems name it. */
  file: string;
  evidence: Evidence | FiguresEvidence;
}

/**
 * The imports of a survey so far, of respondents and of tables, by the names of their waves. They are read once an import: what it is told from the
 * last one, and whether the same answers came before, is asked of these. Evidence that cannot be read is for check to tell, and is left out.
 */
export async function pastImports(place: Places, survey: string): Promise<PastImport[]> {
  const imports: PastImport[] = [];
  for (const wave of await namesIn(place.data("waves").path)) {
    const { path, file } = place.data(`waves/${wave}/${evidenceName(survey)}`);
    const evidence = await readEvidence(path, anyEvidence);
    if (evidence !== undefined) imports.push({ wave, file, evidence });
  }
  return imports;
}
