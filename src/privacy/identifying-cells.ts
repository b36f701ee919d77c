import type { IdentifyingKind } from "./identifying-name.ts";
import { isBsn } from "./is-bsn.ts";
import { isIban } from "./is-iban.ts";
import { looksLikeName } from "./looks-like-name.ts";

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
 *
 * What is a name of a person, a key, a postcode or a latitude by its form alone may as well name a unit or be a figure. It tells of
 * people only where nearly everybody has another: few different cells are no people.
 */
export function identifyingCells(): IdentifyingCells {
  const seen = new Map<IdentifyingKind | "other", number>();
  const perPerson = new Map<IdentifyingKind, number>();
  const different = new Set<string>();
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
      const own = kind === "other" ? personKindOf(text) : undefined;
      if (own !== undefined) perPerson.set(own, (perPerson.get(own) ?? 0) + 1);
      // Beyond the first cells one in fifty is looked at, so that this stays small.
      if (different.size < mostDifferent) different.add(text.toLowerCase());
    },
    get hasContent() {
      return cells > 0;
    },
    get kind() {
      for (const [kind, count] of seen) {
        if (kind !== "other" && 2 * count > cells && (cells >= 5 || !looksLikeCode.has(kind))) return kind;
      }
      const isOnePerPerson = cells >= 5 && different.size >= nearlyAll * Math.min(cells, mostDifferent);
      for (const [kind, count] of perPerson) {
        if (isOnePerPerson && count >= (kind === "location" ? nearlyAll : most) * cells) return kind;
      }
      return undefined;
    },
  };
}

/** The share of the cells that must be unlike all others, and that must have the form of a name, a key or a postcode. */
const nearlyAll = 0.8;
const most = 0.6;
/** No more different cells are remembered. */
const mostDifferent = 2000;

/** Longer cells are texts, whatever stands in them. */
const longest = 400;

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
  if (text.length > longest) return undefined;
  // Also with the name before it: Aafke Jansen <a.jansen@example.org>.
  if (/(?:^|[\s<:(])[^\s@,;<>()]+@[^\s@,;<>()]+\.[a-z]{2,}[>)]?$/i.test(text)) return "email";
  if (/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/.test(text) || isIpv6(text)) return "ip";
  if (/^mozilla\/\d|^(?:opera|dalvik)\/\d/i.test(text)) return "device";
  if (/^-?\d{1,2}\.\d{3,}(?:\s*[,;]\s*|\s+)-?\d{1,3}\.\d{3,}$/.test(text)) return "location";
  if (/^-?\d{1,2},\d{3,}(?:\s*;\s*|\s+)-?\d{1,3},\d{3,}$/.test(text) || /^POINT ?\(-?\d/i.test(text)) return "location";
  if (/^\d{1,3}°\s?\d{1,2}['′]/.test(text)) return "location";
  if (isIban(text)) return "iban";
  // With a plus, as a mobile number, or with a gap after the area code; plain digits may be any code.
  if (/^(?:\+|00)[1-9]\d{0,2}[\s().-]*(?:\d[\s().-]*){7,12}$/.test(text)) return "phone";
  if (/^06[\s-]?(?:\d[\s-]?){8}$/.test(text) || /^\(?0[1-9]\d{1,2}\)?[\s-]\d(?:[\s-]?\d){5,6}$/.test(text))
    return "phone";
  return isBsn(text) ? "bsn" : undefined;
}

/** A postcode with the number of a house, or a street with one. */
function isHomeAddress(text: string): boolean {
  if (text.length > 120) return false;
  if (/^\d{4} ?[A-Z]{2}[\s,-]+\d{1,5} ?[a-z]{0,3}$/i.test(text)) return true;
  return /^[\p{L}][\p{L} .'’-]*(?:straat|weg|laan|plein|gracht|kade|singel|dijk|hof|steeg|pad|street|road|avenue|lane|drive|straße|strasse) \d{1,5} ?[a-z]{0,3}(?:[\s,].*)?$/iu.test(
    text,
  );
}

/**
 * What a cell tells of a person where nearly everybody in the column has another: the name of a person, a key of a database, an address or full
 * postcode, a latitude in the north-west of Europe to some ten metres.
 *
 * @example personKindOf("Aafke Jansen") // => "name"
 * @example personKindOf("0d9f6d8e-6f0b-4c8c-9d55-0e6f5a1b2c3d") // => "number"
 * @example personKindOf("9712 CP") // => "address"
 * @example personKindOf("52.370216") // => "location"
 */
export function personKindOf(text: string): IdentifyingKind | undefined {
  if (text.length > longest) return undefined;
  if (
    /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i.test(text) ||
    /^(?:[0-9a-f]{24}|[0-9a-f]{32})$/i.test(text)
  )
    return "number";
  if (/^[1-9]\d{3} ?[A-Z]{2}$/i.test(text) || isHomeAddress(text)) return "address";
  if (/^(?:49|5\d|60)[.,]\d{4,}$/.test(text)) return "location";
  return looksLikeName(text) ? "name" : undefined;
}

function isIpv6(text: string): boolean {
  if (!/^[0-9a-f:]{6,39}$/i.test(text) || text.split(":").length < 4) return false;
  const groups = text.split(":");
  const gap = text.includes("::");
  return groups.length <= 8 && (gap || groups.length === 8) && groups.every((group) => group.length <= 4);
}
