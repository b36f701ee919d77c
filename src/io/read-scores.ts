import type { Instrument } from "../survey/instrument.ts";
import type { SourceScore, SourceScores } from "../survey/source-scores.ts";
import type { UnitTree } from "../survey/unit.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import { readTable, type SourceText } from "./read-table.ts";
import { scoredInWave } from "./scored-in-wave.ts";

/** What the scores belong to. */
export interface ScoresContext {
  wave: string;
  survey: string;
  instrument: Instrument;
  tree: UnitTree;
  /** Whether everything may be shown anyway (`public: true`); undefined when the settings could not be read. */
  isPublic: boolean | undefined;
}

const columns = ["unit", "segment", "category", "subject", "metric", "value", "n"];

/** What an empty subject says: how many people took part. */
const respondentsMetric = "respondents";

/**
 * Reads `<survey>.scores.csv`: scores as their source published them (`unit,segment,category,subject,metric,value,n`), for who has
 * neither rows nor counts. `subject` is an item, an option (`feelings.proud`) or a construct, `metric` one of its metrics, `value` a
 * number on the scale of that metric; `n` may be empty. Segment and category are empty for everybody. A row is about all people of
 * its unit, those of the units below it included: nothing is added up. An empty `subject` with the metric `respondents` says in `n`
 * how many took part, with or without an answer to each question.
 *
 * Only for data that are public already. What can be subtracted from scores of others is unknown without counts, so that no group
 * could be kept from being found: in a confidential workspace the file is a problem, whatever the size of its groups.
 */
export async function readScores(
  source: SourceText,
  { wave, survey, instrument, tree, isPublic }: ScoresContext,
  problems: ProblemList,
): Promise<SourceScores> {
  const { file } = source;
  if (isPublic === false) {
    const expected = "expected answers or counts: without them nobody can work out which groups must be hidden";
    const remedy = `deliver ${survey}.csv or ${survey}.counts.csv; only scores that everybody can read already may stay (confidentiality: { public: true })`;
    problems.add({ file, expected, remedy });
  }
  const table = await readTable(source, { required: columns }, problems);
  const subjects = scoredInWave(wave, survey, instrument);
  const scores: SourceScore[] = [];
  const respondents = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    let isSound = true;
    const refuse = (column: string, expected: string, remedy: string, kind = column) => {
      problems.add({ file, line: row.line, column, value: row.cell(column), expected, remedy }, kind);
      isSound = false;
    };
    // Without units everybody belongs to the whole organisation.
    const unit = row.cell("unit") === "" && tree.units.size === 1 ? tree.root : row.cell("unit");
    if (!tree.units.has(unit)) {
      const otherwise =
        unit === "" ? `name the unit; ${tree.root} stands for the whole organisation` : "add it to units.csv";
      refuse("unit", "expected the id of a unit", didYouMeanOr(unit, tree.units.keys(), otherwise));
    }
    const [segment, category] = [row.cell("segment"), row.cell("category")];
    if (segment !== "" || category !== "") judgeCategory(segment, category, instrument, survey, refuse);

    const written = row.cell("n");
    const n = /^\d+(\.0+)?$/.test(written) ? Number(written) : undefined;
    if (n === undefined && written !== "") {
      refuse("n", "expected a whole number of people", "write how many, without separators, or leave it empty");
    }
    const [id, metric] = [row.cell("subject"), row.cell("metric")];
    const key = [unit, segment, category, id, metric].join("\0");
    const twin = seen.get(key);
    if (twin !== undefined) {
      refuse("subject", `expected each score once; line ${twin} has this one too`, "remove one of the two", "twin");
    } else seen.set(key, row.line);

    if (id === "") {
      if (metric !== respondentsMetric) {
        const remedy = `name what the score is about, or write ${respondentsMetric} as the metric`;
        refuse("subject", "expected an item or a construct of the survey", remedy);
      } else if (written === "") refuse("n", "expected how many people took part", "write it, or remove the row");
      if (metric === respondentsMetric && row.cell("value") !== "") {
        refuse("value", "expected nothing: how many took part stands under n", "move it to n, or leave it empty");
      }
      if (isSound && n !== undefined && segment === "") respondents.set(unit, n);
      continue;
    }
    const value = table.numberIn(row, "value");
    if (row.cell("value") === "") refuse("value", "expected a score", "write it, or remove the row", "empty");
    const subject = subjects.get(id);
    if (subject === undefined) {
      const otherwise = `name one of ${[...subjects.keys()].join(", ")}`;
      refuse("subject", "expected what was asked in this wave", didYouMeanOr(id, subjects.keys(), otherwise));
      continue;
    }
    const measure = subject.measures.find(({ measure }) => measure.metric === metric)?.measure;
    if (measure === undefined) {
      const known = subject.measures.map((own) => own.measure.metric);
      const remedy = didYouMeanOr(metric, known, `name one of ${known.join(", ")}`);
      refuse("metric", `expected a metric of ${id}`, remedy);
      continue;
    }
    const [least, most] = measure.domain;
    if (value !== undefined && (value < least || value > most)) {
      refuse("value", `expected ${least} to ${most}`, "write the score on the scale of its metric", "domain");
    }
    if (!isSound || value === undefined) continue;
    scores.push({ unit, segment, category, subject: id, metric, value, ...(n === undefined ? {} : { n }) });
  }
  if (table.columns.length > 0 && table.rows.length === 0) {
    const remedy = `add the scores, or take ${survey} out of wave.md of ${wave}`;
    problems.add({ file, expected: "expected at least one score below the header", remedy });
  }
  return {
    wave,
    survey,
    scores: scores.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    respondents: new Map([...respondents].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function judgeCategory(
  segment: string,
  category: string,
  { segments }: Instrument,
  survey: string,
  refuse: (column: string, expected: string, remedy: string) => void,
): void {
  const declared = segments[segment];
  if (declared === undefined) {
    const otherwise = `leave it empty, or declare it in content/surveys/${survey}.yaml`;
    const remedy = didYouMeanOr(segment, Object.keys(segments), otherwise);
    refuse("segment", "expected a segment of the survey", remedy);
  } else if (declared.categories[category] === undefined) {
    const names = Object.keys(declared.categories);
    const remedy = didYouMeanOr(category, names, `name one of ${names.join(", ")}`);
    refuse("category", `expected a category of ${segment}`, remedy);
  }
}

function keyOf({ unit, segment, category, subject, metric }: SourceScore): string {
  return [unit, segment, category, subject, metric].join("\0");
}
