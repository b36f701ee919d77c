import { describe, expect, it } from "vitest";
import { framed, pages, textOf } from "./built-pages.ts";

const locales = [...new Set(framed.map(({ route }) => route.split("/")[0] ?? ""))];
const routes = new Set(pages.map(({ route }) => route));

describe("addresses", () => {
  it("exist for every part, in every language", () => {
    const parts = [
      "",
      "trends",
      "waves",
      "units",
      "measures",
      "ex-and-cx",
      "playbook",
      "guide",
      "methods",
      "privacy",
      "data-quality",
      "search",
    ];
    const lost = locales
      .flatMap((locale) => parts.map((part) => (part === "" ? locale : `${locale}/${part}`)))
      .filter((route) => !routes.has(route));
    expect(lost).toEqual([]);
  });

  it("are the same in every language", () => {
    const [first = "", ...others] = locales.map((locale) =>
      framed
        .filter(({ route }) => route.split("/")[0] === locale)
        .map(({ route }) => route.split("/").slice(1).join("/"))
        .sort()
        .join("\n"),
    );
    for (const other of others) expect(other).toBe(first);
  });

  it("begin at a front door that needs no script", () => {
    const door = pages.find(({ route }) => route === "");
    expect(door?.html).toMatch(
      new RegExp(`http-equiv="refresh" content="0; url=${locales.includes("nl") ? "nl" : locales[0]}/index.html"`),
    );
    for (const locale of locales) expect(door?.html).toContain(`href="${locale}/index.html"`);
  });
});

describe("states", () => {
  const units = framed.filter(({ route }) => /^[a-z]+\/units\/[a-z0-9-]+$/.test(route));

  it("give a unit without figures a page with one sentence and a way on", () => {
    const quiet = units.filter(({ html }) => html.includes('class="empty"') && !html.includes('class="t mid pairs"'));
    expect(quiet.length).toBeGreaterThan(0);
    for (const { html } of quiet) expect(html).toMatch(/class="empty">.*href="[^"]*privacy\/index\.html"/s);
  });

  it("never give the reason why a cell is hidden", () => {
    const told = framed
      .filter(({ html }) => html.includes("[c]"))
      .filter(({ route }) => !/\/(?:privacy|methods)$/.test(route))
      .filter(({ html }) => /\[c\][^.]{0,60}(?:fewer than|minder dan|too few|te weinig)/i.test(textOf(html)));
    expect(told.map(({ route }) => route)).toEqual([]);
  });

  it("mark every hidden cell in words as well", () => {
    const bare = framed.filter(({ html }) =>
      /<td[^>]*>\s*\[c\]/.test(html.replace(/<details class="tbl".*?<\/details>/gs, "")),
    );
    expect(bare.map(({ route }) => route)).toEqual([]);
  });
});
