import { z } from "zod";
import { themeKind } from "./codebook.ts";
import { weighting } from "./frame.ts";
import { onlyChanged } from "./item-wording.ts";
import { missing } from "./missing.ts";
import { scale } from "./scale.ts";
import { segment } from "./segment.ts";
import { id, text } from "./text.ts";
import { waveDifference } from "./wave-difference.ts";

/** The five HEART pillars by their letter (knowledge: Heleen Mes and Gea Peper, HappinessBureau). */
export const pillarLetter = z.enum(["H", "E", "A", "R", "T"]);
export type PillarLetter = z.infer<typeof pillarLetter>;

/** Codes and words that mean "no answer" unless an item says otherwise. */
export const defaultMissing: readonly string[] = ["", "NA", "n.v.t.", "weet niet"];

const phaseName = id.describe(
  "The phase of the journey that it is about, of those of its side (journey: in heartline.yaml). Items of a construct have its phase unless they name one.",
);

/** One question. */
export const item = z
  .strictObject({
    type: z.enum(["scale", "choices", "comment"]).default("scale"),
    column: z.string().min(1).optional().describe("The column of the data; without it the item's id."),
    columns: z.record(id, z.string().min(1)).optional().describe("For choices: each option with its column."),
    options: z.record(id, text).optional().describe("For choices: what each option says to a reader."),
    scale: z.string().optional().describe("The id of a scale of this survey."),
    reversed: z.boolean().default(false).describe("A high answer is unfavourable. Declared here and nowhere else."),
    title: text.optional().describe("A short name for tables; without it the text."),
    text: text.describe("The question as the respondent read it."),
    missing: missing.optional(),
    invalid: z.literal("exclude").optional().describe("Set aside answers off the scale, up to 1 % of the answers."),
    core: z.boolean().default(true).describe("Counts when we judge whether somebody took part."),
    themes: z
      .string()
      .regex(/^content\/.+\.ya?ml$/, "expected a file of the workspace such as content/themes.yaml")
      .optional()
      .describe("For comments: the codebook."),
    asks: themeKind
      .optional()
      .describe("For comments: which themes of the codebook it is coded with; without it all of them."),
    why: text.optional().describe("Why this is asked, printed on its page."),
    phase: phaseName.optional(),
  })
  .superRefine((value, context) => {
    if (value.type === "scale" && value.scale === undefined) {
      context.addIssue({ code: "custom", path: ["scale"], message: "expected the id of a scale" });
    }
    if (value.type === "choices" && value.columns === undefined) {
      context.addIssue({ code: "custom", path: ["columns"], message: "expected each option with its column" });
    }
    if (value.themes !== undefined && value.type !== "comment") {
      const message = "only comments have themes; say type: comment, or take themes out";
      context.addIssue({ code: "custom", path: ["themes"], message });
    }
  });
export type Item = z.infer<typeof item>;

/** What several items measure together. */
export const construct = z.strictObject({
  pillar: pillarLetter.optional(),
  items: z.array(id).min(1),
  minimumShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.5)
    .describe("The share of the items somebody must have answered to get a score (half rule, spec 2)."),
  title: text,
  definition: text,
  phase: phaseName.optional(),
});
export type Construct = z.infer<typeof construct>;

/** More drivers than this cannot be told apart well, and take twice the time for each one more (spec 7). */
export const mostDrivers = 12;

/** What is set beside what: the scores that may go together with an outcome. */
export const driversSetting = z.strictObject({
  outcomes: z
    .array(id)
    .min(1)
    .optional()
    .describe("The outcomes: items or constructs; without it the survey's nps items."),
  of: z
    .array(id)
    .min(2)
    .max(mostDrivers)
    .optional()
    .describe("The drivers: constructs or items; without it the constructs, or the items where there are no two."),
});

/** Who would recommend the organisation to customers, by what they think of it as an employer. */
export const ambassadorsSetting = z.strictObject({
  group: id.describe("The nps item whose promoters, passives and detractors are the groups."),
  by: id.describe("The item whose favourable answers are counted in each group."),
});

