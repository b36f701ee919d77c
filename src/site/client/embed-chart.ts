import embed from "vega-embed";
import { expressionInterpreter } from "vega-interpreter";
import { spelledDates } from "./spelled-dates.ts";

/**
 * What a live chart offers: setting a parameter that all charts share (`hi`, a row of the table) or some: `kind`, a group; `from` and
 * `to`, waves by their short name. A stretch of time that a pointer drew is told by the event `brush` of the element, with the names of
 * the waves nearest to its ends.
 */
export interface LiveChart {
  set(name: "hi" | "kind" | "from" | "to", value: string | null): void;
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
export async function embedChart(
  element: HTMLElement,
  compiled: Form,
  rows: Record<string, unknown>,
): Promise<LiveChart> {
  const form = spelledDates(compiled);
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
  const waves = wavesIn(rows);
  if (known.has("brush")) {
    let drawn: number[] | undefined;
    view.addSignalListener("brush", (_, value: { time?: number[] }) => {
      drawn = value.time;
    });
    addEventListener("pointerup", () => {
      if (drawn?.length !== 2) return;
      const nearest = drawn.map(
        (end) => waves.toSorted((a, b) => Math.abs(a.time - end) - Math.abs(b.time - end))[0]?.name,
      );
      drawn = undefined;
      element.dispatchEvent(new CustomEvent("brush", { bubbles: true, detail: nearest }));
    });
  }
  return {
    set(name, value) {
      if (!known.has(name)) return;
      const isWave = name === "from" || name === "to";
      const said = isWave ? (waves.find((wave) => wave.name === value)?.time ?? null) : value;
      void view.signal(name, said).runAsync();
    },
  };
}

/** The waves that a chart of a score over time has a point or a gap for. */
function wavesIn(rows: Record<string, unknown>): { name: string; time: number }[] {
  return [rows.points, rows.gaps].flatMap((list) => (Array.isArray(list) ? list : []));
}
