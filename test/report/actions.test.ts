import { describe, expect, it } from "vitest";
import type { Respondent } from "../../src/counts/tally.ts";
import { changedStandings } from "../../src/report/changed-standings.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { actionRow } from "../../src/report/rows.ts";
import { action } from "../../src/survey/action.ts";
import { instrument as instrumentSchema } from "../../src/survey/instrument.ts";
import { crowd, organisation, survey } from "./organisation.ts";
import { answering } from "./two-sides.ts";

const text = (en: string) => ({ nl: en, en });

/** A goal of a unit with all it needs, waves w1 to w3 lying a month apart. */
function named(id: string, settings: object = {}) {
  const usual = { title: text(id), level: "tactical", owner: text("Unit head"), of: "employee.heard" };
  return { id, ...action.parse({ ...usual, from: "w1", target: 80, due: "w3", started: "2025-01-20", ...settings }) };
}

/** People of a unit of whom so many feel heard. */
const heard = (unit: string, n: number, favourable: number): Respondent[] => answering(unit, n, { heard: favourable });

function reportOf(
  waves: Record<string, readonly Respondent[]>,
  actions: readonly ReturnType<typeof named>[],
  settings: object = {},
  instrument = survey,
) {
  const { report, rows } = makeReport({ ...organisation(waves, settings, { instrument }), actions });
  const entries = report.insight.actions?.actions ?? [];
  return { rows: rows.actions, report, of: (id: string) => entries.find((entry) => entry.id === id) };
}

