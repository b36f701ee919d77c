import embed from "vega-embed";
import { expressionInterpreter } from "vega-interpreter";

/** What a live chart offers: setting a parameter that all charts share (`hi`, a row of the table) or some (`kind`). */
export interface LiveChart {
  set(name: "hi" | "kind", value: string | null): void;
}

/** The part of a compiled Vega spec that is filled in here. */
interface Form {
  data?: { name: string; values?: unknown }[];
  signals?: { name: string }[];
}

/**
 * Draws the live chart into an element. The form was compiled when the site was built, so neither Vega-Lite nor `eval` is
 * needed and a strict content security policy holds.
 */
export async function embedChart(element: HTMLElement, form: Form, rows: Record<string, unknown>): Promise<LiveChart> {
  for (const source of form.data ?? []) if (source.name in rows) source.values = rows[source.name];
  const { view } = await embed(element, form as Parameters<typeof embed>[1], {
    mode: "vega",
    renderer: "svg",
    actions: false,
    ast: true,
    expr: expressionInterpreter,
    defaultStyle: false,
    hover: false,
    tooltip: { theme: "custom", disableDefaultStyle: true },
  });
  const known = new Set(form.signals?.map(({ name }) => name));
  return {
    set(name, value) {
      if (known.has(name)) void view.signal(name, value).runAsync();
    },
  };
}
