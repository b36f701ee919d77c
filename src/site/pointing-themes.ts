import type { FrictionReport, NamedTheme, OpenQuestion } from "../report/friction-report.ts";
import type { ThemeRow } from "../report/rows.ts";

/** A theme of comments that points at a scenario, with its published share in the latest wave. */
export interface PointingTheme {
  question: OpenQuestion;
  theme: NamedTheme;
  row: ThemeRow;
}

/** The themes whose conversation a scenario practises, the most named first; a theme that is not shown is left out. */
export function pointingThemes(friction: FrictionReport | undefined, scenario: string): PointingTheme[] {
  return (friction?.questions ?? [])
    .flatMap((question) =>
      question.themes
        .filter((theme) => theme.scenario === scenario)
        .flatMap((theme) => {
          const latest = question.waves.at(-1);
          const row = question.rows.find((each) => each.theme === theme.id && each.wave === latest);
          return row?.state === "ok" ? [{ question, theme, row }] : [];
        }),
    )
    .sort((a, b) => (b.row.n ?? 0) - (a.row.n ?? 0) || (a.theme.id < b.theme.id ? -1 : 1));
}
