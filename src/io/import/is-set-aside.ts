import type { AsideReason } from "../../survey/aside-reason.ts";
import type { Mapping } from "./mapping.ts";

/**
 * Whether a row does not come along: its tool says why, and answers that were never sent in are not kept.
 *
 * @example isSetAside("partial", "keep") // => false
 * @example isSetAside("test", "keep") // => true
 */
export function isSetAside(reason: AsideReason | undefined, partial: Mapping["partial"]): boolean {
  return reason !== undefined && !(reason === "partial" && partial === "keep");
}
