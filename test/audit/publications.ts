import type { PublishedScore, PublishedTables } from "../../src/audit/read-tables.ts";
import type { Truth } from "../../src/audit/truth.ts";
import { answerCodes } from "../../src/counts/answer-codes.ts";
import { respondentPatterns } from "../../src/counts/respondent-patterns.ts";
import { rollUp } from "../../src/counts/roll-up.ts";
import { segmentTally } from "../../src/counts/segment-tally.ts";
import { leftOpen, personScore, type Respondent } from "../../src/counts/tally.ts";
import { catalogue } from "../../src/metrics/catalogue.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { round } from "../../src/report/round.ts";
import { tableRows } from "../../src/report/table-rows.ts";
import { type Instrument, instrument } from "../../src/survey/instrument.ts";
import { answerClasses } from "../../src/survey/scale.ts";
import { organisation, treeOf } from "../report/organisation.ts";

const text = (en: string) => ({ nl: en, en });

/** One question on five points. */
export const oneQuestion: Instrument = instrument.parse({
  side: "ex",
  title: text("Survey"),
  scales: { agreement: { min: 1, max: 5 } },
  items: { heard: { scale: "agreement", text: text("People listen.") } },
});

/** A workspace of one wave: units with their parent and the answers of their own people, one list a person. */
export function workspaceOf(
  units: Record<string, { parent: string; answers: readonly (readonly (number | undefined)[])[] }>,
  asked: Instrument = oneQuestion,
  minimum: Partial<Truth["workspace"]["confidentiality"]["minimum"]> = {},
): ReportInput {
  const items = Object.keys(asked.items);
  const people = Object.entries(units).flatMap(([unit, { answers }]) =>
    answers.map((own): Respondent => {
      return { unit, answers: new Map(items.map((item, index) => [item, own[index] ?? "missing"])) };
    }),
  );
  const parents = Object.fromEntries(Object.entries(units).map(([unit, { parent }]) => [unit, parent]));
  const input = organisation({ w1: people }, {}, { instrument: asked, units: treeOf(parents) });
  const { confidentiality: usual } = input.workspace;
  const confidentiality = { ...usual, minimum: { ...usual.minimum, ...minimum }, public: false };
  return { ...input, workspace: { ...input.workspace, confidentiality } };
}

/** The same workspace with the category of each person in each segment ("" where it is not known), unit by unit, person by person. */
export function withSegments(
  input: ReportInput,
  people: readonly (Respondent & { categories: readonly string[] })[],
): ReportInput {
  const asked = [...input.instruments.values()][0] ?? oneQuestion;
  const segments = Object.entries(asked.segments);
  const codes = answerCodes();
  const tallies = segments.map(([id, { categories }]) => segmentTally(id, Object.keys(categories), codes));
  const patterns = respondentPatterns(segments.map(([id]) => id));
  for (const { unit, answers, categories, weight } of people) {
    patterns.add(unit, categories);
    const sums = weight === undefined ? { n: 1 } : { n: 1, weight, squares: weight * weight };
    const given = [...answers].flatMap(([id, answer]) =>
      typeof answer === "number" ? codes.code("subject", id, answer) : [],
    );
    const open: number[] = [];
    for (const [id, construct] of Object.entries(asked.constructs)) {
      const score = personScore(answers, construct, asked);
      const left = leftOpen(answers, construct, score);
      if (score !== undefined) given.push(codes.code("subject", id, score));
      if (left !== undefined) open.push(codes.code("skipped", id, left));
    }
    tallies.forEach((tally, place) => {
      const category = categories[place] ?? "";
      if (category === "") return;
      tally.add(unit, category, given, sums);
      tally.add(unit, category, open, { n: 1 });
    });
  }
  const own = { segments: tallies.map((tally) => tally.done()), patterns: patterns.done() };
  return { ...input, counts: input.counts.map((counts) => ({ ...counts, ...own })) };
}

/** Answers to one question, by how often each was given from the lowest up. */
export function given(...counts: number[]): number[][] {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => [index + 1]));
}

/** What the product publishes, as a reader holds it. */
export function published(input: ReportInput): PublishedTables {
  const rows = tableRows(makeReport(input).rows);
  const { scores, distributions, changes, trends, gaps, responses, headcount, outcomes } = rows;
  return { scores, distributions, changes, trends, gaps, responses, headcount, outcomes, others: new Map() };
}

/**
 * What somebody would publish who hides the units he is told to and nothing else: every other unit at the usual precision, or at
 * more decimals, without segments, and without distributions unless asked for.
 */
export function naive(
  input: ReportInput,
  hidden: readonly string[],
  { decimals, distributions = false }: { decimals?: number; distributions?: boolean } = {},
): PublishedTables {
  const confidentiality = { ...input.workspace.confidentiality, public: true };
  const all = published({ ...input, workspace: { ...input.workspace, confidentiality } });
  const asked = [...input.instruments.values()][0] ?? oneQuestion;
  const blank = { n: undefined, value: undefined, low: undefined, high: undefined, state: "hidden" };
  const rolled = rollUp(input.tree, input.counts[0]?.units ?? new Map());
  const places = (metric: string) => decimals ?? (metric === "mean" ? 1 : 0);
  const rounded = (figure: number | undefined, metric: string) =>
    figure === undefined ? undefined : round(figure, places(metric));
  const isShown = ({ unit }: { unit: string }) => !hidden.includes(unit);
  return {
    ...all,
    scores: all.scores.flatMap((row): PublishedScore[] => {
      if (row.segment !== "") return [];
      if (!isShown(row)) return [{ ...row, ...blank }];
      const { metric, subject } = row;
      const item = asked.items[subject];
      const scale = asked.scales[item?.scale ?? ""];
      const answers = rolled.get(row.unit)?.items.get(subject)?.answers;
      // Rounded once: public figures have been rounded already, which matters where they end in a half.
      const exact =
        metric === "mean" || scale === undefined || answers === undefined
          ? row
          : catalogue[metric as keyof typeof catalogue].estimate(answers, {
              scale: { ...scale, ...answerClasses(scale) },
              direction: item?.reversed ? "lower" : "higher",
            });
      const { value, low, high } = exact ?? row;
      return [{ ...row, value: rounded(value, metric), low: rounded(low, metric), high: rounded(high, metric) }];
    }),
    distributions: distributions
      ? all.distributions.filter(isShown).map(({ share, ...row }) => ({ ...row, share: Math.round(share ?? 0) }))
      : [],
    changes: [],
    trends: [],
    gaps: [],
    responses: [],
    headcount: [],
  };
}
