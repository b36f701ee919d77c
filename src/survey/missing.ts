import { z } from "zod";

/** Texts of cells that mean no answer: of a survey, of one item, or of one item in one wave. */
export const missing = z
  .array(z.string())
  .describe("Cells that mean no answer: not applicable, don't know, left blank.");
