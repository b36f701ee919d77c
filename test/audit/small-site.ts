import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** [unit, people, how their answers are shifted]. n2 and n3 are too small to show, and stay hidden together. */
const units: [id: string, people: number, shift: number][] = [
  ["n1", 14, 0],
  ["n2", 4, 3],
  ["n3", 3, 8],
  ["s1", 16, 5],
  ["s2", 12, 9],
];

/** A comment that one respondent of every unit gave; nobody else would write it. */
export const comment = "De wisselbeker staat élke dag achter slot, dat steekt me";

const files: Record<string, string> = {
  "heartline.yaml": "organisation: { nl: Proef, en: Trial }\nlocales: [nl, en]\n",
  "content/surveys/employee.yaml": `side: ex
title: { nl: Onderzoek, en: Survey }
columns: { unit: unit, respondent: id }
scales:
  recommend: { min: 0, max: 10, metric: nps }
  agreement: { min: 1, max: 5 }
items:
  recommend: { scale: recommend, text: { nl: Beveel je ons aan?, en: Would you recommend us? } }
  heard: { scale: agreement, text: { nl: Er wordt geluisterd., en: People listen. } }
  tired: { scale: agreement, reversed: true, text: { nl: Ik ben moe., en: I am tired. } }
  wish: { type: comment, text: { nl: Wat wens je?, en: What do you wish for? } }
constructs:
  energising-workplaces:
    pillar: E
    items: [heard, tired]
    title: { nl: Energie, en: Energy }
    definition: { nl: Hoe je erbij zit., en: How you are. }
`,
  "data/units.csv":
    "id,parent,name_nl,name_en\nall,,Alles,All\nnorth,all,Noord,North\nn1,north,Een,One\nn2,north,Twee,Two\nn3,north,Drie,Three\nsouth,all,Zuid,South\ns1,south,Vier,Four\ns2,south,Vijf,Five\n",
  ...Object.fromEntries(
    ["w1", "w2", "w3"].flatMap((id, index) => {
      const start = ["2024-11-01", "2025-05-01", "2025-11-01"][index] ?? "";
      return [
        [`data/waves/${id}/wave.md`, wave(index + 1, start)],
        [`data/waves/${id}/employee.csv`, answers(id, 2 * index)],
      ];
    }),
  ),
};

/** A small workspace of three waves in a folder of its own, with what a test adds to it. */
export function smallWorkspace(added: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), "audit-"));
  writeInto(folder, { ...files, ...added });
  return folder;
}

/** Writes files into a workspace. */
export function writeInto(folder: string, texts: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

/** Runs a command of Heartline on a workspace. */
export function run(command: "build" | "audit", workspace: string): { code: number | null; said: string } {
  const script = path.resolve(import.meta.dirname, `../../scripts/${command}.ts`);
  // The test runner leaves its own mode in the environment, in which pages would be built as if somebody were writing them.
  const own = ["NODE_ENV", "MODE", "DEV", "PROD", "SSR", "TEST", "BASE_URL"];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, "--workspace", workspace, "--date", "2026-01-01"],
    { encoding: "utf8", env },
  );
  return { code: status, said: `${stdout}${stderr}` };
}

function wave(number: number, start: string): string {
  return `---\ntitle: { nl: meting ${number}, en: wave ${number} }\nstart: ${start}\nend: ${start.slice(0, 8)}14\nsurveys: { employee: { invited: 60 } }\n---\n\nVeldwerk.\n`;
}

function answers(id: string, shift: number): string {
  const rows = units.flatMap(([unit, people, own]) =>
    Array.from({ length: people }, (_, index) => {
      const turn = index * 7 + own + shift;
      const said = index === 0 ? `"${comment}"` : "";
      return `r-7f3-${id}-${unit}-${index},${unit},${turn % 11},${1 + (turn % 5)},${1 + ((turn * 3) % 5)},${said}`;
    }),
  );
  return `id,unit,recommend,heard,tired,wish\n${rows.join("\n")}\n`;
}
