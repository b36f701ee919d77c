import { againstKind } from "../report/against.ts";
import type { PlayLimit } from "../report/checked-rule.ts";
import { fixedPages, pagesWithText } from "../report/fixed-pages.ts";
import { formatDifference, formatScore } from "../report/format.ts";
import { labelWords } from "../report/label-words.ts";
import { neverFires } from "../report/never-fires.ts";
import type { ChangeRow, GapRow, Label } from "../report/rows.ts";
import type { Measure, Report, SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import type { Problem } from "../survey/problem.ts";
import type { Claim } from "../survey/text-components.ts";
import type { PlayRule } from "../survey/text-pages.ts";
import { didYouMean, didYouMeanOr } from "./did-you-mean.ts";
import { pagePaths } from "./page-paths.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import type { Text, TextReference } from "./read-texts.ts";

/**
 * Judges all texts against what is published: ids that do not exist, links that lead nowhere, and claims that the labels
 * contradict. A claim of higher or lower also holds when the difference is slight; same holds only where a difference that
 * matters can be ruled out, and unclear only where the data cannot tell.
 */
export function judgeTexts(texts: readonly Text[], report: Report): Problem[] {
  const problems = problemList();
  const context: Context = {
    site: report.site,
    units: new Map(report.units.map((unit) => [unit.unit, unit])),
    pages: pagePaths(report.site, texts),
    plays: texts.filter(({ collection }) => collection === "play").map(({ slug }) => slug.replace("playbook/", "")),
    problems,
  };
  for (const text of texts) {
    judgeFrontMatter(text, context);
    for (const reference of text.references) judgeReference(reference, text, context);
  }
  return problems.all();
}

interface Context {
  site: SiteReport;
  units: ReadonlyMap<string, UnitReport>;
  pages: ReadonlySet<string>;
  plays: readonly string[];
  problems: ProblemList;
}

/** Where something stands in a text. */
interface Spot {
  file: string;
  line: number;
  /** The component, or the setting of the front matter. */
  name: string;
}

function judgeFrontMatter(text: Text, context: Context): void {
  const { frontMatter, file, lineOf } = text;
  const at = (...path: PropertyKey[]): Spot => ({ file, line: lineOf(path), name: path.map(String).join(".") });
  frontMatter.claims.forEach((claim, index) => {
    judgeClaim(claim, reportWave(text), at("claims", index), context);
  });
  if (frontMatter.collection === "scenario" && frontMatter.measure !== undefined) {
    findSubject(frontMatter.measure, at("measure"), context);
  }
  const name = text.slug.replace("pages/", "");
  const isTaken = [...fixedPages, "confidentiality"].includes(name) && !pagesWithText.includes(name);
  if (frontMatter.collection === "page" && isTaken) {
    const expected = "expected another name: the site makes a page of this name itself, and would never show this text";
    add({ file, line: 1, name: "the name of the file" }, name, expected, "rename the file, in every language", context);
  }
  if (frontMatter.collection === "report") {
    const wave = text.slug.replace("reports/", "");
    findWave(wave, { file, line: 1, name: "the name of the file" }, context);
  }
  if (frontMatter.collection === "play") {
    findSubject(frontMatter.measure, at("measure"), context);
    frontMatter.when.forEach((rule, index) => {
      judgeRule(rule, (...path) => at("when", index, ...path), context);
    });
    frontMatter.related.forEach((play, index) => {
      if (context.plays.includes(play)) return;
      const remedy = didYouMeanOr(play, context.plays, "name a play as pillar/play, or take it out");
      add(at("related", index), play, "expected a play of the playbook", remedy, context);
    });
    const folder = text.slug.split("/")[1] ?? "";
    if (frontMatter.pillar !== folder) {
      const remedy = "move the file, or change pillar";
      add(at("pillar"), frontMatter.pillar, `expected ${folder}, the folder of the play`, remedy, context);
    }
    const pillars = context.site.pillars.map(({ slug }) => slug);
    if (!pillars.includes(folder)) {
      const remedy = didYouMeanOr(folder, pillars, "give a construct of a survey this id and a pillar letter");
      add(at("pillar"), folder, "expected a pillar that a survey measures", remedy, context);
    }
  }
}

/** A rule names scores that are there, and asks for something that can happen. */
function judgeRule(rule: PlayRule, at: (...path: PropertyKey[]) => Spot, context: Context): void {
  const places = [[], ...rule.and.map((_, index) => ["and", index])];
  const limits = [rule, ...rule.and].flatMap((limit, index) => {
    const place = places[index] ?? [];
    const subject = findSubject(limit.of, at(...place, "of"), context);
    const measure = subject && findMeasure(subject, limit.metric, at(...place, "metric"), context);
    return measure === undefined ? [] : [{ limit, place, measure }];
  });
  const byScore = Map.groupBy(limits, ({ limit, measure }) => `${limit.of} ${measure.metric}`);
  for (const own of byScore.values()) {
    const [first] = own;
    const never =
      first &&
      neverFires(
        own.map(({ limit }) => limit),
        first.measure,
      );
    if (first === undefined || never === undefined) continue;
    const { setting, why } = never;
    // The one that has the setting, and of several the last: before it the rule still made sense.
    const told = own.findLast(
      ({ limit }) => limit[setting] !== undefined && (why !== "nothing-asked" || asksNothing(limit)),
    );
    const { limit, place, measure } = told ?? first;
    const [lowest, highest] = measure.domain.map((end) => formatScore(end, measure, "en"));
    const [expected, remedy] = {
      "nothing-asked": ["expected below, above or change: without a limit the rule never fires", "add the limit"],
      "below-lowest": [
        `expected a limit above ${lowest}, the lowest possible: no score lies below it`,
        "raise the limit",
      ],
      "above-highest": [`expected a limit below ${highest}, the highest possible: no score lies above it`, "lower it"],
      apart: ["expected limits that one score can pass together", "lower this one, or raise below"],
      "both-ways": ["expected one direction: a score cannot fall and rise at once", "take one of them out"],
    }[why] as [string, string];
    add(at(...place, setting), String(limit[setting]), expected, remedy, context);
  }
}

function asksNothing({ below, above, change }: PlayLimit): boolean {
  return below === undefined && above === undefined && change === undefined;
}

function judgeReference({ component, props, file, line }: TextReference, text: Text, context: Context): void {
  const spot = (prop: string): Spot => ({ file, line, name: `${component} ${prop}` });
  if (component === "Link") {
    const to = String(props.to).split("#")[0] ?? "";
    if (context.pages.has(to)) return;
    add(spot("to"), String(props.to), "expected the path of a page of this site", linkRemedy(to, context), context);
  }
  if (component === "Claim") {
    judgeClaim(props as unknown as Claim, reportWave(text), { file, line, name: component }, context);
  }
  if (component !== "Score" && component !== "Figure") return;
  const { of, unit, wave, metric, kind, claim } = props as Partial<Record<string, string>> & { claim?: Claim };
  const subject = findSubject(of ?? "", spot("of"), context);
  if (unit !== undefined) findUnit(unit, spot("unit"), context);
  if (wave !== undefined) findWave(wave, spot("wave"), context, subject);
  if (subject !== undefined) {
    findMeasure(subject, metric, spot("metric"), context);
    if (kind === "distribution" && subject.kind === "construct") {
      const remedy = `take one of its questions: ${subject.items.join(", ")}`;
      add(spot("of"), subject.id, "expected a question; a construct has no distribution of answers", remedy, context);
    }
  }
  if (claim !== undefined) {
    const whole = { ...(unit === undefined ? {} : { unit }), ...(metric === undefined ? {} : { metric }), ...claim };
    judgeClaim(whole, wave ?? reportWave(text), spot("claim"), context);
  }
}

/** The wave that a text is about: a report is about its own. */
function reportWave({ collection, slug }: Text): string | undefined {
  return collection === "report" ? slug.replace("reports/", "") : undefined;
}

function linkRemedy(to: string, { pages, site }: Context): string {
  const withoutLocale = to.replace(/^\/?(nl|en)\//, "").replace(/(^\/|\/$|\/?index\.html$)/g, "");
  if (withoutLocale !== to && pages.has(withoutLocale)) {
    return `write ${withoutLocale}, without language, slashes at the ends and index.html`;
  }
  const last = to.split("/").at(-1) ?? "";
  const sameName = [...pages].find((page) => last !== "" && page.split("/").at(-1) === last);
  const meant = didYouMean(to, pages) ?? sameName;
  return meant === undefined ? `name a page, as in units/${site.root}` : `did you mean ${meant}?`;
}

function findSubject(of: string, spot: Spot, context: Context): Subject | undefined {
  const { subjects } = context.site;
  const found = subjects.find(({ id }) => id === of);
  if (found === undefined) {
    const ids = subjects.map(({ id }) => id);
    const bare = ids.find((id) => id.split(".").slice(1).join(".") === of);
    const remedy = bare === undefined ? didYouMeanOr(of, ids, "name it as survey.item") : `did you mean ${bare}?`;
    add(spot, of, "expected a score of a survey", remedy, context);
  }
  return found;
}

function findMeasure(subject: Subject, metric: string | undefined, spot: Spot, context: Context): Measure | undefined {
  if (metric === undefined) return subject.measures[0];
  const found = subject.measures.find((measure) => measure.metric === metric);
  if (found === undefined) {
    const metrics = subject.measures.map((measure) => measure.metric);
    const remedy = didYouMeanOr(metric, metrics, `write ${metrics.join(" or ")}`);
    add(spot, metric, `expected a measure that ${subject.id} has`, remedy, context);
  }
  return found;
}

function findUnit(unit: string, spot: Spot, context: Context): UnitReport | undefined {
  const found = context.units.get(unit);
  if (found === undefined) {
    const remedy = didYouMeanOr(unit, context.units.keys(), "name a unit of data/units.csv");
    add(spot, unit, "expected the id of a unit", remedy, context);
  }
  return found;
}

function findWave(wave: string, spot: Spot, context: Context, subject?: Subject): string | undefined {
  const waves = context.site.waves.map(({ id }) => id);
  if (!waves.includes(wave)) {
    const remedy = didYouMeanOr(wave, waves, `name one of ${waves.join(", ")}`);
    add(spot, wave, "expected the id of a wave", remedy, context);
    return undefined;
  }
  if (subject !== undefined && !subject.waves.includes(wave)) {
    const remedy = `name one of ${subject.waves.join(", ")}`;
    add(spot, wave, `expected a wave in which ${subject.id} was asked`, remedy, context);
    return undefined;
  }
  return wave;
}

/** The labels that bear a claim out. */
const bearing: Record<Claim["says"], readonly Label[]> = {
  higher: ["higher", "slightly-higher"],
  lower: ["lower", "slightly-lower"],
  same: ["no-meaningful-difference"],
  unclear: ["not-enough-data"],
};

function judgeClaim(claim: Claim, textWave: string | undefined, spot: Spot, context: Context): void {
  const within = (setting: string): Spot => ({ ...spot, name: `${spot.name} ${setting}` });
  const subject = findSubject(claim.of, within("of"), context);
  if (subject === undefined) return;
  const measure = findMeasure(subject, claim.metric, within("metric"), context);
  const unit = findUnit(claim.unit ?? context.site.root, within("unit"), context);
  const wanted = claim.wave ?? textWave ?? subject.waves.at(-1);
  const wave =
    wanted === undefined
      ? undefined
      : findWave(wanted, within(claim.wave === undefined ? "of" : "wave"), context, subject);
  const since = claim.since === undefined ? undefined : findWave(claim.since, within("since"), context, subject);
  if (measure === undefined || unit === undefined || wave === undefined) return;
  if (claim.since !== undefined && since === undefined) return;
  if (since !== undefined && !isEarlier(since, wave, context)) {
    add(within("since"), since, `expected a wave before ${wave}`, "name an earlier wave", context);
    return;
  }

  const rows = comparisonRows(claim, { subject, measure, unit, wave, since });
  const says = `the text says ${claim.says}`;
  if (rows.length === 0) {
    const expected = `expected a published comparison to claim ${claim.says} of ${claim.of}`;
    add(spot, undefined, expected, absenceOf(claim, { subject, measure, unit, wave, since }, context), context);
    return;
  }
  for (const row of rows) {
    if (bearing[claim.says].includes(row.label)) continue;
    const told = tell(row, measure, { unit, subject });
    const expected = `${says} of ${claim.of}, the data say ${labelWords(row.label, "en")}: ${told}`;
    add(spot, undefined, expected, remedyFor(row.label), context);
  }
}

interface ClaimPlace {
  subject: Subject;
  measure: Measure;
  unit: UnitReport;
  wave: string;
  since: string | undefined;
}

/** The published comparisons that a claim is about. */
function comparisonRows(claim: Claim, { subject, measure, unit, wave, since }: ClaimPlace): (ChangeRow | GapRow)[] {
  const isOwn = (row: ChangeRow | GapRow) =>
    row.survey === subject.survey && row.subject === subject.subject && row.metric === measure.metric;
  if (claim.against !== undefined) {
    return unit.gaps.filter(
      (row) => isOwn(row) && row.wave === wave && "against" in row && againstKind(row.against) === claim.against,
    );
  }
  const changes = [...unit.changes, ...unit.history].filter(
    (row) => isOwn(row) && row.segment === "" && row.to === wave,
  );
  if (since !== undefined) return changes.filter((row) => row.from === since);
  const before = subject.waves[subject.waves.indexOf(wave) - 1];
  return changes.filter((row) => row.from === before);
}

/** Why nothing is published that could bear a claim out. */
function absenceOf(claim: Claim, { subject, unit, wave, since }: ClaimPlace, { site }: Context): string {
  if (claim.against === "rest" && unit.unit === site.root) return "name a unit: the whole organisation has no rest";
  if (claim.against === "benchmark") return "no benchmark of this score is comparable; take the claim out";
  const cell = unit.scores.find(
    (row) =>
      row.survey === subject.survey && row.subject === subject.subject && row.wave === wave && row.segment === "",
  );
  if (cell === undefined || cell.state !== "ok") {
    return `take it out: ${unit.unit} shows no score of ${subject.id} in ${wave}`;
  }
  if (claim.against !== undefined) return "take the claim out: this comparison is not published";
  const order = site.waves.map(({ id }) => id);
  const from = since ?? subject.waves[subject.waves.indexOf(wave) - 1];
  if (from === undefined) return `take it out: ${wave} is the first wave in which it was asked`;
  const broken = subject.breaks.find(
    ({ after }) => order.indexOf(after) > order.indexOf(from) && order.indexOf(after) <= order.indexOf(wave),
  );
  if (broken !== undefined) return `take it out: the series breaks in ${broken.after} (${broken.reason})`;
  return `take it out, or compare with another wave: no change from ${from} to ${wave} is published`;
}

/** A comparison with its figures, for the person who wrote the claim. */
function tell(
  row: ChangeRow | GapRow,
  measure: Measure,
  { unit, subject }: Pick<ClaimPlace, "unit" | "subject">,
): string {
  const figures =
    row.difference === undefined || row.low === undefined || row.high === undefined
      ? "no figures"
      : `${formatDifference(row.difference, measure, "en")} (${formatDifference(row.low, measure, "en")} to ${formatDifference(row.high, measure, "en")})`;
  const scoreIn = (wave: string) => {
    const score = unit.scores.find(
      (one) =>
        one.wave === wave &&
        one.survey === subject.survey &&
        one.subject === subject.subject &&
        one.metric === measure.metric &&
        one.segment === "",
    );
    return score?.value === undefined ? "" : ` ${formatScore(score.value, measure, "en")}`;
  };
  return "from" in row
    ? `${figures}, from${scoreIn(row.from)} in ${row.from} to${scoreIn(row.to)} in ${row.to}`
    : `${figures} against ${row.against},${scoreIn(row.wave)} in ${row.wave}`;
}

function remedyFor(label: Label): string {
  const says = (Object.keys(bearing) as Claim["says"][]).find((one) => bearing[one].includes(label));
  return `rewrite the sentence, with says: ${says}, or take the claim out`;
}

function isEarlier(a: string, b: string, { site }: Context): boolean {
  const order = site.waves.map(({ id }) => id);
  return order.indexOf(a) < order.indexOf(b);
}

function add(spot: Spot, value: string | undefined, expected: string, remedy: string, { problems }: Context): void {
  const { file, line, name } = spot;
  problems.add({ file, line, column: name, ...(value === undefined ? {} : { value }), expected, remedy });
}
