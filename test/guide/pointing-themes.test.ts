import { describe, expect, it } from "vitest";
import type { FrictionReport } from "../../src/report/friction-report.ts";
import { pointingThemes } from "../../src/site/pointing-themes.ts";

const row = (theme: string, wave: string, state: string, n?: number) => ({
  theme,
  wave,
  state,
  ...(n === undefined ? {} : { n, share: n }),
});
const theme = (id: string, scenario?: string) => ({
  id,
  name: { nl: id, en: id },
  ...(scenario === undefined ? {} : { scenario }),
});
const friction = {
  questions: [
    {
      survey: "customer",
      item: "obstacle",
      waves: ["2025-spring", "2026-spring"],
      themes: [
        theme("waiting", "third-call"),
        theme("silence", "third-call"),
        theme("hidden", "third-call"),
        theme("rules", "policy"),
        theme("app"),
      ],
      rows: [
        row("waiting", "2025-spring", "ok", 99),
        row("waiting", "2026-spring", "ok", 20),
        row("silence", "2026-spring", "ok", 30),
        row("hidden", "2025-spring", "ok", 50),
        row("hidden", "2026-spring", "hidden"),
        row("rules", "2026-spring", "ok", 40),
      ],
    },
  ],
} as unknown as FrictionReport;

describe("pointingThemes(friction, scenario)", () => {
  it("gives the themes of a scenario as published in the latest wave, the most named first", () => {
    expect(pointingThemes(friction, "third-call").map((each) => [each.theme.id, each.row.share])).toEqual([
      ["silence", 30],
      ["waiting", 20],
    ]);
  });

  it("never falls back on an older wave for a theme that is hidden now", () => {
    expect(pointingThemes(friction, "third-call").some((each) => each.theme.id === "hidden")).toBe(false);
  });

  it("is empty for a scenario that no theme names, and in a workspace without comments", () => {
    expect(pointingThemes(friction, "outage")).toEqual([]);
    expect(pointingThemes(undefined, "third-call")).toEqual([]);
  });
});
