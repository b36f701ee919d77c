import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";

const live = inBrowser();

async function open(route: string, javaScriptEnabled = true): Promise<Page> {
  const context = await live.browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(live.site.url + route);
  return page;
}

const caption = (page: Page) => page.locator("#compare table caption").textContent();
const pathOf = (page: Page) => new URL(page.url()).pathname;

describe("choosing two waves", () => {
  it("shows them, keeps them in the address, and comes back to them", async () => {
    const page = await open("en/trends/index.html");
    expect(await caption(page)).toBe("From Nov 2025 to May 2026");
    await page.selectOption("#from", "2023-autumn");
    await page.click("form.wavepick button");
    await page.waitForURL(/trends\/waves\/2023-autumn\/2026-spring\//);
    expect(await caption(page)).toBe("From Nov 2023 to May 2026");
    expect(await page.inputValue("#from")).toBe("2023-autumn");
    await page.reload();
    expect(await caption(page)).toBe("From Nov 2023 to May 2026");
    await page.goBack();
    expect(await caption(page)).toBe("From Nov 2025 to May 2026");
    await page.goForward();
    expect(await caption(page)).toBe("From Nov 2023 to May 2026");
    await page.context().close();
  });

  it("takes them from the address", async () => {
    const page = await open("nl/trends/index.html?from=2024-spring&to=2024-autumn");
    await page.waitForURL(/trends\/waves\/2024-spring\/2024-autumn\//);
    expect(await caption(page)).toBe("Van mei 2024 tot nov 2024");
    await page.context().close();
  });

  it("says so of two waves that are not compared, and stays", async () => {
    const page = await open("en/trends/index.html");
    await page.selectOption("#from", "2023-spring");
    await page.selectOption("#to", "2024-autumn");
    await page.click("form.wavepick button");
    await expect.poll(() => page.locator("form.wavepick [aria-live]").innerText()).toContain("not compared");
    expect(pathOf(page)).toMatch(/\/en\/trends\/index\.html$/);
    await page.context().close();
  });

  it("works with the keyboard alone", async () => {
    const page = await open("nl/trends/index.html");
    await page.focus("#from");
    await page.keyboard.type("mei 2025");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/trends\/waves\/2025-spring\/2026-spring\//);
    expect(await caption(page)).toBe("Van mei 2025 tot mei 2026");
    await page.context().close();
  });

  it("works by drawing a stretch of time in a chart, and the lists follow", async () => {
    const page = await open("en/trends/index.html");
    const plot = page.locator("#large .plot").first();
    await plot.scrollIntoViewIfNeeded();
    await plot.hover({ position: { x: 4, y: 4 } });
    await plot.locator("svg.marks").waitFor();
    // The live chart has its points where the drawing had them, not all at the beginning of time.
    const places = await plot
      .locator("svg.marks .mark-symbol path")
      .evaluateAll((list) => new Set(list.map((mark) => Math.round(mark.getBoundingClientRect().x))).size);
    expect(places).toBeGreaterThan(4);
    const box = await plot.boundingBox();
    if (box === null) throw new Error("the chart has no place");
    // From the middle to the end: May 2025 lies nearest to two thirds.
    await page.mouse.move(box.x + box.width * 0.62, box.y + box.height / 3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.93, box.y + box.height / 3, { steps: 8 });
    await page.mouse.up();
    await page.waitForURL(/trends\/waves\/2025-spring\/2026-spring\//);
    expect(await page.inputValue("#from")).toBe("2025-spring");
    expect(await page.inputValue("#to")).toBe("2026-spring");
    await page.context().close();
  });

  it("needs no script: a link leads to every pair", async () => {
    const page = await open("en/trends/index.html", false);
    expect(await page.locator("form.wavepick").isVisible()).toBe(false);
    await page.click("details.pairs summary");
    await page.click('details.pairs a[href*="2024-spring/2025-spring"]');
    await page.waitForURL(/trends\/waves\/2024-spring\/2025-spring\//);
    expect(await caption(page)).toBe("From May 2024 to May 2025");
    await page.context().close();
  });
});

describe("choosing a group of measures", () => {
  it("leaves only these, in the address too, and brings all back", async () => {
    const page = await open("en/trends/index.html");
    const rows = () => page.locator("#compare tbody tr:visible").count();
    const all = await rows();
    await page.click('.seg.groups button[value="cx"]');
    expect(new URL(page.url()).searchParams.get("group")).toBe("cx");
    const some = await rows();
    expect(some).toBeGreaterThan(1);
    expect(some).toBeLessThan(all);
    await page.reload();
    await expect.poll(rows).toBe(some);
    expect(await page.getAttribute('.seg.groups button[value="cx"]', "aria-pressed")).toBe("true");
    await page.goBack();
    await expect.poll(rows).toBe(all);
    await page.context().close();
  });
});
