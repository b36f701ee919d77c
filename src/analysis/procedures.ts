import type { Procedure } from "./procedure.ts";
import { associationProcedures } from "./procedures/association-procedures.ts";
import { commentProcedures } from "./procedures/comment-procedures.ts";
import { comparisonProcedures } from "./procedures/comparison-procedures.ts";
import { courseProcedures } from "./procedures/course-procedures.ts";
import { groupProcedures } from "./procedures/group-procedures.ts";
import { sourceProcedures } from "./procedures/source-procedures.ts";
import { weightingProcedures } from "./procedures/weighting-procedures.ts";

/**
 * Every procedure behind what the site prints, in the order in which the methods page explains them. A row's `method` names
 * them by version, beside the metric: `trend/1 nps/1`.
 */
export const procedures: readonly Procedure[] = [
  ...comparisonProcedures,
  ...weightingProcedures,
  ...associationProcedures,
  ...groupProcedures,
  ...sourceProcedures,
  ...commentProcedures,
  ...courseProcedures,
];

/**
 * The version of a procedure, as rows name it.
 *
 * @example procedureVersion("trend") // => "trend/1"
 */
export function procedureVersion(id: string): string {
  const found = procedures.find((procedure) => procedure.id === id);
  if (found === undefined) throw new RangeError(`no procedure is called "${id}"`);
  return found.version;
}
