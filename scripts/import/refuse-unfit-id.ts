import { id as idSchema } from "../../src/survey/text.ts";
import { WrongUsage } from "./wrong-usage.ts";

/**
 * Refuses a name that no wave or survey can have, with one near it that can.
 *
 * @param option as it is typed: `wave`
 * @throws WrongUsage
 */
export function refuseUnfitId(option: string, id: string | undefined): void {
  if (id === undefined) return;
  const fault = idSchema.safeParse(id).error?.issues[0]?.message;
  if (fault === undefined) return;
  const fit = id
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const meant = idSchema.safeParse(fit).success ? ` → --${option} ${fit}, for example` : "";
  throw new WrongUsage(`--${option} ${id}: ${fault}${meant}`);
}
