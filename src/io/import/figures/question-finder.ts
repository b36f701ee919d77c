import type { Instrument } from "../../../survey/instrument.ts";
import { itemWording } from "../../../survey/item-wording.ts";
import { type Locale, textsIn } from "../../../survey/text.ts";
import { columnPlan } from "../../column-plan.ts";
import { sharedWords } from "../ledger/shared-words.ts";
import { wordingDiff, wordingKey } from "../ledger/wording-key.ts";
import type { Mapping } from "../mapping.ts";
import { type HeadingParts, headingParts } from "./heading-parts.ts";

/** What a heading is about. */
export type FoundQuestion =
  | {
      state: "found";
      subject: string;
      by: "mapping" | "wording" | "name" | "number";
      /** Set where what seemed to be said of the figure belongs to the question: “Leadership - change”. */
      isWhole?: true;
    }
  /** The number is that of an item, and the words are not its words; or the words are nearly those of an item. */
  | { state: "changed"; subject: string; diff: string; now: string; locale: Locale }
  | { state: "several"; subjects: readonly string[] }
  /** Nothing that the survey asks for in the wave. */
  | { state: "unknown" };

/** Finds what a heading of a table of figures is about, in one wave of a survey. */
export type QuestionFinder = (heading: HeadingParts) => FoundQuestion;

/** With fewer words in common it is another question. */
const leastShared = 0.6;
/** Longer headings are no question, and more unknown ones are not compared with every question of the survey. */
const mostWords = 100;
const mostCompared = 500;

/**
 * Finds questions by what the mapping says; then by their words, since the numbers of questions move from year to year; and only then, where a heading has no
 * words, by the number that the survey file gives for the wave. A number with words that are not those of its item is a changed question, never a match.
 */
