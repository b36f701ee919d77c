/** Who reads the report, each with a start page of their own: `start/<role>`. */
export const roles = ["board", "analyst", "unit-head", "service"] as const;
export type Role = (typeof roles)[number];

/** What each looks for first, in that order, as paths below the language: all of it is one click from the start page of the role. */
export const rolePages: Record<Role, readonly string[]> = {
  board: ["meetings/quarterly", "", "actions", "alignment", "ex-and-cx", "you-said-we-did"],
  analyst: ["trends", "data-quality", "measures", "drivers", "friction", "methods", "waves"],
  "unit-head": ["meetings", "playbook", "actions/lessons", "actions", "units"],
  service: ["guide/card", "guide/phrases", "guide", "friction", "actions/lessons"],
};
