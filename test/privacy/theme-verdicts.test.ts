import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ThemeUnit, themeVerdicts } from "../../src/privacy/theme-verdicts.ts";

const minimum = { comment: 10, theme: 5 };
const unit = (id: string, comments: number, waiting: number): ThemeUnit => ({
  id,
  ...(id === "all" ? {} : { parent: "all" }),
  comments,
  themes: new Map([["waiting", waiting]]),
});
const shown = (...units: ThemeUnit[]) => {
  const verdicts = themeVerdicts(units, ["waiting"], minimum);
  return { comments: [...verdicts.comments], waiting: [...(verdicts.themes.get("waiting") ?? [])] };
};

describe("themeVerdicts(units, themes, minimum)", () => {
  it("shows nothing of fewer than ten comments, and no theme of fewer than five", () => {
    expect(shown(unit("all", 9, 9))).toEqual({ comments: [], waiting: [] });
    expect(shown(unit("all", 10, 4))).toEqual({ comments: ["all"], waiting: [] });
    expect(shown(unit("all", 10, 5))).toEqual({ comments: ["all"], waiting: ["all"] });
  });

  it("hides another unit where a rare theme would follow by subtraction", () => {
    // 20 − 12 − 6 = 2 of south: either of the others must go too, and the smaller goes.
    expect(shown(unit("all", 0, 0), unit("north", 40, 12), unit("east", 30, 6), unit("south", 20, 2)).waiting).toEqual([
      "all",
      "north",
    ]);
  });

  it("needs to protect nobody where nobody named the theme", () => {
    expect(shown(unit("all", 0, 0), unit("north", 40, 12), unit("south", 20, 0)).waiting).toEqual(["all", "north"]);
  });

  it("does not tell that everybody, or all but one, named it", () => {
    expect(shown(unit("all", 12, 11)).waiting).toEqual([]);
    expect(shown(unit("all", 12, 10)).waiting).toEqual(["all"]);
    // South: ten of ten. With north shown, all minus north would say the same.
    expect(shown(unit("all", 0, 0), unit("north", 40, 12), unit("south", 10, 10)).waiting).toEqual(["all"]);
  });

  it("lets no sum or difference of shown counts be about fewer than five, whatever the tree", () => {
    const below = fc.array(fc.record({ comments: fc.nat(40), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(below, fc.nat(12), (units, own) => {
        const all = [
          unit("all", own, Math.floor(own / 3)),
          ...units.map(({ comments, share }, at) => unit(`u${at}`, comments, Math.round(comments * share))),
        ];
        const { waiting, comments } = shown(...all);
        const named = (each: ThemeUnit) => each.themes.get("waiting") ?? 0;
        const total = all.reduce((sum, each) => sum + named(each), 0);
        const open = all.filter(({ id }) => id !== "all" && waiting.includes(id));
        for (const each of open) expect(named(each)).toBeGreaterThanOrEqual(5);
        for (const id of waiting) expect(comments).toContain(id);
        if (!waiting.includes("all")) return;
        // What is left of the whole when the shown units are taken away; of fewer of them it is only more.
        const left = total - open.reduce((sum, each) => sum + named(each), 0);
        expect(left === 0 || left >= 5).toBe(true);
      }),
      { seed: 20261128, numRuns: 500 },
    );
  });
});
