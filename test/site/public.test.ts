import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { words } from "../../src/site/i18n.ts";
import { serveSite } from "./served-site.ts";

const product = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "heartline-public-"));
const dist = path.join(folder, "dist");
let pages: { route: string; html: string }[] = [];

beforeAll(() => {
  cpSync(path.join(product, "test/fixtures/minimal"), folder, { recursive: true });
  // The 3R card needs no more than its own file and the phrases it quotes.
  for (const file of ["content/guide/card.yaml", "content/guide/phrases.yaml"]) {
    cpSync(path.join(product, file), path.join(folder, file));
  }
  const settings = path.join(folder, "heartline.yaml");
  writeFileSync(
    settings,
    readFileSync(settings, "utf8").replace(/^confidentiality:.*$/m, "confidentiality: { public: true }"),
  );
  const build = spawnSync(process.execPath, [path.join(product, "scripts/build.ts"), "--workspace", folder], {
    encoding: "utf8",
  });
  if (build.status !== 0) throw new Error(`the public workspace could not be built\n${build.stdout}${build.stderr}`);
  pages = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ route: file.split(path.sep).join("/"), html: readFileSync(path.join(dist, file), "utf8") }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a site of public data", () => {
  it("says so on every page, in its language, before anything else", () => {
    expect(pages.map(({ route }) => route)).toEqual(
      expect.arrayContaining(["index.html", "nl/index.html", "en/guide/card/index.html", "en/search/index.html"]),
    );
    const silent = pages.filter(({ route, html }) => {
      const locale = route.startsWith("nl/") ? "nl" : "en";
      const body = html.slice(html.indexOf("<body"));
      const banner = body.indexOf(`>${words[locale].publicBanner}</p>`);
      return banner === -1 || banner > body.search(/<h1|<header|<main/);
    });
    expect(silent.map(({ route }) => route)).toEqual([]);
  });

  it("says so in both languages at its front door", () => {
    const door = pages.find(({ route }) => route === "index.html")?.html ?? "";
    for (const locale of ["nl", "en"] as const)
      expect(door).toContain(`<p class="banner" lang="${locale}">${words[locale].publicBanner}</p>`);
  });

  it("has no minimum to state and nothing to agree on", () => {
    expect(pages.filter(({ route }) => route.includes("confidentiality"))).toEqual([]);
    expect(pages.filter(({ html }) => html.includes("confidentiality/index.html")).map(({ route }) => route)).toEqual(
      [],
    );
    const privacy = pages.find(({ route }) => route === "en/privacy/index.html")?.html ?? "";
    expect(privacy).toContain(words.en.rulesPublic);
    expect(privacy).not.toMatch(/rule-score|rule-subtraction|id="promise"/);
  });

  it("keeps the banner in sight while a reader scrolls, and prints it", async () => {
    const [browser, site] = await Promise.all([launchChromium(), serveSite(dist)]);
    try {
      for (const route of ["en/methods/index.html", "nl/guide/card/index.html", "en/units/shop/index.html"]) {
        const page = await browser.newPage({ viewport: { width: 390, height: 500 } });
        await page.goto(site.url + route);
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        const box = await page.locator("p.banner").boundingBox();
        expect(box?.y, route).toBe(0);
        expect(box?.height, route).toBeLessThan(120);
        await page.emulateMedia({ media: "print" });
        expect(await page.locator("p.banner").isVisible(), route).toBe(true);
        const size = await page
          .locator("p.banner")
          .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
        expect(size, route).toBeGreaterThan(8);
        await page.close();
      }
    } finally {
      await browser.close();
      site.close();
    }
  });
});
