import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Problem } from "../survey/problem.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { ContentStore } from "./content-store.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import { readSurvey, type SurveyContext } from "./read-survey.ts";
import type { SourceText } from "./read-table.ts";

/** The folders of `src/` whose code decides what a file of answers is counted as. */
export const countingFolders = ["stats", "survey", "counts", "analysis", "io"];

/** What is kept of a file that was read. */
interface KeptSurvey {
  read: NonNullable<Awaited<ReturnType<typeof readSurvey>>>;
  notices: Problem[];
}

/**
 * `readSurvey`, but for a file that was read before with the same instrument, tree, frame and format: then its counts come from the
 * store (design 3: `.heartline/counts/`). Closed waves are thus read once. Only files without a problem are kept, with what was
 * noticed about them.
 */
export async function readSurveyOnce(
  source: SourceText,
  context: SurveyContext,
  lists: { problems: ProblemList; notices: ProblemList },
  { store, log }: { store: ContentStore | undefined; log?: ((line: string) => void) | undefined },
): ReturnType<typeof readSurvey> {
  if (store === undefined) return readSurvey(source, context, lists, log);
  const { frame, ...rest } = context;
  const key = canonicalJson({
    ...rest,
    file: source.file,
    answers: await fileDigest(source),
    frame: frame === undefined ? undefined : [frame.file, await fileDigest(frame)],
  });
  const kept = store.find<KeptSurvey>(key);
  if (kept !== undefined) {
    for (const notice of kept.notices) lists.notices.add(notice);
    return kept.read;
  }
  const before = lists.problems.size;
  const notices = problemList();
  const read = await readSurvey(source, context, { problems: lists.problems, notices }, log);
  for (const notice of notices.all()) lists.notices.add(notice);
  if (read !== undefined && lists.problems.size === before) store.keep(key, { read, notices: notices.all() });
  return read;
}

async function fileDigest({ path }: SourceText): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest("hex");
}
