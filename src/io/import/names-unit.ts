import type { ToolColumn } from "../tools/tool-reading.ts";

const unitNames =
  /^(?:afdeling|team|unit|department|dept|onderdeel|organisatieonderdeel|business ?unit|vestiging|locatie|location|sector)\b/i;

/** Whether a column seems to say to which unit of the organisation somebody belongs. */
export function namesUnit({ name, text }: Pick<ToolColumn, "name" | "text">): boolean {
  return [name, text].some((words) => unitNames.test(words));
}
