import type { PageElement } from "./html-tree.ts";

/** One compound of a selector: `td.x.better`. */
interface Compound {
  name: string | undefined;
  classes: readonly string[];
}

/** A rule that paints what it matches in a hue of better or worse: its compounds, from the outermost to the element itself. */
export interface PaintedRule {
  selector: string;
  compounds: readonly Compound[];
}

/** The names of the custom properties that hold a hue of better or worse, also those that only pass one on. */
export function hueTokens(css: string): ReadonlySet<string> {
  const tokens = new Set([...css.matchAll(/--((?:on-)?(?:better|worse)(?:-\d)?)\s*:/g)].map(([, name = ""]) => name));
  for (const [, name = "", value = ""] of css.matchAll(/--([a-z0-9-]+)\s*:\s*var\(--([a-z0-9-]+)\)/g))
    if (tokens.has(value)) tokens.add(name);
  return tokens;
}

/** Every rule of a style sheet that paints in such a hue. States of a pointer and pseudo-elements count as their element. */
export function paintedRules(css: string, tokens: ReadonlySet<string>): PaintedRule[] {
  const plain = css.replace(/\/\*.*?\*\//gs, "");
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, , body = ""]) =>
      [...body.matchAll(/(?:^|;)\s*([a-z-]+)\s*:([^;]*)/g)].some(
        ([, property = "", value = ""]) =>
          !property.startsWith("--") &&
          [...value.matchAll(/var\(--([a-z0-9-]+)/g)].some(([, name = ""]) => tokens.has(name)),
      ),
    )
    .flatMap(([, selectors = ""]) => selectors.split(","))
    .map((selector) => ({ selector: selector.trim(), compounds: compoundsOf(selector) }));
}

/** Does a rule match an element? Any ancestor will do for the outer compounds, so rather too often than too seldom. */
export function paints({ compounds }: PaintedRule, element: PageElement): boolean {
  const own = compounds.at(-1);
  if (own === undefined || !fits(own, element)) return false;
  let left = compounds.length - 2;
  for (let up = element.parent; up !== undefined && left >= 0; up = up.parent) {
    const outer = compounds[left];
    if (outer !== undefined && fits(outer, up)) left -= 1;
  }
  return left < 0;
}

function compoundsOf(selector: string): Compound[] {
  return selector
    .trim()
    .replace(/::?[a-z-]+(?:\([^)]*\))?/g, "")
    .split(/\s*[>+~]\s*|\s+/)
    .filter((part) => part !== "")
    .map((part) => ({
      name: /^[a-z][a-z0-9]*/i.exec(part)?.[0],
      classes: [...part.matchAll(/\.([a-zA-Z0-9_-]+)/g)].map(([, name = ""]) => name),
    }));
}

function fits({ name, classes }: Compound, element: PageElement): boolean {
  return (name === undefined || name === element.name) && classes.every((each) => element.classes.includes(each));
}
