import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../fixture.ts";
import { named, readingOfFile } from "./reading-of.ts";

const questions = ["Hoe gaat het?", "Waar werk je?", "", "Wat kan beter?"];
const below = ["Antwoord", "Thuis", "Kantoor", "Open antwoord"];

/** An export with two header rows, with the metadata that is given and an id of a respondent first. */
function readingOf(metadata: readonly string[], asked = questions, ids: (row: number) => string = idOf) {
  const rows = ["Goed", "Slecht", "Goed"].map((mood, row) => [
    ids(row),
    "402300012",
    `2${row}-05-2026 10:00:00`,
    `2${row}-05-2026 10:05:00`,
    `192.0.2.${row}`,
    `Jo${row}`,
    mood,
    row === 1 ? "" : "Thuis",
    row === 0 ? "" : "Kantoor",
    "Meer rust",
  ]);
  const file = path.join(temporaryFolder(), "export.csv");
  const header = [
    [...metadata, ...asked],
    [...metadata.map(() => ""), ...below],
  ];
  writeFileSync(file, [...header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"));
  return readingOfFile(file);
}

function idOf(row: number): string {
  return `1141230000${row}`;
}

describe("an export of SurveyMonkey in another language", () => {
  it.each([
    ["Dutch, in other letters", ["Respondent-id", "Verzamelprogramma-id", "Startdatum", "Einddatum", "IP-adres", "Voornaam"]], // biome-ignore format: one header
    ["German", ["Teilnehmer-ID", "Collector-ID", "Anfangsdatum", "Enddatum", "IP-Adresse", "Vorname"]],
    ["one that is known by its shape", ["Vastaajan tunnus", "Keräin", "Alku", "Loppu", "IP-osoite", "Etunimi"]],
  ])("has its two header rows and no row of them among its answers: %s", async (_, metadata) => {
    const reading = await readingOf(metadata);
    expect([reading.tool, reading.headerRows, reading.rows.length]).toEqual(["surveymonkey", 2, 3]);
    expect(named(reading, "respondent")).toEqual([metadata[0]]);
    expect(named(reading, "date")).toEqual([metadata[3]]);
    expect(named(reading, "person")).toEqual(expect.arrayContaining([metadata[4], metadata[5]]));
    expect(named(reading, "question")).toEqual([
      "Hoe gaat het?",
      "Waar werk je? - Thuis",
      "Waar werk je? - Kantoor",
      "Wat kan beter?",
    ]);
  });

  it("is not seen where the first column is no id, or says the same twice", async () => {
    const unknown = ["Vastaajan tunnus", "Keräin", "Alku", "Loppu", "IP-osoite", "Etunimi"];
    expect((await readingOf(unknown, questions, (row) => `R${row}`)).tool).toBe("plain");
    expect((await readingOf(unknown, questions, () => idOf(1))).tool).toBe("plain");
  });

  it("is not seen in a table of one's own that calls its columns so", async () => {
    const own = ["respondent_id", "collector", "startdate", "enddate", "ip", "firstname"];
    expect((await readingOf(own, ["a", "b", "c", "d"])).tool).toBe("plain");
  });
});

describe("an export of SurveyMonkey with contact details", () => {
  const metadata = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "First Name"];

  it.each(["Contact information", "Hoe heet je?", "Geboortedatum"])("keeps them out: %s", async (question) => {
    const reading = await readingOf(metadata, ["Hoe gaat het?", "Waar werk je?", "", question]);
    expect(named(reading, "person").join()).toContain(question);
  });
});
