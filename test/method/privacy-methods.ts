import { differenceAudit } from "../../src/privacy/difference-audit.ts";
import { intervalAudit } from "../../src/privacy/interval-audit.ts";
import { isolatedGroup } from "../../src/privacy/isolated-group.ts";
import { itemClasses, itemMask } from "../../src/privacy/item-mask.ts";
import { leverageAudit } from "../../src/privacy/leverage-audit.ts";
import { republishAudit } from "../../src/privacy/republish-audit.ts";
import { tableIntervals } from "../../src/privacy/table-intervals.ts";
import { treeMask } from "../../src/privacy/tree-mask.ts";
import { unanimity } from "../../src/privacy/unanimity.ts";
import { windowAudit } from "../../src/privacy/window-audit.ts";

// biome-ignore lint/suspicious/noExplicitAny: tables and parameters of a vector are as its method says
type Method = (tables: Record<string, Record<string, string>[]>, params: any) => unknown;

/** The vectors' names for the functions of src/privacy/. */
export default {
  privacy_tree_mask({ csv = [] }, { k }) {
    const units = csv.map((row) => ({ id: row.unit ?? "", parent: row.parent, own: Number(row.ownRespondents) }));
    const verdicts = treeMask(units, { k });
    return {
      n: verdicts.map((unit) => unit.n),
      shown: verdicts.map((unit) => unit.shown),
      reason: verdicts.map((unit) => unit.reason),
      atom: verdicts.map((unit) => unit.atom ?? null),
    };
  },

  privacy_item_mask({ csv = [] }, { k }) {
    const units = csv.map((row) => ({
      id: row.unit ?? "",
      parent: row.parent,
      ...threeClasses(row),
      waveShown: isTrue(row.waveShown),
    }));
    const verdicts = itemMask(units, { k });
    return {
      n: verdicts.map((unit) => unit.n),
      state: verdicts.map((unit) => unit.state),
      atom: verdicts.map((unit) => unit.atom ?? null),
    };
  },

  privacy_unanimity({ csv = [] }, { k }) {
    const cells = csv.map((row) => {
      const { unfavourable, neutral, favourable } = threeClasses(row);
      const { state, band, category } = unanimity([unfavourable, neutral, favourable], k);
      if (band === undefined || category === undefined) return { state, label: null };
      return { state, label: `${band.atLeast} or more of ${band.n}`, category: itemClasses[category] };
    });
    return { cells };
  },

  privacy_difference_audit({ csv = [] }, { k }) {
    const units = csv.map((row) => ({
      id: row.unit ?? "",
      parent: row.parent,
      own: Number(row.ownRespondents),
      shown: isTrue(row.shown),
    }));
    const violations = differenceAudit(units, { k });
    return { violations, safe: violations.length === 0 };
  },

  privacy_intervals({ csv = [] }, { k, answerMin, answerMax, minWidthShare }) {
    const cells = csv.map((row) => ({
      id: row.cell ?? "",
      parent: row.parent,
      n: Number(row.n),
      published: numberOf(row.publishedTotal),
    }));
    const verdicts = intervalAudit(cells, { k, min: answerMin, max: answerMax, minWidthShare });
    return {
      low: verdicts.map((cell) => cell?.low ?? null),
      high: verdicts.map((cell) => cell?.high ?? null),
      safe: verdicts.map((cell) => cell?.safe ?? null),
      allSafe: verdicts.every((cell) => cell?.safe !== false),
    };
  },

  privacy_intervals_2d({ csv = [] }, { answerMin, answerMax }) {
    const cells = csv.map((row) => ({
      row: row.row,
      column: row.col,
      n: Number(row.n),
      published: numberOf(row.publishedCount),
    }));
    const ranges = tableIntervals(cells, { min: answerMin, max: answerMax });
    return { low: ranges.map((cell) => cell?.low ?? null), high: ranges.map((cell) => cell?.high ?? null) };
  },

  privacy_leverage({ csv = [] }, { k }) {
    const members = csv.map(({ respondent: _, ...groups }) => Object.values(groups).map(Number));
    const { leverage, max, limit, passes } = leverageAudit(members, { k });
    const smallestIsolatedGroup = isolatedGroup(members, { k }) ?? null;
    return { leverage, maxLeverage: max ?? null, limit, passes, smallestIsolatedGroup };
  },

  privacy_republish({ csv = [] }, { k }) {
    const groups = csv.map((row) => ({
      oldRespondents: Number(row.oldRespondents),
      newRespondents: Number(row.newRespondents),
      inBoth: Number(row.inBoth),
    }));
    return republishAudit(groups, { k });
  },

  privacy_windows({ csv = [] }, { k, windows }) {
    const waves = csv.map((row) => ({ wave: row.wave ?? "", n: Number(row.n) }));
    const { smallest, safe } = windowAudit(waves, windows, { k });
    return { smallestDerivableGroup: smallest ?? null, safe };
  },
} satisfies Record<string, Method>;

function threeClasses(row: Record<string, string>) {
  return {
    unfavourable: Number(row.unfavourable ?? ""),
    neutral: Number(row.neutral ?? ""),
    favourable: Number(row.favourable ?? ""),
  };
}

function numberOf(cell: string | undefined): number | undefined {
  return cell === undefined || cell === "" ? undefined : Number(cell);
}

function isTrue(cell: string | undefined): boolean {
  return /^(true|1)$/i.test(cell ?? "");
}
