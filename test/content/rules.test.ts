import { beforeAll, describe, expect, it } from "vitest";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { Report, UnitReport } from "../../src/report/site-report.ts";
import type { PlayRule } from "../../src/survey/text-pages.ts";
import { demo, demoTexts } from "./demo.ts";

let report: Report;
let plays: { file: string; when: PlayRule[] }[];
beforeAll(async () => {
  const { input, problems } = await readWorkspace(demo, { date: "2026-11-28" });
  if (input === undefined) throw new Error(JSON.stringify(problems));
  ({ report } = makeReport(input));
  plays = (await demoTexts()).flatMap(({ file, locale, frontMatter }) =>
    frontMatter.collection === "play" && locale === "nl" ? [{ file, when: frontMatter.when }] : [],
  );
  // Scoring the demo takes a minute and a half beside other tests.
}, 600_000);

type Limit = Omit<PlayRule, "and">;

/** A limit held against published rows, told here a second time: undefined where the score is not shown. */
function holds({ of, metric, below, above, change }: Limit, unit: UnitReport): boolean | undefined {
  const subject = report.site.subjects.find(({ id }) => id === of);
  const wave = subject?.waves.at(-1);
  if (subject === undefined || wave === undefined) return undefined;
  const measured = metric ?? subject.measures[0]?.metric;
  const isSame = (row: { survey: string; subject: string; metric: string; segment: string }) =>
    row.survey === subject.survey && row.subject === subject.subject && row.metric === measured && row.segment === "";
  const row = unit.scores.find((each) => isSame(each) && each.wave === wave);
  if (row?.state !== "ok" || row.value === undefined) return undefined;
  const label = unit.changes.find((each) => isSame(each) && each.to === wave)?.label;
  return (
    (below !== undefined && row.value < below) ||
    (above !== undefined && row.value > above) ||
    (change !== undefined && label === change)
  );
}

const fires = (rule: PlayRule, unit: UnitReport) => [rule, ...rule.and].every((limit) => holds(limit, unit) === true);

describe("the rules of the plays of the demo", () => {
  it("are each play's own", () => {
    const rules = plays.map(({ when }) => JSON.stringify(when));
    expect(new Set(rules).size).toBe(plays.length);
  });

  it("fire for some unit that is shown, and not for others", () => {
    const units = report.units.filter(({ unit }) => unit !== report.site.root);
    const wrong = plays.flatMap(({ file, when }) => {
      const shown = units.filter((unit) => when.some((rule) => holds(rule, unit) !== undefined));
      const firing = units.filter((unit) => when.some((rule) => fires(rule, unit)));
      return firing.length > 0 && firing.length < shown.length ? [] : [`${file}: ${firing.length} of ${shown.length}`];
    });
    expect(wrong).toEqual([]);
  });
});
