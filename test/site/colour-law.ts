import path from "node:path";
import { elementsIn, nearest, type PageElement, wordsIn } from "./html-tree.ts";
import { type PaintedRule, paints } from "./painted-rules.ts";
import type { DifferencePlace, PublishedRow, PublishedRows } from "./published-rows.ts";

/** A page as it was read. */
export interface PageTree {
  route: string;
  tree: PageElement;
}

/** All that the finder must know beside the page itself. */
export interface ColourLaw {
  rows: PublishedRows;
  rules: readonly PaintedRule[];
  /** The unit that is the whole organisation. */
  root: string;
  /** `survey.subject metric` of the measures where a low score is good news. */
  lowIsGood: ReadonlySet<string>;
  /** The columns of the heat table of all units, as `survey.subject`. */
  columns: readonly string[];
  /** The rows of business figures, and of each whether more is good news. */
  outcomes: readonly PublishedRow[];
  moreIsGood: ReadonlySet<string>;
  /** By goal or action, its published standing. */
  standings: ReadonlyMap<string, string>;
  /** The columns of the tables that writers and measures show, by the name of their download. */
  columnsOf(download: string): readonly string[] | undefined;
}

const arrows = /[←-⇿▲-▽⬀-⬍⯅-⯈🔺🔻🔼🔽⏫⏬]/u;
/** The words of each label, in both languages (the contract of the product, not its code). */
export const labelWordsOf: Readonly<Record<string, readonly string[]>> = {
  higher: ["clearly higher", "duidelijk hoger"],
  lower: ["clearly lower", "duidelijk lager"],
  "slightly-higher": ["slightly higher", "iets hoger"],
  "slightly-lower": ["slightly lower", "iets lager"],
  "no-meaningful-difference": ["about the same", "vrijwel gelijk"],
  "not-enough-data": ["cannot tell", "niet te zeggen"],
};

/**
 * What is wrong with the colours and the arrows of a page (spec 3.6): only a difference with the label higher or lower has
 * them, the arrow follows the label, the hue what the label means for that measure, and figure and label are those of a
 * published row.
 */
export function colourFaults({ route, tree }: PageTree, law: ColourLaw): string[] {
  const faults: string[] = [];
  const judged: PageElement[] = [];
  for (const element of elementsIn(tree)) {
    const say = (what: string) => faults.push(`${route}: ${what}: ${outline(element)}`);
    const label = element.attributes["data-label"];
    if (label !== undefined) {
      judged.push(element);
      if (!(label in labelWordsOf)) say(`no label is called ${label}`);
    }
    const rule = law.rules.find((each) => paints(each, element));
    const signal = element.attributes["data-signal"];
    if (signal !== undefined) for (const fault of signalFaults(element, route, law)) say(fault);
    const standing = element.attributes["data-standing"];
    if (standing !== undefined) for (const fault of standingFaults(element, route, law)) say(fault);
    if (rule !== undefined && !isVerdict(element) && !isWordsOnly(element) && (signal ?? standing) === undefined)
      say(`colour of ${rule.selector} without a label`);
    for (const [name, value] of Object.entries(element.attributes)) if (arrows.test(value)) say(`an arrow in ${name}`);
    if (element.children.some((child) => typeof child === "string" && arrows.test(child))) {
      const verdict = nearest(element, isVerdict);
      if (verdict === undefined) say("an arrow without a label");
      else if (element.attributes["aria-hidden"] !== "true") say("an arrow that is read out");
    }
  }
  for (const element of judged) for (const fault of verdictFaults(element, route, law)) faults.push(fault);
  return faults;
}

/** How many elements of a page carry a label, and how many of them are pinned down to one published row. */
export function verdictsOn({ route, tree }: PageTree, law: ColourLaw): { all: number; pinned: number } {
  const found = [...elementsIn(tree)].filter(({ attributes }) => attributes["data-label"] !== undefined);
  const pinned = found.filter(
    (element) => (namedRows(element, law) ?? law.rows.find(placeOf(element, route, law))).length === 1,
  );
  return { all: found.length, pinned: pinned.length };
}

