import { adjustFalseDiscovery } from "../stats/adjust-false-discovery.ts";
import { normalQuantile } from "../stats/normal-quantile.ts";
import type { Contact, UnitTree } from "../survey/unit.ts";
import { leadingHeadlines } from "./leading-surveys.ts";
import { linkConfounders } from "./link-confounders.ts";
import {
  betweenUnits,
  crossSection,
  groupDifference,
  type Look,
  type Panel,
  panelOf,
  timing,
  withinUnits,
} from "./link-looks.ts";
import {
  type LinkedUnit,
  type LinkSide,
  linkedUnits,
  outcomeSide,
  type SideSource,
  subjectSide,
} from "./link-sides.ts";
import type { LinkedPair, LinksReport } from "./links-report.ts";
import type { Scored } from "./make-insight.ts";
import type { LinkRow, ScoreRow } from "./rows.ts";

/** Published margins have 95 %. */
const z95 = normalQuantile(0.975);

/** What links are made from. */
export type LinkSource = SideSource & Pick<Scored, "site"> & { segments: readonly ScoreRow[] };

/**
 * What goes together over units (spec 8 and 9). Looked at are: the headline of employees with that of customers; each declared comparison
 * of employees with customers; each HEART pillar with the headline of customers; and both headlines with each key business figure of the
 * period after the wave. Pillars with business figures are not looked at: the more one looks at, the more chance finds, and what is added
 * is taken from the others. Every wave is looked at, and change within units; of the two headlines in their latest wave also the groups by
 * contact and the channels, and what moves first. All of it is one family (spec 3.7 d).
 *
 * @returns `undefined` where employees and customers were not both asked
 */
export function makeLinks(source: LinkSource): LinksReport | undefined {
  const pairs = askedPairs(source)
    .map((asked) => lookAt(asked, source))
    .filter((pair) => pair !== undefined);
  if (pairs.length === 0) return undefined;
  const looks = pairs.flatMap(({ waves, others }) => [...waves, ...others]);
  const adjusted = new Map(
    adjustFalseDiscovery(looks.map(({ p }) => p)).map((p, index) => [looks[index] as Look, p] as const),
  );
  return { tests: looks.filter(({ p }) => p !== undefined).length, pairs: pairs.map((pair) => graded(pair, adjusted)) };
}

/** The rows of `links.csv`. */
export function linkRows(report: LinksReport | undefined): LinkRow[] {
  return report?.pairs.flatMap(({ rows }) => rows) ?? [];
}

type Asked = Pick<LinkedPair, "kind" | "comparison"> & { x: LinkSide; y: LinkSide };

/** Two subjects may be a comparison as well as a pillar beside the headline: then they are looked at once. */
function askedPairs(source: LinkSource): Asked[] {
  const { site, input } = source;
  const sides = new Map<string, LinkSide>();
  const side = (id: string): LinkSide => {
    const found =
      sides.get(id) ?? (id.startsWith("outcome.") ? outcomeSide(id.slice(8), source) : subjectSide(id, source));
    sides.set(id, found);
    return found;
  };
  const headlines = leadingHeadlines(site);
  const sideOf = (id: string) => site.subjects.find((subject) => subject.id === id)?.side;
  const isEx = (id: string) => sideOf(id) === "ex";
  const names: (Pick<LinkedPair, "kind" | "comparison"> & { x: string; y: string })[] = [
    ...(headlines === undefined ? [] : [{ kind: "headline" as const, x: headlines.ex.id, y: headlines.cx.id }]),
    // An expectation beside an experience was asked of the same people: their errors go together, and r would be that of people (spec 8.1).
    ...site.comparisons.flatMap(({ id, inside, outside }) =>
      sideOf(inside) === sideOf(outside)
        ? []
        : [{ kind: "comparison" as const, comparison: id, x: inside, y: outside }],
    ),
    ...(headlines === undefined
      ? []
      : site.pillars.flatMap(({ subject }) =>
          isEx(subject) ? [{ kind: "pillar" as const, x: subject, y: headlines.cx.id }] : [],
        )),
    ...keyOutcomes(input.outcomes).flatMap((id) =>
      [headlines?.ex, headlines?.cx].flatMap((headline) =>
        headline === undefined ? [] : [{ kind: "outcome" as const, x: headline.id, y: `outcome.${id}` }],
      ),
    ),
  ];
  const once = new Map(names.toReversed().map((pair) => [`${pair.x} ${pair.y}`, pair]));
  return names
    .filter((pair) => once.get(`${pair.x} ${pair.y}`) === pair)
    .map(({ x, y, ...pair }) => {
      return { ...pair, x: side(x), y: side(y) };
    });
}

/** The business figures that lead: months of the same figure would be looked at one by one, and each takes from the others. */
function keyOutcomes(outcomes: Scored["input"]["outcomes"]): string[] {
  return Object.entries(outcomes).flatMap(([id, { pages }]) => (pages.includes("key-figures") ? id : []));
}

interface LookedAt extends Asked {
  waves: Look[];
  within: ReturnType<typeof withinUnits>;
  between: Look | undefined;
  /** All looks but those at a wave as a whole. */
  others: Look[];
  confounders: LinkedPair["confounders"];
}

