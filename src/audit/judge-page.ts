import type { Locale } from "../survey/text.ts";
import { commentRun, type Runs } from "./canaries.ts";
import { type FigureContext, type FigureSet, figureSet } from "./figure-set.ts";
import type { Finding } from "./finding.ts";
import { fixedPhrase } from "./fixed-phrases.ts";
import { type Markup, textOf } from "./markup.ts";
import type { Names } from "./names.ts";
import { type NumberToken, numbersIn } from "./number-tokens.ts";
import { isPlainKind, type PlainKind } from "./plain-kinds.ts";
import type { PublishedFigures } from "./published-figures.ts";
import type { Wordings } from "./wordings.ts";
import { foldedWords, hashRun, hashWords } from "./words.ts";

/** What a number was found to be. */
export type Verdict = "published" | "loose" | "prose" | PlainKind | "unmapped";

/** How many numbers were read and what they were. */
export type NumberCounts = Partial<Record<Verdict, number>>;

/** What pages are judged with. */
export interface PageJudge {
  figures: PublishedFigures;
  wordings: Wordings;
  /** Runs of words in the texts of the editors. */
  prose: Runs;
  /** What units, waves and subjects are called. */
  names: Names;
  /** From which differences matter. */
  limits: ReadonlySet<number>;
  /** All units that have a page. */
  units: ReadonlySet<string>;
  counts: NumberCounts;
  /** Drawings of charts as pages show them, with what they are about: judged with their files, when all pages are read. */
  drawings: PlacedDrawing[];
  /** What downloads are about by the figures that offer them, by file: judged when all pages are read. */
  downloads: Map<string, Place>;
  sets: Map<string, FigureSet>;
}

/** A drawing in a page. */
export interface PlacedDrawing {
  /** The name of its files in `charts/`. */
  key: string;
  place: Place;
  locale: Locale;
  page: string;
  element: Markup;
}

/** A stretch of a page as inherited from what stands around it. */
export interface Place extends FigureContext {
  plain?: PlainKind | undefined;
}

/**
 * Holds every number of a page to the published rows (design 9 "Audit"). How a page says what a number is about:
 *
 * 1. **Its address.** `units/<unit>/` is about that unit, `measures/<survey>/<slug>/` about that subject, `waves/<wave>/` about that
 *    wave. What nothing is said of is about the whole organisation and the last wave of each subject, with the wave it is compared with.
 * 2. **Attributes** on a block, inherited by all in it: `data-unit`, `data-subject` (`survey.subject`), `data-wave` (`all` for a
 *    series). Several units or subjects are separated by blanks. A cell in the head of a table says it for its column.
 * 3. **Links and names.** A row of a table is about the unit or the measure that its heading links to, or the unit, measure or month
 *    of a wave that its heading is the name of. A figure is about what its download
 *    is named after: `<unit>-<survey>-<slug>-<metric>-<locale>.csv`, over all waves.
 * 4. **`data-rows="<table>?<column>=<value>&…"`**: rows of a table that are about more than a unit and a subject, such as links; then
 *    their numbers may stand there too. Several are separated by blanks.
 * 5. **`data-plain="<kind>"`** for numbers that are no scores (`plain-kinds.ts`).
 *
 * Each number must then equal one that a row in its context publishes, in a form that row can have; where only hidden rows are, no
 * number can stand. Dates, years, numbers of waves, and numbers inside fixed words are told by themselves.
 */
