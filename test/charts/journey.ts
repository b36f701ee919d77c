import type { Reports } from "../../src/charts/page-figures.ts";
import type { InsightReports } from "../../src/report/insight.ts";
import type { JourneyReport } from "../../src/report/journey-report.ts";
import { reports } from "./report.ts";

/** Phases with a question, with one of which nothing is shown, and without any; customers have one phase. */
export const journey: JourneyReport = {
  sides: [
    {
      side: "ex",
      phases: [
        { id: "candidate", title: { nl: "Kandidaat", en: "Candidate" }, subjects: [], charted: [] },
        {
          id: "start",
          title: { nl: "Start", en: "Start" },
          subjects: ["employee.leadership", "employee.obstacles"],
          charted: ["employee.obstacles"],
          label: "lower",
        },
        {
          id: "growth",
          title: { nl: "Groei", en: "Growth" },
          subjects: ["employee.workload", "employee.systems"],
          charted: ["employee.workload", "employee.systems"],
          label: "higher",
        },
        {
          id: "leaving",
          title: { nl: "Vertrek", en: "Leaving" },
          subjects: ["employee.recommend"],
          charted: [],
        },
      ],
    },
    {
      side: "cx",
      phases: [
        {
          id: "use",
          title: { nl: "Gebruiken", en: "Use" },
          subjects: ["customer.promises"],
          charted: ["customer.promises"],
        },
        { id: "renewal", title: { nl: "Verlengen of weggaan", en: "Renewing or leaving" }, subjects: [], charted: [] },
      ],
    },
  ],
};

/** The small organisation with these phases. */
export const journeyReports: Reports = {
  ...reports,
  insight: (part) => (part === "journey" ? journey : undefined) as InsightReports[typeof part],
};
