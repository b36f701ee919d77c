import { describe, expect, it } from "vitest";
import { judgeIndex } from "../../src/audit/judge-index.ts";
import type { Legible } from "../../src/audit/legible.ts";

/** A file of an index that was read. */
const legible = (name: string, own: Partial<Legible>): Legible => {
  return { file: { name, path: "", kind: "unknown" }, texts: [], rows: [], ...own };
};

/** The findings of an index with these words, of a site with one page that says this. */
function findings(text: string, words: string[]): string[] {
  const fragment = legible("a.pf_fragment", { json: { url: "/nl/index.html", content: text, meta: {} } });
  const part = legible("a.pf_index", { words });
  const found = judgeIndex({ pages: new Map([["nl/", text]]), fragments: [fragment], parts: [part] });
  return found.map((finding) => finding.text);
}

describe("judgeIndex(words)", () => {
  it("takes the stem of a Dutch word for that word, also where the stemmer took out ge twice", () => {
    expect(findings("De gevangenisdienst heeft gewerkt", ["de", "vannisdiens", "heeft", "werk"])).toEqual([]);
  });

  it("finds a word that no page has", () => {
    expect(findings("De gevangenisdienst", ["geheim"])).toEqual([
      "has the word “geheim”, which no page has. Build the index from the pages that are published.",
    ]);
  });
});
