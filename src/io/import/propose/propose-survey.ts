import { identifyingName, identifyingWords } from "../../../privacy/identifying-name.ts";
import { defaultMissing } from "../../../survey/instrument.ts";
import type { Locale } from "../../../survey/text.ts";
import { roleColumns } from "../../column-plan.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import { type ToolColumn, type ToolReading, toldRoles } from "../../tools/tool-reading.ts";
import type { FileProfile } from "../column-profile.ts";
import type { MappedColumn, Mapping } from "../mapping.ts";
import { columnSign } from "../personal/column-sign.ts";
import { isNobody, mayBeNames, personDoubt } from "../personal/person-doubt.ts";
import { alikeQuestions } from "./alike-questions.ts";
import { type Doubt, type Settled, settle } from "./doubt.ts";
import { namesUnit } from "./names-unit.ts";
import { addChoices, addSeveral } from "./propose-choices.ts";
import { settleDirections } from "./propose-directions.ts";
import { addQuestion, askedAs } from "./propose-question.ts";
import { type ProposedScale, proposeScales } from "./propose-scale.ts";
import { fewestOfOption, leaveOut, type SurveyDraft, sourceOf } from "./survey-draft.ts";

/** A first definition of a survey, as it will stand in `content/surveys/<survey>.yaml`, with where each thing stands in the export. */
export interface ProposedSurvey {
  definition: Record<string, unknown> & { items: Record<string, unknown> };
  columns: Record<string, MappedColumn>;
  /** Items with other answers than their options. */
  others: readonly string[];
  /** Answers that are taken for none, by what they are answers to. */
  answers: Mapping["answers"];
  /** Columns that tell who somebody is, or of which nobody has said that they do not, with what they hold. */
  personal: ReadonlyMap<ToolColumn, string>;
  /** Questions that were left out, with the reason. */
  leftOut: readonly { column: string; why: string }[];
  /** What somebody should look at; settled ones included. */
  doubts: readonly Doubt[];
  /** What the unit column says of five people or more. */
  units: readonly string[];
  /** What it says of fewer: perhaps a name, which must not become that of a unit. */
  rareUnits: readonly string[];
  /** What it says where somebody names none: not applicable, do not know. */
  noUnits: readonly string[];
}

/** What a definition is proposed with. */
export interface ProposalContext {
  side: "ex" | "cx";
  /** The language of the questions. */
  locale: Locale;
  /** The languages of readers; texts in others are left out. */
  locales: readonly Locale[];
  settled: Settled;
}

/**
 * Proposes the definition of a survey from an export: what is asked, on which scale, which columns are groups, comments, units and the
 * id of a respondent. It is a first version for a person to read: directions (`reversed`), what belongs together (`constructs`) and
 * what is favourable are theirs. Columns of which nobody can tell what they are stay out and are named.
 *
 * @param reading an export without what its cells give away (`withPersonal`); what may be names is asked here
 */
export function proposeSurvey(
  reading: ToolReading,
  profile: FileProfile,
  { side, locale, locales, settled }: ProposalContext,
): ProposedSurvey {
  const asked = reading.columns.filter((column) => column.role === "question");
  const state: SurveyDraft = {
    locale,
    locales,
    settled,
    taken: new Set(roleColumns),
    likely: likelyScales(asked, profile, locale),
    doubts: [],
    alike: new Map(),
    scales: new Map(),
    items: {},
    scaled: new Map(),
    segments: {},
    columns: {},
    others: [],
    answers: {},
    leftOut: [],
  };
  const declared: Record<string, string> = {};
  for (const role of toldRoles) {
    const column = reading.columns.find((own) => own.role === role && (profile.columns[own.index]?.filled ?? 0) > 0);
    if (column === undefined || identifyingName(column.name) === "email") continue;
    declared[role] = sourceOf(column);
    state.columns[role] = sourceOf(column);
  }
  const personal = personalIn(asked, profile, state);
  const questions = asked.filter((column) => !personal.has(column));
  const unit = unitColumn(questions, profile, state);
  if (unit !== undefined) {
    declared.unit = sourceOf(unit);
    state.columns.unit = sourceOf(unit);
  }
  const saidOfUnit = [...(profile.columns[unit?.index ?? -1]?.distinct ?? [])];
  const cellsOfUnit = saidOfUnit.filter(([cell]) => !namesNoUnit(cell));
  const done = new Set<ToolColumn>(unit === undefined ? [] : [unit]);
  state.alike = alikeQuestions(
    questions.flatMap((column) => {
      const cells = profile.columns[column.index];
      const isAsked = cells !== undefined && !done.has(column);
      const as = isAsked ? askedAs(column, cells, state) : undefined;
      return cells === undefined || as === undefined ? [] : [{ column, cells, as }];
    }),
  );
  for (const column of asked) {
    if (done.has(column)) continue;
    const cells = profile.columns[column.index];
    const holds = personal.get(column);
    if (cells === undefined || cells.filled === 0) leaveOut(column, "no answers", state);
    else if (holds !== undefined) leaveOut(column, `it holds ${holds}`, state);
    else if (column.shape === "option") {
      const options = questions.filter((own) => isSameQuestion(own, column));
      for (const option of options) done.add(option);
      addChoices(options, profile, state);
    } else if (column.shape === "several") addSeveral(column, cells, state);
    else addQuestion(column, cells, state);
    done.add(column);
  }
  settleDirections(state);
  const used = new Set(Object.values(state.items).map(({ scale }) => scale));
  return {
    definition: {
      side,
      title: Object.fromEntries((locales.length === 0 ? [locale] : locales).map((own) => [own, titles[side][own]])),
      columns: declared,
      missing: [...new Set([...defaultMissing, ...[...state.scales.values()].flatMap(({ missing }) => [...missing])])],
      scales: Object.fromEntries(
        [...state.scales].filter(([id]) => used.has(id)).map(([id, { scale }]) => [id, scale]),
      ),
      ...(Object.keys(state.segments).length === 0 ? {} : { segments: state.segments }),
      items: state.items,
    },
    columns: state.columns,
    others: state.others,
    answers: state.answers,
    personal,
    leftOut: state.leftOut,
    doubts: state.doubts,
    units: cellsOfUnit.filter(([, n]) => n >= fewestOfOption).map(([cell]) => cell),
    rareUnits: cellsOfUnit.filter(([, n]) => n < fewestOfOption).map(([cell]) => cell),
    noUnits: saidOfUnit.map(([cell]) => cell).filter(namesNoUnit),
  };
}

