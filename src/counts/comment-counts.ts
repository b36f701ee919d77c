import type { ThemeKind } from "../survey/codebook.ts";
import type { UnitTree } from "../survey/unit.ts";

/** The comments of a group of respondents on one item. */
export interface ItemComments {
  comments: number;
  /** In how many of them each theme occurs: once per comment, whatever is in it. */
  themes: ReadonlyMap<string, number>;
}

/** How two coders judged one theme over the comments that both of them coded. */
export interface CodeCheck {
  both: number;
  machine: number;
  hand: number;
  neither: number;
}

/** The coded comments of one survey in one wave. No text is in it. Merges by addition. */
export interface CommentCounts {
  /** By unit, of those who named that unit itself, then by item. */
  units: ReadonlyMap<string, ReadonlyMap<string, ItemComments>>;
  /** Respondents who named both, by `pairKey` of a task and a friction. */
  pairs: ReadonlyMap<string, number>;
  /** By item and theme: machine against hand, over the comments that a person coded. */
  checks: ReadonlyMap<string, ReadonlyMap<string, CodeCheck>>;
}

/** One comment of a respondent, coded. */
export interface CodedComment {
  item: string;
  themes: readonly string[];
  /** What the machine proposed, where a person coded the comment. */
  proposed?: readonly string[];
}

/** A comment that a person released, with what names people taken out: the only text that is kept. */
export interface Quote {
  item: string;
  themes: readonly string[];
  text: string;
}

/** Nobody wrote anything: the neutral element of `mergeComments`. */
export const noComments: CommentCounts = { units: new Map(), pairs: new Map(), checks: new Map() };

/**
 * A task and a friction of the same respondents, as one key.
 *
 * @example pairKey("moving-house", "waiting") // => "moving-house waiting"
 */
export function pairKey(task: string, friction: string): string {
  return `${task} ${friction}`;
}

/**
 * The counts of one respondent. A theme given twice in a comment counts once; a task that is named in two comments too.
 *
 * @param themes by item the themes it is coded with, each with its kind
 */
export function commentsOf(
  unit: string,
  comments: readonly CodedComment[],
  themes: ReadonlyMap<string, ReadonlyMap<string, ThemeKind>>,
): CommentCounts {
  const items = new Map<string, ItemComments>();
  const checks = new Map<string, ReadonlyMap<string, CodeCheck>>();
  const named: Record<ThemeKind, Set<string>> = { task: new Set(), friction: new Set(), praise: new Set() };
  for (const { item, themes: given, proposed } of comments) {
    const own = new Set(given);
    items.set(item, { comments: 1, themes: new Map([...own].map((theme) => [theme, 1])) });
    const known = themes.get(item) ?? new Map<string, ThemeKind>();
    for (const theme of own) named[known.get(theme) ?? "praise"].add(theme);
    if (proposed === undefined) continue;
    checks.set(
      item,
      new Map([...known.keys()].map((theme) => [theme, checkOf(proposed.includes(theme), own.has(theme))])),
    );
  }
  const pairs = [...named.task].flatMap((task) =>
    [...named.friction].map((friction): [string, number] => [pairKey(task, friction), 1]),
  );
  return { units: new Map(items.size === 0 ? [] : [[unit, items]]), pairs: new Map(pairs), checks };
}

function checkOf(machine: boolean, hand: boolean): CodeCheck {
  return {
    both: Number(machine && hand),
    machine: Number(machine && !hand),
    hand: Number(hand && !machine),
    neither: Number(!machine && !hand),
  };
}

/**
 * The comments of disjoint groups of respondents together. Associative and commutative; keys come out in code-point order.
 *
 * @example mergeComments(noComments, noComments) // => { units: new Map(), pairs: new Map(), checks: new Map() }
 */
export function mergeComments(...parts: readonly CommentCounts[]): CommentCounts {
  return {
    units: mergeMaps(
      parts.map(({ units }) => units),
      (own) => mergeMaps(own, mergeItems),
    ),
    pairs: mergeMaps(
      parts.map(({ pairs }) => pairs),
      sum,
    ),
    checks: mergeMaps(
      parts.map(({ checks }) => checks),
      (own) => mergeMaps(own, mergeChecks),
    ),
  };
}

/** Every unit with all units below it. Units in whose subtree nobody wrote anything are left out. */
export function rollUpComments(
  tree: UnitTree,
  own: CommentCounts["units"],
): ReadonlyMap<string, ReadonlyMap<string, ItemComments>> {
  const totals = new Map<string, ReadonlyMap<string, ItemComments>[]>();
  for (const [unit, items] of own) {
    for (let at: string | undefined = unit; at !== undefined; at = tree.units.get(at)?.parent) {
      const found = totals.get(at);
      if (found === undefined) totals.set(at, [items]);
      else found.push(items);
    }
  }
  return new Map([...totals].map(([unit, items]) => [unit, mergeMaps(items, mergeItems)]));
}

function mergeItems(parts: readonly ItemComments[]): ItemComments {
  return {
    comments: sum(parts.map(({ comments }) => comments)),
    themes: mergeMaps(
      parts.map(({ themes }) => themes),
      sum,
    ),
  };
}

function mergeChecks(parts: readonly CodeCheck[]): CodeCheck {
  return {
    both: sum(parts.map(({ both }) => both)),
    machine: sum(parts.map(({ machine }) => machine)),
    hand: sum(parts.map(({ hand }) => hand)),
    neither: sum(parts.map(({ neither }) => neither)),
  };
}

function mergeMaps<Value>(
  maps: readonly ReadonlyMap<string, Value>[],
  merge: (values: Value[]) => Value,
): Map<string, Value> {
  const values = new Map<string, Value[]>();
  for (const map of maps) {
    for (const [key, value] of map) {
      const found = values.get(key);
      if (found === undefined) values.set(key, [value]);
      else found.push(value);
    }
  }
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, all]) => [key, merge(all)]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
