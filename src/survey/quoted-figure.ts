import { z } from "zod";
import { id, text } from "./text.ts";

/** The pages where a quoted figure may stand besides the methods page, which has all of them. */
export const quotingPage = z.enum([
  "playbook",
  "happy-culture",
  "energising-workplaces",
  "agile-leadership",
  "employee-journey",
  "working-technology",
]);

/**
 * A figure of somebody else that belongs to no question of ours: context on the methods and playbook pages, never beside a score.
 * What belongs to a question stands in `data/benchmarks.csv`.
 */
export const quotedFigure = z.strictObject({
  id,
  text: text.describe("A sentence with the figure in it, told as what the source says."),
  source: text.describe("Who said so, and where we read it."),
  year: z.int().optional().describe("Absent where the source gives none; it is never invented."),
  comparable: z.literal(false).describe("No organisation can hold its own score against it."),
  pages: z.array(quotingPage).default([]).describe("Where it stands besides the methods page."),
  sameStudyAs: id
    .optional()
    .describe("Another figure that probably goes back to the same study: that one is shown, this one is not."),
});
export type QuotedFigure = z.infer<typeof quotedFigure>;
export type QuotingPage = z.infer<typeof quotingPage> | "methods";

/** `content/quoted-figures.yaml`: in the order in which they are read. */
export const quotedFigures = z.array(quotedFigure);

/**
 * The figures that a page quotes. Of figures that go back to one study it quotes one, so that nobody takes an echo for a second proof.
 *
 * @example quotedOn([], "methods") // => []
 */
export function quotedOn(figures: readonly QuotedFigure[], page: QuotingPage): QuotedFigure[] {
  return figures.filter(
    ({ pages: own, sameStudyAs }) => sameStudyAs === undefined && (page === "methods" || own.includes(page)),
  );
}
