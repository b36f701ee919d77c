import { codePointOrder } from "../privacy/code-point-order.ts";
import { type ShareInterval, wilson } from "../stats/wilson.ts";

/** One comment and the codes of its themes. */
export interface CodedComment {
  text: string;
  /** Theme ids; a theme given twice counts once. */
  themes: readonly string[];
}

export interface ThemeCount {
  theme: string;
  /** Absent when the theme, or the whole table, has too few comments to show. */
  count?: number;
  /** Percent of all comments, with its Wilson interval. */
  share?: ShareInterval;
  /** Why there is no count: this theme is rare, or the comments are too few to show any. */
  hidden?: "few" | "all";
}

export interface ThemeCounts {
  /** Comments with text or a theme. */
  comments: number;
  shown: boolean;
  /** In code-point order. */
  themes: ThemeCount[];
}

/**
 * How often each theme occurs in the comments, as a share of all comments (spec 10.1). Below `minComments` comments nothing is
 * counted; a theme of fewer than `minThemeCount` comments is named without its count.
 *
 * @param options.minComments default 10
 * @param options.minThemeCount default 5
 * @param options.level confidence level; default 0.95
 *
 * @example themeCounts([{ text: "slow", themes: ["waiting"] }]) // => { comments: 1, shown: false, themes: [{ theme: "waiting", hidden: "all" }] }
 */
export function themeCounts(
  comments: readonly CodedComment[],
  options: { minComments?: number; minThemeCount?: number; level?: number } = {},
): ThemeCounts {
  const { minComments = 10, minThemeCount = 5, level = 0.95 } = options;
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text, themes } of comments) {
    const own = new Set(themes.map((theme) => theme.trim()).filter((theme) => theme !== ""));
    if (text.trim() === "" && own.size === 0) continue;
    total++;
    for (const theme of own) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const shown = total >= minComments;
  const themes = [...counts].sort(([a], [b]) => codePointOrder(a, b));
  return {
    comments: total,
    shown,
    themes: themes.map(([theme, count]): ThemeCount => {
      if (!shown) return { theme, hidden: "all" };
      if (count < minThemeCount) return { theme, hidden: "few" };
      const share = wilson(count, total, { level });
      return share ? { theme, count, share } : { theme, count };
    }),
  };
}
