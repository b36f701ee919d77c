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
  const columns = [...new Set(block.flatMap((group) => group.columns))];
  const place = new Map(columns.map((column, index) => [column, index]));
  const groups = block.map((group) => ({ ...group, columns: group.columns.map((column) => place.get(column) ?? 0) }));
  const atoms = atomMeans(groups);
  const inverse = sweptInverse(centredProducts(groups, atoms, columns.length));
  for (const atom of atoms.values()) {
    // z = G⁻m, and m'z: what every person of the atom shares.
    for (const [column, mean] of atom.means) {
      for (let row = 0; row < columns.length; row++) {
        atom.projected[row] = (atom.projected[row] ?? 0) + mean * (inverse[row]?.[column] ?? 0);
      }
    }
    for (const [column, mean] of atom.means) atom.square += mean * (atom.projected[column] ?? 0);
  }
  return groups.map((group) => {
    const atom = atoms.get(group.atom);
    let h = 1 / (atom?.n ?? 1) + (atom?.square ?? 0);
    for (const a of group.columns) {
      h -= 2 * (atom?.projected[a] ?? 0);
      for (const b of group.columns) h += inverse[a]?.[b] ?? 0;
    }
    return h;
  });
}

interface Atom {
  n: number;
  /** Share of the atom in each column, where not 0. */
  means: Map<number, number>;
  projected: number[];
  square: number;
}

function atomMeans(groups: readonly AlikePeople[]): Map<number, Atom> {
  const atoms = new Map<number, Atom>();
  for (const { atom, columns, n } of groups) {
    const own = atoms.get(atom) ?? { n: 0, means: new Map(), projected: [], square: 0 };
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

/** A generalised inverse by the sweep operator; a column that depends on earlier ones is left out of it (spec 6.5). */
function sweptInverse(matrix: Float64Array[]): Float64Array[] {
  const width = matrix.length;
  const diagonal = matrix.map((row, index) => row[index] ?? 0);
  const isSwept = diagonal.map((original, pivot) => {
    const pivotRow = matrix[pivot] as Float64Array;
    const head = pivotRow[pivot] ?? 0;
    if (head <= 1e-9 * Math.max(1, original)) return false;
    for (let column = 0; column < width; column++) pivotRow[column] = (pivotRow[column] ?? 0) / head;
    for (let at = 0; at < width; at++) {
      const row = matrix[at] as Float64Array;
      const factor = row[pivot] ?? 0;
      if (at === pivot || factor === 0) continue;
      for (let column = 0; column < width; column++) {
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
      row[pivot] = -factor / head;
    }
    pivotRow[pivot] = 1 / head;
    return true;
  });
  for (let a = 0; a < width; a++) {
    const row = matrix[a] as Float64Array;
    for (let b = 0; b < width; b++) if (!isSwept[a] || !isSwept[b]) row[b] = 0;
  }
  return matrix;
}
