import { describe, expect, it } from "vitest";
import { alignmentReport } from "../../src/report/alignment-report.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { action } from "../../src/survey/action.ts";
import { alignment } from "../../src/survey/alignment.ts";
import { crowd, organisation } from "./organisation.ts";

const text = (en: string) => ({ nl: en, en });
const measured = { of: "employee.heard", from: "w1", target: 80, due: "w2" };

function named(id: string, settings: object) {
  return { id, ...action.parse({ title: text(id), level: "tactical", owner: text("Board"), ...settings }) };
}

const goals = [
  named("be-heard", { kind: "goal", unit: "north", ...measured }),
  named("calm", { kind: "goal", unit: "north" }),
  named("listen", { unit: "n1", goal: "be-heard", ...measured }),
];
const told = alignment.parse({
  mission: text("Light for all"),
  units: { south: text("Warmth"), north: text("Light") },
  measures: { "employee.heard": { why: text("Who is heard says more."), customer: text("So are they.") } },
});

function aligned(settings: { alignment?: typeof told; actions?: typeof goals }) {
  const waves = { w1: crowd("n1", 40), w2: crowd("n1", 40, 2) };
  return makeReport({ ...organisation(waves), ...settings }).report.insight.alignment;
}

describe("makeAlignment(scored, actions)", () => {
  it("joins missions with the goals of their units, in the order of the tree, and measures with what is judged by them", () => {
    const report = aligned({ alignment: told, actions: goals });
    expect(report?.units).toEqual([
      { unit: "north", mission: text("Light"), goals: ["be-heard", "calm"] },
      { unit: "south", mission: text("Warmth"), goals: [] },
    ]);
    expect(report?.measures).toEqual({
      "employee.heard": {
        why: text("Who is heard says more."),
        customer: text("So are they."),
        goals: ["be-heard", "listen"],
      },
    });
    expect(alignmentReport.parse(report)).toEqual(report);
  });

  it("lists the goals without a measure, and the leading scores that nothing is judged by", () => {
    const report = aligned({ alignment: told, actions: goals });
    expect(report?.withoutMeasure).toEqual(["calm"]);
    expect(report?.withoutGoal.toSorted()).toEqual(["employee.energy", "employee.recommend"]);
    const energy = named("energy", { ...measured, of: "employee.energy" });
    expect(aligned({ alignment: told, actions: [...goals, energy] })?.withoutGoal).toEqual(["employee.recommend"]);
  });

  it("lists every leading score where there is no goal at all", () => {
    const report = aligned({ alignment: told });
    expect([report?.withoutGoal.length, report?.withoutMeasure]).toEqual([2, []]);
  });

  it("is absent without a mission", () => {
    expect(aligned({ actions: goals })).toBeUndefined();
  });
});
