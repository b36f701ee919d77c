import type { AsideReason } from "../../survey/aside-reason.ts";

/**
 * Tells of every row whether it is no answer whatever the tool: nothing stands in it, or it is the header once more, as when files
 * were put behind each other.
 *
 * @example rowAside(["id", "Hoe gaat het?"])(["id", "Hoe gaat het?"]) // => "header-again"
 * @example rowAside(["id"])([" "]) // => "blank"
 */
export function rowAside(header: readonly string[]): (cells: readonly string[]) => AsideReason | undefined {
  const headers = header.map((cell) => cell.trim());
  const filled = headers.filter((cell) => cell !== "").length;
  return (cells) => {
    if (cells.every((cell) => cell.trim() === "")) return "blank";
    // A single column may well hold its own header as an answer.
    const again =
      filled > 1 && cells.length === headers.length && headers.every((cell, at) => cells[at]?.trim() === cell);
    return again ? "header-again" : undefined;
  };
}
