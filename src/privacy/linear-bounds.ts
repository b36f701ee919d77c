/** A published sum: Σ factor·x over the unknowns it includes. */
export interface LinearEquation {
  factors: readonly number[];
  total: number;
}

/**
 * The smallest and largest value each unknown can take, given linear equations and a range per unknown: two linear programmes per
 * unknown, solved exactly by the simplex method with Bland's rule (Dantzig 1963; Bland 1977), which cannot cycle. Dense and
 * plain: for audits of small tables, a few dozen unknowns.
 *
 * @param equations each with one factor per unknown
 * @param ranges lowest and highest value per unknown
 * @throws RangeError when no values satisfy all equations
 *
 * @example linearBounds([{ factors: [1, 1], total: 39 }], [[4, 20], [4, 20]]) // => [[19, 20], [19, 20]]
 */
export function linearBounds(
  equations: readonly LinearEquation[],
  ranges: readonly (readonly [low: number, high: number])[],
): [low: number, high: number][] {
  const tableau = feasibleTableau(equations, ranges);
  return ranges.map(([low], index) => {
    const least = minimise(tableau, index, 1);
    const most = minimise(tableau, index, -1);
    return [low + least, low + most];
  });
}

/** Rows in terms of the basis: coefficients of all variables, then the right-hand side. */
interface Tableau {
  rows: number[][];
  basis: number[];
  /** Variables that may enter: unknowns above their low, then their distance to the high. */
  width: number;
}

const tolerance = 1e-9;

function feasibleTableau(
  equations: readonly LinearEquation[],
  ranges: readonly (readonly [number, number])[],
): Tableau {
  const unknowns = ranges.length;
  const width = 2 * unknowns;
  const size = width + equations.length + 1;
  const rows: number[][] = [];
  const basis: number[] = [];
  equations.forEach(({ factors, total }, index) => {
    const row: number[] = new Array(size).fill(0);
    let right = total;
    for (let unknown = 0; unknown < unknowns; unknown++) {
      row[unknown] = factors[unknown] ?? 0;
      right -= (factors[unknown] ?? 0) * (ranges[unknown]?.[0] ?? 0);
    }
    row[size - 1] = right;
    if (right < 0) for (let at = 0; at < size; at++) row[at] = -(row[at] ?? 0);
    row[width + index] = 1;
    rows.push(row);
    basis.push(width + index);
  });
  ranges.forEach(([low, high], index) => {
    const row: number[] = new Array(size).fill(0);
    row[index] = 1;
    row[unknowns + index] = 1;
    row[size - 1] = high - low;
    rows.push(row);
    basis.push(unknowns + index);
  });
  const tableau = { rows, basis, width };
  const slack: number[] = new Array(size).fill(0);
  for (let at = width; at < size - 1; at++) slack[at] = 1;
  if (-descend(tableau, slack) > tolerance) throw new RangeError("the published totals contradict each other");
  dropAuxiliaries(tableau);
  return tableau;
}

/** An auxiliary variable that is still in the basis is 0: exchange it for a real one, or drop its row as redundant. */
function dropAuxiliaries(tableau: Tableau): void {
  for (let at = tableau.rows.length - 1; at >= 0; at--) {
    if ((tableau.basis[at] ?? 0) < tableau.width) continue;
    const row = tableau.rows[at] ?? [];
    const entering = row.findIndex((cell, index) => index < tableau.width && Math.abs(cell) > tolerance);
    if (entering >= 0) pivot(tableau, undefined, at, entering);
    else {
      tableau.rows.splice(at, 1);
      tableau.basis.splice(at, 1);
    }
  }
}

/** The least value of sign·unknown, times the sign. Leaves the tableau feasible, so the next search starts where this one ended. */
function minimise(tableau: Tableau, unknown: number, sign: 1 | -1): number {
  const costs: number[] = new Array(tableau.rows[0]?.length ?? 1).fill(0);
  costs[unknown] = sign;
  return -sign * descend(tableau, costs);
}

/** Walks to the cheapest corner; returns minus its cost, as the last cell of the reduced costs holds it. */
function descend(tableau: Tableau, costs: readonly number[]): number {
  const reduced = [...costs];
  const last = reduced.length - 1;
  tableau.rows.forEach((row, at) => {
    subtract(reduced, row, costs[tableau.basis[at] ?? last] ?? 0);
  });
  for (;;) {
    const entering = reduced.findIndex((cost, index) => index < tableau.width && cost < -tolerance);
    if (entering < 0) return reduced[last] ?? 0;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    tableau.rows.forEach((row, at) => {
      const cell = row[entering] ?? 0;
      if (cell <= tolerance) return;
      const ratio = (row[last] ?? 0) / cell;
      const isTie = Math.abs(ratio - least) <= tolerance;
      if (isTie ? (tableau.basis[at] ?? 0) < (tableau.basis[leaving] ?? 0) : ratio < least) {
        leaving = at;
        least = ratio;
      }
    });
    // Every unknown has a highest value, so some row always limits the step.
    pivot(tableau, reduced, leaving, entering);
  }
}

function pivot(tableau: Tableau, reduced: number[] | undefined, at: number, entering: number): void {
  const row = tableau.rows[at] ?? [];
  const head = row[entering] ?? 1;
  for (let index = 0; index < row.length; index++) row[index] = (row[index] ?? 0) / head;
  for (const other of tableau.rows) if (other !== row) subtract(other, row, other[entering] ?? 0);
  if (reduced) subtract(reduced, row, reduced[entering] ?? 0);
  tableau.basis[at] = entering;
}

function subtract(from: number[], row: readonly number[], factor: number): void {
  if (factor === 0) return;
  for (let index = 0; index < from.length; index++) from[index] = (from[index] ?? 0) - factor * (row[index] ?? 0);
}
