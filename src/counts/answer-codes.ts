/** Whose answer a code stands for: an answer or person score, or how many items of a construct somebody skipped. */
export type CodedKind = "subject" | "skipped";

/** A subject with the answers that were given to it, by their place in the code. */
export interface CodedSubject {
  kind: CodedKind;
  subject: string;
  answers: readonly number[];
}

/** One number for each subject with an answer, so that a person's answers are looked up once for all segments. */
export interface AnswerCodes {
  code(kind: CodedKind, subject: string, answer: number): number;
  /** Every subject seen; `place` finds the one of a code. */
  subjects(): readonly CodedSubject[];
}

/** Room for the places of answers within one number: more than a subject has distinct answers. */
const room = 65_536;

/**
 * Codes in the order in which answers are seen: only `subjects()` tells what they mean.
 *
 * @example answerCodes().code("subject", "recommend", 9) // => 0
 */
export function answerCodes(): AnswerCodes {
  const seen: { kind: CodedKind; subject: string; answers: number[]; places: Map<number, number> }[] = [];
  const numbers: Record<CodedKind, Map<string, number>> = { subject: new Map(), skipped: new Map() };
  return {
    code(kind, subject, answer) {
      const number = numbers[kind].get(subject) ?? seen.length;
      if (number === seen.length) {
        seen.push({ kind, subject, answers: [], places: new Map() });
        numbers[kind].set(subject, number);
      }
      const own = seen[number];
      let place = own?.places.get(answer);
      if (own !== undefined && place === undefined) {
        place = own.answers.length;
        own.answers.push(answer);
        own.places.set(answer, place);
      }
      return number * room + (place ?? 0);
    },
    subjects: () => seen,
  };
}

/**
 * The places that a code stands for: of its subject, and of the answer among those given to it.
 *
 * @example codedPlaces(65_538) // => { subject: 1, answer: 2 }
 */
export function codedPlaces(code: number): { subject: number; answer: number } {
  return { subject: Math.floor(code / room), answer: code % room };
}
