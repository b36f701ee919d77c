import { createHash } from "node:crypto";

/** Takes rows of answers, and gives one hash of them all. */
export interface RowsDigest {
  add(cells: readonly string[]): void;
  done(): string;
}

/** Two exports of the same answers may differ in these: ids are made anew, days shift with a time zone. */
const passing = new Set(["respondent", "date", "seconds"]);

/**
 * One hash of a set of answers, whatever the order of its rows and columns, in constant memory: the sum of the hashes of the rows modulo 2^256
 * (Bellare and Micciancio 1997: AdHash), hashed once more. Ids, days and times do not count, nor do empty cells. Nothing of a row can be read
 * out of it; who has all the rows can tell that they are the same.
 *
 * @param targets what the columns hold, in the order of the cells
 */
export function rowsDigest(targets: readonly string[]): RowsDigest {
  const order = targets
    .map((target, index) => ({ target, index }))
    .filter(({ target }) => !passing.has(target))
    .sort((a, b) => (a.target < b.target ? -1 : 1));
  let sum = 0n;
  let rows = 0;
  return {
    add(cells) {
      const said = order.flatMap(({ target, index }) => {
        const cell = cells[index] ?? "";
        return cell === "" ? [] : [target, cell];
      });
      sum = (sum + BigInt(`0x${hash(JSON.stringify(said))}`)) % modulus;
      rows += 1;
    },
    done: () => hash(`${rows} ${sum.toString(16)}`),
  };
}

const modulus = 2n ** 256n;

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
