import { describe, expect, it } from "vitest";
import { FileFault } from "../../../src/io/tables/file-fault.ts";
import { refuseQuotedLines } from "../../../src/io/tools/refuse-quoted-lines.ts";

const lines = ["nr,Afdeling,Tevreden", "1,Balie,4", "2,Post,5", '3,"Kas, winkel",2'];

describe("refuseQuotedLines(sample)", () => {
  it("refuses a file of which a spreadsheet made one column: each person would be one text", () => {
    expect(() => refuseQuotedLines(lines.map((line) => [line]))).toThrow(FileFault);
    expect(() => refuseQuotedLines(lines.map((line) => [line.replaceAll(",", ";"), ""]))).toThrow(
      /“nr;Afdeling;Tevreden”/,
    );
  });

  it("lets a column of texts be, and a table with columns", () => {
    const texts = ["Wat kan beter, en waarom, en hoe?", "Alles", "Niets, eigenlijk", "De koffie, de thee, en de soep"];
    expect(() => refuseQuotedLines(texts.map((text) => [text]))).not.toThrow();
    expect(() => refuseQuotedLines(lines.map((line) => line.split(",")))).not.toThrow();
    expect(() => refuseQuotedLines(lines.slice(0, 3).map((line) => [line]))).not.toThrow();
  });
});
