import path from "node:path";
import type { AttackMeasures } from "./attack-measures.ts";
import type { CanaryCounts } from "./canaries.ts";
import type { Finding } from "./finding.ts";
import { type ChartCounts, judgeChartData, judgeDrawing } from "./judge-chart.ts";
import { judgeDownload } from "./judge-download.ts";
import { judgeFewRows } from "./judge-few-rows.ts";
import { judgeIndex, type SearchIndex, searchableText } from "./judge-index.ts";
import { judgePage, type NumberCounts, type PageJudge, type PlacedDrawing } from "./judge-page.ts";
import { judgeProduct } from "./judge-product.ts";
import { judgePackage, judgeTable } from "./judge-table.ts";
import type { Known } from "./known.ts";
import { type Legible, readLegible } from "./legible.ts";
import type { Markup } from "./markup.ts";
import { publishedFigures } from "./published-figures.ts";
import { type FileKind, type SiteFile, siteFiles } from "./site-files.ts";

/** What an audit found and what it looked at. */
export interface SiteAudit {
  findings: Finding[];
  /** Files read, by kind. */
  files: Partial<Record<FileKind, number>>;
  canaries: CanaryCounts;
  /** Numbers of pages, drawings and downloads, by what they are. */
  numbers: NumberCounts;
  charts: ChartCounts;
  /** What the attack on the tables measured, where it was run. */
  attack?: AttackMeasures;
}

/** The attack on the published tables: what can be subtracted, bounded and counted out of them. */
export type Attack = (tables: string) => Promise<{ findings: Finding[]; measures: AttackMeasures }>;

/** What an audit may be given besides what is known. */
export interface AuditOptions {
  /** The attack on the tables in a folder. */
  attack?: Attack | undefined;
  log?: ((line: string) => void) | undefined;
}

/**
 * Audits a built site (design 8, 9 "Audit"): reads back every file as it was published, with readers that share nothing with what
 * wrote it, and judges what is in it.
 */
export async function auditSite(
  folder: string,
  known: Known,
  { attack, log = () => {} }: AuditOptions = {},
): Promise<SiteAudit> {
  const { workspace, product, search } = known;
  const findings: Finding[] = [];
  const files = await siteFiles(folder);
  const counted: Partial<Record<FileKind, number>> = {};
  log(`the audit reads ${files.length} files of the site`);
  const tables: Legible[] = [];
  for (const file of files) if (file.kind === "table") tables.push(await readLegible(file));
  const figures = publishedFigures(tables, { root: workspace.tree.root, waves: workspace.waves.map(({ id }) => id) });
  const judge: PageJudge = { ...known, figures, counts: {}, drawings: [], downloads: new Map(), sets: new Map() };
  const least = workspace.settings.confidentiality.minimum.score;
  const tableJudge = {
    units: workspace.units,
    waves: new Set(figures.waves),
    surveys: new Set(workspace.instruments.keys()),
    isPublic: workspace.settings.confidentiality.public,
  };
  const { logo: named } = workspace.settings.brand;
  const logo = named === undefined ? undefined : path.join(workspace.folder, named);
  const charts: ChartCounts = { drawings: 0, marks: 0, withoutAxis: 0, data: 0 };
  const downloads: Legible[] = [];
  const index: SearchIndex = { pages: new Map(), fragments: [], parts: [] };
  for (const [at, file] of files.entries()) {
    if (at > 0 && at % 1000 === 0) log(`the audit has read ${at} files`);
    counted[file.kind] = (counted[file.kind] ?? 0) + 1;
    const legible = await readLegible(file);
    if (legible.fault !== undefined) {
      const text = `${legible.fault}. Take it out of the site, or teach the audit to read it.`;
      findings.push({ rule: "unreadable", refuses: true, place: file.name, text });
      continue;
    }
    findings.push(...search(legible));
    if (file.kind === "page" && legible.markup !== undefined) {
      const route = file.name.replace(/index\.html$/, "");
      findings.push(...judgePage(route, legible.markup, judge));
      const text = searchableText(legible.markup);
      if (text !== undefined) index.pages.set(route, text);
    }
    if (file.kind === "table") findings.push(...judgeTable(legible, tableJudge));
    if (!tableJudge.isPublic) findings.push(...judgeFewRows(legible, least));
    if (file.kind === "package") findings.push(...(await judgePackage(legible, tables)));
    if (file.kind === "download") downloads.push(legible);
    if (file.kind === "index-fragment") index.fragments.push(legible);
    if (file.kind === "index-part") index.parts.push(legible);
    if (["product", "logo", "brand-style"].includes(file.kind))
      findings.push(...(await judgeProduct(file, { product, logo })));
  }
  for (const download of downloads) findings.push(...judgeDownload(download, judge));
  findings.push(...judgeIndex(index));
  // The attack on the tables joins here: it reads data/ for itself, and its findings refuse like any other.
  const attacked = await attack?.(path.join(folder, "data"));
  findings.push(...(attacked?.findings ?? []));
  findings.push(...(await judgeCharts(files, judge, charts)));
  return {
    findings: tableJudge.isPublic ? findings.map(toldOfPublicRows) : findings,
    files: counted,
    canaries: known.canaries,
    numbers: judge.counts,
    charts,
    ...(attacked === undefined ? {} : { attack: attacked.measures }),
  };
}

/**
 * Rows of public data can be read elsewhere and hide nobody: what stands of them is told to the analyst and refuses nothing. Numbers are
 * held to the published rows as everywhere.
 */
function toldOfPublicRows(finding: Finding): Finding {
  return finding.rule === "canary" ? { ...finding, refuses: false } : finding;
}

/** Drawings in pages, and the files that belong to them. A file of a chart that no page shows cannot be told to be about anything. */
async function judgeCharts(files: readonly SiteFile[], judge: PageJudge, counts: ChartCounts): Promise<Finding[]> {
  const findings: Finding[] = [];
  const shown = new Map<string, PlacedDrawing[]>();
  const templates = new Set<string>();
  for (const drawing of judge.drawings) {
    const { element, key, page } = drawing;
    const svg = element.children.find((child): child is Markup => typeof child !== "string" && child.name === "svg");
    if (svg !== undefined) findings.push(...judgeDrawing(svg, drawing, page, judge, counts));
    const template = element.attributes.get("data-template");
    if (template !== undefined) templates.add(template);
    const about = JSON.stringify([drawing.place, drawing.locale]);
    const known = shown.get(key) ?? [];
    if (!known.some((other) => JSON.stringify([other.place, other.locale]) === about))
      shown.set(key, [...known, drawing]);
  }
  for (const file of files) {
    const key = file.name.replace(/^charts\/|(\.vg)?\.(json|svg)$/g, "");
    if (file.kind === "chart-template" && !templates.has(key)) findings.push(orphan(file));
    if (file.kind !== "drawing" && file.kind !== "chart-data") continue;
    const drawings = shown.get(key);
    if (drawings === undefined) {
      findings.push(orphan(file));
      continue;
    }
    const legible = await readLegible(file);
    for (const drawing of drawings) {
      if (file.kind === "chart-data") findings.push(...judgeChartData(legible, drawing, judge, counts));
      else if (legible.markup !== undefined)
        findings.push(...judgeDrawing(legible.markup, drawing, file.name, judge, counts));
    }
  }
  return findings;
}

function orphan({ name }: SiteFile): Finding {
  const text =
    "no page shows this chart, so nobody can tell what its numbers are about. Publish only the charts of the pages.";
  return { rule: "unmapped-number", refuses: true, place: name, text };
}
