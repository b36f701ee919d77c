/**
 * A number as a cell: its shortest form with a point, never with an exponent. With `digits`, rounded to so many significant ones first:
 * Excel keeps 15, and what stands behind them is noise of the machine.
 *
 * @example plainNumber(0.1 + 0.2, 15) // => "0.3"
 * @example plainNumber(1.5e-7) // => "0.00000015"
 * @example plainNumber(2e21) // => "2000000000000000000000"
 */
export function plainNumber(value: number, digits?: number): string {
  const text = String(digits === undefined || Number.isSafeInteger(value) ? value : Number(value.toPrecision(digits)));
  const [mantissa = "", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = mantissa.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const all = whole + decimals;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return point >= all.length ? sign + all.padEnd(point, "0") : `${sign}${all.slice(0, point)}.${all.slice(point)}`;
}
