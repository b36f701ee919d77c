import type { Words } from "./i18n.ts";

/** A main part of the site: its address below the locale, in the order of the menu. */
export const mainParts: readonly { part: keyof Words["nav"]; path: string }[] = [
  { part: "overview", path: "" },
  { part: "trends", path: "trends" },
  { part: "units", path: "units" },
  { part: "ex-and-cx", path: "ex-and-cx" },
  { part: "playbook", path: "playbook" },
  { part: "guide", path: "guide" },
  { part: "actions", path: "actions" },
  { part: "measures", path: "measures" },
  { part: "methods", path: "methods" },
];

export type MainPart = keyof Words["nav"];

/** A step in the breadcrumb; without a path it is the page itself. */
export interface Crumb {
  label: string;
  path?: string;
}
