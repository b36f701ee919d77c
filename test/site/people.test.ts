import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rolePages, roles } from "../../src/site/roles.ts";
import { attributes, dist, files, framed, textOf } from "./built-pages.ts";
import { elementsIn, htmlTree, type PageElement, wordsIn } from "./html-tree.ts";
import { inBrowser } from "./in-browser.ts";
import { csvRows } from "./published-rows.ts";

const locales = ["nl", "en"] as const;
const talks = ["conversation", "stand-up", "you-said-we-did"] as const;
const present = new Set(files);
const scores = csvRows(readFileSync(path.join(dist, "data", "scores.csv"), "utf8"));
const actions = csvRows(readFileSync(path.join(dist, "data", "actions.csv"), "utf8"));

/** A page by its route; a test that asks for one that is not there says which. */
function pageAt(route: string): { html: string; tree: PageElement } {
  const page = framed.find((each) => each.route === route);
  if (page === undefined) throw new Error(`${route} was not built`);
  return { html: page.html, tree: htmlTree(page.html) };
}

/** The routes that a piece of a page links to. */
function linkedFrom(element: PageElement, route: string): Set<string> {
  const found = [...elementsIn(element)].flatMap(({ name, attributes: own }) => (name === "a" ? (own.href ?? []) : []));
  return new Set(found.map((href) => path.posix.join(route, href.split("#")[0] ?? "").replace(/\/?index\.html$/, "")));
}

function byId(tree: PageElement, id: string): PageElement {
  const found = [...elementsIn(tree)].find(({ attributes: own }) => own.id === id);
  if (found === undefined) throw new Error(`nothing is called ${id}`);
  return found;
}

/** The units of today: those with a conversation. */
const units = files.flatMap((file) => /^en\/units\/([a-z0-9-]+)\/conversation\/index\.html$/.exec(file)?.[1] ?? []);
const lastWave = scores.map(({ wave }) => wave ?? "").reduce((a, b) => (a > b ? a : b));
/** Units of which the main surveys show nothing in the last wave. */
const hiddenUnits = units.filter((unit) => {
  const own = scores.filter(
    (row) =>
      row.unit === unit &&
      row.segment === "" &&
      row.wave === lastWave &&
      /^(?:employee|customer)$/.test(row.survey ?? ""),
  );
  return own.some(({ state }) => state === "hidden") && !own.some(({ state }) => state === "ok" || state === "banded");
});

