import type { CollectionEntry } from "astro:content";
import type { KeptText } from "../report/upkeep-report.ts";
import { readInsight } from "./report.ts";
import { localeOf, nameOf } from "./texts.ts";

/** A text of any collection that has pages. */
export type AnyText = CollectionEntry<"pages" | "guide" | "scenarios" | "pillars" | "plays" | "reports">;

const folders = {
  pages: "pages",
  guide: "guide",
  scenarios: "guide/scenarios",
  pillars: "playbook",
  plays: "playbook",
  reports: "reports",
} as const;

/** What upkeep says of a text; undefined while nothing has been scored since it was written. */
export function keptText(text: AnyText): KeptText | undefined {
  const slug = `${folders[text.collection as keyof typeof folders]}/${nameOf(text)}`.replace(/\/index$/, "");
  return readInsight("upkeep")?.texts.find((kept) => kept.text === slug && kept.locale === localeOf(text));
}
