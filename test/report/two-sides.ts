import type { Respondent } from "../../src/counts/tally.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { type Instrument, instrument as instrumentSchema } from "../../src/survey/instrument.ts";
import { wave } from "../../src/survey/wave.ts";
import { organisation } from "./organisation.ts";

const text = (en: string) => ({ nl: en, en });

/** A question to employees about each other, and others to customers: about the organisation, what they expected, on other scales. */
const instrumentOf = (side: "ex" | "cx"): Instrument =>
  instrumentSchema.parse({
    side,
    title: text(side),
    columns: { unit: "unit" },
    scales: { agreement: { min: 1, max: 5 }, seven: { min: 1, max: 7 }, recommend: { min: 0, max: 10, metric: "nps" } },
    items: {
      promises: { scale: "agreement", text: text("Promises are kept.") },
      broken: { scale: "agreement", reversed: true, text: text("Promises are broken.") },
      expected: { scale: "agreement", core: false, text: text("I expected promises to be kept.") },
      wide: { scale: "seven", core: false, text: text("Promises are kept, of seven.") },
      recommend: { scale: "recommend", core: false, text: text("Would you recommend us?") },
    },
  });

export const inside = instrumentOf("ex");
export const outside = instrumentOf("cx");

/** People of a unit of whom so many answer a question favourably (4) and the others not (2). */
export function answering(unit: string, n: number, favourable: Readonly<Record<string, number>>): Respondent[] {
  return Array.from({ length: n }, (_, at) => ({
    unit,
    answers: new Map(Object.entries(favourable).map(([item, count]) => [item, at < count ? 4 : 2])),
  }));
}

/** A workspace with an employee and a customer survey in the same waves. */
export function twoSides(
  waves: Readonly<Record<string, { employee: readonly Respondent[]; customer: readonly Respondent[] }>>,
  { settings = {}, ...others }: Partial<ReportInput> & { settings?: object } = {},
): ReportInput {
  const of = (survey: "employee" | "customer") =>
    organisation(Object.fromEntries(Object.entries(waves).map(([id, own]) => [id, own[survey]])), settings, {
      instrument: survey === "employee" ? inside : outside,
    });
  const [employee, customer] = [of("employee"), of("customer")];
  return {
    ...employee,
    instruments: new Map([
      ["employee", inside],
      ["customer", outside],
    ]),
    waves: employee.waves.map((each) => ({
      ...each,
      wave: wave.parse({ ...each.wave, surveys: { employee: { invited: 500 }, customer: { invited: 500 } } }),
    })),
    counts: [...employee.counts, ...customer.counts.map((counts) => ({ ...counts, survey: "customer" }))],
    sources: [...employee.sources, ...customer.sources.map((source) => ({ ...source, survey: "customer" }))],
    ...others,
  };
}
