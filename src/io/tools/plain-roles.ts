import type { ColumnRole } from "./tool-reading.ts";

/** How columns that are no question are called, in Dutch and English and as survey tools call them; surest first. Without capitals and signs. */
const written: Readonly<Partial<Record<ColumnRole, string>>> = {
  respondent:
    "respondentid responseid respondent resp respid respnr respondentnr respondentnummer responsid antwoordid inzendingid submissionid recordid caseid volgnummer volgnr uuid guid id nr nummer",
  date: "submitdate submittedat submitted datesubmitted datumingevuld ingevuldop ingevuld invuldatum afgerond afgerondop voltooid completedat completed completiontime enddate eindtijd einddatum endtime recordeddate interviewdate timestamp tijdstempel datumtijd datetime datum date createdat created",
  language: "userlanguage startlanguage responselanguage language taal lang locale interviewtaal",
  seconds:
    "durationinseconds durationseconds durationsec duurinseconden duurseconden interviewtime totaltime seconds seconden",
  process:
    "startdate startdatum starttime starttijd begintijd startedat gestart gestartop status progress voortgang finished distributionchannel channel kanaal collector collectorid lastpage seed duration duur responsetype modified modifiedat lastmodified gewijzigd gewijzigdop index row rownumber rij rijnummer regel unnamed0",
};

/** A role that a header claims, and how surely: of several dates or ids the lowest rank is it. */
export interface NamedRole {
  role: ColumnRole;
  rank: number;
}

const roles: ReadonlyMap<string, NamedRole> = new Map(
  Object.entries(written).flatMap(([role, names]) =>
    names.split(" ").map((name, rank) => [name, { role: role as ColumnRole, rank }] as const),
  ),
);

/**
 * What the header of a table says its column is for, apart from questions and people; undefined when it says nothing.
 *
 * @example plainRole("Response ID") // => { role: "respondent", rank: 1 }
 * @example plainRole("Hoe tevreden ben je?") // => undefined
 */
export function plainRole(header: string): NamedRole | undefined {
  const name = header
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  return roles.get(name);
}
