import type { ToolColumn } from "../../tools/tool-reading.ts";

const compounds = "afdeling|onderdeel|vestiging|locatie|regio|sector|leeftijd|functie|opleiding";
const nouns = `(?:${compounds}|team(?!mate|lead|leider|manager)|department|dept\\b|unit|location|region|gender|geslacht|sex\\b|age\\b|dienst(?:jaren|verband)|tenure|role\\b|job\\b|education|income|company size|country|land\\b|contract|klantsoort|customer type|channel|kanaal)|\\p{L}{1,20}(?:${compounds})`;
const group = new RegExp(`(?<![\\p{L}\\p{N}])(?:${nouns})`, "iu");
/** What may stand between the word that asks and the group that is asked for. */
const between =
  "(?:(?:is|was|are|of|the|following|your|you|current|present|primary|main|own|highest|completed|level|type|kind|sort|best|describes?|approximate|annual|household|total|job|business|in|van|de|het|je|jouw|uw|soort|huidige|hoogste?|hoogst|genoten|behaalde|voltooide|afgeronde|eigen|voor|niveau)\\s+){0,7}";
const asked = new RegExp(
  `^(?:\\S{1,30}\\s+){0,3}(?:which|what|what's|welke?|wat|select|choose|indicate|specify|identify(?: my)?|kies|selecteer|geef|vul)\\s+(?:aan\\s+|in\\s+)?${between}(?:${nouns})`,
  "iu",
);
const years =
  /how long (?:have you|do you)|hoe lang (?:werk|ben)|years of service|how many employees|how would you (?:describe|identify) your gender/i;
/** A heading is a few words without a verb, and none that begins as a statement does. */
const mostWords = 5;
const statement =
  /^(?:my|our|i|we|the|mijn|onze?|ik|wij)\s|\s(?:is|are|was|has|have|can|feels?|works?|zijn|heeft|kan|kunnen|voelt?|werkt)\s/i;

/**
 * Whether a column seems to say to which group somebody belongs, such as a team or an age: by a heading, or by a question that asks for just
 * that. A long question that mentions a group asks for something else, and its answers would become groups of people.
 *
 * @example namesGroup({ name: "Gender", text: "Gender" }) // => true
 * @example namesGroup({ name: "Q3", text: "What is your highest completed level of education?" }) // => true
 * @example namesGroup({ name: "Q4", text: "In welke leeftijdscategorie val je?" }) // => true
 * @example namesGroup({ name: "Q5", text: "Were you ever treated differently in a meeting due to your gender?" }) // => false
 * @example namesGroup({ name: "Q6", text: "... compared to other students of your gender?" }) // => false
 * @example namesGroup({ name: "Q7", text: "My team works well" }) // => false
 * @example namesGroup({ name: "Q8", text: "Which package do you use?" }) // => false
 */
export function namesGroup({ name, text }: Pick<ToolColumn, "name" | "text">): boolean {
  return [name, text].some((own) => {
    const words = own.slice(0, 400).trim();
    if (asked.test(words) || years.test(words)) return true;
    const count = words.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
    return count <= mostWords && !words.startsWith("...") && !statement.test(words) && group.test(words);
  });
}
