import { type AnswerCodes, answerCodes } from "../counts/answer-codes.ts";
import { type RespondentPatternTally, respondentPatterns } from "../counts/respondent-patterns.ts";
import { type SegmentTally, segmentTally } from "../counts/segment-tally.ts";
import { leftOpen, personScore, type Respondent } from "../counts/tally.ts";
import type { Instrument } from "../survey/instrument.ts";
import type { SegmentCategory } from "./segment-reader.ts";

/** What is counted by segment. */
export interface SegmentTallies {
  codes: AnswerCodes;
  /** One for each segment, in the order of the instrument. */
  tallies: readonly SegmentTally[];
  patterns: RespondentPatternTally;
}

/** Empty tallies for the segments of a survey. */
export function segmentTallies({ segments }: Instrument): SegmentTallies {
  const codes = answerCodes();
  return {
    codes,
    tallies: Object.entries(segments).map(([id, { categories }]) => segmentTally(id, Object.keys(categories), codes)),
    patterns: respondentPatterns(Object.keys(segments)),
  };
}

/** Counts a respondent in every segment: looked up once, whatever the number of segments. */
export function segmentAdder(
  { codes, tallies, patterns }: SegmentTallies,
  asked: Instrument,
): (respondent: Respondent, groups: readonly (SegmentCategory | undefined)[]) => void {
  if (tallies.length === 0) return () => {};
  const constructs = Object.entries(asked.constructs);
  return ({ unit, weight, answers }, groups) => {
    const categories = tallies.map(({ segment }) => groups.find((group) => group?.segment === segment)?.category ?? "");
    patterns.add(unit, categories);
    // Spec 0.2: who weighs nothing took part, and stands behind no figure.
    if (weight === 0n || categories.every((category) => category === "")) return;
    const given: number[] = [];
    const skipped: number[] = [];
    for (const [id, answer] of answers) if (typeof answer === "number") given.push(codes.code("subject", id, answer));
    for (const [id, construct] of constructs) {
      const score = personScore(answers, construct, asked);
      const left = leftOpen(answers, construct, score);
      if (left !== undefined) skipped.push(codes.code("skipped", id, left));
      if (score !== undefined) given.push(codes.code("subject", id, score));
    }
    const sums = weight === undefined ? { n: 1 } : { n: 1, weight, squares: weight * weight };
    tallies.forEach((own, at) => {
      const category = categories[at] ?? "";
      if (category === "") return;
      own.add(unit, category, given, sums);
      own.add(unit, category, skipped, { n: 1 });
    });
  };
}
