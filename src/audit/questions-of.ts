import { textsIn } from "../survey/text.ts";
import type { AuditedWorkspace } from "./audited-workspace.ts";

/** The questions of all surveys as they were put, in every wave and language. */
export function questionsOf({ instruments }: Pick<AuditedWorkspace, "instruments">): string[] {
  return [...instruments.values()].flatMap(({ items, waves }) => [
    ...Object.values(items).flatMap(({ text }) => textsIn(text)),
    ...Object.values(waves).flatMap(({ wording }) => Object.values(wording).flatMap(({ text }) => textsIn(text))),
  ]);
}
