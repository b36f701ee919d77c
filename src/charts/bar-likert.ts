import type { Locale } from "../survey/text.ts";
import { breakLines } from "./break-lines.ts";
import { type Chart, type ChartSpec, chart } from "./chart.ts";
import { textWidth, widest } from "./text-width.ts";

/** The answers to one question, from the most unfavourable to the most favourable. Shares in percent, together 100. */
export interface LikertBar {
  name: string;
  answers: { label: string; share: number; text: string; tone: LikertTone }[];
  /** The sum of the unfavourable and of the favourable answers, as printed; left out where each is one answer with its share. */
  unfavorable?: string;
  favorable?: string;
}

export type LikertTone = "worse" | "worse-2" | "neutral" | "better-2" | "better";

const words = {
  en: { answer: "answer", share: "share", unfavorable: "unfavourable", favorable: "favourable" },
  nl: { answer: "antwoord", share: "aandeel", unfavorable: "ongunstig", favorable: "gunstig" },
} as const;

const tones: readonly LikertTone[] = ["worse", "worse-2", "neutral", "better-2", "better"];

/** How many questions were answered: one bar of 100 % each, totals outside. Bars all start at the left, so no side is favoured. */
export function barLikert(bars: readonly LikertBar[], width: number, locale: Locale): Chart {
  const say = words[locale];
  const longest =
    widest(
      bars.map(({ name }) => name),
      15,
    ) + 14;
  const narrow = width < 520;
  const nameColumn = narrow ? 0 : Math.min(longest, Math.round(width * 0.42));
  const hasTotals = bars.some(({ favorable }) => favorable !== undefined);
  const totals = !hasTotals ? 0 : narrow ? 40 : Math.max(46, widest([say.unfavorable, say.favorable], 13) - 30);
  const left = nameColumn + totals;
  const lines = bars.map(({ name }) => breakLines(name, narrow ? width : nameColumn - 14, narrow ? 14 : 15));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const step = narrow ? 41 + 17 * most : Math.max(38, 12 + 18 * most);
  const barHeight = narrow ? 24 : 25;
  const top = narrow || !hasTotals ? 4 : 26;
  const y = {
    field: "place",
    type: "ordinal",
    sort: null,
    scale: { paddingInner: 0, paddingOuter: 0 },
    axis: null,
  };
  const x = (field: string): ChartSpec => ({
    field,
    type: "quantitative",
    scale: { domain: [0, 100], nice: false },
    axis: null,
  });
  const down = narrow ? (17 * most) / 2 : 0;
  const total = (field: string, fill: string, at: ChartSpec, align: string, dx: number): ChartSpec => ({
    data: { name: "questions" },
    mark: { type: "text", align, dx, dy: down, fontWeight: 600, fontSize: 14, fill },
    encoding: { y, x: at, text: { field } },
  });
  const head = (at: ChartSpec, text: string, dx: number): ChartSpec => ({
    data: { values: [{ head: text }] },
    mark: { type: "text", align: "right", dx, dy: -8, baseline: "bottom", fill: "var(--ink-2)" },
    encoding: { x: at, y: { value: 0 }, text: { field: "head" } },
  });
  const [start, end] = [{ value: 0 }, { value: { expr: "width" } }];
  return chart(
    { width, height: bars.length * step, padding: [top, totals, 0, left] },
    {
      params: [{ name: "hi", value: null }],
      layer: [
        {
          data: { name: "answers" },
          mark: { type: "bar", height: barHeight, yOffset: down, stroke: "var(--paper)", strokeWidth: 1.5 },
          encoding: {
            y,
            x: x("from"),
            x2: { field: "to" },
            opacity: { condition: { test: "hi && datum.name != hi", value: 0.35 }, value: 1 },
            color: {
              field: "tone",
              type: "nominal",
              scale: { domain: tones, range: tones.map((tone) => `var(--${tone})`) },
            },
            tooltip: [
              { field: "name", type: "nominal", title: "title" },
              { field: "answer", type: "nominal", title: say.answer },
              { field: "share", type: "nominal", title: say.share },
            ],
          },
        },
        {
          data: { name: "answers" },
          transform: [{ filter: "datum.room" }],
          mark: { type: "text", dy: down, fill: { expr: "datum.ink" } },
          encoding: { y, x: x("middle"), text: { field: "share" } },
        },
        ...(hasTotals
          ? [
              total("unfavorable", "var(--worse)", start, "right", -9),
              total("favorable", "var(--better)", end, "left", 9),
            ]
          : []),
        {
          data: { name: "questions" },
          mark: {
            type: "text",
            align: "left",
            baseline: narrow ? "bottom" : "middle",
            dx: -left,
            dy: { expr: "datum.shift" },
            fontSize: narrow ? 14 : 15,
            lineBreak: "\n",
            lineHeight: 17,
          },
          encoding: { y, x: start, text: { field: "label" } },
        },
        ...(narrow || !hasTotals ? [] : [head(start, say.unfavorable, -9), head(end, say.favorable, totals)]),
      ],
    },
    {
      questions: bars.map(({ name, unfavorable, favorable }, place) => ({
        place,
        name,
        label: (lines[place] ?? []).join("\n"),
        shift: (narrow ? down - barHeight / 2 - 5 : 0) - ((lines[place]?.length ?? 1) - 1) * (narrow ? 17 : 8.5),
        ...(unfavorable === undefined ? {} : { unfavorable }),
        ...(favorable === undefined ? {} : { favorable }),
      })),
      answers: bars.flatMap((bar, place) => segmentsOf(bar, place, (width - left - totals) / 100)),
    },
  );
}

function segmentsOf({ name, answers }: LikertBar, place: number, pixelsPerPercent: number) {
  let sum = 0;
  return answers.map(({ label, share, text, tone }) => {
    const from = sum;
    sum += share;
    return {
      place,
      name,
      answer: label,
      share: text,
      tone,
      from,
      to: sum,
      middle: from + share / 2,
      room: share * pixelsPerPercent > textWidth(text, 13) + 8,
      ink: tone === "better" || tone === "worse" ? `var(--on-${tone})` : "var(--on-tint)",
    };
  });
}
