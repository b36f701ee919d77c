import { kindOf } from "../../privacy/identifying-cells.ts";
import { parseMoment } from "./parse-moment.ts";

/** What a column of SurveyMonkey is for that is no question. */
export type MonkeyRole = "respondent" | "start" | "end" | "language" | "person" | "process";

/** In English and Dutch, German and French, as far as seen or documented; without capitals, accents and signs. */
const written: Readonly<Record<MonkeyRole, string>> = {
  respondent: "respondentid teilnehmerid befragtenid iddurepondant iddelencuestado",
  process: "collector collectorid verzamelprogramma verzamelprogrammaid idverzamelprogramma iddecollecteur",
  start: "startdate datecreated begindatum startdatum anfangsdatum datededebut",
  end: "enddate datemodified einddatum enddatum datedefin",
  person:
    "ipaddress ipadres ipadresse adresseip email emailaddress emailadres emailadresse adresseemail firstname lastname voornaam achternaam vorname nachname prenom nomdefamille",
  language: "language taal sprache langue",
};
const roles: ReadonlyMap<string, MonkeyRole> = new Map(
  Object.entries(written).flatMap(([role, names]) => names.split(" ").map((name) => [name, role as MonkeyRole])),
);
const custom = /^(?:customdata|aangepastegegevens|benutzerdefiniertedaten|donneespersonnalisees)\d{0,3}$/;

/**
 * What a header of SurveyMonkey says that its column is for; undefined for a question.
 *
 * @example monkeyRole("Respondent-ID") // => "respondent"
 * @example monkeyRole("Aangepaste gegevens 1") // => "person"
 * @example monkeyRole("How are you?") // => undefined
 */
export function monkeyRole(header: string): MonkeyRole | undefined {
  if (header.length > 80) return undefined;
  const letters = header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return roles.get(letters) ?? (custom.test(letters) ? "person" : undefined);
}

/** Metadata stand before the first question, nine at most. */
const mostMetadata = 9;

/**
 * The metadata of an export in a language that is not known, by its shape: two header rows, of which the second is empty above a column of ids with
 * eight to thirteen digits and above what stands beside it, and has words further on that stand below nothing. Of those columns two hold moments; the others
 * are taken for what tells who somebody is. Undefined for any other file.
 *
 * @param sample the first rows of the file, its header rows included
 */
export function shapedMetadata(sample: readonly (readonly string[])[]): (MonkeyRole | undefined)[] | undefined {
  const [first = [], second = [], ...rows] = sample;
  const cellsOf = (index: number) => rows.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
  const isBare = (index: number) => (first[index] ?? "").trim() !== "" && (second[index] ?? "").trim() === "";
  const width = second.findIndex((cell) => cell.trim() !== "");
  const block = Array.from({ length: Math.min(width, mostMetadata) }, (_, index) => index);
  if (block.length < 3 || !block.every(isBare) || !second.some((cell, at) => cell.trim() !== "" && !first[at]?.trim()))
    return undefined;
  const ids = cellsOf(0);
  if (ids.length === 0 || !ids.every((id) => /^\d{8,13}$/.test(id)) || new Set(ids).size < ids.length) return undefined;
  const isMoment = (index: number) => {
    const cells = cellsOf(index);
    return cells.length > 0 && cells.every((cell) => parseMoment(cell) !== undefined && kindOf(cell) === undefined);
  };
  const [start, end] = block.filter((index) => index > 0 && isMoment(index) && !/^\d+$/.test(cellsOf(index)[0] ?? ""));
  if (start === undefined) return undefined;
  return block.map((index) => {
    if (index === 0) return "respondent";
    return index === start ? "start" : index === end ? "end" : "person";
  });
}
