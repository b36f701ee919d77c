import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileFault } from "../../src/io/tables/file-fault.ts";
import { readLimeSurveyStructure } from "../../src/io/tools/limesurvey-structure.ts";
import { fixture, temporaryFolder } from "./fixture.ts";

const folder = fixture("exports/limesurvey");
const files = ["structure.txt", "structure-3.lss", "structure-6.lss"];

let written = 0;
function fileWith(content: string | Uint8Array): string {
  written += 1;
  const file = path.join(temporaryFolder(), `structure-${written}`);
  writeFileSync(file, content);
  return file;
}

async function faultOf(content: string | Uint8Array): Promise<FileFault> {
  const fault = await readLimeSurveyStructure(fileWith(content)).catch((error: unknown) => error);
  if (!(fault instanceof FileFault)) throw new Error(`expected a fault, got ${String(fault)}`);
  return fault;
}

describe("readLimeSurveyStructure(file)", () => {
  it.each(files)("reads questions in their order with texts in both languages from %s", async (file) => {
    const { title, questions } = await readLimeSurveyStructure(path.join(folder, file));
    expect(title).toEqual({ nl: "Hoe gaat het?", en: "How are you?" });
    expect(questions.map(({ code, type }) => `${code} ${type}`)).toEqual([
      ...["work F", "tools M", "mood L", "proud Y", "why T", "who 1", "best R", "contact Q"],
    ]);
    const [work, tools] = questions;
    expect(work).toMatchObject({ mandatory: true, other: false });
    expect(tools).toMatchObject({ mandatory: false, other: true });
    expect(work?.text).toEqual({ nl: "Hoe tevreden ben je met …?", en: "How satisfied are you with …?" });
    expect(work?.parts).toEqual([
      { code: "desk", text: { nl: "Je werkplek", en: "Your desk" } },
      { code: "pay", text: { nl: "Je salaris [bruto]", en: "Your pay [gross]" } },
    ]);
    expect(work?.scales).toEqual([
      [
        { code: "1", text: { nl: "Zeer ontevreden", en: "Very dissatisfied" } },
        { code: "2", text: { nl: "Neutraal", en: "Neutral" } },
        { code: "3", text: { nl: "Zeer tevreden", en: "Very satisfied" } },
      ],
    ]);
    expect(questions[5]?.scales.map((scale) => scale.map(({ text }) => text.en))).toEqual([
      ["Unimportant", "Important"],
      ["Poor", "Good"],
    ]);
  });

  it("reads the same from all three", async () => {
    const [tsv, ...lss] = await Promise.all(files.map((file) => readLimeSurveyStructure(path.join(folder, file))));
    for (const own of lss) expect({ ...own, notices: [] }).toEqual({ ...tsv, notices: [] });
  });

  it("counts texts in other languages", async () => {
    const { notices } = await readLimeSurveyStructure(path.join(folder, "structure.txt"));
    // The title, 8 questions, 8 sub-questions and 11 answers.
    expect(notices).toEqual(["the survey is in de as well: 28 texts in it are left out"]);
  });

  it("refuses a document type, an archive, another kind of export and XML that ends halfway", async () => {
    const dtd = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "b">]><document/>';
    expect((await faultOf(dtd)).expected).toMatch(/document type/);
    expect((await faultOf("PK\u0003\u0004")).expected).toMatch(/zip/);
    expect((await faultOf("<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>")).expected).toMatch(
      /a Group/,
    );
    expect((await faultOf("<html></html>")).expected).toMatch(/expected <document>/);
    expect((await faultOf("<document>\n<questions>")).line).toBe(2);
    expect((await faultOf("a\tb\n1\t2\n")).expected).toMatch(/no class/);
    expect((await faultOf("")).expected).toMatch(/no question/);
    expect((await faultOf(Buffer.from([0x3c, 0xff, 0xfe, 0x3e]))).expected).toMatch(/UTF-8/);
  });

  it("refuses what is deeper, longer or more than a survey is", async () => {
    expect((await faultOf(`<document>${"<a>".repeat(100_000)}`)).expected).toMatch(/levels deep/);
    const text = `<document><questions><rows><row><question>${"x".repeat(1_100_000)}</question>`;
    expect((await faultOf(text)).expected).toMatch(/at most 1000000 characters/);
    const labels = Array.from({ length: 200_100 }, (_, index) => `SQ\t${index}\tx\tnl\t0`).join("\n");
    const tsv = `class\tname\ttext\tlanguage\ttype/scale\nQ\tQ1\tx\tnl\tF\n${labels}\n`;
    expect((await faultOf(tsv)).expected).toMatch(/more than 200000/);
  });

  it("refuses a file that is larger than any structure before it reads it", async () => {
    expect((await faultOf(Buffer.alloc(17 * 1024 * 1024, "x"))).expected).toMatch(/at most 16 MB/);
  });

  it("keeps markup inert: what is left is text", async () => {
    const tsv =
      "class\tname\ttext\tlanguage\nQ\tQ1\t<img src=x onerror=y>Hoe <b>gaat</b> het?<script>z()</script>\tnl\n";
    expect((await readLimeSurveyStructure(fileWith(tsv))).questions[0]?.text).toEqual({ nl: "Hoe gaat het?" });
  });

  it("gives a structure or a fault for files that were damaged anywhere", async () => {
    const originals = files.map((file) => readFileSync(path.join(folder, file)));
    const damage = fc.record({
      which: fc.nat({ max: originals.length - 1 }),
      at: fc.nat({ max: 25_000 }),
      length: fc.nat({ max: 200 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc
          .constantFrom("<", ">", "]]>", "&x;", '"', "\t", "\n", "<row>", "</row>", "\0")
          .map((text) => Buffer.from(text)),
      ),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ which, at, length, put, cut }) => {
        const original = originals[which] ?? Buffer.alloc(0);
        const place = at % original.length;
        const rest = cut ? Buffer.alloc(0) : original.subarray(place + length);
        const file = fileWith(Buffer.concat([original.subarray(0, place), put, rest]));
        const result = await readLimeSurveyStructure(file).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(FileFault);
        else expect((result as { questions: unknown[] }).questions.length).toBeGreaterThan(0);
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });
});

const real = path.resolve(import.meta.dirname, "../../../shared/data/exports/limesurvey");

describe.skipIf(!existsSync(real))(
  "real structures of LimeSurvey (only where ../shared/data/exports is present)",
  () => {
    it("reads an .lss in one language and a .txt in two", async () => {
      const lss = await readLimeSurveyStructure(path.join(real, "limesurvey_survey_987793.lss"));
      expect(lss.questions.map(({ type }) => type).join("")).toBe("XQTTTQQ");
      const tsv = await readLimeSurveyStructure(path.join(real, "testing-multilingual-export.txt"));
      expect(
        tsv.questions.map(({ scales }) => scales.map((scale) => scale.map(({ text }) => Object.keys(text).sort()))),
      ).toEqual([
        [
          [
            ["en", "nl"],
            ["en", "nl"],
          ],
        ],
      ]);
    });
  },
);
