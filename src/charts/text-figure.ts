import { inLocale, type Locale } from "../survey/text.ts";
import { distributionFigure, likertFigure } from "./answer-figure.ts";
import { changeFigure } from "./change-figure.ts";
import type { Figure } from "./figure.ts";
import { figureId } from "./figure-words.ts";
import { heatFigure } from "./heat-figure.ts";
import type { Reports } from "./page-figures.ts";
import { trendFigure } from "./trend-figure.ts";

/** What a writer asks for: `<Figure of="employee.recommend" kind="trend" title="…" />`. */
export interface FigureReference {
  /** A subject: survey.item or survey.construct. */
  of: string;
  kind: "trend" | "distribution" | "heat" | "change";
  /** Without it the headline measure. */
  metric?: string;
  /** Without it the whole organisation. */
  unit?: string;
  /** The finding in the words of the writer; without it the sentence of the labels. */
  title?: string;
}

/** A figure in a text. `undefined` when the subject or the unit does not exist; the check of texts has then said so. */
export function textFigure(reports: Reports, reference: FigureReference, locale: Locale): Figure | undefined {
  const { site } = reports;
  const unit = reference.unit ?? site.root;
  const subject = site.subjects.find(({ id }) => id === reference.of);
  const measure = subject?.measures.find(({ metric }, place) =>
    reference.metric === undefined ? place === 0 : metric === reference.metric,
  );
  const report = reports.unit(unit);
  if (subject === undefined || measure === undefined || report === undefined) return undefined;
  const said = reference.title === undefined ? {} : { title: reference.title };
  const figure = () => {
    if (reference.kind === "trend") {
      const whole = unit === site.root ? undefined : reports.unit(site.root);
      const beside = whole === undefined ? {} : { organisation: whole };
      return trendFigure({ site, subject, measure, report, size: "full", ...beside, ...said }, locale);
    }
    if (reference.kind === "distribution") {
      const input = { site, subject, report, size: "full", ...said } as const;
      return subject.kind === "construct" ? likertFigure(input, locale) : distributionFigure(input, locale);
    }
    const items = subject.items.flatMap((id) => site.subjects.find((candidate) => candidate.id === id) ?? []);
    if (reference.kind === "change") {
      const moved = changeFigure(site, [subject, ...items], report, locale);
      return { ...moved, id: figureId("change", subject.id), ...said };
    }
    const what = {
      id: subject.id,
      title: inLocale(subject.title, locale),
      subjects: subject.kind === "construct" ? [subject, ...items] : [subject],
      ...(reference.title === undefined ? {} : { finding: reference.title }),
    };
    return heatFigure(reports, what, locale);
  };
  const made = figure();
  // The page of the text may have a figure of the same subject of its own.
  return { ...made, id: figureId("text", made.id, ...(unit === site.root ? [] : [unit])) };
}
