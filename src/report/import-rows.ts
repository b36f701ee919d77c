import { maySetAsidePeople } from "../survey/aside-reason.ts";
import type { ImportFacts } from "./report-input.ts";
import type { ImportRow } from "./rows.ts";

/** The survey and wave whose answers an import wrote. */
export interface ImportedPlace {
  wave: string;
  survey: string;
}

/**
 * What is published of an import. Behind a row that was set aside there may be a person who stopped, sent twice or was taken for spam: so few
 * of them as may not be shown anywhere are a band without a number. Rows read minus rows kept minus all others set aside would be
 * that number, so the rows read are hidden then. Where few of the rows kept were sent in, how many were not would tell how few. Previews, tests, blank rows and repeated headers are nobody's answers, and columns are no people.
 *
 * @param least the smallest number of people that may be told; 1 with public data
 */
export function importRows(facts: ImportFacts, { wave, survey }: ImportedPlace, least: number): ImportRow[] {
  const isFew = (n: number) => n > 0 && n < least;
  const counted = (what: ImportRow["counted"], n: number, ofPeople = false): ImportRow =>
    ofPeople && isFew(n)
      ? { wave, survey, counted: what, state: "banded" }
      : { wave, survey, counted: what, n, state: "ok" };
  const aside = [...facts.aside].map(([reason, n]) => counted(reason, n, maySetAsidePeople(reason)));
  const read: ImportRow = aside.some(({ state }) => state === "banded")
    ? { wave, survey, counted: "read", state: "hidden" }
    : counted("read", facts.read);
  const { kept, keptPartial } = facts;
  const unsent: ImportRow[] =
    keptPartial === undefined
      ? []
      : isFew(kept - keptPartial)
        ? [{ wave, survey, counted: "kept-partial", state: "hidden" }]
        : [counted("kept-partial", keptPartial, true)];
  return [
    read,
    ...aside,
    counted("kept", kept),
    ...unsent,
    counted("questions", facts.questions),
    counted("unasked", facts.unasked),
    counted("personal", facts.personal),
    counted("missing", facts.missing, true),
  ];
}
