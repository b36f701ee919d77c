import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { procedureVersion } from "../analysis/procedures.ts";
import { type TableRows, tables } from "../report/rows.ts";
import { writeCsv } from "./write-csv.ts";

type TableName = keyof typeof tables;

/**
 * Writes the published rows as a Frictionless tabular data package: `<table>.csv` (comma, point, UTF-8, LF) and
 * `datapackage.json`, which names every column. Rows are sorted by their columns from left to right, so that the same rows
 * give the same bytes in whatever order they come.
 */
export async function writeTables(rows: TableRows, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const resources: object[] = [];
  for (const name of Object.keys(tables) as TableName[]) {
    const fields = tableFields(name);
    const csv = tableCsv(
      fields.map((field) => field.name),
      rows[name],
    );
    await writeFile(path.join(folder, `${name}.csv`), csv);
    resources.push({
      name,
      path: `${name}.csv`,
      profile: "tabular-data-resource",
      title: tableTitles[name],
      ...(tableProcedures[name] === undefined ? {} : { method: procedureVersion(tableProcedures[name]) }),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
      dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields, missingValues: [""] },
    });
  }
  const description = {
    profile: "tabular-data-package",
    name: "heartline-report",
    title: "Published figures: the same as on the pages, and no others",
    resources,
  };
  await writeFile(path.join(folder, "datapackage.json"), `${JSON.stringify(description, null, 2)}\n`);
}

function tableCsv(columns: readonly string[], rows: readonly object[]): string {
  const keyed = rows.map((row) => {
    const cells = row as Readonly<Record<string, unknown>>;
    return columns.map((column) => cells[column]);
  });
  keyed.sort((a, b) => {
    for (let index = 0; index < columns.length; index += 1) {
      const order = inOrder(a[index], b[index]);
      if (order !== 0) return order;
    }
    return 0;
  });
  const cells = keyed.map((row) => row.map((cell) => (cell === undefined ? "" : String(cell))));
  return writeCsv([columns, ...cells]);
}

function inOrder(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a ?? ""), String(b ?? "")];
  return left < right ? -1 : left > right ? 1 : 0;
}

interface Field {
  name: string;
  type: "string" | "integer" | "number" | "date";
  description: string;
  constraints?: { required?: true; enum?: readonly string[] };
}

/** The columns of a table as its row schema has them. */
function tableFields(table: TableName): Field[] {
  return Object.entries(tables[table].shape).map(([name, schema]) => {
    const optional = schema.def.type === "optional";
    const inner = schema.def.type === "optional" ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema;
    const kind = inner.def.type;
    const options = kind === "enum" ? (inner as z.ZodEnum).options.map(String) : undefined;
    const isWhole = kind === "number" && (inner as z.ZodNumber).format === "safeint";
    const type = kind === "number" ? (isWhole ? "integer" : "number") : name.startsWith("period_") ? "date" : "string";
    const constraints = {
      // An empty text is a value here: no segment means everybody.
      ...(optional || (kind === "string" && type === "string") ? {} : { required: true as const }),
      ...(options === undefined ? {} : { enum: options }),
    };
    return {
      name,
      type,
      description: columnDescriptions[`${table}.${name}`] ?? columnDescriptions[name] ?? name,
      ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    };
  });
}

const tableTitles: Record<TableName, string> = {
  scores: "Scores per wave, unit, segment category and measure",
  distributions: "How often each answer was given",
  changes: "Scores against the same score in an earlier wave",
  trends: "Slopes of scores over three waves or more, up to the latest",
  gaps: "Units against the rest of the organisation, and against benchmarks",
  drivers: "What goes with an outcome, in the whole organisation and in large units",
  promoters: "Promoters, passives and detractors, with the change since the wave before",
  ambassadors: "Who would recommend the organisation to customers, by group of employees",
  reliability: "How well the items of a construct hang together, whole organisation",
  "reliability-items": "Each item beside the others of its construct, whole organisation",
  responses: "Invited people, respondents and response rates",
  headcount: "The recommendation score if all employees had answered",
  imports: "What imports did with the rows and columns of an export: read, kept and set aside",
  oddities: "What stands out in the answers of a wave, whole organisation",
  outcomes: "Business figures as delivered",
  links: "What goes together over units: employees, customers and business figures",
  themes: "What comments are about: themes per open question",
  "theme-changes": "Shares of themes against the wave before, whole organisation",
  "task-friction": "What people came for by what made it hard, whole organisation",
  "theme-agreement": "How well the machine codes comments as a person does",
  "outcome-series": "Where business figures usually stay, and whether they rise or fall on the whole",
  "what-if": "What-ifs: stated factors and their product, arithmetic and no forecast",
  actions: "Goals and actions with their target and standing",
  effects: "Units that tried a play against comparable units that did not",
};

