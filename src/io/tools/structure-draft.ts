import type { Text } from "../../survey/text.ts";
import { FileFault } from "../tables/file-fault.ts";
import { plainText } from "./plain-text.ts";
import { structureLocale } from "./structure-locale.ts";
import type { StructureLabel, SurveyStructure } from "./survey-structure.ts";

/** A survey structure while its file is read, row by row, in whatever order its rows stand. */
export interface StructureDraft {
  title(text: string, language: string): void;
  question(row: { code: string; type: string; other: boolean; mandatory: boolean }): QuestionDraft;
  /** @throws FileFault when there is no question in it */
  done(): SurveyStructure;
}

/** A question while its file is read. Texts in other languages than those of the product are counted and left out. */
export interface QuestionDraft {
  text(text: string, language: string): void;
  /** Of the first axis, or with `scale` 1 of the second. */
  part(code: string, scale: number, text: string, language: string): void;
  answer(code: string, scale: number, text: string, language: string): void;
}

/** More than any survey has; a file with more of them is made to take memory. */
const mostQuestions = 20_000;
const mostLabels = 200_000;
const longestText = 20_000;
const mostScales = 2;

/** An empty structure of a LimeSurvey survey. */
export function structureDraft(): StructureDraft {
  const title: Text = {};
  const questions = new Map<string, Draft>();
  const others = new Map<string, number>();
  const chosen = new Map<"nl" | "en", string>();
  const passed = new Set<string>();
  let labels = 0;

  /** Of `nl` and `nl-informal` in one survey, the first in the file is taken. */
  const put = (target: Text, text: string, language: string) => {
    const locale = structureLocale(language);
    if (locale === undefined) {
      if (language.trim() !== "") others.set(language, (others.get(language) ?? 0) + 1);
      return;
    }
    const first = chosen.get(locale) ?? language;
    chosen.set(locale, first);
    if (first !== language) {
      passed.add(language);
      return;
    }
    const plain = plainText(text.slice(0, longestText));
    if (plain !== "") target[locale] ??= plain;
  };
  const label = (list: Map<string, Text>, code: string): Text => {
    const known = list.get(code);
    if (known !== undefined) return known;
    labels += 1;
    if (labels > mostLabels) throw tooLarge(`${mostLabels} answers and sub-questions`);
    const text: Text = {};
    list.set(code, text);
    return text;
  };

  return {
    title: (text, language) => put(title, text, language),
    question({ code, type, other, mandatory }) {
      let draft = questions.get(code);
      if (draft === undefined) {
        if (questions.size >= mostQuestions) throw tooLarge(`${mostQuestions} questions`);
        draft = { code, type, other, mandatory, text: {}, axes: [new Map(), new Map()], scales: [] };
        questions.set(code, draft);
      }
      const own = draft;
      return {
        text: (text, language) => put(own.text, text, language),
        part: (part, scale, text, language) => {
          const axis = own.axes[scale === 1 ? 1 : 0];
          if (part !== "") put(label(axis, part), text, language);
        },
        answer: (answer, scale, text, language) => {
          if (answer === "" || !Number.isInteger(scale) || scale < 0 || scale >= mostScales) return;
          while (own.scales.length <= scale) own.scales.push(new Map());
          const list = own.scales[scale];
          if (list !== undefined) put(label(list, answer), text, language);
        },
      };
    },
    done() {
      if (questions.size === 0) {
        throw new FileFault(
          "expected the structure of a LimeSurvey survey, but there is no question in it",
          "export it under Export → Survey structure (.lss) or Tab-separated-values format (.txt)",
        );
      }
      const notices = [
        ...[...others].map(
          ([language, count]) => `the survey is in ${language.slice(0, 40)} as well: ${count} texts in it are left out`,
        ),
        ...[...passed].map(
          (language) => `texts in ${language.slice(0, 40)} are left out: those of its other form are taken`,
        ),
      ];
      return {
        tool: "limesurvey",
        title,
        questions: [...questions.values()].map(({ axes: [parts, columns], scales, ...rest }) => ({
          ...rest,
          parts: labelsOf(parts),
          columns: labelsOf(columns),
          scales: scales.map(labelsOf),
        })),
        notices,
      };
    },
  };
}

interface Draft {
  code: string;
  type: string;
  other: boolean;
  mandatory: boolean;
  text: Text;
  axes: [Map<string, Text>, Map<string, Text>];
  scales: Map<string, Text>[];
}

function labelsOf(list: ReadonlyMap<string, Text>): StructureLabel[] {
  return [...list].map(([code, text]) => ({ code, text }));
}

function tooLarge(what: string): FileFault {
  return new FileFault(
    `expected the structure of one survey, but it has more than ${what}`,
    "export one survey at a time",
  );
}
