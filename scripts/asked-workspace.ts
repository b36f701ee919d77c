import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { droppedFile } from "../src/io/dropped-file.ts";
import { openExport } from "../src/io/import/open-export.ts";
import { FileFault } from "../src/io/tables/file-fault.ts";
import { exportLines } from "../src/io/tools/how-to-export.ts";
import { readLimeSurveyStructure } from "../src/io/tools/limesurvey-structure.ts";
import { type ToolId, toolIds } from "../src/io/tools/tool-reading.ts";
import { problemLine } from "../src/survey/problem.ts";
import type { Locale } from "../src/survey/text.ts";
import { toolName } from "../src/survey/tool-name.ts";
import { refuseUnfitId } from "./import/refuse-unfit-id.ts";
import { sideDoubt } from "./import/with-side.ts";
import { WrongUsage } from "./import/wrong-usage.ts";
import { say } from "./say.ts";
import type { Terminal } from "./terminal.ts";

/** What the readers of a report read. */
export const languages = { nl: ["nl"], en: ["en"], both: ["nl", "en"] } as const satisfies Record<string, Locale[]>;
type Language = keyof typeof languages;

/** What was said on the command line. */
export interface WorkspaceOptions {
  language?: Language;
  organisation?: string;
  tool?: ToolId;
  file?: string;
  structure?: string;
  side?: "ex" | "cx";
  survey?: string;
  wave?: string;
  yes: boolean;
  date?: string;
}

/** What a workspace cannot be made without is known. */
export type KnownWorkspace = WorkspaceOptions & Required<Pick<WorkspaceOptions, "language" | "organisation">>;

/**
 * The options with what a person says on being asked; without a person everything that must be known must be given.
 *
 * @throws WrongUsage for what was not given, or cannot be meant
 */
export async function askedWorkspace(options: WorkspaceOptions, person: Terminal | undefined): Promise<KnownWorkspace> {
  const known = { ...options };
  if (known.organisation === undefined && person !== undefined) {
    known.organisation = await person.ask("What is the organisation called?", "our organisation");
  }
  if (known.language === undefined && person !== undefined) {
    const choices = [
      { value: "nl", says: "Dutch" },
      { value: "en", says: "English" },
      { value: "both", says: "both" },
    ];
    const question = "What do the readers of the report read?";
    known.language = (await person.choose({ id: "language", question, choices, cautious: "both" })) as Language;
  }
  if (known.file === undefined && person !== undefined) {
    const choices = toolIds.map((value) => ({ value, says: toolName(value) ?? "another tool" }));
    const question = "Which tool are your surveys held with?";
    known.tool ??= (await person.choose({ id: "tool", question, choices, cautious: "plain" })) as ToolId;
    for (const line of exportLines(known.tool, known.language === "en" ? "en" : "nl")) console.log(`  ${line}`);
    const asked = "Where is the first export (a path, or a file dropped here)?";
    const file = await fileOf(asked, person, (own) => openExport(own));
    if (file !== undefined) known.file = file;
    if (file !== undefined && known.tool === "limesurvey" && known.structure === undefined) {
      const question = "Where is the structure of the survey, with its texts and labels (.lss or .txt)?";
      const structure = await fileOf(question, person, readLimeSurveyStructure);
      if (structure !== undefined) known.structure = structure;
    }
  }
  if (known.file !== undefined && known.side === undefined && person !== undefined) {
    const side = await person.choose(sideDoubt);
    known.side = side === "cx" ? "cx" : "ex";
  }
  const { organisation = "", language } = known;
  if (organisation.trim() === "" || /\p{Cc}/u.test(organisation)) {
    throw new WrongUsage("--organisation NAME: expected the name of the organisation");
  }
  if (language === undefined) throw new WrongUsage("--language nl, en or both: expected what readers read");
  for (const name of ["file", "structure"] as const) {
    const named = known[name];
    if (named !== undefined && !existsSync(named)) throw new WrongUsage(`--${name} ${named}: there is no such file`);
  }
  for (const name of ["wave", "survey"] as const) refuseUnfitId(name, known[name]);
  return { ...known, organisation: organisation.trim(), language };
}

const none = "none yet";

/** A file that can be read, or none; asked again while there is none of that name, or one of another kind. */
async function fileOf(
  question: string,
  person: Terminal,
  read: (file: string) => Promise<unknown>,
): Promise<string | undefined> {
  for (;;) {
    const said = await person.ask(question, none);
    if (said === none) return undefined;
    const file = droppedFile(said, { exists: existsSync, home: homedir() });
    if (file === undefined) {
      say(`there is no file ${said}; look at the path, or press Enter to go on without it`);
      continue;
    }
    try {
      await read(path.resolve(file));
      return file;
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      say(problemLine({ file, expected: error.expected, remedy: error.remedy }));
    }
  }
}
