import { stderr } from "node:process";

/** Shows how far long work is: a bar on a terminal, a plain line now and then elsewhere. */
export interface ProgressBar {
  /** @param done how much of `total` is done; @param words what that is */
  show(done: number, total: number | undefined, words: string): void;
  /** Takes the bar off the terminal. */
  end(): void;
}

const width = 30;

/** A bar that redraws itself ten times a second at most; without a terminal a line for every hundred thousand. */
export function progressBar(log: (line: string) => void): ProgressBar {
  let drawn = 0;
  let logged = 0;
  let isThere = false;
  return {
    show(done, total, words) {
      if (!stderr.isTTY) {
        if (done - logged < 100_000) return;
        logged = done;
        log(words);
        return;
      }
      const now = performance.now();
      if (now - drawn < 100) return;
      drawn = now;
      isThere = true;
      const share = total === undefined || total === 0 ? undefined : Math.min(1, done / total);
      const filled = Math.round((share ?? 0) * width);
      const bar =
        share === undefined ? "" : `${"█".repeat(filled)}${"░".repeat(width - filled)} ${Math.floor(share * 100)}% `;
      stderr.write(`\r\u001b[K${bar}${words}`);
    },
    end() {
      if (isThere) stderr.write("\r\u001b[K");
      isThere = false;
      logged = 0;
    },
  };
}
