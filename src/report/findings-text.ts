import { inLocale, type Locale } from "../survey/text.ts";
import type { FindingTopic } from "./finding.ts";
import { type FindingsReport, isClear, type Told } from "./findings.ts";
import { type FindingWords, findingWords } from "./findings-words.ts";
import { formatDifference, formatMonth, formatScore } from "./format.ts";
import { listed } from "./listed.ts";
import { methodTokens, scoredAs } from "./method-tokens.ts";
import { numberWord } from "./number-word.ts";
import { publishedScore } from "./published-score.ts";
import type { Label, ScoreRow } from "./rows.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";
import type { Measure, SiteReport, Subject } from "./site-report.ts";
import { spoken } from "./spoken.ts";

/** One finding as a page prints it. Between two stars stands what is bold: `from **62** to **56**`. */
export interface FindingLine {
  text: string;
  /** The subjects it is about, as `survey.subject`. */
  subjects: string[];
  /** The label that it claims for all of them. */
  claim: Label | "alone";
  /** Of a finding about a unit. */
  unit?: string;
}

/** What a page says of the latest wave, in sentences. */
export interface FindingsText {
  /** At most twelve words, no full stop. */
  title: string;
  /** At most three sentences; what to do first is added by the page. */
  stand: string[];
  moved: FindingLine[];
  /** How many more there are than `moved` names. */
  movedMore: number;
  still: FindingLine[];
  unknown: FindingLine[];
  units: FindingLine[];
  unitsMore: number;
}

export interface FindingsContext {
  site: SiteReport;
  /** The scores of the whole organisation. */
  scores: readonly ScoreRow[];
  /** How a subject is called. */
  topic(subject: Subject, measure: Measure): FindingTopic;
}

/** Lines that a reader still takes in; the rest stand on the page of trends. */
const most = { moved: 8, worse: 3, better: 2, names: 12, standing: 4, onUnit: 4 } as const;

const noUnit: FindingsReport["units"][number] = { unit: "", gaps: [] };

/**
 * The findings in prose. Every sentence is a template that claims no more than a label: "rose" and "fell" for `higher` and `lower`,
 * "about the same" only where a meaningful change is excluded, and where nobody can tell, that.
 */
export function findingsText(findings: FindingsReport, context: FindingsContext, locale: Locale): FindingsText {
  const say = findingWords[locale];
  const read = reader(context, locale);
  const clear = findings.changes.filter(({ row }) => isClear(row.label));
  const moved: FindingLine[] = [
    ...newsFirst([...clear, ...findings.questions], read).map((told) => movedLine(told, read, say, locale)),
    ...findings.trends.map(({ subject, row }): FindingLine => {
      const { name, measure } = read.subject(subject);
      const slope = formatDifference(row.slope_per_year ?? 0, measure, locale);
      return line(
        say.trend(name, row.label as "higher" | "lower", numberWord(row.waves, locale), slope),
        [subject],
        row.label,
      );
    }),
    ...newsFirst(findings.long, read).map(({ subject, row }): FindingLine => {
      const { name } = read.subject(subject);
      const text = say.long(name, row.label as "higher" | "lower", read.span(subject, row), read.month(row.from));
      return line(text, [subject], row.label);
    }),
  ];
  const leading = findings.changes.length + findings.alone.length;
  const units = findings.units.map((unit) => unitLine(unit, leading, context, read, locale));
  const isWorse = ({ gaps }: FindingsReport["units"][number]) =>
    gaps.some(({ subject, row }) => row.label !== read.subject(subject).measure.better);
  const [worse, better] = [true, false].map((side) =>
    units.filter((_, at) => isWorse(findings.units[at] ?? noUnit) === side),
  );
  const shown = [...(worse ?? []).slice(0, most.worse), ...(better ?? []).slice(0, most.better)];
  return {
    title: titleOf(findings, read, say, locale),
    stand: standOf(findings, read, say, locale),
    moved: moved.slice(0, most.moved),
    movedMore: Math.max(0, moved.length - most.moved),
    still: [
      ...together(findings.changes, "no-meaningful-difference", read, say.same, locale),
      ...together(findings.changes, "slightly-higher", read, say.slight("higher"), locale),
      ...together(findings.changes, "slightly-lower", read, say.slight("lower"), locale),
    ],
    unknown: [
      ...together(findings.changes, "not-enough-data", read, say.unknown, locale),
      ...aloneLines(findings, read, say, locale),
    ],
    units: shown,
    unitsMore: units.length - shown.length,
  };
}

