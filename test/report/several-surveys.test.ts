import { describe, expect, it } from "vitest";
import { overviewFigures } from "../../src/charts/overview-figures.ts";
import type { Reports } from "../../src/charts/page-figures.ts";
import { trendFigures } from "../../src/charts/trend-figures.ts";
import { unitFigures } from "../../src/charts/unit-figures.ts";
import { everySurvey, surveysInOrder } from "../../src/report/leading-subjects.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { instrument } from "../../src/survey/instrument.ts";
import { crowd, organisation, survey, treeOf } from "./organisation.ts";

const headcount = (units: ReturnType<typeof treeOf>) => ({
  ...units,
  units: new Map([...units.units].map(([id, unit]) => [id, { ...unit, headcount: 50 }])),
});
const units = headcount(treeOf({ all: "", north: "all", n1: "north", n2: "north", south: "all", s1: "south" }));

const everybody = { first: [...crowd("n1", 40), ...crowd("n2", 38, 2), ...crowd("s1", 35, 3)] };
const starters = { first: [...crowd("n1", 9), ...crowd("n2", 3, 2), ...crowd("s1", 12, 3)] };

/** One organisation with two surveys of employees, of which the second is answered by few; it comes first in code-point order. */
function twoSurveys(main: boolean | undefined): ReportInput {
  const whole = organisation(everybody, {}, { units });
  const started = instrument.parse({
    ...survey,
    ...(main === undefined ? {} : { main }),
    title: { nl: "Starters", en: "Starters" },
    items: { ...survey.items, heard: { ...survey.items.heard, phase: "start" } },
  });
  const few = organisation(starters, {}, { units, instrument: started });
  const rename = <Own extends { survey: string }>(own: Own): Own => ({ ...own, survey: "aboard" });
  return {
    ...whole,
    instruments: new Map([
      ["aboard", started],
      ["employee", survey],
    ]),
    waves: whole.waves.map((each) => ({
      ...each,
      wave: { ...each.wave, surveys: { ...each.wave.surveys, aboard: { invited: 30 } } },
    })),
    counts: [...whole.counts, ...few.counts.map(rename)],
    sources: [...whole.sources, ...few.sources.map(rename)],
  };
}

function reportsOf(report: ReturnType<typeof makeReport>["report"]): Reports {
  return {
    site: report.site,
    unit: (id) => report.units.find(({ unit }) => unit === id),
    measure: (id) => report.measures.find(({ subject }) => subject === id),
    insight: (part) => report.insight[part],
  };
}

describe("a further survey of a side", () => {
  const { report, rows } = makeReport(twoSurveys(false));
  const reports = reportsOf(report);

  it("leaves the lead to the main survey: order, pillars, overview, trends and units", () => {
    expect(surveysInOrder(report.site).map(({ id }) => id)).toEqual(["employee"]);
    expect(everySurvey(report.site).map(({ id }) => id)).toEqual(["employee", "aboard"]);
    expect(report.site.pillars.map(({ subject }) => subject)).toEqual(["employee.energy"]);
    const pages = [overviewFigures(reports, "en"), trendFigures(reports, "en"), unitFigures(reports, "n1", "en")];
    expect(pages.every(({ figures }) => figures.length > 0)).toBe(true);
    expect(JSON.stringify(pages)).not.toContain("aboard");
  });

  it("has its own scores, response and quality, without the headcount of everybody and without drivers", () => {
    const own = rows.scores.filter(
      (row) => row.survey === "aboard" && row.unit === "all" && row.metric === "favorable",
    );
    expect(own.map(({ subject, n, state }) => [subject, n, state])).toEqual([
      ["heard", 24, "ok"],
      ["tired", 24, "ok"],
    ]);
    const invited = (name: string, unit: string) =>
      rows.responses.find((row) => row.survey === name && row.unit === unit)?.invited;
    expect(invited("aboard", "all")).toBe(30);
    // Fifty people work in n1, but they were not all asked how they started.
    expect(invited("aboard", "n1")).toBeUndefined();
    expect(invited("employee", "n1")).toBe(50);
    expect(rows.headcount.map((row) => row.survey)).not.toContain("aboard");
    expect(rows.drivers.filter((row) => row.survey === "aboard")).toEqual([]);
    expect(report.waves[0]?.quality.map((row) => row.survey).sort()).toEqual(["aboard", "employee"]);
  });

  it("has a mask of its own: a unit that the main survey shows may be hidden here", () => {
    const states = (name: string) =>
      rows.scores
        .filter((row) => row.survey === name && row.subject === "heard" && row.metric === "favorable")
        .map(({ unit, state }) => [unit, state]);
    // Three people started in n2; n1 goes with it, or north minus n1 would tell of them.
    expect(Object.fromEntries(states("aboard"))).toMatchObject({
      all: "ok",
      north: "ok",
      n1: "hidden",
      n2: "hidden",
      s1: "ok",
    });
    expect(Object.fromEntries(states("employee"))).toMatchObject({ n1: "ok", n2: "ok" });
  });

  it("changes no figure of the main survey", () => {
    const alone = makeReport(organisation(everybody, {}, { units })).rows;
    const both = rows.scores.filter((row) => row.survey === "employee");
    expect(both).toEqual(alone.scores);
    expect(rows.gaps.filter((row) => row.survey === "employee")).toEqual(alone.gaps);
  });
});

