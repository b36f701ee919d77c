import { id as idSchema } from "../../../survey/text.ts";

/** Words that tell little of a question. Those that turn it round (not, geen) tell much. */
const small = new Set(
  "a about agree all am an and any are as at be been being ben by can could do does for from had has have how i if in indicate is it its likely long many me mostly much my of on one or our own please rate should so than that the their them there these they this those to us was we were what when where which who why will with would you your aan al alle als altijd bij daar dan dat de den der deze die dit door een eens en er geef had heb hebben hebt heeft het hier hij hoe hoeverre ik in is je jij jou jouw jullie kan kun kunnen kunt maar me mee men met mij mijn moet moeten mogen naar nog nu of om onderstaande ons onze ook op over stelling stellingen te tot u uit uitspraken uw van veel volgende voor waar waarom waarschijnlijk waren was wat we welk welke werd wie wij wil wilt willen word worden wordt zal ze zich zij zijn zou".split(
    " ",
  ),
);

/** A part of a code that only counts: of `Q3_1` both, of `VAR00007` the whole. */
const counting = /^(?:qid|question|vraag|var|item|column|kolom|stelling|text|[a-z]{1,2}(?:\d+[a-z]{1,2})?)?\d*$/;
/** What LimeSurvey calls the rows of a table unless somebody says otherwise. */
const countingRow = /^sq\d+$/;

/** An address is longer than this in no place that shows one. In characters. */
const longest = 40;

/**
 * An id for a question: its code where that says something, else its first words that do. Unique among those taken, which it joins.
 *
 * @example itemId("team_spirit", "Do we help each other?", new Set()) // => "team-spirit"
 * @example itemId("Q3_1", "Ik kan mij concentreren", new Set()) // => "concentreren"
 * @example itemId("work[SQ002]", "My workload is too high", new Set()) // => "work-workload-too"
 * @example itemId("column 4", "Hoe tevreden ben je met je werkplek?", new Set()) // => "tevreden-werkplek"
 * @example itemId("column 5", "What do you use?", new Set()) // => "do-you-use"
 * @example itemId("", "De Halm", new Set()) // => "de-halm"
 * @example itemId("Q3_1", "", new Set()) // => "q3-1"
 * @example itemId("constructor", "", new Set()) // => "constructor-2"
 */
export function itemId(name: string, text: string, taken: Set<string>): string {
  const wanted = joined(wordsFor(name, text)) || "item";
  const isFree = (id: string) => !taken.has(id) && idSchema.safeParse(id).success;
  const id = isFree(wanted) ? wanted : `${wanted}-${freeNumber((again) => isFree(`${wanted}-${again}`))}`;
  taken.add(id);
  return id;
}

function wordsFor(name: string, text: string): string[] {
  const isCode = /^(?=.*\d)[A-Za-z0-9_[\].#-]{1,24}$/.test(name) || /^[A-Za-z0-9_]{1,24}$/.test(name);
  const code = plainWords(name);
  // Who has no header has a name: of "De Halm" each word is part of it.
  const words = name === "" ? nameWords(text) : tellingWords(text === "" ? name : text);
  if (!isCode) return words;
  if (text === "" || text === name || words.length === 0) return code;
  if (code.every((part) => counting.test(part))) return words;
  if (!code.some((part) => countingRow.test(part))) return code;
  return [...code.filter((part) => !countingRow.test(part)), ...words.slice(0, 2)];
}

/** The first word of a name, and two more that say something. */
function nameWords(text: string): string[] {
  return plainWords(text)
    .filter((word, index) => index === 0 || !small.has(word))
    .slice(0, 3);
}

/** The first three words that say something; where none does, the first three; before a short one alone, those that lead to it. */
function tellingWords(text: string): string[] {
  const words = plainWords(text);
  const telling = words.filter((word) => !small.has(word));
  const [only = ""] = telling;
  if (telling.length === 1 && only.length < 4) {
    const end = words.indexOf(only) + 1;
    return words.slice(Math.max(0, end - 3), end);
  }
  return (telling.length === 0 ? words : telling).slice(0, 3);
}

/** As many whole words as an id is long, or the start of a single one. */
function joined(words: readonly string[]): string {
  const [first = "", ...others] = words;
  let id = first.slice(0, longest);
  for (const word of others) {
    if (id.length + 1 + word.length > longest) break;
    id = `${id}-${word}`;
  }
  return id;
}

/**
 * A free number from 2 on; the first one where those before it are taken without a gap. Found by doubling and halving, as thousands of questions
 * with one header would otherwise each try all the numbers before them.
 */
function freeNumber(isFree: (number: number) => boolean): number {
  let [taken, free] = [1, 2];
  while (!isFree(free)) [taken, free] = [free, 2 * free];
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (isFree(middle)) free = middle;
    else taken = middle;
  }
  return free;
}

function plainWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
