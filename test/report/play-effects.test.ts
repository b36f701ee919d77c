import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectFinding } from "../../src/report/effect-finding.ts";
import { makePlayEffects, type PlayEffectSource } from "../../src/report/make-play-effects.ts";
import type { ChangeRow, ScoreRow } from "../../src/report/rows.ts";
import { label } from "../../src/report/rows.ts";
import type { Subject, UnitInfo } from "../../src/report/site-report.ts";
import { action, type NamedAction } from "../../src/survey/action.ts";

const text = { nl: "Tekst", en: "Text" };
const leaves = Array.from({ length: 30 }, (_, at) => `u${String(at).padStart(2, "0")}`);
const tenFrom = (start: number) => leaves.slice(start, start + 10);

function unit(id: string, children: string[] = [], contact?: UnitInfo["contact"]): UnitInfo {
  const more = { ...(contact === undefined ? {} : { contact }), ...(id === "all" ? {} : { parent: "all" }) };
  return { id, name: text, children, depth: id === "all" ? 0 : 1, open: true, waves: [], ...more };
}

const subject = {
  id: "employee.heard",
  survey: "employee",
  subject: "heard",
  waves: ["w1", "w2", "w3"],
  measures: [{ metric: "favorable", decimals: 0, meaningful: 5, version: "favorable/1" }],
} as unknown as Subject;

const site: PlayEffectSource["site"] = {
  root: "all",
  units: [unit("all", leaves), ...leaves.map((id) => unit(id))],
  subjects: [subject],
  waves: [1, 2, 3].map((number) => ({
    id: `w${number}`,
    number,
    title: text,
    start: `2025-0${number}-01`,
    end: `2025-0${number}-14`,
    surveys: ["employee"],
    events: [],
    corrections: [],
  })),
};

function change(unit: string, difference: number, rest: Partial<ChangeRow> = {}): ChangeRow {
  const row = { survey: "employee", unit, segment: "", category: "", subject: "heard", metric: "favorable" };
  const figures = { from: "w1", to: "w3", difference, low: difference - 9, high: difference + 9 };
  return { ...row, ...figures, label: "not-enough-data", method: "favorable/1", ...rest };
}

/** Everybody wobbles by one point; who is named rises by so much more. */
const wobble = (gains: Record<string, number> = {}, rest: Partial<ChangeRow> = {}) =>
  leaves.map((id, at) => change(id, (at % 2 === 0 ? 1 : -1) + (gains[id] ?? 0), rest));

function trial(id: string, settings: object = {}): NamedAction {
  const told = { title: text, level: "operational", of: "employee.heard", from: "w1", target: 60, due: "w3" };
  return { ...action.parse({ ...told, started: "2025-01-20", plays: ["ease/quiet-hour"], ...settings }), id };
}

function effects(
  actions: NamedAction[],
  changes: ChangeRow[] = wobble(),
  own: Partial<PlayEffectSource["site"]> = {},
  scores: ScoreRow[] = [],
) {
  const input = { actions, waves: [], workspace: { planned: [] } };
  return makePlayEffects({ input, site: { ...site, ...own }, rows: { changes, history: [], scores } });
}

const gains = Object.fromEntries(tenFrom(0).map((id) => [id, 12]));