describe("start pages", () => {
  it("put every page that a role looks for within one click", () => {
    const missing = locales.flatMap((locale) =>
      roles.flatMap((role) => {
        const route = `${locale}/start/${role}`;
        const linked = linkedFrom(byId(pageAt(route).tree, "first"), route);
        return rolePages[role]
          .map((page) => (page === "" ? locale : `${locale}/${page}`))
          .filter((page) => !linked.has(page))
          .map((page) => `${route} does not lead to ${page}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it("stand one click from the overview and from every page's foot", () => {
    for (const locale of locales) {
      const linked = linkedFrom(pageAt(locale).tree, locale);
      for (const role of roles) expect(linked).toContain(`${locale}/start/${role}`);
      const without = framed.filter(
        ({ route, html }) => route.startsWith(`${locale}/`) && !html.includes("start/index.html"),
      );
      // The sheets of the guide may do without a foot; a start page leads to the others by its crumbs.
      const left = without.map(({ route }) => route).filter((route) => !/\/(?:guide|start)(?:\/|$)/.test(route));
      expect(left).toEqual([]);
    }
  });

  it("let the head of a unit choose any unit, its conversation and its stand-up", () => {
    const route = "nl/start/unit-head";
    const linked = linkedFrom(byId(pageAt(route).tree, "pick"), route);
    expect(units.length).toBeGreaterThan(40);
    const missing = units.flatMap((unit) =>
      [`nl/units/${unit}`, `nl/units/${unit}/conversation`, `nl/units/${unit}/stand-up`].filter(
        (page) => unit !== "meridiaan" && !linked.has(page),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("give the service employee the card before anything else", () => {
    const { html } = pageAt("nl/start/service");
    const links = attributes(html.slice(html.indexOf("<h1")), "href");
    expect(links[0]).toMatch(/guide\/card\/index\.html$/);
  });
});

describe("the talks of a unit", () => {
  it("hang under the page of their unit, which leads to all three", () => {
    const missing = locales.flatMap((locale) =>
      units.flatMap((unit) => {
        const route = `${locale}/units/${unit}`;
        const linked = linkedFrom(pageAt(route).tree, route);
        return talks.map((talk) => `${route}/${talk}`).filter((page) => !linked.has(page));
      }),
    );
    expect(missing).toEqual([]);
  });

  it("stay small: under 40 KB each, so that ten thousand units can have them", () => {
    const heavy = framed.filter(
      ({ route, html }) =>
        /\/units\/[^/]+\/(?:conversation|stand-up|you-said-we-did)$/.test(route) && Buffer.byteLength(html) > 40_000,
    );
    expect(heavy.map(({ route, html }) => `${route}: ${Buffer.byteLength(html)}`)).toEqual([]);
  });

  it("set on the table only scores with a clear label, and name as many in the title", () => {
    let told = 0;
    for (const unit of units) {
      const { html, tree } = pageAt(`en/units/${unit}/conversation`);
      const section = [...elementsIn(tree)].find(({ attributes: own }) => own.id === "apart");
      if (section === undefined) continue;
      const rows = [...elementsIn(section)].filter(({ name, parent }) => name === "tr" && parent?.name === "tbody");
      for (const row of rows) {
        const labels = [...elementsIn(row)].flatMap(({ attributes: own }) => own["data-label"] ?? []);
        expect(labels.some((label) => label === "higher" || label === "lower")).toBe(true);
      }
      told += rows.length;
      expect(/<h1[^>]*>No score/.test(html)).toBe(rows.length === 0);
    }
    expect(told).toBeGreaterThan(50);
  });

  it("colour nothing in a stand-up but a standing", () => {
    for (const unit of units) expect(pageAt(`en/units/${unit}/stand-up`).html).not.toMatch(/data-label=/);
  });
});

describe("a unit without scores to show", () => {
  it("is no dead end: the unit above, a talk without scores, and help", () => {
    expect(hiddenUnits.length).toBeGreaterThan(1);
    for (const locale of locales) {
      for (const unit of hiddenUnits) {
        const route = `${locale}/units/${unit}`;
        const { tree } = pageAt(route);
        const linked = linkedFrom(tree, route);
        expect(linked).toContain(`${route}/conversation`);
        expect(wordsIn(byId(tree, "help")).length).toBeGreaterThan(100);
        const talk = pageAt(`${route}/conversation`).tree;
        expect([...elementsIn(byId(talk, "guide"))].filter(({ name }) => name === "li").length).toBe(5);
        expect(wordsIn(byId(talk, "help")).length).toBeGreaterThan(100);
      }
    }
  });

  it("shows figures of the unit above only, each a published score of that unit, under its name", () => {
    for (const unit of hiddenUnits) {
      for (const page of [`en/units/${unit}`, `en/units/${unit}/conversation`]) {
        const { tree } = pageAt(page);
        const table = [...elementsIn(byId(tree, "above"))].find(({ name }) => name === "table");
        const above = table?.attributes["data-unit"] ?? "";
        expect(above).not.toBe(unit);
        expect(scores.some((row) => row.unit === above && row.wave === lastWave && row.state === "ok")).toBe(true);
        expect(linkedFrom(byId(tree, "above"), page)).toContain(`en/units/${above}`);
        expect(wordsIn(byId(tree, "above"))).toContain("They say nothing about any one unit in it");
      }
    }
  });

  it("has the same conversation as any other such unit below the same one, but for names", () => {
    const [one, other] = ["legal", "internal-audit"].map((unit) => {
      const { tree } = pageAt(`en/units/${unit}/conversation`);
      return ["why", "guide", "above", "help", "agreements"].map((id) => wordsIn(byId(tree, id)));
    });
    expect(hiddenUnits).toEqual(expect.arrayContaining(["legal", "internal-audit"]));
    expect(one).toEqual(other);
  });

  it("has no play advised and no figure in its stand-up that is its own", () => {
    for (const unit of hiddenUnits) {
      expect(pageAt(`en/units/${unit}/conversation`).html).not.toContain('class="plays"');
    }
  });
});

describe("you said, we did", () => {
  it("tells of a unit without entries whose entries it shows", () => {
    const { tree } = pageAt("en/units/billing/you-said-we-did");
    expect(wordsIn(tree)).toContain(
      "Billing has not written anything down of its own yet. What follows is of Customer Contact",
    );
    expect(linkedFrom(tree, "en/units/billing/you-said-we-did")).toContain("en/units/customer-contact/you-said-we-did");
  });

  it("tells what is not done with its reason, in both languages", () => {
    expect(textOf(pageAt("nl/you-said-we-did").html)).toMatch(/Dit gebeurt niet.+De reden:/);
    expect(textOf(pageAt("en/you-said-we-did").html)).toMatch(/Not done.+The reason:/);
  });
});

describe("the alignment tree", () => {
  it("holds every goal and action with a measure once, with the standing that is published", () => {
    for (const locale of locales) {
      const route = `${locale}/alignment`;
      const { tree } = pageAt(route);
      const rows = [...elementsIn(byId(tree, "tree"))].filter(({ attributes: own }) => own["data-rows"] !== undefined);
      const told = rows.flatMap(({ attributes: own, children }) => {
        const mark = children.find(
          (child): child is PageElement => typeof child !== "string" && child.attributes["data-standing"] !== undefined,
        );
        const id = own["data-rows"]?.replace("actions?action=", "");
        return mark === undefined ? [] : [`${id} ${mark.attributes["data-standing"]}`];
      });
      expect(told.toSorted()).toEqual(actions.map(({ action, standing }) => `${action} ${standing}`).toSorted());
    }
  });

  it("is reached from the register, and from every measure", () => {
    expect(linkedFrom(pageAt("en/actions").tree, "en/actions")).toContain("en/alignment");
    const measures = framed.filter(({ route }) => /^en\/measures\/[^/]+\/[^/]+$/.test(route));
    expect(measures.length).toBeGreaterThan(20);
    const without = measures.filter(({ html, route }) => !linkedFrom(htmlTree(html), route).has("en/alignment"));
    expect(without.map(({ route }) => route)).toEqual([]);
  });
});

describe("every page for people and meetings", () => {
  it("is there, and reached by a link from another page", () => {
    const paths = [
      "start",
      ...roles.map((role) => `start/${role}`),
      "meetings",
      "meetings/quarterly",
      "actions/lessons",
      "alignment",
      "you-said-we-did",
    ];
    const linked = new Set(
      framed
        .filter(({ route }) => !/\/units\//.test(route))
        .flatMap(({ html, route }) => [...linkedFrom(htmlTree(html), route)]),
    );
    for (const locale of locales) {
      for (const each of paths) {
        expect(present).toContain(`${locale}/${each}/index.html`);
        expect(linked).toContain(`${locale}/${each}`);
      }
    }
  });
});

describe("on paper", () => {
  const live = inBrowser();

  it("every sheet of a meeting is one A4, in both languages", async () => {
    const page = await live.browser.newPage();
    const sheets = [
      "meetings/quarterly",
      ...units.flatMap((unit) => [`units/${unit}/conversation`, `units/${unit}/stand-up`]),
    ];
    const long: string[] = [];
    for (const locale of locales) {
      for (const sheet of sheets) {
        await page.goto(`${live.site.url}${locale}/${sheet}/index.html`);
        // Without its own fonts a page is longer than any reader prints it.
        await page.evaluate(() => document.fonts.ready);
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        const count = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        if (count !== 1) long.push(`${locale}/${sheet}: ${count} pages`);
      }
    }
    expect(long).toEqual([]);
    await page.close();
  }, 300_000);

  it("the alignment tree is unfolded", async () => {
    const page = await live.browser.newPage();
    await page.goto(`${live.site.url}en/alignment/index.html`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#tree details:not([open])").count()).toBeGreaterThan(0);
    // The deepest line of a folded unit.
    expect(await page.locator('#tree [data-rows="actions?action=cases-shared-weekly"]').isVisible()).toBe(true);
    await page.close();
  });
});