describe("two surveys of a side that do not say which leads", () => {
  it("both lead, as do those of a side where none does", () => {
    const { site } = makeReport(twoSurveys(undefined)).report;
    expect(surveysInOrder(site).map(({ id }) => id)).toEqual(["aboard", "employee"]);
    const alone = { ...twoSurveys(false), counts: [], sources: [] };
    const only = makeReport({ ...alone, instruments: new Map([...alone.instruments].slice(0, 1)) }).report.site;
    expect(surveysInOrder(only).map(({ id, main }) => [id, main])).toEqual([["aboard", true]]);
  });
});

describe("makeJourney(scored)", () => {
  it("puts every subject in its phase, and leaves phases without a question empty", () => {
    const { journey } = makeReport(twoSurveys(false)).report.insight;
    expect(journey?.sides.map(({ side }) => side)).toEqual(["ex"]);
    expect(journey?.sides[0]?.phases.map(({ id, subjects, label }) => [id, subjects, label])).toEqual([
      ["candidate", [], undefined],
      ["start", ["aboard.heard"], undefined],
      ["growth", [], undefined],
      ["change", [], undefined],
      ["leaving", [], undefined],
    ]);
  });

  it("is absent where no survey names a phase", () => {
    const { report } = makeReport(organisation(everybody));
    expect(report.insight.journey).toBeUndefined();
    expect(report.site.insight).not.toContain("journey");
  });

  it("gives items the phase of their construct, and none of a hidden score takes part in a comparison", () => {
    const phased = instrument.parse({
      ...survey,
      items: { ...survey.items, heard: { ...survey.items.heard, phase: "growth" } },
      constructs: { energy: { ...survey.constructs.energy, phase: "change" } },
    });
    const phasesOf = (waves: Parameters<typeof organisation>[0]) =>
      makeReport(organisation(waves, {}, { instrument: phased })).report.insight.journey?.sides[0]?.phases ?? [];
    const shown = phasesOf(everybody);
    expect(shown.find(({ id }) => id === "growth")).toMatchObject({
      subjects: ["employee.heard"],
      charted: ["employee.heard"],
    });
    // The construct itself has an index, no share: it stands in the table and takes no part.
    expect(shown.find(({ id }) => id === "change")).toMatchObject({
      subjects: ["employee.energy", "employee.tired"],
      charted: ["employee.tired"],
    });
    expect(shown.filter(({ label }) => label !== undefined).map(({ id }) => id)).toEqual(["growth", "change"]);
    const hidden = phasesOf({ first: crowd("n1", 4) });
    expect(hidden.flatMap(({ charted }) => charted)).toEqual([]);
    expect(hidden.every(({ label }) => label === undefined)).toBe(true);
  });
});

describe("a survey whose definition nobody has confirmed", () => {
  it("is marked in the report, and no other is", () => {
    const marked = (input: ReportInput) =>
      makeReport(input).report.site.surveys.map(({ id, unconfirmed }) => [id, unconfirmed]);
    const input = twoSurveys(false);
    expect(marked({ ...input, unconfirmed: new Set(["aboard"]) })).toEqual([
      ["aboard", true],
      ["employee", false],
    ]);
    expect(marked(input).some(([, isMarked]) => isMarked)).toBe(false);
  });
});
