import type { Locale } from "../survey/text.ts";
import type { Label } from "./rows.ts";

const more: Record<Locale, Record<Label, string>> = {
  en: {
    higher: "clearly more",
    lower: "clearly fewer",
    "slightly-higher": "slightly more",
    "slightly-lower": "slightly fewer",
    "no-meaningful-difference": "about as many",
    "not-enough-data": "",
  },
  nl: {
    higher: "duidelijk meer",
    lower: "duidelijk minder",
    "slightly-higher": "iets meer",
    "slightly-lower": "iets minder",
    "no-meaningful-difference": "vrijwel evenveel",
    "not-enough-data": "",
  },
};

/** The classes of which a change is told. */
export interface PromoterLabels {
  promoters: Label;
  detractors: Label;
}

/**
 * What happened to the shares of promoters and detractors since the wave before. It claims no more than both labels: of what cannot be told
 * it says so.
 *
 * @example promoterFinding({ promoters: "higher", detractors: "no-meaningful-difference" }, "November 2025", "en") // => "Since November 2025 clearly more promoters, about as many detractors"
 * @example promoterFinding({ promoters: "not-enough-data", detractors: "lower" }, "november 2025", "nl") // => "Sinds november 2025 duidelijk minder criticasters; over promotors niet te zeggen"
 * @example promoterFinding({ promoters: "no-meaningful-difference", detractors: "no-meaningful-difference" }, "November 2025", "en") // => "About as many promoters and detractors as in November 2025"
 */
export function promoterFinding({ promoters, detractors }: PromoterLabels, since: string, locale: Locale): string {
  const nl = locale === "nl";
  const words = more[locale];
  const names = nl ? { up: "promotors", down: "criticasters" } : { up: "promoters", down: "detractors" };
  const [up, down] = [promoters, detractors].map((label) => label !== "not-enough-data");
  const start = nl ? `Sinds ${since}` : `Since ${since}`;
  if (!up && !down)
    return nl
      ? `Niet te zeggen of promotors of criticasters veranderden sinds ${since}`
      : `Cannot tell whether promoters or detractors changed since ${since}`;
  if (!up || !down) {
    const told = up ? `${words[promoters]} ${names.up}` : `${words[detractors]} ${names.down}`;
    const untold = up ? names.down : names.up;
    return nl ? `${start} ${told}; over ${untold} niet te zeggen` : `${start} ${told}; of ${untold} nobody can tell`;
  }
  if (promoters === detractors) {
    const both = `${words[promoters]} ${nl ? "promotors en criticasters" : "promoters and detractors"}`;
    if (promoters !== "no-meaningful-difference") return `${start} ${both}`;
    return nl
      ? `Vrijwel evenveel promotors en criticasters als in ${since}`
      : `About as many promoters and detractors as in ${since}`;
  }
  return `${start} ${words[promoters]} ${names.up}, ${words[detractors]} ${names.down}`;
}

/**
 * The shares of one wave as they stand, where nothing can be compared.
 *
 * @example promoterShares("31%", "23%", "en") // => "31% are promoters, 23% detractors"
 */
export function promoterShares(promoters: string, detractors: string, locale: Locale): string {
  return locale === "nl"
    ? `${promoters} is promotor, ${detractors} criticaster`
    : `${promoters} are promoters, ${detractors} detractors`;
}

/**
 * Who would recommend the organisation to customers, by group; shares as printed.
 *
 * @example ambassadorFinding("81%", "33%", "en") // => "81% of promoters would recommend us to customers, 33% of detractors"
 * @example ambassadorFinding("81%", "33%", "nl") // => "Van de promotors beveelt 81% ons aan klanten aan, van criticasters 33%"
 */
export function ambassadorFinding(promoters: string, detractors: string, locale: Locale): string {
  return locale === "nl"
    ? `Van de promotors beveelt ${promoters} ons aan klanten aan, van criticasters ${detractors}`
    : `${promoters} of promoters would recommend us to customers, ${detractors} of detractors`;
}
