import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readGoogleForms } from "../../../src/io/tools/google-forms.ts";
import { severalIn } from "../../../src/io/tools/several-answers.ts";
import { named, readingOf, readingOfFile, realExports } from "./reading-of.ts";

const direct = await readingOf("google-forms/direct.csv");
const sheet = await readingOf("google-forms/sheet-nl.csv");

describe("readGoogleForms(table)", () => {
  it("knows its own CSV by the zone of its moments, and splits checkboxes at semicolons", () => {
    expect([direct.tool, direct.time.zone]).toEqual(["google-forms", "GMT+1"]);
    expect(direct.columns[2]).toMatchObject({ shape: "several", separator: ";" });
    expect(direct.columns[5]).not.toHaveProperty("shape");
    expect(direct.notices).toEqual([]);
  });

  it("reads the moments that a script copies from a sheet, with their zone, and splits there at commas", () => {
    const stamp = (day: string) => `Mon Sep ${day} 2026 13:58:23 GMT-0500 (Central Daylight Time)`;
    const reading = readGoogleForms({
      sample: [
        ["Timestamp", "What do you use?"],
        [stamp("07"), "Phone, Chat"],
        [stamp("14"), "Chat, Mail, Phone"],
        [stamp("21"), "Mail"],
        [stamp("28"), "Phone"],
        [stamp("28"), "Chat"],
      ],
      container: "csv",
    });
    expect([reading?.time.zone, reading?.columns[0]?.role]).toEqual(["GMT-0500", "date"]);
    expect(reading?.columns[1]).toMatchObject({ shape: "several", separator: ", " });
  });

  it("takes the rows of a grid together, and leaves a bracket alone that belongs to its question", () => {
    expect(direct.columns.slice(3, 6).map(({ text, group, part }) => [text, group, part])).toEqual([
      ["How do you find it?", "How do you find it?", "Speed"],
      ["How do you find it?", "How do you find it?", "Look"],
      ["Anything else? [optional]", undefined, undefined],
    ]);
  });

  it("sets the score of a quiz aside, and drops who answered", () => {
    expect(named(direct, "process")).toEqual(["Score"]);
    expect(named(direct, "person")).toEqual(["Username"]);
    expect(named(sheet, "person")).toEqual(["E-mailadres"]);
    expect(named(direct, "respondent")).toEqual([]);
  });

  it("splits the checkboxes of a spreadsheet where each stands on its own, and asks where halves never part", () => {
    expect(sheet.dialect).toBe("CSV of a spreadsheet, checkboxes apart by commas, dates as day, month, year");
    expect(sheet.columns[2]).toMatchObject({ shape: "several", separator: ", " });
    expect(sheet.columns[3]).not.toHaveProperty("shape");
    expect(sheet.notices).toHaveLength(1);
    expect(sheet.notices[0]).toMatch(/^"Ben je tevreden\?" may hold several answers/);
  });

  it("leaves a table alone whose first column holds no moments", () => {
    expect(
      readGoogleForms({
        sample: [
          ["Timestamp", "A"],
          ["soon", "1"],
        ],
        container: "csv",
      }),
    ).toBeUndefined();
    expect(readGoogleForms({ sample: [["timestamp", "A"]], container: "csv" })).toBeUndefined();
    expect(readGoogleForms({ sample: [["Tijdstempel", "A"]], container: "csv" })?.tool).toBe("google-forms");
  });

  const real = path.join(realExports, "google-forms/autistica_turing_google_form.csv");
  it.skipIf(!existsSync(real))(
    "reads the real export in shared/data/exports/google-forms (not there: not run)",
    async () => {
      const reading = await readingOfFile(real);
      expect(reading.tool).toBe("google-forms");
      expect(reading.dialect).toMatch(/month, day, year/);
      expect(reading.columns.map(({ role }) => role)).toEqual(["date", "question", "question", "question", "question"]);
      // One option never comes without another before it: it may be the second half of that one.
      expect(reading.notices).toHaveLength(1);
    },
  );
});

describe("severalIn(cells, separator)", () => {
  it("does not take prose with commas for answers", () => {
    expect(severalIn(["I like it, mostly", "Slow, dull and far", "No"], ", ")).toBe("no");
  });

  it("does not split one answer with a comma, whatever it shares with another", () => {
    const cells = ["Yes, always", "Yes, often", "No, hardly", "No, never"];
    expect(severalIn(cells, ", ")).toBe("unclear");
    expect(severalIn(["Yes, often", "Yes, now", "Soon, often", "Soon, now", "No"], ", ")).toBe("unclear");
    expect(severalIn(["Very good", "Very good, thanks", "Bad"], ", ")).not.toBe("yes");
    expect(severalIn(["Work, paid", "Work, unpaid", "Work, paid, Study", "Study"], ", ")).not.toBe("yes");
  });

  it("splits options that only ever come together in different company", () => {
    expect(severalIn(["A, B", "B, C", "A, C", "A, B, C"], ", ")).toBe("yes");
  });
});
