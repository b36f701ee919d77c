import type { Subject } from "./site-report.ts";

/** What the `method` of a row says beside the versions of its formulas. */
export interface MethodTokens {
  /** The items that a construct was restated on. */
  common?: string[];
  /** Weights were left out, because not every wave has them. */
  unweighted: boolean;
}

/**
 * Reads the `method` of a published row.
 *
 * @example methodTokens("trend/1 index/1 common:a+b") // => { common: ["a", "b"], unweighted: false }
 * @example methodTokens("nps/1 unweighted") // => { unweighted: true }
 */
export function methodTokens(method: string): MethodTokens {
  const tokens = method.split(" ");
  const common = tokens.find((token) => token.startsWith("common:"))?.slice("common:".length);
  return { ...(common === undefined ? {} : { common: common.split("+") }), unweighted: tokens.includes("unweighted") };
}

/** Under which name the scores behind a row are published: the construct itself, or what restates it on the items its method names. */
export function scoredAs(subject: Subject, row: { method: string; from: string; to: string }): string {
  const items = methodTokens(row.method).common?.map((item) => `${subject.survey}.${item}`);
  const restated = subject.restated.find(
    (each) =>
      items !== undefined &&
      [...each.items].sort().join() === items.sort().join() &&
      each.waves.includes(row.from) &&
      each.waves.includes(row.to),
  );
  return restated?.subject ?? subject.subject;
}