function verdictFaults(element: PageElement, route: string, law: ColourLaw): string[] {
  const label = element.attributes["data-label"] ?? "";
  const place = placeOf(element, route, law);
  const rows = namedRows(element, law) ?? law.rows.find(place);
  if (rows.length === 0) return [`${route}: no published row: ${JSON.stringify(place)} ${outline(element)}`];
  const heat = element.name === "td";
  const text = wordsIn(element);
  // The figure of a heat cell is a score, that of a verdict the difference.
  const shown = heat ? undefined : numberIn(text);
  const fits = rows.filter((row) => row.label === label && (shown === undefined || Number(row.difference) === shown));
  if (fits.length === 0) {
    const published = rows.slice(0, 2).map((row) => `${row.difference} ${row.label}`);
    return [`${route}: published is ${published.join(" or ")}: ${outline(element)}`];
  }
  const clear = label === "higher" || label === "lower";
  const hue = element.classes.filter((name) => name === "better" || name === "worse").join(" ");
  const due = new Set(fits.map((row) => (clear ? hueOf(label, row, law) : "")));
  const faults: string[] = [];
  if (!due.has(hue)) faults.push(`the hue is "${hue}", due is "${[...due].join('" or "')}"`);
  if (!(labelWordsOf[label] ?? []).some((words) => text.includes(words)))
    faults.push(`the words are not those of ${label}`);
  if (heat) {
    const against = element.classes.includes("down") ? "lower" : element.classes.includes("up") ? "higher" : undefined;
    const line = against ?? (hue === "better" ? "higher" : "lower");
    if (clear && line !== label) faults.push(`the line says ${line}`);
  } else {
    const [arrow = ""] = text.match(new RegExp(arrows, "gu")) ?? [];
    const want = label === "higher" ? "↑" : label === "lower" ? "↓" : "";
    if (arrow !== want) faults.push(`the arrow is "${arrow}", due is "${want}"`);
    if (clear && shown !== undefined && Math.sign(shown) !== (label === "higher" ? 1 : -1))
      faults.push(`${shown} is not ${label}`);
  }
  return faults.map((fault) => `${route}: ${fault}: ${outline(element)}`);
}

/** The shape of each standing, which the hue of its class repeats, and its words in both languages (brief 8.3). */
const standingOf: Readonly<Record<string, { name: string; words: readonly string[] }>> = {
  met: { name: "met", words: ["Met", "Gehaald"] },
  "on-course": { name: "on", words: ["On course", "Op koers"] },
  "too-close": { name: "close", words: ["Too close to call", "Nog niet te zeggen"] },
  behind: { name: "behind", words: ["Behind", "Loopt achter"] },
  "moving-away": { name: "away", words: ["Going the wrong way", "Gaat de verkeerde kant op"] },
  "not-reportable": { name: "hid", words: ["Not reportable", "Niet te rapporteren"] },
  "not-yet-measured": { name: "new", words: ["Not yet measured", "Nog niet gemeten"] },
};

/** A standing is that of the published row of its goal, in its own class and words; only the register explains one of no goal. */
function standingFaults(element: PageElement, route: string, law: ColourLaw): string[] {
  const { "data-standing": standing = "", "data-action": action } = element.attributes;
  const published = action === undefined ? undefined : law.standings.get(action);
  const due = standingOf[standing];
  const faults: string[] = [];
  if (action === undefined && !/^..\/actions$/.test(route)) faults.push("a standing of no goal");
  if (action !== undefined && published !== standing) faults.push(`published is the standing "${published}"`);
  if (due === undefined || !element.classes.includes(due.name)) faults.push(`due is the class ${due?.name}`);
  if (due !== undefined && !due.words.includes(wordsIn(element).trim()))
    faults.push(`the words are not those of ${standing}`);
  return faults;
}

const signalWords: Readonly<Record<string, readonly string[]>> = {
  above: ["above usual", "boven gewoon"],
  below: ["below usual", "onder gewoon"],
};

