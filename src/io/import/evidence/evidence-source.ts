import { z } from "zod";

/** The file that an import took, as its evidence names it. */
export const source = z
  .strictObject({
    file: z.string().describe("The name of the export, without its folder."),
    sha256: z.string().describe("The hash of its bytes: the same file twice is seen."),
    answers: z
      .string()
      .optional()
      .describe(
        "One hash of all answers that were kept, whatever their order: the same answers in another file are seen.",
      ),
    container: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  })
  .describe("The file.");
