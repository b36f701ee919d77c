import { describe, expect, it } from "vitest";
import { characters } from "../../src/charts/advances.ts";
import { breakLines } from "../../src/charts/break-lines.ts";
import { textWidth, widest } from "../../src/charts/text-width.ts";
import { measureTextByTable } from "../../src/render/measure-text.ts";

describe("textWidth(text, size, weight)", () => {
  it("gives all digits one width, so that numbers line up", () => {
    const widths = [..."0123456789"].map((digit) => textWidth(digit, 13));
    expect(new Set(widths).size).toBe(1);
  });

  it("knows every character that formats and both languages use", () => {
    for (const character of "−–±×€½éëïöü’“”…\u2009\u00a0ÉË") {
      expect(characters, character).toContain(character);
    }
  });

  it("grows with the size and the weight", () => {
    expect(textWidth("organisatie", 26)).toBeCloseTo(2 * textWidth("organisatie", 13), 2);
    expect(textWidth("organisatie", 13, 600)).toBeGreaterThan(textWidth("organisatie", 13));
    expect(widest(["a", "organisatie"], 13)).toBe(Math.ceil(textWidth("organisatie", 13)));
    expect(widest([], 13)).toBe(0);
  });
});

describe("breakLines(text, room, size)", () => {
  it("keeps all words, in order, within the room", () => {
    const text = "Mijn leidinggevende ruimt belemmeringen uit de weg";
    for (const room of [40, 90, 160, 1000]) {
      const lines = breakLines(text, room, 14);
      expect(lines.join(" ")).toBe(text);
      for (const line of lines) expect(textWidth(line, 14) <= room || !line.includes(" ")).toBe(true);
    }
  });
});

describe("measureTextByTable()", () => {
  it("makes Vega measure as the table does", async () => {
    measureTextByTable();
    const vega = (await import("vega")) as unknown as {
      textMetrics: { width: (item: object, text: unknown) => number };
    };
    expect(vega.textMetrics.width({ fontSize: 15, fontWeight: 600 }, "+31")).toBe(textWidth("+31", 15, 600));
    expect(vega.textMetrics.width({ fontSize: 13 }, undefined)).toBe(0);
  });
});
