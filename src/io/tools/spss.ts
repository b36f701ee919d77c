import { identifyingName } from "../../privacy/identifying-name.ts";
import type { RawVariable } from "../tables/raw-table.ts";
import { plainText } from "./plain-text.ts";
import { spssAside } from "./spss-aside.ts";
import { type SpssRole, spssRoles } from "./spss-roles.ts";
import type { ReadTool, ToolColumn } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

/** A question is read up to here: SPSS itself stops at 256 bytes. In characters. */
const longestQuestion = 2000;

/**
 * An SPSS file, whichever tool wrote it: names, questions, what codes mean and what is missing stand in the file itself. A multiple-response set of ticks is a group of
 * options. Who somebody is, is told by the name of a variable or its label; but a tick below "Telephone" is an answer.
 */
export const readSpss: ReadTool = ({ container, variables }) => {
  if (container !== "sav" || variables === undefined) return undefined;
  const names = uniqueNames(variables.map(({ name }) => name));
  const roles = spssRoles(variables);
  const labelsOf = plainLabels();
  const isTick = ({ set }: RawVariable) => set?.ticked !== undefined;
  const columns = variables.map((variable, index): ToolColumn => {
    const name = names[index] ?? variable.name;
    const labels = labelsOf(variable.values);
    const isPerson =
      !isTick(variable) && (identifyingName(variable.name) ?? identifyingName(variable.label)) !== undefined;
    return {
      index,
      name,
      key: name,
      role: isPerson ? "person" : (roles[index] ?? "question"),
      ...questionOf(variable, labels, name),
      ...(labels.size === 0 ? {} : { labels }),
      isMissing: (cell) => variable.isMissing(cell),
    };
  });
  const aside = spssAside(variables);
  return {
    tool: "spss",
    dialect: `variables with labels${aside.writer === undefined ? "" : `, as ${aside.writer} writes them`}`,
    headerRows: 1,
    columns,
    aside: aside.of,
    time: { why: "SPSS keeps moments without a time zone; they are taken as they are written" },
    notices: noticesOf(variables, roles),
  };
};

function questionOf(
  { label, set, values, isMissing }: RawVariable,
  labels: ReadonlyMap<string, string>,
  name: string,
): Pick<ToolColumn, "text" | "group" | "part" | "shape" | "ticked"> {
  const own = plainText(label.slice(0, longestQuestion));
  if (set === undefined) return { text: own, ...(meansSomething(values, isMissing) ? { shape: "one" } : {}) };
  const group = { text: plainText(set.label.slice(0, longestQuestion)), group: set.name.replace(/^\$/, "") };
  if (set.ticked === undefined) return { ...group, part: own || name, shape: "one" };
  const option = set.optionsByValue ? labels.get(set.ticked) : undefined;
  return { ...group, part: option || own || name, shape: "option", ticked: set.ticked };
}

/** Whether labels name answers: on many a variable with free numbers only the codes for no answer have one. */
function meansSomething(values: RawVariable["values"], isMissing: (cell: string) => boolean): boolean {
  let looked = 0;
  for (const cell of values.keys()) {
    if (!isMissing(cell)) return true;
    looked += 1;
    if (looked === 100) return false;
  }
  return false;
}

/** Labels as plain text; variables of one scale often share one map, which is then made once. */
function plainLabels(): (values: ReadonlyMap<string, string>) => ReadonlyMap<string, string> {
  const made = new Map<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();
  return (values) => {
    const known = made.get(values);
    if (known !== undefined) return known;
    const labels = new Map([...values].map(([cell, label]) => [cell, plainText(label)]));
    made.set(values, labels);
    return labels;
  };
}

function noticesOf(variables: readonly RawVariable[], roles: readonly (SpssRole | undefined)[]): string[] {
  const byCode = new Set(
    variables.flatMap(({ set }) => (set !== undefined && set.ticked === undefined ? [set.name] : [])),
  );
  const sets = [...byCode].slice(0, 5).join(", ");
  return [
    ...(byCode.size === 0
      ? []
      : [
          `each column of ${sets}${byCode.size > 5 ? " and others" : ""} holds one of several chosen options, not a tick for one`,
        ]),
    ...(variables.some(({ kind }) => kind === "date") && !roles.includes("date")
      ? ["no date looks like the moment of an answer: name its variable if there is one"]
      : []),
  ];
}
