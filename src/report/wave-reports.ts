import { respondents } from "../counts/respondents.ts";
import type { Text } from "../survey/text.ts";
import type { PublishedRows } from "./make-report.ts";
import type { FoundOddity, ReportInput } from "./report-input.ts";
import type { OddityRow } from "./rows.ts";
import type { SurveyWave } from "./score-cells.ts";
import type { SiteReport } from "./site-report.ts";
import { weightingOf } from "./survey-weighting.ts";
import type { WaveReport } from "./wave-report.ts";

/** How each fielding went: who answered, what came in and what was left out. Of a survey whose whole organisation is hidden nothing is told. */
export function waveReports(
  input: ReportInput,
  site: SiteReport,
  rows: Pick<PublishedRows, "responses" | "headcount" | "imports" | "oddities">,
  surveyWaves: readonly SurveyWave[],
): WaveReport[] {
  const order = new Map(site.units.map(({ id }, index) => [id, index]));
  const { confidentiality } = input.workspace;
  const least = confidentiality.public ? 1 : confidentiality.minimum.score;
  return input.waves.map(({ id, notes }) => ({
    wave: id,
    notes,
    responses: rows.responses
      .filter(({ wave }) => wave === id)
      .sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0)),
    headcount: rows.headcount.filter(({ wave }) => wave === id),
    quality: surveyWaves
      .filter(({ wave }) => wave === id)
      .flatMap(({ survey, tree, rolled, shown, subjects }) => {
        const isOwn = (row: { wave: string; survey: string }) => row.wave === id && row.survey === survey;
        const source = input.sources.find(isOwn);
        const all = rolled.get(tree.root);
        const counts = input.counts.find(isOwn);
        if (source === undefined || all === undefined || !shown.has(tree.root)) return [];
        const weighting =
          counts === undefined ? undefined : weightingOf(counts, source, input.instruments.get(survey), least);
        const isHidden = (item: string) =>
          subjects.some(
            ({ scored, cells }) => scored.subject.subject === item && cells.get(tree.root)?.state === "hidden",
          );
        const { imported } = source;
        return {
          survey,
          file: source.file,
          kind: source.kind,
          encoding: source.encoding,
          delimiter: source.delimiter,
          rows: all.rows,
          respondents: all.respondents,
          unfinished: all.rows - all.respondents,
          ...(imported === undefined
            ? {}
            : {
                imported:
                  imported === "unknown"
                    ? imported
                    : {
                        tool: imported.tool,
                        ...(imported.zone === undefined ? {} : { zone: imported.zone }),
                        ...(imported.order === undefined ? {} : { order: imported.order }),
                        counts: rows.imports.filter(isOwn),
                      },
              }),
          ...(input.oddities === undefined
            ? {}
            : {
                oddities: rows.oddities.filter(isOwn).map((row) => withReason(row, input.oddities ?? [])),
              }),
          ...(weighting === undefined ? {} : { weighting }),
          items: [...all.items].flatMap(([item, { answers, missing, invalid }]) =>
            isHidden(item) ? [] : { item, valid: respondents(answers), missing, invalid },
          ),
        };
      }),
  }));
}

/** The reason stands in wave.md and in no table: it is a sentence of who accepted it. */
function withReason(row: OddityRow, found: readonly FoundOddity[]): { row: OddityRow; reason?: string | Text } {
  const own = found.find(
    ({ wave, survey, kind, item = "", about }) =>
      wave === row.wave && survey === row.survey && kind === row.oddity && item === row.item && about === row.about,
  );
  return own?.accepted === undefined ? { row } : { row, reason: own.accepted.reason };
}
