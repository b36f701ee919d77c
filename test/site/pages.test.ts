import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { attributes, dist, files, framed, pages, textOf } from "./built-pages.ts";

describe("every page", () => {
  it("keeps to a strict policy: no style attribute, no handler, no inline script without its hash", () => {
    const wrong = pages.flatMap(({ route, html }) => [
      ...(/<[^>]+\sstyle="/.test(html) ? [`${route}: style attribute`] : []),
      ...(/<[^>]+\son[a-z]+="/.test(html) ? [`${route}: handler`] : []),
      ...(/<style[ >]/.test(html) ? [`${route}: style element`] : []),
      ...inlineScripts(html)
        .filter((script) => !html.includes(`sha256-${createHash("sha256").update(script).digest("base64")}`))
        .map((script) => `${route}: ${script.slice(0, 40)}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it("has a policy without unsafe-inline and unsafe-eval; only the search page may compile its index reader", () => {
    const wrong = framed.filter(({ route, html }) => {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
      const compiles = policy.includes("'wasm-unsafe-eval'");
      const others = policy.replaceAll("'wasm-unsafe-eval'", "");
      return (
        !policy.includes("default-src 'self'") ||
        !/script-src[^;]*'self'/.test(policy) ||
        others.includes("unsafe") ||
        compiles !== /^[a-z]+\/search$/.test(route)
      );
    });
    expect(wrong.map(({ route }) => route)).toEqual([]);
  });

  it("has one h1 and no gap in its headings", () => {
    const wrong = framed.flatMap(({ route, html }) => {
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
      const gap = levels.findIndex((level, index) => index > 0 && level > (levels[index - 1] ?? 1) + 1);
      return levels[0] === 1 && levels.filter((level) => level === 1).length === 1 && gap === -1
        ? []
        : [`${route}: ${levels.join(" ")}`];
    });
    expect(wrong).toEqual([]);
  });

  it("has no id twice", () => {
    const twice = pages.flatMap(({ route, html }) => {
      const ids = attributes(html, "id");
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${route}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it("labels its sections and its tables", () => {
    const wrong = framed.flatMap(({ route, html }) => {
      const ids = new Set(attributes(html, "id"));
      return [
        ...attributes(html, "aria-labelledby")
          .filter((id) => !ids.has(id))
          .map((id) => `${route}: ${id}`),
        ...[...html.matchAll(/<table[^>]*>(?!\s*<caption)/g)].map(() => `${route}: a table without caption`),
      ];
    });
    // Tables of writers come from Markdown, which has no captions.
    expect(
      wrong.filter(
        (line) =>
          !line.includes("without caption") || !/\/(guide|playbook|waves|methods|privacy|data-quality)/.test(line),
      ),
    ).toEqual([]);
  });

  it("weighs at most 250 KB", () => {
    const heavy = pages.filter(({ html }) => Buffer.byteLength(html) > 250_000);
    expect(heavy.map(({ route, html }) => `${route}: ${Buffer.byteLength(html)}`)).toEqual([]);
  });

  it("says undefined, NaN or an object nowhere", () => {
    const wrong = pages.filter(({ html }) =>
      /\b(?:undefined|NaN|\[object Object\])/.test(textOf(html.replace(/<svg.*?<\/svg>/gs, ""))),
    );
    expect(wrong.map(({ route }) => route)).toEqual([]);
  });

  it("uses no glyph that its fonts lack", () => {
    const wrong = pages.flatMap(({ route, html }) =>
      [...new Set(textOf(html).match(/[→←≈≤≥≠Δ▲▼●◆ĳ\u202f]/g) ?? [])].map((glyph) => `${route}: ${glyph}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("colour", () => {
  it("stands only on a clear difference", () => {
    const wrong = framed.flatMap(({ route, html }) =>
      [...html.matchAll(/<(?:span|td) class="[^"]*\b(?:better|worse)\b[^"]*"[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !/data-label="(?:higher|lower)"|data-signal="(?:above|below)"/.test(tag))
        .map((tag) => `${route}: ${tag}`),
    );
    expect(wrong).toEqual([]);
  });

  it("comes with an arrow in running text", () => {
    const wrong = framed.flatMap(({ route, html }) =>
      [...html.matchAll(/<span class="v (?:better|worse)" data-label[^>]*>(.*?)<\/span>/gs)]
        .filter(([, inside = ""]) => !/[↑↓]/.test(inside))
        .map(() => route),
    );
    expect(wrong).toEqual([]);
  });
});

describe("scripts and style", () => {
  const size = (name: string) => statSync(path.join(dist, name)).size;

  it("stay within their budgets: 6 KB before anybody touches a chart, 40 KB of style", () => {
    expect(size("assets/enhance.js")).toBeLessThanOrEqual(6 * 1024);
    const styles = files.filter((file) => file.endsWith(".css"));
    expect(styles.reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(40 * 1024);
  });
});

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)].map(([, script = ""]) => script);
}
