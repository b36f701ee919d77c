import { npmCommand } from "../../src/io/npm-command.ts";
import { typed } from "../typed.ts";
import type { ImportRequest } from "./import-request.ts";

/**
 * The command that does an import again with a mapping, as it is typed in a terminal.
 *
 * @param file of the mapping
 */
export function importAgain(
  request: ImportRequest,
  { file, wave, survey }: { file: string; wave: string | undefined; survey: string },
): string {
  const { side, sheet, structure, replace, keepPartial } = request;
  const words = [
    request.file,
    ...["--mapping", file],
    ...(wave === undefined ? [] : ["--wave", wave]),
    ...["--survey", survey],
    ...(side === undefined ? [] : ["--side", side]),
    ...(sheet === undefined ? [] : ["--sheet", sheet]),
    ...(structure === undefined ? [] : ["--structure", structure]),
    ...(replace ? ["--replace"] : []),
    ...(keepPartial ? ["--keep-partial"] : []),
  ];
  return npmCommand("import", words, typed(request.workspace));
}