/** `content/surveys/<survey>.yaml`: the instrument. */
export const instrument = z
  .strictObject({
    side: z.enum(["ex", "cx"]).describe("Whose experience: employees (ex) or customers (cx)."),
    main: z
      .boolean()
      .optional()
      .describe(
        "false: a further survey of its side, such as one for people who start or leave. It has its measures, its part of the journey, its waves and its data quality; overview, trends, units and key figures stay with the main survey.",
      ),
    title: text,
    columns: z
      .strictObject({
        unit: z.string().optional(),
        respondent: z.string().optional(),
        weight: z.string().optional(),
        date: z.string().optional(),
        seconds: z
          .string()
          .optional()
          .describe("How long somebody took, in seconds: only to count who answered faster than one can read."),
      })
      .default({})
      .describe(
        "Columns that are not questions. All optional; without unit everybody belongs to the whole organisation.",
      ),
    unitNames: z
      .record(z.string(), id)
      .default({})
      .describe("What the unit column says, with the unit it means, where the data use other names than units.csv."),
    missing: missing.default([...defaultMissing]),
    weighting: weighting.optional().describe("How weights are made in a wave that has a frame: <survey>.frame.csv."),
    scales: z.record(id, scale),
    segments: z.record(id, segment).default({}),
    items: z.record(id, item),
    constructs: z.record(id, construct).default({}),
    drivers: driversSetting.optional().describe("Which scores are set beside which outcome (spec 7)."),
    ambassadors: ambassadorsSetting
      .optional()
      .describe("Two questions set against each other person by person, whole organisation."),
    waves: z.record(id, waveDifference).default({}),
  })
  .superRefine((value, context) => {
    for (const [itemId, { scale: scaleId }] of Object.entries(value.items)) {
      if (scaleId !== undefined && value.scales[scaleId] === undefined) {
        context.addIssue({
          code: "custom",
          path: ["items", itemId, "scale"],
          message: `no scale is called "${scaleId}"`,
        });
      }
    }
    const columns = Object.entries(value.items).flatMap(([itemId, { column, columns: options }]) =>
      options === undefined ? [[itemId, column ?? itemId]] : Object.values(options).map((name) => [itemId, name]),
    );
    const readBy = new Map<string, string>();
    for (const [itemId = "", name = ""] of columns) {
      const first = readBy.get(name);
      if (first === undefined) readBy.set(name, itemId);
      else {
        const message = `the column "${name}" is read by "${first}" already`;
        context.addIssue({ code: "custom", path: ["items", itemId], message });
      }
    }
    for (const [itemId, { reversed, scale: scaleId }] of Object.entries(value.items)) {
      if (!reversed || value.scales[scaleId ?? ""]?.metric !== "nps") continue;
      const message = "a recommendation on 0 to 10 has one direction; take reversed out";
      context.addIssue({ code: "custom", path: ["items", itemId, "reversed"], message });
    }
    for (const [constructId, { items }] of Object.entries(value.constructs)) {
      const twice = items.findIndex((itemId, index) => items.indexOf(itemId) !== index);
      if (twice >= 0) {
        const path = ["constructs", constructId, "items", twice];
        context.addIssue({ code: "custom", path, message: `"${items[twice]}" stands here twice` });
      }
      if (value.items[constructId] !== undefined) {
        context.addIssue({ code: "custom", path: ["constructs", constructId], message: "an item has the same id" });
      }
      items.forEach((itemId, index) => {
        if (value.items[itemId]?.type !== "scale") {
          const path = ["constructs", constructId, "items", index];
          context.addIssue({ code: "custom", path, message: `no item with a scale is called "${itemId}"` });
        }
      });
    }
    for (const key of ["outcomes", "of"] as const) {
      value.drivers?.[key]?.forEach((name, index, names) => {
        const path = ["drivers", key, index];
        if (names.indexOf(name) < index) {
          context.addIssue({ code: "custom", path, message: `"${name}" stands here twice` });
        }
        if (value.constructs[name] === undefined && value.items[name]?.type !== "scale") {
          const message = `no construct, and no item with a scale, is called "${name}"`;
          context.addIssue({ code: "custom", path, message });
        }
      });
    }
    const { group, by } = value.ambassadors ?? {};
    if (group !== undefined && value.scales[value.items[group]?.scale ?? ""]?.metric !== "nps") {
      const message = `no item with the measure nps is called "${group}"`;
      context.addIssue({ code: "custom", path: ["ambassadors", "group"], message });
    }
    if (by !== undefined && (value.items[by]?.type !== "scale" || by === group)) {
      const message = `no other item with a scale is called "${by}"`;
      context.addIssue({ code: "custom", path: ["ambassadors", "by"], message });
    }
    for (const [wave, difference] of Object.entries(value.waves)) {
      const { without, wording, missing, scales, reversed, notes } = difference;
      const changes = [wording, missing, scales, reversed, notes];
      const named = [...without, ...changes.flatMap((own) => Object.keys(own))];
      for (const itemId of named) {
        if (value.items[itemId] === undefined) {
          context.addIssue({ code: "custom", path: ["waves", wave], message: `no item is called "${itemId}"` });
        }
      }
      for (const [itemId, scaleId] of Object.entries(scales)) {
        if (value.scales[scaleId] !== undefined) continue;
        const path = ["waves", wave, "scales", itemId];
        context.addIssue({ code: "custom", path, message: `no scale is called "${scaleId}"` });
      }
      for (const [itemId, { change, text: words }] of Object.entries(wording)) {
        const usual = value.items[itemId]?.text;
        if (change !== "translation" || usual === undefined) continue;
        if (onlyChanged(usual, { ...usual, ...words }) !== undefined) continue;
        context.addIssue({
          code: "custom",
          path: ["waves", wave, "wording", itemId, "change"],
          message: "expected one language whose words changed beside one whose words stayed, for change: translation",
          params: { remedy: "give text: in the language that changed only; or say change: clearer or meaning" },
        });
      }
      for (const itemId of Object.keys(notes)) {
        if (scales[itemId] !== undefined || reversed[itemId] !== undefined) continue;
        context.addIssue({
          code: "custom",
          path: ["waves", wave, "notes", itemId],
          message: `expected "${itemId}" on another scale or in the other direction in this wave, for a note on it`,
          params: { remedy: "add it under scales: or reversed:, or put the note on its words under wording:" },
        });
      }
    }
  });
export type Instrument = z.infer<typeof instrument>;
