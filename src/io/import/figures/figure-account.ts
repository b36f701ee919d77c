/** What became of each figure of a table: carried over, or set aside for a reason that can be printed. Nothing disappears unseen. */
export interface FigureAccount {
  carry(cells?: number): void;
  setAside(reason: string, cells?: number): void;
  /** `read` is `carried` and all of `aside` together. */
  done(): { read: number; carried: number; aside: Record<string, number> };
}

/**
 * An account in which nothing is booked yet.
 *
 * @example figureAccount().done() // => { read: 0, carried: 0, aside: {} }
 */
export function figureAccount(): FigureAccount {
  let [read, carried] = [0, 0];
  const aside = new Map<string, number>();
  return {
    carry(cells = 1) {
      read += cells;
      carried += cells;
    },
    setAside(reason, cells = 1) {
      read += cells;
      aside.set(reason, (aside.get(reason) ?? 0) + cells);
    },
    done: () => ({ read, carried, aside: Object.fromEntries([...aside].sort(([, a], [, b]) => b - a)) }),
  };
}
