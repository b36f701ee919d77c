/** Where a column of Qualtrics stands within its question. */
export interface QuestionPath {
  /** The same for columns that answer one question; of a matrix with several answers a row, the row: `QID5-2`. */
  question: string;
  /** The row or the option by its number; absent where the question has one column. */
  choice?: string;
  /** The whole, alike for every notation of an id. */
  key: string;
  /** `derived`: what Qualtrics itself worked out or noted down, such as topics, timings and the order of display. */
  kind: "answer" | "tick" | "text" | "rank" | "derived" | "person";
}

/**
 * Takes the import id of a column apart: `QID3_1` and `QID3-1` (a row of a matrix), `QID3` with choice 1 (an option), `QID5#1_2` (side by
 * side), `2_QID5` (the second turn of a loop), `QID2_4_TEXT` (text with a choice). Undefined for what is no question: metadata and embedded
 * data. Source: formats.md 1.
 *
 * @example questionPath("QID3_1") // => { question: "QID3", choice: "1", key: "QID3-1", kind: "answer" }
 * @example questionPath("QID9-2", "4") // => { question: "QID9-2", choice: "4", key: "QID9-2-4", kind: "tick" }
 * @example questionPath("QID5#1_2_1_TEXT").kind // => "text"
 * @example questionPath("QID2_TEXT_eae5a8d0e7fdTopics").kind // => "derived"
 * @example questionPath("startDate") // => undefined
 */
export function questionPath(id: string, choice?: string): QuestionPath | undefined {
  const found = /^((?:[a-z0-9]{1,8}_)?QID\d{1,9}(?:\(\d{1,4}\))?(?:#\d{1,4})?)(?:[-_](.*))?$/i.exec(id);
  if (found === null) return undefined;
  const [, base = "", rest = ""] = found;
  const places = rest === "" ? [] : rest.split(/[-_]/);
  const key = [base, ...places, ...(choice === undefined ? [] : [choice])].join("-");
  const tail = places.join("_").toUpperCase();
  if (/(?:^|_)FILE_(?:NAME|URL)$|(?:^|_)USERAGENT$/.test(tail)) return { question: base, key, kind: "person" };
  if (derived.test(tail)) return { question: base, key, kind: "derived" };
  const named = places.at(-1)?.toUpperCase();
  if (named === "TEXT") return { ...split(base, places.slice(0, -1)), key, kind: "text" };
  if (named === "RANK") return { ...split(base, places.slice(0, -1)), key, kind: "rank" };
  if (choice !== undefined) return { question: [base, ...places].join("-"), choice, key, kind: "tick" };
  return { ...split(base, places), key, kind: "answer" };
}

/** The order of display, timings, the browser, uploads, groups of promoters, and what Text iQ made of a comment. */
const derived =
  /(?:^|_)DO(?:_|$)|(?:^|_)(?:FIRST_CLICK|LAST_CLICK|PAGE_SUBMIT|CLICK_COUNT|NPS_GROUP|BROWSER|VERSION|OS|RESOLUTION)$|(?:^|_)FILE_(?:ID|SIZE|TYPE)$|(?:^|_)TEXT_.|TOPICS?$|SENTIMENT/;

function split(base: string, places: readonly string[]): { question: string; choice?: string } {
  const choice = places.at(-1);
  return { question: [base, ...places.slice(0, -1)].join("-"), ...(choice === undefined ? {} : { choice }) };
}

/**
 * The same by the name of a column, for exports that hold no ids: `Q3_1`, `Q5#1_2_TEXT`, `Q2 - Topics`, `Q7_Page Submit`, `statement_one: 2`.
 * Names are free, so what it says of questions and choices holds only where texts say so too, and there is no key.
 *
 * @example tagPath("Q3_-1") // => { question: "Q3", choice: "-1", key: "Q3_-1", kind: "answer" }
 * @example tagPath("Q7_Page Submit").kind // => "derived"
 * @example tagPath("mc_question_2_TEXT").kind // => "text"
 */
export function tagPath(tag: string): QuestionPath {
  const key = tag.trim();
  if (derivedTag.test(key)) return { question: key, key, kind: "derived" };
  const isText = /_TEXT$/i.test(key);
  const bare = isText ? key.slice(0, -"_TEXT".length) : key;
  const kind = isText ? "text" : /_RANK$/.test(key) ? "rank" : "answer";
  const colon = bare.lastIndexOf(": ");
  const at = colon > 0 ? colon : bare.lastIndexOf("_");
  if (at <= 0 || at === bare.length - 1) return { question: bare, key, kind };
  // Side by side of old: `statement_one: 2` is column 2 of the row, and its question is that column.
  if (colon > 0) return { question: bare.slice(colon), choice: bare.slice(0, colon), key, kind };
  return { question: bare.slice(0, at), choice: bare.slice(at + 1), key, kind };
}

const derivedTag =
  /_(?:First Click|Last Click|Page Submit|Click Count|NPS_GROUP)$|_DO(?:_[\w ]{1,20})?$| - (?:Parent )?(?:Topics?|Topic Sentiment.{0,20}|Sentiment.{0,20}|Actionability|Effort|Emotion.{0,20})$/;

/**
 * The same by the question itself, where somebody took the row with the names out: `Rate these - Your desk` is a row of `Rate these`.
 *
 * @example wordsPath("Rate these - Your desk") // => { question: "Rate these", choice: "Your desk", key: "Rate these - Your desk", kind: "answer" }
 * @example wordsPath("Timing - Page Submit").kind // => "derived"
 */
export function wordsPath(words: string): QuestionPath {
  const key = words.trim();
  if (derivedTag.test(key) || derivedWords.test(key)) return { question: key, key, kind: "derived" };
  const at = key.lastIndexOf(" - ");
  if (at <= 0) return { question: key, key, kind: "answer" };
  const end = key.slice(at + 3);
  if (/^(?:Text|Tekst|Texte|Texto)$/.test(end)) return { question: key.slice(0, at), key, kind: "text" };
  return { question: key.slice(0, at), choice: end, key, kind: "answer" };
}

const derivedWords =
  / - (?:First Click|Last Click|Page Submit|Click Count|(?:NPS )?Group|Display Order|Browser|Version|Operating System|Resolution)$/;
