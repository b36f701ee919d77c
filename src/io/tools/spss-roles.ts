import type { RawVariable } from "../tables/raw-table.ts";
import type { ColumnRole } from "./tool-reading.ts";

/** What a variable is for, besides questions and people. */
export type SpssRole = Extract<ColumnRole, "respondent" | "date" | "language" | "seconds" | "process">;

/**
 * What variables are for, by their names and labels: those that Qualtrics, LimeSurvey and others write into SPSS files, and the usual Dutch and English names. Of several
 * moments the one of handing in is the date and the others tell how the answer came about.
 *
 * @returns one for each variable; undefined for a question
 */
export function spssRoles(variables: readonly RawVariable[]): (SpssRole | undefined)[] {
  const ranks = variables.map(momentRank);
  const best = Math.min(...ranks.filter((rank) => rank !== undefined));
  const date = ranks.indexOf(best);
  const names = new Set(variables.map(({ name }) => plain(name)));
  return variables.map(({ name }, index) => {
    if (index === date) return "date";
    if (ranks[index] !== undefined) return "process";
    const own = plain(name);
    // In the file of another tool `Status` may well be a question.
    return names.has("responseid") && qualtricsNames.has(own) ? "process" : knownRoles.get(own);
  });
}

/** How surely a variable is the moment of handing in, 0 surest; undefined for one that is no moment of an answer. */
function momentRank({ name, label, kind, values }: RawVariable): number | undefined {
  if (kind === "number" || values.size > 0) return undefined;
  const byName = moments.indexOf(plain(name));
  if (byName !== -1) return byName;
  // Text under such a label may be an answer; a date is not.
  if (kind !== "date") return undefined;
  if (commonNames.has(plain(name))) return moments.length;
  const byLabel = moments.indexOf(plain(label.slice(0, 100)));
  if (byLabel !== -1) return byLabel;
  return labelWords.test(label.slice(0, 1000)) ? moments.length + 1 : undefined;
}

/** Moments of an answer, the one of handing in first. */
const moments =
  "submitdate datesubmitted submittedat submissiondate submitted completiontime completedat completedon datecompleted enddate endtime datumingevuld ingevuldop invuldatum tijdvanvoltooien einddatum eindtijd recordeddate responsedate interviewdate interviewdatum dateofinterview datestamp datelastaction timestamp tijdstempel startdate starttime startedat startdatum begindatum begintijd datestarted".split(
    " ",
  );
const commonNames = new Set(["date", "datum", "surveydate"]);
const labelWords =
  /\b(?:submitted|submission|completed on|date of completion|ingevuld|ingezonden|voltooid|afgerond op)\b/i;

const qualtricsNames = new Set(["status", "progress", "finished"]);

const knownRoles: ReadonlyMap<string, SpssRole> = new Map(
  Object.entries({
    respondent: "responseid respondentid respondentnummer respid resprid caseid casenumber recordid submissionid id",
    language: "userlanguage startlanguage qlanguage surveylanguage",
    seconds: "durationinseconds interviewtime",
    process: "distributionchannel lastpage responsetype collectorid",
  } satisfies Partial<Record<SpssRole, string>>).flatMap(([role, names]) =>
    names.split(" ").map((name) => [name, role as SpssRole] as const),
  ),
);

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
