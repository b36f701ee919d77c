import { importRows } from "./import-rows.ts";
import { oddityRow } from "./oddity-rows.ts";
import type { FoundOddity, ReportInput } from "./report-input.ts";
import type { TableRows } from "./rows.ts";
import type { SurveyWave } from "./score-cells.ts";

/** Fewer people than this are never counted where something stands out, whatever the minimum of a score: a fault may be theirs alone. */
const fewestOdd = 10;

/**
 * What imports left out and what stands out in the answers, of surveys and waves whose whole organisation is shown. An item that is
 * hidden there is not spoken of.
 */
export function qualityRows(
  { workspace, sources, oddities = [] }: Pick<ReportInput, "workspace" | "sources" | "oddities">,
  surveyWaves: readonly SurveyWave[],
): Pick<TableRows, "imports" | "oddities"> {
  const { public: isPublic, minimum } = workspace.confidentiality;
  const shown = surveyWaves.filter(({ shown: units, tree }) => units.has(tree.root));
  const place = (own: { wave: string; survey: string }) =>
    shown.find(({ wave, survey }) => wave === own.wave && survey === own.survey);
  const fewest = isPublic ? 1 : Math.max(fewestOdd, minimum.score, minimum.distribution);
  return {
    imports: sources.flatMap((source) => {
      const { imported } = source;
      if (imported === undefined || imported === "unknown" || place(source) === undefined) return [];
      return importRows(imported, source, isPublic ? 1 : minimum.score);
    }),
    oddities: oddities.flatMap((found) => {
      const own = place(found);
      return own === undefined || isHidden(found, own) ? [] : oddityRow(found, fewest);
    }),
  };
}

function isHidden({ item }: FoundOddity, { subjects, tree }: SurveyWave): boolean {
  return subjects.some(
    ({ scored, cells }) => scored.subject.subject === item && cells.get(tree.root)?.state === "hidden",
  );
}
