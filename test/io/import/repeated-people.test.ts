import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { profileFile } from "../../../src/io/import/column-profile.ts";
import { openExport } from "../../../src/io/import/open-export.ts";
import { repeatedPeople } from "../../../src/io/import/personal/repeated-people.ts";
import { withPersonal } from "../../../src/io/import/personal/with-personal.ts";
import { temporaryFolder } from "../fixture.ts";

/** What is told of a table with one column of people beside the answers. */
async function told(header: string, people: readonly string[]): Promise<string | undefined> {
  const file = path.join(temporaryFolder(), "export.csv");
  const rows = people.map((person, at) => `${1 + (at % 5)};${person}`);
  writeFileSync(file, `Cijfer;${header}\n${rows.join("\n")}\n`);
  const opened = await openExport(file);
  const profile = await profileFile(opened.raw, opened.reading, "set-aside");
  return repeatedPeople(withPersonal(opened.reading, profile), profile);
}

const addresses = (people: number, from = 0) => Array.from({ length: people }, (_, at) => `p${from + at}@example.org`);

describe("repeatedPeople(reading, profile)", () => {
  it("tells of people in several rows, in counts alone", async () => {
    const quarters = [...addresses(8), ...addresses(8), ...addresses(4, 4)];
    const why = await told("E-mail", quarters);
    expect(why).toContain("of 8 people 8 stand in more than one row (20 rows together)");
    expect(why).toContain("a wave of its own");
    expect(why).not.toContain("example.org");
  });

  it("tells of one person who filled a whole group, and of the first people of a long file", async () => {
    expect(await told("E-mail", [...addresses(3), ...Array.from({ length: 5 }, () => "x@example.org")])).toContain(
      "of 4 people 1 stands",
    );
    const long = [...addresses(100), ...addresses(100)];
    expect(await told("E-mail", long)).toContain("of the first 60 people 60 stand in more than one row (120 rows");
  });

  it.each([
    ["under a header that tells nothing", "Kenmerk", addresses(6)],
    ["by a number of staff", "Personeelsnummer", ["700112", "700113", "700119"]],
    ["by an id of respondents that comes back", "Respondent ID", ["R1", "R2", "R3", "R4"]],
  ])("knows people %s", async (_, header, people) => {
    expect(await told(header, [...people, ...people])).toContain(`of ${people.length} people`);
    expect(await told(header, people)).toBeUndefined();
  });

  it("says nothing of what people share, of masks, of another person's address, and of a few doubled answers", async () => {
    const twice = (cells: readonly string[]) => [...cells, ...cells];
    for (const [header, cells] of [
      ["IP-adres", twice(["192.0.2.1", "192.0.2.2", "192.0.2.3"])],
      ["Postcode", twice(["9712 CP", "9711 LM", "1012 AB"])],
      ["Voornaam", twice(["Piet", "Fatima", "Jan"])],
      ["E-mail", twice(["anonymous", "anoniem", "n.v.t."])],
      ["Manager e-mail", twice(addresses(3))],
      ["Custom Data 1", twice(["Balie", "Post"])],
      ["Afdeling", twice(["Balie", "Post"])],
      ["E-mail", [...addresses(30), ...addresses(2)]],
    ] as const)
      expect(await told(header, cells), header).toBeUndefined();
  });
});
