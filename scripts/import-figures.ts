import { existsSync } from "node:fs";
import path from "node:path";
import type { PastImport } from "../src/io/import/evidence/past-imports.ts";
import type { FiguresEvidence } from "../src/io/import/figures/figures-evidence.ts";
import { latestFigures } from "../src/io/import/figures/latest-figures.ts";
import { recogniseFigures } from "../src/io/import/figures/recognise-figures.ts";
import { runFigures } from "../src/io/import/figures/run-figures.ts";
import { noTextKinds, textKinds } from "../src/io/import/figures/text-kinds.ts";
import type { Mapping } from "../src/io/import/mapping.ts";
import type { OpenedExport } from "../src/io/import/open-export.ts";
import { waveFile, waveTitle } from "../src/io/import/propose/new-files.ts";
import type { Places } from "../src/io/places.ts";
import type { ProblemList } from "../src/io/problem-list.ts";
import type { SourceText } from "../src/io/read-table.ts";
import { readUnits, wholeOrganisation } from "../src/io/read-units.ts";
import type { Instrument } from "../src/survey/instrument.ts";
import type { Workspace } from "../src/survey/workspace.ts";
import { writeDraft } from "./import/mapping-draft.ts";
import { namedColumns } from "./import/named-columns.ts";
import { unitsPlace } from "./import/units-place.ts";
import { putAll } from "./put-files.ts";
import type { Terminal } from "./terminal.ts";
import { typed } from "./typed.ts";

/** A table that may be one of figures, and where it goes. */
export interface FiguresRequest {
  place: Places;
  /** As it was typed. */
  file: string;
  opened: OpenedExport;
  survey: string;
  /** As the command or the mapping names it. */
  wave: string | undefined;
  given: Mapping | undefined;
  /** The imports of the survey so far. */
  past: readonly PastImport[];
  instrument: Instrument | undefined;
  settings: Workspace;
  replace: boolean;
  /** Somebody to ask; without anybody a doubt stops the import, whatever else was said. */
  terminal: Terminal | undefined;
  say(line: string): void;
}

/** What became of a table of figures; `described`: the wave had a description already, at this place. */
export type FiguresOutcome =
  | { state: "written"; written: readonly SourceText[]; described?: SourceText }
  | { state: "stopped" }
  /** Something that only the caller can say: exit code 2. */
  | { state: "unsaid"; message: string };

/**
 * Imports a table of counts or of published scores. Undefined for a list of respondents, which is imported otherwise: nothing was done with it.
 */
export async function importFigures(
  request: FiguresRequest,
  problems: ProblemList,
): Promise<FiguresOutcome | undefined> {
  const { place, file, opened, survey, wave, given, past, instrument, settings, say } = request;
  const last = given === undefined ? latestFigures(past) : undefined;
  const mapping: Mapping = {
    columns: {},
    answers: {},
    others: [],
    partial: "set-aside",
    ...last,
    ...given,
    survey,
  };
  const units = unitsPlace(place, wave);
  // What is wrong with the units is told when they are needed.
  const { locales, organisation } = settings;
  const readTree = () =>
    units === undefined ? wholeOrganisation(organisation) : readUnits(units, { locales, surveys: [survey] }, problems);
  if (given?.table === undefined) {
    if (opened.reading.tool !== "plain") return undefined;
    const before = problems.size;
    const tree = await readTree();
    const isSound = problems.size === before;
    const kinds =
      instrument === undefined || tree === undefined || !isSound
        ? noTextKinds
        : textKinds({ instrument, wave: wave ?? "", tree, mapping });
    if (!recogniseFigures(opened.stored, kinds)) return undefined;
    if (!isSound) return { state: "stopped" };
  }
  say(`${path.basename(file)}: a table of figures, not of respondents`);
  for (const notice of opened.stored.notices) say(`note: ${notice}`);
  if (instrument === undefined) {
    const message = `a table does not tell what its questions are: describe them in content/surveys/${survey}.yaml first, then import it again`;
    return { state: "unsaid", message };
  }
  if (wave === undefined) {
    return { state: "unsaid", message: "a table holds no days: name the wave with --wave, as in --wave 2026-spring" };
  }
  const tree = await readTree();
  if (tree === undefined || problems.size > 0) return { state: "stopped" };
  const remembered = given?.table?.metric === undefined ? last?.table?.metric : undefined;
  if (typeof remembered === "string") {
    say(
      `note: where the table does not say what its figures are, they are taken for ${remembered}, as the last import was told; another one: table: { metric: … } in a mapping`,
    );
  }
  const { stored: raw, sha256 } = opened;
  const { public: isPublic, minimum } = settings.confidentiality;
  const open = { isPublic, least: minimum.score, replace: request.replace };
  const context = { place, file, raw, sha256, past, instrument, survey, wave, tree, ...open };
  for (;;) {
    const result = await runFigures({ ...context, mapping }, problems);
    if (result === undefined) {
      await keepDraft(request, mapping);
      return { state: "stopped" };
    }
    if (result.state === "written") {
      sayFigures(result.evidence, raw.notices, say);
      const about = place.data(`waves/${wave}/wave.md`);
      const isDescribed = existsSync(about.path);
      const text = waveFile({ title: waveTitle(wave, "", locales), start: "", end: "", survey });
      await putAll(isDescribed ? [] : [{ place: about, text }], request.replace ? [] : result.written);
      for (const own of [...result.written, ...(isDescribed ? [] : [about])]) say(`written: ${own.file}`);
      if (!isDescribed) say(`fill in the first and the last day in ${about.file}: a table does not tell them`);
      return { state: "written", written: result.written, ...(isDescribed ? { described: about } : {}) };
    }
    const [doubt] = result.doubts;
    if (request.terminal === undefined || doubt === undefined) {
      for (const { question } of result.doubts) {
        const remedy =
          "answer it on a terminal, or with --mapping; a figure that was taken for another would be shown to everybody";
        problems.add({ file, expected: `expected it to be certain: ${question}`, remedy });
      }
      await keepDraft(request, mapping);
      return { state: "stopped" };
    }
    const answer = await request.terminal.choose(doubt);
    mapping.table = { kind: "scores", ...mapping.table, ...settled(doubt.id, answer) };
  }
}

