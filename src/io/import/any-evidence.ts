import { z } from "zod";
import { evidence } from "./evidence.ts";
import { figuresEvidence } from "./figures/figures-evidence.ts";

/** The evidence of any import: of rows of respondents, or of a table of figures. */
export const anyEvidence = z.union([evidence, figuresEvidence]);