export function judgePage(route: string, root: Markup, judge: PageJudge): Finding[] {
  const locale: Locale = route.startsWith("nl") ? "nl" : "en";
  const findings: Finding[] = [];
  const page = pageOf(route, judge);
  const check = (text: string, place: Place, where: string) => {
    if (!/\d/.test(text)) return;
    const clean = text.replace(/\s+/g, " ").trim();
    for (const token of numbersIn(clean, locale)) {
      const verdict = verdictOf(token, clean, place, judge);
      judge.counts[verdict] = (judge.counts[verdict] ?? 0) + 1;
      if (verdict !== "unmapped") continue;
      findings.push({
        rule: "unmapped-number",
        refuses: true,
        place: `${route}index.html`,
        text: `${where}: ${token.text} in “${around(clean, token)}” is no published figure of ${told(place)}. Print it from a published row, say what it is about (data-unit, data-subject, data-wave), or what it is (data-plain).`,
      });
    }
  };
  const walk = (element: Markup, place: Place, columns: readonly (Partial<Place> | undefined)[]) => {
    const here = placeOf(element, place, route, judge, findings);
    for (const [name, value] of element.attributes) {
      if (!structural.has(name)) check(value, here, `${element.name} ${name}`);
    }
    if (element.name === "script" || element.name === "style") return;
    const href =
      here.rows === undefined || !element.attributes.has("download") ? undefined : element.attributes.get("href");
    if (href !== undefined) judge.downloads.set(new URL(href, `http://site/${route}`).pathname.slice(1), here);
    const drawing = element.attributes.get("data-key");
    if (drawing !== undefined) {
      judge.drawings.push({ key: drawing, place: here, locale, page: `${route}index.html`, element });
      return;
    }
    const heads = element.name === "table" ? headsOf(element, route, judge) : columns;
    let column = 0;
    let run = "";
    const flush = () => {
      check(run, here, element.name);
      run = "";
    };
    for (const child of element.children) {
      if (typeof child === "string") {
        run += child;
        continue;
      }
      if (isInline(child)) {
        run += inlineText(child);
        for (const inner of inlineAttributes(child)) check(inner, here, `${child.name}, attribute`);
        continue;
      }
      flush();
      if (child.name === "td" || child.name === "th") {
        const head = element.name === "tr" && child.name === "td" ? heads[column] : undefined;
        walk(child, head === undefined ? here : { ...here, ...head }, heads);
        column += Number(child.attributes.get("colspan") ?? 1);
      } else walk(child, here, heads);
    }
    flush();
  };
  walk(root, page, []);
  return findings;
}

/** Attributes that say where something stands, how it looks or what it belongs to. All others are read as text. */
const structural = new Set(
  [
    "class id for href src name rel type charset lang hreflang role scope colspan rowspan tabindex download action method",
    "width height viewBox d transform points x y x1 x2 y1 y2 cx cy r rx ry dx dy fill stroke font-size font-weight font-family",
    "stroke-width stroke-opacity stroke-dasharray stroke-miterlimit fill-opacity opacity xmlns preserveAspectRatio",
    "aria-labelledby aria-describedby aria-controls data-pagefind-weight",
    "data-key data-template data-width data-height data-base data-chart data-for data-unit data-subject data-wave data-rows data-plain",
  ].flatMap((names) => names.split(" ")),
);
const inlineNames = new Set("a abbr b bdi code em i mark q s small strong sub sup u span".split(" "));
const contextNames = ["data-unit", "data-subject", "data-wave", "data-rows", "data-plain", "download"];

/** Whether an element is part of the sentence around it: it says nothing of its own about what it is about. */
function isInline(element: Markup): boolean {
  return (
    inlineNames.has(element.name) &&
    !contextNames.some((name) => element.attributes.has(name)) &&
    element.children.every((child) => typeof child === "string" || isInline(child))
  );
}

function inlineText(element: Markup): string {
  const text = element.children.map((child) => (typeof child === "string" ? child : inlineText(child))).join("");
  const classes = element.attributes.get("class")?.split(" ") ?? [];
  // What stands on a line of its own does not run on from the words before it.
  return apart.some((name) => classes.includes(name)) ? ` ${text} ` : text;
}

const apart = ["sub", "only-print", "line"];

function* inlineAttributes(element: Markup): Generator<string> {
  for (const [name, value] of element.attributes) if (!structural.has(name)) yield value;
  for (const child of element.children) if (typeof child !== "string") yield* inlineAttributes(child);
}

