/**
 * A compiled form with its days spelled out. The interpreter that a strict content security policy asks for takes `datetime(n)` for a
 * year, where Vega's own compiler takes it for milliseconds: every time axis would be empty and every point stand at its beginning.
 *
 * @example spelledDates({ signal: "datetime(86400000)" }) // => { signal: "datetime('1970-01-02T00:00:00.000Z')" }
 */
export function spelledDates<Form>(form: Form): Form {
  const spelled = JSON.stringify(form).replace(
    /datetime\((-?\d+)\)/g,
    (_, time: string) => `datetime('${new Date(Number(time)).toISOString()}')`,
  );
  return JSON.parse(spelled);
}
