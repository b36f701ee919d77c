import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { profileFile } from "../../../src/io/import/column-profile.ts";
import { openExport } from "../../../src/io/import/open-export.ts";
import { withPersonal } from "../../../src/io/import/with-personal.ts";
import { temporaryFolder } from "../fixture.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const word = (at: number) =>
  `${letters[at % 26]}${letters[(7 * at) % 26]}o`.replace(/^./, (first) => first.toUpperCase());

/** Forty people under headers that tell nothing. */
const columns: Record<string, (at: number) => string> = {
  Kenmerk: (at) => `${word(at)} van ${word(3 * at + 1)}${at < 26 ? "sma" : "stra"}`,
  Sleutel: (at) => `0d9f6d8e-6f0b-4c8c-9d55-0e6f5a1b2c${String(at).padStart(2, "0")}`,
  Bereik: (at) => `06-123456${String(at).padStart(2, "0")}`,
  Waar: (at) => `97${String(at).padStart(2, "0")} ${letters[at % 20]?.toUpperCase()}B ${at + 1}`,
  Plek: (at) => `52.3702${at}, 4.8952${at}`,
  Onderdeel: (at) => ["Aafke Huis", "Bram Huis", "Carla de Wit Huis"][at % 3] ?? "",
  Cijfer: (at) => String(1 + (at % 5)),
  Mening: (at) => `Ik vind dat het beter kan, vooral op dag ${at}, want dan is het druk.`,
};

async function rolesOf(people: number): Promise<Record<string, string>> {
  const file = path.join(temporaryFolder(), "export.csv");
  const rows = Array.from({ length: people }, (_, at) =>
    Object.values(columns)
      .map((cell) => `"${cell(at)}"`)
      .join(","),
  );
  writeFileSync(file, `${Object.keys(columns).join(",")}\n${rows.join("\n")}\n`);
  const opened = await openExport(file);
  const profile = await profileFile(opened.raw, opened.reading, "set-aside");
  const reading = withPersonal(opened.reading, profile);
  return Object.fromEntries(reading.columns.map(({ name, role, holds }) => [name, holds ?? role]));
}

describe("withPersonal(reading, profile)", () => {
  it("finds people under headers that tell nothing, and keeps groups, answers and comments", async () => {
    expect(await rolesOf(40)).toEqual({
      Kenmerk: "names of people",
      Sleutel: "numbers of people elsewhere",
      Bereik: "phone numbers",
      Waar: "addresses",
      Plek: "places on a map",
      Onderdeel: "question",
      Cijfer: "question",
      Mening: "question",
    });
  });
});
