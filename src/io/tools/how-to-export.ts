import { toolName } from "../../survey/tool-name.ts";
import type { ToolId } from "./tool-reading.ts";

/** How answers come out of a survey tool: where to click, as its menus put it, and what to choose. */
export interface ExportWay {
  /** The menu words, in order. */
  en: readonly string[];
  /** The same in a Dutch menu; absent where the tool has none, or its words are not known. */
  nl?: readonly string[];
  /** What to choose there, as an instruction. */
  choose: string;
}

/**
 * How to export from each tool. Menus change, and an organisation may have others; so wherever these words are shown stands that they may
 * differ. `docs/import.md` has the same words with the reasons, and a test holds the two together.
 */
export const howToExport: Readonly<Record<ToolId, ExportWay>> = {
  qualtrics: {
    en: ["Data & Analysis", "Export & Import", "Export Data", "CSV"],
    nl: ["Gegevens en analyse", "Exporteren en importeren", "Gegevens exporteren", "CSV"],
    choose: "download all fields, as numeric values, with multi-value fields split into columns",
  },
  surveymonkey: {
    en: ["Analyze Results", "Save as", "Export file", "All responses data", "CSV"],
    nl: ["Resultaten analyseren", "Opslaan als", "Bestand exporteren", "Alle antwoorden", "CSV"],
    choose: "the original view, expanded columns and actual answer text, and take the CSV out of the zip",
  },
  limesurvey: {
    en: ["Responses", "Export", "Export responses", "CSV"],
    nl: ["Antwoorden", "Exporteren", "Antwoorden exporteren", "CSV"],
    choose:
      "question code as heading and answer codes; export the structure (.lss or tab-separated .txt) as well and name it with --structure",
  },
  "ms-forms": {
    en: ["Responses", "Open in Excel"],
    nl: ["Antwoorden", "Openen in Excel"],
    choose: "the workbook as it is; a CSV saved from it loses the days' order",
  },
  "google-forms": {
    en: ["Responses", "⋮", "Download responses (.csv)"],
    nl: ["Reacties", "⋮", "Reacties downloaden (.csv)"],
    choose:
      "the CSV of the form itself (out of the zip) and not that of the sheet, where several answers are apart by commas",
  },
  typeform: {
    en: ["Results", "Responses", "Download all responses", "CSV"],
    choose: "all responses; partial ones are recognised",
  },
  spss: {
    en: ["File", "Save As", "SPSS Statistics (*.sav)"],
    choose: "the .sav or .zsav itself, with its value labels and missing values",
  },
  plain: {
    en: ["Export", "CSV"],
    nl: ["Exporteren", "CSV"],
    choose: "one row a respondent and one header row with the questions; UTF-8 where it can be chosen",
  },
};

/**
 * Lines for a person who has no export yet.
 *
 * @param language of the menus; English where the Dutch words are not known
 *
 * @example exportLines("ms-forms", "nl") // => ["Microsoft Forms: Antwoorden › Openen in Excel", "choose the workbook as it is; a CSV saved from it loses the days' order"]
 */
export function exportLines(tool: ToolId, language: "nl" | "en"): string[] {
  const { choose, ...menus } = howToExport[tool];
  return [`${toolName(tool) ?? "another tool"}: ${(menus[language] ?? menus.en).join(" › ")}`, `choose ${choose}`];
}
