/** A value that survives JSON. */
export type ChartValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly ChartValue[]
  | { [name: string]: ChartValue };

/** A Vega-Lite spec, or a part of one. Loose on purpose: every spec is compiled, warnings as errors, in test/charts. */
export type ChartSpec = { [name: string]: ChartValue };

/** A row of a named data set: published values and words that are already formatted. */
export type ChartRow = { [field: string]: string | number | boolean | undefined };

/** A form (spec), what fills it (data), and the size of the whole drawing in px. */
export interface Chart {
  width: number;
  height: number;
  spec: ChartSpec;
  data: Record<string, ChartRow[]>;
}

/** Room around the plot in px: top, right, bottom, left. */
export type Padding = readonly [top: number, right: number, bottom: number, left: number];

/**
 * Puts a frame around marks: `width` is of the whole drawing, `height` of the plot. Padding is set by hand, so that the
 * left edge of a chart, its title and the text line up.
 */
export function chart(
  frame: { width: number; height: number; padding: Padding },
  body: ChartSpec,
  data: Record<string, ChartRow[]>,
): Chart {
  const [top, right, bottom, left] = frame.padding;
  const spec: ChartSpec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: frame.width - left - right,
    height: frame.height,
    padding: { top, right, bottom, left },
    ...body,
  };
  return { width: frame.width, height: frame.height + top + bottom, spec, data };
}
