import type { BilingualText } from "../metrics/metric.ts";
import { limits } from "../privacy/limits.ts";

/** What is printed without being a metric: a verdict, a comparison, a weight. The shape of a metric's own description. */
export interface Procedure {
  /** The last part of its anchor on the methods page, and the first part of its version. */
  id: string;
  label: BilingualText;
  /** As in the `method` column of the published files; goes up when a figure would change. */
  version: string;
  definition: BilingualText;
  formula: BilingualText;
  limits: BilingualText;
  source: string;
}

/**
 * Every procedure behind what the site prints, in the order in which the methods page explains them. A row's `method` names
 * them by version, beside the metric: `trend/1 nps/1`.
 */
export const procedures: readonly Procedure[] = [
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
  {
    id: "kish",
    label: { nl: "Weging en effectief aantal", en: "Weighting and the effective number" },
    version: "kish/1",
    definition: {
      nl: "Met gewichten tellen groepen mee naar hun aandeel in de populatie en niet naar hun aandeel in de antwoorden. Hoe ongelijker de gewichten, hoe minder antwoorden de steekproef waard is: daarop rust elke gewogen marge.",
      en: "With weights groups count by their share in the population, not by their share in the answers. The more unequal the weights, the fewer answers the sample is worth: every weighted margin rests on that.",
    },
    formula: {
      nl: "n_kish = (Σw)²/Σw². Gewogen aandelen maal n_kish komen in de plaats van de aantallen in elke formule. Ontwerpeffect: n·Σw²/(Σw)². Gelijke gewichten geven precies de ongewogen uitkomst.",
      en: "n_kish = (Σw)²/Σw². Weighted shares times n_kish take the place of the counts in every formula. Design effect: n·Σw²/(Σw)². Equal weights give exactly the unweighted result.",
    },
    limits: {
      nl: "Weging herstelt de samenstelling, niet het zwijgen: wie binnen een groep niet antwoordde, kan er anders over denken. Van een cel verschijnt de gewogen of de ongewogen score, niet allebei, tenzij de gegevens al openbaar zijn.",
      en: "Weighting repairs the make-up, not the silence: those in a group who did not answer may think otherwise. Of a cell either the weighted or the unweighted score appears, not both, unless the data are public already.",
    },
    source: "Kish 1965, Survey Sampling",
  },
  {
    id: "unweighted",
    label: { nl: "Vergeleken zonder gewichten", en: "Compared without weights" },
    version: "unweighted/1",
    definition: {
      nl: "Heeft maar een deel van de metingen gewichten, dan breekt de reeks: een vergelijking zou van dezelfde mensen ook de ongewogen score verraden. Alleen bij gegevens die al openbaar zijn, wordt er toch vergeleken; alle antwoorden tellen dan overal even zwaar, en in de kolom “method” staat “unweighted”.",
      en: "Where only some of the waves have weights the series breaks: a comparison would give away the unweighted score of the same people too. Only data that are public already are compared all the same; all answers then count equally in every wave, and the column “method” has “unweighted”.",
    },
    formula: {
      nl: "Elk gewicht is 1 in alle vergeleken metingen; verder de formule van de indicator.",
      en: "Every weight is 1 in all compared waves; else the formula of the metric.",
    },
    limits: {
      nl: "Het verschil kan afwijken van dat tussen de twee getoonde scores, want een daarvan is gewogen.",
      en: "The difference may depart from that between the two scores shown, since one of these is weighted.",
    },
    source: "Kish 1965, Survey Sampling",
  },
  {
    id: "poststratify",
    label: { nl: "Poststratificatie", en: "Post-stratification" },
    version: "poststratify/1",
    definition: {
      nl: "Gewichten waarmee elke groep (stratum) even zwaar meetelt als in de populatie, als van elke groep de omvang bekend is. Alleen zinvol als de respons tussen groepen meer dan 10 punten verschilt.",
      en: "Weights that make each group (stratum) count as much as it does in the population, where the size of every group is known. Of use only where response differs by more than 10 points between groups.",
    },
    formula: {
      nl: "w = (N_h/n_h)·(n/N) voor iedereen in stratum h; het gemiddelde gewicht is 1. Een stratum zonder antwoorden moet eerst worden samengevoegd. Wie zijn stratum niet opgaf, weegt 1.",
      en: "w = (N_h/n_h)·(n/N) for everybody in stratum h; the mean weight is 1. A stratum without answers must first be merged. Those who did not tell their stratum weigh 1.",
    },
    limits: {
      nl: "Gaat ervan uit dat wie binnen een stratum zweeg, lijkt op wie antwoordde. Een klein stratum krijgt grote gewichten en maakt de marge breder.",
      en: "Assumes that those in a stratum who stayed silent resemble those who answered. A small stratum gets large weights and widens the margin.",
    },
    source: "Holt & Smith 1979, Journal of the Royal Statistical Society A 142",
  },
  {
    id: "rake",
    label: { nl: "Raking: wegen op randtotalen", en: "Raking: weighting to margins" },
    version: "rake/1",
    definition: {
      nl: "Gewichten waarmee de totalen van meerdere kenmerken tegelijk kloppen, als van elk kenmerk de omvang bekend is, maar niet van elke combinatie.",
      en: "Weights that bring several margins to their totals at once, where the sizes per characteristic are known but not those of every combination.",
    },
    formula: {
      nl: "Beurtelings per kenmerk wordt w binnen niveau l w·T_l/Σw, tot geen randtotaal meer dan 1e-12 van het totaal afwijkt (ten hoogste 1000 rondes); daarna gemiddelde 1. Wie een kenmerk niet opgaf, houdt als groep het aandeel in de antwoorden. Met grenzen aan de gewichten, ook bij één kenmerk: afkappen en opnieuw, ten hoogste tien keer; wat de randtotalen dan nog afwijken, staat bij de kwaliteit van de gegevens.",
      en: "For each characteristic in turn w within level l becomes w·T_l/Σw, until no margin is off by more than 1e-12 of the total (1000 rounds at most); then mean 1. Those who did not tell a characteristic keep their share of the answers as a group. With limits on the weights, also for a single characteristic: trim and start again, ten times at most; how far the margins are then still off stands under data quality.",
    },
    limits: {
      nl: "Laat samenhang tussen kenmerken zoals die in de antwoorden is. Een niveau zonder antwoorden of randtotalen die niet te verenigen zijn, geven een fout en geen gewichten.",
      en: "Leaves the association between characteristics as it is in the answers. A level without answers, or margins that cannot be reconciled, give an error and no weights.",
    },
    source: "Deming & Stephan 1940, Annals of Mathematical Statistics 11",
  },
  {
    id: "alpha",
    label: { nl: "Betrouwbaarheid van een index", en: "Reliability of an index" },
    version: "alpha/1",
    definition: {
      nl: "Cronbachs alfa: hoe sterk de vragen van een index samenhangen, van 0 tot 1, over wie alle vragen beantwoordde, voor de hele organisatie. Onder 0,60 zeggen de losse vragen meer dan de index; van 0,60 tot 0,70 past voorzichtigheid; boven 0,95 vragen ze vrijwel hetzelfde. Gaat een vraag minder dan 0,20 samen met de andere, dan kan zijn schaal verkeerd om staan. Iedereen telt één keer, ook waar scores gewogen zijn.",
      en: "Cronbach’s alpha: how closely the items of an index go together, from 0 to 1, over those who answered all of them, for the whole organisation. Below 0.60 the single items say more than the index; from 0.60 to 0.70 take care; above 0.95 they ask nearly the same. An item that goes with the others for less than 0.20 may have its scale the wrong way round. Everybody counts once, also where scores are weighted.",
    },
    formula: {
      nl: "α = k/(k − 1)·(1 − Σvar_j/var_som), over k vragen op 0 tot 100, omgekeerde gespiegeld. Marge (Feldt): 1 − (1 − α)·F, met de kwantielen F van 0,975 en 0,025 bij n − 1 en (n − 1)(k − 1) vrijheidsgraden.",
      en: "α = k/(k − 1)·(1 − Σvar_j/var_sum), over k items on 0 to 100, reversed ones turned. Margin (Feldt): 1 − (1 − α)·F, with the quantiles F of 0.975 and 0.025 on n − 1 and (n − 1)(k − 1) degrees of freedom.",
    },
    limits: {
      nl: "Een hoge alfa bewijst niet dat de vragen het juiste meten, en meer vragen verhogen hem vanzelf. Niet berekend bij één vraag, bij een vraag zonder spreiding of bij te weinig volledige antwoorden.",
      en: "A high alpha does not prove that the items measure the right thing, and more items raise it by themselves. Not computed for a single item, an item without variation, or too few complete answers.",
    },
    source: "Cronbach 1951, Psychometrika 16; Feldt 1965, Psychometrika 30",
  },
  {
    id: "lmg",
    label: { nl: "Wat samengaat met een uitkomst", en: "What goes with an outcome" },
    version: "lmg/1",
    definition: {
      nl: "Verdeelt de verklaarde variantie van een uitkomst, zoals de eNPS, over de indicatoren die ermee samengaan. Elk krijgt het gemiddelde van wat hij toevoegt, over alle volgordes waarin ze kunnen worden opgenomen. Alleen wie alles beantwoordde telt mee, ieder één keer, ook waar scores gewogen zijn.",
      en: "Divides the explained variance of an outcome, such as eNPS, over the measures that go with it. Each gets the mean of what it adds, over all orders in which they can be entered. Only those who answered everything count, each once, also where scores are weighted.",
    },
    formula: {
      nl: `LMG_j = Σ |S|!(p − 1 − |S|)!/p!·(R²(S met j) − R²(S)), over alle verzamelingen S zonder j; samen R². Aandeel = LMG_j/R², alleen vanaf R² = 0,05. Marge: jackknife over 40 groepen respondenten, ± t·SE; vanaf 40 onderdelen ook over groepen van hele onderdelen, en dan de breedste van de twee. Ten minste ${limits.fewestOfModel} volledige antwoorden en 10 per indicator; boven twaalf indicatoren Johnsons relatieve gewichten. Eerst de F-toets van alle indicatoren samen: is p groter dan 0,05, dan wordt niets verdeeld. Van onderdelen zijn deze toetsen per uitkomst en meting een familie. Een aandeel heet groot of klein als zijn marge boven of onder een gelijk deel ligt; bij onderdelen moet ook de p-waarde daarvan ten hoogste 0,05 zijn na correctie over alle indicatoren van alle onderdelen, per uitkomst en meting. Een onderdeel heeft alleen eigen cijfers als het genoeg volledige antwoorden heeft en als ook wat er naast zulke onderdelen overblijft er zoveel heeft.`,
      en: `LMG_j = Σ |S|!(p − 1 − |S|)!/p!·(R²(S with j) − R²(S)), over all sets S without j; together R². Share = LMG_j/R², only from R² = 0.05. Margin: jackknife over 40 groups of respondents, ± t·SE; from 40 units on also over groups of whole units, and then the wider of the two. At least ${limits.fewestOfModel} complete answers and 10 per measure; beyond twelve measures Johnson’s relative weights. First the F-test of all measures together: where p is above 0.05 nothing is divided. Of units these tests are a family for each outcome and wave. A share is called large or small where its margin lies above or below an equal part; of units the p value of that must also be at most 0.05 after correction over all measures of all units, for each outcome and wave. A unit has figures of its own only where it has complete answers enough, and what is left beside such units has as many.`,
    },
    limits: {
      nl: "Het gaat om samenhang in de antwoorden van één meting. Dat een indicator samengaat met de uitkomst, toont niet dat de uitkomst stijgt als de indicator stijgt: dezelfde mensen gaven beide antwoorden op hetzelfde moment, en een vraag met weinig spreiding lijkt onbelangrijk.",
      en: "Importance describes association in this wave’s answers. It does not show that raising a measure raises the outcome: the same people gave both answers at the same moment, and an item with little spread looks unimportant.",
    },
    source:
      "Lindeman, Merenda & Gold 1980; Grömping 2006, Journal of Statistical Software 17; Kott 2001, Journal of Official Statistics 17",
  },
  {
    id: "link",
    label: { nl: "Wat samengaat over onderdelen", en: "What goes together over units" },
    version: "link/1",
    definition: {
      nl: "Scoren onderdelen die op het ene hoger scoren, ook hoger op het andere? De samenhang r loopt van −1 tot 1; 0 is geen samenhang. Elk onderdeel telt één keer, alleen wat getoond mag worden doet mee, en alleen onderdelen waar geen andere onder vallen. Een samenhang krijgt één van drie oordelen: sterk, een aanwijzing, of niet te zeggen.",
      en: "Do units that score higher on one also score higher on the other? The link r runs from −1 to 1; 0 is no link. Each unit counts once, only what may be shown takes part, and only units without others below them. A link gets one of three grades: strong, indicative, or cannot tell.",
    },
    formula: {
      nl: `r van Pearson over K onderdelen; marge: de breedste van tanh(atanh r ± 1,96/√(K − 3)) en de jackknife over onderdelen. Betrouwbaarheid per kant: 1 − gemiddelde steekproefvariantie/variantie over onderdelen. Aanwijzing: K ten minste ${limits.fewestLinked}, beide betrouwbaarheden ten minste 0,30, gecorrigeerde p ten hoogste 0,05, beide marges zonder 0, en r zonder welk onderdeel dan ook met hetzelfde teken. Sterk: ook K ten minste 30, hetzelfde in nog een meting of binnen onderdelen, en een partiële r zonder 0 bij gelijke omvang (logaritme van de formatie, anders van de antwoorden) en gelijke directie. Eén familie voor de correctie: alle samenhangen op deze site, ook per groep, binnen onderdelen en in de tijd. r gecorrigeerd voor steekproefruis: r/√(beide betrouwbaarheden), alleen ter vergelijking. Uitkomsten: de eerste periode die na het veldwerk begint, voor alle onderdelen dezelfde; een aandeel heeft variantie p(1 − p)/n, een aantal per honderd (x + 0,5)/E², een bedrag geen, en bedragen in euro gaan als logaritme mee.`,
      en: `Pearson’s r over K units; margin: the wider of tanh(atanh r ± 1.96/√(K − 3)) and the jackknife over units. Reliability of each side: 1 − mean sampling variance/variance over units. Indicative: K at least ${limits.fewestLinked}, both reliabilities at least 0.30, corrected p at most 0.05, both margins without 0, and r of the same sign without whichever unit. Strong: also K at least 30, the same in another wave or within units, and a partial r without 0 among units of equal size (logarithm of the headcount, else of the answers) and the same directorate. One family for the correction: all links on this site, also by group, within units and over time. r corrected for sampling noise: r/√(both reliabilities), for comparison only. Outcomes: the first period that starts after fieldwork, the same for all units; a share has the variance p(1 − p)/n, a count per hundred (x + 0.5)/E², an amount none, and amounts in euros are taken as logarithms.`,
    },
    limits: {
      nl: "Samenhang is geen oorzaak: het kan andersom zijn, of iets derds raakt beide. Wat voor onderdelen geldt, hoeft voor geen mens daarbinnen te gelden. Kent de bron geen marges, dan is ruis niet van verschil te onderscheiden en blijft het oordeel: niet te zeggen. Pijlers naast bedrijfscijfers zijn niet bekeken: hoe meer je bekijkt, hoe meer toeval je vindt.",
      en: "A link is not a cause: it may be the other way round, or something else touches both. What holds for units need not hold for anyone in them. Where the source tells no margins, noise and difference cannot be told apart, and the grade stays: cannot tell. Pillars beside business figures were not looked at: the more one looks at, the more chance one finds.",
    },
    source: "Spearman 1904; Fisher 1921; Fuller 1987; Heartline spec 8.2 and 8.7",
  },
  {
    id: "link-groups",
    label: { nl: "Samenhang in twee groepen onderdelen", en: "A link in two groups of units" },
    version: "link-groups/1",
    definition: {
      nl: "Of twee scores sterker samengaan bij onderdelen met veel klantcontact dan bij de andere. De groepen liggen vooraf vast in de lijst van onderdelen.",
      en: "Whether two scores go together more in units with much customer contact than in the others. The groups are fixed beforehand, in the list of units.",
    },
    formula: {
      nl: `z = (atanh r1 − atanh r2)/√(1/(K1 − 3) + 1/(K2 − 3)), elke groep ten minste ${limits.fewestLinked} onderdelen; de p-waarde hoort bij de familie van alle samenhangen.`,
      en: `z = (atanh r1 − atanh r2)/√(1/(K1 − 3) + 1/(K2 − 3)), each group at least ${limits.fewestLinked} units; the p value belongs to the family of all links.`,
    },
    limits: {
      nl: "Duidelijke samenhang in de ene groep en onduidelijke in de andere is nog geen verschil: alleen deze toets laat dat zien. Bij een paar dozijn onderdelen ziet hij alleen grote verschillen.",
      en: "A clear link in one group and an unclear one in the other is no difference yet: only this test shows one. With a few dozen units it sees large differences only.",
    },
    source: "Fisher 1921; Mayer, Ehrhart & Schneider 2009, Academy of Management Journal 52",
  },
  {
    id: "link-within",
    label: { nl: "Samenhang binnen onderdelen over de tijd", en: "A link within units over time" },
    version: "link-within/1",
    definition: {
      nl: "Als een onderdeel op het ene boven zijn eigen gewone niveau uitkomt, komt het dat dan ook op het andere? Vaste verschillen tussen onderdelen en tussen metingen zijn eruit gehaald.",
      en: "When a unit comes out above its own usual level on one, does it on the other as well? Lasting differences between units and between waves are taken out.",
    },
    formula: {
      nl: "y = α(onderdeel) + γ(meting) + β·x; marge met standaardfouten per onderdeel (Arellano), t met G − 1 vrijheidsgraden. Ten minste 15 onderdelen en 3 metingen. Is de gemiddelde steekproefvariantie van x 0,7 of meer van wat er van x over is, dan lijken de metingen te veel op elkaar.",
      en: "y = α(unit) + γ(wave) + β·x; margin with standard errors by unit (Arellano), t on G − 1 degrees of freedom. At least 15 units and 3 waves. Where the mean sampling variance of x is 0.7 or more of what is left of x, the waves are too similar.",
    },
    limits: {
      nl: "Wijzen onderdelen onderling en onderdelen over de tijd een andere kant op, dan telt wat er binnen onderdelen gebeurt. Ook dat is geen oorzaak: iets kan in dezelfde maanden beide kanten raken.",
      en: "Where units beside each other and units over time point opposite ways, what happens within units comes first. That is no cause either: something may touch both sides in the same months.",
    },
    source: "Arellano 1987, Oxford Bulletin of Economics and Statistics 49; Simpson 1951",
  },
  {
    id: "lead-lag",
    label: { nl: "Wat het eerst beweegt", en: "What moves first" },
    version: "lead-lag/1",
    definition: {
      nl: "Of een score van medewerkers vaker vooruitloopt op die van klanten dan andersom, van meting op meting.",
      en: "Whether a score of employees runs ahead of that of customers more than the other way round, from wave to wave.",
    },
    formula: {
      nl: "D = corr(x nu, y een meting later) − corr(y nu, x een meting later), van wat overblijft als het niveau van elk onderdeel en elke meting eruit is; marge: jackknife over onderdelen. Alleen bij 30 onderdelen en 4 metingen, en alleen D wordt gelezen: de twee delen zijn allebei even scheef.",
      en: "D = corr(x now, y a wave later) − corr(y now, x a wave later), of what is left when the level of each unit and each wave is taken out; margin: jackknife over units. Only with 30 units and 4 waves, and only D is read: both parts are biased alike.",
    },
    limits: {
      nl: "Wat het eerst beweegt, hoeft niet de oorzaak te zijn: de klok loopt ook vooruit op de trein. Tussen twee metingen zit een half jaar; wat sneller gaat, is zo niet te zien.",
      en: "What moves first need not be the cause: the clock runs ahead of the train as well. Half a year lies between two waves; what goes faster cannot be seen this way.",
    },
    source: "Heartline spec 8.6; Nickell 1981, Econometrica 49",
  },
  {
    id: "promoters",
    label: { nl: "Promotors, passieven en criticasters", en: "Promoters, passives and detractors" },
    version: "promoters/1",
    definition: {
      nl: "Welk deel van de antwoorden op de aanbevelingsvraag een 9 of 10 is (promotors), een 7 of 8 (passieven) of een 0 tot en met 6 (criticasters). Alleen waar de hele verdeling getoond mag worden.",
      en: "Which part of the answers to the question to recommend is a 9 or 10 (promoters), a 7 or 8 (passives) or a 0 to 6 (detractors). Only where the whole distribution may be shown.",
    },
    formula: {
      nl: "Aandeel = 100·x/n, zo afgerond dat de drie samen 100 zijn. Marge: Wilson, z = 1,96. Verandering sinds de meting ervoor: p̃ = (x + 1)/(n + 2) in beide metingen, d = p̃1 − p̃2, SE = √(Σ p̃(1 − p̃)/(n + 2)); het oordeel heeft 5 punten als grens. Getoetst worden promotors en criticasters. Per vragenlijst en paar metingen is de hele organisatie een familie; haar onderdelen zijn een andere.",
      en: "Share = 100·x/n, rounded so that the three add up to 100. Margin: Wilson, z = 1.96. Change since the wave before: p̃ = (x + 1)/(n + 2) in both waves, d = p̃1 − p̃2, SE = √(Σ p̃(1 − p̃)/(n + 2)); the verdict has 5 points as its limit. Promoters and detractors are tested. For each survey and pair of waves the whole organisation is a family, and its units are another.",
    },
    limits: {
      nl: "Een 8 en een 9 verschillen één punt, maar vallen in een andere groep. Een aandeel kan schuiven terwijl bijna niemand van mening veranderde.",
      en: "An 8 and a 9 are one point apart, but fall into different groups. A share can move while hardly anybody changed their mind.",
    },
    source: "Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  },
  {
    id: "ambassadors",
    label: { nl: "Ambassadeurs", en: "Ambassadors" },
    version: "ambassadors/1",
    definition: {
      nl: "Van de promotors, passieven en criticasters van de werkgever het deel dat de organisatie aan klanten zou aanraden. Alleen van de hele organisatie, over wie beide vragen beantwoordde.",
      en: "Of the promoters, passives and detractors of the employer the part that would recommend the organisation to customers. Of the whole organisation only, over those who answered both questions.",
    },
    formula: {
      nl: "Aandeel gunstige antwoorden per groep, met de marge van Wilson. De drie groepen staan er samen of geen van drie: elk heeft ten minste het minimum voor een groep, en van gunstige en van andere antwoorden ten minste het minimum voor een onderdeel. Wie één van beide vragen oversloeg, is door aftrekken te vinden: dat zijn er geen, of genoeg die niet vrijwel gelijk antwoordden. De hefboom van iedereen, in onderdelen en groepen samen, blijft onder 1/(k − 1).",
      en: "Share of favourable answers per group, with Wilson’s margin. The three groups are shown together or not at all: each has at least the minimum of a group, and of favourable and of other answers at least the minimum of a unit. Who skipped one of the two questions can be found by subtracting: there are none, or enough who did not answer nearly alike. The leverage of everybody, in units and groups together, stays below 1/(k − 1).",
    },
    limits: {
      nl: "Dezelfde mensen gaven beide antwoorden op hetzelfde moment. Dat ze samengaan, toont niet dat het een op het ander volgt.",
      en: "The same people gave both answers at the same moment. That they go together does not show that one follows from the other.",
    },
    source: "Wilson 1927, JASA 22; spec 6.3, 6.6",
  },
  {
    id: "segments",
    label: { nl: "Cijfers per groep", en: "Figures by group" },
    version: "segments/1",
    definition: {
      nl: "Scores van groepen, zoals dienstjaren, binnen een onderdeel of de hele organisatie. Een tabel staat er helemaal of helemaal niet. Zijn de categorieën te fijn om te tonen, dan geldt een grovere indeling die vooraf is vastgelegd, in die meting voor elk onderdeel dezelfde.",
      en: "Scores of groups, such as years of service, within a unit or the whole organisation. A table is shown whole or not at all. Where its categories are too fine to be shown, a coarser division that was laid down beforehand is used, in that wave the same for every unit.",
    },
    formula: {
      nl: "Een tabel heeft ten minste twee categorieën met mensen, elk met ten minste het minimum voor een groep; van niemand, of van ten minste het minimum voor een onderdeel, is de categorie onbekend. Dan moet h kleiner zijn dan 1/(k − 1): h = de hefboom van een respondent in de matrix van respondenten bij getoonde groepen (onderdelen en categorieën), k = het minimum voor een onderdeel. Geen som of verschil van getoonde groepen gaat dan over minder dan k mensen. Tabellen vallen weg, de diepste eerst, tot dat voor iedereen geldt. Per vraag beslissen de antwoorden: elke categorie, en alles wat langs onderdelen en één indeling volgt door af te trekken, heeft genoeg antwoorden die niet vrijwel gelijk zijn. Anders is de rij verborgen, voor alle categorieën.",
      en: "A table has at least two categories with people, each with at least the minimum of a group; the category is unknown of nobody, or of at least the minimum of a unit. Then h must be below 1/(k − 1): h = the leverage of a respondent in the matrix of respondents by shown groups (units and categories), k = the minimum of a unit. No sum or difference of shown groups is then about fewer than k people. Tables are left out, the deepest first, until that holds for everybody. Per item the answers decide: every category, and all that follows by subtracting along units and one division, has enough answers that are not nearly all alike. Otherwise the row is hidden, for all categories.",
    },
    limits: {
      nl: "Of groepen verschillen, is niet getoetst. De regel verbergt meer dan strikt nodig is. Over meer indelingen tegelijk telt hij mensen, van wie er minder één vraag kunnen hebben beantwoord. De indeling kan per meting verschillen.",
      en: "Whether groups differ has not been tested. The rule hides more than is strictly needed. Across several divisions at once it counts people, of whom fewer may have answered one item. The division may differ from wave to wave.",
    },
    source: "Chin & Özsoyoğlu 1982, IEEE Transactions on Software Engineering 8; Heartline spec 6.5 and 6.6",
  },
  {
    id: "response",
    label: { nl: "De respons", en: "The response rate" },
    version: "response/1",
    definition: {
      nl: "Het percentage van de uitgenodigden dat ten minste de helft van de kernvragen beantwoordde.",
      en: "The percentage of those invited who answered at least half of the core items.",
    },
    formula: {
      nl: `100·n/N, n = wie ten minste de helft beantwoordde, N = uitgenodigden. Vanaf ${limits.nearlyAll}% staat er “${limits.nearlyAll}% of meer”; bij minder dan ${limits.fewestInvited} uitgenodigden of een verborgen n staat er geen percentage. Bij openbare gegevens gelden deze grenzen niet en is 100% het meeste.`,
      en: `100·n/N, n = those who answered at least half, N = invited. From ${limits.nearlyAll}% on it reads “${limits.nearlyAll}% or more”; with fewer than ${limits.fewestInvited} invited or a hidden n there is no percentage. Of public data these limits do not hold, and 100% is the most.`,
    },
    limits: {
      nl: "Een lage respons maakt de marge niet breder en de score niet onjuist, maar zegt dat de antwoorden minder mensen vertegenwoordigen. De marge gaat niet over wie zweeg.",
      en: "A low response does not widen the margin or make the score wrong, but says that the answers stand for fewer people. The margin does not cover those who stayed silent.",
    },
    source: "AAPOR, Standard Definitions (RR2)",
  },
  {
    id: "headcount",
    label: { nl: "Als alle medewerkers hadden geantwoord", en: "Had all employees answered" },
    version: "headcount/1",
    definition: {
      nl: "Tussen welke grenzen de aanbevelingsscore van alle medewerkers samen lag, op dat moment. Hoe groter het deel dat antwoordde, hoe minder er te raden blijft; antwoordde iedereen, dan is er geen marge.",
      en: "Between which limits the recommendation score of all employees together lay, at that moment. The larger the part that answered, the less there is left to guess; when everybody did, there is no margin.",
    },
    formula: {
      nl: "De marge van NPS met n_eff = n_kish·(N − 1)/(N − n) in plaats van n; N = het aantal uitgenodigde medewerkers.",
      en: "The margin of NPS with n_eff = n_kish·(N − 1)/(N − n) instead of n; N = the number of employees invited.",
    },
    limits: {
      nl: "Alleen waar als wie zweeg net zo denkt als wie antwoordde. Deze marge gaat over deze mensen op dat moment; een vergelijking, trend of kleur gaat over wat dezelfde groep een volgende keer zou antwoorden en gebruikt haar niet.",
      en: "True only if those who stayed silent think like those who answered. This margin is about these people at that moment; a comparison, trend or colour is about what the same group would answer another time, and does not use it.",
    },
    source: "Cochran 1977, Sampling Techniques; Kish 1965",
  },
  {
    id: "phases",
    label: { nl: "Een fase tegenover de andere", en: "A phase against the others" },
    version: "phases/1",
    definition: {
      nl: "Of een fase van de reis minder of meer gunstige antwoorden krijgt dan de andere fasen van dezelfde kant samen. Een fase is het gewone gemiddelde van het percentage gunstige antwoorden op de vragen erover, in de laatste meting van elke vragenlijst.",
      en: "Whether a phase of the journey gets fewer or more favourable answers than the other phases of the same side together. A phase is the plain mean of the percentage of favourable answers to the questions about it, in the latest wave of each survey.",
    },
    formula: {
      nl: "d = gemiddelde van de fase − gemiddelde van de andere fasen, met p = (x + 1)/(n + 2) per vraag. De standaardfout van een gemiddelde is het gemiddelde van de standaardfouten √(p(1 − p)/(n + 2)), de grootste die mogelijk is; SE = √(SE² van de fase + SE² van de andere). δ = 5; alle fasen van een kant zijn een familie.",
      en: "d = mean of the phase − mean of the other phases, with p = (x + 1)/(n + 2) for each question. The standard error of a mean is the mean of the standard errors √(p(1 − p)/(n + 2)), the largest possible; SE = √(SE² of the phase + SE² of the others). δ = 5; all phases of a side are a family.",
    },
    limits: {
      nl: "Fasen hebben andere vragen, en vaak andere mensen. Een fase die lager staat, krijgt minder gunstige antwoorden op wat wij erover vragen; met andere vragen kan de volgorde anders zijn. Vragen zonder percentage gunstige antwoorden, zoals de aanbeveling van 0 tot 10, tellen niet mee.",
      en: "Phases have other questions, and often other people. A phase that stands lower gets fewer favourable answers to what we ask about it; other questions could give another order. Questions without a percentage of favourable answers, such as the recommendation from 0 to 10, are left out.",
    },
    source: "Agresti & Caffo 2000, The American Statistician 54; Heartline spec 3.6 and 3.7",
  },
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
  {
    id: "themes",
    label: { nl: "Thema’s in open antwoorden", en: "Themes in comments" },
    version: "themes/1",
    definition: {
      nl: "Welk deel van de open antwoorden over een thema gaat. De thema’s en wat erbij hoort staan in een codeboek. Een computer stelt ze voor op grond van woorden; waar een mens een antwoord heeft gecodeerd, telt alleen wat die mens zegt. Iedereen telt één keer, zonder gewicht.",
      en: "Which part of the comments is about a theme. The themes, and what belongs to them, stand in a codebook. A computer proposes them by words; where a person coded a comment, only what that person says counts. Everybody counts once, without weights.",
    },
    formula: {
      nl: "Aandeel = open antwoorden met het thema / alle open antwoorden op de vraag, met de marge van Wilson. Een thema telt per antwoord één keer. Verschil tussen metingen: Agresti en Caffo, met het oordeel hierboven (grens 5 punten); alle thema’s van een vragenlijst tussen twee metingen zijn een familie.",
      en: "Share = comments with the theme / all comments on the question, with Wilson’s margin. A theme counts once per comment. Difference between waves: Agresti and Caffo, with the verdict above (limit 5 points); all themes of a survey between two waves are a family.",
    },
    limits: {
      nl: "Wie iets opschrijft, is niet zoals iedereen: de aandelen gaan over open antwoorden en niet over alle klanten of medewerkers. Een antwoord kan meer thema’s hebben, dus samen zijn ze geen 100. Ontkenningen herkent de computer niet. Waar in de ene meting meer met de hand is gecodeerd dan in de andere, kan een aandeel daardoor iets verschuiven.",
      en: "People who write something are not like everybody: the shares are about comments, not about all customers or employees. A comment may have several themes, so together they are not 100. The computer does not see negations. Where more was coded by hand in one wave than in another, a share may shift a little for that reason.",
    },
    source: "Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  },
  {
    id: "kappa",
    label: { nl: "Overeenstemming tussen computer en mens", en: "Agreement of computer and person" },
    version: "kappa/1",
    definition: {
      nl: "Hoe vaak de computer een open antwoord net zo codeert als een mens, boven wat toeval al zou geven.",
      en: "How often the computer codes a comment as a person does, beyond what chance would give anyway.",
    },
    formula: {
      nl: "Cohens κ = (po − pe)/(1 − pe) over alle beslissingen: elk thema bij elk antwoord dat een mens codeerde, wel of niet. po = het deel waarin ze het eens zijn, pe = het deel dat toeval zou geven. Onder 0,60, of met minder dan 100 antwoorden die een mens codeerde, heten de thema’s voorlopig.",
      en: "Cohen’s κ = (po − pe)/(1 − pe) over all decisions: each theme of each comment that a person coded, yes or no. po = the part in which they agree, pe = the part that chance would give. Below 0.60, or with fewer than 100 comments coded by a person, the themes are called provisional.",
    },
    limits: {
      nl: "Eén mens codeerde; een tweede zou soms iets anders zeggen. κ zegt niet welke thema’s in het codeboek ontbreken.",
      en: "One person coded; a second would now and then say something else. κ does not tell which themes the codebook lacks.",
    },
    source: "Cohen 1960, Educational and Psychological Measurement 20",
  },
  {
    id: "outcome",
    label: { nl: "De marge van een bedrijfscijfer", en: "The margin of a business figure" },
    version: "outcome/1",
    definition: {
      nl: "Wat toeval met een telling kan doen. Een aandeel van losse gevallen, zoals contacten, heeft de marge van een percentage. Een aantal gebeurtenissen per honderd mensjaren of klanten heeft de exacte marge van een zeldzame gebeurtenis. Een bedrag of een aantal dagen heeft er geen: de delen ervan hangen samen.",
      en: "What chance can do to a count. A share of separate cases, such as contacts, has the margin of a percentage. Events per hundred person-years or customers have the exact margin of a rare event. An amount, or a number of days, has none: its parts hang together.",
    },
    formula: {
      nl: "Aandeel: Wilson bij 95%. Gebeurtenissen x per blootstelling E: van γ⁻¹(0,025; x)/E (0 als x = 0) tot γ⁻¹(0,975; x + 1)/E.",
      en: "Share: Wilson at 95%. Events x per exposure E: from γ⁻¹(0.025; x)/E (0 if x = 0) to γ⁻¹(0.975; x + 1)/E.",
    },
    limits: {
      nl: "De marge gaat alleen over toeval, niet over fouten in de registratie. Ze is te smal als gevallen samenhangen: één klant die vaak belt, telt elke keer mee.",
      en: "The margin is about chance only, not about errors in the records. It is too narrow where cases hang together: one customer who calls often counts each time.",
    },
    source: "Wilson 1927, JASA 22; Garwood 1936, Biometrika 28",
  },
  {
    id: "xmr",
    label: { nl: "Wat gewoon schommelen is", en: "What is usual swing" },
    version: "xmr/1",
    definition: {
      nl: "Waar een reeks meestal blijft, gemeten aan hoe zij van periode op periode schommelt. Een punt daarbuiten wijkt af; acht of meer op een rij aan dezelfde kant van het midden ook. Al het andere is gewoon schommelen.",
      en: "Where a series usually stays, judged by how it swings from one period to the next. A point outside stands out; so do eight or more in a row on the same side of the centre. All else is usual swing.",
    },
    formula: {
      nl: "Midden: het gemiddelde van de getoonde punten. Grenzen: midden ± 2,66 · het gemiddelde verschil tussen opeenvolgende punten. Vanaf tien punten. Een ontbrekende of verborgen periode breekt een rij af.",
      en: "Centre: the mean of the shown points. Limits: centre ± 2.66 · the mean difference between successive points. From ten points on. A missing or hidden period ends a run.",
    },
    limits: {
      nl: "De grenzen komen uit de hele reeks, ook uit wat afwijkt. Ze zeggen niet waarom iets afwijkt. Van veel punten ligt er af en toe een door toeval buiten. Met het seizoen houden ze geen rekening.",
      en: "The limits come from the whole series, also from what stands out. They do not say why something does. Of many points one lies outside by chance now and then. They take no account of the season.",
    },
    source: "Wheeler 1993, Understanding Variation",
  },
  {
    id: "course",
    label: { nl: "Stijgen of dalen van een bedrijfscijfer", en: "Rise or fall of a business figure" },
    version: "course/1",
    definition: {
      nl: "Of een reeks van acht of meer punten over het geheel stijgt of daalt: of latere punten vaker hoger of vaker lager zijn dan eerdere.",
      en: "Whether a series of eight points or more rises or falls on the whole: whether later points are more often higher, or more often lower, than earlier ones.",
    },
    formula: {
      nl: "Toets van Mann en Kendall, exact tot vijftig punten zonder gelijke waarden. De p is gecorrigeerd over alle onderdelen met dit cijfer; stijgen of dalen staat er als die ten hoogste 0,05 is.",
      en: "Mann and Kendall's test, exact up to fifty points without ties. Its p is corrected over all units with this figure; rising or falling is said where that is at most 0.05.",
    },
    limits: {
      nl: "Een sprong en een geleidelijke stijging zien er voor deze toets hetzelfde uit. Bij reeksen waarin een hoge maand op een hoge maand volgt, spreekt hij te snel.",
      en: "A jump and a gradual rise look the same to this test. Where a high month tends to follow a high month it speaks too soon.",
    },
    source: "Mann 1945, Econometrica 13; Kendall 1975",
  },
  {
    id: "play-effect",
    label: { nl: "Wat er gebeurde waar een werkvorm is geprobeerd", en: "What happened where a play was tried" },
    version: "play-effect/1",
    definition: {
      nl: "De gemiddelde verandering van onderdelen die een werkvorm probeerden, min die van vergelijkbare onderdelen die dat niet deden. Vergelijkbaar is: evenveel contact met klanten. Elk onderdeel telt één keer mee, hoe groot het ook is. Er wordt alleen gerekend met veranderingen die op deze site staan.",
      en: "The mean change of units that tried a play, minus that of comparable units that did not. Comparable means: as much contact with customers. Each unit counts once, whatever its size. Only changes that stand on this site are used.",
    },
    formula: {
      nl: "Van de meting die de uitgangswaarde is, naar de laatste meting nadat het werk begon, of naar de eerste waarin al het werk af moest zijn. Per mate van klantcontact: gemiddelde verandering van wie het probeerde, min dat van de anderen; die verschillen worden gemiddeld, gewogen naar het aantal onderdelen dat het daar probeerde. Standaardfout over de onderdelen; marge van 95% met de vrijheidsgraden van Welch en Satterthwaite. Minstens tien onderdelen aan beide kanten, en per mate van klantcontact minstens twee. Onderdelen waar andere onder vallen, tellen niet mee. Liepen er in een onderdeel twee werkvormen voor dezelfde score, dan telt het aan geen van beide kanten mee. Acties met dezelfde werkvorm, score en uitgangsmeting worden samengenomen. Familie: alle werkvormen samen.",
      en: "From the wave of the baseline to the latest wave after the work began, or to the first by which all of it was due. Per level of customer contact: mean change of those who tried it, minus that of the others; these differences are averaged, weighted by the number of units that tried it there. Standard error over units; 95% margin with the degrees of freedom of Welch and Satterthwaite. At least ten units on either side, and at least two per level of contact. Units that contain others do not count. A unit with two plays for the same score under way counts on neither side. Actions with the same play, score and baseline are taken together. Family: all plays together.",
    },
    limits: {
      nl: "De onderdelen zijn niet geloot. Wie iets probeert, kan ook in andere dingen verschillen, en wie laag stond, stijgt vaak vanzelf. Het verschil is daarom een samenhang en geen bewijs. Begonnen beide kanten verder uit elkaar dan het kleinste verschil dat ertoe doet, dan valt er niets te zeggen; met minder dan tien onderdelen aan een kant ook niet.",
      en: "The units were not drawn by lot. Those who try something may differ in other ways, and those who stood low often rise by themselves. The difference is therefore an association and no proof. Where both sides began further apart than the smallest difference that matters nobody can tell, nor with fewer than ten units on a side.",
    },
    source: "Welch 1947, Biometrika 34; Satterthwaite 1946, Biometrics Bulletin 2",
  },
  {
    id: "what-if",
    label: { nl: "Wat als", en: "What if" },
    version: "what-if/1",
    definition: {
      nl: "Wat een verandering waard zou zijn als alle genoemde aannames kloppen. Het is rekenwerk met aannames die erbij staan, en geen voorspelling.",
      en: "What a change would be worth if all stated assumptions held. It is arithmetic with assumptions that are printed with it, and no forecast.",
    },
    formula: {
      nl: "Het product van de factoren: van alle lage waarden, van alle waarden waarmee we rekenen en van alle hoge.",
      en: "The product of the factors: of all low values, of all base values and of all high ones.",
    },
    limits: {
      nl: "Laag en hoog zijn grenzen van aannames, geen marge. De factor die zegt wat er verandert, begint bij nul zolang de samenhang niet sterk is, en komt nooit uit een regressie.",
      en: "Low and high are limits of assumptions, no margin. The factor that says what changes begins at zero as long as the link is not strong, and never comes from a regression.",
    },
    source: "Heartline",
  },
  {
    id: "standing",
    label: { nl: "De stand van een doel of actie", en: "The standing of a goal or action" },
    version: "standing/1",
    definition: {
      nl: "Hoe ver een doel of actie is, gemeten met de hele marge van de score en nooit met het cijfer alleen. Gehaald: de hele marge ligt op of voorbij het doel. Op koers: de hele marge ligt op of voorbij de rechte lijn van begin naar doel. Loopt achter: de hele marge blijft bij die lijn achter. Gaat de verkeerde kant op: de score is bovendien duidelijk slechter dan aan het begin. Ligt de lijn binnen de marge, dan is het nog niet te zeggen.",
      en: "How far a goal or action is, measured with the whole margin of the score and never with the figure alone. Met: the whole margin lies at or beyond the target. On course: the whole margin lies at or beyond the straight line from start to target. Behind: the whole margin falls short of that line. Going the wrong way: the score is also clearly worse than at the start. If the line lies within the margin, it is too close to call.",
    },
    formula: {
      nl: "Lijn = begin + (doel − begin) · (t − t0) / (t1 − t0), met t het midden van de meting, t0 dat van de meting waarmee het begon en t1 dat van de meting waarin het doel gehaald moet zijn; daarna is de lijn het doel. Duidelijk slechter is het gepubliceerde oordeel over het verschil met het begin; is dat er niet, dan moeten de twee marges los van elkaar liggen. Alles komt uit gepubliceerde, afgeronde cijfers.",
      en: "Line = start + (target − start) · (t − t0) / (t1 − t0), with t the middle of the wave, t0 that of the wave it starts from and t1 that of the wave in which it is due; after that the line is the target. Clearly worse is the published verdict on the difference from the start; where there is none, the two margins must lie apart. All of it comes from published, rounded figures.",
    },
    limits: {
      nl: "Verandering volgt zelden een rechte lijn: achterlopen is een reden om te praten, geen oordeel over wie eraan werkt. Wat gehaald is, is gemeten; waardoor, weten we niet. De marges zijn niet gecorrigeerd voor het aantal doelen: bij veel doelen staat er af en toe één door toeval op koers of achter. Is een van beide scores niet te tonen, of is de vraag tussendoor anders gesteld, dan is er geen stand; heeft de score geen marge, dan is het niet te zeggen.",
      en: "Change seldom follows a straight line: being behind is a reason to talk, not a judgement on those who work on it. That a target is met has been measured; what brought it about we do not know. The margins are not corrected for the number of goals: among many goals, chance now and then puts one on course or behind. If either score cannot be shown, or the question was put differently in between, there is no standing; if the score has no margin, nobody can tell.",
    },
    source: "Heartline",
  },
];

/**
 * The version of a procedure, as rows name it.
 *
 * @example procedureVersion("trend") // => "trend/1"
 */
export function procedureVersion(id: string): string {
  const found = procedures.find((procedure) => procedure.id === id);
  if (found === undefined) throw new RangeError(`no procedure is called "${id}"`);
  return found.version;
}
