/** The grade of each link between two sides, by `linkKey`. A link that is not there was not graded. */
export type LinkGrades = ReadonlyMap<string, string>;

/** The two sides of a link: a subject, and a subject or an outcome as `outcome.<id>`. */
export interface LinkSides {
  x: string;
  y: string;
}

/**
 * What a link is found by.
 *
 * @example linkKey({ x: "employee.recommend", y: "outcome.absence" }) // => "employee.recommend outcome.absence"
 */
export function linkKey({ x, y }: LinkSides): string {
  return `${x} ${y}`;
}

/**
 * Whether a link was graded strong (spec 8.7). No link, and one that was not graded, is not.
 *
 * @example isStrongLink({ x: "a", y: "b" }, new Map([["a b", "strong"]])) // => true
 * @example isStrongLink(undefined, new Map()) // => false
 */
export function isStrongLink(link: LinkSides | undefined, grades: LinkGrades): boolean {
  return link !== undefined && grades.get(linkKey(link)) === "strong";
}

/**
 * The grades of graded links.
 *
 * @example [...linkGrades([{ x: "a", y: "b", lead: { grade: "indicative" } }])] // => [["a b", "indicative"]]
 */
export function linkGrades(links: readonly (LinkSides & { lead: { grade: string } })[]): LinkGrades {
  return new Map(links.map((link) => [linkKey(link), link.lead.grade]));
}