function pageOf(route: string, { figures, units }: PageJudge): Place {
  const [, part, first = "", second = ""] = route.split("/");
  if (part === "units" && units.has(first)) return { units: [first] };
  if (part === "measures" && second !== "")
    return { units: [figures.root], subjects: [subjectOf(first, second, figures)] };
  if (part === "waves" && first !== "") return { units: [figures.root], wave: first };
  return { units: [figures.root] };
}

function subjectOf(survey: string, slug: string, { subjects }: PublishedFigures): string {
  const id = `${survey}.${slug}`;
  if (subjects.has(id)) return id;
  return [...subjects].find((subject) => subject.replace(/\./g, "-") === `${survey}-${slug}`) ?? id;
}

/** What an element is about: what it says itself, else what its heading or its download says, else what is around it. */
function placeOf(element: Markup, place: Place, route: string, judge: PageJudge, findings: Finding[]): Place {
  const { attributes } = element;
  const inherited =
    element.name === "tr"
      ? { ...place, ...headingOf(element, route, judge) }
      : element.name === "figure"
        ? { ...place, ...downloadOf(element, judge) }
        : place;
  const unit = attributes.get("data-unit");
  const subject = attributes.get("data-subject");
  const wave = attributes.get("data-wave");
  const rows = attributes.get("data-rows");
  const kind = attributes.get("data-plain");
  if ([unit, subject, wave, rows, kind].every((said) => said === undefined)) return inherited;
  if (kind !== undefined && !isPlainKind(kind)) {
    const text = `data-plain="${kind}" is not a kind of number. The kinds stand in src/audit/plain-kinds.ts.`;
    findings.push({ rule: "unmapped-number", refuses: true, place: `${route}index.html`, text });
  }
  return {
    ...inherited,
    // What is about something of its own is a figure again, also within prose.
    plain:
      kind === undefined
        ? (unit ?? subject ?? rows) === undefined
          ? inherited.plain
          : undefined
        : isPlainKind(kind)
          ? kind
          : undefined,
    ...(unit === undefined ? {} : { units: unit.split(" ") }),
    ...(subject === undefined ? {} : { subjects: subject.split(" ") }),
    ...(wave === undefined ? {} : { wave }),
    ...(rows === undefined ? {} : { rows }),
  };
}

/** What the heading of a row links to. */
function headingOf(row: Markup, route: string, judge: PageJudge): Partial<Place> {
  const [first] = row.children.filter((child): child is Markup => typeof child !== "string");
  if (first?.name !== "th") return {};
  const linked = linkedIn(first, route, judge);
  return Object.keys(linked).length > 0 ? linked : namedBy(textOf(first), judge);
}

/** What words alone are about: a unit, a subject or the month of a wave, each by its own name. */
export function namedBy(text: string, { names, figures }: Pick<PageJudge, "names" | "figures">): Partial<Place> {
  const units = names.units.get(text);
  if (units !== undefined) return { units };
  const waves = names.waves.get(text);
  if (waves !== undefined) return { wave: waves };
  const subjects = names.subjects.get(text)?.filter((id) => figures.subjects.has(id));
  return subjects === undefined || subjects.length === 0 ? {} : { subjects };
}

