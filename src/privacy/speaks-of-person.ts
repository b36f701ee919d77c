/**
 * Whether the header of a column speaks of somebody: `Manager`, `Agent`, `Leidinggevende`, `Behandeld door`. What stands below it decides: a name, or
 * the mark that a manager got.
 *
 * @param header as it stands, or as plain text
 * @example speaksOfPerson("Direct manager") // => true
 * @example speaksOfPerson("Wie is je leidinggevende?") // => true
 * @example speaksOfPerson("Customer type") // => false
 * @example speaksOfPerson("Team name") // => false
 */
export function speaksOfPerson(header: string): boolean {
  const start = header.slice(0, longestHeader);
  return person.test(start) && !thing.test(start);
}

const longestHeader = 200;

/** Words for somebody who is meant by name, in English and Dutch: `name` anywhere, the others last. `Customer type` holds types. */
const person =
  /\b(?:names?|naam)\b|\b(?:manager|supervisor|boss|team ?lead(?:er)?|teammate|agent|assignee|requester|owner|interviewer|enumerator|coach|mentor|advisor|trainer|leidinggevende[n]?|afdelingshoofd|teamhoofd|chef|baas|teamleider|teammanager|behandelaar|contactpersoon|begeleider|adviseur|docent|medewerker|collega|klant|customer|employee|colleague|respondent|deelnemer|reports to|rapporteert aan|(?:behandeld|geholpen|ingevuld) door|(?:handled|helped|filled in) by)[ ?:*]{0,3}$/i;

/** What has a name and is nobody. */
const thing =
  /\b(?:team|group|department|unit|survey|form|event|product|brand|company|organi[sz]ation|school|campaign|location|project|site|store|afdeling|organisatie|onderdeel|vestiging|enquête|bedrijf|winkel|locatie|naam van (?:de|het|uw|je) (?:team|afdeling|organisatie|bedrijf))(?:['’]?s)?[ -]?(?:name|naam)?\b(?! ?(?:lead|manager|leider))/i;
