import { existsSync } from "node:fs";
import path from "node:path";
import { didYouMean } from "../src/io/did-you-mean.ts";
import { profileFile } from "../src/io/import/column-profile.ts";
import { pastImports } from "../src/io/import/evidence/past-imports.ts";
import type { Mapping } from "../src/io/import/mapping.ts";
import { checkMapping } from "../src/io/import/match/check-mapping.ts";
import { countedFit, misfit, surveyFit } from "../src/io/import/match/misfit.ts";
import { lastMonth, type Moments, momentsIn, noWave } from "../src/io/import/moments.ts";
import { openExport } from "../src/io/import/open-export.ts";
import { repeatedPeople } from "../src/io/import/personal/repeated-people.ts";
import { asPersonal, withPersonal } from "../src/io/import/personal/with-personal.ts";
import { surveyFile, waveFile, waveTitle } from "../src/io/import/propose/new-files.ts";
import { noSurvey } from "../src/io/import/propose/no-survey.ts";
import { runImport } from "../src/io/import/run-import.ts";
import { placesOf } from "../src/io/places.ts";
import { problemList } from "../src/io/problem-list.ts";
import { readSettings } from "../src/io/read-settings.ts";
import { isStructure } from "../src/io/tools/is-structure.ts";
import { refuseRowAnAnswer } from "../src/io/tools/refuse-row-an-answer.ts";
import type { ToolReading } from "../src/io/tools/tool-reading.ts";
import { instrument as instrumentSchema } from "../src/survey/instrument.ts";
import { toolName } from "../src/survey/tool-name.ts";
import { askedDates } from "./import/asked-dates.ts";
import type { ImportRequest } from "./import/import-request.ts";
import { importStructure } from "./import/import-structure.ts";
import { importTable } from "./import/import-table.ts";
import { sayKept } from "./import/kept-answers.ts";
import { proposedSurvey } from "./import/proposed-survey.ts";
import { readGivenMapping } from "./import/read-given-mapping.ts";
import { readSurveys } from "./import/read-surveys.ts";
import { sayEvidence } from "./import/say-evidence.ts";
import { sayFault } from "./import/say-fault.ts";
import { sayLacking } from "./import/say-lacking.ts";
import { sayLeftOut } from "./import/say-left-out.ts";
import { sayOddities } from "./import/say-oddities.ts";
import { sayProblems } from "./import/say-problems.ts";
import { sayUndeclared } from "./import/say-undeclared.ts";
import { settledMapping } from "./import/settled-mapping.ts";
import { stopImport } from "./import/stop-import.ts";
import { unitsFor } from "./import/units-for.ts";
import { surveyOf, withSide } from "./import/with-side.ts";
import { WrongUsage } from "./import/wrong-usage.ts";
import { progressBar } from "./progress-bar.ts";
import { type NewFile, putAll } from "./put-files.ts";
import { say } from "./say.ts";

/**
 * Makes an export a wave of a workspace. Prints what was found, what was decided and what is wrong; true when the answers are in place.
 *
 * How a file goes through: `openExport` opens it (`io/tables/`) and finds the tool that wrote it (`io/tools/`). The structure of a survey becomes its
 * definition (`importStructure`), a table of figures goes a way of its own (`importTable`). Of a list of respondents `profileFile` sees what stands in each
 * column, and `withPersonal` takes out what tells who somebody is. A survey without a definition gets one (`proposedSurvey`, which asks); `settledMapping`
 * says which column is what; then the wave and the units are known, and `runImport` writes the answers with the evidence.
 *
 * @throws WrongUsage for what the caller must say
 */
