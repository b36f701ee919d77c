import { identifyingName } from "../../privacy/identifying-name.ts";
import type { ToolColumn } from "./tool-reading.ts";

/**
 * Whether a question in words of one's own asks for what identifies somebody: a name, a number, an address, a birthday. Ticks, scales and
 * rankings never do, whatever their question is about; and a team or a company has a name too.
 *
 * @example asksWho({ name: "Q7", text: "What is your name?", shape: "text" }) // => true
 * @example asksWho({ name: "Q9", text: "In which ZIP code is your home?" }) // => true
 * @example asksWho({ name: "Q3", text: "Hoe heet je leidinggevende?", shape: "text" }) // => true
 * @example asksWho({ name: "Q2", text: "Quel est votre nom ?", shape: "text" }) // => true
 * @example asksWho({ name: "Q6", text: "Who is your manager?", shape: "text" }) // => true
 * @example asksWho({ name: "Q4", text: "Hoe heet je team?", shape: "text" }) // => false
 * @example asksWho({ name: "Q5", text: "Name three things that could be better", shape: "text" }) // => false
 * @example asksWho({ name: "Q8", text: "Do you answer e-mail at night?", shape: "one" }) // => false
 */
export function asksWho({
  name,
  text,
  part = "",
  shape,
}: Pick<ToolColumn, "name" | "text" | "part" | "shape">): boolean {
  if (shape !== "text" && shape !== undefined) return false;
  return [name, text, part].some((words) => {
    if (identifyingName(words) !== undefined || asked.some((pattern) => pattern.test(words))) return true;
    // Of "Contact information - Name" the end tells, when nothing else does.
    const end = words.slice(words.lastIndexOf(" - ") + 3);
    if (words.includes(" - ") && identifyingName(end) !== undefined) return true;
    return called.test(words) && !thing.test(words);
  });
}

const asked: readonly RegExp[] = [
  /(?:zip|post(?:al)?)[ -]?code|postleitzahl|code postal|c[oó]digo postal/i,
  /geboorte(?!land|plaats)|\bgeboren\b|\bbirth(?:day|date)?\b|\byou born\b|\bgeburts(?:tag|jahr)/i,
  /\bwie hei(?:ß|ss)(?:t du|en sie)\b|\b(?:votre|ton) nom\b(?! de)|\bcomment (?:vous appelez|t[’']appelles)|\bc[oó]mo (?:te llamas|se llama)\b|\b(?:tus?|su) (?:nombre|correo)\b/i,
  /\b(?:wie (?:is|was)|who(?: is| was|[’']s)) (?:je|jouw|uw|your) (?:[\p{L}-]{1,20} )?(?:leidinggevende|manager|baas|chef|coach|supervisor|boss)\b/iu,
  /\b(?:student(?:en)?|personeels|medewerkers?|big)-?(?:nummer|nr)\b|\b(?:student|employee|staff|payroll) (?:number|id)\b/i,
  /\bwie ben (?:je|jij)\b|\bwie bent u\b|\bwho are you\b|\b(?:je|jouw|uw|your) (?:initials|initialen|voorletters|handtekening|signature)\b/i,
  /\b(?:je|jouw|uw|your)(?: [\p{L}-]{1,20})? (?:e-?mail|telefoon|phone|mobiele? nummer|mobile|personeelsnummer|employee (?:id|number))/iu,
  /\b(?:je|jouw|uw|your)(?: (?:huis|woon|post|home|postal|street|work))? ?(?:adres|address)(?:gegevens)?\b(?! (?:the|this|these|those|any|your|our)\b)/i,
  /^(?:contact(?:gegevens| ?info(?:rmation)?| details)|adresgegevens|demographic information$)/i,
  /\b(?:laat|geef|vul|leave|enter|provide|fill in)\b.{0,80}\b(?:e-?mail|telefoon|phone|contactgegevens|contact (?:details|information))/i,
];

/** Something is asked by its name: a person, or a thing. */
const called =
  /\bhoe heet(?:en)?\b|\bna(?:am|men)\b|\b(?:your|full|first|last|middle|family|given|maiden|user|nick|preferred|whose|respondent|manager'?s?|supervisor'?s?) ?names?\b|\bnames? (?:of|and)\b|\bnames?[\s?:.)]{0,5}$/i;
const thing =
  /\b(?:afdeling|team|onderdeel|organisatie|bedrijf|werkgever|vestiging|locatie|filiaal|winkel|school|opleiding|project|product|dienst|merk|functie|department|unit|company|organi[sz]ation|employer|location|store|branch|office|course|programme?|service|brand|job|role|met name)/i;