const titles = {
  ex: { nl: "Medewerkersonderzoek", en: "Employee survey" },
  cx: { nl: "Klantonderzoek", en: "Customer survey" },
} as const;

/** Of options that have a column each no scale is looked for. */
function likelyScales(
  questions: readonly ToolColumn[],
  profile: FileProfile,
  locale: Locale,
): ReadonlyMap<ToolColumn, readonly ProposedScale[]> {
  const asked = questions.filter(({ shape }) => shape !== "option");
  return new Map(
    asked.flatMap((column) => {
      const cells = profile.columns[column.index];
      return cells === undefined ? [] : [[column, proposeScales(column, cells, locale)] as const];
    }),
  );
}

/** The columns that tell who somebody is; what is in doubt is asked, and is one of them until somebody says otherwise. */
function personalIn(
  questions: readonly ToolColumn[],
  profile: FileProfile,
  state: SurveyDraft,
): ReadonlyMap<ToolColumn, string> {
  const personal = new Map<ToolColumn, string>();
  for (const column of questions) {
    const cells = profile.columns[column.index];
    const sign = columnSign(column, cells);
    if (cells === undefined || sign === undefined) continue;
    if (sign.kind === "name" && isNobody(column, state.settled)) {
      // Asked again, an answer that was given stands among the others.
      if (!sign.isSure) state.doubts.push(personDoubt(column, cells));
    } else if (sign.isSure) personal.set(column, identifyingWords[sign.kind]);
    else if (state.likely.get(column)?.[0]?.isCertain !== true) {
      state.doubts.push(personDoubt(column, cells));
      personal.set(column, mayBeNames);
    }
  }
  return personal;
}

function isSameQuestion(one: ToolColumn, other: ToolColumn): boolean {
  return one === other || (one.shape === "option" && one.group !== undefined && one.group === other.group);
}

/** NA may be North America: beside EMEA it is a unit. */
function namesNoUnit(cell: string): boolean {
  return isNoAnswer(cell) && cell !== "NA";
}

function unitColumn(
  questions: readonly ToolColumn[],
  profile: FileProfile,
  state: SurveyDraft,
): ToolColumn | undefined {
  const candidates = questions.filter((column) => {
    const cells = profile.columns[column.index];
    if (cells === undefined || !namesUnit(column)) return false;
    if (cells.filled <= profile.kept / 2 || cells.distinct.size < 2 || cells.longest >= 80) return false;
    // "Team spirit is good" names a unit, but agree and disagree are none.
    const [scale] = state.likely.get(column) ?? [];
    if (scale?.isCertain === true && scale.scale.texts !== undefined) return false;
    // "Team: what could be better?" is answered in words of one's own, which must not become the names of units.
    const inGroups = [...cells.distinct.values()].filter((n) => n >= fewestOfOption).reduce((sum, n) => sum + n, 0);
    return inGroups > cells.filled / 2;
  });
  const [first] = candidates;
  if (first === undefined) return undefined;
  const doubt: Doubt = {
    id: "unit",
    question: `Which column says to which unit of the organisation somebody belongs?`,
    choices: [
      ...candidates.map(({ name }) => ({ value: name, says: name })),
      { value: "-", says: "none: everybody belongs to the whole organisation" },
    ],
    cautious: "-",
  };
  state.doubts.push(doubt);
  const chosen = settle(doubt, state.settled);
  return candidates.find(({ name }) => name === chosen);
}
