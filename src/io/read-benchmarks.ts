import { type Benchmark, benchmark, benchmarkId } from "../survey/benchmark.ts";
import type { Instrument } from "../survey/instrument.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import type { Instruments } from "./read-instruments.ts";
import { readTable, type SourceText } from "./read-table.ts";

const metrics = ["nps", "csat", "ces", "favorable", "mean", "index", "share"];

/** Reads `data/benchmarks.csv`: figures of others, in the order of the file, which is the order readers see. */
export async function readBenchmarks(
  source: SourceText,
  { read: instruments, broken }: Instruments,
  problems: ProblemList,
): Promise<Benchmark[]> {
  const { file } = source;
  const required = Object.keys(benchmark.shape).filter((column) => column !== "group");
  const table = await readTable(source, { required, optional: ["group"] }, problems);
  const comparedWith = new Map<string, number>();
  return table.rows.flatMap((row): Benchmark[] => {
    const refuse = (column: string, expected: string, remedy: string) =>
      problems.add({ file, line: row.line, column, value: row.cell(column), expected, remedy }, column);
    const [survey, subject, metric] = [row.cell("survey"), row.cell("subject"), row.cell("metric")];
    const instrument = instruments.get(survey)?.value;
    if (instrument === undefined && !broken.has(survey)) {
      const remedy = didYouMeanOr(survey, instruments.keys(), "name a survey of content/surveys");
      refuse("survey", "expected the id of a survey", remedy);
    } else if (instrument !== undefined) {
      const subjects = subjectsOf(instrument);
      if (!subjects.includes(subject)) {
        const remedy = didYouMeanOr(subject, subjects, `name an item or construct of ${survey}`);
        refuse("subject", `expected an item or construct of ${survey}`, remedy);
      }
    }
    if (!metrics.includes(metric)) {
      refuse("metric", `expected one of ${metrics.join(", ")}`, didYouMeanOr(metric, metrics, "name the measure"));
    }
    const comparable = booleans[row.cell("comparable").toLowerCase()];
    if (comparable === undefined) {
      refuse("comparable", "expected true or false", "write true when it may stand beside your own score");
    }
    const numbers = ["value", "n", "year"].flatMap((column) => {
      const number = table.numberIn(row, column);
      return number === undefined ? [] : [[column, number] as const];
    });
    const hasNumber = (column: string) => numbers.some(([name]) => name === column);
    const parsed = benchmark.safeParse({
      survey,
      subject,
      metric,
      ...Object.fromEntries(numbers),
      population_nl: row.cell("population_nl"),
      population_en: row.cell("population_en"),
      source: row.cell("source"),
      ...(row.cell("url") === "" ? {} : { url: row.cell("url") }),
      ...(row.cell("group") === "" ? {} : { group: row.cell("group") }),
      comparable,
    });
    if (parsed.success) {
      const key = [survey, subject, metric, parsed.data.group ?? "", benchmarkId(parsed.data)].join(" ");
      const before = comparedWith.get(key);
      if (comparable === true && before !== undefined) {
        const expected = `expected one comparable figure of this source and year, as on line ${before}`;
        refuse("source", expected, "name the sources apart, or say false under comparable of one of them");
      }
      if (comparable === true) comparedWith.set(key, row.line);
      return [parsed.data];
    }
    for (const { path } of parsed.error.issues) {
      const column = String(path[0]);
      const told = ["survey", "subject", "metric", "comparable"].includes(column);
      // A cell that is no number is a problem already.
      const isNumber = ["value", "n", "year"].includes(column);
      if (told || (isNumber && !hasNumber(column) && row.cell(column) !== "")) continue;
      const otherwise = "fill it in; a figure without its source is not quoted";
      const remedy = row.cell(column) === "" ? otherwise : "mend it, or leave it empty";
      refuse(column, expectations[column] ?? "expected a text", remedy);
    }
    return [];
  });
}

/** What a figure may be about: an item, an option of a choices item (`feelings.proud`) or a construct. */
function subjectsOf({ items, constructs }: Instrument): string[] {
  const options = Object.entries(items).flatMap(([id, { type, columns }]) =>
    type === "choices" ? Object.keys(columns ?? {}).map((option) => `${id}.${option}`) : [],
  );
  return [...Object.keys(items), ...options, ...Object.keys(constructs)];
}

const expectations: Readonly<Record<string, string>> = {
  value: "expected a number",
  n: "expected a whole number above 0, or nothing",
  year: "expected a year, or nothing",
  url: "expected a web address, or nothing",
  group: "expected promoters, passives, detractors, or nothing",
};

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  ja: true,
  "1": true,
  false: false,
  no: false,
  nee: false,
  "0": false,
};
