import type { Locale } from "../survey/text.ts";
import { findCard } from "./guide-files.ts";
import { type Role, rolePages } from "./roles.ts";
import { hasTexts } from "./texts.ts";

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
