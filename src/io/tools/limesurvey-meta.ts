import { letters } from "./letters.ts";
import { timingColumn } from "./limesurvey-timing.ts";
import type { ColumnRole } from "./tool-reading.ts";

/** How a header names its column: by the code of LimeSurvey, by words, or by both (`id. Response ID`). */
export type HeadingStyle = "code" | "text" | "codetext";

/** A column of an export that answers no question. */
export interface MetaColumn {
  /** As LimeSurvey calls it in its tables, whatever the language and the style of the header. */
  code: string;
  role: ColumnRole;
  style: HeadingStyle;
  /** The language of the words, where it has any that are known. */
  locale?: "nl" | "en";
  /** Whether no question would be called so. A question may well be called `Seed` or `email`. */
  isSure: boolean;
}

interface Meta {
  role: ColumnRole;
  en?: string;
  nl?: string;
  /** In German, as met in public files. */
  de?: string;
  isSure?: true;
}

/**
 * The columns that LimeSurvey adds to the answers and those of its table of participants, with what its English, Dutch and German translations
 * have called them over the years, between bars. Source: createFieldMap and the Dutch translation of LimeSurvey 2 to 6, as met in exports.
 */
const known: Readonly<Record<string, Meta>> = {
  id: {
    role: "respondent",
    en: "Response ID",
    nl: "Respons ID|Antwoord ID|Reactie ID",
    de: "Antwort ID",
    isSure: true,
  },
  submitdate: {
    role: "date",
    en: "Date submitted",
    nl: "Datum ingestuurd|Datum verstuurd|Datum ingediend|Datum verzonden",
    de: "Datum Abgeschickt",
    isSure: true,
  },
  lastpage: { role: "process", en: "Last page", nl: "Laatste pagina", de: "Letzte Seite", isSure: true },
  startlanguage: {
    role: "language",
    en: "Start language",
    nl: "Starttaal|Begintaal",
    de: "Start-Sprache",
    isSure: true,
  },
  seed: { role: "process", en: "Seed", nl: "Seed|Zaad|Startwaarde", de: "Zufallsstartwert" },
  token: {
    role: "person",
    en: "Access code|Token",
    nl: "Toegangscode|Token",
    de: "Zugangscode|Zugangsschlüssel",
    isSure: true,
  },
  startdate: {
    role: "process",
    en: "Date started",
    nl: "Datum gestart|Startdatum|Datum begonnen",
    de: "Datum gestartet",
  },
  datestamp: {
    role: "process",
    en: "Date last action",
    nl: "Datum laatste actie|Datum laatste handeling|Datum laatste bewerking",
    de: "Datum letzte Aktivität",
    isSure: true,
  },
  ipaddr: { role: "person", en: "IP address", nl: "IP-adres", de: "IP-Adresse", isSure: true },
  refurl: {
    role: "person",
    en: "Referrer URL|Referer URL",
    nl: "Verwijzende URL|Referrer-URL|Herkomst-URL",
    isSure: true,
  },
  interviewtime: { role: "seconds", en: "Total time", nl: "Totaaltijd|Totale tijd", de: "Gesamtzeit", isSure: true },
  tid: { role: "person" },
  mpid: { role: "person" },
  participant_id: { role: "person", isSure: true },
  firstname: { role: "person", en: "First name", nl: "Voornaam", de: "Vorname", isSure: true },
  lastname: { role: "person", en: "Last name", nl: "Achternaam", de: "Nachname", isSure: true },
  email: { role: "person", en: "Email address|Email", nl: "E-mailadres|E-mail", de: "E-Mail-Adresse" },
  emailstatus: { role: "process", en: "Email status", nl: "E-mailstatus", isSure: true },
  blacklisted: { role: "process" },
  remindersent: { role: "process", isSure: true },
  remindercount: { role: "process", isSure: true },
  usesleft: { role: "process", isSure: true },
  validfrom: { role: "process" },
  validuntil: { role: "process" },
};

/** By the letters and digits of the words. */
const byWords = new Map<string, { code: string; locale?: "nl" | "en" }>();
for (const [code, meta] of Object.entries(known)) {
  for (const locale of ["nl", "en"] as const) {
    for (const words of meta[locale]?.split("|") ?? []) byWords.set(letters(words), { code, locale });
  }
  for (const words of meta.de?.split("|") ?? []) byWords.set(letters(words), { code });
}

/**
 * What a header says of a column that answers no question; undefined for a question, or for what may be one. White space, underscores
 * and the dots of R stand for each other, so `Respons ID`, `Respons_ID` and `Respons.ID` are one.
 *
 * @example metaColumn("submitdate. Date submitted")?.code // => "submitdate"
 * @example metaColumn("Datum laatste actie") // => { code: "datestamp", role: "process", style: "text", locale: "nl", isSure: true }
 * @example metaColumn("How old are you?") // => undefined
 */
export function metaColumn(header: string): MetaColumn | undefined {
  const text = header.trim();
  if (text.length > 300) return undefined;
  if (/^attribute_\d{1,4}$/.test(text)) return { code: text, role: "person", style: "code", isSure: true };
  const meta = own(text);
  if (meta !== undefined) return { code: text, role: meta.role, style: "code", isSure: meta.isSure === true };
  const timing = timingColumn(text);
  if (timing !== undefined) return { ...timing, isSure: true };
  const found = byWords.get(letters(text));
  if (found !== undefined) {
    const { role = "process", isSure } = own(found.code) ?? {};
    const { code, locale } = found;
    return { code, role, style: "text", ...(locale === undefined ? {} : { locale }), isSure: isSure === true };
  }
  return codeAndWords(text);
}

/** `submitdate. Date submitted`: known by its code, whatever the language of the words. */
function codeAndWords(text: string): MetaColumn | undefined {
  const [, code = "", words = ""] = /^([a-z_]{2,16}\d{0,4})[^\p{L}\p{N}_[\]]+(\S.*)$/su.exec(text) ?? [];
  const style = "codetext";
  if (/^attribute_\d{1,4}$/.test(code)) return { code, role: "person", style, isSure: true };
  const meta = own(code);
  if (meta === undefined) return undefined;
  const locale = byWords.get(letters(words));
  const isSure = meta.isSure === true || locale !== undefined;
  return { code, role: meta.role, style, ...(locale?.locale === undefined ? {} : { locale: locale.locale }), isSure };
}

function own(code: string): Meta | undefined {
  return Object.hasOwn(known, code) ? known[code] : undefined;
}
