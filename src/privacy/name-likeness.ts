import { firstNames } from "./first-names.ts";

/**
 * How much a text reads like the name of a person.
 *
 * - `full`: a first name that is known, initials or a title, and a last name: `fatima el amrani`, `P. Jansen`, `dhr. Smit`, `Aafke van der Berg`.
 * - `first`: a first name that is known, and nothing else: `Piet`.
 * - `shape`: words with capitals as names have them, and units, places and products too: `Xawery Dudek`, `Van Gogh`.
 * - `could`: a few words that say nothing else: `bakker`, `Assen`.
 * - `no`: an answer, a job, a unit, a sentence, a number.
 */
export type NameLikeness = "full" | "first" | "shape" | "could" | "no";

/**
 * How much a text reads like the name of a person, in whatever capitals, with a role or a unit in brackets or behind a dash. One text proves
 * little: `identifyingCells` judges a column.
 *
 * @param text a cell; what is longer than a name is none
 * @example nameLikeness("Aafke van der Berg") // => "full"
 * @example nameLikeness("piet jansen (HR)") // => "full"
 * @example nameLikeness("Jansen, J.P.") // => "full"
 * @example nameLikeness("Fatima") // => "first"
 * @example nameLikeness("Van Gogh") // => "shape"
 * @example nameLikeness("Amsterdam") // => "could"
 * @example nameLikeness("Strongly agree") // => "no"
 */
export function nameLikeness(text: string): NameLikeness {
  if (text.length > longest) return "no";
  const whole = withoutRemark(text);
  const bare = withoutTitle(whole);
  const words = bare.split(/[\s,]+/).filter(Boolean);
  const folded = words.map(letters);
  if (words.length === 0 || words.length > mostWords || !words.every(isWord)) return "no";
  if (folded.some(isOfThings) || words.some((word) => ofSentences.has(word) || abbreviations.has(word.toLowerCase())))
    return "no";
  const [first = "", second = ""] = words;
  if (words.length === 1) {
    if (bare !== whole) return "full";
    if (isKnown(first)) return "first";
    return capitalInitials.test(first) ? "shape" : "could";
  }
  // A first name comes first, or last behind a comma: `Jansen, Piet`.
  const isKnownFirst = isKnown(first) || (bare.includes(",") && isKnown(words.at(-1) ?? ""));
  const isOfFamily = ofFamilies.has(second.toLowerCase());
  if (!isKnownFirst && !isOfFamily && folded.some((word) => alsoNames.has(word))) return "no";
  const named = words.filter((word) => capitalised.test(word) || capitalInitials.test(word)).length;
  const isShaped = words.every((word) => capitalised.test(word) || capitalInitials.test(word) || isSmall(word));
  if (isKnownFirst || bare !== whole) {
    // In small letters a first name may begin a sentence: `jan helpt mij altijd goed`.
    return isShaped || words.length <= mostLower ? "full" : "no";
  }
  if (words.some((word) => initials.test(word)) && words.some((word) => !initials.test(word) && word.length > 1)) {
    return words.length <= mostLower || isShaped ? "full" : "no";
  }
  if (isSmall(first)) return isShaped && named > 0 && !placesBehind.has(folded.at(-1) ?? "") ? "shape" : "could";
  if (named < 2 || !isShaped) return words.length <= mostLower ? "could" : "no";
  return isOfFamily ? "full" : "shape";
}

const longest = 60;
const mostWords = 6;
/** A name in small letters has no more words; a sentence has. */
const mostLower = 4;

