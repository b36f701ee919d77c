import { z } from "zod";
import { acceptedOddity } from "./plausibility.ts";
import { id, text } from "./text.ts";

/** A day as YYYY-MM-DD, checked on the calendar. */
export const day = z.iso.date();

/** The front matter of `data/waves/<wave>/wave.md`: one fielding. */
export const wave = z
  .strictObject({
    title: text.describe("What readers call it: meting 7, wave 7."),
    start: day.describe("The first day of fieldwork."),
    end: day.describe("The last day; waves sort by it."),
    surveys: z
      .record(
        id,
        z.strictObject({
          invited: z.int().min(0).optional().describe("How many were invited, in the whole organisation."),
        }),
      )
      .describe("The surveys held in this wave. Each has a file of answers beside this one."),
    events: z
      .array(z.strictObject({ date: day, title: text, units: z.array(id).optional() }))
      .default([])
      .describe("What else happened; drawn as dotted lines, never as a cause."),
    accepted: z
      .array(acceptedOddity)
      .default([])
      .describe(
        "What npm run check warns of in this wave although it is right: it is printed as accepted, with the reason.",
      ),
    format: z
      .strictObject({
        delimiter: z.enum([",", ";", "\t", "|"]).optional(),
        decimal: z.enum([".", ","]).optional(),
        encoding: z.enum(["utf-8", "windows-1252", "macintosh", "utf-16le"]).optional(),
        tool: z.string().optional(),
      })
      .default({})
      .describe("Only where detection must be overruled."),
  })
  .refine((value) => value.end >= value.start, { path: ["end"], message: "expected a day on or after start" });
export type Wave = z.infer<typeof wave>;
