import { structureFields } from "../../tools/limesurvey-fields.ts";
import type { SurveyStructure } from "../../tools/survey-structure.ts";
import type { ToolColumn, ToolReading } from "../../tools/tool-reading.ts";
import { withStructure } from "../../tools/with-structure.ts";
import type { ColumnProfile, FileProfile } from "../column-profile.ts";
import { fewestOfOption } from "./survey-draft.ts";

/** As many people as a group must have before it is named: what a survey asks is no answer of anybody. */
const anybody = fewestOfOption;

/**
 * The structure of a survey as if it were an export in which each answer was given: for the definition of a survey that has no answers
 * yet. The columns are those that an export with question codes will have.
 */
export function structureReading(structure: SurveyStructure): { reading: ToolReading; profile: FileProfile } {
  const fields = structureFields(structure);
  const bare: ToolReading = {
    tool: structure.tool,
    dialect: "the structure of a survey, without answers",
    headerRows: 0,
    columns: fields.map(({ key, role }, index): ToolColumn => ({ index, name: key, key, role, text: "" })),
    aside: () => undefined,
    time: { why: "a structure holds no moments" },
    notices: [],
  };
  const reading = withStructure(bare, structure);
  const columns = reading.columns.map(({ labels, shape }): ColumnProfile => {
    const answers = shape === "option" ? ["Y"] : [...(labels?.keys() ?? ["…"])];
    const distinct = new Map(answers.map((answer) => [answer, anybody]));
    const longest = Math.max(...answers.map((answer) => answer.length));
    return { filled: answers.length * anybody, distinct, isOpen: false, longest };
  });
  return { reading, profile: { read: 0, kept: 0, aside: new Map(), columns } };
}
