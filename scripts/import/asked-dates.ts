import type { Mapping } from "../../src/io/import/mapping.ts";
import type { Moments } from "../../src/io/import/moments.ts";
import type { ImportRequest } from "./import-request.ts";

/** How days are written, where the file does not tell and somebody can be asked. */
export async function askedDates(
  { terminal, yes }: Pick<ImportRequest, "terminal" | "yes">,
  { column, cells, reader }: Moments,
): Promise<Mapping["dates"]> {
  if (terminal === undefined || yes || reader.order !== "ambiguous") return undefined;
  const answer = await terminal.choose({
    id: "dates",
    question: `How are days written in “${column}”? It holds ${cells.slice(0, 3).join(" and ")}.`,
    choices: [
      { value: "dmy", says: "the day first" },
      { value: "mdy", says: "the month first" },
    ],
    // Neither is safe: unsaid, the import stops and tells how to say it.
    cautious: "",
  });
  return answer === "mdy" || answer === "dmy" ? answer : undefined;
}
