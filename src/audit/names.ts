import type { Locale, Text } from "../survey/text.ts";
import type { AuditedWorkspace } from "./audited-workspace.ts";

/** What things are called in every language, as a heading may say it. */
export interface Names {
  units: ReadonlyMap<string, readonly string[]>;
  /** `survey.subject`; questions of several surveys may share a title. */
  subjects: ReadonlyMap<string, readonly string[]>;
  /** The month in which a wave began, written out and short. */
  waves: ReadonlyMap<string, string>;
  /** The items of a construct, both as `survey.subject`. */
  items: ReadonlyMap<string, readonly string[]>;
}

/** The names of units, subjects and waves of a workspace. */
export function namesOf(workspace: AuditedWorkspace): Names {
  const units = new Map<string, string[]>();
  const subjects = new Map<string, string[]>();
  const waves = new Map<string, string>();
  const parts = new Map<string, string[]>();
  const add = (names: Map<string, string[]>, text: Text | undefined, id: string) => {
    for (const name of Object.values(text ?? {})) {
      if (typeof name !== "string") continue;
      const known = names.get(name) ?? [];
      if (!known.includes(id)) names.set(name, [...known, id]);
    }
  };
  for (const tree of [workspace.tree, ...workspace.waves.map((wave) => wave.tree)]) {
    for (const { id, name } of tree.units.values()) add(units, name, id);
  }
  for (const [survey, { items, constructs }] of workspace.instruments) {
    for (const [id, { title, text }] of Object.entries(items)) add(subjects, title ?? text, `${survey}.${id}`);
    for (const [id, construct] of Object.entries(constructs)) {
      add(subjects, construct.title, `${survey}.${id}`);
      parts.set(
        `${survey}.${id}`,
        construct.items.map((item) => `${survey}.${item}`),
      );
    }
  }
  for (const { id, wave } of workspace.waves) {
    for (const name of monthNames(wave.start)) waves.set(name, id);
  }
  return { units, subjects, waves, items: parts };
}

const languages: readonly Locale[] = ["nl", "en"];

/** "mei 2026", "May 2026", and both in full. */
function monthNames(day: string): string[] {
  const date = new Date(`${day}T00:00:00Z`);
  return languages.flatMap((locale) =>
    (["long", "short"] as const).map((length) => {
      const month = new Intl.DateTimeFormat(locale, { month: length, timeZone: "UTC" }).format(date).replace(".", "");
      return `${month} ${date.getUTCFullYear()}`;
    }),
  );
}
