import { foldCell } from "../../../survey/fold-cell.ts";
import { columnPlan } from "../../column-plan.ts";
import type { ProblemList } from "../../problem-list.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import { scaleTranslator, type Translation } from "../convert/answer-translator.ts";
import type { ConvertedFigures } from "./converted-figures.ts";
import type { FigureAccount } from "./figure-account.ts";
import { type FigureNotation, figureCell } from "./figure-cell.ts";
import { isTotalName } from "./is-total-name.ts";
import { type FiguresContext, type PlacedFigure, unreadRemedy } from "./placed-figures.ts";
import { refuseShares } from "./refuse-shares.ts";
import { refuseTotals } from "./refuse-totals.ts";
import { segmentOf } from "./segment-of.ts";

const header = ["unit", "segment", "category", "item", "value", "n"];

/** All answers to one question in one unit. */
interface Group {
  unit: string;
  segment: string;
  category: string;
  subject: string;
  figures: PlacedFigure[];
}

/**
 * Counts as `<survey>.counts.csv` has them. Percentages are refused, also with a number of people beside them: 33% of 10 people is three, and 33% of 1000
 * may be any number from 325 to 334, so that margins and small groups would rest on people who are not there. Where one answer of a question is hidden, the question
 * is set aside for that unit: the others alone would give another score.
 */
export function countFigures(
  placed: readonly PlacedFigure[],
  notation: FigureNotation,
  context: FiguresContext,
  account: FigureAccount,
  problems: ProblemList,
): ConvertedFigures {
  const { file, mapping } = context;
  const counted = placed.filter(isOfAnswer);
  for (const figure of placed) {
    if (isOfAnswer(figure) || figure.cell.kind === "blank") continue;
    account.setAside(
      isOfPeople(figure) ? "what the answers must add up to" : "a score beside the counts: it is worked out from them",
    );
  }
  const groups = groupsOf(counted, context, problems);
  const given = givenTotals(placed, notation, context, problems);
  const zero = new Set(mapping.table?.zero?.map(foldCell));
  const translate = answerReader(context);
  const rows: string[][] = [];
  const answers = new Map<string, ConvertedFigures["answers"][number]>();
  const hidden = new Set<string>();
  const isSaidPeople = mapping.table?.numbers === "people";
  const shares = [...groups].map(([key, { figures }]) => ({ figures, given: given.get(key) }));
  refuseShares(shares, { file, isSaidPeople }, problems);
  if (problems.size > 0) return nothing;
  const small = new Set<string>();
  const whole = new Map<string, Map<string, { counts: Map<string, number>; line: number }>>();
  for (const [place, { unit, segment, category, subject, figures }] of groups) {
    const isZero = ({ from }: PlacedFigure) => zero.has(foldCell(from.cell));
    const filled = figures.filter((own) => own.cell.kind !== "blank");
    const isWhole = figures.every((own) => own.cell.kind === "figure" || isZero(own));
    if (filled.length === 0) continue;
    if (!isWhole) {
      account.setAside(
        "an answer to the question is not given for the unit: the others alone would give another score",
        filled.length,
      );
      hidden.add([unit, segment, category].join("\0"));
      continue;
    }
    let sum = 0;
    const counts = new Map<string, number>();
    for (const { from, cell } of figures) {
      const n = cell.kind === "figure" ? cell.value : 0;
      const said = from.answer ?? "";
      const translation = subject === "" ? aboutAll(said) : translate(subject, said);
      const spot = { file, line: from.line, column: from.column };
      if (translation.kind === "unmatched") {
        const { expected, remedy } = translation;
        problems.add(
          { ...spot, value: said, expected: `${expected} for ${subject}`, remedy },
          `answer ${subject} ${said}`,
        );
        continue;
      }
      sum += n;
      const becomes = translation.kind === "answer" ? translation.out : "";
      rows.push([unit, segment, category, subject, becomes, String(n)]);
      counts.set(becomes, (counts.get(becomes) ?? 0) + n);
      if (cell.kind !== "blank") account.carry();
      const by = translation.kind === "blank" ? "no answer" : translation.by;
      const key = `${subject}\0${said}`;
      const known = answers.get(key) ?? {
        item: subject,
        says: said,
        becomes: becomes === "" ? "no answer" : becomes,
        by,
        people: 0,
      };
      answers.set(key, { ...known, people: known.people + n });
    }
    refuseOtherSum(figures, sum, given.get(place), context, problems);
    if (subject !== "" && sum > 0 && sum < context.least) small.add([unit, segment, category].join("\0"));
    if (segment !== "" || subject === "") continue;
    const units = whole.get(subject) ?? new Map<string, { counts: Map<string, number>; line: number }>();
    whole.set(subject, units.set(unit, { counts, line: figures[0]?.from.line ?? 0 }));
  }
  refuseTotals(whole, { file, tree: context.tree }, problems);
  const notices: string[] = [];
  if (hidden.size > 0) {
    notices.push(
      `${hidden.size} ${hidden.size === 1 ? "unit or category has" : "units or categories have"} questions that are set aside: the units above are counted without them, so a total of these is not that of the source`,
    );
  }
  if (small.size > 0) {
    notices.push(
      `in ${small.size} ${small.size === 1 ? "group" : "groups"} fewer than ${context.least} people answered a question: the site shows nothing of it, but the table holds it exactly, and Git takes tables of counts along; where somebody may read the repository who may not see them, keep the file out of it as rows are kept out`,
    );
  }
  return {
    rows: [header, ...rows.sort((a, b) => (a.join("\0") < b.join("\0") ? -1 : 1))],
    metrics: new Map(),
    percentages: "none",
    decided: "whole numbers of people",
    answers: [...answers.values()],
    notices,
    doubts: [],
  };
}

