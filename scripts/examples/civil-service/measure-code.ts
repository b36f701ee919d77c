/** What the share that answered is called here. */
export const responseRate = "response rate";

/** What the tables call the scores that are no single question, in small letters, with the code of the later tables. */
const named: Readonly<Record<string, string>> = {
  "employee engagement index": "EES",
  "my work": "mw_ts",
  "organisational objectives and purpose": "op_ts",
  "my manager": "lm_ts",
  "my line manager": "lm_ts",
  "my team": "mt_ts",
  "learning and development": "ld_ts",
  "inclusion and fair treatment": "if_ts",
  "resources and workload": "rw_ts",
  "pay and benefits": "pb_ts",
  "leadership and managing change": "lc_ts",
  "perma index": "PERMA_index",
  "proxy stress index": "HSE_index",
  [responseRate]: responseRate,
};

/**
 * The code of what a column or row of the tables is about: the number of a question, or the short name of a theme. The tables of each year
 * put it otherwise: `B01. I am interested in my work (% strongly agree or agree)`, `B01`, `My work theme score (B01-B05 average)`, `mw_ts`.
 *
 * @param label the words beside a code, which in some tables alone tell the share of yes from the share of no
 * @example measureCode("B06. I have a clear understanding of [my organisation's] purpose (% strongly agree or agree)") // => "B06"
 * @example measureCode("My line manager theme score (B09-B18 average)") // => "lm_ts"
 * @example measureCode("E01", "E01. Have you been discriminated against at work? (% no)") // => "E01_no"
 * @example measureCode("E06_A_yes", "E06_A. Appropriate action was taken (% yes)") // => "E06_A"
 */
export function measureCode(heading: string, label = ""): string {
  const name = heading
    .toLowerCase()
    .replace("_", " ")
    .replace(/ theme score.*$/, "")
    // A footnote.
    .replace(/\d$/, "")
    .trim();
  const known = named[name];
  if (known !== undefined) return known;
  const [code = ""] = /^\w+/.exec(heading) ?? [];
  const answer = /\(% (no|prefer not to say)\)\s*$/.exec(label)?.[1];
  const plain = code.replace(/_(yes|no|pnts)$/, "");
  return answer === undefined ? plain : `${plain}_${answer === "no" ? "no" : "pnts"}`;
}
