import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Locale } from "../../survey/text.ts";
import type { Format } from "../dialect.ts";
import { FileFault } from "../tables/file-fault.ts";
import { openTable } from "../tables/open-table.ts";
import type { RawTable } from "../tables/raw-table.ts";
import { withHeader } from "../tables/with-header.ts";
import { readLimeSurveyStructure } from "../tools/limesurvey-structure.ts";
import { peopleAgain } from "../tools/people-again.ts";
import { readTool } from "../tools/read-tool.ts";
import { refuseQuotedLines } from "../tools/refuse-quoted-lines.ts";
import type { ToolReading } from "../tools/tool-reading.ts";
import { withStructure } from "../tools/with-structure.ts";

/** An export, opened: how it is stored, and what its tool says of it. */
export interface OpenedExport {
  /** A table whose first rows are its header. */
  raw: RawTable;
  /** The table as it stands in the file, titles and merged headings included: a table of figures has a layout of its own. */
  stored: RawTable;
  reading: ToolReading;
  /** The hash of its bytes. */
  sha256: string;
  /** Whether the file on disk is still the one that was opened, as far as its size and its time tell. */
  isUnchanged(): Promise<boolean>;
}

/** What detection may be told. */
export interface ExportOptions {
  format?: Format | undefined;
  /** Of a workbook: which sheet holds the answers. */
  sheet?: string | undefined;
  /** A file that describes the survey, where the tool gives one beside the answers. */
  structure?: string | undefined;
  /** The language in which its texts are compared; without it Dutch. */
  locale?: Locale | undefined;
}

/**
 * Opens a raw export of a survey tool, whatever it is called.
 *
 * @throws FileFault when it holds no rows that can be read
 */
export async function openExport(path: string, options: ExportOptions = {}): Promise<OpenedExport> {
  const { sheet } = options;
  const stood = await stat(path).catch(() => undefined);
  const opened = await openTable(path, options.format, sheet === undefined ? {} : { sheet });
  const known = readTool(opened);
  if (known === undefined) {
    const remedy = "export the answers from the survey tool again: nothing stands in this file";
    throw new FileFault("expected a header row and answers below it, but the file is empty", remedy);
  }
  refuseQuotedLines(opened.sample);
  // What a tool knows by its first rows is left as it is.
  const raw = known.tool === "plain" ? withHeader(opened) : opened;
  const reading = raw === opened ? known : (readTool(raw) ?? known);
  const structure = options.structure === undefined ? undefined : await readLimeSurveyStructure(options.structure);
  const read = structure === undefined ? reading : withStructure(reading, structure, options.locale);
  const told = { ...read, notices: [...read.notices, ...peopleAgain(read, raw.sample)] };
  const isUnchanged = async () => {
    const now = await stat(path).catch(() => undefined);
    return now?.size === stood?.size && now?.mtimeMs === stood?.mtimeMs;
  };
  return { raw, stored: opened, reading: told, sha256: await hashOf(path), isUnchanged };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