const nothing: ConvertedFigures = {
  rows: [header],
  metrics: new Map(),
  percentages: "none",
  decided: "",
  answers: [],
  notices: [],
  doubts: [],
};

function groupsOf(placed: readonly PlacedFigure[], context: FiguresContext, problems: ProblemList): Map<string, Group> {
  const groups = new Map<string, Group>();
  const seen = new Map<string, number>();
  for (const figure of placed) {
    const { unit, subject, from } = figure;
    const [segment, category] = segmentOf(from, context, problems);
    const key = [unit, segment, category, subject].join("\0");
    const group = groups.get(key) ?? { unit, segment, category, subject, figures: [] };
    groups.set(key, group);
    group.figures.push(figure);
    const own = `${key}\0${foldCell(from.answer ?? "")}`;
    const twin = seen.get(own);
    seen.set(own, from.line);
    if (twin === undefined) continue;
    const expected = `expected each answer once for ${unit} and ${subject}; line ${twin} has this one too, and both would count everybody twice`;
    const remedy = `leave out what is a total or a second part: answers: { unit: { "…": missing } } in the mapping${unreadRemedy(context.unread)}`;
    problems.add(
      { file: context.file, line: from.line, column: from.column, value: from.answer ?? "", expected, remedy },
      "twin",
    );
  }
  return groups;
}

/** Whether a figure is how many people gave an answer, and not how many there were or a score beside them. */
function isOfAnswer({ subject, from: { answer } }: PlacedFigure): boolean {
  return subject === "" || (answer !== undefined && !isTotalName(answer));
}

function isOfPeople({ sense, from: { answer } }: PlacedFigure): boolean {
  return sense === "respondents" || (sense === undefined && answer !== undefined);
}

/** By group: how many people the table says that there were, in a column of its own or as one of the answers. */
function givenTotals(
  placed: readonly PlacedFigure[],
  notation: FigureNotation,
  context: FiguresContext,
  problems: ProblemList,
): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const figure of placed) {
    const { from, subject } = figure;
    if (subject === "") continue;
    const beside = isOfPeople(figure) ? from.cell : "";
    const cell = figureCell(isOfAnswer(figure) ? (from.n ?? "") : beside, notation);
    if (cell.kind === "figure") given.set(groupKey(figure, context, problems), cell.value);
  }
  return given;
}

function groupKey(figure: PlacedFigure, context: FiguresContext, problems: ProblemList): string {
  return [figure.unit, ...segmentOf(figure.from, context, problems), figure.subject].join("\0");
}

/** The total that a table gives must be that of its answers: else one of them was not found, or hidden. */
function refuseOtherSum(
  figures: readonly PlacedFigure[],
  sum: number,
  given: number | undefined,
  { file }: FiguresContext,
  problems: ProblemList,
): void {
  const [first] = figures;
  if (first === undefined || given === undefined || given === sum) return;
  const { line, n } = first.from;
  const expected = `expected the answers to ${first.subject} to add up to the number of people, but they are ${sum}`;
  const remedy =
    "look whether an answer is missing from the table; if the number is about something else: table: { n: null } in the mapping";
  problems.add({ file, line, value: n ?? String(given), expected, remedy }, "sum");
}

/** What an answer is, by subject: on the scale of an item, chosen or not, or a person score of a construct. */
function answerReader({
  instrument,
  wave,
  survey,
  mapping,
}: FiguresContext): (subject: string, says: string) => Translation {
  const scales = new Map<string, (says: string) => Translation>();
  const types = new Map(
    columnPlan(instrument, wave).items.flatMap(({ type, columns }) => [...columns.keys()].map((key) => [key, type])),
  );
  const known = new Map<string, Translation>();
  const read = (subject: string, says: string): Translation => {
    if (types.get(subject) === "choices") return chosen(says);
    if (instrument.constructs[subject] !== undefined) return { kind: "answer", out: says, by: "a person score" };
    const scale = scales.get(subject) ?? scaleOf(subject);
    scales.set(subject, scale);
    return scale(says);
  };
  const scaleOf = (subject: string) => {
    const translate = scaleTranslator(subject, {
      instrument,
      wave,
      survey,
      mapping: { answers: mapping.answers, others: [] },
    });
    return (says: string) => translate(says, { index: 0, name: says, role: "question", text: "" });
  };
  return (subject, says) => {
    const key = `${subject}\0${says}`;
    const found = known.get(key) ?? read(subject, says);
    known.set(key, found);
    return found;
  };
}

function chosen(says: string): Translation {
  const text = foldCell(says);
  if (["1", "yes", "ja", "chosen", "gekozen", "selected"].includes(text))
    return { kind: "answer", out: "1", by: "chosen" };
  if (["0", "no", "nee", "not chosen", "niet gekozen", "not selected"].includes(text)) {
    return { kind: "answer", out: "0", by: "not chosen" };
  }
  if (text === "" || isNoAnswer(says)) return { kind: "missing", by: "words for no answer" };
  return {
    kind: "unmatched",
    expected: "expected chosen (1, yes, ja) or not chosen (0, no, nee)",
    remedy: "name the answers so",
  };
}

/** Without a question a row says how many people there were. */
function aboutAll(says: string): Translation {
  return says === "rows" || says === "respondents"
    ? { kind: "answer", out: says, by: "how many there were" }
    : {
        kind: "unmatched",
        expected: "expected a question, or rows or respondents where none is named",
        remedy: "name the question",
      };
}
