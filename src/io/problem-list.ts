import type { Problem } from "../survey/problem.ts";

/** Problems as they are found; `all()` hands them over in the order of files and lines. */
export interface ProblemList {
  /** `kind`: problems of one file, column and kind are listed up to a limit, and counted beyond it. */
  add(problem: Problem, kind?: string): void;
  readonly size: number;
  all(): Problem[];
}

/**
 * An empty list of problems. Of the problems of the same file, column and kind the first `limit` are kept and the others
 * counted, so that a wrong column of a million rows still reads as a page and takes no memory.
 */
export function problemList(limit = 5): ProblemList {
  const kept: Problem[] = [];
  const groups = new Map<string, { count: number; next?: Problem }>();
  return {
    add(problem, kind) {
      if (kind === undefined) {
        kept.push(problem);
        return;
      }
      const key = [problem.file, problem.column ?? "", kind].join("\0");
      const group = groups.get(key) ?? { count: 0 };
      groups.set(key, group);
      group.count += 1;
      if (group.count <= limit) kept.push(problem);
      else group.next ??= problem;
    },
    get size() {
      return kept.length;
    },
    all() {
      const rest = [...groups.values()].flatMap(({ count, next }) => {
        if (next === undefined) return [];
        const { value: _, ...first } = next;
        return [{ ...first, expected: `and ${count - limit} more from here on: ${next.expected}` }];
      });
      const files = [...new Set(kept.map(({ file }) => file))];
      return [...kept, ...rest].sort(
        (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0),
      );
    },
  };
}
