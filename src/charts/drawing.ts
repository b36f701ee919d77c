import type { Locale } from "../survey/text.ts";
import type { Chart, ChartRow, ChartSpec } from "./chart.ts";
import { contentKey } from "./content-key.ts";
import { configOf } from "./theme.ts";

/** A chart in one width and language, with the names under which it is rendered, cached and fetched. */
export interface Drawing {
  /** Of the whole drawing, in px. */
  width: number;
  height: number;
  /** Names the content: `<key>.svg` and the data `<key>.json`. */
  key: string;
  /** Names the form: drawings that differ only in their rows share `<template>.vg.json`. */
  template: string;
  /** `any`: a drawing without words or formatted numbers, shared by all languages. */
  locale: Locale | "any";
  spec: ChartSpec;
  data: Record<string, ChartRow[]>;
}

/** Names a chart by its content and its form. */
export function drawing(chart: Chart, locale: Locale | "any"): Drawing {
  const { width, height, spec, data } = chart;
  const template = contentKey([configOf(locale), spec]);
  return { width, height, key: contentKey([template, data]), template, locale, spec, data };
}
