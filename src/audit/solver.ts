import loadHighs, { type Highs } from "highs";

/** A whole-number programme in the LP format of CPLEX, without its objective. */
export interface WholeProgram {
  /** The conditions, one text each: `2 x + y <= 5`. */
  conditions: readonly string[];
  /** The unknowns: whole numbers from 0 to a highest value. */
  unknowns: ReadonlyMap<string, number>;
}

/** More branching than this, and a programme counts as not settled. A count and not a time, so that every machine agrees. */
const mostNodes = 20_000;

let loading: Promise<Highs> | undefined;

/**
 * The smallest and the largest value of a sum of whole unknowns, by HiGHS (Huangfu & Hall 2018), which is loaded once. After an error the
 * solver is loaded anew: a failed run may leave its memory unfit for the next.
 *
 * @param objective a sum with whole factors, such as `x + 2 y`
 * @returns `undefined` where it could not be settled, or nothing fits the conditions
 */
export async function wholeRange(
  objective: string,
  program: WholeProgram,
): Promise<{ low: number; high: number } | undefined> {
  const low = await best("Minimize", objective, program);
  const high = low === undefined ? undefined : await best("Maximize", objective, program);
  return low === undefined || high === undefined ? undefined : { low, high };
}

async function best(
  direction: "Minimize" | "Maximize",
  objective: string,
  { conditions, unknowns }: WholeProgram,
): Promise<number | undefined> {
  const text = [
    direction,
    ` wanted: ${objective}`,
    "Subject To",
    ...conditions.map((condition, index) => ` c${index}: ${condition}`),
    "Bounds",
    ...[...unknowns].map(([name, most]) => ` 0 <= ${name} <= ${most}`),
    "General",
    ...[...unknowns.keys()].map((name) => ` ${name}`),
    "End",
    "",
  ].join("\n");
  for (let attempt = 0; attempt < 2; attempt++) {
    loading ??= loadHighs();
    const solver = await loading;
    try {
      // Sums of whole numbers: with less than one step to go, the best is found.
      const options = { output_flag: false, mip_max_nodes: mostNodes, mip_abs_gap: 0.9, mip_rel_gap: 0 };
      const { Status, ObjectiveValue } = solver.solve(text, options);
      return Status === "Optimal" ? Math.round(ObjectiveValue) : undefined;
    } catch {
      loading = undefined;
    }
  }
  return undefined;
}
