import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstNames } from "../../src/privacy/first-names.ts";
import { type NameLikeness, nameLikeness } from "../../src/privacy/name-likeness.ts";

const listed = (...lines: string[]) => lines.flatMap((line) => line.split(" | "));

/** Nobody in particular: names as lists of people have them. */
const people = {
  Dutch: listed(
    "Piet Jansen | Aafke van der Berg | Jan-Willem de Vries | Anne-Marie Smit-Bakker | Sjoerd Hoekstra | Tjitske Dijkstra | Joost van den Heuvel | Lotte ter Horst | Bas op 't Veld | Marieke in 't Hout",
    "Klaas Bos | Jan West | Willem Noord | Els van der Meer | An de Wit | Femke Kok | Guus 't Hart | Xaviera van der Meer | Daan Visser | Roelof ten Cate | Saskia de Groot | Harm Hoogeveen | Dieuwke Postma | Teun Verhoeven | Wietske van Os",
  ),
  Flemish: listed("Wouter Peeters | Lieve Maes | Koen Vandenbroucke | Griet Claes | Bart De Smedt | Nele Van Hoof"),
  "Turkish and Kurdish": listed(
    "Mehmet Yılmaz | Ayşe Demir | Şükrü Öztürk | Gülşen Kaya | Fatma Çelik | Hüseyin Aydın | Zeynep Arslan | Emre Koç | İbrahim Şahin | Berfin Doğan | Rojda Aktaş | mustafa yildiz",
  ),
  "Moroccan and Arabic": listed(
    "Fatima El Amrani | Youssef Ben Ali | Mohammed el Khattabi | Naima Bouzid | Abdelkader Aït Haddou | Soumaya Sahla | Khadija Arib | Hassan Ouaziz | Samira al Hamdan | Omar Abu Bakr | Noor Haddad | Rachid Azzouzi | imane boutaleb",
  ),
  Surinamese: listed(
    "Shanti Ramdin | Roy Pengel | Sunil Bhagwandin | Anil Ramdas | Winston Kartosen | Urmila Jankie | Kwame Sordam | Radjesh Mahabier | Sharda Ganga | Soenil Chotkan | Humphrey Blijd",
  ),
  "Antillean and Indonesian": listed(
    "Xiomara Martina | Churandy Maduro | Jairo Croes | Quincy Isenia | Siti Hadi | Bambang Wibowo | Dewi Pattiasina | Wayan Sudarta",
  ),
  Polish: listed(
    "Agnieszka Kowalska | Łukasz Wójcik | Piotr Nowak | Małgorzata Zielińska | Grzegorz Brzęczyszczykiewicz | Katarzyna Lewandowska | Paweł Dąbrowski | Zbigniew Kamiński",
  ),
  "Eastern Europe": listed(
    "Oksana Shevchenko | Volodymyr Bondarenko | Mihai Popescu | Ioana Ionescu | Jelena Jovanović | István Nagy | Petr Novák | Dragan Petrović | Иван Петров",
  ),
  English: listed(
    "John Smith | Mary O'Neill | James MacDonald | Emily Clark-Jones | Kevin Young | Sarah Park | Lauren House | Geoffrey Best | kate hill | Siobhan Byrne",
  ),
  "German, French, Spanish, Italian": listed(
    "Jürgen Müller | Heike von der Leyen | Günther Weiß | Jean-Pierre Dubois | François Lefèvre | Élodie du Pont | José García Márquez | María del Carmen López | Giulia Di Marco | João da Silva | Dirk d'Arc",
  ),
  "African and Asian": listed(
    "Kofi Mensah | Abebe Bekele | Fatoumata Diallo | Ngozi Okafor | Yohannes Tesfaye | Hodan Warsame | Nguyen Van Minh | Ming Li | Babak Rahimi | Zahra Ahmadi | Kenji Tanaka | Thi Lan",
  ),
  initials: listed(
    "P. Jansen | J.P. van der Berg | Jansen, P. | El Amrani, F. | Smit-Bakker, C.A. | p. jansen | j.p. smit | J. de Vries | Th. Peeters | A.-M. Bakker | AJ Smit | J van Dijk | Jansen P. | de Vries, J. | J.P.",
  ),
  "last name first": listed("Jansen, Piet | kowalska, agnieszka | de Boer, Anke | van den Berg, Hans | Yılmaz, Mehmet"),
  "in small letters or capitals": listed(
    "piet jansen | fatima el amrani | jan de vries | mehmet yilmaz | shanti ramdin | PIET JANSEN | FATIMA EL AMRANI | Anouk bakker | jan willem de boer | lisa van dijk",
  ),
  "with what they do": listed(
    "Piet Jansen (HR) | fatima el amrani (team Noord) | Klaas Bos - teamleider | Ria Smit / planning | Jan de Boer [extern] | P. Jansen (manager) | Truus Visser | (HR) Piet Jansen | Wim Kok; Inkoop",
  ),
  "with a title": listed(
    "dhr. Jansen | Mevr. de Boer | mw El Amrani | Dr. Yılmaz | mevrouw Smit | de heer Bakker | Mr Brown | prof. Kamerlingh | meneer piet",
  ),
  "first names": listed(
    "Piet | fatima | Ayşe | Anne-Marie | jan-willem | Agnieszka | Shanti | MEHMET | Truus | Wim (HR) | Noor | Youssef",
  ),
  "last names with a small word": listed("de Vries | Van den Berg | El Amrani | ten Cate | van 't Hof"),
};

