import type { z } from "zod";
import type { metricInfo } from "./site-report.ts";

type Method = z.infer<typeof metricInfo>;

/** How well the items of a construct hang together, for the Methods page and the `method` column. */
export const alphaMethod: Method = {
  id: "alpha",
  version: "alpha/1",
  label: { nl: "Cronbachs alfa", en: "Cronbach’s alpha" },
  definition: {
    nl: "Hoe goed de vragen van een construct samenhangen, over iedereen die ze alle beantwoordde. Vanaf 0,70 zijn ze als één score te lezen, onder 0,60 lees je beter de vragen, en boven 0,95 zijn het bijna dezelfde vragen. Gaat een vraag minder dan 0,20 samen met de andere, dan kan zijn schaal verkeerd om staan. Iedereen telt één keer, ook waar scores gewogen zijn.",
    en: "How well the items of a construct hang together, over everybody who answered all of them. From 0.70 on they may be read as one score, below 0.60 the items are better read apart, and above 0.95 they are nearly the same item. An item that goes with the others for less than 0.20 may have its scale the wrong way round. Everybody counts once, also where scores are weighted.",
  },
  formula:
    "α = k/(k − 1)·(1 − Σ V_jj/ΣΣ V_jl), V the covariances of the k items on 0-100, reversed items turned. Margin: Feldt's, 1 − (1 − α)·F with n − 1 and (n − 1)(k − 1) degrees of freedom. With the others: correlation of an item with the sum of the other items.",
  limits: {
    nl: "Alfa zegt niet dat de vragen meten wat de naam belooft, en stijgt vanzelf met het aantal vragen. Hij staat er alleen voor de hele organisatie.",
    en: "Alpha does not say that the items measure what the name promises, and rises by itself with the number of items. It is given for the whole organisation only.",
  },
  source: "Cronbach 1951; Feldt 1965",
};

/** What goes with an outcome, for the Methods page and the `method` column. */
export const driverMethod: Method = {
  id: "lmg",
  version: "lmg/1",
  label: { nl: "Aandeel in de samenhang", en: "Share of what goes together" },
  definition: {
    nl: "Hoe de samenhang van een uitkomst met een groep andere scores zich over die scores verdeelt: wat elke score toevoegt aan wat ze samen verklaren, gemiddeld over alle volgordes waarin ze erbij kunnen komen. De aandelen tellen op tot 100. Alleen wie alles beantwoordde telt mee, ieder één keer, ook waar scores gewogen zijn; er zijn ten minste honderd mensen voor nodig, en tien per score.",
    en: "How what goes together with an outcome divides over a group of other scores: what each adds to what they explain together, averaged over every order in which they can be added. The shares sum to 100. Only people who answered everything count, each once, also where scores are weighted; it takes at least a hundred of them, and ten for each score.",
  },
  formula:
    "LMG_j = mean over all orders of R² with j minus R² without it; share = LMG_j/R², not given when R² < 5 %. Margin: t·√((G − 1)/G·Σ(θ_g − mean θ)²) with one of G = 40 groups of people left out at a time; from forty units on also with groups of whole units, and then the wider of the two.",
  limits: {
    nl: "Samenhang is geen oorzaak. Alle antwoorden komen van dezelfde mensen op hetzelfde moment, en een vraag waarop bijna iedereen hetzelfde antwoordt, lijkt onbelangrijk. De aandelen gaan alleen over de scores die erbij zijn genomen.",
    en: "What goes together need not be a cause. All answers come from the same people at the same time, and an item on which nearly everybody agrees looks unimportant. The shares are about the scores that were included, and no others.",
  },
  source: "Lindeman, Merenda & Gold 1980; Grömping 2006; Kott 2001",
};
