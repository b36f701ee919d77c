import { kappa } from "../analysis/kappa.ts";
import { procedureVersion } from "../analysis/procedures.ts";
import { type CommentCounts, mergeComments, pairKey, type Quote, rollUpComments } from "../counts/comment-counts.ts";
import { fnv1a } from "../counts/replicate-group.ts";
import { themeVerdicts } from "../privacy/theme-verdicts.ts";
import { proportionDifference } from "../stats/proportion-difference.ts";
import { wilson } from "../stats/wilson.ts";
import type { Item } from "../survey/instrument.ts";
import { itemWording } from "../survey/item-wording.ts";
import type { UnitTree } from "../survey/unit.ts";
import { type Candidate, judged } from "./change-rows.ts";
import type { FrictionReport, NamedTheme, OpenQuestion } from "./friction-report.ts";
import type { Scored } from "./make-insight.ts";
import { round } from "./round.ts";
import type { TaskFrictionRow, ThemeAgreementRow, ThemeChangeRow, ThemeRow } from "./rows.ts";

/** The rows that the themes of comments add. */
export interface FrictionRows {
  themes: ThemeRow[];
  "theme-changes": ThemeChangeRow[];
  "task-friction": TaskFrictionRow[];
  "theme-agreement": ThemeAgreementRow[];
}

/** Shares that differ by fewer points are about the same (spec 3.6). */
const meaningful = 5;
/** Below it themes are provisional, and so they are while fewer comments than that were coded by hand (spec 10.2). */
const leastKappa = 0.6;
export const leastCoded = 100;
/** Of one theme (spec 10.3). */
const mostQuotes = 3;

/**
 * What people came for, what made it hard and what went well (spec 10): shares of the comments on each open question with their
 * intervals, changes from wave to wave, tasks by frictions, how well the machine codes, and what a person released to be quoted.
 * Everybody counts once, without weights.
 *
 * Of units only those right below the whole organisation are shown, where the masks allow; deeper ones have too few comments for
 * anything to be said of them. Absent where no comment was counted.
 */
export function makeFriction(
  scored: Pick<Scored, "input" | "site">,
): { report: FrictionReport; rows: FrictionRows } | undefined {
  const questions = openQuestions(scored);
  if (questions.length === 0) return undefined;
  const pairs = taskFriction(scored);
  const reports = questions.map(({ report }) => report);
  const feelings = scored.site.surveys.flatMap(({ id: survey }) =>
    Object.entries(scored.input.instruments.get(survey)?.items ?? {}).flatMap(([item, { type, columns }]) => {
      const options = Object.keys(columns ?? {}).map((option) => `${survey}.${item}.${option}`);
      const known = options.filter((id) => scored.site.subjects.some((subject) => subject.id === id));
      return type === "choices" && known.length > 0 ? [{ question: `${survey}.${item}`, options: known }] : [];
    }),
  );
  const latest = new Map(reports.map(({ survey, waves }) => [survey, waves.at(-1)]));
  return {
    report: {
      questions: reports,
      pairs: pairs.filter(({ survey, wave }) => latest.get(survey) === wave),
      feelings,
    },
    rows: {
      themes: questions.flatMap(({ rows }) => rows),
      "theme-changes": reports.flatMap(({ changes }) => changes),
      "task-friction": pairs,
      "theme-agreement": reports.flatMap(({ agreement }) => agreement ?? []),
    },
  };
}

/** One survey of one wave that has coded comments. */
interface CommentedWave {
  wave: string;
  tree: UnitTree;
  comments: CommentCounts;
  quotes: readonly Quote[];
}

function commentedWaves({ input }: Pick<Scored, "input">, survey: string): CommentedWave[] {
  return input.waves.flatMap(({ id, tree }) => {
    const own = input.counts.find((counts) => counts.wave === id && counts.survey === survey);
    if (own?.comments === undefined) return [];
    return [{ wave: id, tree, comments: own.comments, quotes: own.quotes ?? [] }];
  });
}

