import type { Procedure } from "../procedure.ts";

/** How answers are weighed. */
export const weightingProcedures: readonly Procedure[] = [
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
];
