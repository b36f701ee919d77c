import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";

/** One address of every type of page, in one language or the other. */
const pageTypes = {
  overview: "en/index.html",
  trends: "nl/trends/index.html",
  waves: "en/waves/index.html",
  wave: "nl/waves/2026-spring/index.html",
  "wave that one survey missed": "en/waves/2024-autumn/index.html",
  units: "en/units/index.html",
  unit: "nl/units/customer-contact-north/index.html",
  "unit with units below it": "en/units/customer-contact/index.html",
  "hidden unit": "nl/units/legal/index.html",
  "closed unit": "en/units/renewals-desk/index.html",
  measures: "nl/measures/index.html",
  measure: "en/measures/customer/ease/index.html",
  "measure with a break": "nl/measures/employee/systems-help/index.html",
  "EX and CX": "en/ex-and-cx/index.html",
  comments: "nl/friction/index.html",
  playbook: "nl/playbook/index.html",
  pillar: "en/playbook/agile-leadership/index.html",
  play: "nl/playbook/agile-leadership/weekly-blocker-round/index.html",
  guide: "en/guide/index.html",
  scenario: "nl/guide/third-call/index.html",
  phrases: "en/guide/phrases/index.html",
  card: "nl/guide/card/index.html",
  "sheets for a pair": "en/guide/third-call/pair/index.html",
  "observer's sheet": "nl/guide/observer/index.html",
  methods: "en/methods/index.html",
  privacy: "nl/privacy/index.html",
  "confidentiality statement": "nl/confidentiality/index.html",
  "data quality": "en/data-quality/index.html",
  search: "nl/search/index.html",
  "who I am": "en/start/index.html",
  "start of the board": "nl/start/board/index.html",
  "start of an analyst": "en/start/analyst/index.html",
  "start of a unit head": "nl/start/unit-head/index.html",
  "start of a service employee": "en/start/service/index.html",
  meetings: "nl/meetings/index.html",
  "quarterly meeting": "en/meetings/quarterly/index.html",
  "unit conversation": "nl/units/complaints/conversation/index.html",
  "conversation without scores": "en/units/legal/conversation/index.html",
  "stand-up": "nl/units/outages/stand-up/index.html",
  "you said, we did, of a unit": "en/units/billing/you-said-we-did/index.html",
  "you said, we did, for customers": "nl/you-said-we-did/index.html",
  register: "nl/actions/index.html",
  calendar: "en/actions/calendar/index.html",
  upkeep: "nl/upkeep/index.html",
  "afterwards, in the guide": "en/guide/after/index.html",
  lessons: "en/actions/lessons/index.html",
  "alignment tree": "nl/alignment/index.html",
};
const pages = Object.entries(pageTypes);

const live = inBrowser();

/** Opens a page, and tells afterwards what the browser complained about and what was asked of other hosts. */
async function open(
  route: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; done(): Promise<void> }> {
  const context = await live.browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(live.site.url) && !/^(data|blob):/.test(request.url()))
      complaints.push(`asked for ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  const response = await page.goto(live.site.url + route);
  expect(response?.status(), route).toBe(200);
  return { page, complaints, done: () => context.close() };
}

describe("every type of page", () => {
  it.each(pages)(
    "%s: no complaint of the browser, no request to another host, no violation found by axe",
    async (_, route) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const phone = colorScheme === "dark";
        const { page, complaints, done } = await open(route, {
          colorScheme,
          ...(phone ? { viewport: { width: 390, height: 844 } } : {}),
        });
        await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        const found = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ target }) => target.join(" "))
              .join(" | ")}`,
        );
        expect({ colorScheme, found, complaints }).toEqual({ colorScheme, found: [], complaints: [] });
        await done();
      }
    },
  );

  it("reflows without a sideways scroll from 320 to 1920, with one drawing per chart", async () => {
    const { page, done } = await open("en/index.html");
    const wrong: string[] = [];
    for (const [type, route] of pages) {
      await page.goto(live.site.url + route);
      for (const width of [320, 390, 600, 820, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.evaluate(() => {
          const plots = [...document.querySelectorAll(".plot")].filter((plot) => plot.getClientRects().length > 0);
          const drawn = plots.map((plot) => [...plot.children].filter((child) => child.getClientRects().length > 0));
          const small = drawn.flat().filter((box) => {
            const svg = box.querySelector("svg");
            return svg !== null && svg.getBoundingClientRect().width / Number(box.getAttribute("data-width")) < 0.92;
          });
          return {
            sideways: document.documentElement.scrollWidth - window.innerWidth,
            drawings: drawn.filter((list) => list.length !== 1).length,
            small: small.length,
          };
        });
        if (found.sideways > 0 || found.drawings > 0 || found.small > 0)
          wrong.push(`${type} at ${width}: ${JSON.stringify(found)}`);
      }
    }
    expect(wrong).toEqual([]);
    await done();
  });

  it("says the same without JavaScript", async () => {
    for (const [, route] of pages) {
      const { page, done } = await open(route, { javaScriptEnabled: false });
      const { page: live, done: liveDone } = await open(route);
      const words = (target: Page) => target.locator("main h1, main h2, main h3, main table").allInnerTexts();
      if (!route.includes("/search/")) expect(await words(page), route).toEqual(await words(live));
      expect((await page.locator("h1").innerText()).length).toBeGreaterThan(2);
      await done();
      await liveDone();
    }
  });
});

