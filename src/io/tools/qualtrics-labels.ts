/**
 * How Qualtrics labels its metadata to a reader, by their names in the first header row: in English, in German as met in public files, and in
 * Dutch as far as known. What somebody keeps of an export is often only this row.
 */
const labels: Readonly<Record<string, string>> = {
  StartDate: "Start Date|Startdatum|Begindatum|Anfangsdatum",
  EndDate: "End Date|Einddatum|Enddatum",
  Status: "Response Type|Reactietype|Type reactie|Antwoordtype|Type antwoord|Antworttyp",
  IPAddress: "IP Address|IP-adres|IP-Adresse",
  Progress: "Progress|Voortgang|Aktueller Stand|Fortschritt",
  "Duration (in seconds)": "Duration (in seconds)|Duur (in seconden)|Dauer (in Sekunden)",
  Finished: "Finished|Voltooid|Beendet",
  RecordedDate:
    "Recorded Date|Geregistreerde datum|Registratiedatum|Opgenomen datum|Datum van registratie|Erfassungsdatum",
  ResponseId: "Response ID|Antwoord-ID|Reactie-ID|Antwort-ID",
  RecipientLastName: "Recipient Last Name|Achternaam ontvanger|Achternaam van ontvanger|Nachname des Empfängers",
  RecipientFirstName: "Recipient First Name|Voornaam ontvanger|Voornaam van ontvanger|Vorname des Empfängers",
  RecipientEmail: "Recipient Email|E-mail ontvanger|E-mail van ontvanger|E-mailadres ontvanger|E-Mail des Empfängers",
  ExternalReference: "External Data Reference|Externe referentie|Externe gegevensreferentie|Externe Datenreferenz",
  LocationLatitude: "Location Latitude|Breedtegraad|Breedtegraad locatie|Breitengrad des Standorts",
  LocationLongitude: "Location Longitude|Lengtegraad|Lengtegraad locatie|Längengrad des Standorts",
  DistributionChannel: "Distribution Channel|Distributiekanaal|Verteilungskanal",
  UserLanguage: "User Language|Gebruikerstaal|Taal van gebruiker|Benutzersprache",
};

const names: ReadonlyMap<string, string> = new Map(
  Object.entries(labels).flatMap(([name, own]) =>
    [name, ...own.split("|")].map((label) => [lettersOf(label), name] as const),
  ),
);

/**
 * The name of the metadata that a cell of a header is the label or the name of; undefined for any other text.
 *
 * @example labelledMetadata("Response Type") // => "Status"
 * @example labelledMetadata("Hoe gaat het?") // => undefined
 */
export function labelledMetadata(label: string): string | undefined {
  return label.length > 60 ? undefined : names.get(lettersOf(label));
}

/**
 * How many cells of a row are metadata by a label that is no name: `Start Date`, and not `StartDate`.
 *
 * @example countLabels(["Start Date", "ResponseId", "Q1"]) // => 1
 */
export function countLabels(row: readonly string[]): number {
  return row.filter((cell) => {
    const name = labelledMetadata(cell);
    return name !== undefined && name.toLowerCase() !== cell.trim().toLowerCase();
  }).length;
}

function lettersOf(label: string): string {
  return label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