export function questionFinder(
  instrument: Instrument,
  wave: string,
  { columns }: Pick<Mapping, "columns">,
): QuestionFinder {
  const { mapped, words, titles, names } = namesIn(instrument, wave, columns);
  const ids = new Set([...names.values()].flatMap((subjects) => [...subjects]));
  const known = new Map<string, FoundQuestion>();
  let compared = 0;
  return (heading) => {
    const key = `${heading.code}\0${heading.heading}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(heading);
    known.set(key, found);
    return found;
  };

  function find(heading: HeadingParts): FoundQuestion {
    const keys = [heading.heading, heading.words].filter((text) => text !== "").flatMap(keysOf);
    const told = [...keys.filter((key) => /\s/.test(key) || heading.code === ""), wordingKey(heading.heading)];
    const byMapping = oneOf(mapped, heading.code === "" ? told : [...told, wordingKey(heading.code)]);
    if (byMapping !== undefined) return withWords(byMapping, "mapping", heading);
    // The id of a subject, as the tables of the workspace itself have it, before a title that reads the same.
    if (ids.has(heading.heading)) return { state: "found", subject: heading.heading, by: "name" };
    const whole = heading.qualifier === "" ? [] : [...(oneOf(words, keysOf(heading.said)) ?? [])];
    if (whole[0] !== undefined && whole.length === 1)
      return { state: "found", subject: whole[0], by: "wording", isWhole: true };
    if (heading.words !== "") {
      const byWords = oneOf(words, keys) ?? oneOf(titles, keys);
      if (byWords !== undefined) return asFound(byWords, "wording");
    }
    const byName = oneOf(names, heading.code === "" ? [wordingKey(heading.heading)] : [wordingKey(heading.code)]);
    if (byName !== undefined) return withWords(byName, heading.code === "" ? "name" : "number", heading);
    return nearest(heading) ?? { state: "unknown" };
  }

  function withWords(
    subjects: ReadonlySet<string>,
    by: "mapping" | "name" | "number",
    heading: HeadingParts,
  ): FoundQuestion {
    const found = asFound(subjects, by);
    // What a theme or an option is called by is a name, not a question that somebody answered.
    if (found.state !== "found" || heading.words === "" || instrument.items[found.subject] === undefined) return found;
    const spoken = textsIn(itemWording(instrument, found.subject, wave));
    const said = new Set([...spoken, ...textsIn(instrument.items[found.subject]?.title)].flatMap(keysOf));
    if ([heading.words, heading.heading].flatMap(keysOf).some((key) => said.has(key))) return found;
    // A name such as “PERMA index” that the survey file or the mapping gives itself holds no question.
    const isName = by !== "number" && !/[\s].*[\s].*[\s]/.test(heading.words);
    return isName ? found : changed(found.subject, heading.words);
  }

  function changed(subject: string, now: string): FoundQuestion {
    const { nl, en } = itemWording(instrument, subject, wave);
    const isDutch = en === undefined || (nl !== undefined && sharedWords(nl, now) >= sharedWords(en, now));
    const before = (isDutch ? nl : en) ?? "";
    return { state: "changed", subject, now, locale: isDutch ? "nl" : "en", diff: wordingDiff(before, now) };
  }

  function nearest({ words: now }: HeadingParts): FoundQuestion | undefined {
    const length = now.split(" ").length;
    // Two or three words have too little in common with anything, and a file of a million headings would be compared for hours.
    if (length < 4 || length > mostWords || compared >= mostCompared) return undefined;
    compared += 1;
    const near = columnPlan(instrument, wave)
      .items.filter(({ type }) => type !== "comment")
      .map(({ id }) => ({ id, spoken: textsIn(itemWording(instrument, id, wave)) }))
      .map((own) => ({ ...own, share: Math.max(0, ...own.spoken.map((text) => sharedWords(text, now))) }))
      .sort((a, b) => b.share - a.share);
    const [best, next] = near;
    if (best === undefined || best.share < leastShared || best.share === next?.share) return undefined;
    return changed(best.id, now);
  }
}

/** What a survey asks for in a wave, by everything that it may be called. */
function namesIn(instrument: Instrument, wave: string, columns: Mapping["columns"]) {
  const [mapped, words, titles, names] = [newIndex(), newIndex(), newIndex(), newIndex()];
  for (const [subject, column] of Object.entries(columns)) {
    if (typeof column !== "string") continue;
    put(mapped, wordingKey(column), subject);
    const parts = headingParts(column);
    // The numbers in a heading may have moved since the mapping was written; its words have not.
    if (/\s/.test(parts.words)) for (const key of keysOf(parts.words)) put(mapped, key, subject);
  }
  for (const { id, type, columns: own } of columnPlan(instrument, wave).items) {
    if (type === "comment") continue;
    const item = instrument.items[id];
    for (const [subject, column] of own) {
      for (const name of [column, subject]) put(names, wordingKey(name), subject);
      const option = type === "choices" ? subject.slice(id.length + 1) : undefined;
      const labels = option === undefined ? [] : [option, ...textsIn(item?.options?.[option])];
      for (const text of textsIn(itemWording(instrument, id, wave))) {
        if (option === undefined) for (const key of keysOf(text)) put(words, key, subject);
        for (const label of labels)
          for (const sign of [" - ", " ", ": "]) put(words, wordingKey(text + sign + label), subject);
      }
      const short = option === undefined ? textsIn(item?.title) : textsIn(item?.options?.[option]);
      for (const title of short) put(titles, wordingKey(title), subject);
    }
  }
  for (const [id, { title }] of Object.entries(instrument.constructs)) {
    put(names, wordingKey(id), id);
    for (const text of textsIn(title)) put(titles, wordingKey(text), id);
  }
  return { mapped, words, titles, names };
}

type Index = Map<string, Set<string>>;

function newIndex(): Index {
  return new Map();
}

function put(index: Index, key: string, subject: string): void {
  index.set(key, (index.get(key) ?? new Set()).add(subject));
}

function oneOf(index: Index, keys: readonly string[]): ReadonlySet<string> | undefined {
  return keys.map((key) => index.get(key)).find((found) => found !== undefined);
}

function asFound(subjects: ReadonlySet<string>, by: "mapping" | "wording" | "name" | "number"): FoundQuestion {
  const [first, second] = subjects;
  if (first === undefined) return { state: "unknown" };
  return second === undefined ? { state: "found", subject: first, by } : { state: "several", subjects: [...subjects] };
}

/** The ways in which a question is compared: as it is, and without what tables add to the name of a theme or to the mark of a footnote. */
function keysOf(text: string): string[] {
  const key = wordingKey(text);
  const bare = key.replace(/(?<=\p{L})\d$/u, "");
  return [...new Set([key, bare, bare.replace(/ (?:theme score|theme|score|index)$/, "")])];
}
