import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifyingCells, kindOf } from "../../src/privacy/identifying-cells.ts";
import { type IdentifyingKind, identifyingName } from "../../src/privacy/identifying-name.ts";
import { isBsn } from "../../src/privacy/is-bsn.ts";
import { isIban } from "../../src/privacy/is-iban.ts";
import { nameLikeness } from "../../src/privacy/name-likeness.ts";

const kindOfCells = (cells: readonly string[]) => {
  const column = identifyingCells();
  for (const cell of cells) column.add(cell);
  return column.kind;
};

describe("isBsn(text)", () => {
  it("passes numbers made to pass the test of eleven", () => {
    // 9 + 8 + 7 + 12 + 10 + 8 + 9 + 6 − 3 = 66; 9 + 16 + 21 + 24 + 25 + 24 + 21 + 16 − 2 = 154
    expect(isBsn("111222333")).toBe(true);
    expect(isBsn("123456782")).toBe(true);
    expect(isBsn("000000000")).toBe(false);
  });

  it("catches every single wrong digit", () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [..."123456782"].map(Number);
        digits[place] = ((digits[place] ?? 0) + shift) % 10;
        expect(isBsn(digits.join(""))).toBe(false);
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});

describe("isIban(text)", () => {
  it("knows the examples of the registry", () => {
    for (const account of ["NL91 ABNA 0417 1643 00", "BE68 5390 0754 7034", "DE89370400440532013000"]) {
      expect(isIban(account), account).toBe(true);
    }
  });

  it("catches two digits that changed places", () => {
    expect(isIban("NL91 ABNA 0417 1634 00")).toBe(false);
  });
});

describe("identifyingName(column)", () => {
  const exports: Record<string, Record<string, IdentifyingKind | undefined>> = {
    Qualtrics: {
      IPAddress: "ip",
      RecipientLastName: "name",
      RecipientFirstName: "name",
      RecipientEmail: "email",
      ExternalReference: "number",
      LocationLatitude: "location",
      LocationLongitude: "location",
      StartDate: undefined,
      ResponseId: undefined,
      DistributionChannel: undefined,
      UserLanguage: undefined,
    },
    SurveyMonkey: {
      "IP Address": "ip",
      "Email Address": "email",
      "First Name": "name",
      "Last Name": "name",
      "Custom Data 1": "number",
      "Respondent ID": undefined,
      "Collector ID": undefined,
    },
    LimeSurvey: { ipaddr: "ip", refurl: "link", id: undefined, submitdate: undefined, lastpage: undefined },
    "Microsoft Forms": { "E-mail": "email", Naam: "name", Email: "email", Name: "name", Begintijd: undefined },
    Typeform: { "Network ID": "device", "#": undefined, Tags: undefined, "Submit Date (UTC)": undefined },
    "by hand": {
      Telefoon: "phone",
      "Wat is je e-mailadres?": "email",
      "Geboorte-datum": "birth",
      BSN: "bsn",
      Postcode: "address",
      "User agent": "device",
      IBAN: "iban",
      "Medewerker­nummer": "number",
    },
    "our own": { afdeling: undefined, dienstjaren: undefined, kanaal: undefined, team: undefined, land: undefined },
  };
  it.each(Object.entries(exports))("knows what %s exports", (_, columns) => {
    const found = Object.fromEntries(Object.keys(columns).map((column) => [column, identifyingName(column)]));
    expect(found).toEqual(columns);
  });
});

describe("identifyingCells()", () => {
  it.each([
    ["email", ["a@example.org", "b.c@example.co.uk", "d+e@example.nl"]],
    ["ip", ["192.0.2.1", "198.51.100.255", "2001:db8:85a3::8a2e:370:7334"]],
    ["phone", ["06-12345678", "+31 6 1234 5678", "020-1234567", "0612345678", "(010) 123 45 67"]],
    ["bsn", ["111222333", "123456782", "111222333", "123456782", "111222333"]],
    ["iban", ["NL91 ABNA 0417 1643 00"]],
    ["device", ["Mozilla/5.0 (X11; Linux x86_64)"]],
    ["location", ["52.3702, 4.8952"]],
  ])("knows %s by most of the cells", (kind, cells) => {
    expect(kindOfCells([...cells, "", "anonymous"])).toBe(kind);
    expect(kindOfCells([...cells, ...cells.map(() => "x1"), "x2"])).toBeUndefined();
  });

  it.each([
    ["name", ["Aafke Jansen", "Bram van der Berg", "J.P. Smit", "Smit-Bakker, Carla", "Dirk d'Arc", "El Amrani, F."]],
    ["number", Array.from({ length: 6 }, (_, at) => `0d9f6d8e-6f0b-4c8c-9d55-0e6f5a1b2c3${at}`)],
    ["address", ["9712 CP", "9711LM", "1012 AB", "3511 XC", "2511 DP"]],
    ["address", ["9712 CP 14", "9711LM, 3a", "Grote Markt 1, dorpsstraat 3", "Kerkweg 12", "Hoge Laan 7 b, Assen"]],
    ["location", ["52.370216", "53.219383", "51.92442", "52,090736", "50.851368"]],
    ["email", ["Aafke <a@example.org>", "mailto:b@example.org", "Bram (b@example.nl)"]],
    ["location", ["52,3702; 4,8952", "POINT(4.9 52.3)", "52°22′12″N 4°53′"]],
  ])("knows %s by its form where nearly everybody has another", (kind, cells) => {
    expect(kindOfCells(cells)).toBe(kind);
  });

  it("knows names whatever they are, and keeps every column of groups, whatever the groups are called", () => {
    const part = fc
      .string({ unit: fc.constantFrom(..."abdefijklmoprstuvz"), minLength: 2, maxLength: 8 })
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    const name = fc
      .tuple(part, fc.constantFrom(" ", " van ", " van der ", " de ", "-Bakker "), part)
      .map((words) => words.join(""))
      .filter((text) => ["full", "first", "shape"].includes(nameLikeness(text)));
    const names = fc.uniqueArray(name, { minLength: 10, maxLength: 60, selector: (own) => own.toLowerCase() });
    fc.assert(
      fc.property(names, fc.integer({ min: 2, max: 20 }), (own, size) => {
        expect(kindOfCells(own)).toBe("name");
        // The same names as groups of people: a unit or a team, in any order.
        expect(kindOfCells(own.flatMap((group) => Array.from({ length: size }, () => group)))).toBeUndefined();
        expect(kindOfCells(Array.from({ length: size }, () => own).flat())).toBeUndefined();
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  it("takes no answers, jobs, places or units for names", () => {
    for (const cells of [
      ["Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree"],
      ["Sales North", "Human Resources", "Customer Contact Team", "Finance Department", "Legal Support"],
      ["Senior Developer", "HR Manager", "Data Analyst", "Office Manager", "Sales Consultant"],
      ["Amsterdam", "Groningen", "Utrecht", "Assen", "Zwolle"],
      ["Meer tijd", "Betere koffie", "Minder werk", "Niets", "Alles is goed"],
      ["56.7", "52.25", "50.0", "58.333", "51.2"],
    ])
      expect(kindOfCells(cells), cells.join(", ")).toBeUndefined();
  });

  it("is in doubt about a few texts with capitals, and about groups that are called after people; not about units, products and places", () => {
    const doubt = (cells: readonly string[]) => {
      const column = identifyingCells();
      for (const cell of cells) column.add(cell);
      return [column.kind, column.maybe];
    };
    const often = (...groups: string[]) => groups.flatMap((group) => Array.from({ length: 12 }, () => group));
    expect(doubt(["Yusra Tahiri", "Xawery Dudek", "Tirza Blok"])).toEqual([undefined, "name"]);
    expect(doubt(often("Jan de Vries", "Fatima El Amrani", "Truus"))).toEqual([undefined, "name"]);
    expect(doubt(often("Jan de Vries", "Customer Contact", "Back Office"))).toEqual([undefined, undefined]);
    for (const groups of [
      ["Customer Contact", "Back Office", "Grote Markt"],
      ["Afdeling Aafke", "Zorggroep Bram", "Team Carla"],
      ["Den Haag", "Amsterdam", "Sint Maarten"],
      ["Google Drive", "Zoom", "Slack"],
    ])
      expect(doubt(often(...groups)), groups.join(", ")).toEqual([undefined, undefined]);
    expect(doubt(["Chat, Mail", "Mail", "Chat, Telefoon", "Chat", "Telefoon"])).toEqual([undefined, undefined]);
    expect(doubt([])).toEqual([undefined, undefined]);
  });

  it("takes a masked export for empty", () => {
    const column = identifyingCells();
    for (const cell of ["*******", "Anonymous", " ", "anoniem", "niemand"]) column.add(cell);
    expect([column.hasContent, column.kind]).toEqual([false, undefined]);
  });

  it("takes no column of answers, codes, dates, weights or versions for people", () => {
    for (const cells of [
      ["1", "5", "10", "3", "2"],
      ["100000001", "100000002", "100000003", "100000004", "100000005", "100000006"],
      ["R_2aKd93", "R_9Kd02k"],
      ["2026-05-11", "11-05-2026", "2026-05-11 10:39:41", "11-05-2026", "12-05-2026"],
      ["1.25", "0,85", "1.0", "2.5", "0.4"],
      ["0-2", "3-10", "10+", "0-2", "3-10"],
      ["1.2.3", "10.4.1"],
      ["10:39:41", "10:39", "00:00:01"],
    ]) {
      expect(kindOfCells(cells), cells.join(" ")).toBeUndefined();
    }
  });

  it("sees addresses that begin far down a column", () => {
    const cells = [
      ...Array.from({ length: 100 }, () => "c1"),
      ...Array.from({ length: 20_000 }, (_, i) => `p${i}@example.org`),
    ];
    expect(kindOfCells(cells)).toBe("email");
  });

  it("never throws, whatever stands in a cell", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([undefined, "email", "ip", "phone", "bsn", "iban", "device", "location"]).toContain(kindOf(text));
      }),
      { numRuns: 2000, seed: 12 },
    );
  });
});