function settled(doubt: string, answer: string): Partial<NonNullable<Mapping["table"]>> {
  if (doubt === "numbers") return { numbers: answer === "share" ? "share" : "percent" };
  const metric = metricIds.find((own) => own === answer);
  return metric === undefined ? {} : { metric };
}

const metricIds = ["nps", "csat", "ces", "favorable", "mean", "index", "share"] as const;

/** Keeps the mapping as far as it came, to be mended and given back. */
async function keepDraft({ place, say }: FiguresRequest, mapping: Mapping): Promise<void> {
  const file = typed(await writeDraft(place, { ...mapping, table: { kind: "scores", ...mapping.table } }));
  say(
    `a mapping to start from: ${file}; mend it (docs/import.md tells what table: may say) and import again with --mapping ${file}`,
  );
}

/** More names than this are not told one by one. */
const mostTold = 10;

function sayFigures(evidence: FiguresEvidence, told: readonly string[], say: (line: string) => void): void {
  const { kind, table, numbers, cells, units, questions, unused, absent, notices } = evidence;
  say(`${kind}: ${shapes[table.shape]}; the headings stand on line ${table.headerLine}`);
  if (numbers.percentages !== "none") {
    const way = numbers.percentages === "share" ? "0.58 is 58 per cent" : "58 is 58 per cent";
    say(`percentages: ${way}, ${numbers.decided}; decimals with “${numbers.decimal}”`);
  }
  const aside = Object.entries(cells.aside).map(([reason, n]) => `${n} ${reason}`);
  say(
    `${cells.carried} of ${cells.read} figures carried over${aside.length === 0 ? "" : `; set aside: ${aside.join("; ")}`}`,
  );
  say(`${new Set(units.map(({ becomes }) => becomes)).size} units, ${questions.length} questions`);
  if (unused.length > 0) say(`not asked for by the survey in this wave: ${namedColumns(unused, mostTold)}`);
  if (table.unread.length > 0) say(`columns that are not read: ${namedColumns(table.unread, mostTold)}`);
  if (absent.length > 0) say(`asked for, and not in the table: ${namedColumns(absent, mostTold)}`);
  for (const notice of notices.filter((own) => !told.includes(own))) say(`note: ${notice}`);
}

const shapes: Readonly<Record<FiguresEvidence["table"]["shape"], string>> = {
  long: "a row for each figure",
  "units-down": "a row for each unit, a column for each question",
  "questions-down": "a row for each question, a column for each unit",
  "answers-across": "a column for each answer",
  "metrics-across": "a row for each question, a column for each kind of figure",
};
