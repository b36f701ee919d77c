import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { guideCopy } from "../../src/site/guide-copy.ts";
import { dist, files, framed, textOf } from "./built-pages.ts";
import { inBrowser } from "./in-browser.ts";
import { csvRows } from "./published-rows.ts";
import { serveSite } from "./served-site.ts";

const locales = ["en", "nl"] as const;
const scenarios = readdirSync(path.join(dist, "en", "guide"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && files.includes(`en/guide/${entry.name}/pair/index.html`))
  .map(({ name }) => name);

const live = inBrowser();

async function open(route: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await live.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(live.site.url + route);
  return page;
}

const sheets = async (page: Page): Promise<number> => {
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

describe("the quick card", () => {
  it.each(locales)("%s: is under 60 KB with all that it loads, and loads no font", async (locale) => {
    const context = await live.browser.newContext({ serviceWorkers: "block", viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    const sizes: Record<string, number> = {};
    const reading: Promise<void>[] = [];
    page.on("response", (response) => {
      reading.push(
        response.body().then((body) => {
          sizes[response.url()] = body.length;
        }),
      );
    });
    await page.goto(`${live.site.url}${locale}/guide/card/index.html`, { waitUntil: "networkidle" });
    await Promise.all(reading);
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(Object.keys(sizes).length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(sizes).filter((url) => url.endsWith(".woff2"))).toEqual([]);
    expect(total, JSON.stringify(sizes)).toBeLessThan(60_000);
    await context.close();
  });

  it.each(locales)("%s: shows its first phrase on a phone of 360 by 640 before anybody scrolls", async (locale) => {
    const page = await open(`${locale}/guide/card/index.html`, { viewport: { width: 360, height: 640 } });
    const phrase = page.locator(".card3 .say").first();
    const box = await phrase.boundingBox();
    expect((await phrase.innerText()).length).toBeGreaterThan(10);
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollWidth])).toEqual([0, 360]);
    expect(
      await phrase.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(16);
    await page.context().close();
  });

  it.each(locales)(
    "%s: opens with the network off after one visit, as does every scenario, and nothing else",
    async (locale) => {
      const page = await open(`${locale}/guide/card/index.html`, { viewport: { width: 360, height: 640 } });
      await page.locator("#offline").waitFor({ state: "visible" });
      await page.context().setOffline(true);
      await page.reload();
      expect((await page.locator(".card3 .say").first().innerText()).length).toBeGreaterThan(10);
      // With its style: a page without it would show the menu for wide windows.
      expect(await page.locator("nav.nav").isVisible()).toBe(false);
      for (const scenario of scenarios) {
        await page.goto(`${live.site.url}${locale}/guide/${scenario}/index.html`);
        const choice = page.locator("details.choice").first();
        expect(await choice.locator(".fb").isVisible()).toBe(false);
        await choice.locator("summary").click();
        expect(await choice.locator(".fb").isVisible()).toBe(true);
      }
      await page.goto(`${live.site.url}${locale}/guide/`);
      // It is shown once the page has looked into its copy, some time after it was loaded.
      await page.locator("#offline").waitFor({ state: "visible" });
      await expect(page.goto(`${live.site.url}${locale}/index.html`)).rejects.toThrow();
      await page.context().close();
    },
  );

  it("keeps the pages of its own guide and what these load, and clears only its own older copies", async () => {
    const page = await open("en/privacy/index.html");
    const scope = `${live.site.url}en/guide/`;
    const others = ["somebody else's", `heartline-guide ${live.site.url}nl/guide/ 0`];
    await page.evaluate(
      (names) => Promise.all(names.map((name) => caches.open(name))),
      [...others, `heartline-guide ${scope} 0`],
    );
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await page.goto(`${scope}card/index.html`);
    await page.locator("#offline").waitFor({ state: "visible" });
    const { version, files: listed } = guideCopy(dist, "en");
    const own = `heartline-guide ${scope} ${version}`;
    // An older copy goes while the new one takes over, which may end after the page was told.
    await expect.poll(async () => (await page.evaluate(() => caches.keys())).sort()).toEqual([...others, own].sort());
    const kept = await page.evaluate(
      async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url),
      own,
    );
    expect(kept.sort()).toEqual(listed.map((file) => new URL(file, scope).href).sort());
    expect(kept.filter((url) => url.endsWith(".html") && !url.startsWith(scope))).toEqual([]);
    // A page outside the guide is not in anybody's hands.
    await page.goto(`${live.site.url}en/privacy/index.html`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await page.context().close();
  });

  it("shows a correction at once while there is a network, and what it kept when there is none", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "heartline-card-"));
    for (const file of guideCopy(dist, "en").files) {
      const name = path.posix.join("en/guide", file);
      cpSync(path.join(dist, name), path.join(folder, name));
    }
    cpSync(path.join(dist, "en/guide/worker.js"), path.join(folder, "en/guide/worker.js"));
    const other = await serveSite(folder);
    const page = await (await live.browser.newContext()).newPage();
    await page.goto(`${other.url}en/guide/card/index.html`);
    await page.locator("#offline").waitFor({ state: "visible" });
    writeFileSync(path.join(folder, "en/guide/third-call/index.html"), "<h1>Corrected</h1>");
    const heading = async () => {
      await page.goto(`${other.url}en/guide/third-call/index.html`);
      expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain("en/guide/worker.js");
      return page.locator("h1").innerText();
    };
    expect(await heading()).toBe("Corrected");
    await page.context().setOffline(true);
    expect(await heading()).toContain("Third time");
    await page.context().close();
    other.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("says nothing of being available from disk, where no worker can be", async () => {
    const context = await live.browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`file://${dist}/nl/guide/card/index.html`);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("#offline").isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("the worker of a guide", () => {
  it("is told what the built pages are, by their bytes", () => {
    for (const locale of locales) {
      const worker = readFileSync(path.join(dist, locale, "guide", "worker.js"), "utf8");
      expect(worker.startsWith(`const copy=${JSON.stringify(guideCopy(dist, locale))};\n`)).toBe(true);
    }
  });

  it("is named by the pages of the guide only, which alone may have one", () => {
    const named = framed.filter(({ html }) => html.includes("assets/offline.js"));
    const allowed = framed.filter(({ html }) => /content-security-policy" content="[^"]*worker-src 'self'/.test(html));
    const guide = framed.filter(({ route }) => /^[a-z]+\/guide(?:\/|$)/.test(route)).map(({ route }) => route);
    expect(guide.length).toBeGreaterThan(20);
    expect(named.map(({ route }) => route)).toEqual(guide);
    expect(allowed.map(({ route }) => route)).toEqual(guide);
  });

  it("is small, as are the scripts that start it and search the phrases", () => {
    for (const file of ["en/guide/worker.js", "assets/offline.js", "assets/phrases.js"])
      expect(statSync(path.join(dist, file)).size, file).toBeLessThan(4096);
  });
});

describe("on paper", () => {
  it("the card and the observer’s sheet are one A4 each, and a scenario is three sheets, in both languages", async () => {
    const page = await open("en/guide/index.html", { serviceWorkers: "block" });
    const wrong: string[] = [];
    expect(scenarios.length).toBeGreaterThanOrEqual(8);
    for (const locale of locales) {
      const expected = [["card", 1], ["observer", 1], ...scenarios.map((name) => [`${name}/pair`, 3])] as [
        string,
        number,
      ][];
      for (const [name, count] of expected) {
        await page.goto(`${live.site.url}${locale}/guide/${name}/index.html`);
        const printed = await sheets(page);
        if (printed !== count) wrong.push(`${locale} ${name}: ${printed}`);
      }
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  }, 300_000);
});

describe("the sheets for a pair", () => {
  const part = (html: string, id: string) =>
    textOf(new RegExp(`<section[^>]* id="${id}".*?</section>`, "s").exec(html)?.[0] ?? "");

  it("tell each role what it may know, and no more", () => {
    for (const locale of locales) {
      for (const name of scenarios) {
        const whole = readFileSync(path.join(dist, locale, "guide", name, "index.html"), "utf8");
        const pair = readFileSync(path.join(dist, locale, "guide", name, "pair", "index.html"), "utf8");
        const lines = [...whole.matchAll(/<summary data-k="[A-Z]">(.*?)<\/summary>/gs)].map(([, line = ""]) =>
          textOf(line),
        );
        const feedback = [...whole.matchAll(/<div class="fb"><b[^>]*>.*?<\/b>(.*?)<\/div>/gs)].map(([, text = ""]) =>
          textOf(text),
        );
        expect(lines.length, name).toBeGreaterThanOrEqual(6);
        expect(feedback.length).toBe(lines.length);
        const [customer, colleague, observer] = ["customer", "colleague", "observer"].map((id) => part(pair, id));
        for (const line of lines) {
          expect(customer).not.toContain(line);
          expect(colleague).toContain(line);
        }
        for (const text of feedback)
          for (const sheet of [customer, colleague, observer]) expect(sheet).not.toContain(text);
        for (const verdict of locale === "en" ? ["Strong.", "Weak."] : ["Sterk.", "Zwak."]) {
          expect(colleague).not.toContain(verdict);
          expect(observer).toContain(verdict);
        }
        expect(pair.match(/type="checkbox"/g)?.length).toBeGreaterThanOrEqual(9);
      }
    }
  });
});

describe("the phrase bank", () => {
  it("finds words in what one would rather not say and in what one says, and tells how many", async () => {
    const page = await open("en/guide/phrases/index.html");
    const rows = page.locator("tr[data-phrase]:visible");
    const all = await rows.count();
    const status = page.locator("#phrase-search [role=status]");
    for (const [words, column] of [
      ["patience", 0],
      ["tuesday", 1],
    ] as const) {
      await page.locator("#phrase").fill(words);
      const found = await rows.count();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(all);
      expect((await rows.locator(`td:nth-child(${column + 1})`).allInnerTexts()).join(" ").toLowerCase()).toContain(
        words,
      );
      expect(await status.innerText()).toMatch(found === 1 ? /^One / : new RegExp(`^${found} `));
    }
    await page.locator("#phrase").fill("xyzzy");
    expect(await rows.count()).toBe(0);
    expect(await status.innerText()).toMatch(/^No phrase/);
    // A link to a phrase that is filtered out brings the list back.
    await page.locator("#situations a[href^='#']").first().click();
    // The browser tells of the new address after the click.
    await expect.poll(() => rows.count()).toBe(all);
    await page.context().close();
  });

  it("stays whole without JavaScript, with a link to every step, situation and phrase", async () => {
    const page = await open("nl/guide/phrases/index.html", { javaScriptEnabled: false });
    expect(await page.locator("#phrase-search").isVisible()).toBe(false);
    expect(await page.locator("tr[data-phrase]:visible").count()).toBeGreaterThanOrEqual(24);
    const lost = await page
      .locator("main a[href^='#']")
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute("href") ?? "").filter((href) => document.querySelector(href) === null),
      );
    expect(lost).toEqual([]);
    await page.context().close();
  });
});

describe("with the keyboard alone", () => {
  it("a choice opens and closes, a phrase is found, and a box of the sheet is ticked", async () => {
    const page = await open("en/guide/third-call/index.html");
    const choice = page.locator("details.choice").first();
    await choice.locator("summary").focus();
    for (const isOpen of [true, false]) {
      await page.keyboard.press("Enter");
      expect(await choice.locator(".fb").isVisible()).toBe(isOpen);
    }
    await page.goto(`${live.site.url}en/guide/phrases/index.html`);
    await page.locator("#phrase").focus();
    await page.keyboard.type("patience");
    expect(await page.locator("#phrase-search [role=status]").innerText()).not.toBe("");
    await page.goto(`${live.site.url}en/guide/observer/index.html`);
    const box = page.locator("input[type=checkbox]").first();
    await box.focus();
    await page.keyboard.press("Space");
    expect(await box.isChecked()).toBe(true);
    await page.context().close();
  });
});

describe("scores and comments beside the guide", () => {
  it("the page of a score names its scenarios, and a scenario names that score and the themes that point at it", () => {
    const scored = readFileSync(path.join(dist, "en/measures/customer/ease/index.html"), "utf8");
    expect(scored).toContain('href="../../../guide/wrong-bill/index.html"');
    const scenario = readFileSync(path.join(dist, "en/guide/wrong-bill/index.html"), "utf8");
    expect(scenario).toContain('href="../../measures/customer/ease/index.html"');
    const themes = csvRows(readFileSync(path.join(dist, "data/themes.csv"), "utf8"));
    const published = themes.filter(
      ({ unit, wave, theme, state }) =>
        unit === "meridiaan" && wave === "2026-spring" && theme === "unclear" && state === "ok",
    );
    expect(published.length).toBe(1);
    expect(textOf(/<dl class="facts.*?<\/dl>/s.exec(scenario)?.[0] ?? "")).toContain(
      `Unclear explanation: ${published[0]?.share}% of the comments`,
    );
  });

  it("names as clearly worse only units whose published difference is labelled so", () => {
    const gaps = csvRows(readFileSync(path.join(dist, "data/gaps.csv"), "utf8"));
    let named = 0;
    for (const { route, html } of framed.filter(({ route }) => /^en\/measures\/customer\/[^/]+$/.test(route))) {
      const practise = /<section[^>]* id="practise".*?<\/section>/s.exec(html)?.[0] ?? "";
      const subject = route.split("/").at(-1);
      for (const [, unit] of practise.matchAll(/units\/([\w-]+)\/index\.html/g)) {
        named += 1;
        const row = gaps.find(
          (each) =>
            each.unit === unit &&
            each.subject === subject &&
            each.survey === "customer" &&
            each.against === "rest" &&
            each.wave === "2026-spring" &&
            // Of each of these scores higher is better, also of those that the survey asks the other way round.
            each.label === "lower",
        );
        expect(row, `${route} ${unit}`).toBeDefined();
      }
    }
    expect(named).toBeGreaterThan(0);
  });
});

describe("the new pages of the guide", () => {
  it.each(["en/guide/observer", "nl/guide/third-call/pair", "en/guide/phrases", "nl/guide", "en/guide/card"])(
    "%s: no violation found by axe, light and dark, wide and narrow; no sideways scroll",
    async (route) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await open(`${route}/index.html`, {
          colorScheme,
          viewport: { width: colorScheme === "dark" ? 390 : 1280, height: 844 },
        });
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await page.context().close();
      }
    },
  );
});