/** A business figure has colour only where its own row lies beyond its usual swing, and the hue that this means. */
function signalFaults(element: PageElement, route: string, law: ColourLaw): string[] {
  const signal = element.attributes["data-signal"] ?? "";
  const cell = nearest(element, ({ name }) => name === "td");
  const row = nearest(cell, ({ name }) => name === "tr");
  const table = nearest(cell, ({ name }) => name === "table");
  if (cell === undefined || row === undefined || table === undefined) return ["a signal outside a table"];
  const unit = firstIn(linksIn(cellsOf(row)[0], route), /^units\/([^/]+)\/index\.html/);
  const heads = [...elementsIn(table)].find(({ name }) => name === "tr");
  const about = heads && cellsOf(heads)[cellsOf(row).indexOf(cell)]?.attributes["data-subject"];
  const outcome = about?.replace(/^outcome\./, "");
  const own = law.outcomes.filter((each) => each.outcome === outcome);
  const last = own
    .map(({ period_end = "" }) => period_end)
    .sort()
    .at(-1);
  const published = own.find((each) => each.unit === unit && each.period_end === last);
  const hue = (signal === "above") === law.moreIsGood.has(outcome ?? "") ? "better" : "worse";
  return [
    ...(published?.signal === signal ? [] : [`published is the signal "${published?.signal}"`]),
    ...(element.classes.includes(hue) ? [] : [`due is the hue ${hue}`]),
    ...((signalWords[signal] ?? []).some((words) => wordsIn(element).includes(words))
      ? []
      : ["no word for the signal"]),
  ];
}

/** The differences that a block around an element names itself; undefined where none does. */
function namedRows(element: PageElement, law: ColourLaw): readonly PublishedRow[] | undefined {
  const names = nearest(element, ({ attributes }) => attributes["data-rows"] !== undefined)?.attributes["data-rows"];
  const rows = names === undefined ? [] : law.rows.named(names);
  return rows.length === 0 ? undefined : rows;
}

/** What a label means: good or bad news, by the direction of the measure; of a theme, by what the question asked for. */
export function hueOf(
  label: string,
  { survey, subject, metric, kind }: PublishedRow,
  law: Pick<ColourLaw, "lowIsGood">,
): string {
  if (kind === "task") return "";
  if (kind === "friction") return label === "lower" ? "better" : "worse";
  const good = law.lowIsGood.has(`${survey}.${subject} ${metric}`) ? "lower" : "higher";
  return label === good ? "better" : "worse";
}

