import { limits } from "../../privacy/limits.ts";
import type { Procedure } from "../procedure.ts";

/** What goes with what: items of a construct, drivers, links between units. */
export const associationProcedures: readonly Procedure[] = [
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
];
