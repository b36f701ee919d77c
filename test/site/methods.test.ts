import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dist, files, framed } from "./built-pages.ts";
import { elementsIn, htmlTree, wordsIn } from "./html-tree.ts";
import { csvRows } from "./published-rows.ts";

const pages = framed.filter(({ route }) => /^[a-z]+\/methods$/.test(route));

describe("the methods page", () => {
  it("explains every method that a published row names, with its version", () => {
    const methods = new Set(
      files
        .filter((file) => /^data\/.*\.csv$/.test(file))
        .flatMap((file) => csvRows(readFileSync(path.join(dist, file), "utf8")).map(({ method = "" }) => method)),
    );
    const names = new Set([...methods].flatMap((method) => method.split(" ")).filter((name) => name !== ""));
    expect(names.size).toBeGreaterThan(0);
    expect(pages.length).toBeGreaterThan(0);
    const lost = pages.flatMap(({ route, html }) => {
      const explained = [...elementsIn(htmlTree(html))].filter(({ attributes }) =>
        /^(?:metric|method)-[a-z-]+$/.test(attributes.id ?? ""),
      );
      return [...names].flatMap((name) => {
        const [id = ""] = name.split(/[/:]/);
        const found = explained.find(
          ({ attributes }) => attributes.id === `metric-${id}` || attributes.id === `method-${id}`,
        );
        // "trend/1" is a version, "unweighted" and "common:…" say how it was used.
        const isThere = found !== undefined && (!name.includes("/") || wordsIn(found).includes(name));
        return isThere ? [] : [`${route}: ${name}`];
      });
    });
    expect(lost).toEqual([]);
  });

  it("gives each of them a meaning, a formula, limits, a source and a version, in the language of the page", () => {
    const texts = pages.map(({ html }) =>
      [...elementsIn(htmlTree(html))]
        .filter(({ attributes }) => /^(?:metric|method)-[a-z-]+(?<!-h)$/.test(attributes.id ?? ""))
        .map((section) => {
          const inside = [...elementsIn(section)];
          return {
            id: section.attributes.id ?? "",
            meaning: wordsIn(inside.find(({ classes }) => classes.includes("prose")) ?? htmlTree("")),
            formula: wordsIn(inside.find(({ name }) => name === "code") ?? htmlTree("")),
            facts: inside.filter(({ name }) => name === "dd").map(wordsIn),
          };
        }),
    );
    const [first = [], ...others] = texts;
    expect(first.length).toBeGreaterThan(10);
    for (const { meaning, formula, facts } of texts.flat()) {
      expect(meaning.length).toBeGreaterThan(40);
      expect(formula.length).toBeGreaterThan(20);
      expect(facts.filter((fact) => fact !== "").length).toBeGreaterThanOrEqual(4);
    }
    for (const other of others) {
      expect(other.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
      for (const [index, { formula, meaning }] of other.entries()) {
        expect(formula).not.toBe(first[index]?.formula);
        expect(meaning).not.toBe(first[index]?.meaning);
      }
    }
  });
});
