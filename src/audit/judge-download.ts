import type { Locale } from "../survey/text.ts";
import type { Finding } from "./finding.ts";
import { namedBy, type PageJudge, type Place, placeOfDownload, verdictOf } from "./judge-page.ts";
import type { Legible } from "./legible.ts";
import { numbersIn } from "./number-tokens.ts";

/**
 * Holds the download of a figure to the published rows. The file is about the rows that its figure names, or what its own name says; a row, about the wave, unit or subject
 * that one of its cells names. A download is in the language of its folder: `nl/` has decimal commas.
 */
export function judgeDownload({ file, rows }: Legible, judge: PageJudge): Finding[] {
  const locale: Locale = file.name.startsWith("nl/") ? "nl" : "en";
  const findings: Finding[] = [];
  const about = judge.downloads.get(file.name) ?? placeOfDownload(file.name.replace(/^.*\//, ""), judge);
  const [header = [], ...records] = rows;
  for (const cell of header) {
    for (const token of numbersIn(cell, locale)) {
      if (verdictOf(token, cell, about, judge) === "unmapped") {
        findings.push(finding(file.name, 1, `the heading “${cell}” holds a number`));
      }
    }
  }
  records.forEach((record, index) => {
    const place: Place = Object.assign({}, about, ...record.map((cell) => placeOfCell(cell, judge)));
    record.forEach((cell, at) => {
      if (judge.figures.waves.includes(cell)) return;
      const heading = header[at] ?? "";
      const own = isOfRoot(heading)
        ? { ...place, units: [judge.figures.root] }
        : { ...place, ...(judge.figures.subjects.has(heading) ? { subjects: [heading] } : {}) };
      for (const token of numbersIn(cell, locale)) {
        const verdict = verdictOf(token, cell, own, judge);
        judge.counts[verdict] = (judge.counts[verdict] ?? 0) + 1;
        if (verdict !== "unmapped") continue;
        const what = `${header[at] ?? "a cell"} is ${cell}, which is no published figure of ${own.units.slice(0, 3).join(" or ")}`;
        findings.push(finding(file.name, index + 2, what));
      }
    });
  });
  return findings;
}

function placeOfCell(cell: string, { names, figures, units }: PageJudge): Partial<Place> {
  if (figures.waves.includes(cell)) return { wave: cell };
  if (figures.subjects.has(cell)) return { subjects: [cell] };
  if (units.has(cell)) return { units: [cell] };
  return namedBy(cell, { names, figures });
}

function isOfRoot(heading: string): boolean {
  return /^(organisation|organisatie)$/i.test(heading);
}

function finding(name: string, line: number, text: string): Finding {
  return {
    rule: "unmapped-number",
    refuses: true,
    place: `${name}:${line}`,
    text: `${text}. Write it from a published row.`,
  };
}
