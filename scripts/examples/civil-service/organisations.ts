import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { id } from "../../../src/survey/text.ts";

const names = z.array(z.string().min(1)).default([]);
const organisationsFile = z.strictObject({
  groups: z.record(id, z.strictObject({ name: z.string().min(1), as: names, total: names })),
  organisations: z.record(id, z.strictObject({ name: z.string().min(1), as: names, codes: names })),
});

/** The bodies of the tables: which unit a row is about, whatever it was called that year. */
export interface Organisations {
  /** The name of a unit, by its id. */
  nameOf: ReadonlyMap<string, string>;
  /** The unit that a row is about; `isGroup` where it is a departmental group as a whole. Undefined for a name that nobody listed. */
  find(name: string, code: string): { unit: string; isGroup: boolean } | undefined;
  /** The group that a row stands under; undefined where no group of that name holds several organisations. */
  groupOf(name: string): string | undefined;
}

/**
 * Reads the list of bodies and of all their names and codes.
 *
 * @throws when the file is no such list, or gives one name or code to two bodies
 */
export function readOrganisations(file: string): Organisations {
  const { groups, organisations } = organisationsFile.parse(parse(readFileSync(file, "utf8")));
  const byName = new Map<string, string>();
  const byCode = new Map<string, string>();
  const byGroup = new Map<string, string>();
  const put = (map: Map<string, string>, key: string, unit: string) => {
    const other = map.get(key);
    if (other !== undefined && other !== unit)
      throw new Error(`"${key}" is both ${other} and ${unit}; it can be one of them`);
    map.set(key, unit);
  };
  for (const [unit, { name, as, codes }] of Object.entries(organisations)) {
    for (const each of [name, ...as]) put(byName, plain(each), unit);
    for (const code of [unit, ...codes]) put(byCode, code.toLowerCase(), unit);
  }
  const totals = new Map<string, string>();
  for (const [unit, { name, as, total }] of Object.entries(groups)) {
    for (const each of [name, ...as]) put(byGroup, plain(each), unit);
    for (const each of total) put(totals, plain(each), unit);
  }
  return {
    nameOf: new Map([
      ...Object.entries(organisations).map(([unit, { name }]) => [unit, name] as const),
      ...Object.entries(groups).map(([unit, { name }]) => [unit, name] as const),
    ]),
    find: (name, code) => {
      const group = totals.get(plain(name));
      if (group !== undefined) return { unit: group, isGroup: true };
      const unit = byName.get(plain(name));
      const coded = code === "" ? unit : byCode.get(plainCode(code));
      if (unit === undefined || coded !== unit) return undefined;
      return { unit, isGroup: false };
    },
    groupOf: (name) => byGroup.get(plain(name)),
  };
}

/** Capitals, "&" for "and", the shape of an apostrophe and double spaces are no other name. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll("&", "and").replaceAll("’", "'").replace(/\s+/g, " ").trim();
}

/** In 2019 four noughts follow each code; in 2018 a word says of two that their figures were corrected. */
function plainCode(code: string): string {
  return code.replace(/0000$|_CorrectedJan2020$/, "").toLowerCase();
}
