import { describe, expect, it } from "vitest";
import { readPlain } from "../../../src/io/tools/plain.ts";
import { named } from "./reading-of.ts";

function plain(...sample: string[][]) {
  const reading = readPlain({ sample, container: "csv" });
  if (reading === undefined) throw new Error("every table is a plain one");
  const asides = sample.slice(reading.headerRows).map((row) => reading.aside(row));
  const options = reading.columns.flatMap(({ shape, group, part }) =>
    shape === "option" ? [`${group}: ${part}`] : [],
  );
  return { ...reading, asides, options };
}

describe("readPlain(an export of a tool that has no reader of its own)", () => {
  it("reads ticks of REDCap as options, and sets aside who did not get to the end", () => {
    const read = plain(
      ["Record ID", "Survey Timestamp", "Channels (choice=Phone)", "Channels (choice=Web)", "Complete?"],
      ["1", "2026-03-01 10:00:10", "Checked", "Unchecked", "Complete"],
      ["2", "2026-03-14 10:00:10", "Unchecked", "Checked", "Incomplete"],
    );
    expect(read.options).toEqual(["Channels: Phone", "Channels: Web"]);
    expect(read.asides).toEqual([undefined, "partial"]);
    expect(named(read, "date")).toEqual(["Survey Timestamp"]);
    const codes = plain(
      ["record_id", "q1", "channels___1", "channels___2", "pulse_complete"],
      ["1", "4", "1", "0", "2"],
      ["2", "", "0", "0", "0"],
    );
    expect(codes.options).toEqual(["channels: 1", "channels: 2"]);
    expect(codes.asides).toEqual([undefined, "partial"]);
  });

  it("takes truths beside a cell with all answers for options, and the cell for the same once more", () => {
    const read = plain(
      [
        "Submission ID",
        "Which topics matter?",
        "Which topics matter? (Pay (gross))",
        "Which topics matter? (Team)",
        "I speak up",
      ],
      ["a", "Pay (gross), Team", "TRUE", "TRUE", "TRUE"],
      ["b", "Team", "FALSE", "TRUE", "FALSE"],
    );
    expect(read.options).toEqual(["Which topics matter?: Pay (gross)", "Which topics matter?: Team"]);
    expect(named(read, "process")).toEqual(["Which topics matter?"]);
    // A question of its own that is answered with yes or no stays one.
    expect(read.columns[4]?.shape).toBeUndefined();
  });

  it("does not take a matrix for options", () => {
    expect(
      plain(["id", "Speed:How was it?", "Price:How was it?"], ["1", "Good", "Poor"], ["2", "Poor", "Good"]).options,
    ).toEqual([]);
    expect(
      plain(["id", "Website:How did you come?", "Phone:How did you come?"], ["1", "Website", ""], ["2", "", "Phone"])
        .options,
    ).toEqual(["How did you come?: Website", "How did you come?: Phone"]);
  });

  it("drops columns whose header tells who somebody is", () => {
    const read = plain(
      ["4. Naam (niet verplicht)", "Woonplaats", "Customer Name", "Team name"],
      ["Eva", "Ede", "x", "Customer Contact"],
      ["", "Zwolle", "y", "Back Office"],
    );
    expect(named(read, "person")).toEqual(["4. Naam (niet verplicht)", "Woonplaats", "Customer Name"]);
    expect(named(read, "question")).toEqual(["Team name"]);
  });

  it("sets aside totals and remarks below the answers, and no answer that means average", () => {
    const read = plain(
      ["Ik vind het werk", "Afdeling", "Cijfer"],
      ["Gemiddeld", "Balie", "7"],
      ["Goed", "Post", "8"],
      ["Totaal", "", "15"],
      ["Bron: het portaal", "", ""],
    );
    expect(read.asides).toEqual([undefined, undefined, "total", "total"]);
  });
});
