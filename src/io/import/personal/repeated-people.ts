import { type IdentifyingKind, identifyingName, identifyingWords } from "../../../privacy/identifying-name.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import { plainRole } from "../../tools/plain-roles.ts";
import type { ToolColumn, ToolReading } from "../../tools/tool-reading.ts";
import type { FileProfile } from "../column-profile.ts";

/** What one person has and nobody else; people share a name, an address on a network or a house. */
const ofOne: ReadonlySet<IdentifyingKind> = new Set(["email", "phone", "bsn", "iban", "number"]);
const wordsOfOne: ReadonlySet<string> = new Set([...ofOne].map((kind) => identifyingWords[kind]));

/** What stands there for everybody: the account of a form, a mask, a number that a spreadsheet rounded. */
const masked = /^(?:[*x#.-]+|anonymous|anonymised|anonymized|anoniem|geanonimiseerd|\d{1,2}[.,]\d{1,12}E\+?\d{1,2})$/i;

/**
 * Whether people stand in several rows of one export, as they do where quarters or contacts were put below each other: each row would count as a
 * respondent, and a group of five answers may be one person. Told from columns that tell who somebody is, or that should have been the id of a
 * respondent, by counts alone. The first sixty people of a column are looked at, over the whole file. Two rows at least must be too many, and a
 * tenth of the rows of those people: a few doubled answers are no layout.
 *
 * @returns what to tell, with the remedy and without anything that stands in a cell; undefined where nobody stands out
 */
export function repeatedPeople({ columns }: ToolReading, profile: FileProfile): string | undefined {
  for (const column of columns) {
    if (!tellsOne(column)) continue;
    const cells = profile.columns[column.index];
    const people = [...(cells?.distinct ?? [])].filter(([cell]) => !masked.test(cell) && !isNoAnswer(cell));
    const rows = people.reduce((sum, [, n]) => sum + n, 0);
    const tooMany = rows - people.length;
    if (tooMany < 2 || tooMany * 10 < rows) continue;
    const several = people.filter(([, n]) => n > 1).length;
    const first = cells?.isOpen === true ? "the first " : "";
    const stand = several === 1 ? "1 stands" : `${several} stand`;
    return `by “${column.name}” of ${first}${people.length} ${people.length === 1 ? "person" : "people"} ${stand} in more than one row (${rows} rows together). Each row counts as a respondent, so that small groups may hold fewer people than it seems: export one row for each person, or import each round as a wave of its own`;
  }
  return undefined;
}

function tellsOne({ role, name, text, holds }: ToolColumn): boolean {
  if (ofOthers.test(name) || ofOthers.test(text)) return false;
  if (role === "person") {
    if (holds !== undefined) return wordsOfOne.has(holds);
    const kind = identifyingName(name) ?? identifyingName(text);
    return kind !== undefined && ofOne.has(kind);
  }
  // An id that comes back is not taken for one.
  return role === "question" && surelyIds.test(name) && plainRole(name)?.role === "respondent";
}

/** Somebody whom several respondents have, or a field that may hold anything. */
const ofOthers =
  /manager|leidinggev|supervisor|boss|chef|agent|coach|behandel|owner|assign|\blead|enumerator|interviewer|submitter|ingevuld|collector|custom ?data/i;

/** `nr` and `id` may number anything. */
const surelyIds = /respon|submission|inzending|antwoord/i;