function openQuestions(scored: Pick<Scored, "input" | "site">): { report: OpenQuestion; rows: ThemeRow[] }[] {
  const { input } = scored;
  return [...input.instruments].flatMap(([survey, instrument]) => {
    const waves = commentedWaves(scored, survey);
    const asked = Object.entries(instrument.items).flatMap(([id, item]) => {
      const themes = themesOf(item, input);
      const held = waves.filter(({ comments }) => [...comments.units.values()].some((items) => items.has(id)));
      return themes.length === 0 || held.length === 0 ? [] : [{ id, item, themes, held }];
    });
    const counted = asked.map(({ id, themes, held }) => {
      return held.map((wave) => themesOfWave(wave, { survey, item: id, themes }, input));
    });
    const changes = changesOf(
      survey,
      counted.flat(2),
      input.waves.map(({ id }) => id),
    );
    return asked.map(({ id, item, themes, held }, at) => {
      const rows = counted[at] ?? [];
      const roots = rows.flatMap((own) => own.filter(({ isRoot }) => isRoot));
      const agreement = agreementOf(survey, id, held, input);
      const text = itemWording(instrument, id, held.at(-1)?.wave ?? "");
      const report: OpenQuestion = {
        survey,
        item: id,
        side: instrument.side,
        ...(item.asks === undefined ? {} : { asks: item.asks }),
        title: item.title ?? text,
        text,
        themes,
        waves: held.map(({ wave }) => wave),
        rows: roots.map(({ row }) => row),
        units: (rows.at(-1) ?? []).flatMap(({ row, isRoot }) => (isRoot ? [] : row)),
        changes: changes.filter((row) => row.item === id),
        ...(agreement === undefined ? {} : { agreement }),
        quotes: quotesOf(id, held, roots),
      };
      return { report, rows: rows.flat().map(({ row }) => row) };
    });
  });
}

function themesOf({ themes: file, asks }: Item, { codebooks }: Scored["input"]): NamedTheme[] {
  const known = file === undefined ? undefined : codebooks?.get(file);
  return Object.entries(known?.themes ?? {}).flatMap(([id, { kind, name, definition, scenario }]) =>
    asks === undefined || kind === asks
      ? [{ id, kind, name, definition, ...(scenario === undefined ? {} : { scenario }) }]
      : [],
  );
}

/** A published row with what it was made of. */
interface CountedTheme {
  row: ThemeRow;
  isRoot: boolean;
  /** Unrounded; only where it is shown. */
  counted?: { x: number; n: number };
}

function themesOfWave(
  { wave, tree, comments }: CommentedWave,
  { survey, item, themes }: { survey: string; item: string; themes: readonly NamedTheme[] },
  { workspace }: Scored["input"],
): CountedTheme[] {
  const { public: isPublic, minimum } = workspace.confidentiality;
  const rolled = rollUpComments(tree, comments.units);
  const top = [...tree.units.values()].filter(({ parent }) => parent === tree.root).map(({ id }) => id);
  const at = (unit: string) => rolled.get(unit)?.get(item) ?? { comments: 0, themes: new Map<string, number>() };
  const own = comments.units.get(tree.root)?.get(item);
  const verdicts = themeVerdicts(
    [
      { id: tree.root, comments: own?.comments ?? 0, themes: own?.themes ?? new Map<string, number>() },
      ...top.map((id) => ({ id, parent: tree.root, ...at(id) })),
    ],
    themes.map(({ id }) => id),
    isPublic ? { comment: 1, theme: 1 } : minimum,
  );
  const method = procedureVersion("themes");
  return [tree.root, ...top].flatMap((unit) =>
    themes.map(({ id: theme, kind }): CountedTheme => {
      const { comments: n, themes: counts } = at(unit);
      const x = counts.get(theme) ?? 0;
      const isRoot = unit === tree.root;
      const key = { wave, survey, unit, item, theme, kind };
      if (n === 0 && verdicts.comments.has(tree.root)) return { row: { ...key, state: "no-data", method }, isRoot };
      const share = wilson(x, n);
      const isShown = isPublic || verdicts.themes.get(theme)?.has(unit) === true;
      if (!isShown || share === undefined) return { row: { ...key, state: "hidden", method }, isRoot };
      const round0 = (value: number) => round(value, isPublic ? 4 : 0);
      const row: ThemeRow = {
        ...key,
        n: x,
        comments: n,
        share: round0(share.share),
        low: round0(share.low),
        high: round0(share.high),
        state: "ok",
        method,
      };
      return { row, isRoot, counted: { x, n } };
    }),
  );
}

/** From each wave to the next in which the question was asked. All themes of a survey between two waves are one family. */
function changesOf(survey: string, counted: readonly CountedTheme[], order: readonly string[]): ThemeChangeRow[] {
  const roots = counted.filter(({ isRoot }) => isRoot);
  const series = Map.groupBy(roots, ({ row }) => `${row.item} ${row.theme}`);
  const candidates = [...series.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => order.indexOf(a.row.wave) - order.indexOf(b.row.wave));
    return sorted.flatMap((now, at): Candidate<Omit<ThemeChangeRow, "difference" | "low" | "high" | "label">>[] => {
      const then = sorted[at - 1];
      if (then?.counted === undefined || now.counted === undefined) return [];
      const difference = proportionDifference(now.counted, then.counted);
      if (difference === undefined) return [];
      const { item, theme, kind, wave } = now.row;
      return [
        {
          family: `${survey}/${then.row.wave}/${wave}`,
          difference,
          meaningful,
          decimals: 0,
          row: {
            survey,
            item,
            theme,
            kind,
            from: then.row.wave,
            to: wave,
            n_from: then.counted.n,
            n_to: now.counted.n,
            method: procedureVersion("themes"),
          },
        },
      ];
    });
  });
  return judged(candidates);
}

