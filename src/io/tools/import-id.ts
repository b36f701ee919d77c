/** What Qualtrics writes below a column: the id it keeps whatever the question is called or wherever it stands. */
export interface ImportId {
  /** `QID3_1`, `startDate`, `_recordId`, or the name of a field of embedded data. */
  id: string;
  /** Of a question with several answers: the option, by its own number and not by its recode. */
  choice?: string;
  /** Of a moment: the zone it stands in. */
  timeZone?: string;
  /** How it was written down. */
  notation: "json" | "repr";
}

/** No id is longer; what is, was made to take time. In characters. */
const longest = 2000;

/**
 * Reads a cell of the third header row: JSON today, and in the exports of 2016 how Python prints it. Undefined for any other cell.
 * Nothing is evaluated.
 *
 * @example parseImportId('{"ImportId":"QID4","choiceId":"2"}') // => { id: "QID4", choice: "2", notation: "json" }
 * @example parseImportId("{'ImportId': 'QID2-1'}") // => { id: "QID2-1", notation: "repr" }
 * @example parseImportId("How happy are you?") // => undefined
 */
export function parseImportId(cell: string): ImportId | undefined {
  const text = cell.trim();
  if (!text.startsWith("{") || text.length > longest) return undefined;
  const json = parseJson(text);
  const found = json ?? parseRepr(text);
  const id = found?.get("ImportId")?.trim();
  if (found === undefined || id === undefined || id === "") return undefined;
  const choice = found.get("choiceId");
  const timeZone = found.get("timeZone");
  return {
    id,
    ...(choice === undefined ? {} : { choice }),
    ...(timeZone === undefined ? {} : { timeZone }),
    notation: json === undefined ? "repr" : "json",
  };
}

function parseJson(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    const pairs = Object.entries(value).filter(([, one]) => typeof one === "string" || typeof one === "number");
    return new Map(pairs.map(([name, one]) => [name, String(one)]));
  } catch {
    return undefined;
  }
}

/** A dictionary of texts as Python prints it: `{'a': 'b', u'c': "d", 'e': None}`. Values without quotes are left out. */
function parseRepr(text: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  let at = 1;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (skip(/\s*\}\s*$/y) === null) {
    const name = skip(quoted);
    if (name === null || skip(/\s*:/y) === null) return undefined;
    const value = skip(quoted);
    if (value !== null) found.set(unescaped(name), unescaped(value));
    else if (skip(/\s*[\w.+-]+/y) === null) return undefined;
    if (skip(/\s*,/y) === null && !/^\s*\}\s*$/.test(text.slice(at))) return undefined;
  }
  return found;
}

const quoted = /\s*[uU]?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/y;

function unescaped([, single, double]: RegExpExecArray): string {
  return (single ?? double ?? "").replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gi, (_, byte, code, sign) =>
    sign === undefined ? String.fromCharCode(Number.parseInt(byte ?? code, 16)) : sign === "n" ? "\n" : sign,
  );
}
