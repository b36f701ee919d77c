import { describe, expect, it } from "vitest";
import { driverSets } from "../../src/survey/driver-sets.ts";
import { instrument } from "../../src/survey/instrument.ts";

const words = { nl: "Woord", en: "Word" };
const item = (scale: string) => ({ scale, text: words });
const construct = (...items: string[]) => ({ items, title: words, definition: words });

function survey(settings: object = {}) {
  return instrument.parse({
    side: "ex",
    title: words,
    scales: { recommend: { min: 0, max: 10, metric: "nps" }, five: { min: 1, max: 5 } },
    items: { recommend: item("recommend"), a: item("five"), b: item("five"), c: item("five"), d: item("five") },
    ...settings,
  });
}

function setsOf(settings: object = {}, without: readonly string[] = []) {
  const parsed = survey(settings);
  return driverSets(parsed, new Set(Object.keys(parsed.items).filter((id) => !without.includes(id))));
}

describe("driverSets(instrument, asked)", () => {
  it("sets the other items beside the recommendation where there are no two constructs", () => {
    expect(setsOf()).toEqual([{ outcome: "recommend", drivers: ["a", "b", "c", "d"] }]);
    expect(setsOf({ constructs: { x: construct("a", "b") } })[0]?.drivers).toEqual(["a", "b", "c", "d"]);
  });

  it("takes the constructs where there are two", () => {
    const constructs = { x: construct("a", "b"), y: construct("c", "d") };
    expect(setsOf({ constructs })).toEqual([{ outcome: "recommend", drivers: ["x", "y"] }]);
  });

  it("never sets an outcome beside itself or beside what holds one of its items", () => {
    const constructs = { x: construct("a", "b"), y: construct("b", "c"), z: construct("d") };
    const drivers = { outcomes: ["x", "d"], of: ["x", "y", "z", "a", "c"] };
    expect(setsOf({ constructs, drivers })).toEqual([
      { outcome: "x", drivers: ["z", "c"] },
      { outcome: "d", drivers: ["x", "y", "a", "c"] },
    ]);
  });

  it("leaves out what was not asked in the wave", () => {
    const constructs = { x: construct("a", "b"), y: construct("b", "c"), z: construct("d") };
    const drivers = { outcomes: ["x", "recommend"], of: ["y", "z", "d"] };
    expect(setsOf({ constructs, drivers }, ["b", "d", "recommend"])).toEqual([{ outcome: "x", drivers: ["y"] }]);
  });

  it("has none of a survey without a recommendation that declares nothing", () => {
    expect(setsOf({ items: { a: item("five"), b: item("five") } })).toEqual([]);
  });
});
