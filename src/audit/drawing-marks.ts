import type { Markup } from "./markup.ts";

/** A point of a drawing in its own pixels. */
export interface DrawnPoint {
  x: number;
  y: number;
}

/** A text of a drawing, where it begins. */
export interface DrawnText extends DrawnPoint {
  text: string;
  /** Its size in pixels. */
  size: number;
}

/** What a drawing holds, with every transformation applied. */
export interface DrawnMarks {
  texts: DrawnText[];
  /** Centres of symbols: paths that are drawn around their own origin. */
  symbols: DrawnPoint[];
  /** Signs of several small strokes: what stands for a value that is not shown. */
  signs: DrawnPoint[];
  /** Corners of lines and areas. */
  corners: DrawnPoint[];
  /** Ends of straight rules: grid, axes, dotted lines. */
  rules: (DrawnPoint & { toX: number; toY: number })[];
}

/**
 * Reads where the marks of a drawing stand. Drawings of charts move by `translate` alone; anything else that moves is a fault,
 * because what stands where could no longer be told.
 *
 * @throws at a transformation that is no translation
 */
export function drawnMarks(svg: Markup): DrawnMarks {
  const marks: DrawnMarks = { texts: [], symbols: [], signs: [], corners: [], rules: [] };
  const walk = (element: Markup, x: number, y: number) => {
    const [dx, dy] = translation(element.attributes.get("transform"));
    const at = { x: x + dx, y: y + dy };
    const number = (name: string) => Number(element.attributes.get(name) ?? 0);
    if (element.name === "text") {
      const text = wordsOf(element).trim();
      const size = Number.parseFloat(element.attributes.get("font-size") ?? "0");
      if (text !== "") marks.texts.push({ text, size, x: at.x + number("x"), y: at.y + number("y") });
      return;
    }
    if (element.name === "path") {
      const d = element.attributes.get("d") ?? "";
      if (isSign(d)) marks.signs.push(at);
      else if (isSymbol(d)) marks.symbols.push(at);
      else for (const [px, py] of cornersOf(d)) marks.corners.push({ x: at.x + px, y: at.y + py });
    } else if (element.name === "line") {
      marks.rules.push({
        x: at.x + number("x1"),
        y: at.y + number("y1"),
        toX: at.x + number("x2"),
        toY: at.y + number("y2"),
      });
    }
    for (const child of element.children) if (typeof child !== "string") walk(child, at.x, at.y);
  };
  walk(svg, 0, 0);
  return marks;
}

function translation(transform: string | undefined): [number, number] {
  if (transform === undefined || transform === "") return [0, 0];
  const match = /^translate\(\s*(-?[\d.e-]+)(?:[\s,]+(-?[\d.e-]+))?\s*\)$/.exec(transform);
  if (match === null) throw new Error(`a drawing that is moved by ${transform.slice(0, 40)}`);
  return [Number(match[1]), Number(match[2] ?? 0)];
}

function wordsOf(element: Markup): string {
  return element.children.map((child) => (typeof child === "string" ? child : ` ${wordsOf(child)}`)).join("");
}

/** Vega draws circles with arcs and diamonds around the origin; lines and areas have corners of their own. */
function isSymbol(d: string): boolean {
  if (/[Aa]/.test(d)) return true;
  const corners = cornersOf(d);
  const sum = corners.reduce(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
  return (
    /Z$/.test(d) && corners.length <= 5 && corners.every(([x, y]) => Math.hypot(x, y) < 12) && Math.hypot(...sum) < 12
  );
}

/** Strokes apart from each other, all around the origin. */
function isSign(d: string): boolean {
  return /M.*M/.test(d) && !/[AZ]/i.test(d) && cornersOf(d).every(([x, y]) => Math.hypot(x, y) < 12);
}

/** The corners of a path of straight lines, absolute: M, L, H, V, Z. */
function cornersOf(d: string): [number, number][] {
  const corners: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", rest = ""] of d.matchAll(/([MLHVZ])([^A-Za-z]*)/g)) {
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(([digits]) => Number(digits));
    if (command === "Z") continue;
    if (command === "H" || command === "V") {
      for (const number of numbers) {
        if (command === "H") x = number;
        else y = number;
        corners.push([x, y]);
      }
      continue;
    }
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      [x, y] = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
      corners.push([x, y]);
    }
  }
  return corners;
}