/** Units, sites, jobs, products, answers, labels, months: what stands in columns that tell nobody. */
const things = {
  units: listed(
    "Team Noord | Klant en Service | Customer Contact | Human Resources | HR | ICT | Sales North | Finance Department | Legal Support | Back Office | Wijkteam Oost | Zorg en Welzijn | Facilitaire Dienst | Operations West | Research & Development | Inkoop | Financiën | Juridische Zaken | Communicatie | Ruimte en Wonen",
    "Jeugdzorg | Thuiszorg Zuid | Spoedeisende Hulp | Verpleging A | Magazijn | Balie | Winkel 12 | Unit 3B | Afdeling Piet | Team Jan | Regio Anna | Public Affairs | Business Intelligence | Customer Success | People & Culture | Digital Marketing | Data Engineering | Burgerzaken | Werk en Inkomen | Openbare Werken",
  ),
  "sites and places": listed(
    "Den Haag | Den Bosch | Sint Maarten | Amsterdam | Groningen | De Bilt | Het Loo | New York | Noord-Holland | Bergen op Zoom | Alphen aan den Rijn | Utrecht | Amsterdam Noord | Rotterdam Zuid | Los Angeles | Costa Rica | United Kingdom | Nederland | Zuid-Afrika | Hoofdkantoor | Locatie Meerzicht | Gebouw C | Van Gogh | Van Gogh Museum | Grote Markt | Kerkplein | Haarlem | Sint Willebrord | Sri Lanka | Nieuw-Vennep | 's-Hertogenbosch",
  ),
  jobs: listed(
    "HR Manager | Senior Developer | Data Analyst | Office Manager | Sales Consultant | Verpleegkundige | teamleider | Medewerker | Adviseur | Product Owner | Scrum Master | Planner | Hoofd Zorg | Directeur | Administratief medewerker | Stagiair | Chauffeur | Docent Engels | Software Engineer | Account Manager | Beleidsadviseur | Wijkverpleegkundige | Management Trainee | Projectleider",
  ),
  products: listed(
    "Premium | Basis | Gold Plus | Standard Plan | Microsoft Teams | MS Office | Google Analytics | Internet & TV | Zakelijk Mobiel | Betaalrekening | Spaarrekening Plus | Visa | iPhone | Galaxy | Basispakket",
  ),
  answers: listed(
    "Strongly agree | Strongly Agree | Agree | Neither agree nor disagree | Disagree | Helemaal mee eens | Mee oneens | Neutraal | Very satisfied | Zeer ontevreden | Goed | Matig | Ja | Nee | Weet niet | n.v.t. | N.V.T. | n.a. | Geen mening | Soms | Vaak | Nooit | Always | Prefer not to say | Niet van toepassing | Heel vaak | Meer tijd | Betere koffie | Minder werk | Niets | Alles is goed | Geen idee | Te veel werk | jan helpt mij altijd | de koffie is slecht | Fijne collega's | meer loon",
    "Man | Vrouw | Anders | Fulltime | Vast contract | Minder dan 1 jaar | 5-10 jaar | auto | fiets | Openbaar vervoer | o.a. koffie",
  ),
  months: listed(
    "Januari | Februari | Maart | Mei | Juni | Juli | Oktober | January | March | Monday | Maandag | Q1 | Voorjaar | Spring",
  ),
  "languages and codes": listed(
    "Nederlands | English | nl | EN | Deutsch | 4 | 10 | A | B2 | R_2aKd93 | 2026-05-11 | 1.25",
  ),
};

