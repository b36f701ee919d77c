import type { ImportFacts } from "../../../report/report-input.ts";
import { type AsideReason, asideReasons } from "../../../survey/aside-reason.ts";
import type { Instrument } from "../../../survey/instrument.ts";
import { itemOf } from "../../column-plan.ts";
import { toolIds } from "../../tools/tool-reading.ts";
import { knownZone } from "../convert/local-day.ts";
import { type Evidence, evidence as rowsEvidence } from "./evidence.ts";
import { readEvidence } from "./read-evidence.ts";

const orders = ["ymd", "dmy", "mdy"] as const;

/**
 * What the evidence of an import tells that a report may use: numbers, and words of lists that are known. What the export or a person wrote
 * (its name, its columns, its answers, notices) stays behind: it may name somebody, and the evidence is not held to what is published.
 *
 * @param evidence as the import wrote it
 * @param instrument the survey as it stands today
 * @param respondents rows in the file of answers; where that was changed since, the evidence is of another file
 * @returns `unknown` where the numbers do not fit each other or the answers
 */
export function importFacts(
  { tool, rows, columns, answers, time, mapping }: Evidence,
  { items }: Instrument,
  respondents: number,
): ImportFacts | "unknown" {
  const keepsPartial = mapping.partial === "keep";
  const aside = new Map<AsideReason | "other", number>();
  for (const [reason, n] of Object.entries(rows.aside)) {
    if (n === 0 || (keepsPartial && reason === "partial")) continue;
    const known = asideReasons.find((one) => one === reason) ?? "other";
    aside.set(known, (aside.get(known) ?? 0) + n);
  }
  const left = [...aside.values()].reduce((sum, n) => sum + n, 0);
  if (rows.kept !== respondents || rows.read !== rows.kept + left) return "unknown";
  const taken = new Set(
    columns.taken.map(({ target }) => itemOf(target)).filter((target) => Object.hasOwn(items, target)),
  );
  const missing = Object.entries(answers).flatMap(([target, own]) =>
    Object.hasOwn(items, itemOf(target)) ? [...own.missing.map(({ n }) => n), own.unlisted?.missing ?? 0] : [],
  );
  const order = orders.find((one) => one === time.order);
  const from = time.zone === undefined || time.first === undefined ? undefined : knownZone(time.zone);
  const zone = from === undefined ? undefined : (mapping.zone ?? from);
  return {
    tool: toolIds.find((id) => id === tool.id) ?? "plain",
    read: rows.read,
    kept: rows.kept,
    aside,
    ...(keepsPartial ? { keptPartial: rows.aside.partial ?? 0 } : {}),
    questions: taken.size,
    unasked: columns.unused.length,
    personal: columns.personal.length,
    missing: missing.reduce((sum, n) => sum + n, 0),
    ...(zone === undefined ? {} : { zone }),
    ...(order === undefined ? {} : { order }),
  };
}

/**
 * The same from the file beside the answers.
 *
 * @param path of `<survey>.import.json`
 * @returns `unknown` also where nothing can be read there
 */
export async function readImportFacts(
  path: string,
  instrument: Instrument,
  respondents: number,
): Promise<ImportFacts | "unknown"> {
  const evidence = await readEvidence(path, rowsEvidence);
  return evidence === undefined ? "unknown" : importFacts(evidence, instrument, respondents);
}
