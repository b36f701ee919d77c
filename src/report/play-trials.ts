import type { NamedAction } from "../survey/action.ts";
import type { PlayTrial } from "./play-effects-report.ts";
import type { ReportInput } from "./report-input.ts";

/**
 * Where plays are, were or will be tried: every action that names a play, by name. An action without `triedIn` is tried in its own unit,
 * and without a unit in the whole organisation.
 *
 * @param root the unit that stands for the whole organisation
 */
export function playTrials({ actions = [], waves, workspace }: TrialSource, root: string): PlayTrial[] {
  return actions.filter(isTrial).map((action) => {
    const { id, title, plays, started } = action;
    const held = waves.find((wave) => wave.id === action.due)?.wave;
    const due = held ?? workspace.planned.find((wave) => wave.id === action.due);
    return {
      action: id,
      title,
      plays: [...plays],
      units: triedIn(action, root),
      state: started === undefined ? "planned" : held !== undefined ? "ended" : "running",
      ...(started === undefined ? {} : { started }),
      ...(due === undefined ? {} : { due: { title: due.title, end: due.end } }),
    };
  });
}

export type TrialSource = Pick<ReportInput, "actions" | "waves"> & {
  workspace: Pick<ReportInput["workspace"], "planned">;
};

/** A goal says where to go, not what is tried. */
export function isTrial({ kind, plays }: NamedAction): boolean {
  return kind === "action" && plays.length > 0;
}

/** The units that an action names as those that try its plays. */
export function triedIn({ triedIn: units, unit }: Pick<NamedAction, "triedIn" | "unit">, root: string): string[] {
  return units.length > 0 ? [...units] : [unit ?? root];
}
