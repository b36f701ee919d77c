import fc from "fast-check";

/** Small random trees: each unit hangs under an earlier one, `own` as the given arbitrary makes it. */
export function randomTree<T>(
  own: fc.Arbitrary<T>,
  maxLength = 9,
): fc.Arbitrary<{ id: string; parent: string | undefined; own: T }[]> {
  return fc.array(fc.tuple(fc.nat(), own), { minLength: 1, maxLength }).map((units) =>
    units.map(([pick, value], index) => ({
      id: `u${index}`,
      parent: index === 0 ? undefined : `u${pick % index}`,
      own: value,
    })),
  );
}

/** For each unit, 1 for every unit in its subtree: a total as a sum of the units' own people. */
export function subtreeRows(units: readonly { id: string; parent: string | undefined }[]): number[][] {
  const indexOf = new Map(units.map((unit, index) => [unit.id, index]));
  const rows = units.map(() => units.map(() => 0));
  units.forEach((_, index) => {
    for (let at: number | undefined = index; at !== undefined; at = indexOf.get(units[at]?.parent ?? "")) {
      (rows[at] as number[])[index] = 1;
    }
  });
  return rows;
}
