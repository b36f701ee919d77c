import type { Procedure } from "../procedure.ts";

/** Where figures come from, and what stands out in them. */
export const sourceProcedures: readonly Procedure[] = [
  {
    id: "as-published",
    label: { nl: "Zoals de bron het publiceerde", en: "As its source published it" },
    version: "as-published/1",
    definition: {
      nl: "Een score die de bron zelf heeft berekend en gepubliceerd. Wij nemen haar over en rekenen haar niet na, want de antwoorden en hun aantallen hebben we niet.",
      en: "A score that its source worked out and published. It is taken over and not worked out again, since neither the answers nor their counts are at hand.",
    },
    formula: {
      nl: "Geen. De waarde en het aantal antwoorden staan er zoals de bron ze geeft. Voor een onderdeel boven andere is er alleen een score als de bron die geeft: die van de delen worden niet gemiddeld.",
      en: "None. Value and number of answers stand as the source gives them. A unit above others has a score only where the source gives one: those of its parts are not averaged.",
    },
    limits: {
      nl: "Zonder antwoorden is er geen marge, geen verdeling en geen oordeel over een verschil: of een score echt hoger of lager is dan een andere, is niet te zeggen. Alleen bij gegevens die al openbaar zijn.",
      en: "Without answers there is no margin, no distribution and no verdict on a difference: whether a score really is higher or lower than another cannot be told. Only for data that are public already.",
    },
    source: "the source of the data, named on the page about data quality",
  },
  {
    id: "import",
    label: { nl: "Van export naar antwoorden", en: "From an export to answers" },
    version: "import/1",
    definition: {
      nl: "Hoe het bestand van een enquêteprogramma een meting wordt. Elke rij wordt een respondent of blijft er met een reden buiten: een voorbeeld of test van de maker, spam, een ingelezen rij, niet verstuurd, leeg, dubbel, of nog eens de kop. Elke kolom krijgt een vraag door haar nummer in het programma, haar naam of haar woorden; kolommen die zeggen wie iemand is, worden niet gelezen.",
      en: "How the file of a survey tool becomes a wave. Each row becomes a respondent or stays out for a reason: a preview or test of the maker, spam, a row that was read in, never sent in, empty, doubled, or the header once more. Each column finds its question by its id in the tool, its name or its words; columns that tell who somebody is are not read.",
    },
    formula: {
      nl: "Gelezen = overgenomen + opzij gezet. Elk antwoord is een plaats op de schaal, een gekozen mogelijkheid, of geen antwoord (weet niet, niet van toepassing, niet getoond).",
      en: "Read = kept + set aside. Each answer is a place on the scale, a chosen option, or no answer (do not know, not applicable, not shown).",
    },
    limits: {
      nl: "Een antwoord of kolom die niet te begrijpen is, een vraag met andere woorden dan afgesproken en een bestand dat beschadigd is, worden geweigerd: dan komt er niets binnen. Niet elk programma zegt wie de vragenlijst verstuurde. Achter een rij die opzij is gezet, kan iemand zitten: kleine aantallen staan er niet, en dan ook het aantal gelezen rijen niet.",
      en: "An answer or column that cannot be understood, a question in other words than agreed and a damaged file are refused: nothing comes in then. Not every tool tells who sent the survey in. Behind a row that was set aside there may be a person: small numbers are not shown, and then neither is the number of rows read.",
    },
    source: "Heartline",
  },
  {
    id: "stands-out",
    label: { nl: "Wat opvalt in de antwoorden", en: "What stands out in the answers" },
    version: "stands-out/1",
    definition: {
      nl: "Elke meting ligt naast de vorige. Gemeld wordt wat bij antwoorden van mensen zelden voorkomt: een vraag die omgekeerd lijkt, codes die verschoven lijken, een code die zich als “geen antwoord” gedraagt, rijen die vaker voorkomen, lijsten met overal hetzelfde antwoord, heel snelle antwoorden, een aantal of een verdeling die sterk verschilt. Om wat opvalt, laten we niemand weg.",
      en: "Each wave is set beside the one before. Told is what is rare in answers of people: a question that looks turned round, codes that look moved, a code that behaves like “no answer”, rows that occur again, lists with one answer throughout, very fast answers, a number or a distribution that differs strongly. Nobody is left out for what stands out.",
    },
    formula: {
      nl: "Samenhang met de andere vragen (met een interval van 99,9%), afstand tussen verdelingen (Cramérs V met een chi-kwadraattoets), en aandelen van mensen of rijen.",
      en: "The correlation with the other questions (with a 99.9% interval), the distance between distributions (Cramér’s V with a chi-squared test), and shares of people or rows.",
    },
    limits: {
      nl: "Wat opvalt, kan kloppen: dan staat de reden erbij. Wat niet opvalt, kan toch fout zijn: bij weinig antwoorden of een korte vragenlijst is er weinig te zien, en uit tellingen alleen zijn dubbele rijen, snelheid en overal hetzelfde antwoord niet te zien. Alleen de hele organisatie; aantallen onder de tien staan er niet.",
      en: "What stands out may be right: then the reason stands beside it. What does not may still be wrong: with few answers or a short survey little can be seen, and from counts alone doubled rows, speed and one answer throughout cannot be seen. Whole organisation only; numbers below ten are not shown.",
    },
    source: "Heartline; Cramér 1946, Mathematical Methods of Statistics",
  },
  {
    id: "shares",
    label: { nl: "Aandelen die samen 100 zijn", en: "Shares that add up to 100" },
    version: "shares/1",
    definition: {
      nl: "Aandelen van één vraag worden zo afgerond dat ze samen precies 100 zijn.",
      en: "Shares of one item are rounded so that together they are exactly 100.",
    },
    formula: {
      nl: "Grootste resten: rond elk aandeel af naar beneden en geef de punten die overblijven aan de grootste resten; bij gelijke resten eerst aan het grootste aantal.",
      en: "Largest remainders: round every share down and give the points that are left to the largest remainders; of equal remainders to the larger count first.",
    },
    limits: {
      nl: "Een aandeel kan daardoor een punt afwijken van de gewone afronding. Een score wordt op zichzelf afgerond en kan daarom een punt verschillen van de som van twee aandelen.",
      en: "A share may therefore be a point off its usual rounding. A score is rounded by itself and may so differ by a point from the sum of two shares.",
    },
    source: "Hamilton 1792; Balinski & Young 1982, Fair Representation",
  },
];
