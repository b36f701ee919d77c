import type { Procedure } from "../procedure.ts";

/** How two scores, or one over time, are compared. */
export const comparisonProcedures: readonly Procedure[] = [
  {
    id: "verdict",
    label: { nl: "Het oordeel over een verschil", en: "The verdict on a difference" },
    version: "verdict/1",
    definition: {
      nl: "Elk verschil krijgt één van zes oordelen. Duidelijk hoger of lager: het verschil is groter dan toeval en minstens zo groot als de grens die ertoe doet. Iets hoger of lager: groter dan toeval, maar kleiner dan die grens. Vrijwel gelijk: een verschil dat ertoe doet, is uitgesloten. In alle andere gevallen is het niet te zeggen.",
      en: "Each difference gets one of six verdicts. Clearly higher or lower: the difference is larger than chance and at least as large as the limit that matters. Slightly higher or lower: larger than chance, but below that limit. About the same: a difference that matters is ruled out. In all other cases nobody can tell.",
    },
    formula: {
      nl: "d = het verschil, SE = de standaardfout ervan, δ = de grens (NPS en eNPS 10, aandelen en index 5, gemiddelde 0,2 op een schaal van 1 tot en met 5). Vrijwel gelijk als d − t90·SE > −δ en d + t90·SE < δ (twee eenzijdige toetsen van 5%). Anders hoger of lager als de gecorrigeerde p ten hoogste 0,05 is: duidelijk als |d| ten minste δ is, anders iets. Wijst het getoonde verschil de andere kant op dan d: niet te zeggen.",
      en: "d = the difference, SE = its standard error, δ = the limit (NPS and eNPS 10, shares and index 5, mean 0.2 on a scale of 1 to 5). About the same if d − t90·SE > −δ and d + t90·SE < δ (two one-sided tests at 5%). Else higher or lower if the corrected p is at most 0.05: clearly if |d| is at least δ, else slightly. If the difference shown points the other way than d: cannot tell.",
    },
    limits: {
      nl: "De grens is een afspraak en geen schatting. Een oordeel zegt niets over de oorzaak, en “niet te zeggen” betekent niet dat er niets is gebeurd.",
      en: "The limit is a convention, not an estimate. A verdict says nothing about the cause, and “cannot tell” does not mean that nothing happened.",
    },
    source: "Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15",
  },
  {
    id: "families",
    label: { nl: "Veel vergelijkingen tegelijk", en: "Many comparisons at once" },
    version: "families/2",
    definition: {
      nl: "Wat samen gelezen wordt, wordt samen beoordeeld: een familie. Dit zijn ze: per vragenlijst alle veranderingen van alle onderdelen en indicatoren tussen hetzelfde paar metingen; per vragenlijst en meting alle verschillen tussen een onderdeel en de rest; de trends van alle indicatoren en alle onderdelen; alle verschillen tussen binnen en buiten, en tussen ervaring en verwachting, in een meting. De veranderingen van de hele organisatie zijn per paar metingen een eigen familie, haar trends samen ook; de trends van organisatie en onderdelen delen q, elk de helft.",
      en: "What is read together is judged together: a family. These are the families: per survey all changes of all units and measures between the same pair of waves; per survey and wave all differences between a unit and the rest; the trends of all measures and all units; all differences between inside and outside, and between experience and expectation, in a wave. The changes of the whole organisation are a family of their own for each pair of waves, and so are its trends together; the trends of the organisation and of its units share q, half each.",
    },
    formula: {
      nl: "Benjamini en Hochberg: zet de m p-waarden van een familie op volgorde; de gecorrigeerde waarde van de i-de is de kleinste van p(j)·m/j over alle j vanaf i, met 1 als maximum. Gemarkeerd wordt wat ten hoogste q = 0,05 is. Van de gemarkeerde verschillen is er naar verwachting ten hoogste q maal hun aantal toeval.",
      en: "Benjamini and Hochberg: order the m p values of a family; the corrected value of the i-th is the smallest of p(j)·m/j over all j from i on, at most 1. What is at most q = 0.05 is flagged. Of the flagged differences at most q times their number is expected to be chance.",
    },
    limits: {
      nl: "Welke markering toeval is, weet niemand. De verwachting geldt over een hele familie; van de paar markeringen op één pagina kan bij pech een groter deel toeval zijn. In onze simulaties (docs/simulations.md) was het waar onderdelen echt verschillen één op de twaalf in plaats van één op de twintig, doordat de toets bij NPS en percentages van kleine groepen iets te stellig is.",
      en: "Nobody knows which flag is chance. The expectation holds over a whole family; of the few flags on one page a larger part may by bad luck be chance. In our simulations (docs/simulations.md), where units really differ, it was one in twelve instead of one in twenty, since the test for NPS and percentages of small groups is a little too sure.",
    },
    source: "Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57",
  },
  {
    id: "rest",
    label: { nl: "Een onderdeel tegenover de rest", en: "A unit against the rest" },
    version: "rest/1",
    definition: {
      nl: "De score van een onderdeel min die van alle anderen samen. Het onderdeel telt zelf ook mee in het totaal; een vergelijking met het totaal zou het dus voor een deel met zichzelf vergelijken.",
      en: "The score of a unit minus that of all others together. The unit is itself part of the total, so that a comparison with the total would partly compare it with itself.",
    },
    formula: {
      nl: "Rest = totaal − onderdeel, antwoord voor antwoord afgetrokken; d = score van het onderdeel − score van de rest, met de standaardfout van de indicator zelf. Voor een gemiddelde geldt: het verschil met het totaal is d·(N − n)/N, zodat beide dezelfde toets hebben.",
      en: "Rest = total − unit, subtracted answer by answer; d = score of the unit − score of the rest, with the standard error of the metric itself. For a mean the difference from the total is d·(N − n)/N, so that both have the same test.",
    },
    limits: {
      nl: "Alleen waar het onderdeel en de rest allebei genoeg antwoorden hebben. De rest is geen norm: ook die kan laag zijn.",
      en: "Only where both the unit and the rest have enough answers. The rest is no standard: it may be low itself.",
    },
    source:
      "Agresti & Caffo 2000, The American Statistician 54; Bonett & Price 2012, Statistics in Medicine 31; Welch 1947",
  },
  {
    id: "inside-outside",
    label: { nl: "Binnen naast buiten", en: "Inside beside outside" },
    version: "inside-outside/1",
    definition: {
      nl: "Dezelfde waarde, gevraagd aan medewerkers en aan klanten: het aandeel gunstige antwoorden binnen min dat buiten, in dezelfde meting. Alleen waar beide vragen dezelfde schaal en dezelfde gunstige antwoorden hebben; anders staan de scores naast elkaar zonder verschil.",
      en: "The same value, asked of employees and of customers: the share of favourable answers inside minus that outside, in the same wave. Only where both questions have the same scale and the same favourable answers; else the scores stand side by side without a difference.",
    },
    formula: {
      nl: "Het verschil van twee percentages van verschillende mensen, zoals bij gunstige antwoorden. Familie: alle paren van de hele organisatie in één meting; alle paren van alle onderdelen in de laatste meting.",
      en: "The difference of two percentages of different people, as with favourable answers. Family: all pairs of the whole organisation in one wave; all pairs of all units in the latest wave.",
    },
    limits: {
      nl: "Medewerkers en klanten gebruiken een schaal niet op dezelfde manier, en de vragen verschillen van woorden. Een verschil is daarom een begin van een gesprek en geen cijfer voor een van beide kanten; hoe het in de tijd verschuift, zegt meer dan hoe groot het is.",
      en: "Employees and customers do not use a scale in the same way, and the questions differ in wording. A difference therefore starts a conversation and is no mark for either side; how it shifts over time says more than how large it is.",
    },
    source: "Agresti & Caffo 2000, The American Statistician 54",
  },
  {
    id: "same-people",
    label: { nl: "Twee vragen aan dezelfde mensen", en: "Two questions to the same people" },
    version: "same-people/1",
    definition: {
      nl: "Wat mensen ervoeren min wat ze verwachtten: twee percentages die van dezelfde mensen komen of kunnen komen. Hoe hun twee antwoorden samengaan, houden we niet bij; de marge is daarom de ruimste die kan, hoe ze ook samengaan.",
      en: "What people experienced minus what they expected: two percentages that come, or may come, from the same people. How their two answers go together is not kept; the margin is therefore the widest possible, however they go together.",
    },
    formula: {
      nl: "d als bij gunstige antwoorden, SE = SE1 + SE2. Dat is de bovengrens van de standaardfout van een verschil bij elke samenhang. Families als bij binnen naast buiten.",
      en: "d as with favourable answers, SE = SE1 + SE2. That is the upper limit of the standard error of a difference at any correlation. Families as with inside beside outside.",
    },
    limits: {
      nl: "Wie gunstig verwachtte, oordeelt vaak ook gunstig; dan is de marge ruimer dan nodig en blijft vaker dan nodig “niet te zeggen”. Wie vooraf wat verwachtte, wordt achteraf gevraagd en kan door de ervaring gekleurd zijn.",
      en: "Those who expected well often judge well too; the margin is then wider than needed, and “cannot tell” comes more often than needed. What people expected is asked afterwards and may be coloured by what they experienced.",
    },
    source: "Heartline spec 3.2; Agresti & Caffo 2000, The American Statistician 54",
  },
  {
    id: "benchmark",
    label: { nl: "Een geciteerd cijfer naast een score", en: "A quoted figure beside a score" },
    version: "benchmark/1",
    definition: {
      nl: "De score van de hele organisatie min een cijfer van een ander dat met dezelfde vraag is gemeten. Alleen als de bron zegt hoeveel antwoorden erachter zitten; anders staat het cijfer ernaast zonder oordeel.",
      en: "The score of the whole organisation minus a figure of somebody else that was measured with the same question. Only where the source tells how many answers are behind it; else the figure stands beside it without a verdict.",
    },
    formula: {
      nl: "Het verschil van twee scores van de indicator zelf. Van het geciteerde cijfer is de spreiding onbekend; daarvoor geldt de grootste die bij cijfer en aantal past (alle antwoorden aan de uiteinden van de schaal). Alle geciteerde cijfers in één meting zijn een familie.",
      en: "The difference of two scores of the metric itself. The spread behind the quoted figure is unknown; the largest that fits figure and number is taken (all answers at the ends of the scale). All quoted figures in one wave are a family.",
    },
    limits: {
      nl: "Een cijfer van een ander is geen norm. Ook met dezelfde vraag verschillen het jaar, de manier van vragen en wie antwoordde.",
      en: "A figure of somebody else is no norm. Even with the same question the year, the way of asking and the people who answered differ.",
    },
    source: "Agresti & Caffo 2000, The American Statistician 54; Bonett & Price 2012, Statistics in Medicine 31",
  },
  {
    id: "trend",
    label: { nl: "De trend over metingen", en: "The trend over waves" },
    version: "trend/1",
    definition: {
      nl: "Hoeveel een score per jaar stijgt of daalt, over drie metingen of meer. Scores schommelen van meting tot meting meer dan de steekproef verklaart; hoeveel, wordt geleend van alle onderdelen samen.",
      en: "How much a score rises or falls a year, over three waves or more. Scores wobble from wave to wave by more than sampling explains; how much is borrowed from all units together.",
    },
    formula: {
      nl: "Per onderdeel een lijn door de scores y op de tijd t in jaren; τ² = max(0, (ΣRSS − Σ(1 − h)s²)/Σ(k − 2)), s = standaardfout, h = hefboom, k = aantal metingen. Helling = gewogen kleinste kwadraten met w = 1/(s² + τ²); SE = 1/√(Σw(t − t̄)²); t-toets met Σ(k − 2) vrijheidsgraden. Bij minder dan 10 vrijheidsgraden: alleen de eigen reeks van vijf metingen of meer, met SE·√φ, φ = max(1, Q/(k − 2)).",
      en: "Per unit a line through the scores y on time t in years; τ² = max(0, (ΣRSS − Σ(1 − h)s²)/Σ(k − 2)), s = standard error, h = leverage, k = number of waves. Slope = weighted least squares with w = 1/(s² + τ²); SE = 1/√(Σw(t − t̄)²); t test with Σ(k − 2) degrees of freedom. With fewer than 10 degrees of freedom: only the own series of five waves or more, with SE·√φ, φ = max(1, Q/(k − 2)).",
    },
    limits: {
      nl: "De lijn is recht: een daling gevolgd door herstel geeft een helling rond nul. Het oordeel gaat over één jaar: een score die elk jaar iets stijgt, kan vrijwel gelijk heten en over de jaren toch oplopen. Een trend voorspelt niets, en drie of vier metingen van één reeks zijn te weinig.",
      en: "The line is straight: a fall followed by a recovery gives a slope near zero. The verdict is about one year: a score that rises a little every year may be called about the same and still add up over the years. A trend predicts nothing, and three or four waves of one series are too few.",
    },
    source: "Heartline spec 3.8",
  },
  {
    id: "ledger",
    label: { nl: "Wanneer een vraag dezelfde vraag is", en: "When a question is the same question" },
    version: "ledger/1",
    definition: {
      nl: "Van elke vraag staat per meting vast welke woorden, welke schaal en welke richting ze had, en wat geen antwoord betekent. Verandert daar iets aan, dan staat erbij wat er veranderde, waarom, en of de reeks doorloopt.",
      en: "For each question and wave it is on record which words, which scale and which direction it had, and what means no answer. Where any of it changes, the record says what changed, why, and whether the series goes on.",
    },
    formula: {
      nl: "De reeks breekt bij een andere schaal of richting, en bij andere woorden tenzij alleen de spelling is verbeterd of het register met een reden zegt dat het antwoord hetzelfde betekent. Een verandering in één taal geldt voor iedereen: de antwoorden worden samen geteld.",
      en: "The series breaks at another scale or direction, and at other words unless only spelling was put right or the record says with a reason that an answer means the same. A change in one language counts for everybody: the answers are counted together.",
    },
    limits: {
      nl: "Of andere woorden hetzelfde vragen, zeggen mensen, geen formule. Een verandering die niemand opschreef en die ook de import niet zag, staat er niet. Bij een verandering waarvan niet is opgeschreven wat voor een het was, loopt de reeks door tenzij het register zegt van niet.",
      en: "Whether other words ask the same is for people to say, not for a formula. A change that nobody wrote down and the import did not see either is not on record. Where the record does not say what kind of change it was, the series goes on unless it says otherwise.",
    },
    source: "Schuman & Presser 1981, Questions and Answers in Attitude Surveys",
  },
  {
    id: "common",
    label: { nl: "Herrekend op gemeenschappelijke vragen", en: "Restated on common items" },
    version: "common/1",
    definition: {
      nl: "Verandert een deel van de vragen van een onderwerp, dan worden beide metingen herrekend op de vragen die hetzelfde bleven, en worden alleen die scores vergeleken. In de kolom “method” staat dan “common:” met die vragen.",
      en: "When part of the items of a construct changes, both waves are recomputed on the items that stayed the same, and only those scores are compared. The column “method” then has “common:” with those items.",
    },
    formula: {
      nl: "De index op de doorsnede van beide versies: dezelfde vraag, schaal en richting. Alleen als die ten minste twee vragen telt en ten minste de helft van de langste versie; anders breekt de reeks.",
      en: "The index on the intersection of both versions: same item, scale and direction. Only if that holds at least two items and at least half of the longest version; else the series breaks.",
    },
    limits: {
      nl: "De herrekende score is een andere dan de gewone: hij gaat over minder vragen. Reeksen worden nooit stilzwijgend aan elkaar geknoopt.",
      en: "The restated score is not the usual one: it is about fewer items. Series are never chained silently.",
    },
    source: "Heartline spec 2",
  },
];
