import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { serveSite } from "./served-site.ts";

/** A browser and the built site, served. */
interface InBrowser {
  browser: Browser;
  site: Awaited<ReturnType<typeof serveSite>>;
}

/** Opens the built site in a browser for the tests of the file, or the group of tests, that asks for it; both are there only while these run. */
export function inBrowser(): InBrowser {
  const live = {} as InBrowser;
  beforeAll(async () => {
    [live.browser, live.site] = await Promise.all([launchChromium(), serveSite()]);
  });
  afterAll(async () => {
    await live.browser.close();
    live.site.close();
  });
  return live;
}
