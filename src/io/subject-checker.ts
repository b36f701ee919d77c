import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import type { Instruments } from "./read-instruments.ts";

/** A place in a file that names a subject. */
export interface SubjectSpot {
  file: string;
  line: number;
  column: string;
  value: string;
}

/**
 * Adds a problem where a name is no item or construct of a survey, written `survey.item`. A survey that could not be read is not
 * judged.
 *
 * @param side only surveys of this side; without it of both
 */
export function checkSubject(
  spot: SubjectSpot,
  side: "ex" | "cx" | undefined,
  { read: instruments, broken }: Instruments,
  problems: ProblemList,
): void {
  const known = [...instruments]
    .filter(([, { value }]) => side === undefined || value.side === side)
    .flatMap(([survey, { value }]) =>
      [...Object.keys(value.items), ...Object.keys(value.constructs)].map((one) => `${survey}.${one}`),
    );
  if (known.includes(spot.value) || broken.has(spot.value.split(".")[0] ?? "")) return;
  const ofSide = side === undefined ? "a survey" : `a survey with side: ${side}`;
  const remedy = didYouMeanOr(spot.value, known, `name a subject of ${ofSide}`);
  problems.add({ ...spot, expected: `expected survey.item of ${ofSide}`, remedy });
}

/**
 * Adds a problem where a name is nothing that has a score: an item, an option of a question with choices (`survey.item.option`) or a construct. Open answers
 * have none. A survey that could not be read is not judged.
 */
export function checkScoredSubject(
  spot: SubjectSpot,
  { read: instruments, broken }: Instruments,
  problems: ProblemList,
): void {
  const known = [...instruments].flatMap(([survey, { value }]) => [
    ...Object.entries(value.items).flatMap(([item, { type, columns }]) => {
      if (type === "comment") return [];
      return type === "choices"
        ? Object.keys(columns ?? {}).map((option) => `${survey}.${item}.${option}`)
        : [`${survey}.${item}`];
    }),
    ...Object.keys(value.constructs).map((construct) => `${survey}.${construct}`),
  ]);
  if (known.includes(spot.value) || broken.has(spot.value.split(".")[0] ?? "")) return;
  const remedy = didYouMeanOr(spot.value, known, "name it as survey.item or survey.construct");
  problems.add({ ...spot, expected: "expected a score of a survey", remedy });
}
