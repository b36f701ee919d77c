import type { TreeUnit } from "./linked-tree.ts";
import { suppressTree } from "./suppress-tree.ts";
import { treeMask } from "./tree-mask.ts";

/** A unit with the comments on one item of the people who belong to it directly. */
export interface ThemeUnit extends TreeUnit {
  comments: number;
  /** In how many of them each theme occurs. */
  themes: ReadonlyMap<string, number>;
}

/** Which units may show how many comments they have, and which themes. */
export interface ThemeVerdicts {
  comments: ReadonlySet<string>;
  /** By theme. */
  themes: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * What may be shown of the themes of comments. A unit with fewer comments than `comment` shows nothing, and as many others as it
 * takes to protect it (algorithm A of spec 6.4 on comments). Of what is left each theme is masked by itself: fewer than `theme`
 * comments, or all but one, are not shown of a unit, and cannot be worked out for one or several units by subtraction either
 * (algorithm A again, on the comments with and without the theme). Themes of one comment do not exclude each other, so that nothing
 * follows for one theme from the others.
 *
 * @param options.comment fewest comments of a unit
 * @param options.theme fewest comments with a theme
 * @throws RangeError for units that are not a tree
 *
 * @example themeVerdicts([{ id: "all", comments: 12, themes: new Map([["waiting", 4]]) }], ["waiting"], { comment: 10, theme: 5 }).themes.get("waiting")?.size // => 0
 */
export function themeVerdicts(
  units: readonly ThemeUnit[],
  themes: readonly string[],
  options: { comment: number; theme: number },
): ThemeVerdicts {
  const masked = treeMask(
    units.map(({ id, parent, comments }) => ({ id, parent, own: comments })),
    { k: options.comment },
  );
  const comments = new Set(masked.flatMap(({ id, shown }) => (shown ? [id] : [])));
  const verdicts = themes.map((theme): [string, ReadonlySet<string>] => {
    const counted = units.map((unit) => {
      const named = unit.themes.get(theme) ?? 0;
      const { id, parent } = unit;
      return { id, parent, own: [named, unit.comments - named], held: !comments.has(id) };
    });
    // That nobody of a group named a theme tells of nobody; that all did, or all but one, tells of each.
    const isUnsafe = ([named = 0, others = 0]: readonly number[]) =>
      named > 0 && (named < options.theme || (options.theme > 1 && others <= 1));
    const shown = suppressTree(counted, isUnsafe).flatMap(({ id, fate, total: [named = 0] }) =>
      fate === "shown" && named >= options.theme ? [id] : [],
    );
    return [theme, new Set(shown)];
  });
  return { comments, themes: new Map(verdicts) };
}
