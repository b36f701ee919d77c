import { readFileSync, statSync } from "node:fs";
import { parse } from "yaml";
import { type Mapping, mapping as mappingSchema } from "../../src/io/import/mapping.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** Longer than any mapping, or evidence that holds one. In bytes. */
const longestMapping = 64 * 1024 ** 2;

/**
 * The mapping that the command names: a file of its own, or the evidence of an earlier import. Undefined where it names none.
 *
 * @throws WrongUsage for a file that is not there, is no YAML or holds no mapping
 */
export function readGivenMapping(file: string | undefined): Mapping | undefined {
  if (file === undefined) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new WrongUsage(`--mapping ${file}: there is no such file`);
  if (!found.isFile() || found.size > longestMapping) {
    throw new WrongUsage(`--mapping ${file}: expected a file of YAML, or the evidence of an earlier import`);
  }
  let content: unknown;
  try {
    content = parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new WrongUsage(`--mapping ${file}: ${error instanceof Error ? error.message : error}`);
  }
  const own = typeof content === "object" && content !== null && "mapping" in content ? content.mapping : content;
  const read = mappingSchema.safeParse(own);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`);
  throw new WrongUsage(
    `--mapping ${file}: ${faults.join("; ")} → docs/import.md shows a whole one under “The mapping”`,
  );
}