function lookAt(asked: Asked, source: LinkSource): LookedAt | undefined {
  const { x, y, kind } = asked;
  const { input } = source;
  const decimals = input.workspace.confidentiality.public ? 4 : 2;
  const both = input.waves.flatMap(({ id, tree }) =>
    x.waves.has(id) && y.waves.has(id) ? [{ wave: id, tree, units: linkedUnits(x, y, id) }] : [],
  );
  const latest = both.at(-1);
  if (latest === undefined) return undefined;
  const waves = both.map(({ wave, tree, units }) => {
    const look = crossSection(units, { scope: wave, decimals, controls: linkConfounders(units, tree).controls });
    const period = y.periods?.get(wave);
    if (period === undefined) return look;
    return { ...look, row: { ...look.row, period_start: period.start, period_end: period.end } };
  });
  const panel: Panel = panelOf(both);
  const [within, between] = [withinUnits(panel, { decimals }), betweenUnits(panel, { decimals })];
  const ofHeadlines =
    kind === "headline"
      ? [timing(panel, { decimals }), ...byContact(latest, decimals), ...byChannel(x, y, latest, source, decimals)]
      : [];
  return {
    ...asked,
    waves,
    within,
    between,
    others: [...(between === undefined ? [] : [between]), within, ...ofHeadlines],
    confounders: linkConfounders(latest.units, latest.tree).names,
  };
}

interface LinkedWave {
  wave: string;
  tree: UnitTree;
  units: readonly LinkedUnit[];
}

/** Units with much, some and no contact, as the organisation of the wave has it, and the test of much against the rest (spec 8.3). */
function byContact({ wave, tree, units }: LinkedWave, decimals: number): Look[] {
  const contactOf = ({ unit }: LinkedUnit) => tree.units.get(unit)?.contact;
  const known = units.filter((unit) => contactOf(unit) !== undefined);
  if (known.length === 0) return [];
  const groups: Contact[] = ["much", "some", "none"];
  const much = known.filter((unit) => contactOf(unit) === "much");
  const rest = known.filter((unit) => contactOf(unit) !== "much");
  const look = (own: readonly LinkedUnit[], group: string) =>
    crossSection(own, { scope: `${wave}:contact-${group}`, decimals, isPart: true });
  return [
    ...groups.map((contact) =>
      look(
        known.filter((unit) => contactOf(unit) === contact),
        contact,
      ),
    ),
    look(rest, "rest"),
    groupDifference(much, rest, { scope: `${wave}:contact`, decimals }),
  ];
}

/**
 * The customers of one channel beside the employees of their unit, where the survey has a segment `channel` that is shown by unit. From
 * published scores: their variance is read back from their intervals.
 */
function byChannel(x: LinkSide, y: LinkSide, { wave }: LinkedWave, { segments }: LinkSource, decimals: number): Look[] {
  const own = segments.filter(
    (row) =>
      row.wave === wave &&
      row.segment === "channel" &&
      `${row.survey}.${row.subject}` === y.id &&
      row.state === "ok" &&
      row.value !== undefined,
  );
  return [...Map.groupBy(own, ({ category }) => category)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([category, rows]) => {
      const values = rows.map(({ unit, value = 0, low, high }) => {
        const error = low === undefined || high === undefined ? undefined : (high - low) / (2 * z95);
        return [unit, { value, ...(error === undefined ? {} : { variance: error ** 2 }) }] as const;
      });
      const channel = { ...y, waves: new Map([[wave, new Map(values)]]) };
      return crossSection(linkedUnits(x, channel, wave), {
        scope: `${wave}:channel-${category}`,
        decimals,
        isPart: true,
      });
    });
}

function graded(pair: LookedAt, adjusted: ReadonlyMap<Look, number | undefined>): LinkedPair {
  const { x, y, kind, comparison, waves, within, between, others, confounders } = pair;
  const rowOf = (look: Look, evidence: Parameters<Look["verdict"]>[1] = {}): LinkRow => {
    const { scope, ...row } = look.row;
    return { scope, x: x.id, y: y.id, ...row, ...look.verdict(adjusted.get(look), evidence) };
  };
  const isClear = (look: Look) => (adjusted.get(look) ?? 1) <= 0.05;
  const slope = within.within;
  const repeatsOf = (look: Look) =>
    waves.filter((other) => other !== look && isClear(other) && Math.sign(other.r ?? 0) === Math.sign(look.r ?? 0))
      .length;
  const ofWaves = waves.map((look) =>
    rowOf(look, {
      repeatedWaves: repeatsOf(look),
      ...(slope === undefined ? {} : { within: { low: slope.low, high: slope.high } }),
    }),
  );
  const rows = [...ofWaves, ...others.map((look) => rowOf(look))];
  const [latest, lead] = [waves.at(-1), ofWaves.at(-1)];
  if (latest === undefined || lead === undefined) throw new RangeError(`${x.id} and ${y.id} share no wave`);
  const sign = Math.sign(latest.r ?? 0);
  const isWithin = slope !== undefined && slope.low * sign > 0 && slope.high * sign > 0;
  const claims = [lead, ...rows.filter(({ scope }) => scope === "within" || scope === "between")];
  const opposite =
    slope !== undefined &&
    between?.r !== undefined &&
    slope.slope * between.r < 0 &&
    claims.some(({ grade }) => grade !== "insufficient");
  return {
    x: x.id,
    y: y.id,
    kind,
    ...(comparison === undefined ? {} : { comparison }),
    wave: lead.scope,
    lead,
    support: [...(repeatsOf(latest) > 0 ? ["waves" as const] : []), ...(isWithin ? ["within" as const] : [])],
    opposite,
    confounders,
    logged: y.logged,
    rows,
  };
}
