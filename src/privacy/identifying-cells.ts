import type { IdentifyingKind } from "./identifying-name.ts";
import { isBsn } from "./is-bsn.ts";
import { isIban } from "./is-iban.ts";

/** Looks at the cells of one column as they go by. */
export interface IdentifyingCells {
  add(cell: string): void;
  /** Whether any cell holds more than a mask such as "*****" or "anonymous". */
  readonly hasContent: boolean;
  /** What most cells tell of a person, if they do. */
  readonly kind: IdentifyingKind | undefined;
}

/** So many cells are looked at one by one; of a longer column one in fifty beyond them. */
const enough = 200;
const oneIn = 50;

/**
 * Judges a column by what stands in it, whatever its header: most of the cells that hold something are e-mail addresses, IP
 * addresses, phone numbers, citizen service numbers, bank accounts, places on a map or the names browsers give themselves. Cells
 * that an anonymised export masks count as empty. For codes that only look like a number of the kind five cells are needed.
 */
export function identifyingCells(): IdentifyingCells {
  const seen = new Map<IdentifyingKind | "other", number>();
  let cells = 0;
  let passed = 0;
  return {
    add(cell) {
      if (cell === "") return;
      if (cells >= enough) {
        passed += 1;
        if (passed % oneIn !== 0) return;
      }
      const text = cell.trim();
      if (text === "" || masked.test(text)) return;
      cells += 1;
      const kind = kindOf(text) ?? "other";
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    },
    get hasContent() {
      return cells > 0;
    },
    get kind() {
      for (const [kind, count] of seen) {
        if (kind !== "other" && 2 * count > cells && (cells >= 5 || !looksLikeCode.has(kind))) return kind;
      }
      return undefined;
    },
  };
}

const masked = /^(?:[*x#.-]+|anonymous|anonymised|anonymized|anoniem|geanonimiseerd|0\.0\.0\.0)$/i;
const looksLikeCode: ReadonlySet<string> = new Set(["bsn", "phone"]);

/**
 * What one cell tells of a person; the header tells what a cell cannot, such as a name.
 *
 * @example kindOf("a.jansen@example.org") // => "email"
 * @example kindOf("+31 6 12345678") // => "phone"
 * @example kindOf("2001:db8::8a2e:370:7334") // => "ip"
 * @example kindOf("10") // => undefined
 */
export function kindOf(text: string): IdentifyingKind | undefined {
  if (/^(?:mailto:)?[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}$/i.test(text)) return "email";
  if (/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/.test(text) || isIpv6(text)) return "ip";
  if (/^mozilla\/\d|^(?:opera|dalvik)\/\d/i.test(text)) return "device";
  if (/^-?\d{1,2}\.\d{3,}\s*[,;]\s*-?\d{1,3}\.\d{3,}$/.test(text)) return "location";
  if (isIban(text)) return "iban";
  // With a plus, as a mobile number, or with a gap after the area code; plain digits may be any code.
  if (/^(?:\+|00)[1-9]\d{0,2}[\s().-]*(?:\d[\s().-]*){7,12}$/.test(text)) return "phone";
  if (/^06[\s-]?(?:\d[\s-]?){8}$/.test(text) || /^\(?0[1-9]\d{1,2}\)?[\s-]\d(?:[\s-]?\d){5,6}$/.test(text))
    return "phone";
  return isBsn(text) ? "bsn" : undefined;
}

function isIpv6(text: string): boolean {
  if (!/^[0-9a-f:]{6,39}$/i.test(text) || text.split(":").length < 4) return false;
  const groups = text.split(":");
  const gap = text.includes("::");
  return groups.length <= 8 && (gap || groups.length === 8) && groups.every((group) => group.length <= 4);
}
