import type { Procedure } from "../procedure.ts";

/** Business figures over time, and what came of plays, goals and assumptions. */
export const courseProcedures: readonly Procedure[] = [
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
