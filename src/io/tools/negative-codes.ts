/** What stands below zero among the answers to a question. */
export interface NegativeCodes {
  /** Codes that mean no answer. */
  missing: ReadonlySet<string>;
  /** Codes that may as well be the low end of a scale: nothing is decided for them. */
  doubtful: ReadonlySet<string>;
}

/** From here down a code is no point of a scale: -99 seen but unanswered, -88, -77. */
const farBelow = -50;

/**
 * Which negative whole numbers are recodes for "not applicable" or "seen but unanswered". Survey builders give those a negative code
 * so that no mean takes them in; but scales from -2 to 2 exist. Codes are missing where all other answers are whole numbers, zero is none
 * of them or the scale reaches further up than down, and there are no more than two; anything else is doubtful. Among answers in words a code
 * from far below is one of these as well: an export of labels writes -99 where nothing was answered.
 *
 * @example [...negativeCodes(["1", "3", "-1", "2"]).missing] // => ["-1"]
 * @example [...negativeCodes(["-2", "0", "1", "2", "-1"]).doubtful] // => ["-2", "-1"]
 * @example [...negativeCodes(["-1", "0", "10", "-99"]).missing] // => ["-1", "-99"]
 * @example [...negativeCodes(["Eens", "-99", "Oneens"]).missing] // => ["-99"]
 */
export function negativeCodes(cells: Iterable<string>): NegativeCodes {
  const none: NegativeCodes = { missing: new Set(), doubtful: new Set() };
  const numbers = new Set<number>();
  let hasWords = false;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === "") continue;
    if (/^-?\d{1,9}$/.test(text)) numbers.add(Number(text));
    else if (/\p{L}/u.test(text)) hasWords = true;
    // Amounts with a fraction may well lie far below zero.
    else return none;
  }
  const negative = [...numbers].filter((value) => value < 0);
  const far = negative.filter((value) => value <= farBelow);
  const near = negative.filter((value) => value > farBelow);
  const others = [...numbers].filter((value) => value >= 0);
  if (hasWords) {
    const asCode = far.filter((value) => value >= -9999);
    return { missing: new Set(asCode.map(String)), doubtful: new Set() };
  }
  // Without an answer beside them, nothing shows what they are.
  const isScale = others.length === 0 || (others.includes(0) && Math.max(...others) <= -Math.min(0, ...near));
  const asText = (values: readonly number[]) => new Set(values.map(String));
  return isScale || near.length > 2
    ? { missing: asText(far), doubtful: asText(near) }
    : { missing: asText(negative), doubtful: new Set() };
}
