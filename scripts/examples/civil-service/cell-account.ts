/** What became of each figure of a source: carried over, or set aside for a reason that can be printed. Nothing disappears unseen. */
export interface CellAccount {
  read: number;
  carried: number;
  /** By reason: how many figures were set aside. */
  setAside: Map<string, number>;
}

/** An account in which nothing is booked yet. */
export function newAccount(): CellAccount {
  return { read: 0, carried: 0, setAside: new Map() };
}

/** Books one figure as read and carried over. */
export function carry(account: CellAccount): void {
  account.read += 1;
  account.carried += 1;
}

/** Books one figure as read and set aside. */
export function setAside(account: CellAccount, reason: string): void {
  account.read += 1;
  account.setAside.set(reason, (account.setAside.get(reason) ?? 0) + 1);
}

/**
 * The account as lines to print.
 *
 * @example accountLines({ read: 3, carried: 2, setAside: new Map([["a response rate", 1]]) }) // => ["3 figures read, 2 carried over, 1 set aside:", "1: a response rate"]
 */
export function accountLines({ read, carried, setAside }: CellAccount): string[] {
  const aside = [...setAside].sort(([, a], [, b]) => b - a);
  const all = aside.reduce((sum, [, count]) => sum + count, 0);
  return [
    `${read} figures read, ${carried} carried over, ${all} set aside${all === 0 ? "" : ":"}`,
    ...aside.map(([reason, count]) => `${count}: ${reason}`),
  ];
}
