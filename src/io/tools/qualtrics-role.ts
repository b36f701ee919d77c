import { identifyingName } from "../../privacy/identifying-name.ts";

/** What a column of Qualtrics is for that is no question. */
export type MetadataRole =
  | "start"
  | "end"
  | "recorded"
  | "status"
  | "finished"
  | "progress"
  | "channel"
  | "respondent"
  | "language"
  | "seconds"
  | "person"
  | "process";

/**
 * What a column of metadata is for, by its import id or its name in the header; undefined for a question and for embedded data, which may
 * be a segment. Seven of them tell who somebody is (formats.md 1), and so does embedded data whose name says so.
 *
 * @example qualtricsRole("_recordId") // => "respondent"
 * @example qualtricsRole("panel-RecipientEmail") // => "person"
 * @example qualtricsRole("ManagerEmail") // => "person"
 * @example qualtricsRole("Q_RecaptchaScore") // => "process"
 * @example qualtricsRole("Department") // => undefined
 */
export function qualtricsRole(name: string): MetadataRole | undefined {
  const bare = name.trim().replace(/^(?:panel|location)-/i, "");
  const letters = bare.toLowerCase().replace(/[^a-z0-9]/g, "");
  const role = roles.get(letters);
  if (role !== undefined) return role;
  if (identifyingName(bare) !== undefined || personal.test(letters)) return "person";
  if (bare === "Q_URL") return "person";
  return /^(?:Q_[A-Z]|SC\d|SC_|LS_)/.test(bare) || /_DO(?:_|$)/.test(bare) ? "process" : undefined;
}

const roles: ReadonlyMap<string, MetadataRole> = new Map(
  Object.entries({
    start: "startdate",
    end: "enddate",
    recorded: "recordeddate",
    status: "status",
    finished: "finished",
    progress: "progress",
    channel: "distributionchannel",
    respondent: "recordid responseid",
    language: "userlanguage",
    seconds: "duration durationinseconds",
    person:
      "ipaddress recipientlastname recipientfirstname recipientemail emailaddress name externalreference externaldatareference locationlatitude locationlongitude locationaccuracy",
    process: "responseset responsesetid",
  } satisfies Partial<Record<MetadataRole, string>>).flatMap(([role, names]) =>
    names.split(" ").map((name) => [name, role as MetadataRole] as const),
  ),
);

/** Names of embedded data that tell of one person, wherever in the name they stand. */
const personal =
  /e?mail|phone|telefoon|username|uniqueidentifier|participantid|employeeid|managerid|personeelsn|medewerkersn/;
