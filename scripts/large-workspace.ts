import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sfc32 } from "./sfc32.ts";

/** How large a made-up organisation is. */
export interface LargeSize {
  units: number;
  segments: number;
  items: number;
  /** People who answered, on average, in a unit itself. */
  people: number;
}

/**
 * Writes a workspace of a large made-up organisation with two waves, for benchmarks: every unit has six below it, every segment two to five
 * categories, one item in forty is left blank. The same size gives the same bytes.
 */
export function writeLargeWorkspace(folder: string, { units, segments, items, people }: LargeSize): void {
  const random = sfc32(`large ${units} ${segments} ${items} ${people}`);
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const unitIds = Array.from({ length: units }, (_, at) => (at === 0 ? "all" : `u${at}`));
  const itemIds = Array.from({ length: items }, (_, at) => `q${at + 1}`);
  const categoriesOf = (segment: number) => Array.from({ length: 2 + (segment % 4) }, (_, at) => `c${at + 1}`);
  write(
    "heartline.yaml",
    "organisation: { nl: Groot, en: Large }\nlocales: [en]\nconfidentiality: { rowsInGit: true }\n",
  );
  write(
    "data/units.csv",
    [
      "id,parent,name_en",
      ...unitIds.map((id, at) => `${id},${at === 0 ? "" : unitIds[Math.floor((at - 1) / 6)]},${id}`),
    ]
      .join("\n")
      .concat("\n"),
  );
  write(
    "content/surveys/employee.yaml",
    surveyText(
      itemIds,
      Array.from({ length: segments }, (_, at) => categoriesOf(at)),
    ),
  );
  for (const [wave, end] of [
    ["w1", "2026-03-31"],
    ["w2", "2026-09-30"],
  ] as const) {
    write(
      `data/waves/${wave}/wave.md`,
      `---\ntitle: { en: ${wave} }\nstart: ${end.slice(0, 8)}01\nend: ${end}\nsurveys: { employee: {} }\n---\n`,
    );
    const head = ["unit", "id", ...Array.from({ length: segments }, (_, at) => `s${at + 1}`), ...itemIds];
    const rows = unitIds.flatMap((unit, at) => {
      const mood = 2.6 + 1.4 * random();
      return Array.from({ length: Math.round(2 * people * random()) }, (_, person) => {
        const own = mood + 1.2 * (random() - 0.5);
        const groups = Array.from({ length: segments }, (_each, segment) => {
          const categories = categoriesOf(segment);
          return categories[Math.floor(random() * categories.length)] ?? "";
        });
        const answers = itemIds.map((_id, item) => {
          if (random() < 0.025) return "";
          const [most, spread] = item === 0 ? [10, 6] : [5, 2.4];
          const answer = (own / 5) * most + spread * (random() - 0.5);
          return String(Math.max(item === 0 ? 0 : 1, Math.min(most, Math.round(answer))));
        });
        return [unit, `r-${wave}-${at}-${person}`, ...groups, ...answers].join(",");
      });
    });
    write(`data/waves/${wave}/employee.csv`, `${[head.join(","), ...rows].join("\n")}\n`);
  }
}

function surveyText(items: readonly string[], segments: readonly (readonly string[])[]): string {
  const constructs = Array.from({ length: Math.floor((items.length - 1) / 4) }, (_, at) =>
    items.slice(1 + 4 * at, 5 + 4 * at),
  );
  return [
    "side: ex",
    "title: { en: Survey }",
    "columns: { unit: unit, respondent: id }",
    "scales:",
    "  recommend: { min: 0, max: 10, metric: nps }",
    "  agreement: { min: 1, max: 5 }",
    "segments:",
    ...segments.flatMap((categories, at) => [
      `  s${at + 1}:`,
      `    title: { en: s${at + 1} }`,
      `    column: s${at + 1}`,
      `    categories: { ${categories.map((id) => `${id}: { title: { en: ${id} }, values: [${id}] }`).join(", ")} }`,
    ]),
    "items:",
    ...items.map((id, at) => `  ${id}: { scale: ${at === 0 ? "recommend" : "agreement"}, text: { en: ${id} } }`),
    "constructs:",
    ...constructs.map(
      (own, at) =>
        `  k${at + 1}: { items: [${own.join(", ")}], title: { en: k${at + 1} }, definition: { en: k${at + 1} } }`,
    ),
    "",
  ].join("\n");
}
