import type { Text } from "../../survey/text.ts";
import type { ToolId } from "./tool-reading.ts";

/** An option, a row or an answer: its code and what it says. */
export interface StructureLabel {
  code: string;
  /** Empty where the survey was written in no language of the product. */
  text: Text;
}

/** A question as the survey asks it. */
export interface StructureQuestion {
  code: string;
  /** As the tool calls it; LimeSurvey has letters (`L` a list, `F` an array, `M` several answers). */
  type: string;
  text: Text;
  /** The rows of an array, the options of a question with several answers, the fields of one with several texts. */
  parts: readonly StructureLabel[];
  /** The columns of an array whose every cell is a field of its own. */
  columns: readonly StructureLabel[];
  /** What can be answered; one list for each scale, so that an array with two scales has two. */
  scales: readonly (readonly StructureLabel[])[];
  /** Whether "other" can be answered, with a text. */
  other: boolean;
  mandatory: boolean;
}

/** What a survey asks, as its tool writes it down apart from the answers: for texts and labels in each language. */
export interface SurveyStructure {
  tool: ToolId;
  title: Text;
  questions: readonly StructureQuestion[];
  /** What a person should know: languages that were left out. */
  notices: readonly string[];
}
