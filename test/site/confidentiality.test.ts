import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { guarantee } from "../../src/privacy/guarantee.ts";
import { confidentialityRules } from "../../src/privacy/rules.ts";
import type { Locale } from "../../src/survey/text.ts";
import { workspace } from "../../src/survey/workspace.ts";
import { framed, textOf } from "./built-pages.ts";
import { elementsIn, htmlTree, nearest, wordsIn } from "./html-tree.ts";
import { inBrowser } from "./in-browser.ts";

const product = path.resolve(import.meta.dirname, "../..");
const settings = workspace.parse(parse(readFileSync(path.join(product, "heartline.yaml"), "utf8"))).confidentiality;
const locales = ["nl", "en"] as const satisfies readonly Locale[];
const pageAt = (route: string) => framed.find((page) => page.route === route) ?? { route, html: "" };
const oneLine = (text: string | undefined) => (text ?? "").replace(/\s+/g, " ");

const live = inBrowser();

describe.each(locales)("the rules in force, in %s", (locale) => {
  it.each(["privacy", "confidentiality"])("stand word for word on the page %s, with the promise", (page) => {
    const text = textOf(pageAt(`${locale}/${page}`).html);
    for (const rule of confidentialityRules(settings)) {
      expect(text, rule.id).toContain(oneLine(rule.text[locale]));
      expect(text, rule.id).toContain(oneLine(rule.title[locale]));
    }
    const { promise, reach, notCovered } = guarantee(settings.minimum);
    for (const sentence of [promise, reach, ...notCovered]) expect(text).toContain(oneLine(sentence[locale]));
  });

  it("mark their numbers as rules, so that none is taken for a score", () => {
    const tree = htmlTree(pageAt(`${locale}/confidentiality`).html);
    const bare = [...elementsIn(tree)]
      .filter((element) => nearest(element, ({ name }) => name === "main") !== undefined)
      .filter(({ children }) =>
        children.some((child) => typeof child === "string" && /\d/.test(child.replace(/27/, ""))),
      )
      .filter((element) => nearest(element, ({ attributes }) => attributes["data-plain"] === "rule") === undefined)
      .map((element) => wordsIn(element));
    // The article of the law stands in the standfirst.
    expect(bare).toEqual(bare.filter((text) => /artikel 27|article 27/.test(text)));
  });

  it("are agreed on in a statement with a place to sign for each party", () => {
    const { html } = pageAt(`${locale}/confidentiality`);
    const agreed = parse(readFileSync(path.join(product, "content/confidentiality.yaml"), "utf8"));
    const signatures = /<ul class="sign">.*?<\/ul>/s.exec(html)?.[0] ?? "";
    expect(agreed.by).toHaveLength(2);
    for (const { role } of agreed.by) expect(textOf(signatures)).toContain(role[locale]);
    expect(textOf(html)).toContain(agreed.access[locale]);
    expect(textOf(html)).toContain(agreed.retention[locale]);
  });

  it("are one click away from every page", () => {
    const lost = framed.filter(({ route }) => route.startsWith(`${locale}/`) || route === locale);
    expect(
      lost.filter(({ html }) => !/href="[^"]*confidentiality\/index\.html"/.test(html)).map(({ route }) => route),
    ).toEqual([]);
  });

  it("print on one A4, and fit the narrowest phone", async () => {
    const page = await live.browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.goto(`${live.site.url}${locale}/confidentiality/index.html`);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(1);
    await page.close();
  });
});
