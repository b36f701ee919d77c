import { type Chart, chart } from "./chart.ts";

/** The way a goal has to go, and where it is. */
export interface GoalDots {
  /** The score in the wave it starts from. */
  from: number;
  target: number;
  /** The latest score since; absent while it was not asked again. */
  now?: number;
  low?: number;
  high?: number;
}

/**
 * One goal in a row of a table: open dot the start, bar across the target, filled dot now with its margin. It has a scale of its own: what can be
 * compared is where the margin lies between start and target, not how long two goals are.
 */
export function dotGoal(goal: GoalDots): Chart {
  const all = Object.values(goal);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least) * 0.1 || 1;
  const x = (field: string) => ({
    field,
    type: "quantitative",
    scale: { domain: [least - room, most + room], nice: false, zero: false },
    axis: null,
  });
  const known = { filter: "isValid(datum.now)" };
  return chart(
    { width: 150, height: 30, padding: [0, 5, 0, 5] },
    {
      data: { name: "goal" },
      layer: [
        {
          mark: { type: "rule", stroke: "var(--rule-2)", strokeWidth: 1 },
          encoding: { x: x("from"), x2: { field: "target" } },
        },
        {
          mark: {
            type: "point",
            filled: false,
            fill: "var(--paper)",
            stroke: "var(--ink-3)",
            size: 40,
            strokeWidth: 1.5,
          },
          encoding: { x: x("from") },
        },
        { mark: { type: "tick", thickness: 2.5, size: 18, color: "var(--ink)" }, encoding: { x: x("target") } },
        {
          transform: [{ filter: "isValid(datum.low)" }],
          mark: { type: "rule", stroke: "var(--ink-2)", strokeWidth: 2 },
          encoding: { x: x("low"), x2: { field: "high" } },
        },
        {
          transform: [known],
          mark: {
            type: "point",
            shape: "circle",
            color: "var(--ink)",
            stroke: "var(--paper)",
            strokeWidth: 1,
            size: 72,
          },
          encoding: { x: x("now") },
        },
      ],
    },
    { goal: [{ ...goal }] },
  );
}
