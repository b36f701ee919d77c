import { chartFilters } from "./chart-filters.ts";
import { chartReader } from "./chart-reader.ts";
import { closeRecipes } from "./close-recipes.ts";
import { linkedMarks } from "./linked-marks.ts";
import { liveCharts } from "./live-charts.ts";
import { measureGroups } from "./measure-groups.ts";
import { themeButton } from "./theme-button.ts";
import { wavePicker } from "./wave-picker.ts";

// Every page works without this. It is a classic script, so that it runs from a file too; all names stay inside functions,
// because at the top of a classic script they would be shared with every other script of the page.
themeButton();
closeRecipes();
measureGroups();
startCharts();

function startCharts(): void {
  const mark = liveCharts();
  chartReader(mark);
  linkedMarks(mark);
  chartFilters(mark);
  wavePicker(mark);
}
