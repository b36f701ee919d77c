import { z } from "zod";
import { id, text } from "./text.ts";

/** What a comment is about: what somebody came for, what made it hard, or what went well. */
export const themeKind = z.enum(["task", "friction", "praise"]);
export type ThemeKind = z.infer<typeof themeKind>;

const patternWord = "[=*]?[\\p{L}\\p{N}]{2,}";

/** A theme of a codebook (spec 10.2). */
export const theme = z.strictObject({
  kind: themeKind.describe("task: what somebody came for. friction: what made it hard. praise: what went well."),
  name: text.describe("As tables and sentences name it, in lower case."),
  definition: text.describe("When a comment has this theme, in one sentence."),
  include: text.optional().describe("What belongs to it although one might doubt."),
  exclude: text.optional().describe("What belongs elsewhere."),
  example: text.optional().describe("A made-up comment. Never one that somebody wrote."),
  patterns: z
    .array(
      z
        .string()
        .regex(
          new RegExp(`^${patternWord}( ${patternWord})*$`, "u"),
          "expected words of two letters or more, each with = or * before it at most",
        ),
    )
    .default([])
    .describe(
      "How a machine proposes it, without regard to capitals and accents. wacht: a word that begins so. *rekening: a word with it inside. =app: that word alone. Several words: beside each other.",
    ),
  scenario: id.optional().describe("A scenario of the guide in which it is practised."),
});
export type Theme = z.infer<typeof theme>;

/** A codebook, `content/themes.yaml`: themes by id. An item names the one that its comments are coded with. */
export const codebook = z.strictObject({
  themes: z.record(id, theme).refine((themes) => Object.keys(themes).length > 0, "expected at least one theme"),
});
export type Codebook = z.infer<typeof codebook>;
