/**
 * What somebody probably meant: the known name closest to what was typed, or undefined when none is close. Close is at
 * most a third of the letters typed wrong, left out, added or swapped with a neighbour; of names in parts
 * (`employee.recommend`, `units/shop`) that share all but the last, only the last counts.
 *
 * @example didYouMean("slaes", ["sales", "legal"]) // => "sales"
 * @example didYouMean("warehouse", ["sales", "legal"]) // => undefined
 */
export function didYouMean(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  const head = /^.*[./]/.exec(typed)?.[0] ?? "";
  for (const name of known) {
    const shared = name.startsWith(head) ? head.length : 0;
    const [own, other] = [typed.slice(shared).toLowerCase(), name.slice(shared).toLowerCase()];
    const allowed = Math.max(1, Math.floor(Math.max(own.length, other.length) / 3));
    // As many letters are left out or added at least; a comment is not held against every answer of a scale, letter by letter.
    if (Math.abs(own.length - other.length) > allowed) continue;
    const edits = editDistance(own, other);
    if (edits <= allowed && edits < Math.min(fewest, other.length)) {
      best = name;
      fewest = edits;
    }
  }
  return best;
}

/**
 * A remedy: the name that was probably meant, else another instruction.
 *
 * @example didYouMeanOr("slaes", ["sales"], "name a unit of data/units.csv") // => "did you mean sales?"
 */
export function didYouMeanOr(typed: string, known: Iterable<string>, otherwise: string): string {
  const meant = didYouMean(typed, known);
  return meant === undefined ? otherwise : `did you mean ${meant}?`;
}

/** Edits between two words; swapping two neighbours is one edit (optimal string alignment, Damerau 1964). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
