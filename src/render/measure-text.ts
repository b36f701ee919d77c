import * as vega from "vega";
import { textWidth } from "../charts/text-width.ts";

interface TextItem {
  fontSize?: number;
  fontWeight?: string | number;
}

/**
 * Makes Vega measure texts by the table of the chart font. Without a canvas it would guess 0.8 em a character, half too
 * wide.
 */
export function measureTextByTable(): void {
  // Exported by Vega, but not among its types.
  const { textMetrics } = vega as unknown as { textMetrics: { width: (item: TextItem, text: unknown) => number } };
  textMetrics.width = ({ fontSize = 11, fontWeight }, text) => {
    const heavy = fontWeight === "bold" || Number(fontWeight) >= 600;
    return text === undefined || text === null ? 0 : textWidth(String(text), fontSize, heavy ? 600 : 400);
  };
}
