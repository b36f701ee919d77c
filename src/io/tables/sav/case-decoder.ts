import { brokenFile } from "./broken-file.ts";
import type { SavHeader } from "./sav-header.ts";

/** Puts rows together out of the bytes of a file. */
export interface CaseDecoder {
  /**
   * Takes the next bytes and hands over each row that is complete with them. The row is one buffer that is used again for the next.
   *
   * @returns false when no more bytes are wanted: the file said it ends, or `onCase` returned false
   */
  push(bytes: Buffer, onCase: (row: Buffer) => boolean): boolean;
  /** @throws FileFault when the bytes ended within a row */
  end(): void;
}

/** Commands of one byte, each for 8 bytes of a row; what lies below stands for a number, after the bias is taken off. */
const padding = 0;
const endOfFile = 252;
const asItIs = 253;
const spaces = 254;

/**
 * A decoder for rows of `length` bytes. Packed rows are commands in groups of 8, each group followed by the 8-byte values that its commands ask for; the end of
 * a row need not be the end of a group. Source: PSPP, "Data Record".
 *
 * @param sysmis the number that means no value
 */
export function caseDecoder(
  { compression, bias, order }: Pick<SavHeader, "compression" | "bias" | "order">,
  length: number,
  sysmis: number,
): CaseDecoder {
  const row = Buffer.alloc(length);
  const known = knownValues(bias, order.little, sysmis);
  let filled = 0;
  const atEnd = (rest: number) => {
    if (filled > 0 || rest > 0) throw brokenFile("it ends in the middle of a row");
  };
  if (compression === "none") {
    return {
      push(bytes, onCase) {
        for (let at = 0; at < bytes.length; ) {
          const copied = bytes.copy(row, filled, at, at + length - filled);
          at += copied;
          filled += copied;
          if (filled < length) continue;
          filled = 0;
          if (!onCase(row)) return false;
        }
        return true;
      },
      end: () => atEnd(0),
    };
  }

  const commands = Buffer.alloc(8);
  let command = 8;
  let haveCommands = 0;
  /** Bytes still to come of a value that stands as it is. */
  let coming = 0;
  return {
    push(bytes, onCase) {
      let at = 0;
      const isWanted = () => {
        if (filled < length) return true;
        filled = 0;
        return onCase(row);
      };
      while (true) {
        if (coming > 0) {
          const end = Math.min(at + coming, bytes.length);
          coming -= end - at;
          // A call to copy so few bytes would cost more than the bytes.
          while (at < end) {
            row[filled] = bytes[at] as number;
            filled += 1;
            at += 1;
          }
          if (coming > 0) return true;
          if (!isWanted()) return false;
        }
        if (command === 8) {
          for (; haveCommands < 8 && at < bytes.length; at += 1) {
            commands[haveCommands] = bytes[at] as number;
            haveCommands += 1;
          }
          if (haveCommands < 8) return true;
          haveCommands = 0;
          command = 0;
        }
        const code = commands[command] as number;
        command += 1;
        if (code === padding) continue;
        if (code === endOfFile) return false;
        if (code === asItIs) {
          coming = 8;
          continue;
        }
        for (let from = code * 8; from < code * 8 + 8; from += 1) {
          row[filled] = known[from] as number;
          filled += 1;
        }
        if (!isWanted()) return false;
      }
    },
    end: () => atEnd(haveCommands + coming),
  };
}

/** The 8 bytes of each command that needs no others. */
function knownValues(bias: number, little: boolean, sysmis: number): Buffer {
  const values = Buffer.alloc(256 * 8);
  const write = (value: number, at: number) =>
    little ? values.writeDoubleLE(value, at) : values.writeDoubleBE(value, at);
  for (let code = 1; code < endOfFile; code += 1) write(code - bias, code * 8);
  values.fill(" ", spaces * 8, spaces * 8 + 8);
  write(sysmis, 255 * 8);
  return values;
}