/** Where the difference of an element stands: told by its row, its column and the address of its page. */
function placeOf(element: PageElement, route: string, law: ColourLaw): DifferencePlace {
  const [, part, ...rest] = route.split("/");
  const cell = nearest(element, ({ name }) => name === "td");
  const row = nearest(cell, ({ name }) => name === "tr");
  const head = row === undefined ? [] : linksIn(cellsOf(row)[0], route);
  // A row of the unit above a hidden one says so itself.
  const unit =
    row?.attributes["data-unit"] ??
    firstIn(head, /^units\/([^/]+)\/index\.html/) ??
    (part === "units" && rest[0] !== "page" ? rest[0] : law.root);
  const table = nearest(cell, ({ name }) => name === "table");
  if (table?.classes.includes("hm") === true && cell !== undefined && row !== undefined) {
    const figure = nearest(table, ({ name }) => name === "figure");
    const links =
      figure === undefined ? [] : [...elementsIn(figure)].flatMap(({ attributes }) => attributes.href ?? []);
    const download = firstIn(links, /([^/]+\.csv)$/);
    const columns = (download === undefined ? undefined : law.columnsOf(download)) ?? law.columns;
    // The unit and its number of answers stand before the scores.
    const [survey = "", ...id] = (columns[cellsOf(row).indexOf(cell) - 2] ?? "").split(".");
    return gapOf({ unit, survey, subject: id.join(".") }, law);
  }
  const lead = nearest(element, ({ classes }) => classes.includes("lead"));
  const pillar = firstIn(head, /^playbook\/([^/]+)\/index\.html/);
  // A break in a series shows the change over it, on the items that stayed.
  const notice = nearest(cell, ({ classes }) => classes.includes("notice"));
  // A finding may be about any earlier wave; the page of two waves says which.
  const finding = nearest(element, ({ name, parent }) => name === "li" && parent?.classes.includes("finds") === true);
  const isPair = part === "trends" && rest[0] === "waves" && notice === undefined;
  const from = finding !== undefined ? "any" : isPair ? rest[1] : undefined;
  const near = cell === undefined ? linksIn(lead ?? finding, route) : [...head, ...linksIn(notice, route)];
  const address = [...near, [part, ...rest, "index.html"].join("/")]
    .map((href) => /^measures\/([^/]+)\/([^/#]+)\/index\.html/.exec(href))
    .find((match) => match !== null);
  const about =
    address !== undefined
      ? law.rows.subjectAt(address[1], address[2] ?? "")
      : pillar === undefined
        ? undefined
        : law.rows.subjectAt(undefined, pillar);
  // In running text the figure itself is all there is: some change must be it.
  if (about === undefined) return { kind: "change" };
  const metric = firstIn(head, /#metric-([a-z]+)$/);
  if (nearest(element, ({ attributes }) => attributes.id === "slopes") !== undefined)
    return { kind: "trend", unit, ...about };
  if (nearest(element, ({ attributes }) => attributes.id === "benchmark") !== undefined)
    return { kind: "gap", unit, ...about };
  if (isAgainstRest(cell, row, table)) return gapOf({ unit, ...about }, law);
  const wave =
    notice !== undefined
      ? undefined
      : part === "waves"
        ? rest[0]
        : part === "trends" && rest[0] === "waves"
          ? rest[2]
          : law.rows.latest(about.survey, about.subject);
  const measured = metric ?? law.rows.headline(about.survey, about.subject);
  return {
    kind: "change",
    unit,
    survey: about.survey,
    subject: about.subject,
    ...(measured === undefined ? {} : { metric: measured }),
    ...(wave === undefined ? {} : { wave }),
    ...(from === undefined ? {} : { from }),
  };
}

function gapOf(
  { unit, survey, subject }: { unit: string | undefined; survey: string; subject: string },
  { rows }: ColourLaw,
): DifferencePlace {
  const wave = rows.latest(survey, subject);
  return {
    kind: "gap",
    survey,
    subject,
    against: "rest",
    ...(unit === undefined ? {} : { unit }),
    ...(wave === undefined ? {} : { wave }),
  };
}

function isAgainstRest(
  cell: PageElement | undefined,
  row: PageElement | undefined,
  table: PageElement | undefined,
): boolean {
  if (cell === undefined || row === undefined || table === undefined) return false;
  const heads = [...elementsIn(table)].find(({ name }) => name === "tr");
  const head = heads && cellsOf(heads)[cellsOf(row).indexOf(cell)];
  return head !== undefined && /\brest\b/i.test(wordsIn(head));
}

/** A verdict on a difference: in words, or as a cell of a heat table. */
function isVerdict({ name, classes, attributes, parent }: PageElement): boolean {
  const clear = attributes["data-label"] === "higher" || attributes["data-label"] === "lower";
  return (
    clear &&
    (classes.includes("v") || (name === "td" && nearest(parent, (up) => up.classes.includes("hm")) !== undefined))
  );
}

/**
 * Colour that judges no figure: the mark beside a word in a key, the three classes of answers, and the advice of the guide,
 * which has no figures at all.
 */
function isWordsOnly(element: PageElement): boolean {
  const within = (name: string) => nearest(element, ({ classes }) => classes.includes(name)) !== undefined;
  if (element.name === "i" && element.classes.includes("sw")) return within("key") && element.children.length === 0;
  if (within("dist-bar")) return ["d", "p", "f", "td", "tp", "tf"].some((name) => element.classes.includes(name));
  return (within("fb") || within("card3")) && !/\d/.test(wordsIn(element));
}

function cellsOf(row: PageElement): PageElement[] {
  return row.children.filter((child) => typeof child !== "string").filter(({ name }) => name === "td" || name === "th");
}

/** Where the links of an element lead, from the folder of the language. */
function linksIn(element: PageElement | undefined, route: string): string[] {
  if (element === undefined) return [];
  return [...elementsIn(element)]
    .flatMap(({ attributes }) => attributes.href ?? [])
    .map((href) => path.posix.join(route, href).split("/").slice(1).join("/"));
}

function firstIn(links: readonly string[], pattern: RegExp): string | undefined {
  return links.map((href) => pattern.exec(href)?.[1]).find((found) => found !== undefined);
}

/** The first signed number of a text: −1,5 or +12. */
function numberIn(text: string): number | undefined {
  const [, sign, figure] = /([−+]?)(\d[\d.,]*)/.exec(text) ?? [];
  if (figure === undefined) return undefined;
  return (sign === "−" ? -1 : 1) * Number(figure.replace(",", "."));
}

function outline(element: PageElement): string {
  const given = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${element.name}${given.join("")}>${wordsIn(element).slice(0, 60)}`;
}
