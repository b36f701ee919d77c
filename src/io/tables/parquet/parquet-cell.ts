import { parseFloat16 } from "hyparquet/src/convert.js";
import { FileFault } from "../file-fault.ts";
import { plainNumber } from "../plain-number.ts";
import { longestCell } from "../raw-table.ts";
import type { ParquetColumn } from "./read-footer.ts";

/** A value as it is stored. */
export type StoredValue = number | bigint | boolean | Uint8Array;

const utf8 = new TextDecoder();

/**
 * The text of a stored value as rows hold it. A number that is none (NaN) is nothing; a moment is told in the time zone of the file, which
 * is UTC where it says so.
 */
export function parquetCell(value: StoredValue, { type, meaning, name }: ParquetColumn): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number" && typeof value !== "bigint") return bytesText(value, meaning, name);
  switch (meaning.kind) {
    case "decimal":
      return decimalText(BigInt(value), meaning.scale);
    case "day":
      return momentText(BigInt(value) * 86_400n)?.slice(0, 10) ?? String(value);
    case "moment":
      return momentText(floorDivide(BigInt(value), BigInt(meaning.unit))) ?? String(value);
    case "time":
      return momentText(floorDivide(BigInt(value), BigInt(meaning.unit)))?.slice(11) ?? String(value);
    case "unsigned":
      return String(BigInt.asUintN(type === "INT32" ? 32 : 64, BigInt(value)));
    default:
      return typeof value === "bigint" ? String(value) : numberText(value, type === "FLOAT");
  }
}

function numberText(value: number, isSingle: boolean): string {
  if (!Number.isFinite(value)) return "";
  if (!isSingle) return plainNumber(value + 0);
  // The shortest number that the same 32 bits stand for.
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return plainNumber(short + 0);
  }
  return plainNumber(Number(value.toPrecision(9)) + 0);
}

function bytesText(bytes: Uint8Array, meaning: ParquetColumn["meaning"], name: string): string {
  switch (meaning.kind) {
    case "decimal":
      if (bytes.length > 64) throw longValue(name);
      return decimalText(signed(bytes), meaning.scale);
    case "half":
      return numberText(parseFloat16(bytes) ?? Number.NaN, true);
    case "uuid":
      return Buffer.from(bytes)
        .toString("hex")
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    default:
      if (bytes.length > longestCell * 4) throw longValue(name);
      return utf8.decode(bytes);
  }
}

function longValue(name: string): FileFault {
  return new FileFault(
    `expected answers, but a value in the column "${name.slice(0, 80)}" is millions of characters long`,
    "write the file again without that column",
  );
}

function signed(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString("hex")}`));
}

function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? "-" : "";
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  let last = digits.length;
  while (last > whole.length && digits[last - 1] === "0") last -= 1;
  return sign + whole + (last > whole.length ? `.${digits.slice(whole.length, last)}` : "");
}

function floorDivide(value: bigint, by: bigint): bigint {
  return value >= 0n ? value / by : -((-value + by - 1n) / by);
}

/** Undefined for seconds that are in no year of four digits. */
function momentText(seconds: bigint): string | undefined {
  if (seconds < -62_167_219_200n || seconds > 253_402_300_799n) return undefined;
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace("T", " ");
}
