import { wordingKey } from "../ledger/wording-key.ts";

/**
 * The name of an organisation as it is compared over the years: capitals, quotes and whether “and” is written as a sign make no difference.
 *
 * @example unitKey("HM Revenue & Customs") === unitKey("HM Revenue and Customs") // => true
 */
export function unitKey(name: string): string {
  return wordingKey(name).replace(/ (?:and|en) /g, " & ");
}
