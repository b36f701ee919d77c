import { textsIn } from "../../../survey/text.ts";
import { shortenedTexts } from "../shortened-texts.ts";
import { type Doubt, settle } from "./doubt.ts";
import { questionText } from "./question-texts.ts";
import { statedEnds } from "./stated-ends.ts";
import { leaveOut, type ScaledQuestion, type SurveyDraft } from "./survey-draft.ts";

/** What nobody wants more of: a high answer that counts as favourable would turn the report round. */
const unwanted = new RegExp(
  [
    /\bte (?:hoog|hoge|veel|zwaar|zware|druk|lang|weinig)\b|\btoo (?:high|much|many|heavy|little|long|often)\b/,
    /stress|werkdruk|workload|burn-?out|overwhelm|uitgeput|opgebrand|exhaust|worn out|piekeren|worry|anxi(?:ous|ety)|lonel|eenzaam/,
    /\bbothered by\b|\blast van\b|klachten|\bburden\b|complicated|troublesome|frustrat|\bproblems (?:related|due) to\b/,
    /harass|\bbull(?:y|ied|ying)|discriminat|gepest|pesterij|\bunsafe\b|onveilig/,
    /(?:overweeg|denk erover|consider|thinking (?:of|about)).{0,200}(?:vertrek|weg te gaan|andere baan|leav|quit|another job)/,
    /\b(?:intent(?:ion)?|intend|plan)[ _]to[ _](?:leave|quit)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/**
 * Asks once, of all questions on a scale, of which a high answer is bad news. Those get `reversed`; what is left out, and without anybody to ask
 * what seems unfavourable, leaves the draft again: scored the wrong way round it would show as a strength.
 */
export function settleDirections(state: SurveyDraft): void {
  const questions = [...state.scaled];
  if (questions.length === 0) return;
  const seems = questions.filter(([, own]) => seemsUnwanted(own)).map(([id]) => id);
  const texts = shortenedTexts(questions.map(([, { column }]) => questionText(column)));
  const doubt: Doubt = {
    id: "directions",
    question: "Of which questions is a high answer bad news?",
    choices: questions.map(([id, own], index) => ({ value: id, says: `${texts[index]}${highest(own)}` })),
    cautious: "",
    directions: { seems },
  };
  state.doubts.push(doubt);
  const answer = settle(doubt, state.settled);
  const signs = answer === "" ? undefined : new Map(answer.split(" ").map((word) => [word.slice(1), word[0]]));
  for (const [id, { column }] of questions) {
    const sign = signs === undefined ? (seems.includes(id) ? "?" : "+") : signs.get(id);
    if (sign === "+") continue;
    const { text, reversed, ...item } = state.items[id] ?? {};
    if (sign === "-") {
      // Codes that run against their labels had turned it round already.
      state.items[id] = { ...item, ...(reversed === true ? {} : { reversed: true }), text };
      continue;
    }
    delete state.items[id];
    delete state.columns[id];
    const why =
      signs === undefined
        ? "it seems to ask for something unfavourable, and nobody said so"
        : "left out by who imported it";
    leaveOut(column, why, state);
  }
}

/** A question that nobody wants to hear more of, or of which the question itself says that the lowest number is best. */
function seemsUnwanted({ column, scale }: ScaledQuestion): boolean {
  // Rows such as "little interest" say nothing of a stem that asks what somebody was bothered by.
  if (unwanted.test(questionText(column)) || unwanted.test(column.text)) return true;
  // Words say themselves what they mean; numbers are as good as their question says.
  return scale.texts === undefined && statedEnds(`${column.text} ${column.part ?? ""}`)?.isTurned === true;
}

/** What the most that can be answered says, where words are known. */
function highest({ scale: { min, max, labels, texts }, isReversed = false }: ScaledQuestion): string {
  const top = isReversed ? min : max;
  const [label] = textsIn(labels?.[String(top)]);
  const words = label ?? Object.entries(texts ?? {}).find(([, value]) => value === top)?.[0];
  return words === undefined ? "" : ` (the highest: ${words})`;
}
