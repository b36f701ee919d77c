import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A row of a published table, by column. */
export type PublishedRow = Readonly<Record<string, string>>;

/** Where a difference stands: as much of its row as the page tells. */
export interface DifferencePlace {
  kind: "change" | "gap" | "trend";
  unit?: string | undefined;
  survey?: string | undefined;
  subject?: string | undefined;
  metric?: string | undefined;
  /** The wave of a gap, the later wave of a change, the last of a trend. */
  wave?: string | undefined;
  /** What a gap is measured from: `rest`, or a benchmark. */
  against?: string | undefined;
  /** The earlier wave of a change, or `any`; without it the wave before. */
  from?: string | undefined;
}

/** The published differences, found by where they stand. */
export interface PublishedRows {
  changes: readonly PublishedRow[];
  gaps: readonly PublishedRow[];
  /** The rows that a place can mean; a change is the one since the wave before it. */
  find(place: DifferencePlace): readonly PublishedRow[];
  /** The rows with a label that a page names itself: `theme-changes?theme=waiting&to=w2`; several names are separated by blanks. */
  named(names: string): readonly PublishedRow[];
  /** Subject and survey of an address: `employee`, `feelings-proud`. */
  subjectAt(survey: string | undefined, slug: string): { survey: string; subject: string } | undefined;
  /** The last wave in which a subject has a score. */
  latest(survey: string, subject: string): string | undefined;
  /** The metric in which a subject is compared with the rest; `undefined` when it never is. */
  headline(survey: string, subject: string): string | undefined;
}

/** Reads the published differences of a built site. */
export function publishedRows(dist: string): PublishedRows {
  const read = (name: string) => csvRows(readFileSync(path.join(dist, "data", name), "utf8"));
  const [scores, changes, gaps] = [read("scores.csv"), read("changes.csv"), read("gaps.csv")];
  // What a trend prints as its difference is the slope.
  const trends = read("trends.csv").map((row): PublishedRow => ({ ...row, difference: row.slope_per_year ?? "" }));
  const labelled = new Map<string, PublishedRow[]>();
  const labelledIn = (table: string): readonly PublishedRow[] => {
    const known = labelled.get(table);
    if (known !== undefined) return known;
    const rows = existsSync(path.join(dist, "data", `${table}.csv`)) ? read(`${table}.csv`) : [];
    const judged = rows.filter(({ label }) => label !== undefined);
    labelled.set(table, judged);
    return judged;
  };
  const place = wavePlaces(changes);
  const asked = new Map<string, { survey: string; subject: string; waves: Set<string> }>();
  for (const { survey = "", subject = "", wave = "" } of scores) {
    const key = `${survey}/${slugOf(subject)}`;
    const known = asked.get(key) ?? { survey, subject, waves: new Set() };
    asked.set(key, known);
    known.waves.add(wave);
  }
  const later = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  // Of all changes up to a wave the pages print the one since the wave before it.
  const newest = new Map<string, PublishedRow>();
  for (const row of changes) {
    const key = keyOf([row.unit, row.survey, row.subject, row.metric, row.to, row.segment, row.category]);
    const known = newest.get(key);
    if (known === undefined || later(row.from ?? "", known.from ?? "") > 0) newest.set(key, row);
  }
  const steps = [...newest.values()].filter(({ segment }) => segment === "");
  const byUnit = {
    change: Map.groupBy(steps, ({ unit, subject }) => keyOf([unit, subject])),
    gap: Map.groupBy(gaps, ({ unit, subject }) => keyOf([unit, subject])),
    trend: Map.groupBy(trends, ({ unit, subject }) => keyOf([unit, subject])),
  };
  const all: Record<DifferencePlace["kind"], readonly PublishedRow[]> = { change: steps, gap: gaps, trend: trends };
  return {
    changes,
    gaps,
    find: ({ kind, unit, survey, subject, metric, wave, against, from }) =>
      (from !== undefined
        ? changes.filter((row) => row.segment === "" && (from === "any" || row.from === from))
        : unit !== undefined && subject !== undefined
          ? (byUnit[kind].get(keyOf([unit, subject])) ?? [])
          : all[kind]
      ).filter(
        (row) =>
          agrees(row.unit, unit) &&
          agrees(row.survey, survey) &&
          agrees(row.subject, subject) &&
          agrees(row.metric, metric) &&
          agrees(kind === "gap" ? row.wave : row.to, wave) &&
          agrees(row.against, against),
      ),
    named: (names) =>
      names.split(" ").flatMap((name) => {
        const [table = "", query = ""] = name.split("?");
        const asked = [...new URLSearchParams(query)];
        return labelledIn(table).filter((row) => asked.every(([column, value]) => row[column] === value));
      }),
    subjectAt: (survey, slug) =>
      survey === undefined
        ? [...asked.values()].find(({ subject }) => slugOf(subject) === slug)
        : asked.get(`${survey}/${slug}`),
    latest: (survey, subject) => [...(asked.get(`${survey}/${slugOf(subject)}`)?.waves ?? [])].sort(later).at(-1),
    headline: (survey, subject) => gaps.find((row) => row.survey === survey && row.subject === subject)?.metric,
  };
}

/** The rows of a comma or semicolon separated table with a head. */
export function csvRows(text: string): PublishedRow[] {
  const [head = "", ...lines] = text
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split(/\r?\n/);
  const separator = head.includes(";") ? ";" : ",";
  const cells = (line: string) =>
    line.includes('"')
      ? [...line.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, "g"))].map(
          ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain,
        )
      : line.split(separator);
  const names = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, index) => [names[index] ?? "", cell])));
}

/** How many waves lead up to each wave: a change points from the earlier to the later one. */
function wavePlaces(changes: readonly PublishedRow[]): Map<string, number> {
  const earlier = new Map<string, Set<string>>();
  for (const { from = "", to = "" } of changes) earlier.set(to, (earlier.get(to) ?? new Set()).add(from));
  const places = new Map<string, number>();
  const placeOf = (wave: string): number => {
    const known = places.get(wave);
    if (known !== undefined) return known;
    const found = Math.max(0, ...[...(earlier.get(wave) ?? [])].map((from) => placeOf(from) + 1));
    places.set(wave, found);
    return found;
  };
  for (const { from = "", to = "" } of changes) for (const wave of [from, to]) placeOf(wave);
  return places;
}

function agrees(value: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || value === wanted;
}

function keyOf(parts: readonly (string | undefined)[]): string {
  return parts.join("\t");
}

function slugOf(subject: string): string {
  return subject.replaceAll(".", "-");
}
