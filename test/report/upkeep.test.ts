import { describe, expect, it } from "vitest";
import { makeUpkeep, type TextFacts } from "../../src/report/make-upkeep.ts";
import { reviewDates } from "../../src/report/review-dates.ts";
import { translationState } from "../../src/report/translation-state.ts";
import { upkeepFinding } from "../../src/report/upkeep-finding.ts";
import { upkeepReport } from "../../src/report/upkeep-report.ts";
import { upkeep } from "../../src/survey/workspace.ts";

const locales = ["nl", "en"] as const;
const fresh = "0123456789abcdef";
const page = (slug: string, rest: Partial<TextFacts> = {}): TextFacts => ({
  slug: `pages/${slug}`,
  collection: "page",
  locale: "nl",
  title: slug,
  digest: fresh,
  outside: [],
  ...rest,
});
const at = (date: string, texts: readonly TextFacts[], settings: object = {}) =>
  makeUpkeep(texts, { date, locales, upkeep: upkeep.parse(settings) });

describe("makeUpkeep(texts, rules)", () => {
  it("calls a text overdue from the day after its review", () => {
    const texts = [page("a", { review: "2026-10-01" })];
    expect(at("2026-10-01", texts).texts[0]?.overdue).toBe(false);
    expect(at("2026-10-02", texts).texts[0]?.overdue).toBe(true);
  });

  it("puts first what is overdue, then what lags behind, then what is next, and last what has no date", () => {
    const lagging = { locale: "en", translation: { of: "nl", hash: "f".repeat(16) } } as const;
    const report = at("2026-11-28", [
      page("undated"),
      page("next", { review: "2026-12-01", reviewed: "2026-11-20" }),
      page("next", { ...lagging, review: "2027-01-01" }),
      page("late", { review: "2026-10-01" }),
    ]);
    expect(report.texts.map(({ text, locale, overdue, translation }) => [text, locale, overdue, translation])).toEqual([
      ["pages/late", "nl", true, "source"],
      ["pages/next", "en", false, "stale"],
      ["pages/next", "nl", false, "source"],
      ["pages/undated", "nl", false, "source"],
    ]);
    expect(report.texts[1]?.failsOn).toBe("2026-12-21");
    expect(upkeepReport.parse(report)).toEqual(report);
  });

  it("says in a word how a text reads, from 55 on easily", () => {
    const words = at("2026-11-28", [page("a", { ease: 54.9 }), page("b", { ease: 55 }), page("c")]);
    expect(words.texts.map(({ reads }) => reads)).toEqual(["hard", "easily", undefined]);
  });

  it("knows the keeper of pages that no text was written for", () => {
    const settings = { owner: { nl: "Onderzoek", en: "Research" }, review: "2026-11-27" };
    expect(at("2026-11-28", [], settings)).toMatchObject({ owner: settings.owner, overdue: true, texts: [] });
    expect(at("2026-11-28", [])).toEqual({ overdue: false, grace: 30, texts: [] });
  });
});

describe("translationState(translation, source, rules)", () => {
  const source = { locale: "nl", digest: fresh, reviewed: "2028-02-10" } as const;
  const stale = { of: "nl", hash: "f".repeat(16) } as const;

  it("counts the days of grace over a leap day", () => {
    expect(translationState(stale, source, { date: "2028-03-11", grace: 30 })).toEqual({
      state: "stale",
      failsOn: "2028-03-12",
      fails: false,
    });
    expect(translationState(stale, source, { date: "2028-03-12", grace: 30 })).toMatchObject({ fails: true });
  });

  it("gives no day at all where the grace is nothing but the day itself", () => {
    expect(translationState(stale, source, { date: "2028-02-10", grace: 0 })).toMatchObject({ fails: false });
    expect(translationState(stale, source, { date: "2028-02-11", grace: 0 })).toMatchObject({ fails: true });
  });

  it("does not take a hash of another language for one of the source", () => {
    expect(translationState({ of: "en", hash: fresh }, source, { date: "2028-03-11", grace: 30 }).state).toBe(
      "unrecorded",
    );
  });
});

describe("upkeepFinding(report, locale)", () => {
  const texts = [page("a", { review: "2026-10-01" }), page("b", { review: "2027-10-01" })];

  it("is the finding that matters most to who keeps the texts", () => {
    expect(upkeepFinding(at("2026-11-28", texts), "nl")).toBe("Eén tekst had al nagelezen moeten zijn");
    expect(upkeepFinding(at("2026-09-28", texts), "nl")).toBe("Geen tekst is te laat en geen vertaling loopt achter");
    expect(upkeepFinding(at("2027-11-28", texts), "nl")).toBe("2 teksten hadden al nagelezen moeten zijn");
    const lag = page("a", { locale: "en", translation: { of: "nl", hash: "f".repeat(16) }, review: "2027-01-01" });
    expect(upkeepFinding(at("2026-11-28", [...texts, lag]), "en")).toBe("One translation lags behind its source");
    expect(upkeepFinding(at("2026-11-28", [page("x")], { review: "2026-01-01" }), "nl")).toContain("cijfers");
  });

  it("takes at most twelve words", () => {
    const reports = [
      at("2026-11-28", texts),
      at("2026-09-28", texts),
      at("2027-11-28", texts),
      at("2026-11-28", [page("x")]),
      at("2026-11-28", [], { review: "2026-01-01" }),
      at("2026-11-28", []),
    ];
    for (const report of reports) {
      for (const locale of locales) expect(upkeepFinding(report, locale).split(" ").length).toBeLessThanOrEqual(12);
    }
  });
});

describe("reviewDates(report, locale)", () => {
  it("gives the days of one language in order, those of the figures among them", () => {
    const report = at(
      "2026-11-28",
      [
        page("b", { review: "2027-06-01", owner: "HR" }),
        page("a", { review: "2026-10-01" }),
        page("a", { locale: "en", review: "2026-12-01" }),
        page("c"),
      ],
      { owner: { nl: "Onderzoek", en: "Research" }, review: "2027-01-15" },
    );
    const figures = { nl: "Onderzoek", en: "Research" };
    expect(reviewDates(report, "nl")).toEqual([
      { uid: "page-pages/a", on: "2026-10-01", kind: "page", title: { nl: "Nalezen: a" }, path: "a" },
      {
        uid: "page-figures",
        on: "2027-01-15",
        kind: "page",
        title: { nl: "De pagina’s met cijfers nalopen" },
        owner: figures,
        path: "upkeep",
      },
      {
        uid: "page-pages/b",
        on: "2027-06-01",
        kind: "page",
        title: { nl: "Nalezen: b" },
        owner: { nl: "HR" },
        path: "b",
      },
    ]);
    expect(reviewDates(report, "en").map(({ path }) => path)).toEqual(["a", "upkeep"]);
  });
});
