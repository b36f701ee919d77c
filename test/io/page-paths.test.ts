import { describe, expect, it } from "vitest";
import { pagePaths } from "../../src/io/page-paths.ts";
import type { SiteReport } from "../../src/report/site-report.ts";

const empty = { public: false, waves: [], units: [], surveys: [], subjects: [] } as unknown as SiteReport;

describe("pagePaths", () => {
  it("knows the texts of the guide and its scenarios right below the guide; the method is the guide itself", () => {
    const paths = pagePaths(empty, [
      { collection: "guide", slug: "guide/method" },
      { collection: "guide", slug: "guide/after" },
      { collection: "scenario", slug: "guide/scenarios/outage" },
    ]);
    expect([paths.has("guide"), paths.has("guide/after"), paths.has("guide/outage")]).toEqual([true, true, true]);
    expect([paths.has("guide/method"), paths.has("guide/scenarios/outage")]).toEqual([false, false]);
  });
});
