import { z } from "zod";
import { figuresEvidence } from "../figures/figures-evidence.ts";
import { evidence } from "./evidence.ts";

/** The evidence of any import: of rows of respondents, or of a table of figures. */
export const anyEvidence = z.union([evidence, figuresEvidence]);
