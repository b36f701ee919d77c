import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { laidOver } from "./fixture.ts";

const phrase = (id: string) =>
  `- id: ${id}\n  r: recognise\n  not: { nl: Nee., en: No. }\n  say: { nl: Ja., en: Yes. }\n  because: { nl: Zo., en: So. }\n`;
const card = (id: string) => `steps:
  - r: recognise
    title: { nl: Herkennen, en: Recognise }
    line: { nl: Zeg het., en: Say it. }
    do: []
    dont: []
    phrases: [${id}]
stop: { title: { nl: Stop, en: Stop }, lines: [] }
`;
const situation = (id: string, more = "") =>
  `- id: ${id}\n  title: { nl: Wachten, en: Waiting }\n  phrases: [too-long]\n${more}`;

async function problems(files: Record<string, string>): Promise<string[]> {
  const folder = laidOver("minimal");
  const guide = path.join(folder, "content/guide");
  mkdirSync(guide, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(guide, name), text);
  return (await readWorkspace(folder)).problems.map(problemLine);
}

describe("the files of the guide that are no texts", () => {
  it("may be absent, and are sound when each names what is there", async () => {
    expect(await problems({})).toEqual([]);
    expect(
      await problems({
        "phrases.yaml": phrase("too-long"),
        "card.yaml": card("too-long"),
        "situations.yaml": situation("waiting"),
      }),
    ).toEqual([]);
  });

  it("name a phrase, a scenario and an id that cannot be right, all at once", async () => {
    expect(
      await problems({
        "phrases.yaml": phrase("too-long") + phrase("too-long"),
        "card.yaml": card("to-long"),
        "situations.yaml": situation("waiting", "  scenario: third-call\n"),
      }),
    ).toEqual([
      'content/guide/phrases.yaml:6  1.id  expected every id once, got "too-long"  → give one of the two another id, or take it out',
      'content/guide/card.yaml:7  steps.0.phrases.0  expected the id of a phrase of content/guide/phrases.yaml, got "to-long"  → did you mean too-long?',
      'content/guide/situations.yaml:4  0.scenario  expected the id of a scenario of the guide, got "third-call"  → name a file of content/guide/scenarios, or take it out',
    ]);
  });

  it("do not complain of lost phrases where the bank itself cannot be read", async () => {
    const found = await problems({ "phrases.yaml": "- id: too-long\n", "card.yaml": card("too-long") });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => !line.startsWith("content/guide/phrases.yaml"))).toEqual([]);
  });

  it("need every text in every language of the workspace", async () => {
    const [first = ""] = await problems({ "phrases.yaml": phrase("too-long").replace("nl: Nee., ", "") });
    expect(first).toContain("content/guide/phrases.yaml:3");
    expect(first).toContain("expected the text in nl too");
  });
});
