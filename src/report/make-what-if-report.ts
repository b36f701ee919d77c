import { procedureVersion } from "../analysis/procedures.ts";
import { whatIf } from "../analysis/what-if.ts";
import type { WhatIfInput } from "../survey/what-if.ts";
import { round } from "./round.ts";
import type { WhatIfRow } from "./rows.ts";
import { isStrongLink, type LinkGrades } from "./strong-link.ts";
import type { WhatIfArithmetic, WhatIfReport } from "./what-if-report.ts";

/**
 * The arithmetic of the what-ifs: each factor as it was stated, and the product of all at their low, base and high values, in whole units
 * (spec 9). Nothing in it comes from the data of the report, and none of it is a forecast. Nothing without what-ifs.
 */
export function makeWhatIfReport(
  definitions: readonly WhatIfInput[],
  grades: LinkGrades,
): { report: WhatIfReport; rows: WhatIfRow[] } | undefined {
  if (definitions.length === 0) return undefined;
  const method = procedureVersion("what-if");
  const whatIfs = definitions.map(({ id, title, question, factors, result, link, caveat }): WhatIfArithmetic => {
    const stated = Object.entries(factors).map(([name, { unit, base, low = base, high = base, ...rest }]) => {
      const row = { what_if: id, factor: name, low, base, high, counted_in: unit, method };
      return { id: name, title: rest.title, effect: rest.effect, source: rest.source, row };
    });
    const parts = stated.map(({ row: { low, base, high, counted_in } }) => {
      const per = counted_in === "percent" ? 100 : 1;
      return { low: low / per, base: base / per, high: high / per };
    });
    const { low = 0, base = 0, high = 0 } = whatIf(parts);
    return {
      id,
      title,
      question,
      factors: stated,
      result: {
        title: result.title,
        row: {
          what_if: id,
          factor: "",
          low: round(low, 0),
          base: round(base, 0),
          high: round(high, 0),
          counted_in: result.unit,
          method,
        },
      },
      ...(link === undefined ? {} : { link }),
      isStrong: isStrongLink(link, grades),
      ...(caveat === undefined ? {} : { caveat }),
    };
  });
  const rows = whatIfs.flatMap(({ factors, result }) => [...factors.map(({ row }) => row), result.row]);
  return { report: { whatIfs }, rows };
}
