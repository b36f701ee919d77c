import { z } from "zod";

/** The quarters of the map of units: where a unit stands beside the whole organisation, on the side of employees and of customers. */
export const mapCorner = z.enum(["both-lower", "employees-lower", "customers-lower", "both-higher"]);
export type MapCorner = z.infer<typeof mapCorner>;
