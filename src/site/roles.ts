import type { Locale } from "../survey/text.ts";
import { findCard } from "./guide-files.ts";
import { hasTexts } from "./texts.ts";

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

/** The pages of a role that this workspace has: without texts there is no playbook and no guide, and without a card no card. */
export async function pagesOfRole(role: Role, locale: Locale): Promise<string[]> {
  const [playbook, guide] = [await hasTexts("playbook", locale), await hasTexts("guide", locale)];
  const has = (path: string) =>
    path === "guide/card"
      ? findCard() !== undefined
      : path.startsWith("guide")
        ? guide
        : path.startsWith("playbook")
          ? playbook
          : true;
  return rolePages[role].filter(has);
}