describe("finding one's way", () => {
  it("leads from the front door to the default language", async () => {
    const { page, done } = await open("index.html");
    await page.waitForURL(`${live.site.url}nl/index.html`);
    expect(await page.locator("html").getAttribute("lang")).toBe("nl");
    await done();
  });

  it("reaches every main page from the navigation, which says where one is", async () => {
    const { page, complaints, done } = await open("en/index.html");
    const names = await page.locator("nav.nav a").allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(7);
    for (const name of names) {
      const link = page.locator("nav.nav a", { hasText: name }).first();
      const address = new URL((await link.getAttribute("href")) ?? "", page.url()).href;
      await link.click();
      await page.waitForURL(address);
      expect((await page.locator("nav.nav a[aria-current]").innerText()).trim()).toBe(name.trim());
    }
    expect(complaints).toEqual([]);
    await done();
  });

  it("stays on the page when the language changes, and comes back", async () => {
    for (const [, route] of pages) {
      const { page, done } = await open(route);
      const other = route.startsWith("nl/") ? route.replace(/^nl/, "en") : route.replace(/^en/, "nl");
      for (const address of [other, route]) {
        await page.locator(".tools .lang a:not([aria-current])").click();
        await page.waitForURL(live.site.url + address);
      }
      await done();
    }
  });

  it("begins with a link past the navigation, and never loses the focus ring", async () => {
    const { page, done } = await open("nl/units/customer-contact-north/index.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(/^#/);
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press("Tab");
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(ring).toBe("solid 3px");
    }
    await done();
  });

  it("finds a unit, a play and a phrase through search", async () => {
    for (const [words, expected] of [
      ["Klachten", "units/complaints"],
      ["obstakelronde", "playbook/agile-leadership/weekly-blocker-round"],
    ]) {
      const { page, complaints, done } = await open(`nl/search/index.html?q=${words}`);
      await page.locator("main .results a").first().waitFor();
      const found = await page
        .locator("main .results a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(found.join(" ")).toContain(expected);
      expect(complaints).toEqual([]);
      await done();
    }
  });

  it("keeps the theme that a reader chooses", async () => {
    const { page, done } = await open("en/index.html");
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.locator("button.theme").click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
    expect(await page.locator("button.theme").getAttribute("aria-pressed")).toBe("true");
    await done();
  });
});

/** One chart of each kind that goes live, by the page it stands on and a word of its figure's id. */
const chartKinds = [
  ["trend", "en/index.html", "#long .plot"],
  ["change or noise", "en/index.html", "#noise .plot"],
  ["map of units", "nl/ex-and-cx/index.html", "#map .plot"],
  ["answers", "en/measures/customer/ease/index.html", "[id*=answers] .plot, [id*=distribution] .plot"],
] as const;

describe("a chart that somebody looks at", () => {
  it.each(chartKinds)("%s: goes live in place and tells what its table tells", async (_, route, selector) => {
    const { page, complaints, done } = await open(route);
    const plot = page.locator(selector).first();
    await plot.scrollIntoViewIfNeeded();
    await page.evaluate(() => document.fonts.ready);
    const before = await plot.boundingBox();
    await plot.hover({ position: { x: 4, y: 4 } });
    await plot.locator("svg.marks").waitFor();
    const after = await plot.boundingBox();
    expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThanOrEqual(1);

    const rows = await plot.evaluate((element) =>
      [...(element.closest(".fig")?.querySelectorAll("details.tbl tbody tr") ?? [])].map((row) =>
        [...row.children].map((cell) => cell.textContent?.trim() ?? ""),
      ),
    );
    expect(rows.length).toBeGreaterThan(1);

    await plot.focus();
    await page.keyboard.press("Home");
    const readout = page.locator(".readout:not(:empty)");
    for (const cell of rows[0] ?? []) await expect.poll(() => readout.innerText()).toContain(cell);
    await page.keyboard.press("ArrowRight");
    for (const cell of rows[1] ?? []) await expect.poll(() => readout.innerText()).toContain(cell);
    await page.keyboard.press("Escape");

    // A tooltip may repeat, never add: its name is a row of the table.
    const marks = plot.locator("svg.marks .mark-symbol path, svg.marks .mark-rect path");
    const spots = await marks.evaluateAll((list) =>
      list.map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, size: width * height };
      }),
    );
    const tip = page.locator("#vg-tooltip-element.visible");
    let told = "";
    for (const spot of spots.filter(({ size }) => size > 20)) {
      await page.mouse.move(spot.x, spot.y);
      await tip.waitFor({ timeout: 500 }).catch(() => undefined);
      told = (await tip.count()) > 0 ? await tip.innerText() : "";
      if (told !== "") break;
    }
    const row = rows.find(([name = "none"]) => told.includes(name));
    expect(row, `no row of the table in the tooltip "${told}"`).toBeDefined();
    expect(complaints).toEqual([]);
    await done();
  });

  it("marks the unit on the map that a row of the table names, by pointer and by keyboard", async () => {
    const { page, done } = await open("en/ex-and-cx/index.html");
    const plot = page.locator("#map .plot").first();
    await plot.focus();
    await plot.locator("svg.marks").waitFor();
    const largest = () =>
      plot
        .locator("svg.marks .mark-symbol path")
        .evaluateAll((list) => Math.max(...list.map((mark) => mark.getBoundingClientRect().width)));
    const calm = await largest();
    await page.keyboard.press("ArrowRight");
    await expect.poll(largest).toBeGreaterThan(calm);
    await page.keyboard.press("Escape");
    await expect.poll(largest).toBeCloseTo(calm, 1);
    await done();
  });

  it("dims the other units when a group is chosen, and moves nothing", async () => {
    const { page, done } = await open("en/ex-and-cx/index.html");
    const group = page.locator(".seg[data-for]").first();
    await group.locator("button").nth(1).click();
    await page.locator("#map svg.marks").first().waitFor();
    expect(await group.locator("button").nth(1).getAttribute("aria-pressed")).toBe("true");
    const faint = () =>
      page
        .locator("#map svg.marks .mark-symbol path")
        .evaluateAll((list) => list.filter((mark) => Number(mark.getAttribute("opacity") ?? 1) < 0.5).length);
    await expect.poll(faint).toBeGreaterThan(0);
    await done();
  });

  it("stays a drawing from disk, where nothing can be fetched", async () => {
    const context = await live.browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const { dist } = await import("./served-site.ts");
    await page.goto(`file://${dist}/en/index.html`);
    const plot = page.locator("#long .plot").first();
    await plot.hover();
    await page.waitForTimeout(300);
    expect(await plot.locator("svg").count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("on paper", () => {
  it("puts every unit on one A4, in both languages", async () => {
    const { page, done } = await open("nl/units/index.html");
    const { readdirSync } = await import("node:fs");
    const { dist } = await import("./served-site.ts");
    const units = readdirSync(`${dist}/nl/units`, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && /^[a-z]/.test(entry.name),
    );
    expect(units.length).toBeGreaterThan(40);
    const long: string[] = [];
    for (const locale of ["nl", "en"]) {
      for (const { name } of units) {
        await page.goto(`${live.site.url}${locale}/units/${name}/index.html`);
        if ((await page.locator("body.sheet").count()) === 0) continue;
        // Without its own fonts a page is longer than any reader prints it.
        await page.evaluate(() => document.fonts.ready);
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        const count = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        if (count !== 1) long.push(`${locale} ${name}: ${count} pages`);
      }
    }
    expect(long).toEqual([]);
    await done();
  }, 300_000);

  it("is light, leaves the navigation out and opens the choices of a scene", async () => {
    const { page, done } = await open("nl/guide/third-call/index.html", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect(await page.locator("nav.nav").isVisible()).toBe(false);
    expect(await page.locator("details.choice .fb").first().isVisible()).toBe(true);
    await done();
  });
});
