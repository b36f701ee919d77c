import type { IdentifyingKind } from "./identifying-name.ts";
import { isBsn } from "./is-bsn.ts";
import { isIban } from "./is-iban.ts";
import { type NameLikeness, nameLikeness } from "./name-likeness.ts";

/** Looks at the cells of one column as they go by. */
export interface IdentifyingCells {
  add(cell: string): void;
  /** Whether any cell holds more than a mask such as "*****" or "anonymous". */
  readonly hasContent: boolean;
  /** What most cells tell of a person, if they do. */
  readonly kind: IdentifyingKind | undefined;
  /** Where `kind` is undefined: what they may tell, of which only somebody who knows the column can be sure. */
  readonly maybe: IdentifyingKind | undefined;
}

/** So many cells are looked at one by one; of a longer column one in fifty beyond them. */
const enough = 200;
const oneIn = 50;

/**
 * Judges a column by what stands in it, whatever its header: most of the cells that hold something are e-mail addresses, IP
 * addresses, phone numbers, citizen service numbers, bank accounts, places on a map or the names browsers give themselves. Cells
 * that an anonymised export masks, or that say there is nothing, count as empty. For codes that only look like a number of the kind five cells are needed.
 *
 * What is a name of a person, a key, a postcode or a latitude by its form alone may as well name a unit or be a figure. It tells of
 * people only where nearly everybody has another: few different cells are no people. Names of which many begin with a first name that is
 * known tell it in small letters too, and where there are fewer than five. What has less of it, and groups that are called after people, are in
 * doubt (`maybe`).
 */
export function identifyingCells(): IdentifyingCells {
  const tells = new Map<IdentifyingKind | "other", number>();
  const perPerson = new Map<IdentifyingKind, number>();
  const names = new Map<NameLikeness, number>();
  const different = new Map<string, Told>();
  let cells = 0;
  let passed = 0;
  const isUnlike = () => different.size >= nearlyAll * Math.min(cells, mostDifferent);
  const judged = (): IdentifyingKind | undefined => {
    for (const [kind, count] of tells) {
      if (kind !== "other" && 2 * count > cells && (cells >= 5 || !looksLikeCode.has(kind))) return kind;
    }
    if (cells === 0 || !isUnlike()) return undefined;
    for (const [kind, count] of perPerson) {
      if (
        cells < 5 ? kind !== "location" && count === cells : count >= (kind === "location" ? nearlyAll : most) * cells
      )
        return kind;
    }
    return areNames(names, cells) ? "name" : undefined;
  };
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
      const known = different.get(text);
      const own = known ?? toldBy(text);
      tells.set(own.kind, (tells.get(own.kind) ?? 0) + 1);
      if (own.perPerson !== undefined) perPerson.set(own.perPerson, (perPerson.get(own.perPerson) ?? 0) + 1);
      names.set(own.likeness, (names.get(own.likeness) ?? 0) + 1);
      // Beyond the first cells one in fifty is looked at, so that this stays small.
      if (known === undefined && different.size < mostDifferent) different.set(text, own);
    },
    get hasContent() {
      return cells > 0;
    },
    get kind() {
      return judged();
    },
    get maybe() {
      if (cells === 0 || judged() !== undefined) return undefined;
      if (isUnlike()) return mayBeNames(names, cells) ? "name" : undefined;
      return areGroupsOfNames([...different.values()].map(({ likeness }) => likeness)) ? "name" : undefined;
    },
  };
}

/** The share of the cells that must be unlike all others, and that must have the form of a name, a key or a postcode. */
const nearlyAll = 0.8;
const most = 0.6;
/** No more different cells are remembered. */
const mostDifferent = 2000;

/** What one cell tells. */
interface Told {
  kind: IdentifyingKind | "other";
  perPerson: IdentifyingKind | undefined;
  likeness: NameLikeness;
}

function toldBy(text: string): Told {
  const kind = kindOf(text);
  if (kind !== undefined) return { kind, perPerson: undefined, likeness: "no" };
  return { kind: "other", perPerson: personKindOf(text), likeness: nameLikeness(text) };
}

type Likenesses = ReadonlyMap<NameLikeness, number>;

/** Of so many cells some that are names for sure tell of the others. */
const some = 0.3;

function sum(names: Likenesses, ...kinds: readonly NameLikeness[]): number {
  return kinds.reduce((all, kind) => all + (names.get(kind) ?? 0), 0);
}

/** Whether cells that are all unlike are names: most have the form, or some are names for sure and the others could be. */
function areNames(names: Likenesses, cells: number): boolean {
  const sure = sum(names, "full");
  const could = sum(names, "full", "first", "shape", "could");
  if (cells < 5) return sure >= cells / 2 && could === cells;
  if (sum(names, "full", "first", "shape") >= most * cells) return true;
  return sum(names, "full", "first") >= some * cells && could >= nearlyAll * cells;
}

/** Whether cells that are all unlike may be names: of a few the form is enough, of more one must be a name that is known. */
function mayBeNames(names: Likenesses, cells: number): boolean {
  const form = sum(names, "full", "first", "shape");
  if (cells >= 5 && sum(names, "full", "first") === 0) return false;
  return form >= some * cells && form + sum(names, "could") >= most * cells;
}

/** Whether the different cells of a column of groups are called after people: two or more, and most of them names that are known. */
function areGroupsOfNames(different: readonly NameLikeness[]): boolean {
  const known = different.filter((own) => own === "full" || own === "first").length;
  return known >= 2 && known >= most * different.length;
}

/** Longer cells are texts, whatever stands in them. */
const longest = 400;

const masked =
  /^(?:[*x#.-]+|anonymous|anonymised|anonymized|anoniem|geanonimiseerd|geen|none|niemand|nobody|0\.0\.0\.0)$/i;
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
 * What a cell tells of a person where nearly everybody in the column has another, names apart: a key of a database, an address or full postcode, a
 * latitude in the north-west of Europe to some ten metres.
 *
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
  return undefined;
}

function isIpv6(text: string): boolean {
  if (!/^[0-9a-f:]{6,39}$/i.test(text) || text.split(":").length < 4) return false;
  const groups = text.split(":");
  const gap = text.includes("::");
  return groups.length <= 8 && (gap || groups.length === 8) && groups.every((group) => group.length <= 4);
}
