import { renameSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Instrument } from "../../../survey/instrument.ts";
import type { UnitTree } from "../../../survey/unit.ts";
import { evidenceName } from "../../as-imported.ts";
import { sniffDialect } from "../../dialect.ts";
import type { Places } from "../../places.ts";
import type { ProblemList } from "../../problem-list.ts";
import { readCounts } from "../../read-counts.ts";
import { readScores } from "../../read-scores.ts";
import type { SourceText } from "../../read-table.ts";
import { scoredInWave } from "../../scored-in-wave.ts";
import { mostColumns, type RawTable } from "../../tables/raw-table.ts";
import { writeCsv } from "../../write-csv.ts";
import { addSameExport } from "../evidence/earlier-import.ts";
import type { PastImport } from "../evidence/past-imports.ts";
import { sourceFacts } from "../evidence/source-facts.ts";
import type { Mapping } from "../mapping.ts";
import type { Doubt } from "../propose/doubt.ts";
import { refuseWhatIsThere } from "../staging/refuse-what-is-there.ts";
import { stagedBeside } from "../staging/staged-beside.ts";
import type { ConvertedFigures } from "./converted-figures.ts";
import { countFigures } from "./count-figures.ts";
import { figureAccount } from "./figure-account.ts";
import { type FigureLayout, findLayout } from "./figure-layout.ts";
import { columnCalled, type FigureTable, readFigureTable } from "./figure-table.ts";
import { type FiguresEvidence, figuresEvidence } from "./figures-evidence.ts";
import { type PlacedNames, placedFigures, tableNotation } from "./placed-figures.ts";
import { scoreFigures } from "./score-figures.ts";
import { type TableContent, tableFigures } from "./table-figures.ts";
import { type TextKinds, textKinds } from "./text-kinds.ts";

/** What a table becomes counts or scores of a wave with. */
export interface FiguresImport {
  place: Places;
  /** As problems name the table. */
  file: string;
  raw: RawTable;
  sha256: string;
  instrument: Instrument;
  survey: string;
  wave: string;
  mapping: Mapping;
  /** The imports of the survey so far. */
  past: readonly PastImport[];
  tree: UnitTree;
  /** Whether everything may be shown anyway (`public: true`), and the smallest group of which a score may be where not. */
  isPublic: boolean;
  least: number;
  replace: boolean;
}

/** What came of it: files in place, or what must be said first. */
export type FiguresResult =
  | { state: "written"; evidence: FiguresEvidence; written: readonly SourceText[] }
  | { state: "open"; doubts: readonly Doubt[] };

/**
 * Writes a table of figures as `data/waves/<wave>/<survey>.counts.csv` or `.scores.csv` with the evidence beside it. Nothing is written when anything is wrong
 * or open: the file is staged, read back with the reader of the build, and put in place by one rename.
 *
 * @throws FileFault when the table is damaged or far too large
 */
export async function runFigures(context: FiguresImport, problems: ProblemList): Promise<FiguresResult | undefined> {
  const { place, file, raw, instrument, survey, wave, mapping, tree, isPublic, least, replace } = context;
  const table = await readFigureTable(raw, textKinds(context), mapping.table?.header);
  if (table === undefined) {
    const remedy = "say on which line the headings stand: table: { header: … } in the mapping";
    problems.add({ file, expected: "expected a row of headings with figures below it", remedy });
    return undefined;
  }
  const layout = layoutOf(table, context, problems);
  if (layout === undefined) return undefined;
  const kind = mapping.table?.kind ?? (isOfAnswers(layout) ? "counts" : "scores");
  if (kind === "counts" && !isOfAnswers(layout)) {
    const remedy = "name the column with the answers: table: { answer: … } in the mapping, or say kind: scores";
    problems.add({
      file,
      line: table.header.line,
      expected: "expected a column for each answer, or one that holds them",
      remedy,
    });
    return undefined;
  }
  if (kind === "scores" && !isPublic) {
    const expected =
      "expected answers or counts: without them nobody can work out which groups must be hidden, so published scores are read only where everything is public already";
    const remedy = `import the answers or a table of counts; if everybody can read these scores already, say confidentiality: { public: true } in heartline.yaml`;
    problems.add({ file, expected, remedy });
    return undefined;
  }
  const name = `${survey}.${kind}.csv`;
  const intended = { place, survey, wave, name, replace };
  await refuseWhatIsThere(intended, problems);
  addSameExport(context, context.sha256, problems);
  const content = tableFigures(table, layout);
  if (content.stray !== undefined) {
    const { line, cell } = content.stray;
    const remedy =
      "say on which line the headings stand (table: { header: … }), or ask who published it what the column is";
    problems.add({ file, line, value: cell.slice(0, 60), expected: "expected a heading above every column", remedy });
  }
  const own = {
    file,
    unread: content.unread,
    instrument,
    survey,
    wave,
    tree,
    mapping,
    least: isPublic ? 0 : least,
    delimiter: raw.facts.delimiter ?? ",",
  };
  const notation = tableNotation(content.figures, own, problems);
  if (notation === undefined) return undefined;
  const account = figureAccount();
  const { placed, names } = placedFigures(content.figures, notation, own, account, problems);
  const convert = kind === "counts" ? countFigures : scoreFigures;
  const converted = convert(placed, notation, own, account, problems);
  if (problems.size > 0) return undefined;
  if (converted.doubts.length > 0) return { state: "open", doubts: converted.doubts };
  if (converted.rows.length < 2) {
    const aside = Object.entries(account.done().aside).map(([reason, n]) => `${n} ${reason}`);
    const expected = `expected at least one figure that is ${kind === "counts" ? "a count of an answer" : "a score"}${aside.length === 0 ? "" : `, but all are set aside: ${aside.join("; ")}`}`;
    const remedy =
      "look whether it is the right table, and the right sheet; where a figure was taken for something else: table: in the mapping";
    problems.add({ file, expected, remedy });
    return undefined;
  }

  const target = place.data(`waves/${wave}/${name}`);
  const evidenceFile = place.data(`waves/${wave}/${evidenceName(survey)}`);
  return stagedBeside(path.dirname(target.path), async (folder) => {
    const staged = path.join(folder, name);
    await writeFile(staged, writeCsv(converted.rows));
    const source = { path: staged, file: target.file };
    if (kind === "scores") await readScores(source, { wave, survey, instrument, tree, isPublic }, problems);
    else await readCounts(source, { wave, survey, instrument, tree, dialect: await sniffDialect(staged) }, problems);
    if (problems.size > 0) return undefined;
    const evidence = evidenceOf({
      context,
      kind,
      table,
      layout,
      content,
      names,
      converted,
      cells: account.done(),
      decimal: notation.decimal,
    });
    await writeFile(`${staged}.json`, `${JSON.stringify(evidence, undefined, 2)}\n`);
    // Somebody may have written them meanwhile.
    await refuseWhatIsThere(intended, problems);
    if (problems.size > 0) return undefined;
    // Nothing comes between the two, also no signal to stop: counts without evidence would be taken for a file made by hand.
    renameSync(`${staged}.json`, evidenceFile.path);
    renameSync(staged, target.path);
    return { state: "written", evidence, written: [target, evidenceFile] };
  });
}

