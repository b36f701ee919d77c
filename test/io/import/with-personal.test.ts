import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { profileFile } from "../../../src/io/import/column-profile.ts";
import { openExport } from "../../../src/io/import/open-export.ts";
import { mayNamePeople, withPersonal } from "../../../src/io/import/personal/with-personal.ts";
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

async function openedWith(columns: Readonly<Record<string, readonly string[]>>, people: number) {
  const file = path.join(temporaryFolder(), "export.csv");
  const rows = Array.from({ length: people }, (_, at) =>
    Object.values(columns)
      .map((cells) => `"${cells[at % cells.length]}"`)
      .join(","),
  );
  writeFileSync(file, `${Object.keys(columns).join(",")}\n${rows.join("\n")}\n`);
  const opened = await openExport(file);
  return { opened, profile: await profileFile(opened.raw, opened.reading, "set-aside") };
}

/** Each column by its header, as the import reads it: what it holds, where it is personal by that, or what it is for. */
async function rolesOf(
  columns: Readonly<Record<string, readonly string[]>>,
  people: number,
  told: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const { opened, profile } = await openedWith(columns, people);
  const reading = withPersonal(opened.reading, profile, new Map(Object.entries(told)));
  return Object.fromEntries(reading.columns.map(({ name, role, holds }) => [name, holds ?? role]));
}

const staff = [
  "piet jansen",
  "fatima el amrani",
  "P. Kowalska",
  "mehmet yilmaz (HR)",
  "Ramdin, Shanti",
  "sjaantje pieterse",
  "Anne-Marie Smit-Bakker",
  "hans de boer",
];

describe("withPersonal(reading, profile)", () => {
  it("finds people under headers that tell nothing, and keeps groups, answers and comments", async () => {
    const made = Object.entries(columns).map(([name, cell]) => [name, Array.from({ length: 40 }, (_, at) => cell(at))]);
    expect(await rolesOf(Object.fromEntries(made), 40)).toEqual({
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

  it.each([
    ["of eight people in any capitals", staff],
    ["of four people", staff.slice(0, 4)],
    ["of one", staff.slice(0, 1)],
    ["by their first names", ["piet", "Fatima", "agnieszka", "Mehmet", "SHANTI", "Wim"]],
    ["half of which are left open", staff.flatMap((name) => [name, "n.v.t."])],
    ["most of which are empty", [...staff, ...staff.map(() => "")]],
  ])("finds names %s", async (_, names) => {
    const marks = names.map((__, at) => String(1 + (at % 5)));
    const roles = await rolesOf({ Kenmerk: names, Cijfer: marks }, names.length);
    expect(roles).toEqual({ Kenmerk: "names of people", Cijfer: "question" });
  });

  it("finds a few names below a header that speaks of somebody, in every tool, and keeps marks, groups and units there", async () => {
    const asked = {
      Manager: ["Jan de Vries", "Fatima El Amrani"],
      "Wie is je leidinggevende?": ["truus", "henk"],
      Agent: ["4", "5"],
      Klant: ["Zeer tevreden", "Tevreden"],
      "Team name": ["Customer Contact", "Back Office"],
    };
    const found = {
      Manager: "names of people",
      "Wie is je leidinggevende?": "names of people",
      Agent: "question",
      Klant: "question",
      "Team name": "question",
    };
    expect(await rolesOf(asked, 40)).toEqual(found);
    expect(await rolesOf({ Tijdstempel: ["2026-05-11 09:10:00"], ...asked }, 40)).toMatchObject(found);
  });

  it("reads what looks like names where somebody has said that it names nobody; an address stays out", async () => {
    const columns = { Onderdeel: staff, Bereik: staff.map((_, at) => `p${at}@example.org`) };
    const told = { "person Onderdeel": "no", "person Bereik": "no" };
    expect(await rolesOf(columns, 8, told)).toEqual({ Onderdeel: "question", Bereik: "e-mail addresses" });
  });

  it("takes names, addresses and what may be names for no ids of respondents, and keeps keys", async () => {
    const marks = staff.map((_, at) => String(1 + (at % 5)));
    const ids: readonly (readonly [readonly string[], string])[] = [
      [staff, "names of people"],
      [staff.map((_, at) => `p${at}@example.org`), "e-mail addresses"],
      [["bakker", "visser", "de groot", "dijk", "bos", "vos", "meijer", "kok"], "what may be names of people"],
      [staff.map((_, at) => `0d9f6d8e-6f0b-4c8c-9d55-0e6f5a1b2c0${at}`), "respondent"],
      [staff.map((_, at) => `R${at}`), "respondent"],
    ];
    for (const [cells, holds] of ids) {
      expect(await rolesOf({ Respondent: cells, Cijfer: marks }, 8)).toEqual({ Respondent: holds, Cijfer: "question" });
    }
  });
});

describe("mayNamePeople(unused, profile, told)", () => {
  it("doubts columns that nothing asks for, also where codes have labels, until somebody says that they name nobody", async () => {
    const leaders = ["bakker", "visser", "de groot"];
    const { opened, profile } = await openedWith({ Leidinggevende: leaders, Chef: ["1", "2"], Cijfer: ["1", "2"] }, 40);
    const labels = new Map([
      ["1", "Piet Jansen"],
      ["2", "Fatima El Amrani"],
    ]);
    const columns = opened.reading.columns.map((own) => (own.name === "Chef" ? { ...own, labels } : own));
    const doubted = (told?: Record<string, string>) =>
      [...mayNamePeople(columns, profile, told)].map(([{ name }, holds]) => `${name}: ${holds}`);
    expect(doubted()).toEqual(["Leidinggevende", "Chef"].map((name) => `${name}: what may be names of people`));
    expect(doubted({ "person Chef": "no" })).toEqual(["Leidinggevende: what may be names of people"]);
  });
});
