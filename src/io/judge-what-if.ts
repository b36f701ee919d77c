import { isStrongLink, type LinkGrades } from "../report/strong-link.ts";
import type { Problem } from "../survey/problem.ts";
import type { WhatIfInput } from "../survey/what-if.ts";
import { whatIfFile } from "./read-what-if.ts";

/**
 * Holds the what-ifs against the grades of their links: as long as a link is not graded strong, nothing may be all that changes, so the
 * effect begins at 0 or below (spec 9). One problem for each that does not.
 */
export function judgeWhatIfs(whatIfs: readonly WhatIfInput[], grades: LinkGrades): Problem[] {
  return whatIfs.flatMap(({ id, factors, link, effectLine }): Problem[] => {
    const [name, effect] = Object.entries(factors).find(([, factor]) => factor.effect) ?? [];
    if (effect === undefined || isStrongLink(link, grades)) return [];
    const { base, low = base } = effect;
    if (low <= 0) return [];
    return [
      {
        file: whatIfFile,
        line: effectLine,
        column: `${id}.factors.${name}.low`,
        value: String(low),
        expected: `expected 0 or less, because ${link === undefined ? "no link is named" : "the link is not graded strong"}`,
        remedy: "write low: 0, so that the range includes that nothing changes",
      },
    ];
  });
}