/** A word that begins with a capital, also of two parts, or behind an apostrophe: Jansen, Smit-Bakker, O'Neill, d'Arc; or in a script without capitals. */
const capitalised = /^(?:(?:[dD]['’])?\p{Lu}[\p{L}\p{M}'’]*(?:-\p{Lu}?[\p{L}\p{M}'’]*){0,2}|\p{Lo}[\p{Lo}\p{M}]*)$/u;
const capitalInitials = /^(?:\p{Lu}[a-z]{0,2}\.-?){1,6}$/u;
/** With a stop behind each, in whatever capitals: `j.p.`, `Th.` */
const initials = /^(?:\p{L}\.-?){1,6}$|^(?:\p{Lu}[a-z]{0,2}\.-?){1,6}$/u;
/** What has the form of initials and is none. */
const abbreviations = new Set(
  "n.v.t. n.v. b.v. n.a. o.a. i.v.m. m.b.t. t.a.v. a.u.b. d.w.z. z.o.z. e.g. i.e. c.s. e.d. u.s. u.k. v.s. co. st. nr.".split(
    " ",
  ),
);

/** Words between a first and a last name, in Dutch and other languages of Europe. */
const between = new Set(
  "van de der den ten ter te op aan in uit bij het 't 's v. v.d. vd v/d von zu zur vom da das di du do dos des la le los las del della bin ibn ben ould abu al el y e af av".split(
    " ",
  ),
);
/** Those that stand in names of people, and rarely in names of places as `op` and `aan` do. */
const ofFamilies = new Set(
  "van de der den ten ter v. v.d. vd v/d von bin ibn ould abu al el da di del della".split(" "),
);
/** Places whose name begins as a last name does: Den Haag, De Bilt. */
const placesBehind = new Set(
  "haag bosch helder burg meern bilt lier rijp loo apel aar ham koog wijk kwakel".split(" "),
);

function isSmall(word: string): boolean {
  return between.has(word.toLowerCase());
}

function isWord(word: string): boolean {
  return isSmall(word) || /^[\p{L}\p{M}'’.-]+$/u.test(word);
}

/** Whether a word is a first name that is known, of which one part does: `Anne-Lotte`. */
function isKnown(word: string): boolean {
  const folded = letters(word);
  return firstNames.has(folded) || (folded.includes("-") && folded.split("-").some((part) => firstNames.has(part)));
}

/** As lists have it: without accents and in small letters, also those that no accent was taken from. */
function letters(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/đ/g, "d")
    .replace(/ß/g, "ss");
}

/** Without what is said of somebody in brackets, behind a dash or a stroke: `Piet Jansen (HR)`, `Piet Jansen - HR`. */
function withoutRemark(text: string): string {
  const plain = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ").trim();
  return (plain.split(/\s+[-–—|]\s+|\s*[/|;&]\s*/)[0] ?? plain).trim();
}

/** Without the title before it; `Ms Teams` and `ING Bank` begin with none. */
function withoutTitle(text: string): string {
  return text.replace(
    /^(?:de heer|(?:dhr|hr|mevr|mw|mej|mr|mrs|dr|prof|drs|sr|sra|mme)\.?|(?:ms|ir|ing|fr|bc)\.|meneer|mevrouw|mister|miss|frau|herr|juf|pan|pani) +(?=\S)/i,
    "",
  );
}

/** Words of places and of answers that people are called after too: `Jan West` is somebody, and `Sales West` nobody. */
const alsoNames = new Set(
  "noord zuid oost west midden north south east centraal central bos zee meer park hal markt oud beach lake river valley mount mountain house huis weg small gold silver low good goed fair light chef lead head straat plein laan kamer stad land holland brabant key bouw poor nieuw street square tower baker driver worker owner school college store shop market island coast port haven".split(
    " ",
  ),
);

/** Small words of sentences: with a capital they may be a name, as `An` and `Do` are. */
const ofSentences = new Set(
  "is was zijn waren are were am be been heeft hebben had has have kan kunnen moet moeten zou zouden wil willen will would should could gaat ga komt werkt werken helpt luistert doet maakt geeft krijgt vind vinden denk think feel makes helps gets gives en of and or maar but omdat because als if dat that die this deze dit ik i je jij u uw wij we they hij zij she he my mijn onze our me mij ons us them hun voor for met with zonder without over about door by naar to the a an een veel ook also nog still alleen only heel erg too so er there hier here wat what wie who hoe how waarom why wanneer when from on at tussen tijdens sinds na".split(
    " ",
  ),
);

function isOfThings(word: string): boolean {
  return things.has(word) || thingEnds.test(word);
}

/** Ends of words for parts of an organisation, jobs and places: `wijkteam`, `klantenservice`, `teamleider`. */
const thingEnds =
  /.(?:manager|medewerker|leider|adviseur|afdeling|teams?|dienst|diensten|beheer|school|centrum|groep|gebouw|locatie|winkel|service|zorg|kundige|bureau|ziekenhuis|bibliotheek|administratie|fabriek|kantoor|mation|ering)s?$/;

/** What stands in the name of a part of an organisation, a job, a product or a place, in an answer or in a sentence, and in no name of a person. */
const things: ReadonlySet<string> = new Set(
  [
    // Parts of organisations and buildings.
    "team teams afdeling afdelingen department departments dept unit units divisie division sector cluster regio region district rayon locatie location vestiging filiaal branch office kantoor hoofdkantoor academie academy university universiteit faculteit faculty instituut institute museum hotel hospital ziekenhuis kliniek clinic home centrum center centre gebouw building toren magazijn warehouse winkel room balie fabriek plant depot station winkels group groep holding bv nv ltd inc gmbh stichting foundation vereniging gemeente provincie ministerie raad council commissie committee bestuur board directie werkplaats buitendienst binnendienst backoffice staf staff line business",
    // What is done there.
    "dienst diensten facilitaire service services support sales human resources resource hr it ict finance financien financial finances accounting administratie administration marketing communicatie communication communications legal juridisch juridische zaken inkoop verkoop purchasing procurement operations operatie operational logistiek logistics transport planning productie production kwaliteit quality veiligheid safety security beveiliging onderhoud maintenance techniek technical technology techniek onderzoek research development ontwikkeling innovatie innovation data digital software systems systemen infrastructure infrastructuur engineering design training opleiding opleidingen onderwijs education zorg care healthcare wonen welzijn verpleging jeugd ouderen revalidatie polikliniek spoedeisende radiologie facilitair facilities facility catering schoonmaak cleaning receptie reception bibliotheek archief vergunningen belastingen burgerzaken werk inkomen ruimte openbare public corporate customer customers klant klanten client clients cliënt contact relations relatiebeheer strategy strategie beleid policy management general algemeen algemene overhead projecten project projects programma program programme product products producten process compliance risk audit control retail wholesale export import online web app account accounts key internal external interne externe intern extern generation energie energy water waste bouw media health people culture talent learning academy",
    // Jobs.
    "manager managers medewerker medewerkers employee employees engineer developer consultant analyst adviseur advisor director directeur hoofd chief officer leader leider coordinator teamleider teamlead supervisor assistent assistant secretaris secretaresse secretary stagiair stagiaire intern trainee verpleegkundige verzorgende nurse arts docent teacher leraar lerares monteur mechanic planner controller accountant jurist lawyer specialist operator architect designer tester scrum chauffeur schoonmaker receptionist bewaker verkoper verkoopster seller clerk professional expert junior senior medior vrijwilliger volunteer zzp student leerling",
    // Answers.
    "yes no ja nee zeer very not niet helemaal volledig totally completely strongly eens oneens agree disagree neutraal neutral goede slecht bad matig redelijk reasonable voldoende onvoldoende sufficient insufficient excellent uitstekend prima often vaak soms sometimes nooit never altijd always zelden rarely regelmatig dagelijks wekelijks maandelijks daily weekly monthly tevreden ontevreden satisfied dissatisfied minder more less beter better betere geen none alles niets everything nothing weinig veel iets enough genoeg weet know unknown onbekend anders other overig overige overigen otherwise man vrouw male female men women nonbinary binair weken week maand maanden month months jaar jaren year years uur uren hour hours dag dagen day days fulltime parttime vast vaste tijdelijk temporary permanent contract flexibel likely unlikely waarschijnlijk onwaarschijnlijk important belangrijk extremely enigszins somewhat eerder rather bijna almost high hoog laag hoger lager average gemiddeld basis premium standaard standard bronze basic pro plus budget deluxe medium large kleine grote",
    // Places and what they are called with.
    "new nieuwe united sint saint santa st oude upper lower lands landen republic kingdom rico lanka zealand city dorp islands eiland eilanden duin nederland netherlands europe europa america amerika africa afrika asia azie",
  ].flatMap((line) => line.split(" ")),
);