function linkedIn(cell: Markup, route: string, { units, figures }: PageJudge): Partial<Place> {
  const link = findLink(cell);
  const href = link?.attributes.get("href");
  if (href === undefined || /^[a-z]+:|^#/.test(href)) return {};
  const target = new URL(href, `http://site/${route}`).pathname.split("/").slice(2);
  const [part, first = "", second = ""] = target;
  if (part === "units" && units.has(first)) return { units: [first] };
  if (part === "measures" && second !== "index.html") return { subjects: [subjectOf(first, second, figures)] };
  if (part === "waves" && first !== "index.html") return { wave: first };
  return {};
}

function findLink(element: Markup): Markup | undefined {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const found = child.name === "a" ? child : findLink(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What each column of a table is about, where its heading says so. */
function headsOf(table: Markup, route: string, judge: PageJudge): (Partial<Place> | undefined)[] {
  const head = table.children.find((child): child is Markup => typeof child !== "string" && child.name === "thead");
  const last = head?.children
    .filter((child): child is Markup => typeof child !== "string" && child.name === "tr")
    .at(-1);
  const cells = last?.children.filter((child): child is Markup => typeof child !== "string") ?? [];
  return cells.flatMap((cell) => {
    const own = placeOf(cell, { units: [] }, route, judge, []);
    const said: Partial<Place> = {
      ...(own.units.length === 0 ? {} : { units: own.units }),
      ...(own.subjects === undefined ? {} : { subjects: own.subjects }),
      ...(own.wave === undefined ? {} : { wave: own.wave }),
      ...(own.plain === undefined ? {} : { plain: own.plain }),
    };
    const width = Number(cell.attributes.get("colspan") ?? 1);
    return Array.from({ length: width }, () => (Object.keys(said).length === 0 ? undefined : said));
  });
}

/** What a figure is about, by the name of its download. */
function downloadOf(figure: Markup, judge: PageJudge): Partial<Place> {
  const link = findDownload(figure);
  return link === undefined ? {} : placeOfDownload(link.replace(/^.*\//, ""), judge);
}

/**
 * What a download is about, by its name: `<unit>-<survey>-<slug>-<metric>-<locale>.csv`. What it does not name, it is about
 * as a whole.
 */
export function placeOfDownload(
  name: string,
  { units, figures, names }: Pick<PageJudge, "units" | "figures" | "names">,
): Place {
  const stem = name.replace(/-(nl|en)\.csv$/, "");
  const unit = [...units].filter((id) => stem.startsWith(`${id}-`)).sort((a, b) => b.length - a.length)[0];
  const rest = unit === undefined ? stem.replace(/^[a-z]+-/, "") : stem.slice(unit.length + 1);
  const wave = figures.waves.find((id) => stem.endsWith(`-${id}`));
  const subjects = unit === undefined && stem.startsWith("map-") ? pairOf(stem, figures) : subjectOfStem(rest, figures);
  if (unit === undefined && /^(map|units)-/.test(stem)) {
    return { units: [...units], ...(subjects.length === 0 ? {} : { subjects }), wave: wave ?? "all", plain: undefined };
  }
  return {
    units: unit === undefined ? [figures.root] : unit === figures.root ? [unit] : [unit, figures.root],
    // How the questions of a construct were answered stands under the name of the construct.
    ...(subjects.length === 0 ? {} : { subjects: wave === undefined ? subjects : withItems(subjects, names) }),
    wave: wave ?? "all",
    plain: undefined,
  };
}

function subjectOfStem(stem: string, { subjects }: PublishedFigures): string[] {
  return [...subjects]
    .map((id) => ({ id, slug: id.replace(/\./g, "-") }))
    .filter(({ slug }) => stem.startsWith(`${slug}-`) || stem === slug)
    .sort((a, b) => b.slug.length - a.slug.length)
    .slice(0, 1)
    .map(({ id }) => id);
}

/** `map-<employees' subject>-<customers' subject>-<wave>`: the subjects whose short names it is made of. */
function pairOf(stem: string, { subjects }: PublishedFigures): string[] {
  const shortOf = (id: string) => id.slice(id.indexOf(".") + 1).replace(/\./g, "-");
  return [...subjects].filter((id) => `${stem}-`.includes(`-${shortOf(id)}-`));
}

function withItems(subjects: readonly string[], { items }: Names): string[] {
  return subjects.flatMap((subject) => [subject, ...(items.get(subject) ?? [])]);
}

function findDownload(element: Markup): string | undefined {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const href = child.attributes.get("href");
    if (child.attributes.has("download") && href?.endsWith(".csv")) return href;
    const found = findDownload(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

const month =
  "(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)";
const datePattern = new RegExp(
  `(?:\\b\\d{1,2} )?\\b${month}\\.? \\d{4}\\b|\\b(?:19|20)\\d\\d-\\d\\d(?:-\\d\\d)?\\b`,
  "g",
);
const wavePattern = /\b(?:wave|meting) (\d+)\b/gi;
/** A list that does not fit on one page says which part of it this is. */
const pagePattern = /\b(?:page|pagina) \d+(?: (?:of|van) \d+)?\b/gi;

/** What a number is. */
export function verdictOf(token: NumberToken, text: string, place: Place, judge: PageJudge): Verdict {
  if (isWithin(token, text, datePattern)) return "date";
  if (token.form === "plain" && token.decimals === 0 && /^(19|20)\d\d$/.test(token.text)) return "date";
  if (isWithin(token, text, wavePattern) && token.value <= judge.figures.waves.length) return "ordinal";
  if (isWithin(token, text, pagePattern)) return "ordinal";
  if (judge.wordings.covers(text, token.start, token.end)) return "wording";
  const phrase = fixedPhrase(token, text, judge.limits);
  if (phrase !== undefined) return phrase;
  if (place.plain !== undefined) return place.plain;
  if (setOf(place, judge).has(token)) return place.subjects === undefined ? "loose" : "published";
  return isProse(token, text, judge.prose) ? "prose" : "unmapped";
}

/** The numbers that may stand in a place; computed once per place. */
export function setOf(place: FigureContext, judge: Pick<PageJudge, "figures" | "sets">): FigureSet {
  const kept = setsOfPlaces.get(place);
  if (kept?.judge === judge.sets) return kept.set;
  const key = [place.units.join(" "), place.subjects?.join(" ") ?? "*", place.wave ?? "", place.rows ?? ""].join("|");
  let set = judge.sets.get(key);
  if (set === undefined) {
    set = figureSet(judge.figures, place);
    judge.sets.set(key, set);
  }
  setsOfPlaces.set(place, { judge: judge.sets, set });
  return set;
}

/** A place is asked for each of its numbers; its key is long. */
const setsOfPlaces = new WeakMap<FigureContext, { judge: Map<string, FigureSet>; set: FigureSet }>();

function isWithin({ start, end }: NumberToken, text: string, pattern: RegExp): boolean {
  for (const match of text.matchAll(pattern)) {
    if (match.index <= start && match.index + match[0].length >= end) return true;
  }
  return false;
}

/** Whether the number stands in a text of the editors between the same words: at least two, of which one with a letter. */
function isProse(token: NumberToken, text: string, runs: Runs): boolean {
  const before = foldedWords(text.slice(0, token.start)).slice(-2);
  const own = foldedWords(token.text);
  const after = foldedWords(text.slice(token.end)).slice(0, 2);
  // As many words around it as a run holds, evenly on both sides.
  const spare = commentRun - own.length;
  const left = before.slice(Math.max(0, before.length - Math.ceil(spare / 2)));
  const words = hashWords([...left, ...own, ...after.slice(0, Math.max(0, spare - left.length))]);
  if (words.length < 3 || !words.lettered.includes(1)) return false;
  return runs.get(words.length)?.has(hashRun(words, 0, words.length)) === true;
}

function around(text: string, { start, end }: NumberToken): string {
  const from = Math.max(0, start - 30);
  return `${from > 0 ? "…" : ""}${text.slice(from, end + 30)}${end + 30 < text.length ? "…" : ""}`;
}

function told({ units, subjects, wave, rows }: Place): string {
  return [
    ...(rows === undefined ? [] : [rows]),
    units.join(" or "),
    subjects?.join(" or ") ?? "any measure",
    wave === undefined ? "the last wave" : wave === "all" ? "any wave" : wave,
  ].join(", ");
}
