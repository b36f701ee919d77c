import { readFrontMatter } from "../../src/io/front-matter.ts";
import { problemList } from "../../src/io/problem-list.ts";
import type { SourceText } from "../../src/io/read-table.ts";
import { readUtf8 } from "../../src/io/read-utf8.ts";
import { wave as waveSchema } from "../../src/survey/wave.ts";
import { say } from "../say.ts";

/** A wave that was described before it had this survey must name it. */
export async function sayUndeclared(about: SourceText, survey: string): Promise<void> {
  // What is wrong with the description is for check to say.
  const unsaid = problemList();
  const { settings } = readFrontMatter(await readUtf8(about, unsaid), waveSchema, about.file, unsaid);
  if (settings === undefined || Object.hasOwn(settings.value.surveys, survey)) return;
  say(
    `note: ${about.file} does not name ${survey}, so these answers are not read yet: add the line "  ${survey}: {}" under surveys: there`,
  );
}
