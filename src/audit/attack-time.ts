import type { Finding } from "./finding.ts";
import type { PublishedTables } from "./read-tables.ts";
import type { Truth } from "./truth.ts";

/** Units of so many or more are not exposed by one who joins. */
const small = 10;

/**
 * Small units whose number of answers changed by one or two against the last wave that showed them: what a joiner answered shows
 * through when the others answer much as before. Not removable without hiding a wave, so it is reported and does not refuse.
 *
 * Source: spec 6.7d.
 */
export function attackTime({ scores }: Pick<PublishedTables, "scores">, { waves }: Pick<Truth, "waves">): Finding[] {
  const order = new Map(waves.map(({ id }, index) => [id, index]));
  const shown = scores.filter(({ state, segment, n }) => state === "ok" && segment === "" && n !== undefined);
  const series = Map.groupBy(shown, ({ survey, unit, subject }) => [survey, unit, subject].join("/"));
  const told = new Map<string, { subjects: Set<string>; from: number; to: number; survey: string; unit: string }>();
  for (const rows of series.values()) {
    const inOrder = [...new Map(rows.map((row) => [row.wave, row])).values()].sort(
      (a, b) => (order.get(a.wave) ?? 0) - (order.get(b.wave) ?? 0),
    );
    for (const [index, row] of inOrder.entries()) {
      const change = Math.abs((row.n ?? 0) - (inOrder[index - 1]?.n ?? row.n ?? 0));
      if ((row.n ?? 0) >= small || change < 1 || change > 2) continue;
      const key = [row.wave, row.survey, row.unit].join("/");
      const known = told.get(key) ?? { subjects: new Set(), from: 0, to: 0, survey: row.survey, unit: row.unit };
      told.set(key, { ...known, subjects: known.subjects.add(row.subject) });
    }
  }
  return [...told].map(([place, { subjects }]) => {
    const text = `fewer than ${small} answers, and one or two more or fewer than in the wave last shown, on ${[...subjects].join(", ")}`;
    return { rule: "small-group", refuses: false, place, text };
  });
}
