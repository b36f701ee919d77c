import { findCard } from "./guide-files.ts";
import { type Role, roles } from "./roles.ts";

/** The roles that are offered a way in. Who handles difficult calls is not sent to a page whose card is not there. */
export function listedRoles(): Role[] {
  return roles.filter((role) => role !== "service" || findCard() !== undefined);
}
