import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { judgeRelease, type ReleaseVerdict } from "../../src/io/judge-release.ts";
import { releasesOf } from "../../src/io/judge-releases.ts";
import { makeManifest, type Release } from "../../src/io/make-manifest.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { releaseKey } from "../../src/io/release-key.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { Manifest } from "../../src/survey/manifest.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { temporaryFolder } from "./fixture.ts";

/** A respondent: id, unit, and three answers; an empty one was not given. */
export type Row = readonly [id: string, unit: string, recommend: string, heard: string, tired: string];

const secret = "5a".repeat(32);

/**
 * One wave of an employee survey in three teams and a hidden one: sales 20, service 12, legal 7, audit 3 (below legal, and hidden with
 * it in its figures).
 */
export const published: readonly Row[] = [
  ["sales", 20],
  ["service", 12],
  ["legal", 7],
  ["audit", 3],
].flatMap(([unit, people]) =>
  Array.from({ length: Number(people) }, (_, at): Row => {
    const turn = at * 7 + String(unit).length;
    return [`${unit}-${at}`, String(unit), String(turn % 11), String(1 + (turn % 5)), String(1 + ((turn * 3) % 5))];
  }),
);

/** A late respondent of a unit, who answers unlike the others. */
export function late(unit: string, at: number, answers: readonly [string, string, string] = ["9", "4", "2"]): Row {
  return [`late-${unit}-${at}`, unit, ...answers];
}

/** The rows with one answer of somebody corrected. */
export function corrected(rows: readonly Row[], ids: readonly string[]): Row[] {
  return rows.map((row) => (ids.includes(row[0]) ? [row[0], row[1], row[2], row[3] === "1" ? "2" : "1", row[4]] : row));
}

const survey = `side: ex
title: { nl: Onderzoek, en: Survey }
columns: { unit: unit, respondent: id }
scales:
  recommend: { min: 0, max: 10, metric: nps }
  agreement: { min: 1, max: 5 }
items:
  recommend: { scale: recommend, text: { nl: Beveel je ons aan?, en: Would you recommend us? } }
  heard: { scale: agreement, text: { nl: Er wordt geluisterd., en: People listen. } }
  tired: { scale: agreement, reversed: true, text: { nl: Ik ben moe., en: I am tired. } }
`;

export const trees = {
  today:
    "id,parent,name_nl,name_en\nall,,Alles,All\nsales,all,Verkoop,Sales\nservice,all,Service,Service\nlegal,all,Juridisch,Legal\naudit,legal,Audit,Audit\n",
  /** Legal with the few of audit moves under sales. */
  reorganised:
    "id,parent,name_nl,name_en\nall,,Alles,All\nsales,all,Verkoop,Sales\nservice,all,Service,Service\nlegal,sales,Juridisch,Legal\naudit,service,Audit,Audit\n",
};

/** A workspace on disk, which can be changed, scored and judged. */
export function closedWorkspace(rows: readonly Row[] = published) {
  const folder = temporaryFolder();
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const answers = (now: readonly Row[]) =>
    write("data/waves/w1/employee.csv", `id,unit,recommend,heard,tired\n${now.map((row) => row.join()).join("\n")}\n`);
  const minimum = (score: number) =>
    write(
      "heartline.yaml",
      `organisation: { nl: Proef, en: Trial }\nlocales: [nl, en]\nconfidentiality:\n  minimum: { score: ${score} }\n`,
    );
  write("content/surveys/employee.yaml", survey);
  write("data/units.csv", trees.today);
  write("data/waves/w1/units.csv", trees.today);
  write(
    "data/waves/w1/wave.md",
    "---\ntitle: { nl: meting 1, en: wave 1 }\nstart: 2025-05-01\nend: 2025-05-14\nsurveys: { employee: { invited: 60 } }\n---\n\nVeldwerk.\n",
  );
  write("data/waves/w1/release.key", `${secret}\n`);
  minimum(5);
  answers(rows);

  const release = async (): Promise<Release> => {
    const { input, found, problems } = await readWorkspace(folder, { date: "2026-01-01" });
    if (input === undefined) throw new Error(problems.map(problemLine).join("\n"));
    const [first] = releasesOf({ input, found, rows: makeReport(input).rows }, { folder });
    if (first === undefined) throw new Error("no wave was read");
    return first;
  };
  const manifest = async (): Promise<Manifest> =>
    makeManifest(await release(), releaseKey(Buffer.from(secret, "hex")), {
      date: "2025-06-01",
      corrections: [],
      earlier: [],
    });
  return {
    folder,
    survey,
    write,
    remove: (file: string) => rmSync(path.join(folder, file)),
    answers,
    minimum,
    release,
    manifest,
    /** The verdict on the workspace as it is now, in lines. */
    async judged(closed: Manifest): Promise<{ state: ReleaseVerdict["state"]; told: string[]; noticed: string[] }> {
      const { state, problems, notices } = await judgeRelease(await release(), closed);
      return { state, told: problems.map(problemLine), noticed: notices.map(problemLine) };
    },
  };
}
