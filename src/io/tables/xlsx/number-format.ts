/**
 * What a number is shown as. `span` is a duration that may be longer than a day, `percent` a share of 1.
 */
export type NumberKind = "number" | "day" | "time" | "moment" | "span" | "percent";

/** The formats that every workbook knows without writing them down (ECMA-376 part 1, 18.8.30), with those of East Asian editions. */
const builtIn: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [9, 10, "percent"],
  [14, 17, "day"],
  [18, 21, "time"],
  [22, 22, "moment"],
  [27, 31, "day"],
  [32, 35, "time"],
  [36, 36, "day"],
  [45, 45, "time"],
  [46, 46, "span"],
  [47, 47, "time"],
  [50, 58, "day"],
];

/**
 * What a number with a built-in format is shown as.
 *
 * @example builtInKind(22) // => "moment"
 */
export function builtInKind(id: number): NumberKind {
  return builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? "number";
}

/**
 * What a number with a format of its own is shown as, from the letters of the format that are not quoted: `m` is a minute beside hours or
 * seconds and a month elsewhere.
 *
 * @example numberKind("dd-mm-yyyy") // => "day"
 * @example numberKind("m/d/yy h:mm:ss") // => "moment"
 * @example numberKind("[h]:mm") // => "span"
 * @example numberKind('0.0" days"') // => "number"
 */
export function numberKind(format: string): NumberKind {
  const code = placeholdersOf(format);
  if (/\[(h+|m+|s+)\]/.test(code)) return "span";
  const hasTime = /[hs]/.test(code);
  const hasDay = /[yd]/.test(code) || (code.includes("m") && (!hasTime || code.includes("mmm")));
  if (hasDay) return hasTime ? "moment" : "day";
  if (hasTime) return "time";
  return code.includes("%") ? "percent" : "number";
}

/** The first section of a format without texts, colours, conditions and languages; in lower case. */
function placeholdersOf(format: string): string {
  let code = "";
  for (let at = 0; at < format.length; at += 1) {
    const sign = format[at] ?? "";
    if (sign === ";") break;
    if (sign === "\\" || sign === "_" || sign === "*") at += 1;
    else if (sign === '"' || sign === "[") {
      const end = format.indexOf(sign === "[" ? "]" : '"', at + 1);
      if (end === -1) break;
      const inside = format.slice(at, end + 1).toLowerCase();
      if (/^\[[hms]{1,9}\]$/.test(inside)) code += inside;
      at = end;
    } else code += sign.toLowerCase();
  }
  return code.replace("general", "").replace(/am\/pm|a\/p/g, "");
}
