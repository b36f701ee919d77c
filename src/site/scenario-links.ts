import type { CollectionEntry } from "astro:content";
import type { FrictionReport, NamedTheme, OpenQuestion } from "../report/friction-report.ts";
import { judgementOf } from "../report/label-words.ts";
import type { ThemeRow } from "../report/rows.ts";
import type { MeasureReport, Subject } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { headlineOf } from "./rows-of.ts";
import { textsIn } from "./texts.ts";

/** The scenarios that are about a score, in the order of the guide. A page of a unit asks this where the score is clearly worse there. */
export async function scenariosOf(
  { id }: Pick<Subject, "id">,
  locale: Locale,
): Promise<CollectionEntry<"scenarios">[]> {
  const all = await textsIn("scenarios", locale);
  return all.filter(({ data }) => data.measure === id).sort((a, b) => a.data.order - b.data.order);
}

/** A theme of comments that points at a scenario, with its published share in the latest wave. */
export interface PointingTheme {
  question: OpenQuestion;
  theme: NamedTheme;
  row: ThemeRow;
}

/** The themes whose conversation a scenario practises; those that are not shown are left out. The most named come first. */
export function themesOf(friction: FrictionReport | undefined, scenario: string): PointingTheme[] {
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

/**
 * The units whose published score clearly differs for the worse from that of the rest, by their ids; never a unit that is only slightly
 * worse, or of which nobody can tell.
 */
export function clearlyWorseUnits({ gaps, wave }: MeasureReport, subject: Subject): string[] {
  const { metric, better } = headlineOf(subject);
  const worse = gaps.filter(
    (row) =>
      row.against === "rest" &&
      row.wave === wave &&
      row.metric === metric &&
      judgementOf(row.label, better) === "worse",
  );
  return [...new Set(worse.map(({ unit }) => unit))];
}
