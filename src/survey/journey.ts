import { z } from "zod";
import type { Instrument } from "./instrument.ts";
import { id, text } from "./text.ts";

/** A stretch of the road that somebody travels with the organisation. */
export const phase = z.strictObject({ id, title: text });
export type Phase = z.infer<typeof phase>;

/** The phases of employees where a workspace names none: from candidate to leaver. */
const employeePhases: readonly Phase[] = [
  { id: "candidate", title: { nl: "Kandidaat", en: "Candidate" } },
  { id: "start", title: { nl: "Start", en: "Start" } },
  { id: "growth", title: { nl: "Groei", en: "Growth" } },
  { id: "change", title: { nl: "Verandering", en: "Change" } },
  { id: "leaving", title: { nl: "Vertrek", en: "Leaving" } },
];

/** The phases of customers where a workspace names none: from looking around to renewing or leaving. */
const customerPhases: readonly Phase[] = [
  { id: "orientation", title: { nl: "Oriënteren", en: "Looking around" } },
  { id: "joining", title: { nl: "Klant worden", en: "Becoming a customer" } },
  { id: "use", title: { nl: "Gebruiken", en: "Use" } },
  { id: "help", title: { nl: "Hulp vragen", en: "Asking for help" } },
  { id: "renewal", title: { nl: "Verlengen of weggaan", en: "Renewing or leaving" } },
];

const [fewest, most] = [2, 8];

const phases = z.array(phase).superRefine((list, context) => {
  const problem = (message: string, remedy: string, ...path: (string | number)[]) =>
    context.addIssue({ code: "custom", path, message, params: { remedy } });
  if (list.length < fewest || list.length > most) {
    const expected = `expected ${fewest} to ${most} phases, not ${list.length}`;
    problem(expected, "add or join phases, or leave this side out and use those of Heartline");
  }
  list.forEach(({ id: name }, index) => {
    if (list.findIndex((other) => other.id === name) === index) return;
    problem(`"${name}" stands here twice`, "give each phase an id of its own", index, "id");
  });
});

/** The phases of both journeys, in the order in which people go through them. Items and constructs carry one (`phase:`). */
export const journey = z.strictObject({
  ex: phases.default([...employeePhases]).describe("Of employees, from candidate to leaver."),
  cx: phases.default([...customerPhases]).describe("Of customers, from looking around to renewing or leaving."),
});
export type Journey = z.infer<typeof journey>;

/**
 * The phase of a subject: its own, and of an item without one that of the first construct it belongs to.
 *
 * @returns the id of a phase; `undefined` where the survey names none
 */
export function phaseOf({ items, constructs }: Instrument, subject: string): string | undefined {
  const own = constructs[subject]?.phase ?? items[subject]?.phase;
  if (own !== undefined || items[subject] === undefined) return own;
  return Object.values(constructs).find((each) => each.phase !== undefined && each.items.includes(subject))?.phase;
}
