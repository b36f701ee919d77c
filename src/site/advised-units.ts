import { type AdvisedUnits, advisedUnits } from "../report/advised-units.ts";
import type { UnitReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { advisablePlays } from "./first-steps.ts";
import { readSite, readUnit } from "./report.ts";

/**
 * Where a play is advised now: open units, the whole organisation aside.
 *
 * @param keep whether the answer holds for every page to come: while a site is built, not while it is worked on
 */
export async function advisedUnitsOf(play: string, locale: Locale, { keep }: { keep: boolean }): Promise<AdvisedUnits> {
  const all = kept ?? gather();
  if (keep) kept = all;
  return (await all).get(`${locale} ${play}`) ?? { units: [], rules: [] };
}

// Every page of a play asks; while a site is built the answer does not change, and each unit is read once for all plays and languages.
let kept: Promise<Map<string, AdvisedUnits>> | undefined;

async function gather(): Promise<Map<string, AdvisedUnits>> {
  const site = readSite();
  const plays = await Promise.all(
    site.locales.map(async (locale) =>
      (await advisablePlays(locale)).map((play) => ({ ...play, id: `${locale} ${play.id}` })),
    ),
  );
  function* units(): Generator<UnitReport> {
    for (const { id, open } of site.units) if (open && id !== site.root) yield readUnit(id);
  }
  return advisedUnits(site, units(), readUnit(site.root), plays.flat());
}
