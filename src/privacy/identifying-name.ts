/** What a column tells of a person. */
export type IdentifyingKind =
  | "email"
  | "ip"
  | "name"
  | "phone"
  | "bsn"
  | "iban"
  | "birth"
  | "address"
  | "location"
  | "device"
  | "number"
  | "link";

/** As a problem or a notice names them. */
export const identifyingWords: Readonly<Record<IdentifyingKind, string>> = {
  email: "e-mail addresses",
  ip: "IP addresses",
  name: "names of people",
  phone: "phone numbers",
  bsn: "citizen service numbers (BSN)",
  iban: "bank accounts",
  birth: "dates of birth",
  address: "addresses",
  location: "places on a map",
  device: "devices",
  number: "numbers of people elsewhere",
  link: "personal links",
};

/**
 * What the header of a column says it tells of a person, in Dutch and English, in the commonest words of German, French and Spanish, and as survey
 * tools export it: Qualtrics (RecipientEmail, IPAddress, LocationLatitude), SurveyMonkey (First Name, Custom Data 1), LimeSurvey (ipaddr, refurl), Microsoft
 * Forms (E-mail, Naam) and Typeform (Network ID). Capitals, accents, spaces and signs do not matter. Undefined when it says nothing.
 *
 * @example identifyingName("RecipientEmail") // => "email"
 * @example identifyingName("IP-adres") // => "ip"
 * @example identifyingName("Wat is uw telefoonnummer?") // => "phone"
 * @example identifyingName("4. Naam (niet verplicht)") // => "name"
 * @example identifyingName("Nombre (opcional)") // => "name"
 * @example identifyingName("Nombre d'enfants") // => undefined
 * @example identifyingName("afdeling") // => undefined
 */
export function identifyingName(column: string): IdentifyingKind | undefined {
  const name = letters(column);
  return whole.get(name) ?? parts.find(([part]) => name.includes(part))?.[1] ?? whole.get(letters(unadorned(column)));
}

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** A header without the number before it and the remark in brackets behind it: `4. Naam (niet verplicht)`. No such header is long. */
function unadorned(header: string): string {
  if (header.length > 120) return header;
  const text = header.trim().replace(/^\d{1,3}[.):]/, "");
  const open = text.search(/[([]/);
  return open > 0 ? text.slice(0, open) : text;
}

/** Headers as a whole: too short or too common to look for inside a question. */
const wholeNames: Readonly<Record<IdentifyingKind, string>> = {
  email: "email mail emails epost mailadres emailaddr useremail contactemail courriel correo",
  ip: "ip ipaddr ipv4 ipv6 clientip remoteaddr",
  name: "naam name namen fullname volledigenaam respondentname respondentnaam contactname initialen initials voorletters tussenvoegsel roepnaam username gebruikersnaam login loginname medewerker employee employeename participantname deelnemer contactpersoon ingevulddoor filledinby requester assignee teammate enumerator interviewer naamrespondent naammedewerker familienaam nom nombre nomprenom nometprenom nomdefamille",
  phone:
    "telefoon telephone telephone1 phone tel telefoonnr telnr mobiel mobile mobielnr cellphone gsm fax telefono handy",
  bsn: "bsn sofinummer sofi ssn burgerservicenr nationalid",
  iban: "iban rekening bankrekening rekeningnr bankaccount accountnumber",
  birth: "dob birthdate birthday geboren geboortedag verjaardag birth geburtsjahr",
  address:
    "adres address straat street huisnr pc6 postcode zip zipcode postal postalcode woonplaats woonadres postalcodes zipcodes adresse direccion plz postleitzahl codepostal codigopostal wohnort",
  location: "geopoint gps latitude longitude lat lon lng geo geolocation coordinates coordinaten",
  device: "device deviceid apparaat browser useragent networkid fingerprint cookie cookieid sessionid",
  number:
    "externalreference externaldatareference customdata1 empid empno matricule personalnummer personeelsnr personeelsnummer medewerkernummer medewerkernr employeeid employeenumber staffid staffnumber klantnummer klantnr customerid customernumber contactid inlogcode logincode toegangscode accesscode subscriberid submitterid",
  link: "permalink submissionurl extendedreferer refurl referrer referer personallink uniquelink",
};
const whole: ReadonlyMap<string, IdentifyingKind> = new Map(
  Object.entries(wholeNames).flatMap(([kind, names]) =>
    names.split(" ").map((name) => [name, kind as IdentifyingKind] as const),
  ),
);

/** What says it anywhere in a header, a whole question included. */
const parts: readonly (readonly [string, IdentifyingKind])[] = [
  ["emailadres", "email"],
  ["emailaddress", "email"],
  ["recipientemail", "email"],
  ["adresseemail", "email"],
  ["adressemail", "email"],
  ["correoelectronico", "email"],
  ["ipadres", "ip"],
  ["ipaddress", "ip"],
  ["voornaam", "name"],
  ["achternaam", "name"],
  ["vorname", "name"],
  ["nachname", "name"],
  ["prenom", "name"],
  ["apellido", "name"],
  ["nombrecompleto", "name"],
  ["firstname", "name"],
  ["lastname", "name"],
  ["surname", "name"],
  ["jenaam", "name"],
  ["uwnaam", "name"],
  ["yourname", "name"],
  ["fullname", "name"],
  ["preferredname", "name"],
  ["personname", "name"],
  ["customername", "name"],
  ["clientname", "name"],
  ["employeename", "name"],
  ["managername", "name"],
  ["supervisorname", "name"],
  ["agentname", "name"],
  ["enumeratorname", "name"],
  ["submittername", "name"],
  ["nameofyourmanager", "name"],
  ["nameofyoursupervisor", "name"],
  ["volledigenaam", "name"],
  ["klantnaam", "name"],
  ["medewerkernaam", "name"],
  ["naamleidinggevende", "name"],
  ["naamvanjeleidinggevende", "name"],
  ["naamvanuwleidinggevende", "name"],
  ["telefoonnummer", "phone"],
  ["telefonnummer", "phone"],
  ["handynummer", "phone"],
  ["numerodetelephone", "phone"],
  ["numerodetelefono", "phone"],
  ["phonenumber", "phone"],
  ["mobielnummer", "phone"],
  ["mobilenumber", "phone"],
  ["burgerservicenummer", "bsn"],
  ["rekeningnummer", "iban"],
  ["geboortedatum", "birth"],
  ["geburtsdatum", "birth"],
  ["datedenaissance", "birth"],
  ["fechadenacimiento", "birth"],
  ["dateofbirth", "birth"],
  ["huisnummer", "address"],
  ["straatnaam", "address"],
  ["jepostcode", "address"],
  ["uwpostcode", "address"],
  ["locationlatitude", "location"],
  ["locationlongitude", "location"],
  ["useragent", "device"],
];
