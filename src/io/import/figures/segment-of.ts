import { foldCell } from "../../../survey/fold-cell.ts";
import { textsIn } from "../../../survey/text.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { FiguresContext } from "./placed-figures.ts";
import type { TableFigure } from "./table-figures.ts";

/** The segment and the category of a figure, by their ids; both empty for everybody. What the survey does not know is a problem. */
export function segmentOf(
  { segment = "", category = "", line }: TableFigure,
  { file, instrument, survey }: Pick<FiguresContext, "file" | "instrument" | "survey">,
  problems: ProblemList,
): [segment: string, category: string] {
  if (segment === "" && category === "") return ["", ""];
  const known = Object.entries(instrument.segments).find(([id, { title }]) =>
    isCalled(segment, [id, ...textsIn(title)]),
  );
  const own = Object.entries(known?.[1].categories ?? {}).find(([id, { title, values }]) =>
    isCalled(category, [id, ...textsIn(title), ...values]),
  );
  if (known !== undefined && own !== undefined) return [known[0], own[0]];
  const expected = "expected a segment of the survey and one of its categories, or nothing in both for everybody";
  const remedy = `declare them in content/surveys/${survey}.yaml`;
  problems.add({ file, line, column: "segment", value: `${segment} ${category}`.trim(), expected, remedy }, "segment");
  return ["", ""];
}

function isCalled(text: string, names: readonly string[]): boolean {
  return names.some((name) => foldCell(name) === foldCell(text));
}
