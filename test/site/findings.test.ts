import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Locale } from "../../src/survey/text.ts";
import { readFindingLine, readUnitLine } from "../report/findings-reader.ts";
import { dist, framed, textOf } from "./built-pages.ts";
import { elementsIn, htmlTree, type PageElement, wordsIn } from "./html-tree.ts";
import { publishedRows } from "./published-rows.ts";

const rows = publishedRows(dist);
const locales = ["nl", "en"] as const;
/** Surveys that leave the lead to the main one of their side: findings are not about them. */
const further = new Set(
  globSync("content/surveys/*.yaml").flatMap((file) =>
    (parse(readFileSync(file, "utf8")) as { main?: boolean }).main === false ? path.basename(file, ".yaml") : [],
  ),
);
const pageOf = (route: string) => framed.find((page) => page.route === route)?.html ?? "";
const root = /id="organisation".*?href="([a-z0-9-]+)\/index\.html"/s.exec(pageOf("en/units"))?.[1] ?? "";

/** How sentences call a measure, with what it is: by its abbreviation, by its title in small letters, or between quotation marks. */
function namesIn(locale: Locale): Map<string, { survey: string; subject: string }> {
  const found = new Map<string, { survey: string; subject: string }>();
  for (const row of elementsIn(htmlTree(pageOf(`${locale}/measures`)))) {
    const inside = row.name === "tr" ? [...elementsIn(row)] : [];
    const link = inside.find(({ name, attributes }) => name === "a" && attributes.href !== undefined);
    const [, survey = "", slug = ""] = /([^/]+)\/([^/]+)\/index\.html$/.exec(link?.attributes.href ?? "") ?? [];
    const subject = rows.subjectAt(survey, slug);
    if (link === undefined || subject === undefined || further.has(survey)) continue;
    const measure = wordsIn(inside.find(({ classes }) => classes.includes("q")) ?? row);
    const title = wordsIn(link);
    const said = /^e?NPS$/.test(measure)
      ? [locale === "nl" ? `de ${measure}` : measure]
      : [`“${title}”`, title.charAt(0).toLowerCase() + title.slice(1)];
    for (const name of said) found.set(name, subject);
  }
  return found;
}

/** The sentences of a list of findings, by the heading above it. */
function listsOf(locale: Locale): Map<string, string[]> {
  const section = [...elementsIn(htmlTree(pageOf(locale)))].find(({ attributes }) => attributes.id === "findings");
  const lists = new Map<string, string[]>();
  let heading = "";
  for (const element of section === undefined ? [] : elementsIn(section)) {
    if (element.name === "h3") heading = wordsIn(element);
    if (element.name !== "ul") continue;
    lists.set(heading, itemsOf(element).map(sentenceOf));
  }
  return lists;
}

const itemsOf = (list: PageElement) => [...elementsIn(list)].filter(({ name }) => name === "li");
const sentenceOf = (item: PageElement) => {
  const paragraph = [...elementsIn(item)].find(({ name }) => name === "p");
  return paragraph === undefined ? "" : wordsIn(paragraph);
};

/** The leading measures: what the chart of changes on the overview holds. */
function changesOf(locale: Locale): { survey: string; subject: string; label: string }[] {
  const figure = /<figure[^>]* id="change-or-noise".*?<\/figure>/s.exec(pageOf(locale))?.[0] ?? "";
  const names = namesIn(locale);
  return [...figure.matchAll(/<th scope="row">(.*?)<\/th>/gs)].flatMap(([, name = ""]) => {
    const title = textOf(name);
    const spoken = [`de ${title}`, title, `“${title}”`, title.charAt(0).toLowerCase() + title.slice(1)];
    const subject = spoken.map((each) => names.get(each)).find((each) => each !== undefined);
    if (subject === undefined) return [];
    const [row] = rows.find({
      kind: "change",
      unit: root,
      ...subject,
      wave: rows.latest(subject.survey, subject.subject),
      metric: rows.headline(subject.survey, subject.subject),
    });
    return row === undefined ? [] : [{ ...subject, label: row.label ?? "" }];
  });
}

describe("the findings of the overview", () => {
  it.each(locales)("claim what published rows say of the measures they name (%s)", (locale) => {
    const names = namesIn(locale);
    const known = [...names.keys()];
    const wrong: string[] = [];
    const told = new Map<string, string>();
    for (const [heading, sentences] of [...listsOf(locale)].slice(0, 3)) {
      for (const sentence of sentences) {
        const read = readFindingLine(sentence, known, locale);
        if (read === undefined && readUnitLine(sentence, known, locale) !== undefined) continue;
        if (read === undefined) wrong.push(`${heading}: no template says "${sentence}"`);
        for (const name of read?.names ?? []) {
          const { survey = "", subject = "" } = names.get(name) ?? {};
          const place = { unit: root, survey, subject, metric: rows.headline(survey, subject) };
          const wave = rows.latest(survey, subject);
          const found =
            read?.kind === "long"
              ? rows.find({ kind: "change", ...place, wave, from: "any" })
              : rows.find({ kind: "change", ...place, wave });
          if (!found.some(({ label }) => label === read?.label)) wrong.push(`no row says "${sentence}"`);
          if (read?.kind === "change") told.set(`${survey}.${subject}`, read.label);
        }
      }
    }
    expect(wrong).toEqual([]);
    const due = changesOf(locale);
    expect(due.length).toBeGreaterThan(5);
    for (const { survey, subject, label } of due) expect(told.get(`${survey}.${subject}`), subject).toBe(label);
  });

  it.each(locales)("say of units what their gaps say (%s)", (locale) => {
    const names = namesIn(locale);
    const known = [...names.keys()];
    const links = new Map(
      [...pageOf(locale).matchAll(/<a href="units\/([a-z0-9-]+)\/index\.html">(.*?)<\/a>/gs)].map(
        ([, id = "", name = ""]) => [textOf(name), id],
      ),
    );
    const read = [...listsOf(locale).values()]
      .flat()
      .flatMap((sentence) => readUnitLine(sentence, known, locale) ?? []);
    expect(read.length).toBeGreaterThan(1);
    const leading = changesOf(locale);
    for (const { unit, ...sides } of read) {
      for (const label of ["lower", "higher"] as const) {
        const side = sides[label];
        if (side === undefined) continue;
        const has = ({ survey, subject }: { survey: string; subject: string }) =>
          rows
            .find({
              kind: "gap",
              unit: links.get(unit),
              survey,
              subject,
              against: "rest",
              wave: rows.latest(survey, subject),
            })
            .some((row) => row.label === label);
        const named = side === "all" ? leading : side.names.flatMap((name) => names.get(name) ?? []);
        expect(
          named.filter((subject) => !has(subject)),
          `${unit} ${label}`,
        ).toEqual([]);
        if (side !== "all") expect(leading.filter(has)).toHaveLength(side.names.length + side.others);
      }
    }
  });

  it("lead to at most three plays, each with the score and the limit it is for", () => {
    for (const locale of locales) {
      const [section = ""] = /<section[^>]* id="first".*?<\/section>/s.exec(pageOf(locale)) ?? [];
      const reasons = [...section.matchAll(/<p class="because">(.*?)<\/p>/gs)].map(([, text = ""]) => textOf(text));
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.length).toBeLessThanOrEqual(3);
      for (const reason of reasons) {
        const [, score, limit] = /(?:at|op) ([\d,.]+)%? (?:staat )?\((?:limit|grens) ([\d,.]+)%?\)/.exec(reason) ?? [];
        expect(Number(score), reason).toBeLessThan(Number(limit));
      }
    }
  });
});