export async function importFile(asked: ImportRequest): Promise<boolean> {
  const { file } = asked;
  const place = placesOf(asked.workspace, process.env.HEARTLINE_DATA);
  const problems = problemList();
  const bar = progressBar(say);
  try {
    const settings = await readSettings(place, problems);
    if (settings === undefined) return sayProblems(problems);
    const { locales } = settings.value;
    const given = readGivenMapping(asked.mapping);
    const instruments = await readSurveys(place, problems);
    const named = asked.survey ?? given?.survey ?? (instruments.size > 1 ? undefined : [...instruments.keys()][0]);
    if (named === "units")
      throw new WrongUsage("the survey cannot be called units: units.csv of a wave holds its units");
    if (await isStructure(path.resolve(file))) {
      if (problems.size > 0) return sayProblems(problems);
      if (named === undefined && instruments.size > 1) throw unnamedSurvey([...instruments.keys()]);
      const request = named === undefined ? await withSide(asked) : asked;
      const survey = named ?? surveyOf(request.side);
      return await importStructure(request, { place, survey, locales, isKnown: instruments.has(survey) });
    }
    const opened = await openExport(path.resolve(file), {
      sheet: asked.sheet,
      structure: asked.structure,
      locale: locales[0],
    });
    const { raw } = opened;
    const likely = named ?? surveyOf(asked.side);
    const before = await pastImports(place, likely);
    if (named !== undefined || instruments.size <= 1) {
      const wave = asked.wave ?? given?.wave;
      const instrument = instruments.get(likely);
      const table = { place, opened, survey: likely, wave, given, past: before, instrument, settings: settings.value };
      const isDone = await importTable(asked, table, problems);
      if (isDone !== undefined) return isDone;
    }
    say(
      `${path.basename(file)}: ${toolName(opened.reading.tool) ?? "a table of no tool that is known"}, ${opened.reading.dialect}`,
    );
    for (const notice of [...raw.notices, ...opened.reading.notices]) say(`note: ${notice}`);
    const partial = asked.keepPartial ? "keep" : (given?.partial ?? "set-aside");
    const seen = (rows: number) => bar.show(rows, undefined, `${rows} rows seen`);
    const profile = await profileFile(raw, opened.reading, partial, seen);
    bar.end();
    const settled = new Map(Object.entries(given?.doubts ?? {}));
    const personal = withPersonal(opened.reading, profile, settled);
    const repeated = repeatedPeople(personal, profile);
    if (repeated !== undefined) say(`look at this: ${repeated}`);
    const found = repeated === undefined ? personal : { ...personal, notices: [...personal.notices, repeated] };

    if (named === undefined && instruments.size > 1) {
      const fits = [...instruments].map(([own, instrument]) =>
        surveyFit(own, { reading: found, instrument, wave: "" }),
      );
      throw unnamedSurvey(fits.map((fit) => `${fit.survey} (the file has ${countedFit(fit)})`));
    }
    // A table of figures has a row for each figure, and is none of these.
    refuseRowAnAnswer(opened.reading, raw.sample);
    const known = instruments.get(named ?? "");
    if (known === undefined && problems.size > 0) return sayProblems(problems);
    if (known === undefined) sayNoWaveFirst(asked, given, momentsIn(found, profile, given?.dates), found);
    const request = named === undefined ? await withSide(asked) : asked;
    const survey = named ?? surveyOf(request.side);
    // Who answered may only just have been told.
    const past = survey === likely ? before : await pastImports(place, survey);
    const meant = known === undefined ? didYouMean(survey, instruments.keys()) : undefined;
    if (meant !== undefined) {
      say(`note: there is a survey ${meant}; if that is meant, take away what is written and say --survey ${meant}`);
    }
    const draft =
      known === undefined
        ? await proposedSurvey(request, { place, reading: found, profile, survey, locales, settled })
        : undefined;
    const reading = draft === undefined ? found : asPersonal(found, draft.personal);
    sayLacking(known ?? draft?.definition, { survey, locales, tool: reading.tool });
    if (draft !== undefined && Object.keys(draft.definition.items).length === 0) {
      const { expected, remedy } = noSurvey(reading, profile, draft.leftOut);
      // Who names the wave means this file; a survey of a handful of people may be all texts, which the definition then names.
      if (request.wave === undefined && given?.wave === undefined) {
        sayLeftOut(draft);
        problems.add({ file, line: reading.headerRows, expected, remedy });
        return sayProblems(problems);
      }
      say(`note: ${expected}`);
    }
    const instrument = known ?? instrumentSchema.parse(draft?.definition);
    const { mapping, renamed, stems } = settledMapping({ past, given, draft, survey, partial, reading, settled });
    for (const { target, key, was, now } of renamed)
      say(`note: ${target} was “${was.join(", ")}” and is “${now}” now: the same question by its id ${key}`);
    if (given !== undefined) checkMapping(request.mapping ?? "", given, instrument, problems);
    const asWritten = momentsIn(reading, profile, mapping.dates);
    const guess = request.wave ?? given?.wave ?? lastMonth(asWritten) ?? "";
    const { headerRows } = reading;
    const other = misfit(survey, { file, headerRows, reading, wave: guess, instruments, mapping });
    if (other !== undefined) {
      problems.add(other);
      return await stopImport(problems, request, {
        place,
        mapping: { ...mapping, wave: guess },
        reading,
        instrument,
        settled,
      });
    }
    const kept = (error: unknown) => sayKept(error, request, { place, survey, settled });
    const dates = mapping.dates ?? (await askedDates(request, asWritten).catch(kept));
    if (dates !== undefined) mapping.dates = dates;
    const moments = momentsIn(reading, profile, dates);
    const wave = request.wave ?? given?.wave ?? lastMonth(moments);
    if (wave === undefined) throw new WrongUsage(noWave(moments, reading));
    mapping.wave = wave;

    const units = await unitsFor(draft, { place, wave, survey, settings: settings.value }, problems);
    if (units.answers.unit !== undefined) {
      mapping.answers = { ...mapping.answers, unit: { ...units.answers.unit, ...mapping.answers.unit } };
    }

    const total = profile.read;
    const result = await runImport(
      {
        place,
        file,
        opened: { ...opened, reading },
        profile,
        instrument,
        survey,
        wave,
        mapping,
        past,
        renamed,
        stems,
        tree: units.tree,
        replace: request.replace,
        quotesFew: request.terminal !== undefined,
        progress: (rows) => bar.show(rows, total, `${rows} of ${total} rows`),
      },
      problems,
    );
    bar.end();
    if (result === undefined) {
      return await stopImport(problems, request, { place, mapping, reading, instrument, settled });
    }
    const beside: NewFile[] = [];
    if (draft !== undefined) {
      const text = surveyFile(draft.definition, { file: path.basename(file), leftOut: draft.leftOut });
      beside.push({ place: place.content(`content/surveys/${survey}.yaml`), text });
    }
    if (units.csv !== undefined) beside.push({ place: place.data("units.csv"), text: units.csv });
    const about = place.data(`waves/${wave}/wave.md`);
    if (existsSync(about.path)) await sayUndeclared(about, survey);
    else {
      const { first = "", last = "" } = result.evidence.time;
      const text = waveFile({ title: waveTitle(wave, last, locales), start: first, end: last, survey });
      beside.push({ place: about, text });
    }
    // What was there before the import is gone either way; new answers that are not described yet are taken away again.
    await putAll(beside, request.replace ? [] : result.written);
    sayEvidence(result.evidence, draft);
    await sayOddities(request.workspace, wave, survey);
    for (const name of [...result.written, ...beside.map((own) => own.place)]) say(`written: ${name.file}`);
    return true;
  } catch (error) {
    bar.end();
    return sayFault(error, asked);
  }
}

function unnamedSurvey(surveys: readonly string[]): WrongUsage {
  return new WrongUsage(`name the survey with --survey: ${surveys.join(", ")}`);
}

/** What only the command can say comes before the questions, or these were answered for nothing. */
function sayNoWaveFirst(
  { wave, terminal, yes }: ImportRequest,
  given: Mapping | undefined,
  moments: Moments,
  reading: ToolReading,
): void {
  const isAsked = terminal !== undefined && !yes;
  if (!isAsked || moments.reader.order === "ambiguous") return;
  if ((wave ?? given?.wave ?? lastMonth(moments)) === undefined) throw new WrongUsage(noWave(moments, reading));
}
