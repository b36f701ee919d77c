import { id as idSchema } from "../../survey/text.ts";

/** Words that tell little of a question. */
const small = new Set(
  "a an and are at be been ben do does for from have how i if in is it my of on or our that the this to was we were what when which who why will with would you your aan als bij dat de den der die dit een en er het hoe ik in is je jij jou jouw kan met mijn naar of om onze op over te tot u uit uw van voor waar waarom wat we welke wie wij wil word zijn".split(
    " ",
  ),
);

/**
 * An id for a question: its code where it has one, else its first words that say something. Unique among those taken, which it joins.
 *
 * @example itemId("Q3_1", "", new Set()) // => "q3-1"
 * @example itemId("column 4", "Hoe tevreden ben je met je werkplek?", new Set()) // => "hoe-tevreden-werkplek"
 * @example itemId("constructor", "", new Set()) // => "constructor-2"
 */
export function itemId(name: string, text: string, taken: Set<string>): string {
  const isCode = /^(?=.*\d)[A-Za-z0-9_[\].#-]{1,24}$/.test(name) || /^[A-Za-z0-9_]{1,24}$/.test(name);
  const words = plainWords(text === "" ? name : text);
  const telling = words.filter((word, index) => index === 0 || !small.has(word));
  const wanted = (isCode ? plainWords(name) : telling.slice(0, 3)).join("-").slice(0, 40).replace(/-+$/, "") || "item";
  const isFree = (id: string) => !taken.has(id) && idSchema.safeParse(id).success;
  const id = isFree(wanted) ? wanted : `${wanted}-${freeNumber((again) => isFree(`${wanted}-${again}`))}`;
  taken.add(id);
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
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
