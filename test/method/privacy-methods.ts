import { differenceAudit } from "../../src/privacy/difference-audit.ts";
import { itemClasses, itemMask } from "../../src/privacy/item-mask.ts";
import { treeMask } from "../../src/privacy/tree-mask.ts";
import { unanimity } from "../../src/privacy/unanimity.ts";

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
} satisfies Record<string, Method>;

function threeClasses(row: Record<string, string>) {
  return {
    unfavourable: Number(row.unfavourable ?? ""),
    neutral: Number(row.neutral ?? ""),
    favourable: Number(row.favourable ?? ""),
  };
}

function isTrue(cell: string | undefined): boolean {
  return /^(true|1)$/i.test(cell ?? "");
}
