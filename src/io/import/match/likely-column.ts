import type { Instrument } from "../../../survey/instrument.ts";
import { itemWording } from "../../../survey/item-wording.ts";
import { textsIn } from "../../../survey/text.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import { sharedWords } from "../ledger/shared-words.ts";
import { wordingDiff } from "../ledger/wording-key.ts";

/** A column that may be an item whose words were changed. */
export interface LikelyColumn {
  column: ToolColumn;
  /** How its words differ from those of the survey file. */
  diff: string;
}

/** With fewer words in common it is another question. */
const leastShared = 0.6;

/**
 * The column of an export whose words are most like those of an item, where more than half of the words are the same and no other column
 * comes as near. It is shown, never taken: whether it is the same question is for people to say.
 */
export function likelyColumn(
  item: string,
  columns: readonly ToolColumn[],
  { instrument, wave }: { instrument: Instrument; wave: string },
): LikelyColumn | undefined {
  const known = textsIn(itemWording(instrument, item, wave));
  const found = columns
    .flatMap((column) => [column.text, column.part ?? ""].map((words) => ({ column, words })))
    .filter(({ words }) => words !== "")
    .flatMap(({ column, words }) =>
      known.map((before) => ({ column, share: sharedWords(before, words), diff: wordingDiff(before, words) })),
    )
    .sort((a, b) => b.share - a.share);
  const [best] = found;
  const next = found.find(({ column }) => column !== best?.column);
  if (best === undefined || best.share < leastShared || next?.share === best.share) return undefined;
  return { column: best.column, diff: best.diff };
}
