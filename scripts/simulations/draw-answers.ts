import type { Histogram } from "../../src/counts/histogram.ts";
import type { Random } from "../sfc32.ts";

/** The answers of n people, each giving 1, 2, … with the chances given. */
export function drawAnswers(random: Random, n: number, chances: readonly number[]): Histogram {
  const counts = chances.map(() => 0);
  for (let person = 0; person < n; person += 1) {
    let left = random();
    let answer = 0;
    while (answer < chances.length - 1) {
      left -= chances[answer] ?? 0;
      if (left < 0) break;
      answer += 1;
    }
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return new Map(counts.flatMap((count, answer) => (count > 0 ? [[answer + 1, { n: count }] as const] : [])));
}
