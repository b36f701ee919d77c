import type { CollectionKey } from "astro:content";
import type { Figure } from "../charts/figure.ts";
import type { Locale } from "../survey/text.ts";
import {
  figureOfText,
  figureOfUnits,
  figuresOfLinks,
  figuresOfMeasure,
  figuresOfOverview,
  figuresOfTrends,
  figuresOfUnit,
} from "./figures-of.ts";
import { readSite } from "./report.ts";
import { textFigures } from "./text-figures.ts";
import { nameOf, textsIn } from "./texts.ts";

/** A page that has figures, and how to get them: the downloads of its figures stand in its folder. */
export interface FigurePage {
  route: string;
  figures(): Figure[];
}

/** Every page of a language with its figures. */
export async function figurePages(locale: Locale): Promise<FigurePage[]> {
  const site = readSite();
  const latest = site.waves.at(-1)?.id;
  const at = (path: string) => (path === "" ? locale : `${locale}/${path}`);
  const texts = async (collection: CollectionKey, path: (name: string) => string): Promise<FigurePage[]> =>
    (await textsIn(collection, locale)).flatMap((text) => {
      const references = textFigures(text.body ?? "");
      if (references.length === 0) return [];
      return [
        {
          route: at(path(nameOf(text))),
          figures: () => references.map((reference) => figureOfText(reference, locale)),
        },
      ];
    });
  const chapters = new Set((await textsIn("pillars", locale)).map((text) => nameOf(text).replace(/\/index$/, "")));
  return [
    { route: at(""), figures: () => figuresOfOverview(locale).figures },
    { route: at("trends"), figures: () => figuresOfTrends(locale).figures },
    { route: at("units"), figures: () => [figureOfUnits(locale)] },
    { route: at("ex-and-cx"), figures: () => figuresOfLinks(locale).figures },
    ...site.subjects.map(({ id, survey, slug }) => ({
      route: at(`measures/${survey}/${slug}`),
      figures: () => figuresOfMeasure(id, locale).figures,
    })),
    ...site.units.map(({ id }) => ({ route: at(`units/${id}`), figures: () => figuresOfUnit(id, locale).figures })),
    ...site.pillars
      .filter(({ slug }) => chapters.has(slug))
      .map(({ slug, subject }) => ({
        route: at(`playbook/${slug}`),
        figures: () => [figureOfText({ of: subject, kind: "trend" }, locale)],
      })),
    ...(await texts("pillars", (name) => `playbook/${name.replace(/\/index$/, "")}`)),
    ...(await texts("plays", (name) => `playbook/${name}`)),
    ...(await texts("guide", (name) => (name === "method" ? "guide" : `guide/${name}`))),
    ...(await texts("scenarios", (name) => `guide/${name}`)),
    ...(await texts("pages", (name) => name)),
    ...(await texts("reports", (name) => `waves/${name}`)),
    ...(await texts("reports", (name) => (name === latest ? "" : `waves/${name}`))),
  ];
}
