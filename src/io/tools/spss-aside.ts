import type { AsideReason } from "../../survey/aside-reason.ts";
import type { RawVariable } from "../tables/raw-table.ts";
import { isUnfinished, qualtricsStatus } from "./qualtrics-status.ts";

/** Which rows of an SPSS file are no answers of respondents. */
export interface SpssAside {
  /** The survey tool that wrote the file, where its variables give it away. */
  writer?: string;
  of(cells: readonly string[]): AsideReason | undefined;
}

/**
 * Finds rows of previews and tests and those that were not handed in, by the variables that Qualtrics (`Status`, `Finished`) and LimeSurvey (`submitdate`) write
 * into SPSS files. In a file of another tool such names may be questions, so they are only trusted together.
 */
export function spssAside(variables: readonly RawVariable[]): SpssAside {
  const at = new Map(variables.map(({ name }, index) => [name.toLowerCase(), index]));
  const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
  const [status, finished, submitted] = ["status", "finished", "submitdate"].map((name) => at.get(name));
  if (status !== undefined && finished !== undefined && at.has("responseid")) {
    const values = variables[status]?.values;
    return {
      writer: "Qualtrics",
      of(cells) {
        const code = cells[status] ?? "";
        const unfit = qualtricsStatus(values?.get(code) ?? code) ?? qualtricsStatus(code);
        if (unfit !== undefined) return unfit;
        if (isBlank(cells)) return "blank";
        return isUnfinished(cells[finished] ?? "") ? "partial" : undefined;
      },
    };
  }
  if (submitted !== undefined && (at.has("lastpage") || at.has("startlanguage"))) {
    return {
      writer: "LimeSurvey",
      of(cells) {
        if (isBlank(cells)) return "blank";
        return cells[submitted]?.trim() === "" ? "partial" : undefined;
      },
    };
  }
  return { of: (cells) => (isBlank(cells) ? "blank" : undefined) };
}
