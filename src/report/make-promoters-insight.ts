import { listedUnits } from "./listed-units.ts";
import type { Scored } from "./make-insight.ts";
import type { PromotersInsight } from "./promoters-insight.ts";
import type { AmbassadorRow, PromoterRow } from "./rows.ts";

/** The shares of every recommendation, dealt out to the page: employees first. `undefined` where nobody was asked to recommend. */
export function makePromotersInsight(
  { site, input }: Pick<Scored, "site" | "input">,
  { promoters, ambassadors }: { promoters: readonly PromoterRow[]; ambassadors: readonly AmbassadorRow[] },
): PromotersInsight | undefined {
  const listed = listedUnits(site);
  const inOrder = site.waves.map(({ id }) => id);
  const byTime = <Row extends { wave: string }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => inOrder.indexOf(a.wave) - inOrder.indexOf(b.wave));
  const subjects = site.subjects.filter(({ measures: [measure] }) => measure?.metric === "nps");
  const items = subjects
    .toSorted((a, b) => (a.side === b.side ? 0 : a.side === "ex" ? -1 : 1))
    .flatMap((subject) => {
      const own = promoters.filter(({ survey, item }) => survey === subject.survey && item === subject.subject);
      const rows = byTime(own.filter(({ unit }) => unit === site.root));
      const wave = rows.at(-1)?.wave;
      if (wave === undefined) return [];
      const latest = Map.groupBy(
        own.filter((row) => row.wave === wave),
        ({ unit }) => unit,
      );
      return [{ subject: subject.id, wave, rows, units: listed.flatMap(({ id }) => latest.get(id) ?? []) }];
    });
  if (items.length === 0) return undefined;
  const [pair] = [...input.instruments].flatMap(([survey, { ambassadors: declared }]) => {
    const rows = byTime(ambassadors.filter((row) => row.survey === survey));
    if (declared === undefined || rows.length === 0) return [];
    return [{ survey, group: `${survey}.${declared.group}`, by: `${survey}.${declared.by}`, rows }];
  });
  return pair === undefined ? { items } : { items, ambassadors: pair };
}
