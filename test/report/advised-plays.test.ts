import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AdvisablePlay, advisedPlays, firingPlays } from "../../src/report/advised-plays.ts";
import { advisedUnits } from "../../src/report/advised-units.ts";
import { checkedRule } from "../../src/report/checked-rule.ts";
import { neverFires } from "../../src/report/never-fires.ts";
import type { ChangeRow, Label, ScoreRow } from "../../src/report/rows.ts";
import { ruleReason } from "../../src/report/rule-reason.ts";
import type { Subject } from "../../src/report/site-report.ts";
import { playRule } from "../../src/survey/text-pages.ts";

const names = ["a", "b", "c", "d", "e"];
const subjects = names.map((name) => ({
  id: `employee.${name}`,
  survey: "employee",
  subject: name,
  waves: ["w1", "w2"],
  measures: [
    { metric: "favorable", unit: "percent", decimals: 0, meaningful: 5, better: "higher", domain: [0, 100] },
    { metric: "mean", unit: "scale", decimals: 1, meaningful: 0.2, better: "higher", domain: [1, 5] },
  ],
})) as unknown as Subject[];
const site = { subjects, units: [] };

type Told = { value?: number; margin?: number | undefined; label?: Label; state?: ScoreRow["state"] };

/** A unit with these scores in the latest wave. */
function unit(id: string, told: Record<string, Told>) {
  const rows = Object.entries(told);
  const place = { survey: "employee", unit: id, segment: "", category: "", metric: "favorable" };
  return {
    unit: id,
    scores: rows.map(([subject, { value, margin, state = "ok" }]): ScoreRow => {
      const figures =
        state !== "ok" || value === undefined
          ? {}
          : { n: 40, value, ...(margin === undefined ? {} : { low: value - margin, high: value + margin }) };
      return { ...place, subject, wave: "w2", weighting: "none", state, method: "favorable/1", ...figures };
    }),
    changes: rows.flatMap(([subject, { label }]): ChangeRow[] =>
      label === undefined ? [] : [{ ...place, subject, from: "w1", to: "w2", label, method: "favorable/1" }],
    ),
  };
}

const rule = (settings: object) => playRule.parse({ of: "employee.a", ...settings });
const play = (id: string, ...when: object[]): AdvisablePlay => {
  return { id, pillar: id.split("/")[0] ?? "", when: when.map((each) => playRule.parse(each)) };
};
const whole = unit("all", Object.fromEntries(names.map((name) => [name, { value: 50, margin: 1 }])));
const fires = (told: Record<string, Told>, settings: object) =>
  checkedRule(site, unit("u", told), rule(settings))?.fires;

describe("a rule of a play", () => {
  it("fires when the whole margin lies past its limit", () => {
    expect(fires({ a: { value: 40, margin: 9 } }, { below: 50 })).toBe(true);
    expect(fires({ a: { value: 40, margin: 10 } }, { below: 50 })).toBe(false);
    expect(fires({ a: { value: 60, margin: 9 } }, { above: 50 })).toBe(true);
    expect(fires({ a: { value: 60, margin: 10 } }, { above: 50 })).toBe(false);
  });

  it("also fires when a score past its limit clearly got worse, and not when it only slightly did", () => {
    expect(fires({ a: { value: 48, margin: 10, label: "lower" } }, { below: 50 })).toBe(true);
    expect(fires({ a: { value: 48, margin: 10, label: "slightly-lower" } }, { below: 50 })).toBe(false);
    expect(fires({ a: { value: 52, margin: 10, label: "lower" } }, { below: 50 })).toBe(false);
  });

  it("that asks for a change fires on that change alone, or with a limit", () => {
    expect(fires({ a: { value: 80, margin: 5, label: "lower" } }, { change: "lower" })).toBe(true);
    expect(fires({ a: { value: 80, margin: 5, label: "higher" } }, { change: "lower" })).toBe(false);
    expect(fires({ a: { value: 40, margin: 5 } }, { change: "lower", below: 50 })).toBe(false);
    expect(fires({ a: { value: 80, margin: 5, label: "lower" } }, { change: "lower", below: 50 })).toBe(false);
  });

  it("that asks for two things fires only when both hold", () => {
    const both = { below: 50, and: [{ of: "employee.b", above: 60 }] };
    expect(fires({ a: { value: 30, margin: 5 }, b: { value: 70, margin: 5 } }, both)).toBe(true);
    expect(fires({ a: { value: 30, margin: 5 }, b: { value: 63, margin: 5 } }, both)).toBe(false);
    expect(fires({ a: { value: 30, margin: 5 } }, both)).toBe(false);
  });

  it("never fires on a score that is not shown, whatever else is", () => {
    for (const state of ["hidden", "banded", "no-data"] as const)
      for (const settings of [{ below: 99 }, { above: 1 }, { change: "lower" }])
        expect(fires({ a: { state, label: "lower" } }, settings)).toBe(false);
    expect(fires({}, { below: 99 })).toBe(false);
  });

  it("says in words why it fires", () => {
    const why = (told: Record<string, Told>, settings: object, locale: "nl" | "en") => {
      const checked = checkedRule(site, unit("u", told), rule(settings));
      if (checked === undefined) throw new Error("the rule names what is not asked");
      return ruleReason(checked, ({ subject }) => ({ name: subject.subject, form: "statement" }), locale);
    };
    const low = { a: { value: 40, margin: 5 } };
    expect(why(low, { below: 50 }, "en")).toBe(
      "Because “a” stands at 40% (limit 50%), with its whole margin below that.",
    );
    expect(why(low, { below: 50 }, "nl")).toBe("Omdat “a” op 40% (grens 50%) staat, met de hele marge daaronder.");
    const fell = { a: { value: 48, margin: 9, label: "lower" as const }, b: { value: 70, margin: 5 } };
    const both = { below: 50, and: [{ of: "employee.b", above: 60 }] };
    expect(why(fell, both, "en")).toBe(
      "Because “a” clearly fell since the wave before and stands at 48% (limit 50%) and “b” stands at 70% (limit 60%), with its whole margin above that.",
    );
    expect(why(fell, { change: "lower" }, "nl")).toBe(
      "Omdat “a” sinds de meting ervoor duidelijk is gedaald en nu op 48% staat.",
    );
  });

  it("that can never fire is known without a single answer", () => {
    const measure = { domain: [0, 100] as [number, number] };
    const why = (...limits: object[]) =>
      neverFires(
        limits.map((limit) => rule(limit)),
        measure,
      )?.why;
    expect(why({})).toBe("nothing-asked");
    expect(why({ below: 0 })).toBe("below-lowest");
    expect(why({ above: 100 })).toBe("above-highest");
    expect(why({ below: 60 }, { above: 60 })).toBe("apart");
    expect(why({ change: "lower" }, { change: "higher" })).toBe("both-ways");
    expect(why({ below: 60 }, { above: 40, change: "lower" })).toBeUndefined();
  });
});

