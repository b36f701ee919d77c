import type { AlikePeople } from "./connected-blocks.ts";

/**
 * The leverage of people whose unit totals and segment tables are shown together (spec 6.3, 6.5): 1 over the size of their atom, for the
 * unit totals, plus what the table columns add once they are centred within atoms. The same number as `leverage` on the whole
 * membership matrix, at the cost of the columns only.
 *
 * @param block people grouped by what is shown of them; all groups of one atom must be here
 * @returns leverage of each person of each group
 *
 * @example blockLeverage([{ atom: 0, columns: [0], n: 5 }, { atom: 0, columns: [1], n: 5 }]).map((h) => Math.round(100 * h)) // => [20, 20]
 */
export function blockLeverage(block: readonly AlikePeople[]): number[] {
  const columns = fewestFirst(block);
  const place = new Map(columns.map((column, index) => [column, index]));
  const groups = block.map((group) => ({ ...group, columns: group.columns.map((column) => place.get(column) ?? 0) }));
  const atoms = atomMeans(groups);
  const inverse = sweptInverse(centredProducts(groups, atoms, columns.length));
  for (const atom of atoms.values()) {
    // z = G⁻m, and m'z: what every person of the atom shares. Only the columns of the atom are asked for.
    for (const row of atom.means.keys()) {
      const own = inverse[row] as Float64Array;
      let sum = 0;
      for (const [column, mean] of atom.means) sum += mean * (own[column] ?? 0);
      atom.projected.set(row, sum);
    }
    for (const [column, mean] of atom.means) atom.square += mean * (atom.projected.get(column) ?? 0);
  }
  return groups.map((group) => {
    const atom = atoms.get(group.atom);
    let h = 1 / (atom?.n ?? 1) + (atom?.square ?? 0);
    for (const a of group.columns) {
      h -= 2 * (atom?.projected.get(a) ?? 0);
      for (const b of group.columns) h += inverse[a]?.[b] ?? 0;
    }
    return h;
  });
}

/**
 * The columns of a block, those with the fewest people first: they have people in common with few others, so that most of the matrix
 * stays empty until the columns of the large units are swept.
 */
function fewestFirst(block: readonly AlikePeople[]): number[] {
  const people = new Map<number, number>();
  for (const { columns, n } of block) for (const column of columns) people.set(column, (people.get(column) ?? 0) + n);
  return [...people].sort(([a, one], [b, other]) => one - other || a - b).map(([column]) => column);
}

interface Atom {
  n: number;
  /** Share of the atom in each column, where not 0. */
  means: Map<number, number>;
  projected: Map<number, number>;
  square: number;
}

function atomMeans(groups: readonly AlikePeople[]): Map<number, Atom> {
  const atoms = new Map<number, Atom>();
  for (const { atom, columns, n } of groups) {
    const own = atoms.get(atom) ?? { n: 0, means: new Map(), projected: new Map(), square: 0 };
    own.n += n;
    for (const column of columns) own.means.set(column, (own.means.get(column) ?? 0) + n);
    atoms.set(atom, own);
  }
  for (const { n, means } of atoms.values()) for (const [column, count] of means) means.set(column, count / n);
  return atoms;
}

function centredProducts(
  groups: readonly AlikePeople[],
  atoms: ReadonlyMap<number, Atom>,
  width: number,
): Float64Array[] {
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  const add = (a: number, b: number, value: number) => {
    const row = sums[a];
    if (row) row[b] = (row[b] ?? 0) + value;
  };
  for (const { columns, n } of groups) for (const a of columns) for (const b of columns) add(a, b, n);
  for (const { n, means } of atoms.values()) {
    for (const [a, meanA] of means) for (const [b, meanB] of means) add(a, b, -n * meanA * meanB);
  }
  return sums;
}

/**
 * A generalised inverse by the sweep operator; a column that depends on earlier ones is left out of it (spec 6.5). The symmetric
 * form (Goodnight 1979), which keeps half of the matrix and arrives at minus the inverse. Changes the matrix in place.
 */
function sweptInverse(matrix: Float64Array[]): Float64Array[] {
  const width = matrix.length;
  const diagonal = matrix.map((row, index) => row[index] ?? 0);
  const isSwept = diagonal.map((original, pivot) => sweep(matrix, pivot, 1e-9 * Math.max(1, original)));
  for (let a = 0; a < width; a++) {
    const row = matrix[a] as Float64Array;
    for (let b = 0; b <= a; b++) {
      const cell = isSwept[a] && isSwept[b] ? -(row[b] as number) : 0;
      row[b] = cell;
      (matrix[b] as Float64Array)[a] = cell;
    }
  }
  return matrix;
}

/** Sweeps one pivot of the lower half; false, and nothing done, where it does not exceed `least`. */
function sweep(matrix: readonly Float64Array[], pivot: number, least: number): boolean {
  const width = matrix.length;
  const pivotRow = matrix[pivot] as Float64Array;
  const head = pivotRow[pivot] as number;
  if (head <= least) return false;
  // Most pairs of columns have nobody in common: then nothing changes.
  const places: number[] = [];
  const across: number[] = [];
  for (let at = 0; at < width; at++) {
    const cell = at < pivot ? (pivotRow[at] as number) : ((matrix[at] as Float64Array)[pivot] as number);
    if (cell === 0 || at === pivot) continue;
    places.push(at);
    across.push(cell);
  }
  for (let index = 0; index < places.length; index++) {
    const at = places[index] as number;
    const factor = (across[index] as number) / head;
    const row = matrix[at] as Float64Array;
    for (let other = 0; other <= index; other++) {
      const column = places[other] as number;
      row[column] = (row[column] as number) - factor * (across[other] as number);
    }
    if (at < pivot) pivotRow[at] = factor;
    else row[pivot] = factor;
  }
  pivotRow[pivot] = -1 / head;
  return true;
}
