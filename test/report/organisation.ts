import { type Respondent, tally } from "../../src/counts/tally.ts";
import { tallyMoments } from "../../src/counts/tally-moments.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { type Instrument, instrument as instrumentSchema } from "../../src/survey/instrument.ts";
import type { Unit, UnitTree } from "../../src/survey/unit.ts";
import { wave } from "../../src/survey/wave.ts";
import { workspace } from "../../src/survey/workspace.ts";

/** A small survey: a recommendation, two agreements under one construct. */
export const survey: Instrument = instrumentSchema.parse({
  side: "ex",
  title: { nl: "Onderzoek", en: "Survey" },
  columns: { unit: "unit" },
  scales: { recommend: { min: 0, max: 10, metric: "nps" }, agreement: { min: 1, max: 5 } },
  items: {
    recommend: { scale: "recommend", text: { nl: "Beveel je ons aan?", en: "Would you recommend us?" } },
    heard: { scale: "agreement", text: { nl: "Er wordt geluisterd.", en: "People listen." } },
    tired: { scale: "agreement", reversed: true, text: { nl: "Ik ben moe.", en: "I am tired." } },
  },
  constructs: {
    energy: {
      pillar: "E",
      items: ["heard", "tired"],
      title: { nl: "Energie", en: "Energy" },
      definition: { nl: "Hoe je erbij zit.", en: "How you are." },
    },
  },
});

/** all { north { n1 n2 n3 } south { s1 s2 } } */
export const tree: UnitTree = treeOf({
  all: "",
  north: "all",
  n1: "north",
  n2: "north",
  n3: "north",
  south: "all",
  s1: "south",
  s2: "south",
});

export function treeOf(parents: Record<string, string>): UnitTree {
  const units = Object.entries(parents).map(([id, parent]): [string, Unit] => {
    return [id, { id, ...(parent === "" ? {} : { parent }), name: { nl: id, en: id }, invited: {} }];
  });
  return { root: "all", units: new Map(units) };
}

/** People of one unit with these answers: [recommend, heard, tired]. */
export function people(unit: string, ...answers: (readonly [number, number, number])[]): Respondent[] {
  return answers.map(([recommend, heard, tired]) => ({
    unit,
    answers: new Map(Object.entries({ recommend, heard, tired })),
  }));
}

/** `count` people of one unit, their answers spread by a fixed rule so that no unit is unanimous. */
export function crowd(unit: string, count: number, shift = 0): Respondent[] {
  return people(
    unit,
    ...Array.from({ length: count }, (_, index) => {
      const turn = index * 7 + shift;
      return [turn % 11, 1 + (turn % 5), 1 + ((turn * 3) % 5)] as const;
    }),
  );
}

/** A workspace with these respondents, one list per wave. */
export function organisation(
  waves: Record<string, readonly Respondent[]>,
  settings: object = {},
  { instrument = survey, units = tree }: { instrument?: Instrument; units?: UnitTree } = {},
): ReportInput {
  const ids = Object.keys(waves);
  return {
    workspace: workspace.parse({ organisation: { nl: "Proef", en: "Trial" }, ...settings }),
    date: "2026-06-01",
    instruments: new Map([["employee", instrument]]),
    waves: ids.map((id, index) => {
      const month = String(index + 1).padStart(2, "0");
      return {
        id,
        wave: wave.parse({
          title: { nl: id, en: id },
          start: `2025-${month}-01`,
          end: `2025-${month}-14`,
          surveys: { employee: { invited: 100 } },
        }),
        notes: "",
        tree: units,
      };
    }),
    tree: units,
    counts: ids.map((id) => {
      const counting = tally(id, "employee", instrument);
      const moments = tallyMoments(id, instrument, new Set(Object.keys(instrument.items)));
      const alike = new Map<string, number>();
      for (const respondent of waves[id] ?? []) {
        counting.add(respondent);
        const cells = [...respondent.answers].join();
        alike.set(cells, (alike.get(cells) ?? 0) + 1);
        moments.add(`${cells} ${alike.get(cells)}`, respondent);
      }
      return { ...counting.done(), moments: moments.done() };
    }),
    sources: ids.map((id) => ({
      wave: id,
      survey: "employee",
      file: `${id}.csv`,
      kind: "answers",
      encoding: "utf-8",
      delimiter: ",",
    })),
    outcomes: {},
    outcomeRows: [],
    benchmarks: [],
  };
}
