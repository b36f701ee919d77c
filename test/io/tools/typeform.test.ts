import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { excelDates } from "../../../src/io/tools/excel-dates.ts";
import { optionGroups } from "../../../src/io/tools/option-groups.ts";
import { readTypeform } from "../../../src/io/tools/typeform.ts";
import { named, readingOf, readingOfFile, realExports } from "./reading-of.ts";

const before = await readingOf("typeform/before.csv");
const now = await readingOf("typeform/now.csv");

describe("readTypeform(table)", () => {
  it("knows its own columns at both ends, and a question that is called like one of them", () => {
    expect([before.tool, now.tool]).toEqual(["typeform", "typeform"]);
    expect([named(now, "respondent"), named(now, "date"), named(now, "person")]).toEqual([
      ["#"],
      ["Submit Date (UTC)"],
      ["email", "Network ID"],
    ]);
    expect(named(now, "process")).toEqual([
      "Response Type",
      "Start Date (UTC)",
      "Stage Date (UTC)",
      "Tags (2)",
      "Ending",
    ]);
    expect(named(now, "question")).toEqual(["Hoe gaat het?", "Wat helpt je?", "Tags"]);
    expect(now.time.zone).toBe("UTC");
  });

  it("tells partial answers by their type, or where there is none by a date that is missing", () => {
    expect(now.rows.map(now.aside)).toEqual([undefined, "partial", undefined]);
    const unsent = (before.rows[0] ?? []).with(14, "");
    expect([before.aside(before.rows[0] ?? []), before.aside(unsent)]).toEqual([undefined, "partial"]);
  });

  it("reads questions without markup, and with … for an answer that was put in", () => {
    expect(before.columns.slice(1, 3).map(({ text }) => text)).toEqual(["Are you happy?", "So, …, why?"]);
    expect(before.columns.slice(11, 13).map(({ name, text }) => [name, text])).toEqual([
      ["Why or why not?", "Why or why not?"],
      ["Why or why not? (2)", "Why or why not?"],
    ]);
  });

  it("takes options with a column each together, a new question where one comes back", () => {
    expect(before.columns.slice(3, 10).map(({ group, part, shape }) => [group, part, shape])).toEqual([
      ["columns 4 to 7", "Red (warm)", "option"],
      ["columns 4 to 7", "Blue", "option"],
      // Nobody chose green, and nothing tells that it is an option but where it stands and what comes after.
      ["columns 4 to 7", "Green", "option"],
      ["columns 4 to 7", "Other", "text"],
      ["columns 8 to 9", "Red (warm)", "option"],
      ["columns 8 to 9", "Blue", "option"],
      [undefined, undefined, undefined],
    ]);
  });

  it("splits answers in one cell where each stands on its own", () => {
    expect(now.columns[2]).toMatchObject({ shape: "several", separator: " / " });
  });

  it("counts what Excel made dates of and what was guarded against formulas, and mends nothing", () => {
    expect(before.notices).toHaveLength(2);
    expect(before.notices[0]).toMatch(/^1 answer begins with '/);
    expect(before.notices[1]).toMatch(/^2 answers of "How many people work with you\?" .*"5-Jan" was perhaps "1-5"/);
  });

  it("leaves other tables alone", () => {
    expect(readTypeform({ sample: [["#", "A", "Network ID"]], container: "csv" })).toBeUndefined();
    expect(readTypeform({ sample: [["A", "Submit Date (UTC)"]], container: "csv" })).toBeUndefined();
  });

  const real = path.join(realExports, "typeform/osmi_2017.csv");
  it.skipIf(!existsSync(real))(
    "reads the real export in shared/data/exports/typeform (not there: not run)",
    async () => {
      const reading = await readingOfFile(real);
      expect([reading.tool, reading.columns.length]).toEqual(["typeform", 123]);
      const groups = new Map<string, number>();
      for (const { group } of reading.columns) if (group !== undefined) groups.set(group, (groups.get(group) ?? 0) + 1);
      // Three questions after disorders, of twelve options and an "Other" each.
      expect([...groups.values()]).toEqual([13, 13, 13]);
      expect(reading.notices.some((notice) => /How many employees/.test(notice))).toBe(true);
      expect(named(reading, "person")).toEqual(["Network ID"]);
    },
  );
});

describe("optionGroups(headers, rows)", () => {
  it("needs a neighbour, and no other cell than the header", () => {
    expect(optionGroups(["Red", "Why?"], [["Red", "so"]]).size).toBe(0);
    expect(
      optionGroups(
        ["Red", "Blue"],
        [
          ["Red", "Blue"],
          ["Red", "blue?"],
        ],
      ).size,
    ).toBe(0);
    expect(
      optionGroups(
        ["Red", "Blue"],
        [
          ["Red", "Blue"],
          ["", "Blue"],
        ],
      ).size,
    ).toBe(2);
  });

  it("does not take an empty question behind the options for one of them", () => {
    expect([...optionGroups(["Red", "Blue", "Remarks"], [["Red", "Blue", ""]]).keys()]).toEqual([0, 1]);
  });
});

describe("excelDates(cells)", () => {
  it("leaves days alone where no range stands beside them", () => {
    expect(excelDates(["5-jan", "25-jun"])).toBeUndefined();
    expect(excelDates(["1-5", "6-25", "26-100"])).toBeUndefined();
  });

  it("knows what Excel writes where the language is Dutch", () => {
    expect(excelDates(["26-100", "5-mei", "mei-30"])).toEqual({ count: 2, example: "5-mei", meant: "5-5" });
  });

  it("reads a row of questions above the header, over the options that follow each", () => {
    const above = ["", "", "Which do you use?", "", "", "", ""];
    const head = ["#", "How are you?", "Website", "Phone", "Start Date (UTC)", "Submit Date (UTC)", "Network ID"];
    const rows = [
      ["t1", "4", "Website", "", "3/14/26 9:00", "3/14/26 9:05", "ab"],
      ["t2", "5", "Website", "Phone", "3/15/26 9:00", "3/15/26 9:05", "cd"],
    ];
    const reading = readTypeform({ sample: [above, head, ...rows], container: "csv" });
    expect(reading?.headerRows).toBe(2);
    expect(reading?.columns.slice(1, 4).map(({ text, part }) => [text, part])).toEqual([
      ["How are you?", undefined],
      ["Which do you use?", "Website"],
      ["Which do you use?", "Phone"],
    ]);
  });
});
