// The schools example: from the file that the New York City Department of Education published to the tables of a workspace.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";

/** The three surveys, and the letter by which the columns of the file know them. */
const surveys: Record<string, string> = { teachers: "t", parents: "p", students: "s" };
/** The four categories, and what their columns begin with. */
const categories: Record<string, string> = {
  engagement: "eng",
  communication: "com",
  safety: "saf",
  expectations: "aca",
};
/** The third sign of the number of a school. */
const boroughs: Record<string, string> = {
  K: "Brooklyn",
  M: "Manhattan",
  Q: "Queens",
  R: "Staten Island",
  X: "Bronx",
};
const root = "new-york";

type School = Record<string, string>;

/**
 * Writes `data/units.csv` and, of each survey of 2011, its `.scores.csv` into a workspace: the scores of each school by category and how
 * many people took part, as they stand in `2011/survey_all.txt`. Nothing is computed.
 *
 * @param from the folder with the published files
 */
export function convertSchools(from: string, workspace: string): string[] {
  const file = readFileSync(path.join(from, "2011", "survey_all.txt"), "utf8").replace(/^\uFEFF/, "");
  const { data: schools } = Papa.parse<School>(file, { header: true, delimiter: "\t", skipEmptyLines: true });
  const data = path.join(workspace, "data");
  mkdirSync(path.join(data, "waves", "2011"), { recursive: true });
  const tables: [name: string, rows: Record<string, string>[]][] = [
    ["units.csv", unitsOf(schools)],
    ...Object.keys(surveys).map((survey): [string, Record<string, string>[]] => [
      path.join("waves", "2011", `${survey}.scores.csv`),
      schools.flatMap((school) => scoresOf(school, survey)),
    ]),
  ];
  for (const [name, rows] of tables) writeFileSync(path.join(data, name), `${Papa.unparse(rows, { newline: "\n" })}\n`);
  return tables.map(([name]) => name);
}

/** The city, the boroughs that have schools in the file, and the schools, with how many people could answer each survey. */
function unitsOf(schools: readonly School[]): Record<string, string>[] {
  const present = [...new Set(schools.map(({ dbn = "" }) => dbn.charAt(2)))].sort();
  const nobody = Object.fromEntries(Object.keys(surveys).map((survey) => [`invited_${survey}`, ""]));
  return [
    { id: root, parent: "", name_nl: "Alle scholen", name_en: "All schools", ...nobody },
    ...present.map((letter) => {
      const name = boroughs[letter] ?? letter;
      return { id: idOf(name), parent: root, name_nl: name, name_en: name, ...nobody };
    }),
    ...schools.map((school) => {
      const { dbn = "", schoolname = "" } = school;
      const letter = dbn.charAt(2);
      const invited = Object.entries(surveys).map(([survey, side]) => [
        `invited_${survey}`,
        school[`nr_${side}`] ?? "",
      ]);
      return {
        id: idOf(dbn),
        parent: idOf(boroughs[letter] ?? letter),
        name_nl: schoolname.trim(),
        name_en: schoolname.trim(),
        ...Object.fromEntries(invited),
      };
    }),
  ];
}

/** A school that nobody answered for, or that was not asked, says so and has no scores. */
function scoresOf(school: School, survey: string): Record<string, string>[] {
  const side = surveys[survey] ?? "";
  const n = school[`N_${side}`] || "0";
  const row = { unit: idOf(school.dbn ?? ""), segment: "", category: "" };
  const scores = Object.entries(categories).flatMap(([subject, prefix]) => {
    const value = school[`${prefix}_${side}_11`] ?? "";
    return value === "" ? [] : [{ ...row, subject, metric: "mean", value, n }];
  });
  return [{ ...row, subject: "", metric: "respondents", value: "", n }, ...scores];
}

function idOf(name: string): string {
  return name.trim().toLowerCase().replaceAll(" ", "-");
}