describe("goals and actions", () => {
  it("takes baseline and now from the published rows, and the line from the days of the waves", () => {
    // 200 of 400 and 260 of 400; the waves lie 31 and 28 days apart: after 31 of 59 days the line is at 50 + 30 · 31/59.
    const waves = { w1: heard("n1", 400, 200), w2: heard("n1", 400, 260) };
    const planned = [{ id: "w3", title: text("w3"), start: "2025-03-01", end: "2025-03-14" }];
    const { rows, of } = reportOf(waves, [named("more-heard")], { planned });
    expect(rows).toEqual([
      {
        action: "more-heard",
        level: "tactical",
        unit: "all",
        survey: "employee",
        subject: "heard",
        metric: "favorable",
        baseline: 50,
        target: 80,
        now: 65,
        due: "w3",
        standing: "too-close",
      },
    ]);
    const entry = of("more-heard");
    expect(entry?.line).toBe(65.8);
    expect(entry?.due).toEqual({ ...planned[0], id: undefined, wave: "w3", planned: true });
    expect([entry?.reason, entry?.before]).toEqual(["line-inside", "not-yet-measured"]);
    expect(entry?.change).toMatchObject({ from: "w1", to: "w2", difference: 15, label: "higher" });
  });

  it("tells each standing from the margin, and the one before from the wave before", () => {
    const waves = {
      w1: heard("n1", 400, 200),
      w2: heard("n1", 400, 300),
      w3: heard("n1", 400, 120),
    };
    const { of } = reportOf(waves, [named("up", { due: "w3", target: 60 })]);
    expect([of("up")?.before, of("up")?.row?.standing]).toEqual(["met", "moving-away"]);
    expect(of("up")?.line).toBe(60);
  });

  it("tells a changed standing as news only where the score itself clearly moved in the latest wave", () => {
    const changed = (last: number) =>
      changedStandings(
        reportOf({ w1: heard("n1", 400, 200), w2: heard("n1", 400, 248), w3: heard("n1", 400, last) }, [
          named("a", { target: 70, due: "w3" }),
        ]).report.insight.actions?.actions ?? [],
      ).map(({ before, row }) => [before, row?.standing]);
    expect(changed(250)).toEqual([]);
    expect(changed(320)).toEqual([["too-close", "met"]]);
  });

  it("takes no wave from before the work began, and none at all of an action that has not begun", () => {
    const waves = { w1: heard("n1", 400, 200), w2: heard("n1", 400, 120) };
    const late = reportOf(waves, [
      named("late", { started: "2025-02-20", due: "w2" }),
      named("idle", { started: undefined, due: "w2" }),
    ]);
    expect(late.rows.map(({ standing }) => standing)).toEqual(["not-yet-measured", "not-yet-measured"]);
  });

  it("has no standing where it is tried in some units below the one whose score would tell", () => {
    const waves = {
      w1: [...heard("n1", 200, 100), ...heard("s1", 200, 100)],
      w2: [...heard("n1", 200, 180), ...heard("s1", 200, 60)],
    };
    const { of } = reportOf(waves, [
      named("trial", { triedIn: ["n1"], due: "w2" }),
      named("own", { unit: "n1", triedIn: ["n1"], due: "w2" }),
    ]);
    expect([of("trial")?.row?.standing, of("trial")?.reason]).toEqual(["not-reportable", "tried-in-part"]);
    expect(of("own")?.row?.standing).toBe("met");
  });

  it("is not reportable for a hidden unit, and says no more than that", () => {
    const rest = [...crowd("n1", 40), ...crowd("s1", 40, 2), ...crowd("s2", 40, 5)];
    const waves = { w1: [...rest, ...crowd("n2", 3)], w2: [...rest, ...crowd("n2", 3)] };
    const { rows, of } = reportOf(waves, [named("small", { unit: "n2", due: "w2" })]);
    expect(rows[0]?.standing).toBe("not-reportable");
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      Object.keys(actionRow.shape)
        .filter((column) => !["baseline", "now"].includes(column))
        .sort(),
    );
    expect(of("small")?.reason).toBe("not-shown");
    expect([of("small")?.baseline?.value, of("small")?.now?.value, of("small")?.line]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("stays the same to the byte when two hidden units of one group exchange their people", () => {
    const rest = [...crowd("n1", 40), ...crowd("s1", 40, 2), ...crowd("s2", 40, 5)];
    const actions = ["n2", "n3", "north", "all"].map((unit) => named(`goal-${unit}`, { unit, due: "w2", target: 90 }));
    const waves = (small: string, larger: string) => ({
      w1: [...rest, ...crowd(small, 3, 1), ...crowd(larger, 4, 6)],
      w2: [...rest, ...crowd(small, 4, 2), ...crowd(larger, 3, 9)],
    });
    const [one, other] = [reportOf(waves("n2", "n3"), actions), reportOf(waves("n3", "n2"), actions)];
    expect(one.rows.map(({ standing }) => standing)).toContain("not-reportable");
    expect(one.rows.some(({ now }) => now !== undefined)).toBe(true);
    expect(JSON.stringify(other.rows)).toBe(JSON.stringify(one.rows));
    expect(JSON.stringify(other.report.insight.actions)).toBe(JSON.stringify(one.report.insight.actions));
  });

  it("has no standing over a break in the series, and puts nothing beside the baseline", () => {
    const wording = { heard: { text: text("People really listen."), comparable: false } };
    const instrument = instrumentSchema.parse({ ...survey, waves: { w2: { wording } } });
    const waves = { w1: heard("n1", 400, 200), w2: heard("n1", 400, 380) };
    const { rows, of } = reportOf(waves, [named("broken", { due: "w2" })], {}, instrument);
    expect(rows[0]).toMatchObject({ baseline: 50, standing: "not-reportable" });
    expect([rows[0]?.now, of("broken")?.now, of("broken")?.reason]).toEqual([undefined, undefined, "break"]);
  });

  it("leaves a goal without a measure without a row", () => {
    const goal = {
      id: "calm",
      ...action.parse({ kind: "goal", title: text("Calm"), level: "strategic", owner: text("Board") }),
    };
    const { rows, of } = reportOf({ w1: heard("n1", 40, 20) }, [goal]);
    expect([rows, of("calm")?.row, of("calm")?.unit]).toEqual([[], undefined, "all"]);
  });

  it("lists goals before what serves them, strategic before tactical before operational", () => {
    const waves = { w1: heard("n1", 40, 20), w2: heard("n1", 40, 20), w3: heard("n1", 40, 20) };
    const { report } = reportOf(waves, [
      named("a", { level: "operational", goal: "d" }),
      named("b", { level: "strategic", goal: "e" }),
      named("c", { kind: "goal", level: "tactical", goal: "e" }),
      named("d", { kind: "goal", level: "tactical", goal: "c" }),
      named("e", { kind: "goal", level: "strategic" }),
    ]);
    expect(report.insight.actions?.actions.map(({ id }) => id)).toEqual(["e", "c", "d", "b", "a"]);
  });

  it("is absent from a workspace without goals and actions", () => {
    expect(makeReport(organisation({ w1: crowd("n1", 12) })).report.insight.actions).toBeUndefined();
  });
});
