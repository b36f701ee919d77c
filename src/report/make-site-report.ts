import { procedures } from "../analysis/procedures.ts";
import { catalogue } from "../metrics/catalogue.ts";
import { guarantee } from "../privacy/guarantee.ts";
import { confidentialityRules } from "../privacy/rules.ts";
import type { Agreement } from "../survey/agreement.ts";
import { mainSurveys } from "../survey/main-surveys.ts";
import { askedPairs } from "../survey/pair.ts";
import type { Unit, UnitTree } from "../survey/unit.ts";
import type { Minimum } from "../survey/workspace.ts";
import type { ReportInput } from "./report-input.ts";
import type { SurveyWave } from "./score-cells.ts";
import type { ScoredSubject } from "./scored-subject.ts";
import type { SegmentedWave } from "./segment-rows.ts";
import type { SiteReport, UnitInfo } from "./site-report.ts";

/** All that is the same for every page: the organisation, its waves, surveys, subjects and units, and how figures are made. */
export function makeSiteReport(
  input: ReportInput,
  everything: readonly ScoredSubject[],
  surveyWaves: readonly SurveyWave[],
  segmented: readonly SegmentedWave[],
): SiteReport {
  const { workspace } = input;
  const scored = everything.filter(({ restates }) => restates === undefined);
  const main = mainSurveys(input.instruments);
  const used = new Set(scored.flatMap(({ measures }) => measures.map(({ measure }) => measure.metric)));
  return {
    organisation: workspace.organisation,
    locales: workspace.locales,
    public: workspace.confidentiality.public,
    minimum: workspace.confidentiality.minimum,
    rules: confidentialityRules(workspace.confidentiality).map(({ id, part, title, text }) => ({
      id,
      part,
      title,
      text,
    })),
    ...(workspace.confidentiality.public ? {} : { guarantee: promised(workspace.confidentiality.minimum) }),
    ...(input.agreement === undefined ? {} : { agreement: agreed(input.agreement) }),
    ...(workspace.contact === undefined ? {} : { contact: workspace.contact }),
    ...(workspace.brand.accent === undefined ? {} : { accent: workspace.brand.accent }),
    ...(workspace.brand.logo === undefined ? {} : { logo: workspace.brand.logo }),
    ...(workspace.site.url === undefined ? {} : { url: workspace.site.url }),
    date: input.date,
    ...(input.revision === undefined ? {} : { revision: input.revision }),
    root: input.tree.root,
    waves: input.waves.map(({ id, wave, manifest }, index) => ({
      id,
      number: index + 1,
      title: wave.title,
      start: wave.start,
      end: wave.end,
      surveys: Object.keys(wave.surveys).sort(),
      events: wave.events.map((event) => ({ ...event, units: event.units ?? [] })),
      corrections: manifest?.corrections ?? [],
    })),
    surveys: [...input.instruments].map(([id, instrument]) => {
      const own = scored.filter(({ subject }) => subject.survey === id);
      const headline = own.find(({ subject }) => subject.measures[0]?.metric === "nps") ?? own[0];
      return {
        id,
        side: instrument.side,
        main: main.has(id),
        title: instrument.title,
        waves: surveyWaves.filter(({ survey }) => survey === id).map(({ wave }) => wave),
        asPublished: input.scores?.flatMap(({ survey, wave }) => (survey === id ? wave : [])) ?? [],
        unconfirmed: input.unconfirmed?.has(id) ?? false,
        weighted: surveyWaves.some(({ survey, weighted }) => survey === id && weighted),
        ...(headline === undefined ? {} : { headline: headline.subject.id }),
        collects: {
          unit: instrument.columns.unit !== undefined,
          code: instrument.columns.respondent !== undefined,
          groups: Object.values(instrument.segments).map(({ title }) => title),
          comments: Object.values(instrument.items).some(({ type }) => type === "comment"),
        },
        segments: segmented.flatMap(({ survey, wave, segments }) =>
          survey === id ? segments.map((segment) => ({ wave, ...segment })) : [],
        ),
      };
    }),
    subjects: scored.map(({ subject }) => subject),
    pillars: pillarsOf(scored, main),
    units: unitInfos(input),
    metrics: Object.values(catalogue)
      .filter(({ id }) => used.has(id))
      .map(({ id, version, label, definition, formula, limits, source }) => {
        return { id, version, label, definition, formula, limits, source };
      }),
    procedures: [...procedures],
    outcomes: { ...input.outcomes },
    benchmarks: [...input.benchmarks],
    comparisons: askedPairs(input.values ?? [], workspace.comparisons).map(({ id, kind, title, inside, outside }) => ({
      id,
      kind,
      title,
      inside,
      outside,
    })),
    insight: [],
  };
}

function promised(minimum: Minimum): NonNullable<SiteReport["guarantee"]> {
  const { promise, reach, notCovered } = guarantee(minimum);
  return { promise, reach, notCovered: [...notCovered] };
}

function agreed({ version, date, by, access, retention }: Agreement): NonNullable<SiteReport["agreement"]> {
  return { version, date, by, access, retention };
}

/** A pillar is what the main survey asks about it; a further survey has it only where no other does. */
function pillarsOf(scored: readonly ScoredSubject[], main: ReadonlySet<string>): SiteReport["pillars"] {
  const inOrder = [...scored.filter(({ subject }) => main.has(subject.survey)), ...scored];
  return (["H", "E", "A", "R", "T"] as const).flatMap((letter) => {
    const found = inOrder.find(({ subject }) => subject.kind === "construct" && subject.pillar === letter)?.subject;
    return found === undefined ? [] : [{ letter, subject: found.id, slug: found.slug, title: found.title }];
  });
}

/** Today's units, parents before children; then those that stood only in the tree of an earlier wave. */
function unitInfos({ tree, waves }: ReportInput): UnitInfo[] {
  const trees = [...waves.map((wave) => wave.tree)].reverse();
  const seen = new Set(tree.units.keys());
  const closed = trees.flatMap((earlier) =>
    depthFirst(earlier).flatMap(({ unit, depth }) => {
      if (seen.has(unit.id)) return [];
      seen.add(unit.id);
      return [{ unit, depth, children: [] as string[], open: false }];
    }),
  );
  const open = depthFirst(tree).map((entry) => ({ ...entry, open: true }));
  return [...open, ...closed].map(({ unit, depth, children, open: isOpen }) => ({
    id: unit.id,
    ...(unit.parent === undefined ? {} : { parent: unit.parent }),
    name: unit.name,
    ...(unit.contact === undefined ? {} : { contact: unit.contact }),
    children,
    depth,
    open: isOpen,
    waves: waves.filter((wave) => wave.tree.units.has(unit.id)).map(({ id }) => id),
  }));
}

function depthFirst(tree: UnitTree): { unit: Unit; depth: number; children: string[] }[] {
  const childrenOf = Map.groupBy(tree.units.values(), ({ parent }) => parent ?? "");
  const found: { unit: Unit; depth: number; children: string[] }[] = [];
  const next = [{ id: tree.root, depth: 0 }];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const unit = tree.units.get(at.id);
    if (unit === undefined) continue;
    const children = (childrenOf.get(at.id) ?? []).map(({ id }) => id).sort();
    found.push({ unit, depth: at.depth, children });
    for (const id of children.toReversed()) next.push({ id, depth: at.depth + 1 });
  }
  return found;
}
