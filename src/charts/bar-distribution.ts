import { formatShare } from "../report/format.ts";
import type { Locale } from "../survey/text.ts";
import type { LikertTone } from "./bar-likert.ts";
import { breakLines } from "./break-lines.ts";
import { type Chart, chart } from "./chart.ts";
import { widest } from "./text-width.ts";

/** How often one answer was given. */
export interface AnswerBar {
  /** "4 agree" */
  name: string;
  share: number;
  text: string;
  tone: LikertTone;
}

const words = { en: "share", nl: "aandeel" } as const;

/** How one question was answered: a bar an answer from zero, its share at the end, coloured by what counts as favourable. */
export function barDistribution(answers: readonly AnswerBar[], width: number, locale: Locale): Chart {
  const needed = widest(
    answers.map(({ name }) => name),
    14,
  );
  const nameColumn = Math.min(needed, Math.round(width * 0.38));
  const left = nameColumn + 12;
  const right = widest([formatShare(100, locale)], 14, 600) + 12;
  const lines = answers.map(({ name }) => breakLines(name, nameColumn, 14));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const step = Math.max(27, 8 + 17 * most);
  const y = {
    field: "place",
    type: "ordinal",
    sort: null,
    scale: { paddingInner: 0, paddingOuter: 0 },
    axis: null,
  };
  return chart(
    { width, height: answers.length * step, padding: [2, right, 2, left] },
    {
      params: [{ name: "hi", value: null }],
      data: { name: "answers" },
      layer: [
        {
          data: { values: [{ zero: 0 }] },
          mark: { type: "rule", stroke: "var(--axis)" },
          encoding: { x: { value: 0 } },
        },
        {
          mark: { type: "bar", height: 19 },
          encoding: {
            y,
            x: {
              field: "share",
              type: "quantitative",
              scale: { domain: [0, longestShare(answers)], nice: false },
              axis: null,
            },
            x2: { datum: 0 },
            opacity: { condition: { test: "hi && datum.name != hi", value: 0.35 }, value: 1 },
            color: { field: "colour", type: "nominal", scale: null },
            tooltip: [
              { field: "name", type: "nominal", title: "title" },
              { field: "text", type: "nominal", title: words[locale] },
            ],
          },
        },
        {
          mark: { type: "text", align: "left", dx: 7, fontSize: 14, fontWeight: 600 },
          encoding: { y, x: { field: "share", type: "quantitative", axis: null }, text: { field: "text" } },
        },
        {
          mark: {
            type: "text",
            align: "left",
            baseline: "middle",
            dx: -left,
            dy: { expr: "datum.shift" },
            fontSize: 14,
            lineBreak: "\n",
            lineHeight: 17,
          },
          encoding: { y, x: { value: 0 }, text: { field: "label" } },
        },
      ],
    },
    {
      answers: answers.map(({ name, share, text, tone }, place) => ({
        place,
        name,
        label: (lines[place] ?? []).join("\n"),
        shift: -((lines[place]?.length ?? 1) - 1) * 8.5,
        share,
        text,
        colour: `var(--${tone})`,
      })),
    },
  );
}

/** Bars start at zero and use the width: the axis ends at 25, 50 or 100 percent. */
function longestShare(answers: readonly AnswerBar[]): number {
  const most = Math.max(0, ...answers.map(({ share }) => share));
  return [25, 50, 100].find((end) => most <= end) ?? 100;
}