type Reader = ReturnType<typeof reader>;

/** Bad news first, then what moved most by its own measure of what matters. */
function newsFirst<Found extends Told>(list: readonly Found[], read: Reader): Found[] {
  const weight = ({ subject, row }: Told) => {
    const { measure } = read.subject(subject);
    return (row.label === measure.better ? 0 : 1000) + Math.abs(row.difference ?? 0) / measure.meaningful;
  };
  return list.toSorted((a, b) => weight(b) - weight(a));
}

/** Looks up what a sentence needs: names, months, scores as printed. */
function reader({ site, scores, topic }: FindingsContext, locale: Locale) {
  const month = (wave: string) => {
    const found = site.waves.find(({ id }) => id === wave);
    return found === undefined ? wave : formatMonth(found.start, locale);
  };
  const subject = (id: string) => {
    const found = site.subjects.find((each) => each.id === id);
    const measure = found?.measures[0];
    if (found === undefined || measure === undefined) throw new Error(`no subject is called "${id}"`);
    return { subject: found, measure, name: spoken(topic(found, measure), locale) };
  };
  return {
    month,
    subject,
    /** The two scores behind a change, as they are printed elsewhere; `undefined` when one of them is not. */
    span(id: string, row: Told["row"]): [from: string, to: string] | undefined {
      const { subject: own, measure } = subject(id);
      const weighting = methodTokens(row.method).unweighted ? "none" : undefined;
      const [from, to] = [row.from, row.to].map((wave) => {
        const place = { survey: own.survey, subject: scoredAs(own, row), metric: measure.metric, wave };
        const score = publishedScore(scores, place, weighting);
        return score?.state === "ok" && score.value !== undefined
          ? formatScore(score.value, measure, locale)
          : undefined;
      });
      return from === undefined || to === undefined ? undefined : [from, to];
    },
  };
}

function line(text: string, subjects: string[], claim: FindingLine["claim"]): FindingLine {
  return { text, subjects, claim };
}

function movedLine(
  told: FindingsReport["changes"][number],
  read: Reader,
  say: FindingWords,
  locale: Locale,
): FindingLine {
  const { subject, row, since, parts } = told;
  const { name, measure } = read.subject(subject);
  const label = row.label as "higher" | "lower";
  const sentences = [
    say.moved(name, label, read.month(row.from), read.span(subject, row)),
    ...(measure.better === "lower" ? [say.judged(label === "lower")] : []),
    ...(since === undefined ? [] : [say.since(label, read.month(since))]),
    ...(parts === undefined ? [] : [say.parts(label, parts, (count) => numberWord(count, locale))]),
  ];
  return line(sentences.join(" "), [subject], row.label);
}

/** What a unit differs on: all of it, or the measures that pages lead with. */
function unitLine(
  { unit, gaps }: FindingsReport["units"][number],
  leading: number,
  { site }: FindingsContext,
  read: Reader,
  locale: Locale,
): FindingLine {
  const say = findingWords[locale];
  const info = site.units.find(({ id }) => id === unit);
  const word = (count: number) => numberWord(count, locale);
  const names = (label: Label) => {
    const own = gaps.filter(({ row }) => row.label === label).map(({ subject }) => read.subject(subject).name);
    if (own.length === 0) return undefined;
    if (own.length === leading && leading > 2) return say.allOf(word(leading));
    return listed(own, locale, { most: most.onUnit, rest: (left) => say.others(word(left), left) });
  };
  const text = say.unit(info === undefined ? unit : inLocale(info.name, locale), names("lower"), names("higher"));
  const subjects = gaps.map(({ subject }) => subject);
  return { ...line(text, subjects, gaps[0]?.row.label ?? "lower"), unit };
}

