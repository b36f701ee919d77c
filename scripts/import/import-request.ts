import type { Terminal } from "../terminal.ts";

/** What is imported, and where to. */
export interface ImportRequest {
  workspace: string;
  /** As it was typed. */
  file: string;
  wave?: string | undefined;
  survey?: string | undefined;
  /** A file with a mapping, or the evidence of an earlier import. */
  mapping?: string | undefined;
  side?: "ex" | "cx" | undefined;
  sheet?: string | undefined;
  structure?: string | undefined;
  replace: boolean;
  keepPartial: boolean;
  /** Takes the most cautious answer to every doubt. */
  yes: boolean;
  /** Somebody to ask; without anybody and without `yes` a doubt stops the import. */
  terminal: Terminal | undefined;
}
