import { z } from "zod";
import { id, text } from "./text.ts";

/** A grouping of respondents other than the unit. Where a survey has several, the first in its file goes first (spec 6.5). */
export const segment = z
  .strictObject({
    title: text,
    column: z.string().min(1),
    categories: z.record(id, z.strictObject({ title: text, values: z.array(z.string()).min(1) })),
    coarser: z
      .array(
        z.record(
          id,
          z.strictObject({ title: text, joins: z.array(id).min(1).describe("The categories that it takes together.") }),
        ),
      )
      .default([])
      .describe("Coarser categories, from fine to coarse: shown instead where the finer ones would tell too much."),
  })
  .superRefine(({ categories, coarser }, context) => {
    const people = new Map(Object.keys(categories).map((name) => [name, name]));
    let finer = people.size;
    for (const [index, level] of coarser.entries()) {
      const problem = (message: string, remedy: string, ...path: (string | number)[]) =>
        context.addIssue({ code: "custom", path: ["coarser", index, ...path], message, params: { remedy } });
      const holder = new Map<string, string>();
      for (const [name, { joins }] of Object.entries(level)) {
        joins.forEach((category, place) => {
          const first = holder.get(category);
          holder.set(category, first ?? name);
          const path = [name, "joins", place] as const;
          if (categories[category] === undefined) {
            const names = Object.keys(categories).join(", ");
            problem(`no category of this segment is called "${category}"`, `name some of ${names}`, ...path);
          } else if (first !== undefined) {
            problem(`"${category}" is in "${first}" already`, "name every category once in a level", ...path);
          }
        });
        // In the published files an id means the same people in every wave, at whatever level.
        const joined = joins.toSorted().join(" ");
        if ((people.get(name) ?? joined) !== joined) {
          problem(`"${name}" means other people at a finer level`, "give it an id of its own", name);
        }
        people.set(name, joined);
      }
      const left = Object.keys(categories).filter((category) => !holder.has(category));
      if (left.length > 0) {
        problem(`expected every category in a level, but ${left.join(", ")} is left out`, "add it to one of the joins");
      }
      const size = Object.keys(level).length;
      if (size < 2 || size >= finer) {
        const expected = `expected fewer categories than the ${finer} of the level before it, and two at least, not ${size}`;
        problem(expected, "join more of them, or leave the level out");
      }
      finer = size;
    }
  });