function isOfAnswers(layout: FigureLayout): boolean {
  return layout.shape === "answers-across" || layout.row.answer !== undefined;
}

function layoutOf(table: FigureTable, context: FiguresImport, problems: ProblemList): FigureLayout | undefined {
  const { file, mapping } = context;
  const kinds = textKinds(context);
  const found = findLayout(table, kinds, mapping.table);
  if (found !== undefined && "layout" in found) return found.layout;
  const { line, cells } = table.header;
  const known = cells.filter((cell) => cell !== "").slice(0, 20);
  if (found !== undefined) {
    const remedy = `name one of ${known.join(", ")}`;
    const isTwice = columnCalled(table, found.absent) === undefined && cells.includes(found.absent);
    const expected = `expected ${isTwice ? "one column of this name, and there are more" : "a column of the table"}`;
    problems.add({ file, line, column: "table", value: found.absent, expected, remedy });
  } else {
    const years = known.filter((cell) => /^(?:19|20)\d\d$/.test(cell));
    if (years.length >= 2) {
      const remedy = `import one year at a time, with a mapping: table: { kind: scores, question: ${JSON.stringify(cells[questionsAt(table, kinds)] ?? "…")}, value: ${JSON.stringify(years.at(-1))} }, and where all is about one unit answers: { unit: { "": … } }`;
      problems.add({
        file,
        line,
        expected: "expected the figures of one wave, but there is a column for each year",
        remedy,
      });
      return undefined;
    }
    const expected = "expected columns or rows with the names of units and of questions, and too few are known";
    const remedy = `say what is where in a mapping: table: { kind: scores, unit: …, question: … }, with the columns ${known.slice(0, 6).join(", ")}`;
    problems.add({ file, line, expected, remedy });
  }
  return undefined;
}

/** The column in which most questions stand. */
function questionsAt({ header, rows }: FigureTable, { isQuestion }: TextKinds): number {
  const counts = header.cells.map((_, place) => rows.filter(({ cells }) => isQuestion(cells[place] ?? "")).length);
  return counts.indexOf(Math.max(0, ...counts.slice(0, mostColumns)));
}

/** What was done with every cell and every name. */
function evidenceOf({
  context: { file, raw, sha256, instrument, survey, wave, mapping },
  kind,
  table,
  layout,
  content,
  names,
  converted,
  cells,
  decimal,
}: {
  context: FiguresImport;
  kind: "counts" | "scores";
  table: FigureTable;
  layout: FigureLayout;
  content: TableContent;
  names: PlacedNames;
  converted: ConvertedFigures;
  cells: FiguresEvidence["cells"];
  decimal: "." | ",";
}): FiguresEvidence {
  const taken = new Set([...names.questions.values()].map(({ becomes }) => becomes));
  const silent = [...names.questions.values()].filter(({ by }) => by === "number").length;
  const numbered =
    silent === 0
      ? []
      : [
          `${silent} questions were found by their number only: they are taken to be what the survey file has under these numbers for ${wave}; numbers move between years`,
        ];
  return figuresEvidence.parse({
    kind,
    source: { file: path.basename(file), sha256, container: raw.container, facts: sourceFacts(raw.facts) },
    table: {
      shape: layout.shape,
      headerLine: table.header.line,
      above: table.header.line - 1,
      notes: content.notes,
      unread: content.unread,
    },
    numbers: { decimal, percentages: converted.percentages, decided: converted.decided },
    cells,
    units: [...names.units].map(([says, own]) => ({ says, ...own })),
    questions: [...names.questions].map(([says, own]) => {
      const metric = converted.metrics.get(own.becomes);
      return { says, ...own, ...(metric === undefined ? {} : { metric }) };
    }),
    unused: [...names.unknown.keys()],
    absent: [...scoredInWave(wave, survey, instrument).keys()].filter((subject) => !taken.has(subject)),
    answers: [...converted.answers],
    notices: [...raw.notices, ...numbered, ...converted.notices],
    mapping: { ...mapping, survey, wave, table: { ...mapping.table, kind } },
  } satisfies FiguresEvidence);
}