describe("what happened where a play was tried", () => {
  it("is told from published changes, with its label", () => {
    const report = effects([trial("a", { triedIn: tenFrom(0) })], wobble(gains));
    expect(report?.effects.map(({ row, reason }) => [row, reason])).toEqual([
      [
        {
          play: "ease/quiet-hour",
          survey: "employee",
          subject: "heard",
          metric: "favorable",
          from: "w1",
          to: "w3",
          tried: 10,
          comparable: 20,
          change_tried: 12,
          change_comparable: 0,
          comparable_low: 0,
          comparable_high: 0,
          difference: 12,
          low: 11,
          high: 13,
          label: "higher",
          method: "play-effect/1 favorable/1",
        },
        undefined,
      ],
    ]);
    expect(report?.effects[0]?.tried.map(({ unit: id }) => id)).toEqual(tenFrom(0));
  });

  it("cannot tell of a unit without a published change: adding such units changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("none", "some", "much", undefined), { maxLength: 8 }), (contacts) => {
        const hidden = contacts.map((contact, at) => unit(`hidden-${at}`, [], contact));
        const actions = [trial("a", { triedIn: [...tenFrom(0), ...hidden.slice(0, 3).map(({ id }) => id)] })];
        const more = { units: [...site.units, ...hidden] };
        expect(effects(actions, wobble(gains), more)?.effects).toEqual(effects(actions, wobble(gains))?.effects);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  it("counts units without others below them, and takes a unit that contains others for all of those", () => {
    const inside = tenFrom(0);
    const units = [unit("all", ["north", ...leaves.slice(10)]), unit("north", inside), ...leaves.map((id) => unit(id))];
    const rows = [...wobble(gains), change("north", 50), change("all", 50)];
    const named = effects([trial("a", { triedIn: ["north"] })], rows, { units })?.effects;
    expect(named).toEqual(effects([trial("a", { triedIn: inside })], rows, { units })?.effects);
    expect(named?.[0]?.row).toMatchObject({ tried: 10, comparable: 20, difference: 12 });
  });

  it("runs to the latest wave after the work began, and only where the two waves are compared", () => {
    const begun = [trial("a", { triedIn: tenFrom(0) })];
    expect(effects(begun, wobble(gains, { to: "w2" }))?.effects[0]).toMatchObject({
      reason: "not-compared",
      row: { to: "w3", tried: 0 },
    });
    const asked = { subjects: [{ ...subject, waves: ["w1", "w2"] }] };
    expect(effects(begun, wobble(gains, { to: "w2" }), asked)?.effects[0]?.row).toMatchObject({
      to: "w2",
      label: "higher",
    });
    const tooLate = trial("a", { triedIn: tenFrom(0), started: "2025-03-20" });
    expect(effects([tooLate])?.effects[0]).toMatchObject({ reason: "no-later-wave", row: { tried: 0 } });
  });

  it("is told once: when all of it was due, the first wave that closes it counts, and later waves do not", () => {
    const ended = trial("a", { triedIn: tenFrom(0), due: "w2" });
    const both = [...wobble(gains, { to: "w2" }), ...wobble({}, { to: "w3" })];
    expect(effects([ended], both)?.effects[0]?.row).toMatchObject({ to: "w2", label: "higher" });
  });

  it("puts units that began after the wave on no side, and lets nobody wipe out what was found", () => {
    const early = trial("a", { triedIn: tenFrom(0) });
    const late = trial("b", { triedIn: leaves.slice(10, 12), started: "2025-03-20" });
    expect(effects([early, late], wobble(gains))?.effects[0]?.row).toMatchObject({
      tried: 10,
      comparable: 18,
      label: "higher",
    });
  });

  it("cannot tell where those who tried it stood apart at the start: who stood low rises by itself", () => {
    const began = (low: number): ScoreRow[] =>
      leaves.map((id, at) => {
        const place = {
          wave: "w1",
          survey: "employee",
          unit: id,
          segment: "",
          category: "",
          subject: "heard",
          metric: "favorable",
        };
        const value = 50 + (at % 3) - (id in gains ? low : 0);
        return {
          ...place,
          weighting: "none",
          n: 40,
          value,
          low: value - 9,
          high: value + 9,
          state: "ok",
          method: "favorable/1",
        };
      });
    const begun = [trial("a", { triedIn: tenFrom(0) })];
    expect(effects(begun, wobble(gains), {}, began(1))?.effects[0]?.row.label).toBe("higher");
    expect(effects(begun, wobble(gains), {}, began(12))?.effects[0]).toMatchObject({
      reason: "unlike-start",
      row: { tried: 10, comparable: 20, label: "not-enough-data" },
    });
  });

  it("tells of no play in units where two plays for the same score were under way", () => {
    const both = trial("a", { triedIn: tenFrom(0), plays: ["ease/quiet-hour", "ease/open-hour"] });
    expect(effects([both], wobble(gains))?.effects.map(({ row, reason }) => [row.tried, reason])).toEqual([
      [0, "too-few-tried"],
      [0, "too-few-tried"],
    ]);
    const other = trial("b", { triedIn: tenFrom(10), plays: ["ease/open-hour"] });
    const apart = effects([trial("a", { triedIn: tenFrom(0) }), other], wobble(gains))?.effects;
    // Who tried the other play is no comparison for this one.
    expect(apart?.map(({ row }) => [row.play, row.tried, row.comparable])).toEqual([
      ["ease/open-hour", 10, 10],
      ["ease/quiet-hour", 10, 10],
    ]);
  });

  it("takes actions with the same play, score and baseline together", () => {
    const halves = [trial("a", { triedIn: leaves.slice(0, 5) }), trial("b", { triedIn: leaves.slice(5, 10) })];
    expect(effects(halves, wobble(gains))?.effects).toEqual(
      effects([trial("c", { triedIn: tenFrom(0) })], wobble(gains))?.effects,
    );
  });

  it("judges all plays as one family", () => {
    // One effect alone passes with a p just below five in a hundred; beside nine without any it no longer does.
    const rows = leaves.map((id, at) => change(id, ((at * 7) % 11) - 5 + (at < 10 ? 3 : 0)));
    const alone = effects([trial("a", { triedIn: tenFrom(0) })], rows)?.effects[0]?.row;
    const more = Array.from({ length: 9 }, (_, at) =>
      trial(`n${at}`, { triedIn: tenFrom(0), plays: [`ease/none-${at}`], of: `employee.q${at}` }),
    );
    const subjects = [
      subject,
      ...more.map((_, at) => ({ ...subject, id: `employee.q${at}`, subject: `q${at}` }) as Subject),
    ];
    const still = more.flatMap((_, at) => wobble({}, { subject: `q${at}` }));
    const among = effects([trial("a", { triedIn: tenFrom(0) }), ...more], [...rows, ...still], { subjects });
    expect(alone?.label).toBe("slightly-higher");
    expect(among?.effects.find(({ play }) => play === "ease/quiet-hour")?.row).toEqual({
      ...alone,
      label: "not-enough-data",
    });
  });

  it("lists trials that have not begun, and tells nothing of them", () => {
    const { started: _, ...planned } = trial("a", { triedIn: tenFrom(0) });
    const report = effects([planned]);
    expect(report?.effects).toEqual([]);
    expect(report?.trials).toMatchObject([{ action: "a", state: "planned", units: tenFrom(0) }]);
    expect(effects([trial("goal", { kind: "goal" })])).toBeUndefined();
    expect(effects([])).toBeUndefined();
  });
});

describe("the title of an effect", () => {
  it("has at most twelve words, and no cause", () => {
    for (const locale of ["nl", "en"] as const)
      for (const own of label.options)
        for (const change_tried of [-3, 0, 3]) {
          const title = effectFinding({ row: { label: own, change_tried } }, locale);
          expect(title.split(" ").length).toBeLessThanOrEqual(12);
          expect(title).not.toMatch(/effect|works|werkt|helps|because|door/i);
        }
  });

  it("says by how these units moved and how that compares", () => {
    const title = (own: (typeof label.options)[number], change_tried: number) =>
      effectFinding({ row: { label: own, change_tried } }, "en");
    expect(title("lower", 2)).toBe("Units that tried it rose clearly less than comparable units");
    expect(title("slightly-lower", -2)).toBe("Units that tried it fell slightly more than comparable units");
    expect(title("no-meaningful-difference", 2)).toBe("Units that tried it changed about the same as comparable units");
    expect(title("not-enough-data", 2)).toBe("Cannot tell whether units that tried it changed differently");
  });
});
