import { logger, type Spec, Warn } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { ChartSpec, ChartValue } from "../charts/chart.ts";
import { configOf } from "../charts/theme.ts";
import type { Locale } from "../survey/text.ts";

/**
 * A chart as Vega, for a drawing on paper or for a reader who points at it. Selections and tooltips belong to the live
 * chart: in a drawing they would only add invisible marks.
 *
 * @throws when Vega-Lite warns: a chart that compiles by luck is a chart that will lie
 */
export function compileChart(spec: ChartSpec, locale: Locale | "any", use: "drawing" | "live"): Spec {
  const warnings: string[] = [];
  const strict = logger(Warn);
  const collect = (...parts: readonly unknown[]) => {
    warnings.push(parts.join(" "));
    return strict;
  };
  strict.warn = collect;
  strict.error = collect;
  const source = use === "drawing" ? withoutTooltips(spec) : spec;
  // The specs of charts/ are checked here, not by the types of Vega-Lite.
  const input = { ...source, config: configOf(locale) } as unknown as TopLevelSpec;
  const compiled = compile(input, { logger: strict }).spec;
  if (warnings.length > 0) throw new Error(`Vega-Lite warns: ${warnings.join("; ")}`);
  return compiled;
}

function withoutTooltips(spec: ChartSpec): ChartSpec {
  const strip = (value: ChartValue): ChartValue => {
    if (Array.isArray(value)) return value.map(strip);
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).filter(([name]) => name !== "tooltip");
    return Object.fromEntries(entries.map(([name, inner]) => [name, strip(inner)]));
  };
  const stripped = Object.fromEntries(Object.entries(spec).map(([name, value]) => [name, strip(value)]));
  const { params } = spec;
  if (!Array.isArray(params)) return stripped;
  const kept = params.filter((param) => !(param !== null && typeof param === "object" && "select" in param));
  return { ...stripped, params: kept };
}
