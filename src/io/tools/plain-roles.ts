import type { ColumnRole } from "./tool-reading.ts";

/** How columns that are no question are called, in Dutch and English and as survey tools call them; surest first. Without capitals and signs. */
const written: Readonly<Partial<Record<ColumnRole, string>>> = {
  respondent:
    "respondentid responseid respondent resp respid respnr respondentnr respondentnummer responsid antwoordid inzendingid submissionid recordid uniqueid instanceid metainstanceid conversationid ticketid surveyid caseid antwortid volgnummer volgnr uuid guid id nr nummer",
  date: "submitdate submissiondate submissiontime submittedat submittedon submitted datesubmitted dateofsubmission surveysubmitted responsedate responsereceivedat respondedat answeredat surveytimestamp surveydate participationdate ratedat solvedat ingediendop ingezondenop verzondenop datumreactie reactiedatum datumenquete meetdatum datumingevuld ingevuldop ingevuld invuldatum afgerond afgerondop voltooid completedat completed completiontime enddate eindtijd einddatum endtime recordeddate interviewdate timestamp tijdstempel datumtijd datetime datum date fecha createdat created",
  language: "userlanguage startlanguage responselanguage language taal lang locale interviewtaal",
  seconds:
    "durationinseconds durationseconds durationsec duurinseconden duurseconden interviewtime totaltime seconds seconden",
  process:
    "timestarted starttimestamp start surveycreatedat invitationdate invitedat uitgenodigdop lastresponsereceivedat lastupdatedate lastupdate today startdate startdatum starttime starttijd begintijd startedat gestart gestartop status responsestatus validationstatus reviewstate formversion version submittedby redcapeventname eventname redcaprepeatinstrument redcaprepeatinstance redcapdataaccessgroup progress voortgang finished distributionchannel channel kanaal collector collectorid lastpage seed duration duur responsetype modified modifiedat lastmodified gewijzigd gewijzigdop index row rownumber rij rijnummer regel unnamed0",
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
 * @example plainRole("Survey[SubmittedOn]")?.role // => "date"
 * @example plainRole("pulse_survey_timestamp")?.role // => "date"
 * @example plainRole("Hoe tevreden ben je?") // => undefined
 */
export function plainRole(header: string): NamedRole | undefined {
  const name = bareHeader(header)
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  return roles.get(name);
}

/** Without the table before it, as Power BI writes (`Survey[SubmittedOn]`), the form before it, as REDCap does, or a zone behind it (`Rated at (UTC)`). */
function bareHeader(header: string): string {
  const text = header.slice(0, 200).trim();
  if (text.endsWith("]") && text.indexOf("[") > 0) return text.slice(text.indexOf("[") + 1);
  if (text.endsWith("_timestamp")) return "surveytimestamp";
  return text.endsWith(")") && text.indexOf(" (") > 0 ? text.slice(0, text.indexOf(" (")) : text;
}
