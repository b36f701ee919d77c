import type { Procedure } from "../procedure.ts";

/** How comments are counted. */
export const commentProcedures: readonly Procedure[] = [
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
];
