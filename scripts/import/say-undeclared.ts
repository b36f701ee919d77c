import { findWave } from "../../src/io/find-wave.ts";
import type { SourceText } from "../../src/io/read-table.ts";
import { say } from "../say.ts";

/** A wave that was described before it had this survey must name it. */
export async function sayUndeclared(about: SourceText, survey: string): Promise<void> {
  const wave = await findWave(about);
  if (wave === undefined || Object.hasOwn(wave.surveys, survey)) return;
  say(
    `note: ${about.file} does not name ${survey}, so these answers are not read yet: add the line "  ${survey}: {}" under surveys: there`,
  );
}
