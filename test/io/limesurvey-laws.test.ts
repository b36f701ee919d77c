import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLimeSurvey } from "../../src/io/tools/limesurvey.ts";
import type { SurveyStructure } from "../../src/io/tools/survey-structure.ts";
import type { ToolColumn } from "../../src/io/tools/tool-reading.ts";
import { withStructure } from "../../src/io/tools/with-structure.ts";

const seed = 20261128;

describe("a survey exported in every heading mode", () => {
  it("has the same groups, parts and codes with its structure, and the same groups without", () => {
    fc.assert(
      fc.property(survey, (questions) => {
        const structure = structureOf(questions);
        const [first, ...others] = headingModes.map((mode) => {
          const reading = readLimeSurvey({ container: "csv", sample: [headerOf(questions, mode)] });
          if (reading === undefined) throw new Error(`${mode} was not known`);
          const own = reading.columns.slice(4);
          const joined = withStructure(reading, structure).columns.slice(4);
          return {
            together: togetherness(own),
            joined: joined.map(({ key, group, part, text, shape, role }) => ({ key, group, part, text, shape, role })),
            keys: own.map(({ key }) => key),
          };
        });
        for (const [index, other] of others.entries()) {
          expect(other.together).toEqual(first?.together);
          expect(other.joined).toEqual(first?.joined);
          // Headings with codes need no structure to be told apart.
          if (index < 2) expect(other.keys).toEqual(first?.keys);
        }
        expect(first?.joined.map(({ key }) => key)).toEqual(first?.keys);
      }),
      { seed },
    );
  });
});

const headingModes = ["code", "underscore", "codetext", "full", "abbreviated", "underscored text"] as const;

interface Question {
  code: string;
  type: string;
  stem: string;
  parts: string[];
}

const words = fc.stringMatching(/^[a-z]{3,9}( [a-z]{2,9}){2,6}$/);
const survey = fc
  .array(
    fc.record({
      type: fc.constantFrom("L", "T", "Y", "F", "M", "Q", "1"),
      stem: words,
      parts: fc.array(words, { minLength: 2, maxLength: 4 }),
    }),
    {
      minLength: 2,
      maxLength: 6,
    },
  )
  .map((questions) =>
    questions.map(({ type, stem, parts }, index): Question => {
      const hasParts = ["F", "M", "Q", "1"].includes(type);
      // Numbers at the start keep cut texts apart, as LimeSurvey itself cannot.
      const own = hasParts ? parts.map((part, place) => `row ${place + 1} ${part}`) : [];
      return { code: `Q${index + 1}`, type, stem: `item ${index + 1} ${stem}`, parts: own };
    }),
  );

function structureOf(questions: readonly Question[]): SurveyStructure {
  return {
    tool: "limesurvey",
    title: {},
    notices: [],
    questions: questions.map(({ code, type, stem, parts }) => ({
      ...{ code, type, text: { en: stem }, columns: [], scales: [], other: false, mandatory: false },
      parts: parts.map((part, place) => ({ code: `SQ00${place + 1}`, text: { en: part } })),
    })),
  };
}

/** Headings as LimeSurvey makes them: Writer::getHeadingCode and getHeadingText. */
function headerOf(questions: readonly Question[], mode: (typeof headingModes)[number]): string[] {
  const codes = ["id", "submitdate", "lastpage", "startlanguage"];
  const labels = ["Response ID", "Date submitted", "Last page", "Start language"];
  const short = (text: string) => (mode === "abbreviated" && text.length > 18 ? `${text.slice(0, 15)}.. ` : text);
  const header = questions.flatMap(({ code, type, stem, parts }) => {
    const rows = parts.flatMap((part, place) => {
      const sub = `SQ00${place + 1}`;
      return (type === "1" ? [1, 2] : [0]).map((scale) => ({ part, sub, scale }));
    });
    const fields = rows.length === 0 ? [{ part: "", sub: "", scale: 0 }] : rows;
    return fields.map(({ part, sub, scale }) => {
      const bracketed = code + (sub && `[${sub}]`) + (scale ? `[${scale}]` : "");
      const text = short(stem) + (part && ` [${short(part)}]`) + (scale ? `[Scale ${scale}]` : "");
      if (mode === "code") return bracketed;
      if (mode === "underscore") return code + (sub && `_${sub}`) + (scale ? `_${scale - 1}` : "");
      return mode === "codetext" ? `${bracketed}. ${text}` : text;
    });
  });
  if (mode === "code" || mode === "underscore") return [...codes, ...header];
  if (mode === "codetext") return [...codes.map((code, index) => `${code}. ${labels[index]}`), ...header];
  const all = [...labels, ...header];
  return mode === "underscored text" ? all.map((text) => text.replaceAll(" ", "_")) : all;
}

/** Which columns stand together, by number: 0 for the first question, -1 for a column on its own. */
function togetherness(columns: readonly ToolColumn[]): number[] {
  const groups = [...new Set(columns.map(({ group }) => group).filter((group) => group !== undefined))];
  return columns.map(({ group }) => (group === undefined ? -1 : groups.indexOf(group)));
}
