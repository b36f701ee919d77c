/** A way to go: from a score at one moment to another score at a later one. Moments are numbers of any unit, as long as it is the same. */
export interface WayToGo {
  baseline: number;
  target: number;
  from: number;
  due: number;
}

/**
 * Where the straight line from baseline to target is at a moment: what would be on course then. Before the baseline it is the baseline,
 * from the due moment on the target. It says what was asked for, not what is likely: change seldom follows a straight line.
 *
 * Source: brief 8.3.
 *
 * @example targetLine({ baseline: 60, target: 70, from: 2024, due: 2026 }, 2025) // => 65
 * @example targetLine({ baseline: 60, target: 70, from: 2024, due: 2026 }, 2027) // => 70
 */
export function targetLine({ baseline, target, from, due }: WayToGo, moment: number): number {
  if (moment >= due || due <= from) return target;
  const passed = Math.max(0, (moment - from) / (due - from));
  return baseline + (target - baseline) * passed;
}
