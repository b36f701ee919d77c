import { type AnswerCodes, type CodedKind, codedPlaces } from "./answer-codes.ts";
import { addSums, type Sums } from "./histogram.ts";
import type { CategoryCells, SegmentCounts } from "./segment-counts.ts";

/** Counts by the categories of one segment that grow respondent by respondent. */
export interface SegmentTally {
  segment: string;
  /** @param codes what they answered, by the codes that the tally was made with */
  add(unit: string, category: string, codes: readonly number[], sums: Sums): void;
  done(): SegmentCounts;
}

/**
 * A tally by the categories of one segment. Every answer adds to one number of its group, so that the work grows with the answers
 * and memory with the distinct answers per group; the order of the respondents does not matter. The result lies in columns.
 *
 * @param categories as the instrument declares them
 * @throws RangeError for a category that is not declared
 *
 * Source: spec 0.3 (S1, S2).
 */
export function segmentTally(segment: string, categories: readonly string[], coded: AnswerCodes): SegmentTally {
  const placeOf = new Map(categories.map((category, place) => [category, place]));
  const units = new Map<string, (Map<number, Sums> | undefined)[]>();
  return {
    segment,
    add(unit, category, codes, sums) {
      const place = placeOf.get(category);
      if (place === undefined) throw new RangeError(`"${category}" is no category of ${segment}`);
      const groups = units.get(unit) ?? [];
      units.set(unit, groups);
      const group = groups[place] ?? new Map<number, Sums>();
      groups[place] = group;
      for (const code of codes) addSums(group, code, sums, 1);
    },
    done() {
      const subjects = coded.subjects();
      const columns = subjects.map(({ answers }) => growingCells(answers));
      const sorted = [...units].sort(([a], [b]) => (a < b ? -1 : 1));
      sorted.forEach(([, groups], unit) => {
        groups.forEach((group, category) => {
          for (const [code, sums] of group ?? []) {
            const { subject, answer } = codedPlaces(code);
            columns[subject]?.add(unit, category, answer, sums);
          }
        });
      });
      const cellsOf = (wanted: CodedKind) => {
        const named = subjects.flatMap(({ kind, subject }, place) => {
          const cells = kind === wanted ? columns[place]?.done() : undefined;
          return cells === undefined || cells.n.length === 0 ? [] : [[subject, cells] as const];
        });
        return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
      };
      return {
        segment,
        categories: [...categories],
        units: sorted.map(([unit]) => unit),
        subjects: cellsOf("subject"),
        skipped: cellsOf("skipped"),
      };
    },
  };
}

/** The cells of one subject. They come in any order and leave by unit, category and answer. */
function growingCells(seen: readonly number[]) {
  const answers = seen.toSorted((a, b) => a - b);
  const rank = seen.map((answer) => answers.indexOf(answer));
  const cells: { unit: number; category: number; answer: number; sums: Sums }[] = [];
  return {
    add(unit: number, category: number, place: number, sums: Sums): void {
      cells.push({ unit, category, answer: rank[place] ?? 0, sums });
    },
    done(): CategoryCells {
      cells.sort((a, b) => a.unit - b.unit || a.category - b.category || a.answer - b.answer);
      const isWeighted = cells.some(({ sums }) => sums.weight !== undefined);
      return {
        unit: Uint32Array.from(cells, ({ unit }) => unit),
        category: Uint16Array.from(cells, ({ category }) => category),
        answer: Uint16Array.from(cells, ({ answer }) => answer),
        n: Uint32Array.from(cells, ({ sums }) => sums.n),
        ...(isWeighted
          ? {
              weight: cells.map(({ sums }) => sums.weight ?? 0n),
              squares: cells.map(({ sums }) => sums.squares ?? 0n),
            }
          : {}),
        answers,
      };
    },
  };
}
