import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateOrder, momentReader } from "../../../src/io/tools/moment.ts";
import { parseMoment } from "../../../src/io/tools/parse-moment.ts";

/** The order that is found in cells, and what each of them is read as. */
function read(...cells: string[]) {
  const { order, read: one } = momentReader(cells);
  return [order, ...cells.map(one)];
}

describe("momentReader(cells)", () => {
  it("finds the order by a day over 12", () => {
    expect(read("3-5-2026", "17-06-2026 14:05")).toEqual(["dmy", "2026-05-03", "2026-06-17 14:05:00"]);
    expect(read("5/3/26 9:30", "5/13/26 9:30:05")).toEqual(["mdy", "2026-05-03 09:30:00", "2026-05-13 09:30:05"]);
    expect(read("2026-05-03", "2026/5/3")).toEqual(["ymd", "2026-05-03", "2026-05-03"]);
  });

  it("asks when nothing decides, and reads only what is the same either way", () => {
    expect(read("3/5/2026", "5/5/2026", "3 mei 2026")).toEqual(["ambiguous", undefined, "2026-05-05", "2026-05-03"]);
    expect(momentReader(["3/5/2026"], "dmy").read("3/5/2026")).toBe("2026-05-03");
    expect(momentReader(["3/5/2026"], "mdy").read("3/5/2026")).toBe("2026-03-05");
  });

  it("reads nothing of a column with two orders, and shows the two cells", () => {
    const mixed = momentReader(["1/5/2026", "13/5/2026", "5/14/2026"]);
    expect([mixed.order, mixed.clash, mixed.read("13/5/2026")]).toEqual([
      undefined,
      ["13/5/2026", "5/14/2026"],
      undefined,
    ]);
    expect(momentReader(["2026-05-03", "1/5/2026"]).clash).toEqual(["2026-05-03", "1/5/2026"]);
    expect(momentReader(["46145", "13/5/2026"]).clash).toEqual(["13/5/2026", "46145"]);
  });

  it("reads months in words, in Dutch and English", () => {
    expect(read("3 mei 2026", "woensdag 3 juni 2026", "5-jan-26", "1 mrt. 2026")).toEqual([
      "dmy",
      ...["2026-05-03", "2026-06-03", "2026-01-05", "2026-03-01"],
    ]);
    expect(read("May 3, 2026 2:05 PM", "October 12th, 2026")).toEqual(["mdy", "2026-05-03 14:05:00", "2026-10-12"]);
  });

  it("reads what Google Forms writes, and tells the zones", () => {
    const cells = ["2022/10/29 12:39:41 PM GMT+2", "2022/11/30 12:00:05 AM GMT+1"];
    expect(read(...cells)).toEqual(["ymd", "2022-10-29 12:39:41", "2022-11-30 00:00:05"]);
    expect(momentReader(cells).zone).toBe("GMT+1, GMT+2");
    expect(read("12/02/2026 19.07.17", "13/02/2026 8.00.00")).toEqual([
      "dmy",
      "2026-02-12 19:07:17",
      "2026-02-13 08:00:00",
    ]);
  });

  it("reads ISO with its zone by the clock of the cell", () => {
    const reader = momentReader(["2026-05-03T23:30:00+02:00"]);
    expect([reader.order, reader.zone, reader.read("2026-05-03T23:30:00.123+02:00")]).toEqual([
      "ymd",
      "+02:00",
      "2026-05-03 23:30:00",
    ]);
  });

  it("reads days as Excel counts them", () => {
    // 1 January 2000 is 36526 by Microsoft's own documentation of its date system.
    expect(read("36526", "36526.5", "36526,999999")).toEqual([
      "excel-serial",
      ...["2000-01-01", "2000-01-01 12:00:00", "2000-01-02"],
    ]);
  });

  it("has no day that is not in the calendar, and none without a year", () => {
    expect(read("31-02-2026", "29-02-2026", "5-jan", "31 april 2026", "2026-13-01", "1-1-202", "25:00")).toEqual(
      Array(8).fill(undefined),
    );
    expect(read("29-02-2028")).toEqual(["dmy", "2028-02-29"]);
    expect(read("3-5-2026 24:00", "13-5-2026 13:00 PM")).toEqual(Array(3).fill(undefined));
  });

  it("puts years of two digits from 1970 to 2069", () => {
    expect(read("13-5-69", "13-5-70")).toEqual(["dmy", "2069-05-13", "1970-05-13"]);
  });

  it("reads a moment back in the order in which it was written", () => {
    const days = fc.array(fc.date({ min: new Date("1971-01-01"), max: new Date("2060-12-31"), noInvalidDate: true }), {
      minLength: 1,
      maxLength: 6,
    });
    const style = fc.record({
      order: fc.constantFrom<"ymd" | "dmy" | "mdy">("ymd", "dmy", "mdy"),
      sign: fc.constantFrom("-", "/", "."),
      padded: fc.boolean(),
      timed: fc.boolean(),
    });
    fc.assert(
      fc.property(days, style, (dates, { order, sign, padded, timed }) => {
        const iso = dates.map((date) => date.toISOString().slice(0, 19).replace("T", " "));
        const cells = iso.map((moment) => written(moment, order, sign, padded) + (timed ? moment.slice(10) : ""));
        const reader = momentReader(cells);
        expect([order, "ambiguous"]).toContain(reader.order);
        cells.forEach((cell, at) => {
          const wanted = iso[at]?.slice(0, timed ? 19 : 10);
          expect(momentReader([], order).read(cell)).toBe(wanted);
          if (reader.order === order) expect(reader.read(cell)).toBe(wanted);
          else expect([undefined, wanted]).toContain(reader.read(cell));
        });
      }),
      { numRuns: 500, seed: 14 },
    );
  });

  it("never throws and never reads what is no date, whatever the cells", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(..."0123456789-/.: TZamp"), maxLength: 30 }),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 8 }),
        fc.constantFrom<Exclude<DateOrder, "ambiguous"> | undefined>(undefined, "dmy", "mdy", "ymd"),
        (cells, declared) => {
          const reader = momentReader(cells, declared);
          for (const one of cells) {
            const moment = reader.read(one);
            if (moment !== undefined)
              expect(new Date(`${moment.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(moment.slice(0, 10));
          }
        },
      ),
      { numRuns: 1000, seed: 15 },
    );
    expect(parseMoment("1".repeat(1_000_000))).toBeUndefined();
  });
});

function written(iso: string, order: "ymd" | "dmy" | "mdy", sign: string, padded: boolean): string {
  const [year = "", month = "", day = ""] = iso
    .slice(0, 10)
    .split("-")
    .map((part) => (padded ? part : String(Number(part))));
  const parts = { y: year, m: month, d: day };
  return [...order].map((letter) => parts[letter as "y"]).join(sign);
}
