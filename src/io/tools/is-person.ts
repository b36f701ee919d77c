import { identifyingName } from "../../privacy/identifying-name.ts";

/**
 * Whether a column tells who somebody is: by its header, or because its header speaks of a person (`Manager`, `Agent`, `Teammate`) and its cells
 * are names. The header alone does not do then: `Manager` may as well stand above marks that a manager got.
 *
 * @param header as it stands, or as plain text
 * @param cells what stands below it, without the header
 * @example isPerson("E-mail", []) // => true
 * @example isPerson("Manager", ["Fatima El Amrani", "Jan de Vries"]) // => true
 * @example isPerson("Manager", ["4", "5"]) // => false
 * @example isPerson("Customer type", ["Small Business", "Large Enterprise"]) // => false
 * @example isPerson("Team name", ["Customer Contact", "Back Office"]) // => false
 */
export function isPerson(header: string, cells: Iterable<string>): boolean {
  if (identifyingName(header) !== undefined) return true;
  const start = header.slice(0, longestHeader);
  if (!person.test(start) || thing.test(start)) return false;
  let filled = 0;
  let names = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === "") continue;
    filled += 1;
    if (text.length <= longestName && fullName.test(text)) names += 1;
  }
  return names > 0 && names * 2 >= filled;
}

const longestHeader = 200;
const longestName = 60;

/** Words for somebody who is meant by name, in English and Dutch: `name` anywhere, the others last. `Customer type` holds types. */
const person =
  /\b(?:names?|naam)\b|\b(?:manager|supervisor|team ?lead(?:er)?|teammate|agent|assignee|requester|owner|interviewer|enumerator|coach|mentor|advisor|leidinggevende|teamleider|teammanager|behandelaar|contactpersoon|begeleider|adviseur|medewerker|klant|customer|employee|respondent|deelnemer)[ ?:*]{0,3}$/i;

/** What has a name and is nobody. */
const thing =
  /\b(?:team|group|department|unit|survey|form|event|product|brand|company|organi[sz]ation|school|campaign|location|project|site|store|afdeling|organisatie|onderdeel|vestiging|enquête|bedrijf|winkel|locatie|naam van (?:de|het|uw|je) (?:team|afdeling|organisatie|bedrijf))(?:['’]?s)?[ -]?(?:name|naam)?\b(?! ?(?:lead|manager|leider))/i;

/** Two words or more that begin with a capital, with small words such as `van der` between them. */
const fullName =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:van|de|der|den|het|el|al|ten|ter|te|la|le|von|bin|ibn|da|di|\p{Lu}[\p{L}'’.-]*)){1,4}$/u;
