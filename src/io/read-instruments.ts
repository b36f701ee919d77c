import { readFile } from "node:fs/promises";
import { type Instrument, instrument } from "../survey/instrument.ts";
import type { Locale } from "../survey/text.ts";
import { renamable } from "./column-plan.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import { isUnread } from "./import/propose/is-unread.ts";
import { checkName, namesIn, type Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import type { YamlValue } from "./read-yaml.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** The instruments of a workspace. */
export interface Instruments {
  /** By survey id, in code-point order. */
  read: ReadonlyMap<string, YamlValue<Instrument>>;
  /** Surveys that are there but not sound: references to them are not judged. */
  broken: ReadonlySet<string>;
  /** Surveys whose definition still is the one that an import proposed; absent: none. */
  unconfirmed?: ReadonlySet<string>;
}

/** Reads `content/surveys/*.yaml`. */
export async function readInstruments(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<Instruments> {
  const instruments = new Map<string, YamlValue<Instrument>>();
  const broken = new Set<string>();
  const unconfirmed = new Set<string>();
  const folder = "content/surveys";
  const names = (await namesIn(place.content(folder).path)).filter((name) => /\.ya?ml$/.test(name));
  for (const name of names) {
    const survey = name.replace(/\.ya?ml$/, "");
    const source = place.content(`${folder}/${name}`);
    checkName(survey, { file: source.file }, "the file", problems);
    if (survey === "units") {
      // The answers would stand in the file of the units, which Git may track.
      const expected = "expected another name for a survey: units.csv of a wave holds its units";
      problems.add({
        file: source.file,
        value: survey,
        expected,
        remedy: "rename the file, to employee.yaml for example",
      });
    }
    const read = await readYamlFile(source, instrument, locales, problems);
    if (read === undefined) broken.add(survey);
    else instruments.set(survey, read);
    if (isUnread(await readFile(source.path, "utf8"))) unconfirmed.add(survey);
  }
  if (names.length === 0) {
    const remedy = "describe a survey in content/surveys/<survey>.yaml";
    problems.add({ file: folder, expected: "expected at least one survey", remedy });
  }
  return { read: new Map([...instruments].sort(([a], [b]) => (a < b ? -1 : 1))), broken, unconfirmed };
}

/** `waves:` in a survey must name waves, and columns that the survey has. */
export function checkLedgers(
  instruments: ReadonlyMap<string, YamlValue<Instrument>>,
  waves: ReadonlySet<string>,
  problems: ProblemList,
): void {
  for (const [survey, { value, lineOf }] of instruments) {
    const file = `content/surveys/${survey}.yaml`;
    const names = renamable(value);
    for (const [wave, difference] of Object.entries(value.waves)) {
      if (!waves.has(wave)) {
        const remedy = didYouMeanOr(wave, waves, "add the wave, or remove the entry");
        const spot = { file, line: lineOf(["waves", wave]), column: `waves.${wave}`, value: wave };
        problems.add({ ...spot, expected: "expected the id of a wave", remedy });
      }
      for (const name of Object.keys(difference.columns)) {
        if (names.includes(name)) continue;
        const line = lineOf(["waves", wave, "columns", name]);
        const remedy = didYouMeanOr(
          name,
          names,
          "name an item, an option (item.option), a segment, or unit, respondent, weight, date",
        );
        const column = `waves.${wave}.columns`;
        problems.add({
          file,
          line,
          column,
          value: name,
          expected: "expected the name of a column of the survey",
          remedy,
        });
      }
    }
  }
}