function agreementOf(
  survey: string,
  item: string,
  waves: readonly CommentedWave[],
  { workspace }: Scored["input"],
): ThemeAgreementRow | undefined {
  const { public: isPublic, minimum } = workspace.confidentiality;
  const checks = [
    ...(mergeComments(...waves.map(({ comments }) => comments))
      .checks.get(item)
      ?.values() ?? []),
  ];
  const [first] = checks;
  if (first === undefined) return undefined;
  const n = first.both + first.machine + first.hand + first.neither;
  if (n < (isPublic ? 1 : minimum.comment)) return undefined;
  // Each comment and each theme is a decision that both made: yes or no.
  const decisions = checks.flatMap(({ both, machine, hand, neither }) => [
    ...Array.from({ length: both }, () => ["yes", "yes"] as const),
    ...Array.from({ length: machine }, () => ["yes", "no"] as const),
    ...Array.from({ length: hand }, () => ["no", "yes"] as const),
    ...Array.from({ length: neither }, () => ["no", "no"] as const),
  ]);
  const found = kappa(decisions);
  const isGood = found.kappa !== undefined && found.kappa >= leastKappa && n >= leastCoded;
  return {
    survey,
    item,
    n,
    agreement: round(100 * (found.agreement ?? 0), 0),
    ...(found.kappa === undefined ? {} : { kappa: round(found.kappa, 2) }),
    reading: isGood ? "good" : "provisional",
    method: procedureVersion("kappa"),
  };
}

/**
 * At most three quotes a theme, each under the one of its themes that is named most, in an order that has nothing to do with who wrote
 * them or when. Only from waves in which the theme is shown.
 */
function quotesOf(
  item: string,
  waves: readonly CommentedWave[],
  roots: readonly CountedTheme[],
): OpenQuestion["quotes"] {
  const placed = waves.flatMap(({ wave, quotes }) => {
    const shown = roots.filter(({ row, counted }) => row.wave === wave && counted !== undefined);
    const byCount = shown.toSorted((a, b) => (b.counted?.x ?? 0) - (a.counted?.x ?? 0));
    return quotes.flatMap((quote) => {
      const theme = byCount.find(({ row }) => quote.item === item && quote.themes.includes(row.theme))?.row.theme;
      return theme === undefined ? [] : [{ theme, text: quote.text }];
    });
  });
  const once = [...new Map(placed.map((quote) => [quote.text, quote])).values()];
  const shuffled = once.toSorted((a, b) => hash(a.text) - hash(b.text) || (a.text < b.text ? -1 : 1));
  return [...Map.groupBy(shuffled, ({ theme }) => theme).values()].flatMap((own) => own.slice(0, mostQuotes));
}

function hash(text: string): number {
  return fnv1a(new TextEncoder().encode(text));
}

/**
 * Tasks by frictions of the same people. Fewer than the minimum are not shown. Nor are all who named a task or a friction, or all but one:
 * the theme is published beside it, and the cell would tell of each of them what the other answer was (spec 6.6).
 */
function taskFriction(scored: Pick<Scored, "input" | "site">): TaskFrictionRow[] {
  const { input } = scored;
  const { public: isPublic, minimum } = input.workspace.confidentiality;
  const least = isPublic ? 1 : minimum.theme;
  return [...input.instruments].flatMap(([survey, instrument]) => {
    const themes = new Map(
      Object.values(instrument.items)
        .flatMap((item) => themesOf(item, input))
        .map((one) => [one.id, one]),
    );
    const of = (kind: NamedTheme["kind"]) => [...themes.values()].filter((theme) => theme.kind === kind);
    return commentedWaves(scored, survey).flatMap(({ wave, tree, comments }) => {
      const everybody = [...(rollUpComments(tree, comments.units).get(tree.root)?.values() ?? [])];
      if (!isPublic && everybody.every(({ comments: n }) => n < minimum.comment)) return [];
      const tellsOfEach = (theme: string, n: number) =>
        !isPublic && everybody.some(({ themes }) => [0, 1].includes((themes.get(theme) ?? 0) - n));
      return of("task").flatMap(({ id: task }) =>
        of("friction").map(({ id: friction }): TaskFrictionRow => {
          const n = comments.pairs.get(pairKey(task, friction)) ?? 0;
          const key = { wave, survey, task, friction };
          const method = procedureVersion("themes");
          const isHidden = n < least || tellsOfEach(task, n) || tellsOfEach(friction, n);
          return isHidden ? { ...key, state: "hidden", method } : { ...key, n, state: "ok", method };
        }),
      );
    });
  });
}
