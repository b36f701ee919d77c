import { subtractHistogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { benchmarkId } from "../survey/benchmark.ts";
import type { Finding } from "./finding.ts";
import { answersKey } from "./published-facts.ts";
import type { PublishedGap, PublishedScore, PublishedTables } from "./read-tables.ts";
import { decimalsOf, figureOf, pointsOf } from "./scored-answers.ts";
import { categoryAnswers, type SubjectView } from "./subject-view.ts";
import type { Truth } from "./truth.ts";

/**
 * Follows every row that is about more than one cell back to its cells: changes, trends, gaps and what all employees would have
 * answered. Each of these cells must be shown, with the number of answers that the row says; and the difference must be what the
 * answers give. So no such row tells of a hidden cell, not even how many answered there.
 *
 * Source: spec 3.4, 3.5, 3.8 and 6.8.
 */
export function attackRows(
  published: PublishedTables,
  views: readonly SubjectView[],
  { workspace, waves, benchmarks }: Truth,
): Finding[] {
  const isPublic = workspace.confidentiality.public;
  const least = workspace.confidentiality.minimum.score;
  const findings: Finding[] = [];
  const report = (rule: Finding["rule"], place: string, text: string): void => {
    findings.push({ rule, refuses: true, place, text });
  };
  const cells = new Map<string, PublishedScore>();
  for (const row of published.scores) cells.set(cellKey(row), row);
  const byKey = new Map(
    views.map((view) => [[view.fielding.wave, view.fielding.survey, view.answers.key].join("\n"), view]),
  );
  const viewOf = (wave: string, survey: string, subject: string, method: string): SubjectView | undefined =>
    byKey.get([wave, survey, answersKey(subject, method)].join("\n"));
  /** The shown cell that a row rests on; a finding where it is not shown, or holds another number of answers. */
  const shownCell = (
    cell: Parameters<typeof cellKey>[0],
    what: string,
    n: number | undefined,
  ): PublishedScore | undefined => {
    const row = cells.get(cellKey(cell));
    const place = [cell.wave, cell.survey, cell.unit, cell.subject].join("/");
    if (row?.state !== "ok") report("small-group", place, `${what} tells of a cell that is not shown`);
    else if (n !== undefined && n !== row.n)
      report("wrong-figure", place, `${what} says ${n} answers, the cell ${row.n}`);
    else return row;
    return undefined;
  };
  const isOff = (figure: number | undefined, truth: number | undefined, metric: string): boolean =>
    figure !== undefined &&
    (truth === undefined || Math.abs(figure - truth) > 0.5 * 10 ** -decimalsOf(metric, isPublic) + 1e-6);

  /** Both questions of a pair must be shown in the same unit and wave, and the difference be what their answers give. */
  const judgePair = (row: PublishedGap, place: string, what: string): void => {
    const [survey = "", ...rest] = row.against.split(".");
    const subject = rest.join(".");
    if (shownCell({ ...row, survey, subject }, what, row.n_against) === undefined) return;
    const [mine, theirs] = [
      { survey: row.survey, subject: row.subject },
      { survey, subject },
    ].map((side) => {
      const view = viewOf(row.wave, side.survey, side.subject, row.method);
      if (view === undefined) return undefined;
      const points = (answer: number) => pointsOf(row.metric, answer, view.answers) ?? 0;
      return figureOf(view.rolled.get(row.unit) ?? new Map(), points, view.fielding.isWeighted ? "weighted" : "none");
    });
    const truth = mine === undefined || theirs === undefined ? undefined : mine - theirs;
    if (isOff(row.difference, truth, row.metric))
      report("wrong-figure", place, `${what} says ${row.difference}, the answers give ${truth}`);
  };

  for (const row of published.changes) {
    const what = `${row.metric} change ${row.from} to ${row.to}`;
    const sides = (
      [
        [row.from, row.n_from],
        [row.to, row.n_to],
      ] as const
    ).map(([wave, n]) => {
      if (shownCell({ ...row, wave }, what, n) === undefined) return undefined;
      const view = viewOf(wave, row.survey, row.subject, row.method);
      if (view === undefined) return undefined;
      const weighting = view.fielding.isWeighted && !row.method.endsWith("unweighted") ? "weighted" : "none";
      const answers =
        row.segment === "" ? view.rolled.get(row.unit) : categoryAnswers(view, row.unit, row.segment, row.category);
      return figureOf(answers ?? new Map(), (answer) => pointsOf(row.metric, answer, view.answers) ?? 0, weighting);
    });
    const [before, after] = sides;
    if (before === undefined || after === undefined) continue;
    if (isOff(row.difference, after - before, row.metric)) {
      const place = [row.to, row.survey, row.unit, row.subject].join("/");
      report("wrong-figure", place, `${what} says ${row.difference}, the answers give ${after - before}`);
    }
  }

  for (const row of published.gaps) {
    const place = [row.wave, row.survey, row.unit, row.subject].join("/");
    const what = `${row.metric} against ${row.against}`;
    if (shownCell(row, what, row.n) === undefined) continue;
    if (row.against.includes(".")) {
      judgePair(row, place, what);
      continue;
    }
    if (row.against !== "rest") continue;
    const view = viewOf(row.wave, row.survey, row.subject, row.method);
    if (view === undefined) continue;
    const { tree, isWeighted } = view.fielding;
    if (shownCell({ ...row, unit: tree.root }, what, undefined) === undefined) continue;
    const own = view.rolled.get(row.unit) ?? new Map();
    const rest = subtractHistogram(view.rolled.get(tree.root) ?? new Map(), own);
    const others = respondents(rest);
    if (row.n_against !== others)
      report("wrong-figure", place, `${what} says ${row.n_against} others, they are ${others}`);
    if (!isPublic && others < least)
      report("small-group", place, `${what} compares with ${others} others, ${least} are needed`);
    const [mine, theirs] = [own, rest].map((answers) =>
      figureOf(answers, (answer) => pointsOf(row.metric, answer, view.answers) ?? 0, isWeighted ? "weighted" : "none"),
    );
    const truth = mine === undefined || theirs === undefined ? undefined : mine - theirs;
    if (isOff(row.difference, truth, row.metric)) {
      report("wrong-figure", place, `${what} says ${row.difference}, the answers give ${truth}`);
    }
  }

  const benchmarked = published.gaps.filter(({ against }) => against !== "rest" && !against.includes("."));
  for (const row of benchmarked) {
    const place = [row.wave, row.survey, row.unit, row.subject].join("/");
    const what = `${row.metric} against ${row.against}`;
    const quoted = benchmarks.filter((own) => {
      return own.comparable && own.survey === row.survey && own.subject === row.subject && own.metric === row.metric;
    });
    const view = viewOf(row.wave, row.survey, row.subject, row.method);
    const own = view?.rolled.get(row.unit);
    const known = quoted.find((each) => benchmarkId(each) === row.against);
    if (known === undefined || row.n_against !== known.n) {
      report("wrong-figure", place, `${what} says ${row.n_against} answers; no comparable figure of others has these`);
    } else if (view !== undefined && own !== undefined) {
      const points = (answer: number) => pointsOf(row.metric, answer, view.answers) ?? 0;
      const mine = figureOf(own, points, view.fielding.isWeighted ? "weighted" : "none");
      const truth = mine === undefined ? undefined : mine - known.value;
      if (isOff(row.difference, truth, row.metric))
        report("wrong-figure", place, `${what} says ${row.difference}, the answers give ${truth}`);
    }
  }

  const order = new Map(waves.map(({ id }, index) => [id, index]));
  const shownIn = Map.groupBy(
    published.scores.filter(({ state, segment }) => state === "ok" && segment === ""),
    (row) => [row.survey, answersKey(row.subject, row.method), row.unit, row.metric].join("\n"),
  );
  for (const row of published.trends) {
    const place = [row.to, row.survey, row.unit, row.subject].join("/");
    const key = [row.survey, answersKey(row.subject, row.method), row.unit, row.metric].join("\n");
    const at = (wave: string): number => order.get(wave) ?? -1;
    const shown = (shownIn.get(key) ?? []).filter(({ wave }) => at(wave) >= at(row.from) && at(wave) <= at(row.to));
    const inWaves = new Set(shown.map(({ wave }) => wave));
    if (!inWaves.has(row.from) || !inWaves.has(row.to) || inWaves.size !== row.waves) {
      report(
        "small-group",
        place,
        `${row.metric} trend over ${row.waves} waves, ${inWaves.size} of these cells are shown`,
      );
    }
  }

  for (const row of published.headcount) {
    const tree = waves.find(({ id }) => id === row.wave)?.tree;
    const unit = tree?.root ?? "";
    shownCell({ ...row, unit, segment: "", category: "" }, "headcount interval", row.n);
    const response = published.responses.find(
      (own) => own.wave === row.wave && own.survey === row.survey && own.unit === unit,
    );
    const isTold = response?.invited === row.invited || (row.n ?? 0) >= (row.invited ?? 0);
    if (!isPublic && !isTold) {
      report(
        "small-group",
        `${row.wave}/${row.survey}/${unit}`,
        "headcount says how many were invited where the response does not",
      );
    }
  }
  return findings;
}

function cellKey(row: {
  wave: string;
  survey: string;
  unit: string;
  segment?: string;
  category?: string;
  subject: string;
  metric: string;
  method: string;
}): string {
  const { wave, survey, unit, segment = "", category = "", metric } = row;
  return [wave, survey, answersKey(row.subject, row.method), metric, unit, segment, category].join("\n");
}
