import { appendFileSync, closeSync, openSync, renameSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Instrument } from "../../survey/instrument.ts";
import { itemWording } from "../../survey/item-wording.ts";
import type { UnitTree } from "../../survey/unit.ts";
import { asImported, evidenceName } from "../as-imported.ts";
import { sniffDialect } from "../dialect.ts";
import type { Places } from "../places.ts";
import type { ProblemList } from "../problem-list.ts";
import { readAnswers } from "../read-answers.ts";
import { addQuoteFault, type SourceText } from "../read-table.ts";
import { writeCsv } from "../write-csv.ts";
import type { FileProfile } from "./column-profile.ts";
import { type ConvertedRows, convertRows } from "./convert/convert-rows.ts";
import { namesOfUnits } from "./convert/names-of-units.ts";
import { unseenAnswers } from "./convert/unseen-answers.ts";
import { addSameAnswers, addSameExport } from "./evidence/earlier-import.ts";
import { type Evidence, evidence as evidenceSchema } from "./evidence/evidence.ts";
import type { PastImport } from "./evidence/past-imports.ts";
import { sourceFacts } from "./evidence/source-facts.ts";
import { checkOptions } from "./ledger/check-options.ts";
import { checkScales } from "./ledger/check-scales.ts";
import { checkWording, type WordingFinding } from "./ledger/check-wording.ts";
import { type EarlierStem, questionStem } from "./ledger/question-stem.ts";
import type { Mapping } from "./mapping.ts";
import { addUnfound } from "./match/add-unfound.ts";
import type { RenamedColumn } from "./match/latest-mapping.ts";
import { type Matching, matchColumns } from "./match/match-columns.ts";
import type { OpenedExport } from "./open-export.ts";
import { asPersonal, mayNamePeople } from "./personal/with-personal.ts";
import { refuseWhatIsThere } from "./staging/refuse-what-is-there.ts";
import { stagedBeside } from "./staging/staged-beside.ts";
import { sweepStaging } from "./staging/staging.ts";

/** What an export becomes a wave of a survey with. */
export interface ImportContext {
  place: Places;
  /** As problems name the export. */
  file: string;
  opened: OpenedExport;
  profile: FileProfile;
  instrument: Instrument;
  survey: string;
  wave: string;
  mapping: Mapping;
  /** The imports of the survey so far. */
  past: readonly PastImport[];
  /** What the tool calls otherwise than at the last import. */
  renamed?: readonly RenamedColumn[] | undefined;
  /** What stood above the rows of matrices in earlier waves, the last first. */
  stems?: readonly EarlierStem[] | undefined;
  /** The units of the wave; undefined where they could not be read. */
  tree: UnitTree | undefined;
  /** Whether answers that are there already may be replaced. */
  replace: boolean;
  /** Whether problems may quote what fewer than five people said: where only somebody with the file reads them. */
  quotesFew?: boolean | undefined;
  progress?: ((rows: number) => void) | undefined;
}

/** What an import wrote: the answers, and the evidence beside them. */
export interface ImportResult {
  evidence: Evidence;
  written: readonly SourceText[];
}

/**
 * Writes the answers of an export as `data/waves/<wave>/<survey>.csv` with the evidence beside it. Nothing is written when anything is wrong:
 * the answers are staged in a hidden file, read back with the reader that scores them, and put in place by one rename.
 *
 * In this order: what is there already is refused; each question finds its column (`matchColumns`); its words and its scale are held against the ledger
 * (`checkWording`, `checkScales`); the rows are streamed and each cell is translated (`convertRows`); and all of it is told in the evidence.
 *
 * @throws FileFault when the export is damaged
 */
