import type { UnitTree } from "../survey/unit.ts";
import { homesOf } from "./derived-groups.ts";
import type { Finding } from "./finding.ts";
import type { PublishedResponse, PublishedTables } from "./read-tables.ts";
import type { Fielding } from "./truth.ts";

/** Fewer invited than this, and a rate tells who did not answer (spec 4). */
const fewestInvited = 10;
/** From this rate on the few who did not answer could be named (spec 4). */
const nearlyAll = 95;

/**
 * What response rates tell of those who did not answer: no number for a unit that the wave hides, no rate for fewer than ten invited,
 * none of 95 % or more; and no unit less the units inside it may come to one of these, by the published numbers alone.
 *
 * @param minimum the smallest group whose number of respondents may be told
 *
 * Source: spec 4.
 */
export function attackResponses(
  published: Pick<PublishedTables, "responses">,
  fieldings: readonly Fielding[],
  minimum: number,
): Finding[] {
  return fieldings.flatMap((fielding) => {
    const rows = published.responses.filter(({ wave, survey }) => wave === fielding.wave && survey === fielding.survey);
    const texts = [...rows.flatMap((row) => wrongRow(row, fielding, minimum)), ...derivedRates(rows, fielding.tree)];
    return texts.map(
      ([unit, text]): Finding => ({
        rule: "small-group",
        refuses: true,
        place: `${fielding.wave}/${fielding.survey}/${unit}`,
        text: `response: ${text}`,
      }),
    );
  });
}

type Told = [unit: string, text: string];

function wrongRow({ unit, n, invited, rate, state }: PublishedResponse, { rolled }: Fielding, minimum: number): Told[] {
  const group = rolled.get(unit);
  const told = [n, invited, rate].some((cell) => cell !== undefined);
  if (state === "hidden" || state === "no-data") return told ? [[unit, "numbers stand in a hidden row"]] : [];
  if ((group?.rows ?? 0) < minimum) return [[unit, `shown for ${group?.rows ?? 0} people`]];
  if (n !== group?.respondents) return [[unit, `says ${n} took part, they were ${group?.respondents}`]];
  if (state === "banded") return invited === undefined ? [] : [[unit, "the number invited stands beside a band"]];
  if (invited === undefined)
    return rate === undefined ? [] : [[unit, "a rate stands where the number invited is left out"]];
  if (invited < fewestInvited) return [[unit, `tells the rate of ${invited} invited people`]];
  return (100 * (n ?? 0)) / invited >= nearlyAll
    ? [[unit, `tells that ${n} of ${invited} took part, "95 % or more" is the most`]]
    : [];
}

/** Units less the units inside them, of which both numbers are printed. */
function derivedRates(rows: readonly PublishedResponse[], tree: UnitTree): Told[] {
  const printed = new Map(
    rows.flatMap((row) => (row.n !== undefined && row.invited !== undefined ? [[row.unit, row]] : [])),
  );
  const homes = homesOf(tree, (unit) => printed.has(unit));
  const left = new Map([...printed].map(([unit, { n = 0, invited = 0 }]) => [unit, { n, invited, isWhole: true }]));
  for (const [unit, { n = 0, invited = 0 }] of printed) {
    const parent = tree.units.get(unit)?.parent;
    const above = parent === undefined ? undefined : left.get(homes.get(parent) ?? "");
    if (above === undefined) continue;
    above.n -= n;
    above.invited -= invited;
    above.isWhole = false;
  }
  return [...left].flatMap(([unit, { n, invited, isWhole }]): Told[] => {
    if (isWhole || invited <= 0 || n < 0 || n > invited) return [];
    const what = "the unit less the units inside it";
    if (invited < fewestInvited) return [[unit, `${what} leaves ${n} of ${invited} invited people`]];
    return (100 * n) / invited >= nearlyAll ? [[unit, `${what} leaves ${n} of ${invited}, nearly all`]] : [];
  });
}