const told = (texts: readonly string[], ...kinds: NameLikeness[]) =>
  texts.filter((text) => kinds.includes(nameLikeness(text)));
const names = Object.values(people).flat();
const others = Object.values(things).flat();

/** What has the shape of a name and is none: a column in which nearly everybody has another is dropped, or asked about where there are few. */
const shaped = listed(
  "Bergen op Zoom | Alphen aan den Rijn | Los Angeles | Costa Rica | Van Gogh | Google Analytics | Zakelijk Mobiel",
);

/** Names that say nothing by themselves: rare first names in small letters, and last names alone. Others in their column tell. */
const silent = listed(
  "kyan de bruin | thirza blok | ilgin korkmaz | sjaantje pieterse | Jansen | bakker | Kowalski | de vries",
);

describe("nameLikeness(text)", () => {
  it(`knows ${names.length} of ${names.length + silent.length} names of many origins, in any capitals, with initials and with what somebody does`, () => {
    expect(names.length).toBeGreaterThan(150);
    expect(new Set(names).size).toBe(names.length);
    expect(told(names, "no", "could")).toEqual([]);
    expect(told(silent, "could")).toEqual(silent);
  });

  it(`takes ${shaped.length} of ${others.length} other things for names, by their capitals alone`, () => {
    expect(others.length).toBeGreaterThan(150);
    expect(new Set(others).size).toBe(others.length);
    expect(told(others, "full", "first")).toEqual([]);
    expect(told(others, "shape").sort()).toEqual([...shaped].sort());
  });

  it("knows a first name with a last name whatever the capitals, the brackets and the order", () => {
    const first = fc.constantFrom(...firstNames).filter((name) => !name.includes("-"));
    const last = fc.constantFrom(
      "jansen",
      "el amrani",
      "van der berg",
      "yilmaz",
      "o'neill",
      "smit-bakker",
      "ramdin",
      "west",
    );
    const capital = (text: string) => text.replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
    const manner = fc.constantFrom<(text: string) => string>(
      (text) => text,
      capital,
      (text) => text.toUpperCase(),
    );
    const role = fc.constantFrom("", " (HR)", " - teamleider", " [extern]");
    fc.assert(
      fc.property(first, last, manner, role, (one, other, written, does) => {
        expect(nameLikeness(written(`${one} ${other}`) + does)).toBe("full");
        expect(nameLikeness(written(`${other}, ${one}`))).toBe("full");
        expect(nameLikeness(written(one))).toBe("first");
      }),
      { seed: 71, numRuns: 500 },
    );
  });

  it("never throws, and takes nothing that is long for a name", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const likeness = nameLikeness(text);
        if (text.length > 60) expect(likeness).toBe("no");
      }),
      { seed: 72, numRuns: 1000 },
    );
  });
});