/** The procedure behind every figure of a table that has no column for it. */
const tableProcedures: Partial<Record<TableName, string>> = {
  distributions: "shares",
  responses: "response",
  imports: "import",
  oddities: "stands-out",
  actions: "standing",
};

const columnDescriptions: Readonly<Record<string, string>> = {
  wave: "The fielding, by its id.",
  scope:
    "The way of looking: a wave (units beside each other in it), between (units by their means over waves), within (units over time, a slope instead of r), lead-lag (which side moves first), <wave>:contact-much, -some, -none and -rest (units by customer contact), <wave>:contact (much against the rest), <wave>:channel-… (customers of one channel).",
  x: "One side: survey.subject, scored by its first measure.",
  y: "The other side: survey.subject, or outcome.… for a business figure of the period named.",
  units: "Units with both sides, each counted once; those that are shown and contain no other.",
  r: "The correlation over units, from −1 to 1; in lead-lag x before y minus y before x, in <wave>:contact much minus the rest. Empty with too few units.",
  "links.low": "The lower end of the 95 % interval of r, the wider of two.",
  "links.high": "The upper end of the 95 % interval of r, the wider of two.",
  grade: "strong, indicative, or insufficient: these data cannot tell.",
  "links.reason": "What kept the link from a higher grade; empty: nothing.",
  needed: "With too few units or waves: how many more it takes.",
  "links.waves": "How many waves were looked at together.",
  r_corrected: "r as it would be without sampling noise in both scores; secondary, grades use r. Empty: mostly noise.",
  r_without_from: "The lowest r with one unit left out.",
  r_without_to: "The highest r with one unit left out.",
  r_partial: "r among units of equal size and directorate, as far as these are known.",
  partial_low: "The lower end of the 95 % interval of r_partial.",
  partial_high: "The upper end of the 95 % interval of r_partial.",
  slope: "Within units: points of y that go with ten points of x, in the unit of y; of euros the logarithm.",
  slope_low: "The lower end of the 95 % interval of the slope.",
  slope_high: "The upper end of the 95 % interval of the slope.",
  "links.period_start": "The first day of the period of the business figure; empty: no business figure.",
  "links.period_end": "The last day of that period.",
  survey: "The survey, by its id.",
  unit: "The unit of the organisation, with all units below it; the root is the whole organisation.",
  segment: "The grouping of respondents; empty: everybody.",
  category: "The category of the segment; empty: everybody.",
  counted:
    "What n counts: rows below the header (read), rows that became respondents (kept; kept-partial: of these never sent in), rows set aside (preview, test, spam, imported, partial, blank, doubled, header-again, total, other), questions answered (questions), columns that the survey does not ask (unasked) or that tell who somebody is (personal), cells that mean no answer (missing).",
  "imports.n": "How many; empty where few people may be behind it (banded), or where it would tell how few (hidden).",
  oddity: "What stands out, by its kind.",
  "oddities.item": "The item it is about; empty: the whole file.",
  about: "Which form of its kind, or what it is about besides an item.",
  "oddities.n": "People, or rows, that it is about; of a size those of this wave. Empty where few, or none is counted.",
  of: "All of them; of a size those of the wave before. Empty where few.",
  "oddities.share": "The share in whole per cents.",
  accepted: "yes: the wave accepts it, with a reason on the page about data quality.",
  "scores.segment":
    "The grouping of respondents; empty: everybody. By segment only the first measure of each subject is published, in tables that are shown whole.",
  "scores.category": "The category of the segment, at the level of detail that the wave shows it by; empty: everybody.",
  subject:
    "The item or construct that is scored; an option of a question with choices as question.option, a construct restated on the items that waves have in common as construct.common.",
  metric: "How it is scored: nps, csat, ces, favorable, mean, index or share.",
  weighting: "none or weighted.",
  n: "Respondents with a valid answer; empty where hidden, the band's lower end where banded.",
  value: "The published figure, rounded; empty where hidden.",
  low: "The lower end of the 95 % interval, in the unit of the figure; where banded, of the range that the figure lies in.",
  high: "The upper end of the 95 % interval, in the unit of the figure; where banded, of the range that the figure lies in.",
  state: "ok, banded (a range instead of a figure), hidden (to protect people) or no-data.",
  method:
    "The version of the formula; common: names the items that a construct was restated on, unweighted says that weights were left out.",
  waves: "How many waves the slope rests on.",
  slope_per_year: "How much the score rises per year; empty where too few units and waves show how much scores wobble.",
  "trends.from": "The first wave of the trend.",
  "trends.to": "The last wave of the trend.",
  "distributions.value": "The answer, as a number of the scale.",
  "distributions.n": "Respondents who gave this answer.",
  "responses.n": "Respondents who answered at least half of the core items.",
  item: "The item whose answers are counted.",
  share: "Per cent of the valid answers; the shares of an item sum to 100.",
  from: "The earlier wave.",
  to: "The later wave.",
  n_from: "Respondents with a valid answer in the earlier wave.",
  n_to: "Respondents with a valid answer in the later wave.",
  difference: "Later minus earlier, or unit minus the other; computed before rounding.",
  label: "The verdict on the difference; not-enough-data means that we cannot tell.",
  against: "What the unit is compared with: rest, or a benchmark.",
  n_against: "Respondents of the other side with a valid answer: of the rest, all but those of the unit.",
  invited: "Invited people; empty where the rate is a band.",
  rate: "Respondents per hundred invited people.",
  period_start: "The first day of the period.",
  period_end: "The last day of the period.",
  outcome: "The business figure, by its id.",
  "drivers.outcome": "The item or construct that the drivers go with.",
  driver: "The item or construct set beside the outcome.",
  "drivers.share":
    "Its part of what all drivers together explain, in per cent; they sum to 100. Empty where they explain under 5 %.",
  score: "The score of the driver from 0 to 100, high is good.",
  quadrant:
    "Weight, then score. major or minor: the whole interval lies above or below an equal part; low or high: the score clearly differs from the mean of the drivers; unclear: neither can be told.",
  "drivers.n": "People who answered the outcome and all drivers, each counted once, without weights.",
  explained: "How much of the differences in the outcome goes with all drivers together, in per cent.",
  "drivers.unit":
    "The whole organisation, or a unit with figures of its own; any other unit has those of the one above it.",
  class: "promoters (9 and 10), passives (7 and 8) or detractors (0 to 6).",
  "promoters.item": "The question to recommend.",
  "promoters.share": "Per cent of the answers; the three classes sum to 100.",
  "promoters.from": "The wave before, where the question was the same and both are shown; else empty.",
  "promoters.difference":
    "The share minus that of the wave before, in points; computed before rounding. Not of passives.",
  difference_low: "The lower end of the 95 % interval of the difference.",
  difference_high: "The upper end of the 95 % interval of the difference.",
  first:
    "Of the whole organisation in the latest wave: the first wave that can be compared with it, where that is not the one before; else empty.",
  first_difference: "The share minus that of the first wave, in points; computed before rounding. Not of passives.",
  first_low: "The lower end of the 95 % interval of that difference.",
  first_high: "The upper end of the 95 % interval of that difference.",
  first_label: "The verdict on that difference.",
  group: "Promoters, passives or detractors of the organisation as an employer.",
  "ambassadors.n":
    "People of the group who answered both questions; empty where hidden. All groups are shown, or none.",
  "ambassadors.value": "Per cent of the group that would recommend the organisation to customers.",
  construct: "The construct.",
  items: "How many items it had in this wave.",
  "reliability.n": "People who answered all items, each counted once, without weights.",
  alpha: "Cronbach's alpha.",
  average_r: "The mean correlation between two items.",
  "reliability.reading":
    "good; caution below .70; items-instead below .60: read the items; redundant above .95: nearly the same question.",
  "reliability-items.item": "The item.",
  item_rest: "Its correlation with the sum of the other items.",
  alpha_without: "Alpha of the other items; empty where only one is left.",
  "reliability-items.reading": "good, or check-direction where the correlation is below .20.",
  denominator: "What the figure is computed over, where the source gives it.",
  "themes.item": "The open question.",
  theme: "The theme of the codebook.",
  kind: "task: what people came for; friction: what made it hard; praise: what went well.",
  "themes.n": "Comments with the theme; each counts once. Empty where hidden.",
  comments: "Comments on the question; empty where hidden.",
  "themes.share":
    "Comments with the theme per hundred comments. A comment may have several themes, so they do not sum to 100.",
  "theme-changes.item": "The open question.",
  "theme-changes.n_from": "Comments on the question in the earlier wave.",
  "theme-changes.n_to": "Comments on the question in the later wave.",
  task: "The theme of what people came for.",
  friction: "The theme of what made it hard.",
  "task-friction.n": "People who named both; empty where hidden.",
  "theme-agreement.item": "The open question.",
  "theme-agreement.n": "Comments that a person coded, over all waves.",
  agreement: "Per cent of the decisions, each theme of each comment, in which machine and person agree.",
  kappa: "Agreement beyond chance (Cohen), from 0 to 1.",
  "theme-agreement.reading": "good from 100 comments and a kappa of .60 on; else the themes are provisional.",
  "outcomes.low": "The lower end of the 95 % interval of a share or a rate; an amount has none.",
  "outcomes.high": "The upper end of the 95 % interval of a share or a rate; an amount has none.",
  signal:
    "above or below the limits; run-above or run-below: one of eight or more in a row on one side of the centre; usual; empty where the series has fewer than ten shown points.",
  points: "Periods with a shown figure.",
  centre: "The mean of the shown figures; from ten points on.",
  lower: "The lower limit of the XmR chart; from ten points on.",
  upper: "The upper limit of the XmR chart; from ten points on.",
  course: "Mann–Kendall over all points, adjusted over the units: rising, falling, or unclear: cannot be told.",
  what_if: "The what-if, by its id.",
  factor: "The factor, by its id; empty: the product of all.",
  "what-if.low": "The low end of what is assumed; not an interval of an estimate.",
  "what-if.high": "The high end of what is assumed; not an interval of an estimate.",
  base: "What is assumed.",
  action: "The goal or action, by the name of its file.",
  level: "Where it lives: strategic, tactical or operational.",
  baseline: "The published score in the wave it starts from; empty where it is not shown.",
  target: "The score to reach, on the scale of the measure.",
  now: "The published score in the latest wave since; empty where it is not shown, cannot be compared with the baseline, or was not asked again.",
  due: "The wave by which: one that was held, or one that is planned.",
  standing:
    "Told from the whole margin: met, on-course, too-close (cannot be told yet), behind, moving-away, not-reportable or not-yet-measured.",
  play: "The play, as pillar/play.",
  tried: "Units that tried it.",
  comparable: "Units of the same customer contact that did not.",
  change_tried: "The mean change of the units that tried it, in points.",
  change_comparable:
    "The mean change of the comparable units, in points; within each level of contact, weighted as those that tried it.",
  comparable_low: "The low end of the 95% interval of that mean.",
  comparable_high: "The high end of the 95% interval of that mean.",
  "effects.difference":
    "The mean change of units that tried it minus that of the others, in points; empty below ten units on either side.",
  "effects.from": "The wave before it was tried.",
  "effects.to": "The wave after.",
  counted_in: "number, percent or euro.",
};
