import type { Locale } from "../survey/text.ts";
import { inLocale } from "../survey/text.ts";
import type { NamedTheme, OpenQuestion } from "./friction-report.ts";
import type { ThemeChangeRow, ThemeRow } from "./rows.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";

/** What may be said of an open question in its latest wave. Nothing here is claimed that the rows do not say. */
export interface QuestionReading {
  /** Shown themes of the latest wave with their rows, the most named first. */
  themes: { theme: NamedTheme; row: ThemeRow }[];
  /** The theme that is named most, where its interval lies wholly above that of the next; a theme alone is not the most of anything. */
  top?: NamedTheme;
  /** Clearly more, clearly less often than in the wave before; the most named first. */
  rose: NamedTheme[];
  fell: NamedTheme[];
  /** How many changes are about the same, and of how many nobody can tell. */
  same: number;
  unclear: number;
  /** The wave before, where anything is compared with it. */
  from?: string;
}

/** Reads what the published rows of an open question allow to say. */
export function readQuestion({ themes, rows, changes, waves }: OpenQuestion): QuestionReading {
  const latest = waves.at(-1);
  const shown = themes
    .flatMap((theme) => {
      const row = rows.find((each) => each.theme === theme.id && each.wave === latest && each.state === "ok");
      return row === undefined ? [] : [{ theme, row }];
    })
    .sort((a, b) => (b.row.n ?? 0) - (a.row.n ?? 0) || (a.theme.id < b.theme.id ? -1 : 1));
  const [first, ...others] = shown;
  const isClear =
    first?.row.low !== undefined &&
    others.length > 0 &&
    others.every(({ row }) => (row.high ?? 100) < (first.row.low ?? 0));
  const since = changes.filter(({ to }) => to === latest);
  const labelled = (label: ThemeChangeRow["label"]) =>
    shown.flatMap(({ theme }) =>
      since.some((change) => change.theme === theme.id && change.label === label) ? [theme] : [],
    );
  const from = since[0]?.from;
  return {
    themes: shown,
    ...(isClear && first !== undefined ? { top: first.theme } : {}),
    rose: labelled("higher"),
    fell: labelled("lower"),
    same: since.filter(({ label }) => label === "no-meaningful-difference").length,
    unclear: since.filter(({ label }) => label === "not-enough-data").length,
    ...(from === undefined ? {} : { from }),
  };
}

/**
 * The finding of a question in at most twelve words: what is named clearly more often than before, else clearly less often, else what is
 * clearly named most, else that nothing stands out.
 *
 * @param since the month of the wave before, written out
 *
 * @example frictionFinding({ themes: [], rose: [], fell: [], same: 0, unclear: 0 }, "", "en") // => "Too few comments to say what they are about"
 */
export function frictionFinding(reading: QuestionReading, since: string, locale: Locale): string {
  const { themes, top, rose, fell } = reading;
  const isDutch = locale === "nl";
  if (themes.length === 0)
    return isDutch ? "Te weinig open antwoorden om iets over te zeggen" : "Too few comments to say what they are about";
  const moved = rose[0] ?? fell[0];
  if (moved !== undefined) {
    const more = rose.length > 0;
    const how = isDutch
      ? `wordt duidelijk ${more ? "vaker" : "minder vaak"} genoemd sinds ${since}`
      : `is named clearly ${more ? "more" : "less"} often since ${since}`;
    return shortTitle(
      `${sentenceStart(inLocale(moved.name, locale))} ${how}`,
      `${isDutch ? "Eén thema" : "One theme"} ${how}`,
    );
  }
  if (top !== undefined) {
    const how = isDutch ? "wordt duidelijk het vaakst genoemd" : "is clearly named most often";
    return shortTitle(
      `${sentenceStart(inLocale(top.name, locale))} ${how}`,
      `${isDutch ? "Eén thema" : "One theme"} ${how}`,
    );
  }
  return isDutch ? "Geen enkel thema springt er duidelijk uit" : "No theme clearly stands out";
}
