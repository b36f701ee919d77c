import path from "node:path";
import { describe, expect, it } from "vitest";
import { attributes, files, framed, pages } from "./built-pages.ts";

const present = new Set(files);

describe("links and assets", () => {
  it("lead to files that exist, also as paths on a disk", () => {
    const broken = pages.flatMap(({ file, html }) =>
      targets(html)
        .filter((target) => !target.startsWith("#"))
        .filter((target) => !present.has(path.posix.join(path.posix.dirname(file), withoutFragment(target))))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("are relative and name index.html, so that any sub-path works", () => {
    const absolute = pages.flatMap(({ file, html }) =>
      targets(html)
        .filter((target) => target.startsWith("/") || target.endsWith("/"))
        .map((target) => `${file} → ${target}`),
    );
    expect(absolute).toEqual([]);
  });

  it("point at places that exist on their page", () => {
    const ids = new Map(pages.map(({ file, html }) => [file, new Set(attributes(html, "id"))]));
    const lost = pages.flatMap(({ file, html }) =>
      attributes(html, "href")
        .filter((target) => target.includes("#") && !/^[a-z]+:/.test(target))
        .filter((target) => {
          const [page = "", id = ""] = target.split("#");
          const there = page === "" ? file : path.posix.join(path.posix.dirname(file), page);
          return !ids.get(there)?.has(id);
        })
        .map((target) => `${file} → ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it("request nothing from another host", () => {
    const outside = pages.flatMap(({ file, html }) =>
      [...attributes(html, "src"), ...linkHrefs(html)]
        .filter((target) => /^(?:[a-z]+:)?\/\//.test(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(outside).toEqual([]);
  });
});

describe("the language switch", () => {
  it("stays on the page: each page names its twin, and the twin names it back", () => {
    const lost = framed.flatMap(({ route, html }) =>
      alternates(html)
        .map(({ hreflang, href }) => ({ hreflang, to: path.posix.join(route, href).replace(/\/?index\.html$/, "") }))
        .filter(({ hreflang, to }) => {
          const twin = framed.find((page) => page.route === to);
          const own = route.split("/")[0] ?? "";
          const sameContent = to === [hreflang, ...route.split("/").slice(1)].join("/");
          return (
            !sameContent ||
            twin === undefined ||
            !twin.html.includes(`<html lang="${hreflang}"`) ||
            !alternates(twin.html).some((back) => back.hreflang === own)
          );
        })
        .map(({ to }) => `${route} ↔ ${to}`),
    );
    expect(lost).toEqual([]);
  });

  it("is in the language of its folder", () => {
    const wrong = framed.filter(({ route, html }) => !html.includes(`<html lang="${route.split("/")[0]}"`));
    expect(wrong.map(({ route }) => route)).toEqual([]);
  });
});

function targets(html: string): string[] {
  return [...attributes(html, "href"), ...attributes(html, "src"), ...attributes(html, "action")].filter(
    (target) => !/^[a-z]+:/.test(target),
  );
}

function linkHrefs(html: string): string[] {
  return [...html.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href = ""]) => href);
}

function alternates(html: string): { hreflang: string; href: string }[] {
  return [...html.matchAll(/<link rel="alternate" hreflang="([a-z]+)" href="([^"]*)"/g)].map(
    ([, hreflang = "", href = ""]) => ({ hreflang, href }),
  );
}

function withoutFragment(target: string): string {
  return target.split("#")[0] ?? "";
}
