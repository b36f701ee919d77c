import { constructVersion } from "../../../src/survey/construct-version.ts";
import type { Instrument } from "../../../src/survey/instrument.ts";
import { itemVersion } from "../../../src/survey/item-version.ts";

/** What a published figure is a score of, and by which measure. */
export interface PublishedSubject {
  subject: string;
  metric: string;
}

/** The code of each theme in the tables, with the construct that it is here. */
const constructs: Readonly<Record<string, string>> = {
  EES: "engagement",
  mw_ts: "my-work",
  op_ts: "objectives-purpose",
  lm_ts: "my-manager",
  mt_ts: "my-team",
  ld_ts: "learning-development",
  if_ts: "inclusion-treatment",
  rw_ts: "resources-workload",
  pb_ts: "pay-benefits",
  lc_ts: "leadership-change",
};

/**
 * What each code of the tables of one year is about. The numbers of questions moved over the years: the survey definition says where each
 * stood (`column`, and `waves:` for a year with another number).
 *
 * @throws when two questions of a year have one number
 */
export function subjectsByCode(instrument: Instrument, wave: string): Map<string, PublishedSubject> {
  const found = new Map<string, PublishedSubject>();
  const put = (code: string, subject: PublishedSubject) => {
    const other = found.get(code);
    if (other !== undefined) throw new Error(`${wave}: ${code} is both ${other.subject} and ${subject.subject}`);
    found.set(code, subject);
  };
  for (const [code, subject] of Object.entries(constructs)) {
    if (instrument.constructs[subject] !== undefined) put(code, { subject, metric: "index" });
  }
  const moved = instrument.waves[wave]?.columns ?? {};
  for (const [id, item] of Object.entries(instrument.items)) {
    if (itemVersion(instrument, id, wave) === undefined) continue;
    if (item.type === "choices") {
      for (const [option, column] of Object.entries(item.columns ?? {})) {
        const code = moved[`${id}.${option}`] ?? column;
        put(code, { subject: `${id}.${option}`, metric: "share" });
      }
    } else {
      const metric = instrument.scales[item.scale ?? ""]?.metric === "mean" ? "mean" : "favorable";
      put(moved[id] ?? item.column ?? id, { subject: id, metric });
    }
  }
  return found;
}

/**
 * Whether a score means the same in two years: a theme is one of its questions, and later tables work out the earlier years anew on the
 * questions that were left.
 */
export function isSameSubject(instrument: Instrument, subject: string, one: string, other: string): boolean {
  if (instrument.constructs[subject] === undefined) return true;
  const questions = (wave: string) => [...constructVersion(instrument, subject, wave).keys()].join(" ");
  return questions(one) === questions(other);
}