describe("the plays that a unit is advised", () => {
  const plays = [
    play("culture/one", { of: "employee.a", below: 60 }),
    play("culture/two", { of: "employee.b", below: 60 }),
    play("culture/three", { of: "employee.c", below: 60 }),
    play("journey/four", { of: "employee.d", below: 60 }),
    play("journey/five", { of: "employee.a", below: 65 }),
  ];
  const idsOf = (advised: { play: AdvisablePlay }[]) => advised.map(({ play: { id } }) => id);

  it("begin with what got worse, then with what sets the unit apart from the whole", () => {
    const own = unit("u", {
      a: { value: 30, margin: 5 },
      b: { value: 40, margin: 5, label: "lower" },
      c: { value: 20, margin: 5 },
      d: { value: 10, margin: 5 },
    });
    const odd = unit("all", { a: { value: 25 }, b: { value: 50 }, c: { value: 50 }, d: { value: 12 } });
    expect(idsOf(firingPlays(site, own, odd, plays))).toEqual([
      "culture/two",
      "culture/three",
      "journey/four",
      "journey/five",
      "culture/one",
    ]);
  });

  it("are at most three, one a score, and of several pillars where there is a choice", () => {
    const low = unit("u", Object.fromEntries(names.map((name, at) => [name, { value: 20 + at, margin: 5 }])));
    // The play of the journey lies past its limit by the least but one, and comes in for its pillar.
    expect(idsOf(advisedPlays(site, low, whole, plays.slice(0, 4)))).toEqual([
      "culture/one",
      "culture/two",
      "journey/four",
    ]);
    expect(idsOf(advisedPlays(site, low, whole, plays.slice(0, 3)))).toEqual([
      "culture/one",
      "culture/two",
      "culture/three",
    ]);
  });

  it("do not depend on the order of the playbook, and every one of them fires", () => {
    const told = fc.record(
      Object.fromEntries(
        names.map((name) => [name, fc.record({ value: fc.integer({ min: 5, max: 90 }), margin: fc.constant(6) })]),
      ),
    );
    fc.assert(
      fc.property(told, fc.shuffledSubarray(plays, { minLength: plays.length }), (scores, shuffled) => {
        const own = unit("u", scores as Record<string, Told>);
        const advised = advisedPlays(site, own, whole, plays);
        expect(idsOf(advisedPlays(site, own, whole, shuffled))).toEqual(idsOf(advised));
        expect(advised.length).toBeLessThanOrEqual(3);
        const scoresOf = advised.map(({ rule: { limits } }) => limits[0].subject.id);
        expect(new Set(scoresOf).size).toBe(scoresOf.length);
        for (const { rule: fired } of advised) expect(fired.fires).toBe(true);
        if (advised.length === 0) expect(firingPlays(site, own, whole, plays)).toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("are none for a unit that is not shown, which is in no list and no count", () => {
    const hidden = unit("hidden", Object.fromEntries(names.map((name) => [name, { state: "hidden" as const }])));
    const low = unit("low", { a: { value: 30, margin: 5 } });
    const high = unit("high", { a: { value: 80, margin: 5 } });
    expect(advisedPlays(site, hidden, whole, plays)).toEqual([]);
    const found = advisedUnits(site, [hidden, low, high], whole, plays);
    expect(found).toEqual(advisedUnits(site, [low, high], whole, plays));
    expect(found.get("culture/one")).toMatchObject({ units: [{ unit: "low" }], rules: [{ fires: 1, shown: 2 }] });
    expect(found.get("culture/two")).toEqual({ units: [], rules: [{ fires: 0, shown: 0 }] });
  });
});