/** Measures with one label and one wave to compare with, in one sentence. */
function together(
  changes: FindingsReport["changes"],
  label: Label,
  read: Reader,
  sentence: (names: string, count: number, month: string) => string,
  locale: Locale,
): FindingLine[] {
  const groups = Map.groupBy(
    changes.filter(({ row }) => row.label === label),
    ({ row }) => row.from,
  );
  return [...groups].map(([from, own]) => {
    const names = listed(
      own.map(({ subject }) => read.subject(subject).name),
      locale,
      { most: most.names, rest: (left) => findingWords[locale].others(numberWord(left, locale), left) },
    );
    return line(
      sentenceStart(sentence(names, own.length, read.month(from))),
      own.map(({ subject }) => subject),
      label,
    );
  });
}

function aloneLines({ alone }: FindingsReport, read: Reader, say: FindingWords, locale: Locale): FindingLine[] {
  const groups = Map.groupBy(alone, ({ why, wave }) => `${why} ${wave}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const names = listed(
      own.map(({ subject }) => read.subject(subject).name),
      locale,
      { most: most.names, rest: (left) => say.others(numberWord(left, locale), left) },
    );
    const text = say.alone[first.why](names, own.length, read.month(first.wave));
    return [
      line(
        sentenceStart(text),
        own.map(({ subject }) => subject),
        "alone",
      ),
    ];
  });
}

/** The most telling of several titles that stays within twelve words. */
function titleOf(findings: FindingsReport, read: Reader, say: FindingWords, locale: Locale): string {
  const { changes, alone } = findings;
  if (changes.length === 0) return say.titles.nothing(alone.map(({ why }) => why));
  const from = new Set(changes.map(({ row }) => row.from));
  const [only] = from;
  const since = from.size === 1 && only !== undefined ? read.month(only) : say.before;
  const names = (label: Label) =>
    changes.filter(({ row }) => row.label === label).map(({ subject }) => read.subject(subject).name);
  const [fell, rose, same] = [names("lower"), names("higher"), names("no-meaningful-difference")];
  const counts = { fell: fell.length, rose: rose.length, same: same.length, all: changes.length };
  const word = (count: number) => numberWord(count, locale);
  const named =
    fell.length + rose.length > 0 && fell.length + rose.length <= 3
      ? say.titles.named(listed(fell, locale), fell.length, listed(rose, locale), rose.length, same[0])
      : [];
  const unclear = changes.filter(({ row }) => row.label === "not-enough-data").length;
  const candidates = [...named, ...say.titles.counted(counts, unclear, word, since)].map(sentenceStart);
  return shortTitle(...candidates);
}

function standOf(findings: FindingsReport, read: Reader, say: FindingWords, locale: Locale): string[] {
  const { changes, alone } = findings;
  if (changes.length === 0)
    return aloneLines({ ...findings, alone }, read, say, locale)
      .map(({ text }) => text)
      .slice(0, 2);
  const clear = changes.filter(({ row }) => isClear(row.label));
  const names = (...labels: Label[]) =>
    changes.filter(({ row }) => labels.includes(row.label)).map(({ subject }) => read.subject(subject).name);
  const short = (list: readonly string[]) =>
    listed(list, locale, { most: most.standing, rest: (left) => say.others(numberWord(left, locale), left) });
  const from = new Set(changes.map(({ row }) => row.from));
  const [only] = from;
  const since = from.size === 1 && only !== undefined ? read.month(only) : say.before;
  const same = names("no-meaningful-difference");
  const slight = names("slightly-higher", "slightly-lower");
  const unclear = names("not-enough-data");
  const sentences = [
    ...(clear.length === 0
      ? [say.stand.none(since)]
      : clear.length <= 2
        ? newsFirst(clear, read).map(({ subject, row }) => {
            const { name } = read.subject(subject);
            return say.moved(name, row.label as "higher" | "lower", read.month(row.from), read.span(subject, row));
          })
        : [say.stand.clear(short(names("lower")), short(names("higher")), since)]),
    ...(same.length > 0 || slight.length > 0
      ? [say.stand.still(short(same), same.length, short(slight), slight.length)]
      : []),
    ...(unclear.length > 0 ? [say.stand.unknown(short(unclear), unclear.length)] : []),
  ];
  return sentences.map(sentenceStart).slice(0, 3);
}
