import type { ByteOrder } from "./byte-order.ts";

/** In which encoding the texts of a file stand, and what is to be told about that. */
export interface SavEncoding {
  /** As `TextDecoder` knows it. */
  encoding: string;
  notice?: string;
}

/** Encodings by the number that Windows gives them, where the name does not follow from it. */
const pages: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20127: "us-ascii",
  20866: "koi8-r",
  20932: "euc-jp",
  21866: "koi8-u",
  51932: "euc-jp",
  51949: "euc-kr",
  54936: "gb18030",
  65001: "utf-8",
};

/** In these a space is not one byte, or a byte below 128 not a letter: no SPSS file is written so, and padding could not be told. */
const unfit = /^(?:utf-16|iso-2022|replacement|x-user-defined)/;

/**
 * The encoding of an SPSS file: what it names (record 20), else what its code page says (record 3). Where that is neither said nor known it is read as
 * windows-1252, with a notice.
 *
 * @param named the content of record 20
 * @param machine the content of record 3
 */
export function savEncoding(named: Buffer | undefined, machine: Buffer | undefined, order: ByteOrder): SavEncoding {
  const name = named?.toString("latin1").replaceAll("\0", "").trim() ?? "";
  const page = machine === undefined || machine.length < 32 ? undefined : order.int32(machine, 28);
  const known = knownEncoding(name) ?? (page === undefined ? undefined : knownPage(page));
  if (known !== undefined) return { encoding: known };
  const said = name !== "" ? printable(name) : page === undefined || page < 100 ? undefined : `code page ${page}`;
  const notice =
    said === undefined
      ? "the file does not tell its encoding: read as windows-1252; look whether letters with accents are right"
      : `the encoding of the file (${said}) is not known here: read as windows-1252; look whether letters with accents are right, or save the file in SPSS as Unicode`;
  return { encoding: "windows-1252", notice };
}

/**
 * The encoding with a name, as `TextDecoder` knows it.
 *
 * @example knownEncoding("ISO-8859-2") // => "iso-8859-2"
 * @example knownEncoding("EBCDIC-US") // => undefined
 */
export function knownEncoding(name: string): string | undefined {
  if (name === "") return undefined;
  try {
    const { encoding } = new TextDecoder(name);
    return unfit.test(encoding) ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function knownPage(page: number): string | undefined {
  if (page >= 28591 && page <= 28606) return knownEncoding(`iso-8859-${page - 28590}`);
  return knownEncoding(pages[page] ?? `windows-${page}`);
}

function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, "?").slice(0, 40);
}
