import type { ActionEntry } from "../report/actions-report.ts";
import { changedStandings } from "../report/changed-standings.ts";
import { isClear } from "../report/findings.ts";
import type { FindingsText } from "../report/findings-text.ts";
import { quarterFinding } from "../report/quarter-finding.ts";
import type { SiteReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { findingsIn } from "./findings.ts";
import { readInsight, readUnit } from "./report.ts";

/** What a quarterly meeting has on its table. */
export interface Quarter {
  title: string;
  /** Absent where there is nothing to compare. */
  text?: FindingsText;
  /** Goals and actions that stand otherwise since their score clearly moved in the last wave, those that move away first. */
  changed: ActionEntry[];
  /** Goals and actions that move away, whether or not that is new. */
  away: ActionEntry[];
}

/** Gathers the quarter from findings and standings, both as published. */
export function quarterOf(site: SiteReport, locale: Locale): Quarter {
  const findings = readInsight("findings");
  const measured = (readInsight("actions")?.actions ?? []).filter(({ row }) => row !== undefined);
  const isAway = ({ row }: ActionEntry) => row?.standing === "moving-away";
  const changed = changedStandings(measured).toSorted((a, b) => Number(isAway(b)) - Number(isAway(a)));
  const moved = (findings?.changes ?? []).filter(({ row }) => isClear(row.label)).length;
  return {
    title: quarterFinding(moved, changed.length, locale),
    ...(findings === undefined ? {} : { text: findingsIn(findings, site, readUnit(site.root), locale) }),
    changed,
    away: measured.filter(isAway),
  };
}
