/**
 * A text of a workbook as it was typed: signs that XML cannot hold are written there as `_x000D_` (ECMA-376 part 1, 22.9.2.19), and every
 * line break becomes "\n".
 *
 * @example unescapeText("slow_x000D_\nbut kind") // => "slow\nbut kind"
 * @example unescapeText("_x005F_x000D_") // => "_x000D_"
 */
export function unescapeText(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