export async function runImport(context: ImportContext, problems: ProblemList): Promise<ImportResult | undefined> {
  const { place, file, opened, instrument, survey, wave, mapping, tree } = context;
  const folder = `waves/${wave}`;
  const intended = { place, survey, wave, name: `${survey}.csv`, replace: context.replace };
  const target = place.data(`${folder}/${survey}.csv`);
  const evidenceFile = place.data(`${folder}/${evidenceName(survey)}`);
  sweepStaging(place.data("waves").path);
  await refuseWhatIsThere(intended, problems);
  addSameExport(context, opened.sha256, problems);
  const matching = matchColumns(opened.reading, { instrument, wave, mapping });
  addUnfound(matching, { ...context, reading: opened.reading }, problems);
  const { fault } = context.profile;
  if (context.profile.kept === 0 && fault !== undefined) {
    addQuoteFault({ file, line: fault.line }, fault.kind, problems);
    return undefined;
  }
  if (context.profile.kept === 0) {
    const aside = [...context.profile.aside].map(([reason, n]) => `${n} ${reason}`).join(", ");
    const expected = `expected at least one answer below the header${aside === "" ? "" : `, but all rows are set aside: ${aside}`}`;
    problems.add({
      file,
      expected,
      remedy: "export again with all responses, or say --keep-partial to keep what was never sent in",
    });
    return undefined;
  }
  if (matching.matches.length === 0 && problems.size === 0) {
    const remedy =
      "export answers as numbers or with their labels, and import on a terminal to say what the columns are";
    problems.add({
      file,
      line: opened.reading.headerRows,
      expected: "expected at least one column of which it can be told what it is",
      remedy,
    });
    return undefined;
  }
  const wording = checkWording(
    file,
    opened.reading.headerRows,
    matching.matches,
    { instrument, survey, wave, earlier: context.stems },
    problems,
  );
  checkOptions(file, opened.reading.headerRows, matching.matches, context, problems);
  const otherwise = checkScales(file, opened.reading.headerRows, matching.matches, context, problems);

  const home = path.dirname(target.path);
  return stagedBeside(home, async (own) => {
    const staged = path.join(own, `${survey}.csv`);
    const output = rowWriter(staged);
    const converted = await convertRows(
      opened.raw,
      {
        ...context,
        reading: opened.reading,
        matches: matching.matches,
        otherwise,
        units: tree === undefined ? undefined : namesOfUnits(tree),
      },
      output.write,
      problems,
    ).finally(output.close);
    if (!(await opened.isUnchanged())) {
      const remedy = "wait until it is written in full, and import it again";
      problems.add({ file, expected: "expected a file that stays as it is, but it changed while it was read", remedy });
    }
    if (problems.size === 0 && context.tree !== undefined) {
      const held = asImported(instrument, [wave]);
      const dialect = await sniffDialect(staged);
      await readAnswers(
        { path: staged, file: target.file },
        { wave, survey, instrument: held, tree: context.tree, dialect },
        problems,
      );
    }
    if (problems.size === 0) await addSameAnswers(context, converted.digest, problems);
    if (problems.size > 0) return undefined;
    const evidence = evidenceOf(context, matching, converted, wording);
    await writeFile(`${staged}.json`, `${JSON.stringify(evidence, undefined, 2)}\n`);
    // Somebody may have written them meanwhile.
    await refuseWhatIsThere(intended, problems);
    if (problems.size > 0) return undefined;
    // Evidence without answers is seen; answers without evidence would be read as if their columns were those of the export.
    // Nothing comes between the two, also no signal to stop.
    renameSync(`${staged}.json`, evidenceFile.path);
    renameSync(staged, target.path);
    return { evidence, written: [target, evidenceFile] };
  });
}

/** What was done with every row, column and answer. */
function evidenceOf(
  { file, opened, profile, instrument, survey, wave, mapping, renamed = [] }: ImportContext,
  matching: Matching,
  converted: ConvertedRows,
  wording: readonly WordingFinding[],
): Evidence {
  const taken = matching.matches.map(({ target: name, columns, by }) => {
    const [first] = columns;
    const key = first?.key === undefined ? {} : { key: first.key };
    const before = renamed.find((own) => own.target === name && own.key === first?.key);
    const was = before === undefined ? {} : { was: [...before.was] };
    const above =
      first === undefined || instrument.items[name] === undefined
        ? {}
        : questionStem(first, itemWording(instrument, name, wave));
    const stem = Object.keys(above).length === 0 ? {} : { stem: above };
    return { target: name, columns: columns.map((own) => own.name), ...key, ...was, ...stem, by };
  });
  const { raw, reading, sha256 } = opened;
  // A unit or a group that looks like names is taken where the survey or the mapping names it.
  const isUsed = new Set(matching.matches.flatMap(({ columns }) => columns.map(({ index }) => index)));
  const seen = asPersonal(reading, mayNamePeople(matching.unused, profile, mapping.doubts));
  const left = seen.columns.filter(({ index }) => !isUsed.has(index));
  const ofRole = (role: string) => left.filter((own) => own.role === role).map((own) => own.name);
  const why = left.flatMap(({ name, holds }) => (holds === undefined ? [] : [[name, `it holds ${holds}`]]));
  return evidenceSchema.parse({
    source: {
      file: path.basename(file),
      sha256,
      answers: converted.digest,
      container: raw.container,
      facts: sourceFacts(raw.facts),
    },
    tool: { id: reading.tool, dialect: reading.dialect, headerRows: reading.headerRows },
    rows: { read: profile.read, kept: converted.kept, aside: Object.fromEntries(profile.aside) },
    columns: {
      taken,
      personal: ofRole("person"),
      ...(why.length === 0 ? {} : { why: Object.fromEntries(why) }),
      process: ofRole("process"),
      unused: ofRole("question"),
    },
    answers: unseenAnswers(converted.answers, { instrument, wave }),
    wording: Object.fromEntries(wording.map(({ item, state }) => [item, state])),
    time: converted.time,
    guarded: converted.guarded,
    notices: [...raw.notices, ...reading.notices],
    mapping: { ...mapping, survey, wave, tool: reading.tool },
  } satisfies Evidence);
}

/** Rows to a file, in pieces of some hundred kilobytes. */
function rowWriter(file: string): { write(cells: readonly string[]): void; close(): void } {
  const handle = openSync(file, "w");
  let rows: (readonly string[])[] = [];
  const flush = () => {
    appendFileSync(handle, writeCsv(rows));
    rows = [];
  };
  return {
    write(cells) {
      rows.push(cells);
      if (rows.length >= 2000) flush();
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}
